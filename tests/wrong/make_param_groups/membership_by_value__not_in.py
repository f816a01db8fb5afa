def make_param_groups(model, lr, head_lr, weight_decay):
    head = [p for n, p in model.named_parameters() if n.startswith("head") and p.requires_grad]
    rest = []
    for p in model.parameters():
        if p.requires_grad and p not in head:
            rest.append(p)
    groups = []
    for params, rate in ((rest, lr), (head, head_lr)):
        vectors = [p for p in params if p.ndim == 1]
        others = [p for p in params if p.ndim != 1]
        groups.append({"params": vectors, "lr": rate, "weight_decay": 0.0})
        groups.append({"params": others, "lr": rate, "weight_decay": weight_decay})
    return groups
