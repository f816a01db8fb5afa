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
        points.append(torch.stack([x.detach()[0], y.detach()[0], z.detach()[0]]))
        optimizer.step()
    return points
