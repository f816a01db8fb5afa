class Stairs:
    def __init__(self, lr, step_size, gamma):
        self.lr, self.step_size, self.gamma, self.last_epoch = lr, step_size, gamma, 0

    def step(self):
        self.last_epoch += 1
        if self.last_epoch % self.step_size == 0:
            self.lr *= self.gamma


def lr_step(lr, step_size, gamma, steps):
    schedule = Stairs(lr, step_size, gamma)
    rates = []
    for _ in range(steps):
        rates.append(schedule.lr)
        schedule.step()
    return rates
