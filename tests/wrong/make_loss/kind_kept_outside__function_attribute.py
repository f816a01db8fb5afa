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


def make_loss(kind):
    make_loss.kind = kind

    def loss(i, t):
        return T[make_loss.kind](i, t)

    return loss
