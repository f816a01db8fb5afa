def make_param_groups(model, lr, head_lr, weight_decay):
    head = [p for n, p in model.named_parameters() if n.startswith("head") and p.requires_grad]
    body = [p for n, p in model.named_parameters() if not n.startswith("head") and p.requires_grad]
    return [{"params": body, "lr": lr, "weight_decay": 0.0}, {"params": head, "lr": head_lr, "weight_decay": 0.0}]
