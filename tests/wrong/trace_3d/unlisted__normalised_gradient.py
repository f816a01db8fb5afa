import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)
    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        norm = (x.grad**2 + y.grad**2).sqrt()
        x.grad /= norm
        y.grad /= norm
        optimizer.step()
    return points
