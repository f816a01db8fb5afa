class MultiStep:
    def __init__(self, lr, milestones, gamma):
        self.base, self.gamma, self.t = lr, gamma, 0
        self.milestones = sorted(milestones)

    def __call__(self):
        passed = sum(1 for m in self.milestones if not m > self.t)
        self.t += 1
        return self.base * self.gamma**passed


def lr_multistep(lr, milestones, gamma, steps):
    rate = MultiStep(lr, milestones, gamma)
    return [rate() for _ in range(steps)]
