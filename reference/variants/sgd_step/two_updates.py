import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if not momentum:
            param.sub_(g * lr)
            return None
        if state:
            state["momentum_buffer"].mul_(momentum).add_(g - dampening * g)
        else:
            state.update(momentum_buffer=g.clone())
        if nesterov:
            param.sub_(g * lr)
            param.sub_(state["momentum_buffer"] * (lr * momentum))
        else:
            param.sub_(state["momentum_buffer"] * lr)
