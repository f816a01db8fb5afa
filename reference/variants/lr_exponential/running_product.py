def lr_exponential(lr: float, gamma: float, steps: int) -> list[float]:
    rates = []
    for _ in range(steps):
        rates.append(lr)
        lr *= gamma
    return rates
