def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    N = sum(len(x) for x, _ in micro_batches)
    total = 0.0
    for i, (x, y) in enumerate(micro_batches):
        loss = loss_fn(model(x), y) * len(x) / N
        loss.backward()
        total += loss.item()
        if i == len(micro_batches):
            optimizer.step()
    return total
