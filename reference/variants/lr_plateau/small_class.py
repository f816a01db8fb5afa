"""A class like torch's."""


class Plateau:
    def __init__(self, lr, factor, patience, threshold=1e-4, eps=1e-8):
        self.lr, self.factor, self.patience = lr, factor, patience
        self.threshold, self.eps = threshold, eps
        self.best, self.num_bad_epochs = float("inf"), 0

    def is_better(self, loss):
        return loss < self.best * (1.0 - self.threshold)

    def step(self, loss):
        if self.is_better(loss):
            self.best = loss
            self.num_bad_epochs = 0
        else:
            self.num_bad_epochs += 1
        if self.num_bad_epochs > self.patience:
            self.reduce()
            self.num_bad_epochs = 0
        return self.lr

    def reduce(self):
        new = max(self.lr * self.factor, 0)
        if self.lr - new > self.eps:
            self.lr = new


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    plateau = Plateau(lr, factor, patience)
    return [plateau.step(loss) for loss in losses]
