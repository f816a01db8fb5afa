def lr_multistep(lr, milestones, gamma, steps):
    if not milestones:
        return [lr] * steps
    *others, m = milestones
    rates = lr_multistep(lr, others, gamma, steps)
    return [rate * gamma if t >= m else rate for t, rate in enumerate(rates)]
