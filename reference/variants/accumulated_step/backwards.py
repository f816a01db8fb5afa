def accumulated_step(model, micro_batches, loss_fn, optimizer):
    todo = list(micro_batches)
    N = sum(len(x) for x, _ in todo)
    model.zero_grad()
    total = 0.0
    while todo:
        x, y = todo.pop()
        loss = loss_fn(model(x), y) * len(x) / N
        loss.backward()
        total += loss.item()
    optimizer.step()
    model.zero_grad()
    return total
