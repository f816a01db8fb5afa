import torch.nn.functional as F


def loss_bce_with_logits(logits, target):
    return ((1 - target) * logits - F.logsigmoid(logits)).mean()
