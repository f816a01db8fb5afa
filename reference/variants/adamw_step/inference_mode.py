import torch


@torch.inference_mode()
def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    beta1, beta2 = betas
    state["step"] = state.get("step", 0) + 1
    g = grad
    for key, x, beta in (("exp_avg", g, beta1), ("exp_avg_sq", g * g, beta2)):
        state[key] = torch.lerp(x, state[key] if key in state else torch.zeros_like(x), beta)
    m_hat, v_hat = (
        state[key] / (1 - beta ** state["step"]) for key, beta in (("exp_avg", beta1), ("exp_avg_sq", beta2))
    )
    param.add_(m_hat / v_hat.sqrt().add(eps) + weight_decay * param, alpha=-lr)
