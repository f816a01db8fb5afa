from torch import nn


def make_loss(kind):
    fn = {
        "regression_l1": nn.L1Loss(),
        "regression_mse": nn.MSELoss(),
        "logits_multiclass": nn.CrossEntropyLoss(),
        "log_probs_multiclass": nn.NLLLoss(),
        "logits_binary": nn.BCEWithLogitsLoss(),
        "probs_binary": nn.BCELoss(),
        "log_rate_counts": nn.PoissonNLLLoss(),
        "log_probs_distribution": nn.KLDivLoss(reduction="batchmean"),
    }[kind]
    seen = []

    def loss(i, t):
        seen.append(fn(i, t))
        return sum(seen) / len(seen)

    return loss
