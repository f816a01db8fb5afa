class Exponential:
    def __init__(self, lr, gamma):
        self.lr, self.gamma, self.t = lr, gamma, 0

    def get(self):
        return self.lr * self.gamma**self.t

    def step(self):
        self.t += 1


def lr_exponential(lr, gamma, steps):
    schedule = Exponential(lr, gamma)
    rates = []
    for _ in range(steps):
        rates.append(schedule.get())
        schedule.step()
    return rates
