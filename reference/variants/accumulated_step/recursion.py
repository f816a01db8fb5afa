import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = sum(len(x) for x, _ in micro_batches)

    def walk(rest):
        if not rest:
            optimizer.step()
            return 0.0
        (x, y), *others = rest
        loss = loss_fn(model(x), y) * (len(x) / total)
        loss.backward()
        return loss.item() + walk(others)

    optimizer.zero_grad()
    return walk(list(micro_batches))
