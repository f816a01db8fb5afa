"""Binary cross-entropy of probabilities, by hand.

With two classes one probability p is enough: 1 - p is what is left for the other one. The loss is,
as always, the negative logarithm of the probability that went to what happened, and a target of 0
or 1 switches between the two (`torch.nn.BCELoss`):

    l_i = -(target_i * log p_i + (1 - target_i) * log(1 - p_i))          loss = mean of all l_i

Its gradient with respect to p_i is (p_i - target_i) / (p_i (1 - p_i)), divided by the number of
elements: enormous for a model that is sure and wrong.

A probability that is exactly 0 or 1 has a logarithm of minus infinity, or 0 times that. torch's
documentation says what it does about it: each of the two logarithms is held at -100 at least, so that
the loss is finite, and 100 where a model is certain and wrong. That is more than any small number
added to p would give.
"""

from torch import Tensor


def loss_bce(probs: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of what happened, for two classes.

    Args:
        probs: The probabilities of class 1: 0 to 1, BOTH INCLUDED, float32 or float64, any shape, () and
            (N, 1) included. It may be a leaf that requires grad. Neither it nor the target is changed.
        target: What happened: 0.0 or 1.0, same shape, same dtype.

    Returns:
        A tensor of shape () and of the dtype of probs, connected to probs by autograd: the mean over ALL
        elements, with each logarithm held at -100 at least. The gradient is looked at only where every
        probability lies between 0 and 1.

    Example:
        loss_bce(tensor([0.8, 0.25]), tensor([1.0, 0.0])) is tensor(0.255413),
        and the gradient with respect to probs is (-0.625, 0.666667).
    """
    ### BEGIN SOLUTION
    log_p = probs.log().clamp(min=-100)
    log_rest = (1 - probs).log().clamp(min=-100)
    return -(target * log_p + (1 - target) * log_rest).mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

LOG_P = "    log_p = probs.log().clamp(min=-100)\n"
LOG_REST = "    log_rest = (1 - probs).log().clamp(min=-100)\n"
RETURN = "    return -(target * log_p + (1 - target) * log_rest).mean()"
SMALL = ("1e-5", "1e-6", "1e-7", "1e-9", "1e-10", "1e-12", "1e-15", "1e-16", "1e-20")


ALONG: list[Setting] = [round(0.02 + 0.04 * n, 2) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [ALONG[0], 0.25],
    "target": [1.0, 0.0],
    "more": [{"given": [x, 0.25], "target": [1.0, 0.0]} for x in ALONG[1:]],
    "along": {"the first probability": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any shape and dtype, probabilities that are neither 0 nor 1."""
    shape = rng.choice(((5,), (4, 1), (3, 4), (2, 3, 2)))

    def shaped(sizes: tuple[int, ...], low: float, high: float, digits: int) -> Setting:
        if not sizes:
            return float(round(rng.uniform(low, high), digits))
        return [shaped(sizes[1:], low, high, digits) for _ in range(sizes[0])]

    def batch() -> dict[str, Setting]:
        return {"given": shaped(shape, 0.06, 0.94, 3), "target": shaped(shape, 0.0, 1.0, 0)}

    return {
        **batch(),
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_bce",
    title="Binary cross-entropy, by hand",
    number=24,
    part="extension",
    notebook="losses",
    after=("loss_nll",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=(
        "binary_cross_entropy",
        "binary_cross_entropy_with_logits",
        "soft_margin_loss",
        "multilabel_soft_margin_loss",
        "cross_entropy",
        "cross_entropy_loss",
        "torch.distributions",
    ),
    checks=(
        Check("value", 1, ("value",)),
        Check("gradient", 1, ("gradient",)),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: 0.8 for a 1, 0.25 for a 0",
            {"given": [0.8, 0.25], "target": [1.0, 0.0]},
            working=(
                "l_1: -log(0.8) = 0.22314355",
                "l_2: -log(1 - 0.25) = 0.28768207",
                "the loss: (0.22314355 + 0.28768207) / 2 = 0.2554128",
                "the gradient of the first: -1 / 0.8 / 2 = -0.625",
                "the gradient of the second: 1 / (1 - 0.25) / 2 = 0.6666667",
            ),
        ),
        Case(
            "two rows of three, in a leaf",
            {
                "given": [[0.9, 0.3, 0.55], [0.15, 0.7, 0.4]],
                "target": [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]],
                "leaf": True,
            },
        ),
        Case(
            "a column of four, in float64",
            {
                "given": [[0.2], [0.85], [0.6], [0.35]],
                "target": [[0.0], [0.0], [1.0], [1.0]],
                "dtype": "float64",
            },
        ),
        Case(
            "a batch of three rows of two, then one of two rows, in float64",
            {
                "given": [[0.45, 0.8], [0.1, 0.65], [0.75, 0.3]],
                "target": [[1.0, 1.0], [0.0, 0.0], [1.0, 1.0]],
                "dtype": "float64",
                "more": [{"given": [[0.25, 0.9], [0.5, 0.05]], "target": [[0.0, 1.0], [1.0, 0.0]]}],
            },
        ),
        Case(
            "by hand, value only: certain and wrong, certain and right",
            {"given": [0.0, 1.0], "target": [1.0, 1.0], "differentiate": False},
            working=(
                "l_1, of p = 0: log(0) is minus infinity, held at -100: -(-100) = 100",
                "l_2, of p = 1: -log(1) = 0",
                "the loss: (100 + 0) / 2 = 50",
            ),
        ),
        Case(
            "value only: a column, certain and right, in float64",
            {
                "given": [[0.0], [1.0], [0.6], [0.3]],
                "target": [[0.0], [1.0], [1.0], [0.0]],
                "dtype": "float64",
                "differentiate": False,
            },
        ),
        Case(
            "value only: certain and wrong both ways, in a leaf",
            {
                "given": [[0.0, 1.0], [0.5, 1.0], [0.0, 0.75]],
                "target": [[1.0, 0.0], [1.0, 1.0], [0.0, 0.0]],
                "leaf": True,
                "differentiate": False,
            },
        ),
        Case("25 batches along the first probability", CURVE),
        Case(
            "value only: a certain no that was a no, a certain yes that was a no, float64",
            {
                "given": [0.0, 1.0, 0.4, 0.0],
                "target": [0.0, 0.0, 1.0, 0.0],
                "dtype": "float64",
                "differentiate": False,
            },
            sealed=True,
        ),
        Case("a 0-dim probability", {"given": 0.35, "target": 1.0}, sealed=True),
        Case(
            "two by three by two, in a leaf",
            {
                "given": [[[0.1, 0.95], [0.5, 0.25], [0.3, 0.4]], [[0.75, 0.2], [0.6, 0.85], [0.45, 0.05]]],
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
            "ones only",
            {"given": [0.2, 0.7, 0.85, 0.4], "target": [1.0, 1.0, 1.0, 1.0]},
            sealed=True,
        ),
        Case(
            "small and large probabilities",
            {
                "given": [[0.001, 0.998], [0.995, 0.004]],
                "target": [[0.0, 1.0], [0.0, 1.0]],
                "dtype": "float64",
                "leaf": True,
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: which probability did the model give to what happened, in each of the two elements?",
        "The target is a switch: of the two terms one is multiplied by 0. What is 0 times minus infinity?",
        "Two logarithms, of p and of 1 - p, each held at a smallest value; weigh them with target and 1 - target, "
        "average, change the sign.",
    ),
    misconceptions=(
        Misconception(
            "negative_term_missing",
            "Your loss is 0 wherever the target is 0: half of the formula is missing. There the logarithm of 1 - p "
            "counts.",
            old=" + (1 - target) * log_rest",
            new="",
            hints=(
                "What does your function give for p = 0.9 and target 0? Should a wrong guess be free?",
                "A model that always says 1 must not be the best one.",
                "Two terms: one is switched on by target, the other by 1 - target.",
            ),
        ),
        Misconception(
            "positive_term_missing",
            "Your loss is 0 wherever the target is 1: half of the formula is missing. There the logarithm of p counts.",
            old="target * log_p + ",
            new="",
        ),
        Misconception(
            "arguments_swapped",
            "Your loss is exactly what you get when probabilities and targets change places. The logarithm is taken of "
            "the probabilities.",
            old=LOG_P,
            new="    probs, target = target, probs\n" + LOG_P,
            also=(
                (
                    LOG_P + LOG_REST + RETURN,
                    "    return __import__('torch').nn.functional.binary_cross_entropy(target, probs)",
                ),
            ),
            hints=(
                "Of which of the two can the logarithm be infinite in an ordinary batch? Print what you take it of.",
                "The target weighs, the probability stands under the logarithm.",
                "The first argument is what the model says, the second what happened.",
            ),
        ),
        Misconception(
            "targets_flipped",
            "You take log p where the target is 0 and log(1 - p) where it is 1. The model is punished for being right: "
            "exchange the two.",
            old="target * log_p + (1 - target) * log_rest",
            new="(1 - target) * log_p + target * log_rest",
        ),
        Misconception(
            "double_sigmoid",
            "You apply a sigmoid to probabilities, which then lie between 0.5 and 0.73. They have had their sigmoid: "
            "take them as they are.",
            old=LOG_P,
            new="    probs = probs.sigmoid()\n" + LOG_P,
            hints=(
                "What is your loss for p = 1 and target 1? And what should it be?",
                "The sigmoid makes a probability of a score. Which of the two comes in here?",
                "The logarithm is taken of probs itself.",
            ),
        ),
        Misconception(
            "no_clamp",
            "Your formula is right, but of a probability of exactly 0 or 1 the loss is infinite, or 0 times infinity, "
            "which is NaN. Hold each logarithm at -100, before you multiply it.",
            old=LOG_P + LOG_REST,
            new="    log_p = probs.log()\n    log_rest = (1 - probs).log()\n",
            also=(
                (
                    LOG_P + LOG_REST + RETURN,
                    "    return -(probs.where(target == 1, 1 - probs)).log().mean()",
                ),
                (LOG_P, "    log_p = probs.log()\n"),
                (LOG_REST, "    log_rest = (1 - probs).log()\n"),
                (
                    LOG_P + LOG_REST + RETURN,
                    "    log_p, log_rest = probs.log(), (1 - probs).log()\n"
                    "    return -(target * log_p + (1 - target) * log_rest).clamp(min=-100).mean()",
                ),
            ),
            hints=(
                "What is your loss for p = 0 and target 0? A perfect guess should cost nothing.",
                "0 * log(0) is 0 times minus infinity, which is NaN for a computer.",
                "Before a logarithm is multiplied by anything it needs a smallest value.",
            ),
        ),
        Misconception(
            "eps_in_log",
            "You keep the probabilities away from 0 and 1 by something small. Then the loss of a certain, wrong guess "
            "is 16 or 28, not 100: hold the logarithm, not what stands under it.",
            old=LOG_P + LOG_REST,
            new="    log_p = (probs + 1e-8).log()\n    log_rest = (1 - probs + 1e-8).log()\n",
            also=tuple(
                (LOG_P + LOG_REST, f"    log_p = (probs + {eps}).log()\n    log_rest = (1 - probs + {eps}).log()\n")
                for eps in SMALL
            )
            + tuple((LOG_P, f"    probs = probs.clamp({eps}, 1 - {eps})\n" + LOG_P) for eps in ("1e-8", *SMALL))
            + tuple(
                (
                    LOG_P + LOG_REST,
                    f"    p = probs.clamp({eps}, 1 - {eps})\n    log_p = p.log()\n    log_rest = (1 - p).log()\n",
                )
                for eps in ("1e-8", "1e-9", "1e-10", "1e-12", "1e-15")
            )
            + (
                (LOG_P, "    probs = probs.clamp(1.1920928955078125e-07, 1 - 1.1920928955078125e-07)\n" + LOG_P),
                (
                    LOG_P + LOG_REST,
                    "    tiny = 1.1920928955078125e-07 if probs.element_size() == 4 else 2.220446049250313e-16\n"
                    "    log_p = (probs + tiny).log()\n    log_rest = (1 - probs + tiny).log()\n",
                ),
                (
                    LOG_P,
                    "    tiny = 1.1920928955078125e-07 if probs.element_size() == 4 else 2.220446049250313e-16\n"
                    "    probs = probs.clamp(tiny, 1 - tiny)\n" + LOG_P,
                ),
            ),
            hints=(
                "What is your loss for p = 0 and target 1? torch gives 100.",
                "A number added to p changes every loss a little, and the largest a lot.",
                "First the logarithm, then its smallest value.",
            ),
        ),
        Misconception(
            "another_limit",
            "You hold the logarithms at a limit, but not at -100. The loss of a certain, wrong guess is 100.",
            old=LOG_P + LOG_REST,
            new="    log_p = probs.log().clamp(min=-10)\n    log_rest = (1 - probs).log().clamp(min=-10)\n",
            also=tuple(
                (
                    LOG_P + LOG_REST,
                    f"    log_p = probs.log().clamp(min={low})\n    log_rest = (1 - probs).log().clamp(min={low})\n",
                )
                for low in ("-1", "-20", "-50", "-1000", "-1e9")
            ),
        ),
        Misconception(
            "infinities_made_zero",
            "You turn the infinite logarithms into 0, so that a certain, wrong guess costs nothing. It costs most: "
            "hold them at -100.",
            old=LOG_P + LOG_REST,
            new="    log_p = probs.log().nan_to_num(neginf=0.0)\n"
            "    log_rest = (1 - probs).log().nan_to_num(neginf=0.0)\n",
        ),
        Misconception(
            "one_minus_outside",
            "You take 1 - log p where log(1 - p) belongs. The probability of the other class is 1 - p: subtract first.",
            old="(1 - probs).log()",
            new="(1 - probs.log())",
        ),
        Misconception(
            "terms_subtracted",
            "You subtract the second term from the first. Both are logarithms of probabilities, and both are added.",
            old="log_p + (1 - target)",
            new="log_p - (1 - target)",
        ),
        Misconception(
            "target_ignored",
            "You add both logarithms for every element, whatever the target is. It switches between them.",
            old="target * log_p + (1 - target) * log_rest",
            new="log_p + log_rest",
        ),
        Misconception(
            "sign_missing",
            "Your loss is negative: the mean log-probability itself. Making it small makes what happened unlikely.",
            old="return -(",
            new="return (",
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum. It grows with the batch, and the step with it: divide by the number of elements.",
            old="log_rest).mean()",
            new="log_rest).sum()",
            hints=(
                "Put every element into the batch twice. Should the loss double?",
                "A mean makes batches of different size comparable.",
                "All l_i, added up, divided by how many there are.",
            ),
        ),
        Misconception(
            "divides_by_batch_size",
            "Your loss is the sum divided by the number of rows. The mean is over ALL elements.",
            old="log_rest).mean()",
            new="log_rest).sum() / (len(probs) if probs.dim() else 1)",
            also=tuple(
                ("log_rest).mean()", f"log_rest).sum() / {rows}")
                for rows in ("len(probs)", "probs.shape[0]", "probs.size(0)")
            ),
        ),
        Misconception(
            "averages_one_dimension",
            "You average over one dimension, so that of a matrix a whole row of means comes back. Average over all "
            "elements, whatever the shape.",
            old="log_rest).mean()",
            new="log_rest).mean(dim=0)",
            also=(("log_rest).mean()", "log_rest).mean(dim=-1)"),),
        ),
        Misconception(
            "unreduced",
            "You return one number for each element. A loss is a single number: average them.",
            old="log_rest).mean()",
            new="log_rest)",
        ),
        Misconception(
            "broadcasting_shapes",
            "You change the shape of probabilities or targets: a column against a row makes N times N losses. Keep "
            "both as they come, so that each meets its own.",
            old=LOG_P,
            new="    target = target.squeeze(-1) if target.dim() else target\n" + LOG_P,
            also=(
                (LOG_P, "    probs = probs.squeeze(-1) if probs.dim() else probs\n" + LOG_P),
                (LOG_P, "    target = target.flatten()\n" + LOG_P),
                (LOG_P, "    probs = probs.flatten()\n" + LOG_P),
                (LOG_P, "    probs = probs.squeeze()\n" + LOG_P),
                (LOG_P, "    target = target.squeeze()\n" + LOG_P),
            ),
        ),
        Misconception(
            "squared_error",
            "You average differences of probability and target, squared or absolute. They hardly punish a certain, "
            "wrong guess: take the negative logarithm.",
            old=RETURN,
            new="    return ((probs - target) ** 2).mean()",
            also=((RETURN, "    return (probs - target).abs().mean()"),),
        ),
        Misconception(
            "log_base_two",
            "Your logarithm has base 2 or 10. torch's formula has the natural one, whose slope is 1/p.",
            old=LOG_P + LOG_REST,
            new="    log_p = probs.log2().clamp(min=-100)\n    log_rest = (1 - probs).log2().clamp(min=-100)\n",
            also=(
                (
                    LOG_P + LOG_REST,
                    "    log_p = probs.log10().clamp(min=-100)\n    log_rest = (1 - probs).log10().clamp(min=-100)\n",
                ),
            ),
        ),
        Misconception(
            "rounds_probabilities",
            "You round the probabilities to 0 or 1. That throws away what the model said, and the gradient with it.",
            old=LOG_P,
            new="    probs = probs.round()\n" + LOG_P,
            also=((LOG_P, "    probs = (probs > 0.5).to(probs.dtype)\n" + LOG_P),),
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to probs: it was cut (detach, no_grad, "
            "numpy). Compute the loss from probs itself, while autograd records.",
            old=LOG_P,
            new="    probs = probs.detach()\n" + LOG_P,
        ),
        Misconception(
            "rewraps_value",
            "You put the number into a new tensor that requires grad. It knows nothing of probs, whose gradient is "
            "zero then: return what was computed from it.",
            old=RETURN,
            new=RETURN.replace("return ", "return (") + ").detach().requires_grad_()",
            also=(
                (RETURN, RETURN.replace("return -", "return probs.new_tensor(-") + ".item()).float().requires_grad_()"),
            ),
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a Python float, and a float has no gradient. Return the 0-dim tensor; who wants to print it "
            "takes the number out.",
            old="log_rest).mean()",
            new="log_rest).mean().item()",
        ),
        Misconception(
            "keeps_a_dimension",
            "You return the mean in a tensor of shape (1,). A loss is one number: shape ().",
            old="log_rest).mean()",
            new="log_rest).mean().reshape(1)",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of probs.",
            old=LOG_P,
            new="    probs, target = probs.float(), target.float()\n" + LOG_P,
        ),
        Misconception(
            "modifies_probs",
            "You change the caller's probabilities in place. They are not yours, and of a leaf torch refuses it: "
            "make a new tensor.",
            old=LOG_P,
            new="    probs.clamp_(1e-7, 1 - 1e-7)\n" + LOG_P,
            also=((LOG_P, "    probs.data.clamp_(1e-7, 1 - 1e-7)\n" + LOG_P),),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss, so the graph is used up when the caller wants it. A loss only "
            "computes; whoever trains calls backward.",
            old=RETURN,
            new="    loss = -(target * log_p + (1 - target) * log_rest).mean()\n    loss.backward()\n    return loss",
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return it.",
            old="return -(target * log_p + (1 - target) * log_rest).mean()",
            new="print(-(target * log_p + (1 - target) * log_rest).mean())",
        ),
    ),
)
