import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        p = param.double()
        g = grad.double() + weight_decay * p
        state["step"] = state.get("step", 0) + 1
        state["sum"] = state.get("sum", torch.full_like(g, initial_accumulator_value)) + g.square()
        p = p - lr / (1 + (state["step"] - 1) * lr_decay) * g / (state["sum"].sqrt() + eps)
        param.copy_(p)
