import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    if "optimizer" not in state:
        state["optimizer"] = torch.optim.AdamW([param])
    optimizer = state["optimizer"]
    optimizer.param_groups[0].update(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
    param.grad = grad
    optimizer.step()
    optimizer.zero_grad()
    for key in ("step", "exp_avg", "exp_avg_sq"):
        state[key] = optimizer.state[param][key]
