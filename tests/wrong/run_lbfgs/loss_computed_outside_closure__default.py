import torch


def run_lbfgs(f, x0, lr, iterations):
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        y.backward()
        return y

    rows = []
    for _ in range(iterations):
        y = f(x)
        rows.append((x.tolist(), y.item()))
        optimizer.step(closure)
    return rows
