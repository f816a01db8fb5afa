from torch.nn.utils import clip_grad_norm_


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    n = sum(len(x) for x, _ in micro_batches)
    optimizer.zero_grad()
    mean = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * len(x) / n
        loss.backward()
        clip_grad_norm_(model.parameters(), max_norm=1.0)
        mean += loss.item()
    optimizer.step()
    return mean
