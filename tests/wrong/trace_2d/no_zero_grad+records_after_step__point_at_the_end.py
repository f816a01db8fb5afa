import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    for _ in range(iterations):
        y = f(x)
        y.backward()
        optimizer.step()
        points.append((x.item(), f(x).item()))
    return points
