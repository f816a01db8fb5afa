"""Clears after the step instead of before backward."""

import torch
import torch.optim as optim


def run_with_optimizer(f, x0, y_target, optimizer_name, lr, iterations):
    x = torch.Tensor([x0]).requires_grad_()
    target = torch.Tensor([y_target])
    opt = getattr(optim, optimizer_name)([x], lr=lr)
    loss_fn = torch.nn.L1Loss()

    def closure():
        opt.zero_grad()
        loss = loss_fn(f(x), target)
        loss.backward()
        return loss

    rows = []
    for i in range(iterations):
        y = f(x)
        rows.append((x.item(), y.item(), lr))
        if optimizer_name == "LBFGS":
            opt.step(closure)
        else:
            loss = loss_fn(y, target)
            loss.backward()
            opt.step()
            opt.zero_grad()
    return rows
