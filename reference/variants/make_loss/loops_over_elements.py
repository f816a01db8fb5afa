import torch
import torch.nn.functional as F


def make_loss(kind):
    def mean(things):
        return torch.stack(list(things)).mean()

    def l1(x, y):
        return mean(abs(a - b) for a, b in zip(x.flatten(), y.flatten()))

    def mse(x, y):
        return mean((a - b) ** 2 for a, b in zip(x.flatten(), y.flatten()))

    def nll(x, y):
        return mean(-row[c] for row, c in zip(x, y))

    def ce(x, y):
        return mean(row.logsumexp(0) - row[c] for row, c in zip(x, y.tolist()))

    def bce(x, y):
        return mean(-p.log() if t == 1 else -(1 - p).log() for p, t in zip(x.flatten(), y.flatten()))

    def bcel(x, y):
        return mean(-F.logsigmoid(p) if t > 0.5 else -F.logsigmoid(-p) for p, t in zip(x.flatten(), y.flatten()))

    def pois(x, y):
        return mean(a.exp() - b * a for a, b in zip(x.flatten(), y.flatten()))

    def kl(x, y):
        total = 0
        for q, p in zip(x, y):
            for a, b in zip(q, p):
                if b > 0:
                    total = total + b * (b.log() - a)
        return total / len(x)

    return dict(
        regression_l1=l1,
        regression_mse=mse,
        logits_multiclass=ce,
        log_probs_multiclass=nll,
        logits_binary=bcel,
        probs_binary=bce,
        log_rate_counts=pois,
        log_probs_distribution=kl,
    )[kind]
