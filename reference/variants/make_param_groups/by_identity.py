def make_param_groups(model, lr, head_lr, weight_decay):
    head = {id(p) for name, p in model.named_parameters() if name.startswith("head")}
    groups = [{"params": [], "lr": r, "weight_decay": d} for r in (lr, head_lr) for d in (weight_decay, 0.0)]
    for p in model.parameters():
        if p.requires_grad:
            groups[2 * (id(p) in head) + (p.dim() == 1)]["params"].append(p)
    return groups
