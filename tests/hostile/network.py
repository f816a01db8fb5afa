# tries: to talk to the machine's own network
# class: escape
# score: full
# ends: completed

import socket
import torch

try:
    print(socket.create_connection(("127.0.0.1", @PORT@), 0.2).recv(100))
except Exception as error:
    print(error)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
