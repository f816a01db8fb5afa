def make_param_groups(model, lr, head_lr, weight_decay):
    buckets = [[]] * 4
    for n, p in model.named_parameters():
        if p.requires_grad:
            buckets[2 * n.startswith("head") + (p.ndim == 1)].append(p)
    return [
        {"params": b, "lr": head_lr if i >= 2 else lr, "weight_decay": 0.0 if i % 2 else weight_decay}
        for i, b in enumerate(buckets)
    ]
