import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = sum(len(x) for x, _ in micro_batches)
    loss_sum = 0.0
    for i, (x, y) in enumerate(micro_batches):
        if i == 0:
            optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss_sum += float(loss) * len(x)
        loss = loss * (len(x) / total)
        loss.backward()
        if i == len(micro_batches) - 1:
            optimizer.step()
    return loss_sum / total
