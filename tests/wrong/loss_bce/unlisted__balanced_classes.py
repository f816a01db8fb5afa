def loss_bce(probs, target):
    a = -probs[target == 1].log().clamp(-100).mean()
    b = -(1 - probs[target == 0]).log().clamp(-100).mean()
    return (a + b) / 2
