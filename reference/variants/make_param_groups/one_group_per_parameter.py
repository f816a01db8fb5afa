def make_param_groups(model, lr, head_lr, weight_decay):
    return [
        {
            "params": [p],
            "lr": head_lr if name[:4] == "head" else lr,
            "weight_decay": 0.0 if len(p.shape) == 1 else weight_decay,
        }
        for name, p in model.named_parameters()
        if p.requires_grad
    ]
