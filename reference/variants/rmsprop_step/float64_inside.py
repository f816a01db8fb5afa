import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        p, g = param.double(), grad.double()
        g = g + weight_decay * p
        zeros = torch.zeros_like(g)
        v = alpha * state.get("square_avg", zeros) + (1 - alpha) * g**2
        state["square_avg"] = v
        if centered:
            m = alpha * state.get("grad_avg", zeros) + (1 - alpha) * g
            state["grad_avg"] = m
            v = v - m**2
        d = g / (v.sqrt() + eps)
        if momentum > 0:
            d = momentum * state.get("momentum_buffer", zeros) + d
            state["momentum_buffer"] = d
        param.copy_(p - lr * d)
