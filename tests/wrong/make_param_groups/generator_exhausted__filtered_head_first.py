def make_param_groups(model, lr, head_lr, weight_decay):
    named = filter(lambda item: item[1].requires_grad, model.named_parameters())
    head = [(n, p) for n, p in named if n.startswith("head")]
    body = [(n, p) for n, p in named if not n.startswith("head")]
    groups = []
    for rate, items in ((lr, body), (head_lr, head)):
        for _, p in items:
            groups.append({"params": [p], "lr": rate, "weight_decay": 0.0 if p.dim() == 1 else weight_decay})
    return groups
