from torch.nn.utils import clip_grad_norm_


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    for p in params:
        p.grad = None
    loss = loss_fn()
    loss.backward()
    norm = clip_grad_norm_(params, max_norm=max_norm, norm_type=2.0)
    optimizer.step()
    return norm.detach().cpu().item()
