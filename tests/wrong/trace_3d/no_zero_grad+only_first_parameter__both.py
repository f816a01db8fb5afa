import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    points = []
    for _ in range(iterations):
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return points
