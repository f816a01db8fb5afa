"""Maximum."""

import torch


def loss_bce(probs, target):
    limit = torch.tensor(-100.0, dtype=probs.dtype)
    log_p = torch.maximum(torch.log(probs), limit)
    log_q = torch.maximum(torch.log(1 - probs), limit)
    return -(target * log_p).mean() - ((1 - target) * log_q).mean()
