import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad.add(param, alpha=weight_decay) if weight_decay else grad
        if momentum:
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = g
            else:
                state["momentum_buffer"].mul_(momentum)
                state["momentum_buffer"].add_(g, alpha=1 - dampening)
            b = state["momentum_buffer"]
            g = g + momentum * b if nesterov else b
        param.add_(g, alpha=-lr)
