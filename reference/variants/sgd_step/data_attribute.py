import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    p = param.data
    d = torch.clone(grad)
    if weight_decay:
        d.add_(p, alpha=weight_decay)
    if momentum:
        if "momentum_buffer" not in state:
            buf = state["momentum_buffer"] = torch.clone(d).detach()
        else:
            buf = state["momentum_buffer"]
            buf.mul_(momentum).add_(d, alpha=1 - dampening)
        d = d.add(buf, alpha=momentum) if nesterov else buf
    p.add_(d, alpha=-lr)
