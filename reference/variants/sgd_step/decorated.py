import torch


@torch.no_grad()
def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    d = torch.add(grad, param, alpha=weight_decay)
    if momentum != 0:
        first = "momentum_buffer" not in state
        buf = state.setdefault("momentum_buffer", torch.zeros_like(param))
        buf.mul_(momentum)
        buf.add_(d, alpha=1 if first else 1 - dampening)
        d = torch.add(d, buf, alpha=momentum) if nesterov else buf
    torch.sub(param, d, alpha=lr, out=param)
