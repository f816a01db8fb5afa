import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    def average(key, value):
        state[key] = value * (1 - alpha) + alpha * state[key] if key in state else value * (1 - alpha)
        return state[key]

    with torch.no_grad():
        g = grad + weight_decay * param
        variance = average("square_avg", g * g)
        if centered:
            variance = variance - average("grad_avg", g).square()
        step = g / (eps + variance.sqrt())
        if momentum != 0:
            state["momentum_buffer"] = step + momentum * state.get("momentum_buffer", torch.zeros_like(step))
            step = state["momentum_buffer"]
        param.add_(step.mul(-lr))
