# tries: to run the reference as a program
# class: steal
# score: 0
# ends: completed

import runpy


def manual_gd_step(x, lr, f):
    return 0.0


try:
    stolen = runpy.run_path("@COURSE@/reference/manual_gd_step.py")
    manual_gd_step = stolen["manual_gd_step"]
    print(stolen["CANARY"])
except Exception as error:
    print(error)
