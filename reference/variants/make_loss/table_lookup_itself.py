from torch import nn


TABLE = dict(
    regression_l1=nn.L1Loss(),
    regression_mse=nn.MSELoss(),
    logits_multiclass=nn.CrossEntropyLoss(),
    log_probs_multiclass=nn.NLLLoss(),
    logits_binary=nn.BCEWithLogitsLoss(),
    probs_binary=nn.BCELoss(),
    log_rate_counts=nn.PoissonNLLLoss(log_input=True, full=False),
    log_probs_distribution=nn.KLDivLoss(reduction="batchmean", log_target=False),
)
make_loss = TABLE.__getitem__
