"""Accumulate the gradient.

A batch that does not fit into memory can be cut into micro-batches: only one of them has its
activations in memory at a time, and backward() adds up their gradients. Done right, nothing else
changes: the step is the one that the whole batch would have given. With micro-batches of n_1 … n_k
rows and N = n_1 + … + n_k, and a loss L that is a MEAN over rows, as nn.MSELoss and
nn.CrossEntropyLoss are by default,

    L(whole batch) = sum of the squared errors (or whatever it is) of all rows / N

Write down what that sum is in terms of the micro-batches' own losses, each of which is a mean over
its own rows, and you know what belongs into each backward. Sizes differ in practice: at least the
last one is smaller. A wrong weighting was in widely used trainers for years, since with equal sizes
and a forgiving optimizer it hardly shows.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def accumulated_step(
    model: nn.Module,
    micro_batches: list[tuple[Tensor, Tensor]],
    loss_fn: Callable[[Tensor, Tensor], Tensor],
    optimizer: torch.optim.Optimizer,
) -> float:
    """Take one step of the optimizer, the same that all micro-batches joined into one would give.

    Args:
        model: any model whose rows do not depend on each other. It is in training mode and stays so
            all the time; its frozen parameters stay frozen, and without a gradient.
        micro_batches: a list of (x, y), at least one, of the same or of different sizes: x has shape
            (n, features), y has n rows too. The list and its tensors stay as they are.
        loss_fn: a mean over rows, called as loss_fn(model(x), y); a tensor of shape ().
        optimizer: any optimizer of torch.optim that holds the model's other parameters. There is no
            gradient before your first call; between calls nobody clears them but you.

    Returns:
        The loss of all rows together before the step, each row counting the same, as a Python float.
        No random numbers are drawn, and grad mode stays on.

    Example:
        One weight w = 2, the model w * x, nn.MSELoss(), SGD with lr = 0.1; two micro-batches, one of
        three equal rows x = 1, y = 1, and one of a single row x = 2, y = 1:

        call 1 returns 3        and leaves w = 1.55
        call 2 returns 1.32937  and leaves w = 1.2575
    """
    ### BEGIN SOLUTION
    total = sum(len(x) for x, _ in micro_batches)
    optimizer.zero_grad()
    mean_loss = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        weight = len(x) / total
        (loss * weight).backward()
        mean_loss += loss.item() * weight
    optimizer.step()
    return mean_loss
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

COUNT = "    total = sum(len(x) for x, _ in micro_batches)\n"
WEIGHTED = """\
        weight = len(x) / total
        (loss * weight).backward()
        mean_loss += loss.item() * weight
"""
END = """\
        mean_loss += loss.item() * weight
    optimizer.step()
    return mean_loss
"""
JOINED_LOSS = "    x, y = (torch.cat(part) for part in zip(*micro_batches))\n    return loss_fn(model(x), y).item()\n"


def steps(
    sizes: list[Setting], optimizer: Setting, number: int, *, kind: str = "layered", seed: int = 1, **settings: Setting
) -> dict[str, Setting]:
    """The settings of one case; what concerns the model alone may stand among them."""
    model: dict[str, Setting] = {"kind": kind, "seed": seed}
    model |= {name: settings.pop(name) for name in ("frozen", "dtype") if name in settings}
    return {"model": model, "sizes": sizes, "optimizer": optimizer, "steps": number, "seed": seed, **settings}


def sgd(lr: float, momentum: float = 0.9, **options: Setting) -> dict[str, Setting]:
    """The optimizer of a case."""
    return {"name": "SGD", "lr": lr, "momentum": momentum, **options}


def adam(lr: float, name: str = "Adam") -> dict[str, Setting]:
    """The optimizer of a case."""
    return {"name": name, "lr": lr}


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: other numbers, other sizes, now and then classes, a frozen body, another optimizer."""
    lr = round(rng.uniform(0.03, 0.1), 3)
    sizes: list[Setting] = [
        [rng.randint(1, 6) for _ in range(rng.randint(2, 4))] + [rng.randint(7, 9)] for _ in range(3)
    ]
    drawn = steps(
        sizes,
        rng.choice((sgd(lr), sgd(lr, 0.6), adam(lr))),
        rng.randint(4, 6),
        kind=rng.choice(("layered", "affine", "assorted")),
        seed=rng.randrange(10**6),
        dtype=rng.choice(("float32", "float32", "float64")),
    )
    if rng.random() < 0.4:
        return drawn | {"loss": "cross_entropy"}
    return drawn | {"scale": round(rng.uniform(1.0, 3.0), 2)}


EXERCISE = Exercise(
    name="accumulated_step",
    title="Accumulate the gradient",
    number=31,
    part="extension",
    notebook="practice",
    after=("run_with_optimizer", "clipped_step"),
    rollout="accumulated_steps",
    counted="call {number}",
    checks=(
        Check("trajectory", 5, ("param.",)),
        Check("returned loss", 2, ("loss",)),
        Check(
            "contract",
            1,
            ("returned", "unchanged", "frozen", "training", "random_state", "grad_mode"),
            beside=("trajectory",),
        ),
    ),
    cases=(
        Case(
            "one weight, three rows and one",
            {
                "model": {"kind": "slope", "start": 2.0},
                "micro_batches": [
                    [[[1.0], [1.0], [1.0]], [[1.0], [1.0], [1.0]]],
                    [[[2.0]], [[1.0]]],
                ],
                "optimizer": {"name": "SGD", "lr": 0.1},
                "steps": 2,
            },
            working=(
                "losses of the two: (2 * 1 - 1)**2 = 1",
                "and of the single row: (2 * 2 - 1)**2 = 9",
                "of all four rows: (3 * 1 + 1 * 9) / 4 = 3",
                "their gradients: 2 * (2 * 1 - 1) * 1 = 2",
                "and 2 * (2 * 2 - 1) * 2 = 12",
                "w = 2 - 0.1 * (3 * 2 + 1 * 12) / 4 = 1.55",
                "second step: (3 * (1.55 * 1 - 1)**2 + 1 * (1.55 * 2 - 1)**2) / 4 = 1.329375",
                "w = 1.55 - 0.1 * (3 * 2 * 0.55 * 1 + 1 * 2 * 2.1 * 2) / 4 = 1.2575",
            ),
        ),
        Case("sizes 5, 3 and 1, with momentum", steps([[5, 3, 1]], sgd(0.1), 5, scale=2.0)),
        Case("equal sizes: 4, 4 and 4, classes, Adam", steps([[4, 4, 4]], adam(0.05), 5, loss="cross_entropy", seed=2)),
        Case(
            "other sizes in each call, a frozen body, Adam",
            steps([[5, 3, 1], [2, 7], [6]], adam(0.08), 6, frozen=["body."], seed=3),
        ),
        Case("a single micro-batch, with momentum", steps([[6]], sgd(0.08), 5, seed=4, scale=2.0)),
        Case(
            "large targets: sizes 2, 6 and 3, a frozen norm",
            steps([[2, 6, 3]], sgd(0.03, 0.5), 5, seed=5, scale=12.0, frozen=["norm."]),
        ),
        Case(
            "in float64, sizes 1, 2 and 6, Adam",
            steps([[1, 2, 6]], adam(0.1), 6, seed=6, dtype="float64"),
            sealed=True,
        ),
        Case(
            "classes, sizes 7, 1, 1 and 1, Nesterov",
            steps([[7, 1, 1, 1]], sgd(0.2, nesterov=True), 6, loss="cross_entropy", seed=7),
            sealed=True,
        ),
        Case(
            "a deeper model with a frozen part, AdamW, sizes 3, 5 and 2",
            steps([[3, 5, 2]], adam(0.06, "AdamW"), 6, kind="assorted", frozen=["embed.", "gain"], seed=8, scale=2.0),
            sealed=True,
        ),
        Case(
            "single rows, and then 8 and 1",
            steps([[1, 1, 1, 1], [8, 1], [1]], sgd(0.07, 0.8, weight_decay=0.1), 6, seed=9, scale=3.0),
            sealed=True,
        ),
        Case("equal sizes: 3 and 3, with momentum", steps([[3, 3]], sgd(0.1), 5, seed=10, scale=2.0), sealed=True),
    ),
    draw=draw,
    hints=(
        "With two micro-batches of 3 rows and of 1: how much should the single row count in the whole mean?",
        "Each micro-batch's loss is a mean over its own rows. Its part in the mean over all rows is as large as its "
        "part of the rows.",
        "Count all rows. Clear once; for each micro-batch weight its loss, let it flow back, and add the same part to "
        "a float; step once after the loop.",
    ),
    misconceptions=(
        Misconception(
            "ignores_micro_batch_size",
            old="weight = len(x) / total",
            new="weight = 1 / len(micro_batches)",
            also=(("(loss * weight).backward()", "(loss / len(micro_batches)).backward()"),),
            says="Each of your micro-batches counts the same, as when you divide by their number: right only when all "
            "have the same size. Weight each loss with its part of the rows.",
            hints=(
                "A micro-batch of 5 rows and one of 1: how much does a single row of each count in your step?",
                "The mean of means is the mean only when all groups have the same size.",
                "The weight of a micro-batch is made of two numbers of rows.",
            ),
        ),
        Misconception(
            "accumulation_not_divided",
            old="(loss * weight).backward()",
            new="loss.backward()",
            also=((WEIGHTED, "        loss.backward()\n        mean_loss += loss.item()\n"),),
            says="You add up the gradients of the micro-batches undivided, so that your step grows with their number. "
            "Weight each loss before backward.",
            hints=(
                "Cut one batch into two equal halves. Is your gradient still that of the whole batch?",
                "backward() adds. The sum of k means is about k times the mean.",
                "Something has to be multiplied with the loss before its backward.",
            ),
        ),
        Misconception(
            "not_divided_by_total",
            old="weight = len(x) / total",
            new="weight = len(x)",
            also=(("(loss * weight).backward()", "(loss * len(x)).backward()"),),
            says="You multiply each loss with its number of rows and never divide by the number of all rows: that is "
            "the sum over rows, not the mean. Divide by the total.",
        ),
        Misconception(
            "divides_by_total_only",
            old="weight = len(x) / total",
            new="weight = 1 / total",
            also=(("(loss * weight).backward()", "(loss / total).backward()"),),
            says="You divide each loss by the number of all rows, but it is a mean over its own rows already. Multiply "
            "it with their number before you divide.",
        ),
        Misconception(
            "divides_by_own_size",
            old="weight = len(x) / total",
            new="weight = 1 / len(x)",
            also=(("(loss * weight).backward()", "(loss / len(x)).backward()"),),
            says="You divide each loss by its own number of rows, but it is a mean already: now large micro-batches "
            "count less. Weight each loss with its part of all rows.",
        ),
        Misconception(
            "divided_twice",
            old="weight = len(x) / total",
            new="weight = len(x) / total / len(micro_batches)",
            also=(("(loss * weight).backward()", "(loss * weight / len(micro_batches)).backward()"),),
            says="You weight each loss with its part of the rows and then also divide by the number of micro-batches. "
            "The parts add up to 1 already.",
        ),
        Misconception(
            "assumes_equal_sizes",
            old="total = sum(len(x) for x, _ in micro_batches)",
            new="total = len(micro_batches) * len(micro_batches[0][0])",
            says="You take all micro-batches to be as large as the first when you count the rows. Count each one's own "
            "rows.",
        ),
        Misconception(
            "no_zero_grad",
            old="    optimizer.zero_grad()\n",
            new="",
            says="Your step also contains the gradients of earlier calls, which nothing ever clears. Clear once per "
            "call, before the first backward.",
            hints=(
                "Print a gradient in your second call, before the loop. Whose is it?",
                "Within a call the gradients are meant to add up; from one call to the next they are not.",
                "One call on the optimizer is missing outside of the loop.",
            ),
        ),
        Misconception(
            "zero_inside_loop",
            old="        loss = loss_fn(model(x), y)\n",
            new="        optimizer.zero_grad()\n        loss = loss_fn(model(x), y)\n",
            says="Your step sees the gradient of the last micro-batch only, as when they are cleared inside the loop "
            "or backward stands after it. Clear once before the loop, and let every loss flow back.",
            hints=(
                "Which micro-batches does your step still know of when it is taken?",
                "Accumulating means that the gradients of all micro-batches are in p.grad at the same time.",
                "A line of your loop belongs in front of it.",
            ),
        ),
        Misconception(
            "zero_before_step",
            old="    optimizer.step()\n",
            new="    optimizer.zero_grad()\n    optimizer.step()\n",
            also=(("    optimizer.step()\n", "    optimizer.zero_grad(set_to_none=False)\n    optimizer.step()\n"),),
            says="Your step finds no gradient, as when everything is cleared between the loop and the step. Clear "
            "before the loop.",
        ),
        Misconception(
            "steps_every_micro_batch",
            old=END,
            new="        mean_loss += loss.item() * weight\n        optimizer.step()\n    return mean_loss\n",
            also=(
                (
                    END,
                    "        mean_loss += loss.item() * weight\n        optimizer.step()\n"
                    "        optimizer.zero_grad()\n    return mean_loss\n",
                ),
                (
                    WEIGHTED + "    optimizer.step()\n",
                    "        loss.backward()\n        optimizer.step()\n        optimizer.zero_grad()\n"
                    "        mean_loss += loss.item() * len(x) / total\n",
                ),
            ),
            says="Your optimizer steps after every micro-batch. Collect the gradients of all of them first, and step "
            "once.",
            hints=(
                "How many steps does your optimizer take in one call?",
                "A step after each micro-batch is ordinary training on small batches, with parameters that move in "
                "between.",
                "Look at the indentation of the line that steps.",
            ),
        ),
        Misconception(
            "last_micro_batch_dropped",
            old="for x, y in micro_batches:",
            new="for x, y in micro_batches[:-1]:",
            also=(
                (COUNT, f"    micro_batches = micro_batches[:-1]\n{COUNT}"),
                (COUNT, f"    micro_batches = micro_batches[:-1]\n{COUNT}    1 / total\n"),
                (COUNT, f"    micro_batches = micro_batches[:-1]\n{COUNT}    0.0 / total\n"),
            ),
            says="Your last micro-batch is left out. Every row counts, those of the last one as well.",
        ),
        Misconception(
            "smaller_micro_batches_skipped",
            old="        loss = loss_fn(model(x), y)\n",
            new="        if len(x) < len(micro_batches[0][0]):\n            continue\n"
            "        loss = loss_fn(model(x), y)\n",
            also=(
                (
                    COUNT,
                    f"    micro_batches = [b for b in micro_batches if len(b[0]) >= len(micro_batches[0][0])]\n{COUNT}",
                ),
            ),
            says="You skip micro-batches that are smaller than the first. Every row counts, whatever the size of its "
            "micro-batch.",
        ),
        Misconception(
            "only_first_micro_batch",
            old=END,
            new="        mean_loss += loss.item() * weight\n        optimizer.step()\n        return mean_loss\n",
            also=(("for x, y in micro_batches:", "for x, y in micro_batches[:1]:"),),
            says="Your call ends after the first micro-batch, as when the function returns inside its loop. Look at "
            "the indentation.",
        ),
        Misconception(
            "graph_cut",
            old="(loss * weight).backward()",
            new="(loss.detach() * weight).backward()",
            also=(("(loss * weight).backward()", "(loss.detach() * weight).requires_grad_().backward()"),),
            says="You call backward on a number that is cut off from the model, as after detach() or item(). Call it "
            "on the loss itself.",
        ),
        Misconception(
            "clips_every_micro_batch",
            old="(loss * weight).backward()\n",
            new="(loss * weight).backward()\n        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)\n",
            says="You clip the gradient after each micro-batch, when it is not complete yet. Nothing asks for "
            "clipping; where it is wanted it belongs after the loop.",
        ),
        Misconception(
            "no_backward",
            old="        (loss * weight).backward()\n",
            new="",
            says="Your parameters never move although the loss is right, as when no backward is called. Let each "
            "micro-batch's loss flow back.",
        ),
        Misconception(
            "no_step",
            old="    optimizer.step()\n",
            new="",
            says="Your gradients are collected and never used, so that the parameters stay where they are. Step after "
            "the loop.",
        ),
        Misconception(
            "double_step",
            old="    optimizer.step()\n",
            new="    optimizer.step()\n    optimizer.step()\n",
            says="The optimizer takes two steps with each gradient. One is enough.",
        ),
        Misconception(
            "returns_last_loss",
            old="return mean_loss",
            new="return loss.item()",
            also=(("return mean_loss", "return loss.item() * weight"),),
            says="Your step is right, but you return the loss of the last micro-batch alone. Return the mean over all "
            "rows.",
            hints=(
                "Which rows does the number that you return know of?",
                "After a loop its variable holds what the last pass put there.",
                "Add each micro-batch's part to one float inside the loop.",
            ),
        ),
        Misconception(
            "returns_unweighted_loss",
            old="loss.item() * weight",
            new="loss.item() / len(micro_batches)",
            says="Your step is right, but you return the plain mean of the micro-batches' losses. Rows count the same, "
            "so weight each loss with its part of the rows.",
        ),
        Misconception(
            "returns_sum_of_losses",
            old="loss.item() * weight",
            new="loss.item()",
            says="Your step is right, but you return the sum of the micro-batches' losses. Return the mean over all "
            "rows.",
        ),
        Misconception(
            "returns_sum_over_rows",
            old="loss.item() * weight",
            new="loss.item() * len(x)",
            says="Your step is right, but you return the sum over all rows. Divide it by their number.",
        ),
        Misconception(
            "returns_loss_after_step",
            old="    return mean_loss\n",
            new=JOINED_LOSS,
            says="Your step is right, but the loss you return is computed again after it. Return the one from before "
            "the step.",
        ),
        Misconception(
            "returns_tensor",
            old="loss.item() * weight",
            new="loss.detach() * weight",
            also=(("loss.item() * weight", "loss * weight"),),
            says="You return the loss as a tensor. Return a Python float.",
        ),
        Misconception(
            "returns_none",
            old="return mean_loss",
            new="return None",
            says="Your function returns nothing. It should return the mean loss of all rows.",
        ),
        Misconception(
            "leaves_eval_mode",
            old="    optimizer.zero_grad()\n",
            new="    optimizer.zero_grad()\n    model.eval()\n",
            also=(("    return mean_loss\n", "    model.eval()\n    return mean_loss\n"),),
            says="Your numbers are right, but your model is in evaluation mode, where dropout and batch norm act "
            "differently. Keep it in training mode, in every forward and afterwards.",
        ),
        Misconception(
            "seeds_torch",
            old="    optimizer.zero_grad()\n",
            new="    optimizer.zero_grad()\n    torch.manual_seed(0)\n",
            says="Your numbers are right, but you seed torch in every call, which makes the random numbers of all the "
            "rest repeat. Leave the generator alone.",
        ),
        Misconception(
            "unfreezes",
            old="    optimizer.zero_grad()\n",
            new="    optimizer.zero_grad()\n    model.requires_grad_(True)\n",
            says="Your numbers are right, but frozen parameters end up with a gradient, or no longer frozen. Leave "
            "them alone.",
        ),
    ),
)
