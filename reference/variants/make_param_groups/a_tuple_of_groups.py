def make_param_groups(model, lr, head_lr, weight_decay):
    trained = {n: p for n, p in model.named_parameters() if p.requires_grad}
    head = {n for n in trained if n.startswith("head")}
    flat = {n for n, p in trained.items() if p.dim() == 1}
    rest = set(trained) - head
    names = ((rest - flat, lr, weight_decay), (rest & flat, lr, 0.0), (head - flat, head_lr, weight_decay), (head & flat, head_lr, 0.0))
    return tuple({"params": [trained[n] for n in trained if n in ns], "lr": r, "weight_decay": d} for ns, r, d in names)
