def make_param_groups(model, lr, head_lr, weight_decay):
    groups = []
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        head = any(p is q for q in model.head.parameters())
        vector = p.ndim == 1
        groups.append({"params": [p], "lr": head_lr if head else lr, "weight_decay": 0.0 if vector else weight_decay})
    return groups
