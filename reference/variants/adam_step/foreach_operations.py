import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    beta1, beta2 = betas
    if not state:
        state.update(step=0.0, exp_avg=torch.zeros_like(param), exp_avg_sq=torch.zeros_like(param))
    state["step"] += 1.0
    m, v = [state["exp_avg"]], [state["exp_avg_sq"]]
    with torch.no_grad():
        g = torch._foreach_add([grad], [param], alpha=weight_decay)
        torch._foreach_lerp_(m, g, 1 - beta1)
        torch._foreach_mul_(v, beta2)
        torch._foreach_addcmul_(v, g, g, 1 - beta2)
        root = torch._foreach_sqrt(v)
        torch._foreach_div_(root, (1 - beta2 ** state["step"]) ** 0.5)
        torch._foreach_add_(root, eps)
        torch._foreach_addcdiv_([param], m, root, -lr / (1 - beta1 ** state["step"]))
