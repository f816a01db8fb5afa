import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    class O(torch.optim.Optimizer):
        def __init__(s):
            super().__init__([param], {})

        @torch.no_grad()
        def step(s):
            v = state.setdefault("square_avg", torch.zeros_like(param))
            u = state.setdefault("acc_delta", torch.zeros_like(param))
            g = grad + weight_decay * param
            v.copy_(rho * v + (1 - rho) * g**2)
            dlt = (u + eps).sqrt() / (v + eps).sqrt() * g
            u.copy_(rho * u + (1 - rho) * dlt**2)
            param.copy_(param - lr * dlt)

    O().step()
