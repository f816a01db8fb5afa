import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    X = torch.cat([x for x, _ in micro_batches])
    Y = torch.cat([y for _, y in micro_batches])
    N = X.shape[0]
    optimizer.zero_grad()
    tot = torch.zeros(())
    for x, y in zip(X.split(2), Y.split(2)):
        loss = loss_fn(model(x), y) * x.shape[0] / N
        loss.backward()
        tot += loss.detach()
    optimizer.step()
    return tot.item()
