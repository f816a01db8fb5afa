import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        d = grad + param * weight_decay
        if momentum:
            if "momentum_buffer" in state:
                state["momentum_buffer"] *= momentum
                state["momentum_buffer"] += d * (1 - dampening)
            else:
                state["momentum_buffer"] = d.clone()
            d = d + state["momentum_buffer"] * momentum if nesterov else state["momentum_buffer"]
        param -= d * lr
    finally:
        torch.set_grad_enabled(before)
