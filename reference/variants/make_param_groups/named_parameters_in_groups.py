def make_param_groups(model, lr, head_lr, weight_decay):
    groups = {}
    for name, p in model.named_parameters():
        if p.requires_grad:
            key = (head_lr if name.startswith("head") else lr, 0.0 if p.dim() == 1 else weight_decay)
            groups.setdefault(key, []).append((name, p))
    return [{"params": named, "lr": rate, "weight_decay": decay} for (rate, decay), named in groups.items()]
