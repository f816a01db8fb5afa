def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    rows = [(x[i : i + 1], y[i : i + 1]) for x, y in micro_batches for i in range(len(x))]
    total = 0.0
    for x, y in rows:
        loss = loss_fn(model(x), y) / len(rows)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
