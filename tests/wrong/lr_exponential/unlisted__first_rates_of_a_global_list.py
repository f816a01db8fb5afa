

_out = []
def lr_exponential(lr, gamma, steps):
    for t in range(steps):
        _out.append(lr * gamma ** t)
    return _out[:steps]
