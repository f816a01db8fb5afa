import torch
from torch import nn


def fit_digits(X, y, epochs, lr, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9, fused=True)
    losses = []
    for _ in range(epochs):
        total = torch.zeros((), dtype=torch.float64)
        for x, t in zip(X.split(128), y.split(128)):

            def closure():
                optimizer.zero_grad()
                loss = nn.functional.cross_entropy(model(x), t)
                loss.backward()
                return loss

            total += optimizer.step(closure).detach().double() * len(x)
        losses.append((total / len(X)).item())
    return losses, model
