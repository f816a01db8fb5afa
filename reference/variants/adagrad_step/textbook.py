import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        if not state:
            state["step"] = 0
            state["sum"] = torch.full_like(param, initial_accumulator_value)
        state["step"] += 1
        g = grad + weight_decay * param
        state["sum"] += g * g
        rate = lr / (1 + (state["step"] - 1) * lr_decay)
        param -= rate * g / (torch.sqrt(state["sum"]) + eps)
