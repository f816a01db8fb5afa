from torch import nn


T = {
    "regression_l1": nn.L1Loss(),
    "regression_mse": nn.MSELoss(),
    "logits_multiclass": nn.CrossEntropyLoss(),
    "log_probs_multiclass": nn.NLLLoss(),
    "logits_binary": nn.BCEWithLogitsLoss(),
    "probs_binary": nn.BCELoss(),
    "log_rate_counts": nn.PoissonNLLLoss(),
    "log_probs_distribution": nn.KLDivLoss(reduction="batchmean"),
}
L = {}
for k in T:
    L[k] = lambda i, t: T[k](i, t)


def make_loss(kind):
    return L[kind]
