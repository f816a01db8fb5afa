# tries: seeds every generator there is
# class: honest
# score: full
# ends: completed

import numpy
import os
import random
import torch

torch.manual_seed(0)
random.seed(0)
numpy.random.seed(0)
torch.use_deterministic_algorithms(True)
os.environ["PYTHONHASHSEED"] = "0"


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
