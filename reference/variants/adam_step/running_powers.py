import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    beta1, beta2 = betas
    if not state:
        state["step"] = 0
        state["beta1_power"] = state["beta2_power"] = 1.0
        state["exp_avg"] = torch.zeros_like(param).detach()
        state["exp_avg_sq"] = torch.zeros_like(param).detach()
    state["step"] += 1
    state["beta1_power"] *= beta1
    state["beta2_power"] *= beta2
    with torch.no_grad():
        g = grad.clone()
        g += weight_decay * param
        state["exp_avg"] += (1 - beta1) * (g - state["exp_avg"])
        state["exp_avg_sq"] += (1 - beta2) * (g**2 - state["exp_avg_sq"])
        denominator = (state["exp_avg_sq"] / (1 - state["beta2_power"])).sqrt() + eps
        param -= lr / (1 - state["beta1_power"]) * state["exp_avg"] / denominator
