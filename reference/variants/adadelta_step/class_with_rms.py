import torch


class Average:
    def __init__(self, like):
        self.value = torch.zeros_like(like)

    def rms(self, eps):
        return (self.value + eps).sqrt()

    def add(self, x, rho):
        self.value = rho * self.value + (1 - rho) * x**2


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    with torch.set_grad_enabled(False):
        if "averages" not in state:
            state["averages"] = Average(grad), Average(grad)
        gradients, updates = state["averages"]
        g = grad + weight_decay * param
        gradients.add(g, rho)
        update = -updates.rms(eps) / gradients.rms(eps) * g
        updates.add(update, rho)
        param.copy_(param + lr * update)
        state["square_avg"], state["acc_delta"] = gradients.value, updates.value
