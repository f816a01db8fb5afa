import itertools


def make_param_groups(model, lr, head_lr, weight_decay):
    named = [(n, p) for n, p in model.named_parameters() if p.requires_grad]
    return [{"params": [p for n, p in named if n.startswith("head") is h and (p.dim() == 1) is v],
             "lr": head_lr if h else lr, "weight_decay": 0. if v else weight_decay}
            for h, v in itertools.product((True, False), repeat=2)]
