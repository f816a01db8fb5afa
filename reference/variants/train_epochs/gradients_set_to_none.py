def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [None] * (epochs * len(batches)), [None] * epochs
    for e in range(epochs):
        lrs[e] = optimizer.param_groups[0]["lr"]
        for b in range(len(batches)):
            for p in model.parameters():
                p.grad = None
            x, y = batches[b]
            loss = loss_fn(model(x), target := y)
            loss.backward(retain_graph=False)
            optimizer.step()
            losses[e * len(batches) + b] = loss.item()
        scheduler.step()
    return losses, lrs
