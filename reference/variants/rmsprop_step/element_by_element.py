import math

import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    def remembered(key):
        return state[key].flatten().tolist() if key in state else [0.0] * param.numel()

    p, g = param.detach().flatten().tolist(), grad.flatten().tolist()
    v, m, b = remembered("square_avg"), remembered("grad_avg"), remembered("momentum_buffer")
    for i in range(len(p)):
        g[i] += weight_decay * p[i]
        v[i] = alpha * v[i] + (1 - alpha) * g[i] ** 2
        m[i] = alpha * m[i] + (1 - alpha) * g[i]
        variance = v[i] - m[i] ** 2 if centered else v[i]
        b[i] = momentum * b[i] + g[i] / (math.sqrt(variance) + eps)
        p[i] -= lr * b[i]
    for key, values in (("square_avg", v), ("grad_avg", m), ("momentum_buffer", b)):
        state[key] = torch.tensor(values, dtype=torch.float64).reshape(param.shape)
    with torch.no_grad():
        param.copy_(torch.tensor(p, dtype=torch.float64).reshape(param.shape))
