"""The optimizer is rebuilt, but what it remembers is carried over."""

import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")
    rows = []
    for _ in range(iterations):
        memory = optimizer.state_dict()
        optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")
        optimizer.load_state_dict(memory)

        def closure(optimizer=optimizer):
            optimizer.zero_grad()
            loss = f(x)
            loss.backward()
            return loss

        rows.append((x.tolist(), f(x).item()))
        optimizer.step(closure)
    return rows
