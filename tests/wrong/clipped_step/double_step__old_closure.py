import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)

    def closure():
        optimizer.zero_grad()
        loss = loss_fn()
        loss.backward()
        return loss

    closure()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    optimizer.step()
    return norm.item()
