from collections import defaultdict


def make_param_groups(model, lr, head_lr, weight_decay):
    buckets = defaultdict(list)
    for name, p in model.named_parameters():
        if p.requires_grad:
            buckets[name.startswith("head"), p.dim() == 1].append(p)
    return [
        {"params": ps, "lr": head_lr if head else lr, "weight_decay": 0.0 if flat else weight_decay}
        for (head, flat), ps in buckets.items()
    ]
