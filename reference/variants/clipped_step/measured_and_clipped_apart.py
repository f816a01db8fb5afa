from torch.nn.utils import clip_grads_with_norm_, get_total_norm


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = get_total_norm([p.grad for p in params if p.grad is not None])
    clip_grads_with_norm_(params, max_norm, norm)
    optimizer.step()
    return norm.item()
