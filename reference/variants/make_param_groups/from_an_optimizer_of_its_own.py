import torch


def make_param_groups(model, lr, head_lr, weight_decay):
    opt = torch.optim.SGD([torch.zeros(1)], lr=lr)
    for n, p in model.named_parameters():
        if p.requires_grad:
            opt.add_param_group({"params": [p], "lr": head_lr if n.startswith("head") else lr, "weight_decay": 0.0 if p.ndim == 1 else weight_decay})
    return [{k: g[k] for k in ("params", "lr", "weight_decay")} for g in opt.param_groups[1:]]
