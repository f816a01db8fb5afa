def make_param_groups(model, lr, head_lr, weight_decay):
    named = ((n, p) for n, p in model.named_parameters() if p.requires_grad)
    a = [p for n, p in named if n.startswith("head") and p.ndim == 1]
    b = [p for n, p in named if n.startswith("head") and p.ndim != 1]
    c = [p for n, p in named if not n.startswith("head") and p.ndim == 1]
    d = [p for n, p in named if not n.startswith("head") and p.ndim != 1]
    return [
        {"params": q, "lr": l, "weight_decay": x}
        for q, l, x in ((a, head_lr, 0.0), (b, head_lr, weight_decay), (c, lr, 0.0), (d, lr, weight_decay))
    ]
