import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    loss = sum(loss_fn(model(x), y) for x, y in micro_batches)
    loss.backward()
    optimizer.step()
    return loss.item()
