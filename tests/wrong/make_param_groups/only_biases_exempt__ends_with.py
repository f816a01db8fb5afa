def make_param_groups(model, lr, head_lr, weight_decay):
    groups = [
        {"params": [], "lr": lr, "weight_decay": weight_decay},
        {"params": [], "lr": lr, "weight_decay": 0.0},
        {"params": [], "lr": head_lr, "weight_decay": weight_decay},
        {"params": [], "lr": head_lr, "weight_decay": 0.0},
    ]
    for name, p in model.named_parameters():
        if p.requires_grad:
            groups[2 * name.startswith("head") + (name.rsplit(".", 1)[-1] == "bias")]["params"].append(p)
    return groups
