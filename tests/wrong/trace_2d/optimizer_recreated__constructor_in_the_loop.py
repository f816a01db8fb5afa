import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    points = []
    for _ in range(iterations):
        x.grad = None
        y = f(x)
        optimizer = torch.optim.Adam([x], lr=lr)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
    return points
