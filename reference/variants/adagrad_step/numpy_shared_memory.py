import numpy as np
import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    p = param.detach().numpy()
    g = grad.numpy() + weight_decay * p
    if "sum" not in state:
        state["sum"] = torch.full(param.shape, float(initial_accumulator_value), dtype=param.dtype)
    s = state["sum"].numpy()
    s += g**2
    state["step"] = np.int64(state.get("step", 0) + 1)
    p[...] -= lr / (1 + (state["step"] - 1) * lr_decay) * g / (np.sqrt(s) + eps)
