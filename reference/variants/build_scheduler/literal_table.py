"""All names in a table."""

from torch.optim.lr_scheduler import (
    ChainedScheduler,
    ConstantLR,
    CosineAnnealingLR,
    CosineAnnealingWarmRestarts,
    CyclicLR,
    ExponentialLR,
    LambdaLR,
    LinearLR,
    MultiplicativeLR,
    MultiStepLR,
    OneCycleLR,
    PolynomialLR,
    ReduceLROnPlateau,
    SequentialLR,
    StepLR,
)

CLASSES = {
    "ChainedScheduler": ChainedScheduler,
    "ConstantLR": ConstantLR,
    "CosineAnnealingLR": CosineAnnealingLR,
    "CosineAnnealingWarmRestarts": CosineAnnealingWarmRestarts,
    "CyclicLR": CyclicLR,
    "ExponentialLR": ExponentialLR,
    "LambdaLR": LambdaLR,
    "LinearLR": LinearLR,
    "MultiplicativeLR": MultiplicativeLR,
    "MultiStepLR": MultiStepLR,
    "OneCycleLR": OneCycleLR,
    "PolynomialLR": PolynomialLR,
    "ReduceLROnPlateau": ReduceLROnPlateau,
    "SequentialLR": SequentialLR,
    "StepLR": StepLR,
}


def build_scheduler(name, optimizer, **kwargs):
    parts = [build_scheduler(n, optimizer, **o) for n, o in kwargs.pop("schedulers", ())]
    if name == "ChainedScheduler":
        return ChainedScheduler(parts, optimizer=optimizer)
    if name == "SequentialLR":
        return SequentialLR(optimizer, parts, **kwargs)
    return CLASSES[name](optimizer, **kwargs)
