import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    torch.autograd.backward(loss_fn(), inputs=params)
    norm = torch.nn.utils.clip_grad_norm_(iter(params), float(max_norm), error_if_nonfinite=True)
    optimizer.step()
    return norm.tolist()
