from itertools import groupby


def make_param_groups(model, lr, head_lr, weight_decay):
    def key(item):
        name, p = item
        return (head_lr if name.startswith("head") else lr, 0.0 if p.dim() == 1 else weight_decay)

    named = sorted((item for item in model.named_parameters() if item[1].requires_grad), key=key)
    return [
        {"params": [p for _, p in part], "lr": rate, "weight_decay": decay}
        for (rate, decay), part in groupby(named, key=key)
    ]
