def make_param_groups(model, lr, head_lr, weight_decay):
    out = []
    for n, p in model.named_parameters():
        if p.requires_grad:
            l = head_lr if n.startswith("head") else lr
            out.append({"params": [p], "lr": l, "initial_lr": l, "weight_decay": 0.0 if p.ndim == 1 else weight_decay})
    return out
