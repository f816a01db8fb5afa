def lr_step(lr: float, step_size: int, gamma: float, steps: int) -> list[float]:
    rates = []
    for t in range(steps):
        if t > 0 and t % step_size == 0:
            lr *= gamma
        rates.append(lr)
    return rates
