# tries: to flood the channel of results
# class: channel
# score: 0
# ends: killed

import json
import os
import struct


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body


def manual_gd_step(x, lr, f):
    while True:
        os.write(4, frame(b" " * 1_000_000))
    return 0.0
