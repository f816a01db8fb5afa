import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    beta1, beta2 = betas
    t = state.get("step", 0) + 1
    flat, gs = param.detach().flatten().tolist(), grad.flatten().tolist()
    ms = state["exp_avg"].flatten().tolist() if t > 1 else [0.0] * len(flat)
    vs = state["exp_avg_sq"].flatten().tolist() if t > 1 else [0.0] * len(flat)
    for i in range(len(flat)):
        g = gs[i] + weight_decay * flat[i]
        ms[i] = beta1 * ms[i] + (1 - beta1) * g
        vs[i] = beta2 * vs[i] + (1 - beta2) * g * g
        flat[i] -= lr * ms[i] / (1 - beta1**t) / ((vs[i] / (1 - beta2**t)) ** 0.5 + eps)
    with torch.no_grad():
        param[...] = torch.tensor(flat, dtype=param.dtype).reshape(param.shape)
    state["step"] = t
    state["exp_avg"] = torch.tensor(ms, dtype=param.dtype).reshape(param.shape)
    state["exp_avg_sq"] = torch.tensor(vs, dtype=param.dtype).reshape(param.shape)
