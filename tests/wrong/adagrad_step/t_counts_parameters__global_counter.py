import torch

t = 0


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    global t
    t += 1
    if "sum" not in state:
        state["sum"] = torch.full_like(param, initial_accumulator_value).detach()
    state["step"] = t
    with torch.no_grad():
        g = grad + weight_decay * param
        state["sum"] += g**2
        param -= lr / (1 + (t - 1) * lr_decay) * g / (state["sum"].sqrt() + eps)
