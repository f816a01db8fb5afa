"""match over every name."""

import torch.optim as optim


def build_optimizer(name, params, lr, **kwargs):
    match name:
        case "SGD":
            cls = optim.SGD
        case "Adam":
            cls = optim.Adam
        case "AdamW":
            cls = optim.AdamW
        case "Adadelta" | "Adagrad" | "Adamax" | "Adafactor":
            cls = getattr(optim, name)
        case "RMSprop":
            cls = optim.RMSprop
        case "Rprop":
            cls = optim.Rprop
        case "NAdam" | "RAdam" | "ASGD" | "Muon" | "SparseAdam":
            cls = getattr(optim, name)
        case "LBFGS":
            cls = optim.LBFGS
        case _:
            raise ValueError(name)
    return cls(params, lr=lr, **kwargs)
