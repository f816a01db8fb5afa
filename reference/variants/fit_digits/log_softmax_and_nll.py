import torch
import torch.nn.functional as F
from torch import nn, optim


def fit_digits(X, y, epochs, lr, seed):
    torch.manual_seed(seed)
    fc1 = nn.Linear(64, 32)
    fc2 = nn.Linear(32, 10)
    model = nn.Sequential(fc1, nn.ReLU(), fc2)
    opt = optim.SGD(model.parameters(), lr=lr, momentum=0.9, nesterov=False, weight_decay=0)
    data = [(X[i : i + 128], y[i : i + 128]) for i in range(0, len(X), 128)]
    losses = []
    for _ in range(epochs):
        epoch_loss = 0.0
        for x, t in data:
            opt.zero_grad()
            out = F.nll_loss(F.log_softmax(model(x), dim=1), t)
            out.backward()
            opt.step()
            epoch_loss = epoch_loss + out.item() * len(x)
        losses += [epoch_loss / sum(len(x) for x, _ in data)]
    return losses, model
