"""`descent watch`: every save is graded at once, and one exercise is told at a time.

`folder` finds what changed, `keyboard` reads single keys, `screen` draws, `memory` remembers until the next time, and
`session` is what holds them together: one loop, one warm worker.
"""
