import torch.nn.functional as F


def loss_bce(probs, target):
    f = lambda x: F.relu(x.log() + 100) - 100
    return (-target * f(probs) - (1 - target) * f(1 - probs)).mean()
