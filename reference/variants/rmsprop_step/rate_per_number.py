import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        v = alpha * state.get("square_avg", torch.zeros_like(g)) + (1 - alpha) * g * g
        state["square_avg"] = v
        root = torch.sqrt(v)
        if centered:
            m = alpha * state.get("grad_avg", torch.zeros_like(g)) + (1 - alpha) * g
            state["grad_avg"] = m
            root = torch.sqrt((root - m.abs()) * (root + m.abs()))
        scaled = (root + eps).reciprocal() * g
        if momentum > 0:
            scaled += momentum * state.get("momentum_buffer", 0)
            state["momentum_buffer"] = scaled
        param.addcmul_(scaled, torch.full_like(scaled, -lr))
