def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for number in range(epochs * len(batches)):
        place = number % len(batches)
        if place == 0:
            lrs.append(optimizer.param_groups[0]["lr"])
        x, y = batches[place]
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if place == len(batches) - 1:
            scheduler.step()
    return losses, lrs
