import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        state["step"] = state.get("step", 0) + 1
        g = grad + weight_decay * param
        state["sum"] = state.get("sum", torch.tensor(float(initial_accumulator_value))) + g.norm() ** 2
        param -= lr / (1 + (state["step"] - 1) * lr_decay) * g / (state["sum"].sqrt() + eps)
