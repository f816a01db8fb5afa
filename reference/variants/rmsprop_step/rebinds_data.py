def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    p = param.detach()
    g = grad + weight_decay * p
    v = state.get("square_avg", 0.0) * alpha + g**2 * (1 - alpha)
    state["square_avg"] = v
    if centered:
        m = state.get("grad_avg", 0.0) * alpha + g * (1 - alpha)
        state["grad_avg"] = m
        denominator = (v - m * m) ** 0.5 + eps
    else:
        denominator = v**0.5 + eps
    d = g / denominator
    if momentum > 0:
        state["momentum_buffer"] = d = state.get("momentum_buffer", 0.0) * momentum + d
    param.data = p - lr * d
