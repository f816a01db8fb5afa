def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = len(micro_batches[0][0])
    N = len(micro_batches) * n
    total = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * n / N
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
