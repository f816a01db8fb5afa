import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    h = state.setdefault("h", [])
    with torch.no_grad():
        h.append(((grad + weight_decay * param).double(), rho, eps))
        v = u = torch.zeros_like(h[0][0])
        for g, r, e in h:
            v = r * v + (1 - r) * g * g
            dl = (u + e).sqrt() / (v + e).sqrt() * g
            u = r * u + (1 - r) * dl * dl
        state["square_avg"], state["acc_delta"] = v.to(param.dtype), u.to(param.dtype)
        param.copy_(param.double() - lr * dl)
