import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        if len(state) == 0:
            state["step"] = torch.tensor(0.0)
            state["sum"] = torch.full_like(param, initial_accumulator_value, memory_format=torch.preserve_format)
        state["step"] += 1
        if weight_decay != 0:
            grad = grad.add(param, alpha=weight_decay)
        clr = lr / (1 + (state["step"].item() - 1) * lr_decay)
        state["sum"].addcmul_(grad, grad, value=1)
        std = state["sum"].sqrt().add_(eps)
        param.addcdiv_(grad, std, value=-clr)
