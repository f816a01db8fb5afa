def make_param_groups(model, lr, head_lr, weight_decay):
    def pick(head, flat):
        return (
            p
            for n, p in model.named_parameters()
            if p.requires_grad and n.startswith("head") == head and (p.dim() == 1) == flat
        )

    return [
        {"params": pick(h, f), "lr": head_lr if h else lr, "weight_decay": 0.0 if f else weight_decay}
        for h in (True, False)
        for f in (True, False)
    ]
