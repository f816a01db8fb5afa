def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    g = grad.detach() + weight_decay * param.detach()
    if momentum != 0:
        if "momentum_buffer" in state:
            state["momentum_buffer"] = state["momentum_buffer"] * momentum + g * (1 - dampening)
        else:
            state["momentum_buffer"] = 1.0 * g
        step = g + momentum * state["momentum_buffer"] if nesterov else state["momentum_buffer"]
    else:
        step = g
    param.data = param.data - step * lr
