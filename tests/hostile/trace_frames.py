# tries: to change its caller's variables through a tracer
# class: tamper
# score: 0
# ends: raised

import sys


def trace(frame, event, _):
    for name in ("numbers", "rows", "ending"):
        if name in frame.f_locals:
            frame.f_locals[name] = None
    return trace


frame = sys._getframe()
while frame is not None:
    frame.f_trace = trace
    frame = frame.f_back
sys.settrace(trace)


def manual_gd_step(x, lr, f):
    return 0.0
