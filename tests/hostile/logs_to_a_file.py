# tries: logs to a file
# class: honest
# score: full
# ends: completed

import logging
import torch

logging.basicConfig(filename="run.log", level=logging.DEBUG, force=True)
logging.info("loaded")


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
