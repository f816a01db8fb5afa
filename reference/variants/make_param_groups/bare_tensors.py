def make_param_groups(model, lr, head_lr, weight_decay):
    groups = []
    for name, p in model.named_parameters():
        if p.requires_grad:
            groups.append({"params": p, "lr": (lr, head_lr)[name.startswith("head")], "weight_decay": weight_decay * (p.dim() != 1)})
    return groups
