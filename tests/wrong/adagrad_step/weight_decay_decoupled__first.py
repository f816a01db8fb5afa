import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    if not state:
        state["step"] = torch.tensor(0.0)
        state["sum"] = torch.full_like(param, initial_accumulator_value).detach()
    with torch.no_grad():
        state["step"] += 1
        g = grad
        param -= lr * weight_decay * param
        state["sum"].addcmul_(g, g)
        rate = lr / (1 + (state["step"].item() - 1) * lr_decay)
        param.addcdiv_(g, state["sum"].sqrt() + eps, value=-rate)
