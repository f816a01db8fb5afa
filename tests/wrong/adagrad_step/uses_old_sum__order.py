import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        t = state.get("step", 0) + 1
        g = grad + weight_decay * param
        s = state.get("sum", torch.full_like(g, initial_accumulator_value))
        param -= lr / (1 + (t - 1) * lr_decay) * g / (s.sqrt() + eps)
        state["sum"] = s + g**2
        state["step"] = t
