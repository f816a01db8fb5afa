"""Match with partial."""

from functools import partial

from torch.nn import functional as F


def make_loss(kind: str):
    match kind:
        case "regression_l1":
            return partial(F.l1_loss, reduction="mean")
        case "regression_mse":
            return partial(F.mse_loss, reduction="mean")
        case "logits_multiclass" | "log_probs_multiclass":
            return partial(F.cross_entropy, reduction="mean")
        case "logits_binary":
            return partial(F.binary_cross_entropy_with_logits, reduction="mean")
        case "probs_binary":
            return partial(F.binary_cross_entropy, reduction="mean")
        case "log_rate_counts":
            return partial(F.poisson_nll_loss, log_input=True, full=False)
        case "log_probs_distribution":
            return partial(F.kl_div, reduction="batchmean", log_target=False)
        case _:
            raise ValueError(f"unknown kind {kind!r}")
