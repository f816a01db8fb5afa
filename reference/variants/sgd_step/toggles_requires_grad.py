def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    param.requires_grad_(False)
    d = grad + weight_decay * param
    if momentum:
        old = state.get("momentum_buffer", None)
        new = d.clone() if old is None else old * momentum + d * (1 - dampening)
        state["momentum_buffer"] = new
        d = d + new * momentum if nesterov else new
    param -= lr * d
    param.requires_grad_(True)
