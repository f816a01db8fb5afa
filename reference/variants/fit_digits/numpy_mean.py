import numpy as np
import torch
import torch.nn as nn
import torch.optim as optim


def fit_digits(X, y, epochs, lr, seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = optim.SGD([{"params": model[1].parameters()}, {"params": model[3].parameters()}], lr=lr, momentum=0.9)
    loss_fn = nn.CrossEntropyLoss()
    history = []
    for _ in range(epochs):
        parts, weights = [], []
        for i in np.arange(0, X.shape[0], 128):
            xb = X[i : i + 128]
            yb = y[i : i + 128]
            optimizer.zero_grad()
            out = loss_fn(model(xb), yb)
            out.backward()
            optimizer.step()
            parts.append(out.item())
            weights.append(len(xb))
        history.append(np.average(parts, weights=weights))
    return history, model
