def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    def step(x, y):
        optimizer.zero_grad()
        l = loss_fn(model(x), y)
        l.backward()
        optimizer.step()
        return l.item()
    def epoch():
        lr = optimizer.param_groups[0]["lr"]
        ls = [step(*b) for b in batches]
        scheduler.step()
        return ls, lr
    history = [epoch() for _ in range(epochs)]
    return [l for ls, _ in history for l in ls], [lr for _, lr in history]
