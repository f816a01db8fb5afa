"""Log target."""

import torch
from torch import nn


def loss_kl_div(log_q, p):
    lp = p.clamp_min(torch.finfo(p.dtype).tiny).log()
    return nn.functional.kl_div(log_q, lp, reduction="batchmean", log_target=True)
