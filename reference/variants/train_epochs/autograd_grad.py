import torch


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    trained = [p for group in optimizer.param_groups for p in group["params"]]
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(optimizer.state_dict()["param_groups"][0]["lr"])
        for x, y in batches:
            loss = loss_fn(model(x), y)
            for p, grad in zip(trained, torch.autograd.grad(loss, trained)):
                p.grad = grad
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return losses, lrs
