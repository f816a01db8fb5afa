import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = 0
    for i in range(len(micro_batches)):
        total = total + micro_batches[i][0].shape[0]
    optimizer.zero_grad()
    running = torch.zeros(())
    for i in range(len(micro_batches)):
        inputs, targets = micro_batches[i]
        with torch.enable_grad():
            loss = loss_fn(model(inputs), targets) * inputs.shape[0] / total
        loss.backward()
        running += loss.detach().float()
    optimizer.step()
    return running.item()
