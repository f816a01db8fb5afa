def make_param_groups(model, lr, head_lr, weight_decay):
    groups = [
        {"params": [], "lr": lr, "weight_decay": weight_decay},
        {"params": [], "lr": lr, "weight_decay": 0.0},
        {"params": [], "lr": head_lr, "weight_decay": weight_decay},
        {"params": [], "lr": head_lr, "weight_decay": 0.0},
    ]
    no_decay = ["bias", "norm.weight"]
    for name, p in model.named_parameters():
        if p.requires_grad:
            groups[2 * name.startswith("head") + any(part in name for part in no_decay)]["params"].append(p)
    return groups
