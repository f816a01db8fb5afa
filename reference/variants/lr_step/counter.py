def lr_step(lr, step_size, gamma, steps):
    rates, on_this_stair = [], 0
    for _ in range(steps):
        if on_this_stair == step_size:
            lr, on_this_stair = lr * gamma, 0
        rates.append(lr)
        on_this_stair += 1
    return rates
