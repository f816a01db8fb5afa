import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    # one forward per micro batch, one loss for all
    optimizer.zero_grad()
    preds = [model(x) for x, _ in micro_batches]
    loss = loss_fn(torch.cat(preds), torch.cat([y for _, y in micro_batches]))
    loss.backward()
    optimizer.step()
    return loss.item()
