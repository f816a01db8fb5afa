"""Parts of the name."""

from torch import nn


def make_loss(kind):
    comes, _, what = kind.rpartition("_")
    if what == "l1":
        return nn.L1Loss()
    if what == "mse":
        return nn.MSELoss()
    if what == "counts":
        return nn.PoissonNLLLoss(log_input=comes.startswith("log"))
    if what == "distribution":
        return nn.KLDivLoss(reduction="batchmean")
    if what == "binary":
        return nn.BCELoss() if comes == "probs" else nn.BCEWithLogitsLoss()
    return nn.NLLLoss() if comes == "log_probs" else nn.CrossEntropyLoss()
