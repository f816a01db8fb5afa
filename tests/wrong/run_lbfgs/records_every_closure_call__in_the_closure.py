import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    rows = []

    def closure():
        optimizer.zero_grad()
        loss = f(x)
        rows.append((x.tolist(), loss.item()))
        loss.backward()
        return loss

    for _ in range(iterations):
        optimizer.step(closure)
    return rows
