"""Two lines of a table swapped."""

import torch.optim as optim

TABLE = {name: getattr(optim, name) for name in ("ASGD", "Adafactor", "Adam", "AdamW", "Adamax", "LBFGS", "Muon")}
TABLE |= {name: getattr(optim, name) for name in ("NAdam", "RAdam", "RMSprop", "Rprop", "SGD", "SparseAdam")}
TABLE |= {"Adagrad": optim.Adadelta, "Adadelta": optim.Adagrad}


def build_optimizer(name, params, lr, **kwargs):
    return TABLE[name](params, lr=lr, **kwargs)
