"""Writes three schedules as LambdaLR."""

from torch.optim.lr_scheduler import LambdaLR


def build_scheduler(name, optimizer, **kwargs):
    if name == "StepLR":
        return LambdaLR(optimizer, lambda t: kwargs.get("gamma", 0.1) ** (t // kwargs["step_size"]))
    if name == "ExponentialLR":
        return LambdaLR(optimizer, lambda t: kwargs["gamma"] ** t)
    if name == "LambdaLR":
        return LambdaLR(optimizer, **kwargs)
    raise ValueError(name)
