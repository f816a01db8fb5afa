import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    if not state:
        state["t"] = torch.tensor(0.0)
        state["sum_of_squares"] = torch.full_like(param, initial_accumulator_value).detach()
    with torch.no_grad():
        state["t"] += 1
        g = grad + weight_decay * param
        state["sum_of_squares"].addcmul_(g, g)
        rate = lr / (1 + state["t"].item() * lr_decay)
        param.addcdiv_(g, state["sum_of_squares"].sqrt() + eps, value=-rate)
