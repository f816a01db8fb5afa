def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    lrs = []
    def run():
        for _ in range(epochs):
            lrs.append(optimizer.param_groups[0]["lr"])
            for x, y in batches:
                optimizer.zero_grad()
                loss = loss_fn(model(x), y)
                loss.backward()
                optimizer.step()
                yield loss.item()
            scheduler.step()
    return list(run()), lrs
