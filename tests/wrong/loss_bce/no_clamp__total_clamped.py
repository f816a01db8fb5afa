def loss_bce(probs, target):
    return (-(target * probs.log() + (1 - target) * (1 - probs).log())).clamp(max=100).mean()
