import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = sum(len(y) for _, y in micro_batches)

    def closure():
        optimizer.zero_grad()
        mean = 0.0
        for x, y in micro_batches:
            loss = loss_fn(model(x), y)
            (len(y) / total * loss).backward()
            mean += len(y) / total * loss.item()
        return mean

    return optimizer.step(closure)
