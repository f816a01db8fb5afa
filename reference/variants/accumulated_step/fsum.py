import math


def _part(model, loss_fn, share, x, y):
    loss = share * loss_fn(model(x), y)
    loss.backward()
    return loss.item()


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    shares = [len(x) / sum(len(x) for x, _ in micro_batches) for x, _ in micro_batches]
    optimizer.zero_grad()
    parts = [_part(model, loss_fn, share, x, y) for share, (x, y) in zip(shares, micro_batches)]
    optimizer.step()
    return math.fsum(parts)
