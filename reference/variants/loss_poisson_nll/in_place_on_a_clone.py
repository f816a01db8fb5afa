"""In place on a clone."""


def loss_poisson_nll(log_rate, target):
    losses = log_rate.clone().exp_()
    losses = losses.sub(target.clone().mul(log_rate))
    return losses.mean()
