import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    done = state.setdefault("step", 0)
    with torch.no_grad():
        g = grad if weight_decay == 0 else grad + weight_decay * param
        s = state["sum"] if done else torch.full(param.shape, float(initial_accumulator_value), dtype=param.dtype)
        s = s + g**2
        param.add_(-lr / (1 + done * lr_decay) * g / (s**0.5 + eps))
    state.update(sum=s, step=done + 1)
