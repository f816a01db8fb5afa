import math


class Annealing:
    def __init__(self, lr, T_max, eta_min):
        self.lr, self.T_max, self.eta_min, self.t = lr, T_max, eta_min, 0

    def __iter__(self):
        return self

    def __next__(self):
        angle = math.pi * self.t / self.T_max
        self.t += 1
        return self.eta_min + (self.lr - self.eta_min) * (1 + math.cos(angle)) / 2


def lr_cosine(lr, T_max, eta_min, steps):
    return [rate for _, rate in zip(range(steps), Annealing(lr, T_max, eta_min))]
