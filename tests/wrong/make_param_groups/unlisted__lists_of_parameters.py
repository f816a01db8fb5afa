def make_param_groups(model, lr, head_lr, weight_decay):
    head = [p for n, p in model.named_parameters() if n.startswith("head")]
    body = [p for n, p in model.named_parameters() if not n.startswith("head")]
    return [(body, lr), (head, head_lr)]
