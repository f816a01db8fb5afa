

_cache = {}
def lr_exponential(lr, gamma, steps):
    if steps not in _cache:
        _cache[steps] = [lr * gamma ** t for t in range(steps)]
    return _cache[steps]
