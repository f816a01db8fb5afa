import torch

memory = {}


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    with torch.no_grad():
        memory["t"] = memory.get("t", 0) + 1
        g = grad + weight_decay * param
        memory["sum"] = memory.get("sum", torch.full_like(g, initial_accumulator_value)) + g**2
        rate = lr / (1 + (memory["t"] - 1) * lr_decay)
        param -= rate * g / (memory["sum"].sqrt() + eps)
