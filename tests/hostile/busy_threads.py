# tries: to use every processor at once, and ignores that its time is up
# class: exhaust
# score: 0
# ends: timed_out
# seconds: 0.5

import signal
import threading
import torch

signal.signal(signal.SIGXCPU, signal.SIG_IGN)


def busy():
    a = torch.rand(400, 400)
    while True:
        a @ a


def manual_gd_step(x, lr, f):
    for _ in range(20):
        threading.Thread(target=busy, daemon=True).start()
    busy()
