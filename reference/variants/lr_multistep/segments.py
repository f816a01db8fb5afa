def lr_multistep(lr, milestones, gamma, steps):
    edges = [0] + sorted(milestones) + [steps]
    rates = []
    for k, (start, end) in enumerate(zip(edges, edges[1:])):
        rates += [lr * gamma**k] * (min(end, steps) - min(start, steps))
    return rates
