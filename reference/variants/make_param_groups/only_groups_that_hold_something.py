def make_param_groups(model, lr, head_lr, weight_decay):
    groups = [
        {"params": [], "lr": lr, "weight_decay": weight_decay},
        {"params": [], "lr": lr, "weight_decay": 0.0},
        {"params": [], "lr": head_lr, "weight_decay": weight_decay},
        {"params": [], "lr": head_lr, "weight_decay": 0.0},
    ]
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        index = (2 if name.startswith("head") else 0) + (1 if p.dim() == 1 else 0)
        groups[index]["params"].append(p)
    return [g for g in groups if g["params"]]
