import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    model.train()
    model.zero_grad()
    sizes = [x.size(0) for x, y in micro_batches]
    losses = []
    for (inputs, targets), size in zip(micro_batches, sizes):
        outputs = model(inputs)
        loss = loss_fn(outputs, targets)
        losses.append(loss.item() * size)
        (loss * size / sum(sizes)).backward()
    optimizer.step()
    return sum(losses) / sum(sizes)
