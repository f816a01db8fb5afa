import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    kept = {}

    def closure():
        optimizer.zero_grad()
        loss = loss_fn()
        loss.backward()
        kept["norm"] = torch.nn.utils.clip_grad_norm_(params, max_norm).item()
        return loss

    optimizer.step(closure)
    return kept["norm"]
