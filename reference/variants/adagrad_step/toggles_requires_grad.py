import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    param.requires_grad_(False)
    try:
        t = state.get("step", 0)
        g = grad + weight_decay * param
        s = (state["sum"] if t > 0 else initial_accumulator_value) + g.pow(2)
        param -= (lr / (1.0 + t * lr_decay)) * (g / (s.pow(0.5) + eps))
        state["sum"] = s
        state["step"] = t + 1
    finally:
        param.requires_grad_(True)
