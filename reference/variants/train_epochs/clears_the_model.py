def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for _ in range(epochs):
        rate = optimizer.param_groups[0]["lr"]
        for x, y in batches:
            prediction = model(x)
            loss = loss_fn(prediction, y)
            model.zero_grad()
            loss.backward()
            losses.append(loss.detach().numpy().item())
            optimizer.step()
        lrs.append(rate)
        scheduler.step()
    return losses, lrs
