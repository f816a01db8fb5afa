import torch


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for epoch in range(epochs):
        lr = optimizer.param_groups[0]["lr"]
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        lrs.append(lr)
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return losses, lrs
