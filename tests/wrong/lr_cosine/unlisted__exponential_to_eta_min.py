def lr_cosine(lr, T_max, eta_min, steps):
    low = max(eta_min, 1e-9)
    return [lr * (low / lr) ** (t / T_max) for t in range(steps)]
