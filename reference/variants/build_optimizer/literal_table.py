"""A table of all classes, written out."""

from torch import optim

TABLE = {
    "ASGD": optim.ASGD,
    "Adadelta": optim.Adadelta,
    "Adafactor": optim.Adafactor,
    "Adagrad": optim.Adagrad,
    "Adam": optim.Adam,
    "AdamW": optim.AdamW,
    "Adamax": optim.Adamax,
    "LBFGS": optim.LBFGS,
    "Muon": optim.Muon,
    "NAdam": optim.NAdam,
    "RAdam": optim.RAdam,
    "RMSprop": optim.RMSprop,
    "Rprop": optim.Rprop,
    "SGD": optim.SGD,
    "SparseAdam": optim.SparseAdam,
}


def build_optimizer(name, params, lr, **kwargs):
    return TABLE[name](params, lr=lr, **kwargs)
