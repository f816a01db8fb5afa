import torch


class Momentum:
    """The buffer of one parameter, which lives in its state."""

    def __init__(self, state, momentum, dampening, nesterov):
        self.state, self.momentum, self.dampening, self.nesterov = state, momentum, dampening, nesterov

    def direction(self, g):
        if self.momentum == 0:
            return g
        old = self.state.get("momentum_buffer")
        new = g.clone() if old is None else self.momentum * old + (1 - self.dampening) * g
        self.state["momentum_buffer"] = new
        return g + self.momentum * new if self.nesterov else new


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = torch.add(grad, param, alpha=weight_decay)
        param.add_(Momentum(state, momentum, dampening, nesterov).direction(g), alpha=-lr)
