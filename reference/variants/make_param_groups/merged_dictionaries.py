def make_param_groups(model, lr, head_lr, weight_decay):
    base = {"lr": lr, "weight_decay": weight_decay}
    return [base | {"params": p} | ({"lr": head_lr} if n.startswith("head") else {}) | ({"weight_decay": 0.0} if p.ndim == 1 else {}) for n, p in model.named_parameters() if p.requires_grad]
