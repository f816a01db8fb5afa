import torch
from torch.nn.utils import parameters_to_vector, vector_to_parameters


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    grads = [p.grad for p in params]
    v = parameters_to_vector(grads)
    n = v.norm()
    if n > max_norm:
        vector_to_parameters(v * (max_norm / n), grads)
        for p, g in zip(params, grads):
            p.grad = g.data.clone()
    optimizer.step()
    return float(n)
