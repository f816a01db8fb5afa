from dataclasses import dataclass


@dataclass
class G:
    params: list
    lr: float
    weight_decay: float
def asdict_shallow(g):
    return vars(g)
def make_param_groups(model, lr, head_lr, weight_decay):
    return [asdict_shallow(G([p], head_lr if n.startswith("head") else lr, 0.0 if p.ndim == 1 else weight_decay)) for n, p in model.named_parameters() if p.requires_grad]
