import torch


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(torch.tensor(optimizer.param_groups[0]["lr"], dtype=torch.float64))
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach().clone())
        scheduler.step()
    return torch.stack(losses).tolist(), torch.stack(lrs).tolist()
