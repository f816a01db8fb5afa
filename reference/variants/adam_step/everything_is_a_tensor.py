import torch
from torch import tensor


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    lr, eps, decay = tensor(lr), tensor(eps), tensor(weight_decay)
    beta1, beta2 = tensor(betas[0]), tensor(betas[1])
    one = tensor(1.0)
    with torch.no_grad():
        step = state.get("step", tensor(0)) + 1
        g = grad + decay * param
        m = torch.lerp(g, state.get("exp_avg", torch.zeros_like(g)), betas[0])
        v = beta2 * state.get("exp_avg_sq", torch.zeros_like(g)) + (one - beta2) * torch.square(g)
        param.sub_(lr * (m / (one - beta1**step)) / (torch.sqrt(v / (one - beta2**step)) + eps))
        state["step"], state["exp_avg"], state["exp_avg_sq"] = step, m, v
