import torch


@torch.inference_mode()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    g = torch.add(grad, param, alpha=weight_decay)
    zeros = torch.zeros_like(g)
    state["square_avg"] = state.get("square_avg", zeros).lerp(g * g, 1 - rho)
    acc = state.get("acc_delta", zeros)
    delta = g * torch.rsqrt(state["square_avg"] + eps) * torch.sqrt(acc + eps)
    state["acc_delta"] = acc.lerp(delta * delta, 1 - rho)
    param.add_(delta, alpha=-lr)
