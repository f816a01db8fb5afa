"""Float64 inside."""


def loss_poisson_nll(log_rate, target):
    x, t = log_rate.double(), target.double()
    return (x.exp() - t * x).mean().to(log_rate.dtype)
