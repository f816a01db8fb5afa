def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for epoch in range(epochs):
        lrs.append(optimizer.param_groups[0]["lr"])
        tot = 0.0
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            tot += loss.item()
        losses.append(tot)
        scheduler.step()
    return losses, lrs
