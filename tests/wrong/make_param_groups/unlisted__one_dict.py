def make_param_groups(model, lr, head_lr, weight_decay):
    return {"params": [p for p in model.parameters() if p.requires_grad], "lr": lr, "weight_decay": weight_decay}
