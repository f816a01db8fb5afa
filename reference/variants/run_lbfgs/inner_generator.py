"""A generator yields the rows."""

from itertools import islice

import torch


def run_lbfgs(f, x0, lr, iterations):
    def walk():
        x = torch.tensor([float(number) for number in x0], dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

        def closure():
            x.grad = None
            loss = f(x)
            loss.backward()
            return loss

        while True:
            yield [x.detach().tolist(), f(x).item()]
            optimizer.step(closure)

    return list(islice(walk(), iterations))
