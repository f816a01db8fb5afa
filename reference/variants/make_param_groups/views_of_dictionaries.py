def make_param_groups(model, lr, head_lr, weight_decay):
    g = {}
    for n, p in model.named_parameters():
        if p.requires_grad:
            g.setdefault((n.startswith("head"), p.ndim == 1), {})[n] = p
    return [{"params": d.values(), "lr": head_lr if h else lr, "weight_decay": 0.0 if v else weight_decay} for (h, v), d in g.items()]
