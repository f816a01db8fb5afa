"""The Kullback-Leibler divergence, by hand.

How far is the distribution q, which a model puts out, from the distribution p that it should put out?
Kullback and Leibler (1951) measure it by how much longer a message about p gets when it is written
in the code that is best for q:

    KL(p || q) = sum over classes i of  p_i (log p_i - log q_i)          with 0 log 0 = 0

It is 0 only where q = p, and never below, though single terms are. It is no distance: with the two
exchanged it is another number. `torch.nn.KLDivLoss` computes it, and three things about it surprise.
Its arguments stand in the other order than in KL(p || q). The first is a LOG-probability, as
log_softmax puts it out (a q of 1e-60 is 0 in float32; its logarithm is an ordinary number), the second
is not. And its default averages over rows and classes alike, which is no divergence of anything:
wanted is the sum over the classes, per row of the batch ("batchmean").

Write it so that all three are right, and nothing breaks where p is exactly 0.
"""

import torch
from torch import Tensor


def loss_kl_div(log_q: Tensor, p: Tensor) -> Tensor:
    """KL(p || q), summed over everything and divided by the size of the batch.

    Args:
        log_q: Logarithms of probabilities, finite, often far below zero: shape (N, C) or (N, T, C),
            float32 or float64. The last dimension holds the classes, the first one the batch. It may
            be a leaf that requires grad. Neither it nor p is changed, and backward is left to the caller.
        p: Probabilities, same shape and dtype. Some may be exactly 0.

    Returns:
        A tensor of shape () and of log_q's dtype, connected to log_q by autograd: the sum of all terms
        divided by N. log_q is taken as it is, so the gradient with respect to it is -p / N.

    Example:
        p = tensor([[0.75, 0.25], [0.5, 0.5]]) and q = tensor([[0.5, 0.5], [0.2, 0.8]]):

        loss_kl_div(q.log(), p) is tensor(0.176978), and the gradient with respect to
        log_q is ((-0.375, -0.125), (-0.25, -0.25)).
    """
    ### BEGIN SOLUTION
    terms = torch.xlogy(p, p) - p * log_q
    return terms.sum() / p.shape[0]
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

HALF, QUARTER, THREE_QUARTERS = -0.6931471805599453, -1.3862943611198906, -0.2876820724517809
"""Logarithms."""
TERMS = "    terms = torch.xlogy(p, p) - p * log_q\n"


ALONG = [round(0.02 + 0.04 * n, 2) for n in range(25)]
BATCHES: list[dict[str, Setting]] = [
    {"given": [[p, round(1 - p, 2)], [0.5, 0.5]], "target": [[0.75, 0.25], [0.5, 0.5]]} for p in ALONG
]
CURVE: dict[str, Setting] = {
    **BATCHES[0],
    "log": True,
    "more": [*BATCHES[1:]],
    "along": {"the probability of the first class": [*ALONG]},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches of two or three dimensions; p has a zero now and then, q has none."""
    classes = rng.randint(2, 5)
    steps = rng.choice((0, 0, 2, 3))

    def distribution(zeros: bool) -> Setting:
        weights = [rng.uniform(0.05, 1.0) for _ in range(classes)]
        if zeros and classes > 2:
            weights[rng.randrange(classes)] = 0.0
        return [round(weight / sum(weights), 6) for weight in weights]

    def batch() -> dict[str, Setting]:
        rows = rng.randint(2, 5)
        zeros = rng.choice((True, False))

        def one(zeros: bool) -> Setting:
            return [distribution(zeros) for _ in range(steps)] if steps else distribution(zeros)

        return {"given": [one(False) for _ in range(rows)], "target": [one(zeros) for _ in range(rows)]}

    return {
        **batch(),
        "log": True,
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_kl_div",
    title="The Kullback-Leibler divergence, by hand",
    number=26,
    part="extension",
    notebook="losses",
    after=("loss_l1",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value",),
    by_hand=("kl_div", "kl_divergence", "torch.distributions"),
    checks=(
        Check("value", 3, ("value",)),
        Check("gradient", 2, ("gradient",)),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: two rows of two",
            {"given": [[0.5, 0.5], [0.2, 0.8]], "target": [[0.75, 0.25], [0.5, 0.5]], "log": True},
            working=(
                "first row: 0.75 * (log(0.75) - log(0.5)) + 0.25 * (log(0.25) - log(0.5)) = 0.1308120",
                "second row: 0.5 * (log(0.5) - log(0.2)) + 0.5 * (log(0.5) - log(0.8)) = 0.2231436",
                "the loss: (0.1308120 + 0.2231436) / 2 = 0.1769778",
                "the gradient in the first row: -0.75 / 2 = -0.375",
                "and beside it: -0.25 / 2 = -0.125",
                "the gradient in the second row: -0.5 / 2 = -0.25",
            ),
        ),
        Case(
            "three rows of four, in a leaf",
            {
                "given": [[0.1, 0.2, 0.3, 0.4], [0.25, 0.25, 0.4, 0.1], [0.05, 0.15, 0.2, 0.6]],
                "target": [[0.4, 0.1, 0.2, 0.3], [0.1, 0.6, 0.1, 0.2], [0.3, 0.05, 0.25, 0.4]],
                "log": True,
                "leaf": True,
            },
        ),
        Case(
            "by hand: a certain row, with p = (1, 0)",
            {"given": [[0.25, 0.75], [0.5, 0.5]], "target": [[1.0, 0.0], [0.5, 0.5]], "log": True},
            working=(
                "first row, where 0 log 0 counts 0: 1 * (log(1) - log(0.25)) + 0 = 1.386294",
                "second row: 0.5 * (log(0.5) - log(0.5)) + 0.5 * (log(0.5) - log(0.5)) = 0",
                "the loss: (1.386294 + 0) / 2 = 0.693147",
                "the gradient in the first row: -1 / 2 = -0.5",
                "and beside it: 0 / 2 = 0",
                "the gradient in the second row: -0.5 / 2 = -0.25",
            ),
        ),
        Case(
            "one-hot rows and one that is not",
            {
                "given": [[0.7, 0.2, 0.1], [0.3, 0.3, 0.4], [0.05, 0.9, 0.05], [0.2, 0.5, 0.3]],
                "target": [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.6, 0.0, 0.4]],
                "log": True,
                "leaf": True,
            },
        ),
        Case(
            "two sentences of three words, in float64",
            {
                "given": [
                    [[0.2, 0.8], [0.5, 0.5], [0.6, 0.4]],
                    [[0.3, 0.7], [0.9, 0.1], [0.45, 0.55]],
                ],
                "target": [
                    [[0.6, 0.4], [0.3, 0.7], [0.55, 0.45]],
                    [[0.25, 0.75], [0.5, 0.5], [0.8, 0.2]],
                ],
                "log": True,
                "dtype": "float64",
            },
        ),
        Case(
            "three sentences of two words",
            {
                "given": [
                    [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1]],
                    [[0.1, 0.1, 0.8], [0.4, 0.35, 0.25]],
                    [[0.5, 0.25, 0.25], [0.15, 0.45, 0.4]],
                ],
                "target": [
                    [[0.4, 0.4, 0.2], [0.1, 0.6, 0.3]],
                    [[0.3, 0.2, 0.5], [0.5, 0.0, 0.5]],
                    [[0.2, 0.7, 0.1], [0.25, 0.35, 0.4]],
                ],
                "log": True,
            },
        ),
        Case(
            "a model that is sure, with log_q down to -200",
            {
                "given": [[-200.0, QUARTER, THREE_QUARTERS], [HALF, -150.0, HALF]],
                "target": [[0.25, 0.5, 0.25], [0.125, 0.125, 0.75]],
            },
        ),
        Case(
            "a model surer still, in float64",
            {
                "given": [[HALF, -900.0, HALF], [-1200.0, THREE_QUARTERS, QUARTER], [QUARTER, THREE_QUARTERS, -800.0]],
                "target": [[0.5, 0.125, 0.375], [0.25, 0.5, 0.25], [0.5, 0.5, 0.0]],
                "dtype": "float64",
            },
        ),
        Case("25 batches along the probability of the first class", CURVE),
        Case(
            "a single row",
            {"given": [[0.35, 0.4, 0.25]], "target": [[0.2, 0.1, 0.7]], "log": True, "leaf": True},
            sealed=True,
        ),
        Case(
            "p = q in the first batch, in float64",
            {
                "given": [[0.35, 0.4, 0.25], [0.1, 0.6, 0.3]],
                "target": [[0.35, 0.4, 0.25], [0.1, 0.6, 0.3]],
                "log": True,
                "dtype": "float64",
                "more": [{"given": [[0.9, 0.1], [0.2, 0.8]], "target": [[0.25, 0.75], [0.7, 0.3]]}],
            },
            sealed=True,
        ),
        Case(
            "a batch of five rows after one of two",
            {
                "given": [[0.15, 0.85], [0.65, 0.35]],
                "target": [[0.45, 0.55], [0.0, 1.0]],
                "log": True,
                "more": [
                    {
                        "given": [[0.55, 0.45], [0.3, 0.7], [0.8, 0.2], [0.05, 0.95], [0.6, 0.4]],
                        "target": [[0.2, 0.8], [0.5, 0.5], [0.75, 0.25], [0.1, 0.9], [1.0, 0.0]],
                    }
                ],
            },
            sealed=True,
        ),
        Case(
            "p of 1e-30, 0 and 0.0005",
            {
                "given": [[0.3, 0.3, 0.4], [0.25, 0.5, 0.25]],
                "target": [[0.6, 0.4, 1e-30], [0.0, 0.0005, 0.9995]],
                "log": True,
            },
            sealed=True,
        ),
        Case(
            "four sentences of two words, surer than float32 can say",
            {
                "given": [
                    [[-110.0, THREE_QUARTERS, QUARTER], [HALF, -130.0, HALF]],
                    [[QUARTER, THREE_QUARTERS, -300.0], [HALF, HALF, -95.0]],
                    [[THREE_QUARTERS, -170.0, QUARTER], [-140.0, QUARTER, THREE_QUARTERS]],
                    [[HALF, -250.0, HALF], [QUARTER, THREE_QUARTERS, -180.0]],
                ],
                "target": [
                    [[0.25, 0.5, 0.25], [0.75, 0.25, 0.0]],
                    [[0.125, 0.375, 0.5], [0.25, 0.5, 0.25]],
                    [[0.375, 0.5, 0.125], [0.0, 0.75, 0.25]],
                    [[0.5, 0.25, 0.25], [0.5, 0.25, 0.25]],
                ],
                "leaf": True,
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Try p = q. What must come out, and what does?",
        "Which of your two arguments is already a logarithm, and which one weighs the terms?",
        "Every term is p times (log p minus log_q), 0 where p is; add up all of them; divide by the number of rows.",
    ),
    misconceptions=(
        Misconception(
            "reverse_kl",
            "Your loss is exactly KL(q || p): the terms are weighed with q, and p stands in the logarithm only. "
            "Weigh them with p, what should come out.",
            old=TERMS,
            new="    terms = log_q.exp() * (log_q - p.log())\n",
            also=(
                (TERMS, "    q = log_q.exp()\n    terms = q * log_q - torch.xlogy(q, p)\n"),
                (TERMS, "    q = log_q.exp()\n    terms = torch.xlogy(q, q) - torch.xlogy(q, p)\n"),
                (TERMS, "    q = log_q.exp()\n    terms = torch.xlogy(q, q) - q * p.log()\n"),
                (TERMS, "    q = log_q.exp()\n    terms = q * (q.log() - p.log())\n"),
                (TERMS, "    q = log_q.exp()\n    terms = q * (q / p).log()\n"),
                (TERMS, "    terms = log_q.exp() * (log_q - p.clamp(min=1e-12).log())\n"),
                (TERMS, "    terms = log_q.exp() * (log_q - (p + 1e-8).log())\n"),
                (TERMS, "    q = log_q.exp()\n    terms = torch.xlogy(q, q) - q * p.clamp(min=1e-12).log()\n"),
            ),
            hints=(
                "What does your loss say where p is 0 and q is not?",
                "KL(p || q) is an average under p; KL(q || p) is one under q.",
                "The factor in front of the difference of logarithms is the one that stands first in KL( || ).",
            ),
        ),
        Misconception(
            "input_not_log",
            "You put probabilities where the logarithm of q belongs: a term is p (log p - q). log_q is the logarithm "
            "already: use it as it comes.",
            old="- p * log_q",
            new="- p * log_q.exp()",
            hints=(
                "Try p = q. What must come out, and what does?",
                "What is subtracted in the formula is a logarithm.",
                "Do nothing to log_q before you subtract it.",
            ),
        ),
        Misconception(
            "zero_log_zero_nan",
            "Your loss is NaN where p is 0, since 0 times minus infinity is not a number. Such a class adds nothing: "
            "see to it that its term is 0.",
            old="torch.xlogy(p, p)",
            new="p * p.log()",
            hints=(
                "What is tensor(0.0) * tensor(0.0).log()?",
                "The limit of p log p at 0 is 0; the product of its two factors is not a number.",
                "torch has a function for x log y that knows this; `where` and `clamp` can do it too.",
            ),
        ),
        Misconception(
            "divides_by_all_elements",
            "You average over rows and classes alike, torch's default. A divergence is a SUM over classes: divide by "
            "the number of rows only.",
            old="terms.sum() / p.shape[0]",
            new="terms.mean()",
            hints=(
                "Does your loss change when a class is added that neither p nor q ever takes?",
                "Over what is a divergence summed, and over what is it averaged?",
                "Divide the sum of all terms by the size of the first dimension.",
            ),
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum over the batch. It grows with the batch, and the step with it: divide by the number "
            "of rows.",
            old="terms.sum() / p.shape[0]",
            new="terms.sum()",
            hints=(
                "Does your loss change when every row is there twice?",
                "The loss of a batch is the mean of its rows' divergences.",
                "Something is missing behind the sum: the size of the first dimension.",
            ),
        ),
        Misconception(
            "divides_by_classes",
            "You divide by the size of another dimension than the first, as that of the classes. Add up over all of "
            "them, and divide by the size of the batch.",
            old="p.shape[0]",
            new="p.shape[-1]",
            also=(("p.shape[0]", "p.shape[1]"),),
        ),
        Misconception(
            "divides_by_every_row",
            "You average over all rows of classes, words as well as sentences. The batch is the first dimension only: "
            "divide by its size.",
            old="terms.sum() / p.shape[0]",
            new="terms.sum(dim=-1).mean()",
        ),
        Misconception(
            "sums_dimension_1_only",
            "You add up over dimension 1 and average over the rest, which is right only for rows of classes. "
            "Add up everything, and divide by the size of the first dimension.",
            old="terms.sum() / p.shape[0]",
            new="terms.sum(dim=1).mean()",
        ),
        Misconception(
            "returns_one_per_row",
            "You return one divergence per row. The loss of a batch is one number, their mean.",
            old="terms.sum() / p.shape[0]",
            new="terms.sum(dim=-1)",
            also=(("terms.sum() / p.shape[0]", "terms.flatten(1).sum(dim=1)"),),
        ),
        Misconception(
            "returns_terms",
            "You return the terms one by one. The loss of a batch is one number: add them up, and divide by the number "
            "of rows.",
            old="terms.sum() / p.shape[0]",
            new="terms",
        ),
        Misconception(
            "arguments_swapped",
            "Your loss is NaN, since a logarithm is taken of a negative number, as when the arguments change places. "
            "log_q comes first here, and what weighs the terms is p.",
            old=TERMS,
            new="    terms = torch.xlogy(log_q, log_q) - log_q * p\n",
            also=((TERMS, "    terms = log_q * (log_q.log() - p)\n"),),
        ),
        Misconception(
            "log_of_log",
            "Your loss is NaN, since a logarithm is taken of a negative number, as when you take that of log_q. "
            "It is a logarithm already: use it as it comes.",
            old="p * log_q",
            new="p * log_q.log()",
            also=(("p * log_q", "torch.xlogy(p, log_q)"),),
        ),
        Misconception(
            "log_target_misused",
            "You take p for a logarithm too, as with log_target=True: a term is exp(p) (p - log_q). "
            "p holds probabilities: take its logarithm yourself.",
            old=TERMS,
            new="    terms = p.exp() * (p - log_q)\n",
        ),
        Misconception(
            "p_logged_for_torch",
            "Your loss is NaN, since log p is logged once more, as when torch is given log p in the place of p. It "
            "takes that logarithm itself.",
            old=TERMS,
            new="    log_p = p.log()\n    terms = torch.xlogy(log_p, log_p) - log_p * log_q\n",
        ),
        Misconception(
            "not_weighted",
            "You add up the differences of the logarithms as they are. A divergence is their average under p: weigh "
            "each with p.",
            old=TERMS,
            new="    terms = p.log() - log_q\n",
            also=(
                (TERMS, "    terms = p.clamp(min=1e-12).log() - log_q\n"),
                (TERMS, "    terms = (p + 1e-8).log() - log_q\n"),
            ),
        ),
        Misconception(
            "p_not_logged",
            "You subtract log_q from p itself. Both parts of the difference are logarithms: take that of p.",
            old="torch.xlogy(p, p)",
            new="p * p",
        ),
        Misconception(
            "absolute_value",
            "You take the absolute value of every term. Terms may be negative, only their sum may not: leave their "
            "signs alone.",
            old=TERMS,
            new=TERMS + "    terms = terms.abs()\n",
        ),
        Misconception(
            "drops_negative_terms",
            "You set negative terms to 0. They belong to the sum, which is never negative: leave them in.",
            old=TERMS,
            new=TERMS + "    terms = terms.clamp(min=0)\n",
            also=((TERMS, TERMS + "    terms = terms.relu()\n"),),
        ),
        Misconception(
            "cross_entropy_instead",
            "Your loss is the cross-entropy: the terms p log p are missing. They change no gradient, but without them "
            "the loss is not 0 where q = p.",
            old="torch.xlogy(p, p) - p * log_q",
            new="-p * log_q",
        ),
        Misconception(
            "entropy_sign_error",
            "You add the entropy of p instead of subtracting it. A term is p (log p - log q): both logarithms in one "
            "bracket.",
            old="torch.xlogy(p, p) - p * log_q",
            new="-torch.xlogy(p, p) - p * log_q",
        ),
        Misconception(
            "sign_error",
            "Your loss is the negative of the divergence: never above 0, and training would drive q away from p. "
            "Exchange the two logarithms.",
            old="torch.xlogy(p, p) - p * log_q",
            new="p * log_q - torch.xlogy(p, p)",
        ),
        Misconception(
            "renormalises_input",
            "You normalise log_q again. Of true log-probabilities that leaves the value alone, but the gradient is "
            "that of another function: use log_q as it comes.",
            old="p * log_q",
            new="p * torch.log_softmax(log_q, dim=-1)",
        ),
        Misconception(
            "softmax_on_p",
            "You put p through a softmax, and p is a distribution already. Use it as it comes.",
            old=TERMS,
            new="    p = p.softmax(dim=-1)\n" + TERMS,
        ),
        Misconception(
            "goes_through_probabilities",
            "You turn log_q into q, and back into a logarithm. Below 1e-45 float32 has only 0, and the loss is "
            "infinite: stay with the logarithm.",
            old="p * log_q",
            new="p * log_q.exp().log()",
            also=(
                (TERMS, "    terms = torch.xlogy(p, p / log_q.exp())\n"),
                (TERMS, "    terms = p * (p / log_q.exp()).log()\n"),
            ),
        ),
        Misconception(
            "clamped_logarithm",
            "You keep log_q from going below some bound (-100, or the logarithm of a small number). A model that is "
            "sure and wrong then has no gradient to learn from: use log_q as it comes.",
            old="p * log_q",
            new="p * log_q.clamp(min=-100)",
            also=(
                ("p * log_q", "p * log_q.exp().clamp(min=1e-12).log()"),
                ("p * log_q", "p * log_q.exp().clamp(min=1e-8).log()"),
                ("p * log_q", "p * log_q.exp().clamp(min=1e-10).log()"),
                ("p * log_q", "p * log_q.exp().clamp(min=1e-7).log()"),
                ("p * log_q", "p * log_q.clamp(min=-20)"),
                ("p * log_q", "p * (log_q.exp() + 1e-12).log()"),
                ("p * log_q", "p * (log_q.exp() + 1e-10).log()"),
                ("p * log_q", "p * (log_q.exp() + 1e-8).log()"),
            ),
        ),
        Misconception(
            "epsilon_in_log",
            "You add a visible amount to p before you take its logarithm. It keeps the NaN away and bends every other "
            "term: treat exactly the zeros.",
            old="torch.xlogy(p, p)",
            new="p * (p + 1e-3).log()",
            also=(
                ("torch.xlogy(p, p)", "p * (p + 1e-2).log()"),
                ("torch.xlogy(p, p)", "p * (p + 1e-5).log()"),
            ),
        ),
        Misconception(
            "base_two_logarithm",
            "You measure in bits, with logarithms to the base 2. log_q is a natural logarithm, as all are in torch: "
            "stay with it.",
            old=TERMS,
            new=TERMS + "    terms = terms / 0.6931471805599453\n",
            also=(("torch.xlogy(p, p)", "torch.xlogy(p, p) / 0.6931471805599453"),),
        ),
        Misconception(
            "jensen_shannon",
            "Your loss is the Jensen-Shannon divergence, which compares both p and q with their mean. "
            "Asked for is KL(p || q) alone.",
            old=TERMS,
            new="    q = log_q.exp()\n    m = (p + q) / 2\n"
            "    terms = (torch.xlogy(p, p) - torch.xlogy(p, m) + torch.xlogy(q, q) - torch.xlogy(q, m)) / 2\n",
        ),
        Misconception(
            "squared_difference",
            "Your loss is the squared difference of the probabilities. A divergence compares their logarithms, "
            "weighed with p.",
            old=TERMS,
            new="    terms = (p - log_q.exp()) ** 2\n",
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to log_q: it was cut (detach, no_grad, "
            "data, numpy). Compute the loss from log_q itself, while autograd records.",
            old="p * log_q",
            new="p * log_q.detach()",
            also=(("terms.sum() / p.shape[0]", "torch.tensor((terms.sum() / p.shape[0]).item())"),),
            hints=(
                "What is the requires_grad of the tensor that you return?",
                "A model learns from the gradient of its loss, not from the value.",
                "Look for what copies numbers out of log_q: none of it is needed here.",
            ),
        ),
        Misconception(
            "modifies_p",
            "You change p itself, in place, to be rid of its zeros. It is the caller's: make a new tensor.",
            old=TERMS,
            new="    p.clamp_(min=1e-12)\n" + TERMS,
            also=((TERMS, "    p[p == 0] = 1e-12\n" + TERMS), (TERMS, "    p.add_(1e-8)\n" + TERMS)),
        ),
        Misconception(
            "modifies_log_q",
            "You work in place on log_q. It is the caller's, and of a leaf that requires grad torch refuses it: "
            "make a new tensor.",
            old="p * log_q",
            new="log_q.mul_(p)",
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a plain number, Python's or NumPy's, and a number has no gradient. Return the 0-dim tensor; "
            "who wants to print it takes the number out.",
            old="terms.sum() / p.shape[0]",
            new="terms.sum().item() / p.shape[0]",
            also=(("terms.sum() / p.shape[0]", "terms.detach().numpy().sum() / p.shape[0]"),),
        ),
        Misconception(
            "rewraps_value",
            "The gradient is zero, as when the number is put into a new tensor that requires grad, which knows nothing "
            "of log_q. Return the tensor that was computed from it.",
            old="terms.sum() / p.shape[0]",
            new="(terms.sum() / p.shape[0]).detach().requires_grad_()",
            also=(
                (
                    "terms.sum() / p.shape[0]",
                    "torch.tensor((terms.sum() / p.shape[0]).item(), requires_grad=True)",
                ),
            ),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss: the graph is used up when the caller wants it, or the gradient is "
            "there twice. A loss only computes; whoever trains calls backward.",
            old="return terms.sum() / p.shape[0]",
            new="loss = terms.sum() / p.shape[0]\n    loss.backward()\n    return loss",
            also=(
                (
                    "return terms.sum() / p.shape[0]",
                    "loss = terms.sum() / p.shape[0]\n    loss.backward(retain_graph=True)\n    return loss",
                ),
            ),
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return the loss.",
            old="return terms.sum() / p.shape[0]",
            new="print(terms.sum() / p.shape[0])",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of log_q.",
            old=TERMS,
            new="    log_q, p = log_q.float(), p.float()\n" + TERMS,
        ),
    ),
)
