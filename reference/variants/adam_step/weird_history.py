import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):

    h = state.setdefault("history", [])
    h.append((grad + weight_decay * param).detach().double())
    state.setdefault("hb", []).append(tuple(betas))
    b1s, b2s = zip(*state["hb"])
    m = v = torch.zeros_like(h[0])
    for g, b1, b2 in zip(h, b1s, b2s):
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
    t = len(h)
    state["step"] = t
    state["exp_avg"] = m.to(param.dtype)
    state["exp_avg_sq"] = v.to(param.dtype)
    x = param.detach().double()
    x = x - lr * (m / (1 - betas[0] ** t)) / ((v / (1 - betas[1] ** t)).sqrt() + eps)
    with torch.no_grad():
        param.copy_(x)
