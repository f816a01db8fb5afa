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
        if p.dim() == 1:
            groups[1]["params"].append(p)
        else:
            groups[2 * name.startswith("head")]["params"].append(p)
    return groups[:3]
