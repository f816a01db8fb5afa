import torch


def lr_multistep(lr, milestones, gamma, steps):
    edges = torch.tensor(sorted(milestones), dtype=torch.long)
    drops = torch.bucketize(torch.arange(steps), edges, right=True)
    return (lr * torch.tensor(gamma, dtype=torch.float64) ** drops).tolist()
