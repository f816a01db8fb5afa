import copy


def save_state(model, optimizer, scheduler):
    counters = {k: copy.deepcopy(v) for k, v in vars(scheduler).items() if k not in ("optimizer", "lr_lambdas")}
    return {
        "weights": {k: v.cpu().clone() for k, v in model.state_dict().items()},
        "optimizer": copy.deepcopy(optimizer.state_dict()),
        "counters": counters,
        "rates": [g["lr"] for g in optimizer.param_groups],
        "mode": model.training,
    }


def load_state(model, optimizer, scheduler, state):
    own = model.state_dict()
    for name, value in state["weights"].items():
        own[name].copy_(value)
    optimizer.load_state_dict(state["optimizer"])
    for name, value in state["counters"].items():
        setattr(scheduler, name, value)
    for g, lr in zip(optimizer.param_groups, state["rates"]):
        g["lr"] = lr
    model.train(state["mode"])
