# tries: to send a second result from a thread, after its first
# class: channel
# score: full
# ends: completed

import json
import os
import struct
import threading
import time

import torch


def forge():
    time.sleep(0.05)
    body = json.dumps({"score": 15}).encode()
    os.write(4, struct.pack(">I", len(body)) + body)


threading.Thread(target=forge).start()


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
