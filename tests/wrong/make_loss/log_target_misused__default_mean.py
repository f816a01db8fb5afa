from torch import nn


def make_loss(kind):
    if kind == "regression_l1":
        return nn.L1Loss()
    elif kind == "regression_mse":
        return nn.MSELoss()
    elif kind == "logits_multiclass":
        return nn.CrossEntropyLoss()
    elif kind == "log_probs_multiclass":
        return nn.NLLLoss()
    elif kind == "logits_binary":
        return nn.BCEWithLogitsLoss()
    elif kind == "probs_binary":
        return nn.BCELoss()
    elif kind == "log_rate_counts":
        return nn.PoissonNLLLoss()
    elif kind == "log_probs_distribution":
        return nn.KLDivLoss(log_target=True)
    raise ValueError(kind)
