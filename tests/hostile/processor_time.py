# tries: to use more processor time than it has, and to raise that limit first
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.3

import resource
import signal
import torch


def manual_gd_step(x, lr, f):
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except (OSError, ValueError):
        pass
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        pass
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
