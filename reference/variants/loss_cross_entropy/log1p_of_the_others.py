import torch


def loss_cross_entropy(logits, target):
    m, k = logits.max(1, keepdim=True)
    e = (logits - m).exp().scatter(1, k, 0.0)
    lse = m.squeeze(1) + torch.log1p(e.sum(1))
    return (lse - logits.gather(1, target[:, None]).squeeze(1)).mean()
