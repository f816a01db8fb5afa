import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad.clone()
        g += weight_decay * param
        if momentum:
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = torch.empty_like(param).copy_(g)
            else:
                b = state["momentum_buffer"]
                b[...] = torch.lerp(momentum * b + g, momentum * b, dampening)
            g = torch.addcmul(g, state["momentum_buffer"], torch.full_like(g, momentum)) if nesterov else state["momentum_buffer"]
        param[...] = param - lr * g
