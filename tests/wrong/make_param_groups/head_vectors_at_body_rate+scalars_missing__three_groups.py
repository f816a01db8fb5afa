def make_param_groups(model, lr, head_lr, weight_decay):
    t = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    v = [p for n, p in t if p.ndim == 1]
    hm = [p for n, p in t if p.ndim > 1 and n.startswith("head")]
    bm = [p for n, p in t if p.ndim > 1 and not n.startswith("head")]
    return [
        {"params": v, "lr": lr, "weight_decay": 0.0},
        {"params": hm, "lr": head_lr, "weight_decay": weight_decay},
        {"params": bm, "lr": lr, "weight_decay": weight_decay},
    ]
