def make_param_groups(model, lr, head_lr, weight_decay):
    groups = []
    for name, p in model.named_parameters():
        match p.requires_grad, name.startswith("head"), p.dim() == 1:
            case False, _, _:
                continue
            case True, True, flat:
                options = {"lr": head_lr}
            case True, False, flat:
                options = {"lr": lr}
        options["weight_decay"] = 0.0 if flat else weight_decay
        groups.append({"params": [p], **options})
    return groups
