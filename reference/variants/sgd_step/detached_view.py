def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    view = param.detach()
    direction = grad if not weight_decay else grad + weight_decay * view
    if momentum:
        try:
            buffer = state["momentum_buffer"]
        except KeyError:
            state["momentum_buffer"] = buffer = direction.clone()
        else:
            buffer.mul_(momentum)
            buffer.add_(direction * (1.0 - dampening))
        direction = direction + momentum * buffer if nesterov else buffer
    view.sub_(direction, alpha=lr)
