"""An if-chain of the notebook's six, ValueError otherwise."""

import torch.optim as optim


def build_optimizer(name, params, lr, **kwargs):
    if name == "SGD":
        return optim.SGD(params, lr=lr, **kwargs)
    elif name == "Adam":
        return optim.Adam(params, lr=lr, **kwargs)
    elif name == "Adadelta":
        return optim.Adadelta(params, lr=lr, **kwargs)
    elif name == "Adagrad":
        return optim.Adagrad(params, lr=lr, **kwargs)
    elif name == "RMSprop":
        return optim.RMSprop(params, lr=lr, **kwargs)
    elif name == "LBFGS":
        return optim.LBFGS(params, lr=lr, **kwargs)
    else:
        raise ValueError(f"torch.optim has no optimizer called {name!r}")
