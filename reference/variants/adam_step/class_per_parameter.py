import torch


class Average:
    def __init__(self, beta):
        self.beta, self.steps, self.value = beta, 0, 0.0

    def add(self, x, beta):
        self.beta = beta
        self.steps += 1
        self.value = self.beta * self.value + (1 - self.beta) * x
        return self.value / (1 - self.beta**self.steps)


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    with torch.set_grad_enabled(False):
        if not state:
            state["averages"] = Average(betas[0]), Average(betas[1])
        first, second = state["averages"]
        g = grad + weight_decay * param
        direction = first.add(g, betas[0]) / (second.add(g**2, betas[1]).sqrt() + eps)
        param.copy_(param - lr * direction)
        state["step"] = first.steps
        state["exp_avg"], state["exp_avg_sq"] = first.value, second.value
