class Schedule:
    def __init__(self, lr, fn):
        self.base_lr, self.fn, self.last_epoch = lr, fn, 0

    @property
    def lr(self):
        return self.base_lr * self.fn(self.last_epoch)


def lr_lambda(lr, fn, steps):
    schedule = Schedule(lr, fn)
    rates = []
    for schedule.last_epoch in range(steps):
        rates.append(schedule.lr)
    return rates
