def loss_cross_entropy(logits, target):
    z = (logits - logits.max()).exp()
    return -(z / z.sum(1, keepdim=True)).log().gather(1, target[:, None]).mean()
