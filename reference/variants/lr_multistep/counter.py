from collections import Counter


def lr_multistep(lr: float, milestones: list[int], gamma: float, steps: int) -> list[float]:
    times = Counter(milestones)
    rates = []
    for t in range(steps):
        lr = lr * gamma ** times[t]
        rates.append(lr)
    return rates
