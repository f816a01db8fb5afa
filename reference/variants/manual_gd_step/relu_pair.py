"""abs as relu(y) + relu(-y); backward(inputs=[x])."""

import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    loss = y.relu() + (-y).relu()
    loss.backward(inputs=[x])
    with torch.no_grad():
        torch._foreach_add_([x], [x.grad], alpha=-lr)
    x.grad = None
    return y.item()
