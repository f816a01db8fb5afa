import torch


def loss_nll(log_probs, target):
    return torch.tensor([-log_probs[i, t].item() for i, t in enumerate(target)], requires_grad=True).mean()
