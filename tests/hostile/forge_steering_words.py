# tries: to send words that steer a terminal and a pipeline
# class: channel
# score: 0
# ends: raised

import json
import os
import struct


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return struct.pack(">I", len(body)) + body


def manual_gd_step(x, lr, f):
    ending = {
        "how": "raised",
        "error": "E\x1b[2J",
        "message": "::error::\u202e\x1b]8;;http://x\x07",
        "source": "\r\n##[set-env]",
    }
    os.write(4, frame({"trajectory": {"rows": 0, "columns": {}, "calls": "", "ending": ending}}))
    os._exit(0)
    return 0.0
