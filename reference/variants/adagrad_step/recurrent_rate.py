import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        shrink = state.get("shrink", 1.0)
        state["shrink"] = shrink + lr_decay
        state["step"] = float(state.get("step", 0)) + 1
        g = grad + weight_decay * param.detach()
        if "sum" in state:
            state["sum"] = state["sum"] + g * g
        else:
            state["sum"] = initial_accumulator_value + g * g
        param.copy_(param - (lr / shrink) * g / (eps + state["sum"].sqrt()))
