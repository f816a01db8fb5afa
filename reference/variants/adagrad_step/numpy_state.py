import numpy as np
import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        g = (grad + weight_decay * param).numpy()
        state["sum"] = state.get("sum", np.full_like(g, initial_accumulator_value)) + g * g
        state["step"] = state.get("step", 0.0) + 1.0
        rate = lr / (1 + (state["step"] - 1) * lr_decay)
        param.sub_(torch.from_numpy(np.asarray(rate * g / (np.sqrt(state["sum"]) + eps), dtype=g.dtype)))
