import torch


def fade(beta, t):
    return (1 - beta) / (1 - beta**t)


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    beta1, beta2 = betas
    view = param.detach()
    t = state.get("step", 0) + 1
    g = grad + weight_decay * view
    m_hat = state.get("m_hat", torch.zeros_like(view))
    v_hat = state.get("v_hat", torch.zeros_like(view))
    m_hat = m_hat + fade(beta1, t) * (g - m_hat)
    v_hat = v_hat + fade(beta2, t) * (g * g - v_hat)
    view -= lr * m_hat / (v_hat.sqrt() + eps)
    state.update(step=t, m_hat=m_hat, v_hat=v_hat)
    state["exp_avg"] = m_hat * (1 - beta1**t)
    state["exp_avg_sq"] = v_hat * (1 - beta2**t)
