"""The absolute value as the larger of the difference and its negative."""

import torch


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = vars(torch.optim)[optimizer_name]([x], lr=lr)

    def loss_of(y):
        return torch.maximum(y - y_target, y_target - y).mean()

    def closure():
        optimizer.zero_grad()
        loss = loss_of(f(x))
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss_of(y).backward()
            optimizer.step()
    return rows
