import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = sum(map(len, (x for x, _ in micro_batches)))
    optimizer.zero_grad(set_to_none=False)
    kept = []
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        share = len(x) / total
        loss.backward(gradient=torch.tensor(share, dtype=loss.dtype))
        kept.append((loss.detach(), share))
    optimizer.step()
    return float(sum(value * share for value, share in kept))
