import torch


@torch.no_grad()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    lr, rho, eps = torch.tensor(lr), torch.tensor(rho, dtype=torch.float64), torch.tensor(eps)
    g = torch.add(grad, param, alpha=weight_decay)
    v = torch.addcmul(rho * state.get("square_avg", torch.zeros_like(g)), g, g, value=float(1 - rho))
    u = state.get("acc_delta", torch.zeros_like(g))
    delta = torch.exp(0.5 * (torch.log(u + eps) - torch.log(v + eps))) * g
    state.update(square_avg=v, acc_delta=torch.addcmul(rho * u, delta, delta, value=float(1 - rho)), last=delta)
    torch.sub(param, lr * delta, out=param)
