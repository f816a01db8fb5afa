import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    p = param.data
    state["step"] = state.get("step", torch.zeros(1, dtype=torch.int64)) + 1
    g = torch.add(grad, p, alpha=weight_decay)
    if "sum" not in state:
        state["sum"] = torch.ones_like(p) * initial_accumulator_value
    state["sum"].addcmul_(g, g)
    p.sub_(g / state["sum"].sqrt().add(eps) * (lr / (1 + int(state["step"] - 1) * lr_decay)))
