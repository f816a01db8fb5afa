def make_param_groups(model, lr, head_lr, weight_decay):
    named = model.named_parameters()
    body = [p for n, p in named if p.requires_grad and not n.startswith("head") and p.dim() != 1]
    body_flat = [p for n, p in named if p.requires_grad and not n.startswith("head") and p.dim() == 1]
    head = [p for n, p in named if p.requires_grad and n.startswith("head") and p.dim() != 1]
    head_flat = [p for n, p in named if p.requires_grad and n.startswith("head") and p.dim() == 1]
    return [
        {"params": body, "lr": lr, "weight_decay": weight_decay},
        {"params": body_flat, "lr": lr, "weight_decay": 0.0},
        {"params": head, "lr": head_lr, "weight_decay": weight_decay},
        {"params": head_flat, "lr": head_lr, "weight_decay": 0.0},
    ]
