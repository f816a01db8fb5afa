def lr_lambda(lr: float, fn, steps: int) -> list[float]:
    t, rates = 0, []
    while t < steps:
        rates += [fn(t) * lr]
        t += 1
    return rates
