# tries: to write far behind a tensor's end
# class: exhaust
# score: 0
# ends: killed

import ctypes
import torch


def manual_gd_step(x, lr, f):
    torch.ones(1).as_strided((1,), (1,), 0).data_ptr()
    ctypes.memset(x.data_ptr() + (1 << 40), 0, 1)
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
