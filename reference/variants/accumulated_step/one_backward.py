import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    n = sum(x.shape[0] for x, _ in micro_batches)
    optimizer.zero_grad()
    loss = sum(loss_fn(model(x), y) * x.shape[0] for x, y in micro_batches) / n
    loss.backward()
    optimizer.step()
    return loss.item()
