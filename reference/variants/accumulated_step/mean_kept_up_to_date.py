def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    seen, mean = 0, 0.0
    for x, y in micro_batches:
        n = len(x)
        loss = loss_fn(model(x), y)
        seen += n
        for p in model.parameters():
            if p.grad is not None:
                p.grad.mul_((seen - n) / seen)
        (loss * (n / seen)).backward()
        mean += (loss.item() - mean) * n / seen
    optimizer.step()
    return mean
