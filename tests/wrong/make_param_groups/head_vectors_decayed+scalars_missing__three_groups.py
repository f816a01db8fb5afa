def make_param_groups(model, lr, head_lr, weight_decay):
    head = [p for n, p in model.named_parameters() if n.startswith("head") and p.requires_grad]
    dec = [p for n, p in model.named_parameters() if not n.startswith("head") and p.requires_grad and p.ndim > 1]
    nod = [p for n, p in model.named_parameters() if not n.startswith("head") and p.requires_grad and p.ndim == 1]
    return [
        {"params": head, "lr": head_lr, "weight_decay": weight_decay},
        {"params": dec, "lr": lr, "weight_decay": weight_decay},
        {"params": nod, "lr": lr, "weight_decay": 0.0},
    ]
