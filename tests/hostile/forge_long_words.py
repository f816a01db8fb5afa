# tries: to send an exception of a million letters
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
    ending = {"how": "raised", "error": "E" * 10**5, "message": "m" * 10**5}
    os.write(4, frame({"trajectory": {"rows": 0, "columns": {}, "calls": "", "ending": ending}}))
    return 0.0
