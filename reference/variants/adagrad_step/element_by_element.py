import math

import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    state["step"] = state.get("step", 0) + 1
    before = state["sum"].flatten().tolist() if "sum" in state else [initial_accumulator_value] * param.numel()
    rate = lr / (1 + (state["step"] - 1) * lr_decay)
    sums, moved = [], []
    for p, g, s in zip(param.flatten().tolist(), grad.flatten().tolist(), before):
        g += weight_decay * p
        s += g * g
        sums.append(s)
        moved.append(p - rate * g / (math.sqrt(s) + eps))
    state["sum"] = torch.tensor(sums, dtype=torch.float64).reshape(param.shape)
    param.data = torch.tensor(moved, dtype=param.dtype).reshape(param.shape)
