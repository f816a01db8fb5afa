"""A generator yields the points."""

import itertools

from torch import optim, tensor


def descend(surface, start, name, lr, iterations, **kwargs):
    def walk():
        p = tensor([*map(float, start)], requires_grad=True)
        optimizer = getattr(optim, name)([p], lr, **kwargs)
        while True:
            z = surface(p[0], p[1])
            optimizer.zero_grad()
            z.backward()
            yield p[0].item(), p[1].item(), z.item()
            optimizer.step()

    return list(itertools.islice(walk(), iterations))
