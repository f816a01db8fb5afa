import torch
from torch import nn


def fit_digits(X, y, epochs, lr, seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    criterion = nn.CrossEntropyLoss(reduction="none")
    losses = []
    for _ in range(epochs):
        rows = []
        for x, t in zip(X.split(128), y.split(128)):
            each = criterion(model(x), t)
            optimizer.zero_grad()
            each.mean().backward()
            optimizer.step()
            rows += each.tolist()
        losses.append(sum(rows) / len(rows))
    return [losses, model]
