import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    xs, ys = [], []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        xs.append(x.data)
        ys.append(y.item())
        optimizer.step()
    return [(float(a), b) for a, b in zip(xs, ys)]
