# tries: to raise HTML, Markdown and the end of a CDATA
# class: channel
# score: 0
# ends: raised

import torch


def manual_gd_step(x, lr, f):
    raise ValueError("<script>alert(1)</script>]]><b>![x](http://x)")
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
