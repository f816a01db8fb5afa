import torch
import torch.nn.functional as F
from torch import nn


def fit_digits(X, y, epochs, lr, seed):
    torch.manual_seed(seed)
    first, second = nn.Linear(64, 32), nn.Linear(32, 10)
    params = [*first.parameters(), *second.parameters()]
    opt = torch.optim.SGD(params, lr, 0.9)

    def model(x):
        return second(first(x).clamp(min=0))

    losses = []
    while len(losses) < epochs:
        sums = []
        for xb, yb in zip(torch.split(X, 128), torch.split(y, 128)):
            total = F.cross_entropy(model(xb), yb, reduction="sum")
            opt.zero_grad()
            (total / len(xb)).backward()
            opt.step()
            sums.append(total.item())
        losses.append(sum(sums) / X.shape[0])
    return losses, model
