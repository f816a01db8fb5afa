def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    N = sum(len(x) for x, _ in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * len(x) / N
        loss.backward(retain_graph=True)
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
