def make_param_groups(model, lr, head_lr, weight_decay):
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    head = [(n, p) for n, p in named if n.startswith("head")]
    body = [(n, p) for n, p in named if not n.startswith("head")]
    return [
        {"params": [p for _, p in body if p.ndim != 1], "lr": lr, "weight_decay": weight_decay},
        {"params": [p for _, p in body if p.ndim == 1], "lr": lr, "weight_decay": 0.0},
        {"params": [p for _, p in head if p.ndim != 1], "lr": head_lr, "weight_decay": weight_decay},
        {"params": [p for _, p in head if p.ndim == 1], "lr": head_lr, "weight_decay": 0.0},
    ]
