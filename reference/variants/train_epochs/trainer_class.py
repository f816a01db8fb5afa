class Trainer:
    def __init__(self, model, optimizer, scheduler, loss_fn):
        self.model, self.optimizer, self.scheduler, self.loss_fn = model, optimizer, scheduler, loss_fn
        self.losses, self.lrs = [], []

    def fit(self, batches, epochs):
        self.model.train(True)
        for _ in range(epochs):
            self.lrs.append(self.optimizer.param_groups[0]["lr"])
            for batch in batches:
                self.step(*batch)
            self.scheduler.step()
        return [self.losses, self.lrs]

    def step(self, x, y):
        self.optimizer.zero_grad()
        loss = self.loss_fn(self.model(x), y)
        self.losses.append(loss.item())
        loss.backward()
        self.optimizer.step()


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    return Trainer(model, optimizer, scheduler, loss_fn).fit(batches, epochs)
