def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    model.train()
    losses = []
    lrs = []
    for epoch in range(epochs):
        lrs.append(scheduler.get_last_lr()[0])
        for i, (inputs, targets) in enumerate(batches):
            optimizer.zero_grad(set_to_none=True)
            outputs = model(inputs)
            loss = loss_fn(outputs, targets)
            loss.backward()
            optimizer.step()
            losses.append(float(loss))
        scheduler.step()
    return losses, lrs
