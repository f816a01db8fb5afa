def make_param_groups(model, lr, head_lr, weight_decay):
    named = list(filter(lambda item: item[1].requires_grad, model.named_parameters()))
    is_head = lambda item: item[0].startswith("head")
    is_flat = lambda item: item[1].dim() == 1
    groups = []
    for head in (False, True):
        for flat in (False, True):
            chosen = [item[1] for item in named if is_head(item) is head and is_flat(item) is flat]
            groups.append({"params": chosen, "lr": head_lr if head else lr, "weight_decay": 0.0 if flat else weight_decay, "name": f"{head} {flat}"})
    return groups
