"""Binary cross-entropy of scores, by hand.

Models do not put out probabilities but scores (logits) z, and a sigmoid makes p = 1 / (1 + exp(-z)) of
them. The loss is the binary cross-entropy of that p, but `torch.nn.BCEWithLogitsLoss` takes z itself:

    p_i  = sigmoid(z_i)
    l_i  = -(target_i * log p_i + (1 - target_i) * log(1 - p_i))          loss = mean of all l_i

Its gradient with respect to z_i is simply p_i - target_i, divided by the number of elements.

The two steps one after the other work on paper. In float32 sigmoid(20) is exactly 1, so log(1 - p) is
minus infinity where it should be -20, and whatever is done to p afterwards comes too late: the
digits are gone, and the gradient with them. A sure, wrong model needs it most: with the score 150
and target 0 the loss is 150, with the full gradient. So put the formula of p into the logarithms on
paper first, and see to it that whatever exponential is left has an exponent that is not above 0.
"""

import torch
from torch import Tensor


def loss_bce_with_logits(logits: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of what happened, for two classes, from scores.

    Args:
        logits: The scores of class 1: float32 or float64, any shape, () and (N, 1) included, of any finite
            size and either sign, hundreds and thousands included. It may be a leaf that requires grad.
            Neither it nor the target is changed.
        target: What happened: 0.0 or 1.0, same shape, same dtype.

    Returns:
        A tensor of shape () and of the dtype of logits, connected to logits by autograd: the mean over
        ALL elements. Value and gradient are those of the formula, as exactly as the dtype allows, also
        where an exponential would overflow or a probability would round to 0 or 1.

    Example:
        loss_bce_with_logits(tensor([1.0, -0.5]), tensor([1.0, 1.0])) is tensor(0.643669),
        and the gradient with respect to logits is (-0.134471, -0.31123).
    """
    ### BEGIN SOLUTION
    softplus = torch.logaddexp(logits, torch.zeros_like(logits))
    losses = softplus - target * logits
    return losses.mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

SOFTPLUS = "    softplus = torch.logaddexp(logits, torch.zeros_like(logits))\n"
LOSSES = "    losses = softplus - target * logits\n"
FORMULA = "    losses = -(target * {log_p} + (1 - target) * {log_rest})\n"
WITH_P = "    p = logits.sigmoid()\n" + FORMULA
SMALL = ("1e-5", "1e-6", "1e-7", "1e-9", "1e-10", "1e-12", "1e-15", "1e-16", "1e-20")
LARGE = (100.0, 1000.0)
"""What the scores of some cases are multiplied by."""
ADDED = tuple(WITH_P.format(log_p=f"(p + {eps}).log()", log_rest=f"(1 - p + {eps}).log()") for eps in SMALL)
HELD = tuple(
    f"    p = logits.sigmoid().clamp({eps}, 1 - {eps})\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()")
    for eps in ("1e-8", *SMALL)
)


ALONG: list[Setting] = [round(-4.1 + 0.33 * n, 2) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [ALONG[0], -0.5],
    "target": [1.0, 0.0],
    "more": [{"given": [x, -0.5], "target": [1.0, 0.0]} for x in ALONG[1:]],
    "along": {"the first score": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any shape and dtype, scores of ordinary size or a hundred times that.

    Between the two, probabilities lose their digits bit by bit, and each spelling of a mistake other ones.
    """
    large = rng.random() < 0.5
    low, high = (1.2, 2.9) if large else (0.25, 2.9)
    shape = rng.choice(((5,), (4, 1), (3, 4), (2, 3, 2)))

    def scores(sizes: tuple[int, ...]) -> Setting:
        if not sizes:
            return rng.choice((-1, 1)) * round(rng.uniform(low, high), 3)
        return [scores(sizes[1:]) for _ in range(sizes[0])]

    def targets(sizes: tuple[int, ...]) -> Setting:
        return [targets(sizes[1:]) for _ in range(sizes[0])] if sizes else float(rng.randrange(2))

    scale: dict[str, Setting] = {"scale": 100.0} if large else {}
    return {
        "given": scores(shape),
        "target": targets(shape),
        **scale,
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [{"given": scores(shape), "target": targets(shape)}],
    }


EXERCISE = Exercise(
    name="loss_bce_with_logits",
    title="Binary cross-entropy of scores, by hand",
    number=25,
    part="extension",
    notebook="losses",
    after=("loss_bce",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=(
        "binary_cross_entropy_with_logits",
        "binary_cross_entropy",
        "soft_margin_loss",
        "multilabel_soft_margin_loss",
        "cross_entropy",
        "cross_entropy_loss",
        "torch.distributions",
    ),
    checks=(
        Check("value", 1, ("value",), where={"scale": (None,)}),
        Check("gradient", 1, ("gradient",), where={"scale": (None,)}),
        Check("large scores", 1, ("value", "gradient"), where={"scale": LARGE}),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: the scores 1 and -0.5, both for a 1",
            {"given": [1.0, -0.5], "target": [1.0, 1.0]},
            working=(
                "p_1: 1 / (1 + exp(-1)) = 0.731058579",
                "p_2: 1 / (1 + exp(0.5)) = 0.377540669",
                "the loss: (-log(0.731058579) - log(0.377540669)) / 2 = (0.313261687 + 0.974076984) / 2 = 0.6436693",
                "the gradient of the first score: (0.731058579 - 1) / 2 = -0.1344707",
                "the gradient of the second: (0.377540669 - 1) / 2 = -0.3112297",
            ),
        ),
        Case(
            "two rows of three, in a leaf",
            {
                "given": [[1.8, -0.6, 0.4], [-1.7, 2.2, -0.9]],
                "target": [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]],
                "leaf": True,
            },
        ),
        Case(
            "a column of four scores between 0 and 1, in float64",
            {
                "given": [[0.2], [0.85], [0.6], [0.35]],
                "target": [[0.0], [0.0], [1.0], [1.0]],
                "dtype": "float64",
            },
        ),
        Case(
            "a batch of three rows of two, then one of two rows, in float64",
            {
                "given": [[-0.4, 1.3], [2.1, -1.9], [0.8, 0.6]],
                "target": [[1.0, 1.0], [0.0, 0.0], [1.0, 1.0]],
                "dtype": "float64",
                "more": [{"given": [[-0.7, 1.6], [0.3, -2.2]], "target": [[0.0, 1.0], [1.0, 0.0]]}],
            },
        ),
        Case(
            "scores of 6, -7.5 and 10.5, all right, in float64",
            {
                "given": [0.5, 6.0, -7.5, 10.5],
                "target": [1.0, 1.0, 0.0, 1.0],
                "dtype": "float64",
            },
        ),
        Case(
            "scores of 5.5, -6.5 and 7.5, all wrong, in float64",
            {"given": [5.5, -6.5, 7.5], "target": [0.0, 1.0, 0.0], "dtype": "float64"},
        ),
        Case(
            "by hand: the scores 150 for a 0 and -150 for a 1",
            {"given": [1.5, -1.5], "target": [0.0, 1.0], "scale": 100.0},
            working=(
                "l_1, what 0 - log(1 - p) comes to: 150 + log(1 + exp(-150)) = 150",
                "l_2, what 0 - log(p) comes to: 150 + log(1 + exp(-150)) = 150",
                "the loss: (150 + 150) / 2 = 150",
                "the gradient of the first score: (1 / (1 + exp(-150)) - 0) / 2 = 0.5",
                "the gradient of the second: (exp(-150) / (1 + exp(-150)) - 1) / 2 = -0.5",
            ),
        ),
        Case(
            "scores of hundreds: a column, large and right, and one that is not",
            {
                "given": [[2.0], [-3.0], [4.0], [-0.3]],
                "target": [[1.0], [0.0], [1.0], [1.0]],
                "scale": 100.0,
            },
        ),
        Case(
            "scores of hundreds: large and wrong, and right, in a leaf",
            {
                "given": [[3.0, -2.5], [-1.2, 1.6], [5.0, -4.0]],
                "target": [[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]],
                "scale": 100.0,
                "leaf": True,
            },
        ),
        Case(
            "scores of thousands, in float64",
            {
                "given": [[1.5, -0.9], [-2.0, 0.8]],
                "target": [[0.0, 1.0], [0.0, 1.0]],
                "scale": 1000.0,
                "dtype": "float64",
            },
        ),
        Case(
            "value only: scores of hundreds, float64",
            {
                "given": [1.2, -1.6, 9.0, -7.5],
                "target": [0.0, 0.0, 0.0, 1.0],
                "scale": 100.0,
                "dtype": "float64",
                "differentiate": False,
            },
        ),
        Case("25 batches along the first score", CURVE),
        Case("a 0-dim score", {"given": -0.65, "target": 1.0}, sealed=True),
        Case("a 0-dim score of hundreds", {"given": 7.5, "target": 0.0, "scale": 100.0}, sealed=True),
        Case(
            "two by three by two, in a leaf",
            {
                "given": [[[0.1, 1.95], [-0.5, 0.25], [-1.3, 0.4]], [[0.75, -0.2], [2.6, -1.85], [0.45, -0.05]]],
                "target": [[[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]], [[1.0, 0.0], [0.0, 1.0], [1.0, 0.0]]],
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "zeros only",
            {"given": [[0.3], [0.65], [0.9]], "target": [[0.0], [0.0], [0.0]], "dtype": "float64"},
            sealed=True,
        ),
        Case(
            "only positive scores of hundreds for zeros, float64",
            {
                "given": [1.2, 3.4, 8.5],
                "target": [0.0, 0.0, 0.0],
                "scale": 100.0,
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "only negative scores of thousands for ones, in a leaf",
            {
                "given": [[-1.2, -3.4], [-0.5, -2.6]],
                "target": [[1.0, 1.0], [1.0, 1.0]],
                "scale": 1000.0,
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "scores of dozens: 25, -40, 60, -75",
            {
                "given": [0.25, -0.4, 0.6, -0.75],
                "target": [0.0, 1.0, 1.0, 0.0],
                "scale": 100.0,
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: what are sigmoid(1), its logarithm, and the first loss? Then: what does float32 say to "
        "1 - sigmoid(20)?",
        "-log(sigmoid(z)) is log(1 + exp(-z)), and -log(1 - sigmoid(z)) is log(1 + exp(z)). Their difference is z.",
        "log(1 + exp(z)) is max(z, 0) + log(1 + exp(-|z|)); torch also has a function for the logarithm of a sum of "
        "two exponentials. One term with the target is left.",
    ),
    misconceptions=(
        Misconception(
            "unstable_sigmoid",
            "Your formula is right on paper, but of a large score the probability rounds to 0 or 1, or an exponential "
            "overflows: the loss is infinite or NaN. Simplify the logarithm of the sigmoid first.",
            old=SOFTPLUS + LOSSES,
            new=WITH_P.format(log_p="p.log()", log_rest="(1 - p).log()"),
            also=(
                (SOFTPLUS, "    softplus = (1 + logits.exp()).log()\n"),
                (SOFTPLUS, "    softplus = logits + (1 + (-logits).exp()).log()\n"),
                (
                    SOFTPLUS + LOSSES,
                    "    p = 1 / (1 + (-logits).exp())\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
                ),
                (SOFTPLUS + LOSSES, "    p = logits.sigmoid()\n    losses = -p.where(target == 1, 1 - p).log()\n"),
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.double().sigmoid()\n"
                    "    losses = -p.where(target == 1, 1 - p).log().to(logits.dtype)\n",
                ),
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.double().sigmoid()\n"
                    + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()")
                    + "    losses = losses.to(logits.dtype)\n",
                ),
                (SOFTPLUS, "    softplus = (1 + logits.double().exp()).log().to(logits.dtype)\n"),
                (SOFTPLUS + LOSSES, WITH_P.format(log_p="p.log()", log_rest="(-logits).sigmoid().log()")),
                (SOFTPLUS + LOSSES, WITH_P.format(log_p="p.log()", log_rest="torch.log1p(-p)")),
                (
                    SOFTPLUS + LOSSES,
                    WITH_P.format(log_p="torch.nn.functional.logsigmoid(logits)", log_rest="(1 - p).log()"),
                ),
                (
                    SOFTPLUS + LOSSES,
                    FORMULA.format(log_p="-(1 + (-logits).exp()).log()", log_rest="-(1 + logits.exp()).log()"),
                ),
                (SOFTPLUS + LOSSES, "    losses = (1 + ((1 - 2 * target) * logits).exp()).log()\n"),
                (
                    SOFTPLUS + LOSSES,
                    "    losses = (1 + ((1 - 2 * target) * logits.double()).exp()).log().to(logits.dtype)\n",
                ),
            ),
            hints=(
                "What is 1 - torch.sigmoid(torch.tensor(20.0)), and what should its logarithm be?",
                "Digits that are lost in p cannot be found again in log p.",
                "-log(sigmoid(z)) = log(1 + exp(-z)): write it so that the exponent is never above 0.",
            ),
        ),
        Misconception(
            "clamped_logs",
            "You hold the logarithms of the rounded probabilities at -100, as for probabilities. A score of 150 costs "
            "150, with a full gradient: simplify the logarithm of the sigmoid first.",
            old=SOFTPLUS + LOSSES,
            new=WITH_P.format(log_p="p.log().clamp(min=-100)", log_rest="(1 - p).log().clamp(min=-100)"),
            also=(
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.sigmoid()\n"
                    "    losses = torch.nn.functional.binary_cross_entropy(p, target, reduction='none')\n",
                ),
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.sigmoid()\n    losses = -p.where(target == 1, 1 - p).log().clamp(min=-100)\n",
                ),
            ),
            hints=(
                "What is your loss for the scores 150 and 300, with target 0? Should they be equal?",
                "The limit hides that p has rounded to 0 or 1: beyond it there is no gradient.",
                "-log(1 - sigmoid(z)) = log(1 + exp(z)), which for large z is nearly z itself.",
            ),
        ),
        Misconception(
            "eps_in_log",
            "You keep the probabilities away from 0 and 1 by something small, so that no loss is above some limit, and "
            "beyond it there is no gradient. Simplify the logarithm of the sigmoid: no guard is needed.",
            old=SOFTPLUS + LOSSES,
            new=WITH_P.format(log_p="(p + 1e-8).log()", log_rest="(1 - p + 1e-8).log()"),
            also=tuple(
                (SOFTPLUS + LOSSES, text)
                for text in (
                    *ADDED,
                    *HELD,
                    "    tiny = torch.finfo(logits.dtype).eps\n"
                    + WITH_P.format(log_p="(p + tiny).log()", log_rest="(1 - p + tiny).log()"),
                    "    tiny = torch.finfo(logits.dtype).eps\n    p = logits.sigmoid().clamp(tiny, 1 - tiny)\n"
                    + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
                )
            ),
        ),
        Misconception(
            "clamps_logits",
            "You limit the scores. Beyond the limit the value is wrong, and the gradient 0: simplify the logarithm of "
            "the sigmoid instead.",
            old=SOFTPLUS,
            new="    logits = logits.clamp(-100, 100)\n" + SOFTPLUS,
            also=tuple(
                (SOFTPLUS, f"    logits = logits.clamp({limits})\n" + SOFTPLUS)
                for limits in (
                    *("-10, 10", "-20, 20", "-30, 30", "-50, 50", "-80, 80", "-88, 88", "-500, 500"),
                    *("max=50", "max=80", "max=88"),
                )
            ),
        ),
        Misconception(
            "bce_on_logits",
            "You take the logarithm of the scores, as if they were probabilities: most of them are not between 0 and "
            "1. The sigmoid is missing.",
            old=SOFTPLUS + LOSSES,
            new="    losses = torch.nn.functional.binary_cross_entropy(logits, target, reduction='none')\n",
            also=(
                (SOFTPLUS + LOSSES, FORMULA.format(log_p="logits.log()", log_rest="(1 - logits).log()")),
                (
                    SOFTPLUS + LOSSES,
                    FORMULA.format(log_p="logits.log().clamp(min=-100)", log_rest="(1 - logits).log().clamp(min=-100)"),
                ),
            ),
            hints=(
                "Which values can a score have, and of which of them is there a logarithm?",
                "A score says which way the model leans; the sigmoid makes a probability of it.",
                "One more function stands between the score and the logarithm, and both are best done in one.",
            ),
        ),
        Misconception(
            "double_sigmoid",
            "You apply a sigmoid to the scores and then the loss that contains one. Your probabilities lie between 0.5 "
            "and 0.73: apply it once.",
            old=SOFTPLUS,
            new="    logits = logits.sigmoid()\n" + SOFTPLUS,
            hints=(
                "What is your loss for the score 100 and target 1? And what should it be?",
                "The formula with the simplified logarithm contains the sigmoid already.",
                "Count the exponentials on the way from a score to the loss: there should be one.",
            ),
        ),
        Misconception(
            "tanh_instead_of_sigmoid",
            "You squash the scores with tanh. It runs from -1 to 1 and is twice as steep: a probability comes from the "
            "sigmoid.",
            old=SOFTPLUS + LOSSES,
            new="    p = (logits.tanh() + 1) / 2\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
            also=(
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.tanh()\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
                ),
                (SOFTPLUS, "    logits = 2 * logits\n" + SOFTPLUS),
                (SOFTPLUS, "    logits = logits.tanh()\n" + SOFTPLUS),
                (
                    SOFTPLUS + LOSSES,
                    "    losses = torch.nn.functional.binary_cross_entropy(\n"
                    "        (logits.tanh() + 1) / 2, target, reduction='none'\n    )\n",
                ),
                (
                    SOFTPLUS + LOSSES,
                    "    losses = torch.nn.functional.binary_cross_entropy(logits.tanh(), target, reduction='none')\n",
                ),
            ),
        ),
        Misconception(
            "softmax_instead_of_sigmoid",
            "You apply a softmax, so that the elements of the batch share one probability. Each score has a sigmoid of "
            "its own.",
            old=SOFTPLUS + LOSSES,
            new="    p = logits.flatten().softmax(0).reshape(logits.shape)\n"
            + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
            also=(
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.softmax(-1)\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
                ),
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.softmax(0)\n" + FORMULA.format(log_p="p.log()", log_rest="(1 - p).log()"),
                ),
                (
                    SOFTPLUS + LOSSES,
                    "    p = logits.softmax(-1)\n    losses = torch.nn.functional.binary_cross_entropy(p, target, "
                    "reduction='none')\n",
                ),
            ),
        ),
        Misconception(
            "labels_of_minus_one",
            "You use the formula for targets -1 and 1, in which they are multiplied by the score: with a target of 0 "
            "every score costs log 2. Here the targets are 0 and 1.",
            old=SOFTPLUS + LOSSES,
            new="    losses = torch.nn.functional.softplus(-target * logits)\n",
            also=((SOFTPLUS + LOSSES, "    losses = (1 + (-target * logits).exp()).log()\n"),),
        ),
        Misconception(
            "negative_term_missing",
            "Your loss is 0 wherever the target is 0: half of the formula is missing. There the logarithm of 1 - p "
            "counts.",
            old=LOSSES,
            new="    losses = target * (softplus - logits)\n",
            hints=(
                "What does your function give for the score 5 and target 0? Should a wrong guess be free?",
                "A model that always says 1 must not be the best one.",
                "Two terms: one is switched on by target, the other by 1 - target.",
            ),
        ),
        Misconception(
            "positive_term_missing",
            "Your loss is 0 wherever the target is 1: half of the formula is missing. There the logarithm of p counts.",
            old=LOSSES,
            new="    losses = (1 - target) * softplus\n",
        ),
        Misconception(
            "target_term_missing",
            "Your loss does not look at the target: it is log(1 + exp(z)), which is right for targets of 0 only. Where "
            "the target is 1, z is taken off.",
            old=LOSSES,
            new="    losses = softplus\n",
        ),
        Misconception(
            "targets_flipped",
            "Your loss is that of the opposite targets, or of scores with the opposite sign. The model is punished for "
            "being right.",
            old=LOSSES,
            new="    losses = softplus - (1 - target) * logits\n",
        ),
        Misconception(
            "target_term_added",
            "You add target * z instead of taking it off. A large score for a 1 must make the loss small.",
            old="softplus - target",
            new="softplus + target",
        ),
        Misconception(
            "log_term_missing",
            "Your loss is max(z, 0) - target * z: the logarithm of 1 + exp(-|z|) is missing, which counts where the "
            "score is small.",
            old="torch.logaddexp(logits, torch.zeros_like(logits))",
            new="logits.clamp(min=0)",
        ),
        Misconception(
            "abs_missing",
            "You take the exponential of -z beside max(z, 0), so that a negative score counts twice, or overflows. "
            "Beside the maximum stands log(1 + exp(-|z|)).",
            old=SOFTPLUS,
            new="    softplus = logits.clamp(min=0) + torch.log1p(torch.exp(-logits))\n",
        ),
        Misconception(
            "max_term_missing",
            "You have log(1 + exp(-|z|)) without the maximum of z and 0 that belongs to it, so a large, wrong score "
            "costs nothing. Add it.",
            old=SOFTPLUS,
            new="    softplus = torch.log1p(torch.exp(-logits.abs()))\n",
        ),
        Misconception(
            "one_plus_missing",
            "You take log(exp(|z|)) or log(exp(-|z|)) without the 1, which is |z| with a sign. The logarithm is of 1 "
            "plus the exponential.",
            old="torch.logaddexp(logits, torch.zeros_like(logits))",
            new="logits.clamp(min=0) - logits.abs()",
            also=(("torch.logaddexp(logits, torch.zeros_like(logits))", "logits"),),
        ),
        Misconception(
            "arguments_swapped",
            "Your loss is exactly what you get when scores and targets change places. The exponential is taken of the "
            "scores.",
            old=SOFTPLUS,
            new="    logits, target = target, logits\n" + SOFTPLUS,
        ),
        Misconception(
            "sign_missing",
            "Your loss is negative: the mean log-probability itself. Making it small makes what happened unlikely.",
            old="return losses",
            new="return -losses",
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum. It grows with the batch, and the step with it: divide by the number of elements.",
            old="losses.mean()",
            new="losses.sum()",
            hints=(
                "Put every element into the batch twice. Should the loss double?",
                "A mean makes batches of different size comparable.",
                "All l_i, added up, divided by how many there are.",
            ),
        ),
        Misconception(
            "divides_by_batch_size",
            "Your loss is the sum divided by the number of rows. The mean is over ALL elements.",
            old="losses.mean()",
            new="losses.sum() / (len(logits) if logits.dim() else 1)",
            also=tuple(
                ("losses.mean()", f"losses.sum() / {rows}")
                for rows in ("len(logits)", "logits.shape[0]", "logits.size(0)")
            ),
        ),
        Misconception(
            "averages_one_dimension",
            "You average over one dimension, so that of a matrix a whole row of means comes back. Average over all "
            "elements, whatever the shape.",
            old="losses.mean()",
            new="losses.mean(dim=0)",
            also=(("losses.mean()", "losses.mean(dim=-1)"),),
        ),
        Misconception(
            "unreduced",
            "You return one number for each element. A loss is a single number: average them.",
            old="losses.mean()",
            new="losses",
        ),
        Misconception(
            "broadcasting_shapes",
            "You change the shape of scores or targets: a column against a row makes N times N losses. Keep both as "
            "they come, so that each meets its own.",
            old=SOFTPLUS,
            new="    target = target.squeeze(-1) if target.dim() else target\n" + SOFTPLUS,
            also=(
                (SOFTPLUS, "    logits = logits.squeeze(-1) if logits.dim() else logits\n" + SOFTPLUS),
                (SOFTPLUS, "    target = target.flatten()\n" + SOFTPLUS),
                (SOFTPLUS, "    logits = logits.flatten()\n" + SOFTPLUS),
                (SOFTPLUS, "    logits = logits.squeeze()\n" + SOFTPLUS),
                (SOFTPLUS, "    target = target.squeeze()\n" + SOFTPLUS),
            ),
        ),
        Misconception(
            "squared_error",
            "You average squared differences. They hardly punish a sure, wrong guess: take the negative logarithm.",
            old=SOFTPLUS + LOSSES,
            new="    losses = (logits.sigmoid() - target) ** 2\n",
            also=((SOFTPLUS + LOSSES, "    losses = (logits - target) ** 2\n"),),
        ),
        Misconception(
            "log_base_two",
            "Your logarithm has base 2 or 10. torch's formula has the natural one.",
            old="return losses.mean()",
            new="return losses.mean() / torch.log(torch.tensor(2.0))",
            also=(("return losses.mean()", "return losses.mean() / torch.log(torch.tensor(10.0))"),),
        ),
        Misconception(
            "counts_wrong_guesses",
            "Your value counts wrong guesses. A comparison has no gradient, so nothing can be learned from it: use the "
            "probability of what happened.",
            old=SOFTPLUS + LOSSES,
            new="    losses = ((logits > 0).to(target.dtype) - target).abs()\n",
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to logits: it was cut (detach, "
            "no_grad, numpy). Compute the loss from logits itself, while autograd records.",
            old=SOFTPLUS,
            new="    logits = logits.detach()\n" + SOFTPLUS,
        ),
        Misconception(
            "rewraps_value",
            "You put the number into a new tensor that requires grad. It knows nothing of logits, whose gradient is "
            "zero then: return what was computed from it.",
            old="return losses.mean()",
            new="return losses.mean().detach().requires_grad_()",
            also=(("return losses.mean()", "return torch.tensor(losses.mean().item(), requires_grad=True)"),),
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a Python float, and a float has no gradient. Return the 0-dim tensor; who wants to print it "
            "takes the number out.",
            old="losses.mean()",
            new="losses.mean().item()",
        ),
        Misconception(
            "keeps_a_dimension",
            "You return the mean in a tensor of shape (1,). A loss is one number: shape ().",
            old="losses.mean()",
            new="losses.mean().reshape(1)",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of logits.",
            old=SOFTPLUS,
            new="    logits, target = logits.float(), target.float()\n" + SOFTPLUS,
        ),
        Misconception(
            "modifies_logits",
            "You change the caller's scores in place. They are not yours, and of a leaf torch refuses it: make a new "
            "tensor.",
            old=SOFTPLUS,
            new=SOFTPLUS.replace("logits, torch.zeros", "logits.sigmoid_().logit(), torch.zeros"),
            also=((SOFTPLUS, "    logits.data.clamp_(-100, 100)\n" + SOFTPLUS),),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss, so the graph is used up when the caller wants it. A loss only "
            "computes; whoever trains calls backward.",
            old="return losses.mean()",
            new="loss = losses.mean()\n    loss.backward()\n    return loss",
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return it.",
            old="return losses.mean()",
            new="print(losses.mean())",
        ),
    ),
)
