import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    g = grad + weight_decay * param
    state["step"] = state.get("step", 0) + 1
    state["sum"] = state.get("sum", initial_accumulator_value) + g * g
    rate = lr / (1 + (state["step"] - 1) * lr_decay)
    param.data = (param - rate * g / (state["sum"].sqrt() + eps)).detach()
