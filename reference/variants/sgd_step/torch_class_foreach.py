from torch.optim import SGD


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    hyper = dict(lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay, nesterov=nesterov)
    optimizer = SGD([param], foreach=True, **hyper)
    optimizer.state[param].update(state)
    param.grad = grad.clone()
    optimizer.step()
    param.grad = None
    state.update(optimizer.state[param])
