import torch


def average(values, rho):
    n = len(values)
    return sum((1 - rho) * rho ** (n - 1 - i) * x**2 for i, x in enumerate(values))


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    with torch.no_grad():
        gradients, updates = state.setdefault("gradients", []), state.setdefault("updates", [])
        g = grad + weight_decay * param
        gradients.append(g)
        v, u = average(gradients, rho), average(updates, rho)
        delta = g * ((u + eps) / (v + eps)) ** 0.5
        updates.append(delta)
        param.sub_(lr * delta)
        state["square_avg"], state["acc_delta"] = v, average(updates, rho)
