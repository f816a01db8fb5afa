import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    with torch.no_grad():
        past = state.setdefault("gradients", [])
        past.append(grad.clone())
        t = len(past)
        weights = [[(1 - beta) * beta ** (t - 1 - i) for i in range(t)] for beta in betas]
        m = sum(w * g for w, g in zip(weights[0], past))
        v = sum(w * g**2 for w, g in zip(weights[1], past))
        m_hat, v_hat = m / sum(weights[0]), v / sum(weights[1])
        old = param.clone()
        param.add_(-lr * m_hat / (v_hat.sqrt() + eps))
        param.sub_(old, alpha=lr * weight_decay)
        state.update(step=t, exp_avg=m, exp_avg_sq=v)
