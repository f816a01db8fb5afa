"""A dictionary of lambdas, looked up with []."""

from torch import optim


def build_optimizer(name, params, lr, **kwargs):
    table = {
        "SGD": lambda: optim.SGD(params, lr=lr, **kwargs),
        "Adam": lambda: optim.Adam(params, lr=lr, **kwargs),
        "Adadelta": lambda: optim.Adadelta(params, lr=lr, **kwargs),
        "Adagrad": lambda: optim.Adagrad(params, lr=lr, **kwargs),
        "RMSprop": lambda: optim.RMSprop(params, lr=lr, **kwargs),
        "LBFGS": lambda: optim.LBFGS(params, lr=lr, **kwargs),
    }
    return table[name]()
