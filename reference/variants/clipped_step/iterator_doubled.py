import math
import itertools


def clipped_step(params, loss_fn, optimizer, max_norm):
    a, b = itertools.tee(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = math.sqrt(sum(v * v for p in a for v in p.grad.flatten().tolist()))
    if norm > max_norm:
        for p in b:
            p.grad.mul_(max_norm).div_(norm)
    optimizer.step()
    return norm
