import torch
from torch import nn
from torch.utils.data import BatchSampler, DataLoader, Dataset, SequentialSampler


class Rows(Dataset):
    def __init__(self, X, y):
        self.X, self.y = X, y

    def __len__(self):
        return len(self.X)

    def __getitem__(self, i):
        return self.X[i], self.y[i]


def fit_digits(X, y, epochs, lr, seed):
    generator = torch.manual_seed(seed)
    assert generator is torch.default_generator
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    rows = Rows(X, y)
    loader = DataLoader(rows, batch_sampler=BatchSampler(SequentialSampler(rows), 128, drop_last=False))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    losses = []
    for _ in range(epochs):
        mean, seen = 0.0, 0
        for x, t in loader:
            loss = nn.functional.cross_entropy(model(x), t)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            seen += len(x)
            mean += (loss.item() - mean) * len(x) / seen
        losses.append(mean)
    return losses, model
