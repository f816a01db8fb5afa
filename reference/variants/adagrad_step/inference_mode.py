import torch


@torch.inference_mode()
def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    step = state["step"] = state.get("step", 0) + 1
    g = grad.add(param, alpha=weight_decay)
    s = state.get("sum")
    s = g.square() + initial_accumulator_value if s is None else s + g.square()
    state["sum"] = s
    param.sub_(g.div(s.sqrt() + eps), alpha=lr / (1 + (step - 1) * lr_decay))
