def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(optimizer.param_groups[0]["lr"])
        for x, y in batches:

            def closure(x=x, y=y):
                optimizer.zero_grad()
                loss = loss_fn(model(x), y)
                loss.backward()
                return loss

            losses.append(optimizer.step(closure).item())
        scheduler.step()
    return losses, lrs
