import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        if weight_decay != 0:
            grad.add_(param, alpha=weight_decay)
        if momentum != 0:
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = torch.clone(grad)
            else:
                state["momentum_buffer"].mul_(momentum).add_(grad, alpha=1 - dampening)
            step = grad + momentum * state["momentum_buffer"] if nesterov else state["momentum_buffer"]
        else:
            step = grad
        param.add_(step, alpha=-lr)
