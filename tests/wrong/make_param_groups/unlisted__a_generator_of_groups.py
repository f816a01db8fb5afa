def make_param_groups(model, lr, head_lr, weight_decay):
    for n, p in model.named_parameters():
        if p.requires_grad:
            yield {
                "params": [p],
                "lr": head_lr if n.startswith("head") else lr,
                "weight_decay": 0.0 if p.ndim == 1 else weight_decay,
            }
