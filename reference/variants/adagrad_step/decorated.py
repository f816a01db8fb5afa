import torch


@torch.no_grad()
def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    if "sum" not in state:
        state.update({"step": torch.zeros(()), "sum": param.clone().fill_(initial_accumulator_value)})
    rate = lr / (1 + state["step"] * lr_decay)
    state["step"].add_(1)
    g = torch.add(grad, param, alpha=weight_decay)
    torch.addcmul(state["sum"], g, g, out=state["sum"])
    torch.sub(param, rate * g / (torch.sqrt(state["sum"]) + eps), out=param)
