"""Cross-entropy of scores, by hand.

A classifier ends in scores (logits): any numbers, one for each class. The softmax turns a row z of
them into probabilities, and the loss is the negative logarithm of the one that the right class got;
`torch.nn.CrossEntropyLoss` does both at once:

    p_ic = exp(z_ic) / (exp(z_i1) + ... + exp(z_iC))
    loss = -(log p_1,target_1 + ... + log p_N,target_N) / N

Its gradient is as simple as it gets: (p_ic - 1)/N for the right class, p_ic/N for the others.

On paper that is all. In float32 exp(89) is already infinite and exp(-104) is 0, and a model that is
far off has scores of hundreds, just when the loss matters most: with the scores (0, 900) and class
0 the loss is 900, with a gradient of full size, not infinite, not NaN, and not some upper limit. What helps
is algebra: a softmax does not change when a number is added to all scores of its row, and a logarithm
takes apart a fraction (Blanchard, Higham and Higham 2021, "Accurately computing the log-sum-exp and
softmax functions").
"""

import torch
from torch import Tensor


def loss_cross_entropy(logits: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of the right classes, from scores.

    Args:
        logits: Shape (N, C), float32 or float64: a row of scores for each of N examples, of any finite
            size, hundreds and thousands included. It may be a leaf that requires grad. Neither it nor
            the target is changed.
        target: Shape (N,), int64: the right class of each example, 0 to C - 1.

    Returns:
        A tensor of shape () and of the dtype of logits, connected to logits by autograd. Value and
        gradient are those of the formula, as exactly as the dtype allows, also where an exponential
        would overflow or vanish.

    Example:
        loss_cross_entropy(tensor([[1.0, 2.0], [0.0, 1.5]]), tensor([0, 1])) is tensor(0.757337),
        and the gradient with respect to logits is ((-0.365529, 0.365529), (0.0912128, -0.0912128)).
    """
    ### BEGIN SOLUTION
    shifted = logits - logits.max(dim=1, keepdim=True).values
    log_probs = shifted - shifted.exp().sum(dim=1, keepdim=True).log()
    rows = torch.arange(len(target))
    return -log_probs[rows, target].mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

SHIFT = "    shifted = logits - logits.max(dim=1, keepdim=True).values\n"
LOG = "    log_probs = shifted - shifted.exp().sum(dim=1, keepdim=True).log()\n"
ROWS = "    rows = torch.arange(len(target))\n"
RETURN = "    return -log_probs[rows, target].mean()"
LARGE = (100.0, 1000.0)
"""What the scores of some cases are multiplied by."""

WHOLE = SHIFT + LOG + ROWS + RETURN
ONE_HOT = "torch.nn.functional.one_hot(target, logits.shape[1])"
FROM_P = (
    "-p[torch.arange(len(target)), target].log().mean()",
    "-p.log()[torch.arange(len(target)), target].mean()",
    f"-({ONE_HOT} * p.log()).sum(dim=1).mean()",
    f"-({ONE_HOT} * p).sum(dim=1).log().mean()",
)
"""Four ways from probabilities to the loss; where a probability is 0, each has a gradient of its own."""

FROM_SUM = (
    "(z.exp().sum(dim=1).log() - z[torch.arange(len(target)), target]).mean()",
    f"(z.exp().sum(dim=1).log() - ({ONE_HOT} * z).sum(dim=1)).mean()",
    f"-({ONE_HOT} * (z - z.exp().sum(dim=1, keepdim=True).log())).sum(dim=1).mean()",
    "-(z[torch.arange(len(target)), target].exp() / z.exp().sum(dim=1)).log().mean()",
)
"""Four ways from scores to the loss, each without a shift."""


ALONG: list[Setting] = [round(-4.1 + 0.5 * n, 1) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [[ALONG[0], 0.5, -0.5, 1.0]],
    "target": [0],
    "more": [{"given": [[x, 0.5, -0.5, 1.0]], "target": [0]} for x in ALONG[1:]],
    "along": {"the score of the right class": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches, of scores of ordinary size or a hundred times that, some rows far off."""
    classes = rng.randint(3, 6)

    def batch() -> dict[str, Setting]:
        rows = rng.randint(2, 5)
        given = [[round(rng.uniform(-3, 3), 3) for _ in range(classes)] for _ in range(rows)]
        target = [rng.randrange(classes) for _ in range(rows)]
        target[0] = given[0].index(min(given[0]))
        return {"given": [[*row] for row in given], "target": [*target]}

    scale: dict[str, Setting] = {"scale": 100.0} if rng.random() < 0.5 else {}
    return {
        **batch(),
        **scale,
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_cross_entropy",
    title="Cross-entropy, by hand",
    number=23,
    part="extension",
    notebook="losses",
    after=("loss_nll",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=(
        "cross_entropy",
        "cross_entropy_loss",
        "nll_loss",
        "nll_loss_nd",
        "nll_loss2d",
        "nll_loss_forward",
        "torch.distributions",
    ),
    checks=(
        Check("value", 3, ("value",), where={"scale": (None,)}),
        Check("gradient", 2, ("gradient",), where={"scale": (None,)}),
        Check("large scores", 2, ("value", "gradient"), where={"scale": LARGE}),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: the scores (1, 2) and (0, 1.5)",
            {"given": [[1.0, 2.0], [0.0, 1.5]], "target": [0, 1]},
            working=(
                "p of row 1, class 0: exp(1) / (exp(1) + exp(2)) = 0.268941421",
                "p of row 2, class 1: exp(1.5) / (exp(0) + exp(1.5)) = 0.817574476",
                "the loss: (-log(0.268941421) - log(0.817574476)) / 2 = (1.31326169 + 0.201413278) / 2 = 0.7573375",
                "the gradient in row 1, right class: (0.268941421 - 1) / 2 = -0.3655293",
                "the gradient in row 1, other class: (1 - 0.268941421) / 2 = 0.3655293",
                "the gradient in row 2, right class: (0.817574476 - 1) / 2 = -0.09121276",
                "the gradient in row 2, other class: (1 - 0.817574476) / 2 = 0.09121276",
            ),
        ),
        Case(
            "four rows of three, in a leaf",
            {
                "given": [[1.5, -0.5, 0.25], [-1.0, 2.0, 0.5], [0.3, 0.1, -2.2], [2.5, 1.0, -0.75]],
                "target": [0, 2, 1, 0],
                "leaf": True,
            },
        ),
        Case(
            "two rows of five, in float64",
            {
                "given": [[0.4, -1.3, 2.0, 0.9, -0.2], [1.7, 0.6, -0.5, 0.1, 1.2]],
                "target": [3, 1],
                "dtype": "float64",
            },
        ),
        Case(
            "a batch of three rows, then one of two, in float64",
            {
                "given": [[0.2, 1.1, -0.7], [2.2, -1.6, 0.4], [-0.3, 0.8, 1.9]],
                "target": [1, 2, 2],
                "dtype": "float64",
                "more": [{"given": [[1.2, 0.5, -0.9], [-1.4, 0.6, 0.1]], "target": [2, 0]}],
            },
        ),
        Case(
            "by hand: the scores 0 and 900, class 0",
            {"given": [[0.0, 9.0]], "target": [0], "scale": 100.0},
            working=(
                "900 taken from both scores, the exponentials: exp(0 - 900) + exp(900 - 900) = 1",
                "the loss, which is log(1) plus what was taken, minus the score of class 0: log(1) + 900 - 0 = 900",
                "the gradient of the score of class 0: exp(0 - 900) / 1 - 1 = -1",
                "the gradient of the other score: exp(900 - 900) / 1 = 1",
            ),
        ),
        Case(
            "scores of hundreds: large and right",
            {
                "given": [[5.0, -1.0, 2.0], [-3.0, 4.0, 0.5]],
                "target": [0, 1],
                "scale": 100.0,
            },
        ),
        Case(
            "scores of hundreds: large and wrong",
            {
                "given": [[3.0, -2.0, 0.5], [-1.5, 3.0, 1.0], [2.0, -0.5, 3.0], [3.0, 2.5, -4.0]],
                "target": [1, 2, 0, 0],
                "scale": 100.0,
                "leaf": True,
            },
        ),
        Case(
            "scores of hundreds: one row far below the other",
            {
                "given": [[9.0, 7.5, 8.25], [-9.5, -8.0, -11.0]],
                "target": [2, 0],
                "scale": 100.0,
            },
        ),
        Case(
            "scores of thousands, in float64",
            {
                "given": [[1.5, -2.0, 0.25, 3.0], [-1.0, 0.5, -2.5, -1.75]],
                "target": [0, 3],
                "scale": 1000.0,
                "dtype": "float64",
            },
        ),
        Case("25 batches along the score of the right class", CURVE),
        Case(
            "seven rows of two",
            {
                "given": [[0.9, 0.1], [-0.6, 0.7], [1.8, 0.2], [-1.4, 0.5], [0.6, -2.4], [0.05, 0.95], [1.3, 0.7]],
                "target": [0, 1, 1, 0, 0, 1, 0],
            },
            sealed=True,
        ),
        Case(
            "as many rows as classes, in a leaf, float64",
            {
                "given": [[0.3, -1.7, 2.4], [-1.1, 0.2, 0.9], [1.1, 2.2, -0.5]],
                "target": [1, 1, 2],
                "leaf": True,
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "one row of four, then two",
            {
                "given": [[0.1, 1.2, -0.3, 0.4]],
                "target": [3],
                "more": [{"given": [[0.4, -1.3, 0.2, 2.1], [1.25, 0.45, -0.1, -0.2]], "target": [2, 1]}],
            },
            sealed=True,
        ),
        Case(
            "all scores far below zero, in float64",
            {
                "given": [[-9.0, -9.02, -8.99], [-11.01, -11.0, -11.03]],
                "target": [1, 2],
                "scale": 100.0,
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "all scores far above zero, in float64",
            {
                "given": [[4.0, 4.001, 4.002], [2.003, 2.0, 2.001]],
                "target": [0, 1],
                "scale": 1000.0,
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "large, wrong and right in one batch, in a leaf",
            {
                "given": [[1.2, -0.9, 0.3], [-2.0, 1.6, 0.8], [0.7, 0.2, -1.1]],
                "target": [0, 0, 1],
                "scale": 1000.0,
                "leaf": True,
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: what are the two probabilities of the example, their logarithms, and the mean? Then: what "
        "is exp(900) in float32?",
        "log(exp(z) / sum) is z - log(sum): never divide, never take the logarithm of a fraction that may be 0.",
        "Take the largest score of each row from the row; then log-sum-exp along the classes, the shifted scores minus "
        "that, pick, average, change the sign.",
    ),
    misconceptions=(
        Misconception(
            "unstable_softmax",
            "Your formula is right, but the exponential of a large score overflows, and the loss is infinite or NaN. "
            "Take the largest score of the row from all its scores first.",
            old="logits - logits.max(dim=1, keepdim=True).values",
            new="logits",
            also=(
                (SHIFT, "    shifted = logits.double()\n"),
                *(
                    (WHOLE, f"    z = {z}\n    return {loss}.to(logits.dtype)")
                    for loss in FROM_SUM
                    for z in ("logits", "logits.double()")
                ),
                *(
                    (
                        WHOLE,
                        f"    z = {z}\n    p = z.exp() / z.exp().sum(dim=1, keepdim=True)\n"
                        f"    return ({loss}).to(logits.dtype)",
                    )
                    for loss in FROM_P
                    for z in ("logits", "logits.double()")
                ),
            ),
            hints=(
                "What is torch.tensor(100.0).exp()? And what is your loss for the scores (100, 0)?",
                "Adding a number to all scores of a row changes no probability. Which number makes exp harmless?",
                "shifted = scores minus the row's own ... ; afterwards no exponential is above 1.",
            ),
        ),
        Misconception(
            "global_max_shift",
            "You take the largest score of the whole batch away from every row. In a row far below it all exponentials "
            "vanish, and log(0) is infinite: each row has its own largest score.",
            old="logits.max(dim=1, keepdim=True).values",
            new="logits.max()",
            also=tuple(
                (
                    WHOLE,
                    "    z = logits - logits.max()\n"
                    f"    p = z.exp() / z.exp().sum(dim=1, keepdim=True)\n    return {loss}",
                )
                for loss in FROM_P
            ),
        ),
        Misconception(
            "shift_by_the_columns",
            "You take the largest score of each column away, another number from each class. A softmax stays the same "
            "only when all scores of a row lose the same: the largest of the row.",
            old="logits.max(dim=1, keepdim=True).values",
            new="logits.max(dim=0, keepdim=True).values",
        ),
        Misconception(
            "shift_by_the_mean",
            "You take the mean of each row away. What lies far above the mean still overflows when it is "
            "exponentiated: take away the largest score.",
            old="logits.max(dim=1, keepdim=True).values",
            new="logits.mean(dim=1, keepdim=True)",
        ),
        Misconception(
            "shift_not_undone",
            "You shift the scores inside the exponentials but not the one that you subtract from, so your value is off "
            "by the largest score. Use the shifted scores in both places.",
            old="log_probs = shifted -",
            new="log_probs = logits -",
        ),
        Misconception(
            "log_of_softmax",
            "You take the logarithm of a softmax. Where a probability is too small for the dtype it is 0, and its "
            "logarithm infinite: work out the logarithm of the fraction on paper first.",
            old=SHIFT + LOG,
            new="    log_probs = logits.softmax(dim=1).log()\n",
            also=(
                *((WHOLE, f"    p = logits.softmax(dim=1)\n    return {loss}") for loss in FROM_P),
                *(
                    (
                        WHOLE,
                        "    z = logits - logits.max(dim=1, keepdim=True).values\n"
                        f"    p = z.exp() / z.exp().sum(dim=1, keepdim=True)\n    return {loss}",
                    )
                    for loss in FROM_P
                ),
            ),
        ),
        Misconception(
            "eps_in_log",
            "You add something small inside the logarithm, or clamp there, so no loss is above some limit, and "
            "beyond it there is no gradient. Work out log(softmax) on paper: no guard is needed.",
            old=SHIFT + LOG,
            new="    log_probs = (logits.softmax(dim=1) + 1e-8).log()\n",
            also=tuple(
                (SHIFT + LOG, f"    log_probs = (logits.softmax(dim=1) + {eps}).log()\n")
                for eps in ("1e-6", "1e-7", "1e-9", "1e-10", "1e-12", "1e-15", "1e-20", "1e-30")
            )
            + tuple(
                (SHIFT + LOG, f"    log_probs = logits.softmax(dim=1).clamp(min={eps}).log()\n")
                for eps in ("1e-6", "1e-7", "1e-8", "1e-10", "1e-12", "1e-15", "torch.finfo(logits.dtype).tiny")
            )
            + tuple(
                (SHIFT + LOG, f"    log_probs = logits.softmax(dim=1).clamp({eps}, 1 - {eps}).log()\n")
                for eps in ("1e-6", "1e-7", "torch.finfo(logits.dtype).eps")
            )
            + (
                (SHIFT + LOG, "    log_probs = (logits.softmax(dim=1) + torch.finfo(logits.dtype).eps).log()\n"),
                (SHIFT + LOG, "    log_probs = (logits.softmax(dim=1) + torch.finfo(logits.dtype).tiny).log()\n"),
            ),
            hints=(
                "What is your loss for the scores (0, 900) and class 0? What should it be?",
                "A guard against log(0) hides that the number under the logarithm is wrong: it should not be 0.",
                "log(exp(z) / sum) = z - log(sum), and no fraction is left.",
            ),
        ),
        Misconception(
            "clamps_logits",
            "You limit the scores before the softmax. Beyond the limit the value is wrong, and the gradient 0: shift "
            "the row instead.",
            old=SHIFT,
            new="    logits = logits.clamp(-100, 100)\n" + SHIFT,
            also=tuple(
                (SHIFT, f"    logits = logits.clamp({limits})\n" + SHIFT)
                for limits in ("-50, 50", "-80, 80", "-88, 88", "-30, 30", "-20, 20", "-500, 500", "max=80", "max=88")
            )
            + tuple((SHIFT, f"    shifted = logits.clamp({limits})\n") for limits in ("max=80", "max=88")),
        ),
        Misconception(
            "double_softmax",
            "You apply a softmax before the cross-entropy, which contains one. However sure the model is, the loss "
            "stays far above 0: start from the scores.",
            old=SHIFT,
            new="    logits = logits.softmax(dim=1)\n" + SHIFT,
            hints=(
                "What is your loss for the scores (100, 0) and class 0? And what should it be?",
                "A softmax of probabilities is flat: of two classes none gets more than e / (e + 1).",
                "Count the exponentials on the way from a score to the loss: there should be one.",
            ),
        ),
        Misconception(
            "nll_on_probabilities",
            "Your loss is the mean probability with a minus: the logarithm between the softmax and the picking is "
            "missing.",
            old=LOG,
            new="    log_probs = shifted.softmax(dim=1)\n",
            hints=(
                "Is your loss negative? The cross-entropy never is.",
                "Likelihoods are averaged as logarithms.",
                "softmax, then log, in one: scores minus log-sum-exp.",
            ),
        ),
        Misconception(
            "nll_on_logits",
            "You pick from the scores themselves, with no softmax. Then a score may grow without limit: the other "
            "classes must lose what one wins.",
            old=LOG,
            new="    log_probs = logits\n",
            hints=(
                "Add 10 to all scores of a row: the probabilities are the same. Is your loss?",
                "Scores are no log-probabilities yet; something is missing that all classes of a row share.",
                "From each row take away the logarithm of a sum over its classes.",
            ),
        ),
        Misconception(
            "largest_score_instead_of_log_sum",
            "You compare the score with the largest one only. That is right for scores far apart; in general the "
            "logarithm of the sum of all exponentials belongs there.",
            old=LOG,
            new="    log_probs = shifted\n",
        ),
        Misconception(
            "log_of_sum_missing",
            "You subtract the sum of the exponentials, without its logarithm. log(a / b) is log a - log b.",
            old="sum(dim=1, keepdim=True).log()",
            new="sum(dim=1, keepdim=True)",
        ),
        Misconception(
            "mean_inside_the_log",
            "You average the exponentials of a row instead of adding them up. Your value is off by log C, though the "
            "gradient is right.",
            old="shifted.exp().sum(",
            new="shifted.exp().mean(",
        ),
        Misconception(
            "wrong_softmax_dim",
            "Your softmax goes down the columns: the examples of the batch compete for a class. The classes of one "
            "row do, along dimension 1.",
            old=SHIFT + LOG,
            new="    log_probs = logits.log_softmax(dim=0)\n",
            also=((LOG, "    log_probs = shifted - shifted.exp().sum(dim=0, keepdim=True).log()\n"),),
            hints=(
                "Along which dimension do your probabilities add up to 1?",
                "Shape (N, C): one example is a row. Which index runs through its classes?",
                "The sum of the exponentials of a row has shape (N, 1).",
            ),
        ),
        Misconception(
            "softmax_of_the_whole_batch",
            "You add up the exponentials of the whole batch, so that all its examples share one probability. Each row "
            "has a sum of its own, along dimension 1.",
            old=LOG,
            new="    log_probs = shifted - shifted.exp().sum().log()\n",
            also=((SHIFT + LOG, "    log_probs = logits - logits.flatten().logsumexp(dim=0)\n"),),
        ),
        Misconception(
            "label_smoothing_added",
            "Your loss smooths the labels: a part of it asks for all classes alike. Only the right class counts.",
            old=RETURN,
            new="    return -(0.9 * log_probs[rows, target] + 0.1 * log_probs.mean(dim=1)).mean()",
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum. It grows with the batch, and the step with it: divide by the number of rows.",
            old="[rows, target].mean()",
            new="[rows, target].sum()",
            hints=(
                "Put every example into the batch twice. Should the loss double?",
                "A mean makes batches of different size comparable.",
                "One number for each row: their sum, divided by how many there are.",
            ),
        ),
        Misconception(
            "divides_by_all_elements",
            "You divide by N times C, the size of the whole table. N numbers are picked, and their mean is over N.",
            old="[rows, target].mean()",
            new="[rows, target].sum() / logits.numel()",
        ),
        Misconception(
            "column_indexing",
            "You pick whole columns: of N targets and N rows that makes a table of N times N numbers. Each row gives "
            "one number; its own index must stand beside the class.",
            old="log_probs[rows, target]",
            new="log_probs[:, target]",
        ),
        Misconception(
            "argmax_cuts_graph",
            "Your value counts wrong predictions. An argmax has no gradient, so nothing can be learned from it: use "
            "the probability of the right class.",
            old=RETURN,
            new="    return (logits.argmax(dim=1) != target).to(logits.dtype).mean()",
            also=(
                (RETURN, "    return (logits.argmax(dim=1) == target).to(logits.dtype).mean()"),
                (RETURN, "    return -log_probs[rows, logits.argmax(dim=1)].mean()"),
                (RETURN, "    return (logits.argmax(dim=1) != target).to(logits.dtype).mean().requires_grad_()"),
            ),
        ),
        Misconception(
            "sign_missing",
            "Your loss is the mean log-probability itself, without the minus. Making it small would make the right "
            "classes unlikely.",
            old="return -log_probs",
            new="return log_probs",
        ),
        Misconception(
            "unreduced",
            "You return one number for each example. A loss is a single number: average them.",
            old="[rows, target].mean()",
            new="[rows, target]",
        ),
        Misconception(
            "class_off_by_one",
            "You count the classes from 1, so that the one before the right one is picked. Classes are counted from 0, "
            "as indices are.",
            old="[rows, target]",
            new="[rows, target - 1]",
        ),
        Misconception(
            "binary_per_class",
            "You add the logarithm of 1 - p for the classes that are wrong, as for two classes by themselves. In a "
            "softmax the right class alone says it all.",
            old=RETURN,
            new="    right = torch.zeros_like(logits).scatter(1, target[:, None], 1.0)\n"
            "    rest = (1 - log_probs.exp()).clamp(min=1e-38).log()\n"
            "    return -(right * log_probs + (1 - right) * rest).sum(dim=1).mean()",
            also=(
                (
                    RETURN,
                    "    right = torch.zeros_like(logits).scatter(1, target[:, None], 1.0)\n"
                    "    return torch.nn.functional.binary_cross_entropy_with_logits(logits, right)",
                ),
            ),
        ),
        Misconception(
            "mse_on_probabilities",
            "You average squared distances of the probabilities from 0 and 1. They hardly punish an example that is "
            "far off: take the negative logarithm.",
            old=RETURN,
            new="    right = torch.zeros_like(logits).scatter(1, target[:, None], 1.0)\n"
            "    return ((log_probs.exp() - right) ** 2).mean()",
            also=(
                (
                    RETURN,
                    "    right = torch.zeros_like(logits).scatter(1, target[:, None], 1.0)\n"
                    "    return ((log_probs.exp() - right) ** 2).sum(dim=1).mean()",
                ),
            ),
        ),
        Misconception(
            "log_base_two",
            "Your logarithm has base 2 or 10. torch's formula has the natural one, whose slope is 1/p.",
            old=RETURN,
            new="    return -(log_probs[rows, target] / torch.log(torch.tensor(2.0))).mean()",
            also=((RETURN, "    return -(log_probs[rows, target] / torch.log(torch.tensor(10.0))).mean()"),),
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to logits: it was cut (detach, "
            "no_grad, numpy). Compute the loss from logits itself, while autograd records.",
            old=SHIFT,
            new="    logits = logits.detach()\n" + SHIFT,
        ),
        Misconception(
            "rewraps_value",
            "You put the number into a new tensor that requires grad. It knows nothing of logits, whose gradient is "
            "zero then: return what was computed from it.",
            old="return -log_probs[rows, target].mean()",
            new="return (-log_probs[rows, target].mean()).detach().requires_grad_()",
            also=(
                (
                    "return -log_probs[rows, target].mean()",
                    "return torch.tensor(-log_probs[rows, target].mean().item(), requires_grad=True)",
                ),
            ),
        ),
        Misconception(
            "softmax_detached",
            "Your value is right, but the sum of the exponentials is cut off from autograd: the gradient lacks the "
            "probabilities. Only what is constant may be detached.",
            old="keepdim=True).log()",
            new="keepdim=True).log().detach()",
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a Python float, and a float has no gradient. Return the 0-dim tensor; who wants to print it "
            "takes the number out.",
            old="[rows, target].mean()",
            new="[rows, target].mean().item()",
        ),
        Misconception(
            "keeps_a_dimension",
            "You return the mean in a tensor of shape (1,). A loss is one number: shape ().",
            old="[rows, target].mean()",
            new="[rows, target].mean().reshape(1)",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of logits.",
            old=SHIFT,
            new="    logits = logits.float()\n" + SHIFT,
        ),
        Misconception(
            "modifies_logits",
            "You work in place, on the caller's scores. They are not yours, and of a leaf torch refuses it: make "
            "a new tensor.",
            old=SHIFT,
            new="    shifted = logits.sub_(logits.detach().max(dim=1, keepdim=True).values)\n",
            also=(
                (
                    SHIFT,
                    "    logits.data -= logits.data.max(dim=1, keepdim=True).values\n    shifted = logits * 1\n",
                ),
            ),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss, so the graph is used up when the caller wants it. A loss only "
            "computes; whoever trains calls backward.",
            old=RETURN,
            new="    loss = -log_probs[rows, target].mean()\n    loss.backward()\n    return loss",
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return it.",
            old="return -log_probs[rows, target].mean()",
            new="print(-log_probs[rows, target].mean())",
        ),
    ),
)
