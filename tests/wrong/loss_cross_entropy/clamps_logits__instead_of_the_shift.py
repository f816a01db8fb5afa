def loss_cross_entropy(logits, target):
    z = logits.clamp(max=80)
    return (z.exp().sum(1).log() - z[range(len(z)), target]).mean()
