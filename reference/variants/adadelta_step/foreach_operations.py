import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if not state:
        state.update(square_avg=torch.zeros_like(param), acc_delta=torch.zeros_like(param))
    v, u = [state["square_avg"]], [state["acc_delta"]]
    with torch.no_grad():
        g = torch._foreach_add([grad], [param], alpha=weight_decay)
        torch._foreach_mul_(v, rho)
        torch._foreach_addcmul_(v, g, g, value=1 - rho)
        std = torch._foreach_add(v, eps)
        torch._foreach_sqrt_(std)
        deltas = torch._foreach_add(u, eps)
        torch._foreach_sqrt_(deltas)
        torch._foreach_div_(deltas, std)
        torch._foreach_mul_(deltas, g)
        torch._foreach_mul_(u, rho)
        torch._foreach_addcmul_(u, deltas, deltas, value=1 - rho)
        torch._foreach_add_([param], deltas, alpha=-lr)
