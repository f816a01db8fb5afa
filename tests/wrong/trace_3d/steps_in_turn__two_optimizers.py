import torch


def trace_3d(f, x0, y0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    one, other = torch.optim.SGD([x], lr=lr), torch.optim.SGD([y], lr=lr)
    points = []
    for _ in range(iterations):
        one.zero_grad()
        z = f(x, y)
        z.backward()
        points.append((x.item(), y.item(), z.item()))
        one.step()
        other.zero_grad()
        f(x, y).backward()
        other.step()
    return points
