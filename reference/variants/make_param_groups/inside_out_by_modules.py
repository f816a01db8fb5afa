def make_param_groups(model, lr, head_lr, weight_decay):
    out = []
    seen = set()
    def walk(m, prefix):
        for n, p in m.named_parameters(recurse=False):
            if id(p) in seen or not p.requires_grad: continue
            seen.add(id(p))
            full = prefix + n
            out.append({"params": [p], "lr": head_lr if full.startswith("head") else lr, "weight_decay": 0.0 if p.ndim == 1 else weight_decay})
        for n, c in m.named_children():
            walk(c, prefix + n + ".")
    walk(model, "")
    return out
