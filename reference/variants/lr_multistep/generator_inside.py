from itertools import islice


def cut(lr, milestones, gamma):
    t = 0
    while True:
        lr *= gamma ** sum(m == t for m in milestones)
        yield lr
        t += 1


def lr_multistep(lr, milestones, gamma, steps):
    return list(islice(cut(lr, tuple(milestones), gamma), steps))
