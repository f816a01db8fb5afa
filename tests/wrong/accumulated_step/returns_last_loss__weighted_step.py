import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        (loss * (len(x) / n)).backward()
    last = loss.item()
    optimizer.step()
    return last
