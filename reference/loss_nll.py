"""The negative log-likelihood, by hand.

A classifier gives every class a probability; the loss asks how much it gave to the class that was
right (maximum likelihood, Fisher 1922). Since the product of many probabilities is too small a
number, everybody works with their logarithms, and `torch.nn.NLLLoss` gets these, already taken:

    l_i = -log_probs[i, target_i]          loss = (l_1 + ... + l_N) / N

One number is picked from each of the N rows, and the other classes play no part: the gradient is
-1/N where a number was picked and 0 everywhere else. There is nothing to exponentiate and nothing to
normalise, and since a probability is at most 1, the loss of log-probabilities is never negative.

What usually goes wrong is the picking (two indices that belong together), the number one divides
by, and one operation too many on what comes in.
"""

import torch
from torch import Tensor


def loss_nll(log_probs: Tensor, target: Tensor) -> Tensor:
    """The mean negative log-probability of the right classes.

    Args:
        log_probs: Shape (N, C), float32 or float64: a row of log-probabilities for each of N examples.
            They are taken as they are, also where a row does not add up to 1. It may be a leaf that
            requires grad. Neither it nor the target is changed.
        target: Shape (N,), int64: the right class of each example, 0 to C - 1.

    Returns:
        A tensor of shape () and of the dtype of log_probs, connected to log_probs by autograd.

    Example:
        loss_nll(log(tensor([[0.5, 0.5], [0.2, 0.8]])), tensor([0, 1])) is tensor(0.458145),
        and the gradient with respect to log_probs is ((-0.5, 0), (0, -0.5)).
    """
    ### BEGIN SOLUTION
    rows = torch.arange(len(target))
    picked = log_probs[rows, target]
    return -picked.mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

PICKED = "    picked = log_probs[rows, target]\n"
RETURN = "return -picked.mean()"


ALONG = [round(0.02 + 0.04 * n, 2) for n in range(25)]
BATCHES: list[dict[str, Setting]] = [{"given": [[p, round(1 - p, 2)], [0.2, 0.8]], "target": [0, 1]} for p in ALONG]
CURVE: dict[str, Setting] = {
    **BATCHES[0],
    "log": True,
    "more": [*BATCHES[1:]],
    "along": {"the probability of the first class": [*ALONG]},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches, of probabilities or of numbers that add up to anything."""
    classes = rng.randint(2, 6)
    normal = rng.choice((True, False))

    def row() -> list[Setting]:
        weights = [round(rng.uniform(0.05, 0.95), 3) for _ in range(classes)]
        total = sum(weights) if normal else 1.0
        return [weight / total for weight in weights]

    def batch() -> dict[str, Setting]:
        rows = rng.randint(3, 7)
        return {"given": [row() for _ in range(rows)], "target": [rng.randrange(classes) for _ in range(rows)]}

    return {
        **batch(),
        "log": True,
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_nll",
    title="The negative log-likelihood, by hand",
    number=22,
    part="extension",
    notebook="losses",
    after=("loss_l1",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value",),
    by_hand=(
        "nll_loss",
        "nll_loss_nd",
        "nll_loss2d",
        "nll_loss_forward",
        "cross_entropy",
        "cross_entropy_loss",
        "kl_div",
        "torch.distributions",
    ),
    checks=(
        Check("value", 2, ("value",)),
        Check("gradient", 1, ("gradient",)),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: probabilities 0.5 and 0.8",
            {"given": [[0.5, 0.5], [0.2, 0.8]], "target": [0, 1], "log": True},
            working=(
                "picked from row 1, class 0: log(0.5) = -0.693147181",
                "picked from row 2, class 1: log(0.8) = -0.223143551",
                "the loss: (0.693147181 + 0.223143551) / 2 = 0.4581454",
                "the gradient where a number was picked: -1 / 2 = -0.5",
                "the gradient everywhere else: 0 / 2 = 0",
            ),
        ),
        Case(
            "four rows of three, in a leaf",
            {
                "given": [[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.25, 0.25, 0.5], [0.05, 0.9, 0.05]],
                "target": [0, 1, 2, 0],
                "log": True,
                "leaf": True,
            },
        ),
        Case(
            "two rows of five, in float64",
            {
                "given": [[0.1, 0.2, 0.3, 0.15, 0.25], [0.4, 0.05, 0.05, 0.3, 0.2]],
                "target": [3, 1],
                "log": True,
                "dtype": "float64",
            },
        ),
        Case(
            "by hand: one row of three",
            {"given": [[-0.5, -2.0, -1.0]], "target": [1]},
            working=(
                "picked from the only row, class 1: -2 / 1 = -2",
                "the loss: -(-2) / 1 = 2",
                "the gradient where it was picked: -1 / 1 = -1",
                "the gradient of the others: 0 / 1 = 0",
            ),
        ),
        Case(
            "as many rows as classes, and rows that do not add up to 1",
            {
                "given": [[-0.3, -1.7, -2.4], [-3.1, -0.2, -0.9], [-1.1, -2.2, -4.5]],
                "target": [2, 0, 1],
            },
        ),
        Case(
            "a batch of three rows, then one of two, in float64",
            {
                "given": [[0.6, 0.4], [0.3, 0.7], [0.55, 0.45]],
                "target": [1, 1, 0],
                "log": True,
                "dtype": "float64",
                "more": [{"given": [[0.15, 0.85], [0.75, 0.25]], "target": [0, 0]}],
            },
        ),
        Case(
            "log-probabilities of -250 and -120",
            {"given": [[-250.0, -0.5], [-1.0, -120.0], [-0.25, -3.0]], "target": [0, 1, 0]},
        ),
        Case("25 batches along the probability of the first class", CURVE),
        Case(
            "the same class in every row, in a leaf",
            {
                "given": [[0.5, 0.1, 0.2, 0.2], [0.05, 0.35, 0.3, 0.3], [0.1, 0.6, 0.1, 0.2]],
                "target": [1, 1, 1],
                "log": True,
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "tiny probabilities",
            {
                "given": [[1e-30, 1.0, 0.5], [0.25, 1e-20, 0.75], [0.5, 0.25, 1e-10]],
                "target": [0, 1, 2],
                "log": True,
            },
            sealed=True,
        ),
        Case(
            "four rows of two that do not add up to 1, in float64",
            {
                "given": [[-1.5, -0.5], [-2.5, -0.75], [-0.25, -3.5], [-1.25, -0.125]],
                "target": [0, 1, 1, 0],
                "dtype": "float64",
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "seven rows of two",
            {
                "given": [[0.9, 0.1], [0.35, 0.65], [0.8, 0.2], [0.45, 0.55], [0.6, 0.4], [0.05, 0.95], [0.3, 0.7]],
                "target": [0, 1, 1, 0, 0, 1, 0],
                "log": True,
            },
            sealed=True,
        ),
        Case(
            "one row of four, then two",
            {
                "given": [[0.1, 0.2, 0.3, 0.4]],
                "target": [3],
                "log": True,
                "dtype": "float64",
                "more": [{"given": [[0.4, 0.3, 0.2, 0.1], [0.25, 0.45, 0.1, 0.2]], "target": [2, 1]}],
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: which N numbers of the example's table count, and what is their mean?",
        "From row i take column target_i: the two indices run together, as `zip` does it, not every one with every "
        "other. What comes in is already a logarithm.",
        "Pick with two index tensors of length N (or with gather along the classes), average, change the sign.",
    ),
    misconceptions=(
        Misconception(
            "column_indexing",
            "You pick whole columns: of N targets and N rows that makes a table of N times N numbers. Each row gives "
            "one number; its own index must stand beside the class.",
            old="log_probs[rows, target]",
            new="log_probs[:, target]",
            hints=(
                "Print the shape of what you pick. How many numbers should it hold for N examples?",
                "A colon means every row, and so every row is combined with every target.",
                "Two index tensors of the same length are read in pairs: one counts the rows, the other is the target.",
            ),
        ),
        Misconception(
            "picks_down_the_columns",
            "You pick along the rows instead of the classes: row and class have changed places. The first index is the "
            "example, the second its class.",
            old="log_probs[rows, target]",
            new="log_probs.t()[rows, target]",
            also=(("log_probs[rows, target]", "log_probs[target, rows]"),),
        ),
        Misconception(
            "divides_by_all_elements",
            "You divide by N times C, the size of the whole table. N numbers are picked, and their mean is over N.",
            old="picked.mean()",
            new="picked.sum() / log_probs.numel()",
            hints=(
                "How many numbers do you add up, and by how many do you divide?",
                "The classes that were not picked are not part of the mean, not even as zeros.",
                "A sum over picked numbers goes with the number of rows.",
            ),
        ),
        Misconception(
            "divides_by_classes",
            "You divide by the number of classes. The mean is over the examples.",
            old=RETURN,
            new="return -picked.sum() / log_probs.shape[1]",
        ),
        Misconception(
            "exp_instead_of_log",
            "You take the exponential of what comes in, so your loss is the mean probability with a minus. "
            "Log-probabilities are used as they are.",
            old=PICKED,
            new="    picked = log_probs[rows, target].exp()\n",
            hints=(
                "Your loss for a perfect prediction (log-probability 0) should be 0. What is it?",
                "Likelihoods are averaged as logarithms, and the logarithm has already been taken.",
                "Between picking and averaging stands nothing.",
            ),
        ),
        Misconception(
            "log_of_log",
            "Your loss is NaN, as when the logarithm is taken of log-probabilities, which are negative. They come with "
            "the logarithm already taken.",
            old=PICKED,
            new="    picked = log_probs[rows, target].log()\n",
            also=((PICKED, "    picked = log_probs.log()[rows, target]\n"),),
            hints=(
                "Which sign do the numbers have that come in, and what is the logarithm of such a number?",
                "The argument's name says which function has been applied already.",
                "Between picking and averaging stands nothing.",
            ),
        ),
        Misconception(
            "renormalises_input",
            "You apply a log_softmax to what comes in. Of true log-probabilities that leaves the value, but not the "
            "gradient: it reaches all classes. Take the numbers as they are.",
            old="log_probs[rows, target]",
            new="log_probs.log_softmax(1)[rows, target]",
            hints=(
                "Which entries of the gradient are not 0, and how many should there be?",
                "Normalising twice does not change the value, but the derivative of the second time is still there.",
                "log_probs goes straight into the picking.",
            ),
        ),
        Misconception(
            "softmax_of_log_probs",
            "You turn the log-probabilities into probabilities, with a softmax, and average those. Use them as they "
            "come in.",
            old="log_probs[rows, target]",
            new="log_probs.softmax(1)[rows, target]",
        ),
        Misconception(
            "softmax_down_the_batch",
            "You normalise each column over the batch. Nothing is to be normalised here, and the examples have nothing "
            "to do with each other.",
            old="log_probs[rows, target]",
            new="log_probs.log_softmax(0)[rows, target]",
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum. It grows with the batch, and the step with it: divide by the number of rows.",
            old=RETURN,
            new="return -picked.sum()",
        ),
        Misconception(
            "sign_missing",
            "Your loss is the mean log-probability itself, without the minus. Making it small would make the right "
            "classes unlikely.",
            old="return -picked",
            new="return picked",
            hints=(
                "Is your loss positive or negative? Which is better for training, a larger or a smaller one?",
                "Log-probabilities are at most 0, and a loss should fall when they rise.",
                "The N in the name of the loss is missing from your formula.",
            ),
        ),
        Misconception(
            "unreduced",
            "You return one number for each example. A loss is a single number: average them.",
            old=RETURN,
            new="return -picked",
        ),
        Misconception(
            "takes_the_likeliest",
            "You take the largest log-probability of each row, whatever the target is. Take that of the right class.",
            old=PICKED,
            new="    picked = log_probs.max(dim=1).values\n",
            also=((PICKED, "    picked = log_probs[rows, log_probs.argmax(1)]\n"),),
        ),
        Misconception(
            "class_off_by_one",
            "You count the classes from 1, so that the one before the right one is picked. Classes are counted from 0, "
            "as indices are.",
            old="log_probs[rows, target]",
            new="log_probs[rows, target - 1]",
        ),
        Misconception(
            "averages_every_class",
            "You average the log-probabilities of all classes. Only that of the right class counts.",
            old=PICKED,
            new="    picked = log_probs\n",
        ),
        Misconception(
            "log_of_the_mean",
            "You average the probabilities and take the logarithm of the mean. The logarithms themselves are averaged: "
            "a single impossible example must be expensive.",
            old=RETURN,
            new="return -picked.exp().mean().log()",
        ),
        Misconception(
            "first_row_only",
            "You look at the first example only. Every row of the batch counts.",
            old="return -picked.mean()",
            new="return -picked[0]",
        ),
        Misconception(
            "weights_classes",
            "You average within each class before you average over the classes. All examples count the same here, "
            "however many share a class.",
            old=RETURN,
            new="return -torch.stack([picked[target == c].mean() for c in target.unique()]).mean()",
        ),
        Misconception(
            "others_penalised",
            "You add the logarithm of 1 - p for the classes that are wrong, as for two classes by themselves. Only the "
            "right class counts: its probability is what the others leave.",
            old=RETURN,
            new="others = torch.ones_like(log_probs).scatter(1, target[:, None], 0.0)\n"
            "    return -(picked + (others * (1 - log_probs.exp()).clamp(min=1e-38).log()).sum(1)).mean()",
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to log_probs: it was cut (detach, "
            "no_grad, numpy). Compute the loss from log_probs itself, while autograd records.",
            old="log_probs[rows, target]",
            new="log_probs.detach()[rows, target]",
        ),
        Misconception(
            "rewraps_value",
            "You put the number into a new tensor that requires grad. It knows nothing of log_probs, whose gradient is "
            "zero then: return what was computed from it.",
            old=RETURN,
            new="return log_probs.new_tensor(-picked.mean().item()).requires_grad_()",
            also=((RETURN, "return (-picked.mean()).detach().requires_grad_()"),),
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a Python float, and a float has no gradient. Return the 0-dim tensor; who wants to print it "
            "takes the number out.",
            old=RETURN,
            new="return -picked.mean().item()",
        ),
        Misconception(
            "keeps_a_dimension",
            "You return the mean in a tensor of shape (1,). A loss is one number: shape ().",
            old=RETURN,
            new="return -picked.mean().reshape(1)",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of log_probs.",
            old="log_probs[rows, target]",
            new="log_probs.float()[rows, target]",
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss, so the graph is used up when the caller wants it. A loss only "
            "computes; whoever trains calls backward.",
            old=RETURN,
            new="loss = -picked.mean()\n    loss.backward()\n    return loss",
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return it.",
            old=RETURN,
            new="print(-picked.mean())",
        ),
    ),
)
