import torch


def trace_2d(f, x0, lr, iterations):
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)
    points = []
    optimizer.param_groups[0]['betas'] = (0.9, 0.99)
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        points.append((x.item(), y.item()))
        optimizer.step()
    return points
