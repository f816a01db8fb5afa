import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    p = param.data
    g = grad.clone()
    g += weight_decay * p
    sq = state.setdefault("square_avg", torch.zeros_like(p))
    sq *= alpha
    sq += (1 - alpha) * g.square()
    spread = sq.clone()
    if centered:
        mean = state.setdefault("grad_avg", torch.zeros_like(p))
        mean *= alpha
        mean += (1 - alpha) * g
        spread -= mean.square()
    step = g / (spread.sqrt() + eps)
    if momentum:
        buf = state.setdefault("momentum_buffer", torch.zeros_like(p))
        buf *= momentum
        buf += step
        step = buf
    p -= lr * step
