import torch


@torch.inference_mode()
def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    d = grad.add(param, alpha=weight_decay) if weight_decay else grad
    if momentum:
        buf = state.get("momentum_buffer")
        buf = d.clone() if buf is None else buf.mul(momentum).add(d, alpha=1 - dampening)
        state["momentum_buffer"] = buf
        d = d.add(buf, alpha=momentum) if nesterov else buf
    param.add_(d, alpha=-lr)
