def accumulated_step(model, micro_batches, loss_fn, optimizer):
    kept = micro_batches[: len(micro_batches) - 1]
    rows = sum(len(x) for x, _ in kept)
    optimizer.zero_grad()
    seen = 0.0
    for x, y in kept:
        loss = loss_fn(model(x), y) * len(x)
        (loss / rows).backward()
        seen += loss.item()
    optimizer.step()
    return seen / rows
