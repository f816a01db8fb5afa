"""The rows are yielded by an inner generator and gathered in a list."""

import torch


def run_with_scheduler(f, x0, lr, gamma, iterations):
    def descend():
        x = torch.nn.Parameter(torch.tensor([float(x0)]))
        optimizer = torch.optim.SGD([{"params": [x], "lr": lr}])
        scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
        while True:
            y = f(x)
            yield x.item(), y.item(), optimizer.param_groups[0]["lr"]
            optimizer.zero_grad()
            y.backward()
            optimizer.step()
            scheduler.step()

    rows = descend()
    return [next(rows) for _ in range(iterations)]
