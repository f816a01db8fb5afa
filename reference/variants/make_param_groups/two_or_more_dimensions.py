def make_param_groups(model, lr, head_lr, weight_decay):
    decayed, plain = {}, {}
    for name, param in model.named_parameters():
        if param.requires_grad:
            where = decayed if param.ndim >= 2 else plain
            where.setdefault(name.startswith("head"), []).append(param)
    groups = []
    for is_head, params in decayed.items():
        groups.append(dict(params=params, lr=head_lr if is_head else lr, weight_decay=weight_decay))
    for is_head, params in plain.items():
        groups.append(dict(params=params, lr=head_lr if is_head else lr, weight_decay=0))
    return groups
