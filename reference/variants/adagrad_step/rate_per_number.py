import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        g = grad + weight_decay * param
        step, s = state.get("step", 0), state.get("sum", initial_accumulator_value + torch.zeros_like(g))
        s = torch.addcmul(s, g, g)
        rates = torch.reciprocal(torch.sqrt(s) + eps) * (lr / (1 + step * lr_decay))
        param.addcmul_(rates, g, value=-1)
        state["sum"], state["step"] = s, torch.tensor(step + 1)
