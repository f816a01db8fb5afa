def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    N = sum(y.numel() for _, y in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * y.numel() / N
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
