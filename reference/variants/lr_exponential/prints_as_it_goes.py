def lr_exponential(lr, gamma, steps):
    rates = []
    for t in range(0, steps, 1):
        rate = float(lr) * float(gamma) ** float(t)
        print(f"step {t}: {rate:.4f}")
        rates += [rate]
    return rates
