"""Log1p."""

import torch


def loss_bce(probs, target):
    yes = torch.clamp(torch.log(probs), min=-100.0)
    no = torch.clamp(torch.log1p(-probs), min=-100.0)
    return -torch.mean(target * yes + (1.0 - target) * no)
