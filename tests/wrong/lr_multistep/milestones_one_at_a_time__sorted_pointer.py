def lr_multistep(lr, milestones, gamma, steps):
    edges, k, rates = sorted(milestones), 0, []
    for t in range(steps):
        if k < len(edges) and t >= edges[k]:
            lr *= gamma
            k += 1
        rates.append(lr)
    return rates
