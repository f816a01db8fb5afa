import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    accumulation_steps = len(micro_batches)
    running = 0.0
    for i, (x, y) in enumerate(micro_batches):
        loss = loss_fn(model(x), y) / accumulation_steps
        loss.backward()
        running += loss.item()
        if (i + 1) % accumulation_steps == 0:
            optimizer.step()
            optimizer.zero_grad()
    return running
