import torch
import torch.nn.functional as F


def make_loss(kind):
    if kind == "log_probs_distribution":
        return lambda q, p: -(torch.special.entr(p) + p * q).sum() / q.shape[0]
    if kind == "log_rate_counts":
        return lambda x, y: (torch.exp(x) - y.mul(x)).mean()
    if kind == "probs_binary":
        return lambda p, t: -torch.where(t == 1, p, 1 - p).log().mean()
    if kind == "logits_binary":
        return lambda z, t: F.softplus(torch.where(t == 1, -z, z)).mean()
    if kind == "regression_mse":
        return lambda a, b: torch.dist(a, b).pow(2) / a.numel()
    if kind == "regression_l1":
        return lambda a, b: torch.norm((a - b).flatten(), p=1) / a.numel()
    if kind == "log_probs_multiclass":
        return lambda lp, c: -lp.gather(1, c[:, None]).mean()
    return lambda s, c: (s.logsumexp(1) - s.gather(1, c.view(-1, 1)).squeeze(1)).mean()
