import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    state["step"] = state.get("step", 0) + 1
    with torch.no_grad():
        g = torch._foreach_add([grad], [param], alpha=weight_decay)
        s = [state.setdefault("sum", torch.full_like(param, initial_accumulator_value))]
        torch._foreach_addcmul_(s, g, g)
        roots = torch._foreach_sqrt(s)
        torch._foreach_add_(roots, eps)
        torch._foreach_addcdiv_([param], g, roots, -lr / (1 + (state["step"] - 1) * lr_decay))
