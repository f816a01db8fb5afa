import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = torch._foreach_add([grad], [param], alpha=weight_decay)
        v = [state.setdefault("square_avg", torch.zeros_like(param))]
        torch._foreach_mul_(v, alpha)
        torch._foreach_addcmul_(v, g, g, value=1 - alpha)
        if centered:
            m = [state.setdefault("grad_avg", torch.zeros_like(param))]
            torch._foreach_lerp_(m, g, 1 - alpha)
            v = torch._foreach_addcmul(v, m, m, value=-1)
        roots = torch._foreach_sqrt(v)
        torch._foreach_add_(roots, eps)
        d = torch._foreach_div(g, roots)
        if momentum > 0:
            b = [state.setdefault("momentum_buffer", torch.zeros_like(param))]
            torch._foreach_mul_(b, momentum)
            torch._foreach_add_(b, d)
            d = b
        torch._foreach_add_([param], d, alpha=-lr)
