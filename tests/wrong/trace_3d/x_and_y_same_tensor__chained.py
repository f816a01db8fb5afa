import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        optimizer.step()
    return points
