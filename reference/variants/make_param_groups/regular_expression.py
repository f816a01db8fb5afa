import re


def make_param_groups(model, lr, head_lr, weight_decay):
    rates = {True: head_lr, False: lr}
    decays = {True: 0.0, False: weight_decay}
    groups = {}
    for name, p in model.named_parameters():
        if p.requires_grad is True:
            head, flat = bool(re.match("head", name)), p.dim() == 1
            group = groups.setdefault((head, flat), {"params": [], "lr": rates[head], "weight_decay": decays[flat]})
            group["params"] += [p]
    return list(groups.values())
