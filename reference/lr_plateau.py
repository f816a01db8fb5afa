"""Lower the rate when the loss stands still.

A schedule that is fixed in advance does not know how the run is going. ReduceLROnPlateau looks: as
long as the loss improves, the rate stays; when it has stopped improving for longer than one is
willing to wait, the rate is multiplied by a factor. torch's version, with its defaults, as
documented there:

    mode="min"                        smaller is better; before the first loss, best is infinite
    threshold=1e-4, mode "rel"        an improvement is a loss below best * (1 - 1e-4)
    patience                          so many losses without improvement, in a row, are put up with;
                                      the next one lowers the rate, and the counting starts anew
    eps=1e-8                          a reduction by no more than this is not made
    min_lr=0, cooldown=0              no lower bound, no pause after a reduction

It is little code with much to get wrong: what a loss is compared with, when that changes, what the
counter counts, and when it goes back to 0. Losses are noisy, gains become tiny, and the rule is
about both.
"""

import math


def lr_plateau(losses: list[float], lr: float, factor: float, patience: int) -> list[float]:
    """The learning rate after each loss, as torch's ReduceLROnPlateau sets it.

    Args:
        losses: One loss per epoch, positive ints or floats. The list is not changed.
        lr: The rate before the first loss.
        factor: What the rate is multiplied by, above 0 and below 1.
        patience: How many losses without improvement are put up with; 0 or more.

    Returns:
        A list of Python floats, one per loss: the rate AFTER that loss has been seen, the one which
        the next epoch uses. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_plateau(losses=[3, 2, 2, 2, 1], lr=0.8, factor=0.5, patience=1)
        [0.8, 0.8, 0.8, 0.4, 0.4]
    """
    ### BEGIN SOLUTION
    best = math.inf
    bad = 0
    rates = []
    for loss in losses:
        if loss < best * (1 - 1e-4):
            best = loss
            bad = 0
        else:
            bad += 1
        if bad > patience:
            bad = 0
            lower = lr * factor
            if lr - lower > 1e-8:
                lr = lower
        rates.append(lr)
    return rates
    ### END SOLUTION


# %% instructor
from math import exp
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

IMPROVES = "if loss < best * (1 - 1e-4):"
IMPROVED = "            best = loss\n            bad = 0\n"
WORSE = "            bad += 1\n"
PATIENT = "if bad > patience:"
LOWERS = "        if bad > patience:\n            bad = 0\n"
LOWER = "lower = lr * factor"
REDUCES = "            if lr - lower > 1e-8:\n                lr = lower\n"
PREVIOUS_WITHOUT_THRESHOLD = (
    f"        {IMPROVES}\n{IMPROVED}        else:\n",
    "        previous, best = best, loss\n        if loss < previous:\n            bad = 0\n        else:\n",
)
NOISY: list[Setting] = [
    2.31, 1.87, 1.52, 1.66, 1.29, 1.34, 1.41, 1.22, 1.25, 1.31, 1.28, 1.24, 1.19, 1.26, 1.23, 1.27,
    1.2, 1.11, 1.15, 1.18, 1.13, 1.16, 1.14, 1.17, 1.12,
]  # fmt: skip
NOISIER: list[Setting] = [
    0.93, 0.71, 0.78, 0.64, 0.69, 0.73, 0.61, 0.66, 0.58, 0.67, 0.63, 0.6, 0.65, 0.55, 0.59, 0.62,
    0.57, 0.56, 0.54, 0.58, 0.6, 0.55, 0.57, 0.59, 0.56, 0.61, 0.53, 0.57, 0.55, 0.58, 0.56, 0.54,
]  # fmt: skip


def run(losses: list[Setting], lr: float, factor: float, patience: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"losses": losses, "lr": lr, "factor": factor, "patience": patience}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def creeping(first: float, gain: float, steps: int) -> list[Setting]:
    """Losses that all gain the same small part of the first."""
    return [round(first * (1 - gain * step), 12) for step in range(steps)]


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: a noisy descent to a level, of any size, with gains that become tiny."""
    size, level, pace = 10 ** rng.uniform(-4, 3), rng.uniform(0.2, 0.6), rng.uniform(0.1, 0.4)
    noise = rng.choice((0.0, 0.02, 0.1))
    losses: list[Setting] = []
    for epoch in range(rng.randint(25, 45)):
        clean = level + (1 - level) * exp(-pace * epoch)
        losses.append(float(f"{size * clean * (1 + noise * rng.uniform(-1, 1)):.6g}"))
    return run(losses, round(10 ** rng.uniform(-3, 0.3), 4), round(rng.uniform(0.2, 0.9), 2), rng.randint(0, 3))


EXERCISE = Exercise(
    name="lr_plateau",
    title="Lower the rate when the loss stands still",
    number=36,
    part="extension",
    notebook="schedules",
    after=("run_with_scheduler",),
    rollout="returned_rates",
    panels=("difference lr",),
    counted="loss {step}",
    checks=(
        Check("rates", 7, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "one loss of patience",
            run([3, 2, 2, 2, 1], 0.8, 0.5, 1),
            working=(
                "loss 0 is 3, below infinity; the rate stays: lr = 0.8",
                "loss 1 is 2 and has to be below: 3 * (1 - 0.0001) = 2.9997",
                "it is, so the rate stays: lr = 0.8",
                "loss 2 is 2 and has to be below: 2 * (1 - 0.0001) = 1.9998",
                "it is not, the count of bad losses is 1, which is put up with: lr = 0.8",
                "loss 3 is no better, the count is 2 and more than the patience: lr = 0.8 * 0.5 = 0.4",
                "loss 4 is 1, below 1.9998; the rate stays: lr = 0.4",
            ),
        ),
        Case(
            "no patience",
            run([2.0, 3.0, 2.5, 1.0], 1.0, 0.1, 0),
            working=(
                "loss 0 is 2, below infinity; the rate stays: lr = 1.0",
                "loss 1 is 3 and has to be below: 2 * (1 - 0.0001) = 1.9998",
                "it is not, the count of bad losses is 1 and more than 0: lr = 1.0 * 0.1 = 0.1",
                "loss 2 is 2.5, below the loss before it but not below 1.9998: lr = 0.1 * 0.1 = 0.01",
                "loss 3 is 1, below 1.9998; the rate stays: lr = 0.01",
            ),
        ),
        Case("after a call for twice the rate, a noisy descent", run(NOISY, 0.3, 0.5, 3, calls=2)),
        Case("tiny gains that add up", run(creeping(1.0, 0.00006, 14), 0.5, 0.8, 0)),
        Case(
            "gains too tiny to count", run([*creeping(2.0, 0.00002, 10), 1.9, *creeping(1.8, 0.00002, 7)], 0.1, 0.7, 2)
        ),
        Case(
            "small gains that count, and equal losses",
            run([5.0, 4.998, 4.996, 4.9945, 4.9945, 4.9945, 4.9945, 4.993, 4.993, 4.993, 4.9905], 0.2, 0.4, 1),
        ),
        Case(
            "losses that hardly differ",
            run([4.0, 4.2, 4.0, 4.2, 4.2, 3.0, 3.0001, 3.0002, 3.0003, 2.0, 2.1, 1.9999, 2.1, 2.1, 2.1], 0.9, 0.5, 2),
        ),
        Case(
            "very small losses",
            run(
                [9e-5, 7e-5, 5e-5, 4e-5, 3e-5, 2e-5, 1.5e-5, 1.4e-5, 1.6e-5, 1.7e-5, 1.5e-5, 1.4e-5, 9e-6], 0.6, 0.3, 2
            ),
        ),
        Case(
            "after a call for twice the rate, very large losses",
            run(
                [5000, 4999.9, 4999.8, 4999.7, 4990, 4989.9, 4989.8, 4989.7, 4989.6, 4989.5, 4980],
                0.05,
                0.5,
                1,
                calls=2,
            ),
        ),
        Case(
            "better just before the patience ends",
            run([1.0, 1.1, 1.2, 0.9, 0.95, 0.97, 0.8, 0.9, 0.85, 0.81, 0.82, 0.83, 0.84, 0.7], 0.4, 0.6, 2),
        ),
        Case("a rate that becomes too small to reduce", run([1.0] * 9, 3e-6, 0.2, 0)),
        Case("reductions too small to be made", run([1.0, 2.0, 2.0, 0.5, 2.0, 2.0, 2.0, 2.0], 2e-5, 0.9997, 1)),
        Case("a longer noisy descent", run(NOISIER, 1.7, 0.25, 2), sealed=True),
        Case("only worse after the first", run([0.5 + 0.1 * step for step in range(12)], 0.9, 0.5, 3), sealed=True),
        Case("more patience than losses", run([0.4] * 8, 0.3, 0.5, 9), sealed=True),
        Case("eleven losses of patience", run([0.7, *[0.71] * 26], 0.01, 0.2, 10), sealed=True),
        Case("halving a small rate", run([0.3] * 8, 1e-7, 0.5, 0), sealed=True),
        Case("tiny gains of a large loss", run(creeping(800.0, 0.00004, 20), 0.25, 0.9, 1), sealed=True),
    ),
    draw=draw,
    hints=(
        "At your first wrong rate: which loss is the best so far, and how many came since that were no better?",
        "Two things are remembered from loss to loss: the best one, and a count. Each changes on one occasion only.",
        "A loss that is better by enough becomes the best and ends the count; every other one is counted. A count "
        "above the patience lowers the rate and ends too.",
    ),
    misconceptions=(
        Misconception(
            "compares_with_previous",
            old=WORSE,
            new=f"            best = loss\n{WORSE}",
            also=(PREVIOUS_WITHOUT_THRESHOLD,),
            says="You compare each loss with the one before it. It is compared with the best so far: going up and down "
            "again is no improvement.",
            hints=(
                "Let the losses be 2, 3, 2.5. Is the third an improvement?",
                "What is remembered is the best loss, and it stays the best until a better one comes.",
                "Change what you compare with on one occasion only: when there was an improvement.",
            ),
        ),
        Misconception(
            "best_follows_tiny_gains",
            old=WORSE,
            new=f"            best = min(best, loss)\n{WORSE}",
            says="Your best loss follows gains that are too small to count. It moves only with an improvement, so "
            "that small gains can add up to one.",
        ),
        Misconception(
            "best_not_updated",
            old=IMPROVED,
            new="            best = min(best, loss) if best == math.inf else best\n            bad = 0\n",
            says="You compare every loss with the first one. Each improvement becomes the new best.",
        ),
        Misconception(
            "counter_not_reset",
            old=LOWERS,
            new="        if bad > patience:\n",
            says="After a reduction your count goes on, so every further bad loss lowers the rate. The count starts "
            "anew: the new rate gets its patience too.",
            hints=(
                "How many losses lie between your first and your second reduction?",
                "A new rate needs time to show what it can do.",
                "The count goes back to 0 on two occasions; one of them is a reduction.",
            ),
        ),
        Misconception(
            "counter_not_reset_on_improvement",
            old=IMPROVED,
            new="            best = loss\n",
            says="Your count goes on through improvements: it counts all bad losses. Only those in a row count; an "
            "improvement sets it back to 0.",
        ),
        Misconception(
            "reduces_once_per_plateau",
            old=LOWERS,
            new="        if bad == patience + 1:\n",
            says="You lower the rate once and then wait for an improvement. The count starts anew after a reduction, "
            "and the next plateau may follow at once.",
        ),
        Misconception(
            "factor_ignored",
            old=LOWER,
            new="lower = lr * 0.1",
            also=((LOWER, "lower = lr * 0.5"),),
            says="Your rate is multiplied by the same number whatever factor is. That number is an example's, or "
            "torch's default: use factor.",
        ),
        Misconception(
            "plateau_mode_max",
            old=IMPROVES,
            new="if best == math.inf or loss > best * (1 + 1e-4):",
            also=((IMPROVES, "if best == math.inf or loss > best:"),),
            says="You take larger losses for better ones, as mode='max' does. That is for an accuracy; of a loss, "
            "smaller is better.",
            hints=(
                "Does your rate fall while the loss falls?",
                "Some things one wants large, such as an accuracy. And a loss?",
                "Turn the comparison round, and with it the side on which the threshold lies.",
            ),
        ),
        Misconception(
            "threshold_ignored",
            old=IMPROVES,
            new="if loss < best:",
            says="You count any decrease as an improvement. It has to be a decrease by more than a ten-thousandth of "
            "the best loss.",
            hints=(
                "Let the losses be 1 and 0.99999. Was that an improvement?",
                "torch has a threshold, so that a loss which only creeps counts as standing still.",
                "Compare with a little less than the best, in proportion to it.",
            ),
        ),
        Misconception(
            "equal_counts_as_improvement",
            old=IMPROVES,
            new="if loss <= best:",
            says="You take a loss that equals the best one for an improvement. It has to lie below, and by more than "
            "the threshold.",
        ),
        Misconception(
            "threshold_mode_abs",
            old=IMPROVES,
            new="if loss < best - 1e-4:",
            says="You subtract the threshold, as threshold_mode='abs' does. The default is relative: best is "
            "multiplied by 1 - 1e-4.",
            hints=(
                "Try your function on losses of a millionth, and of a million.",
                "How much is a small gain? That depends on how large the loss is.",
                "Take the threshold as a part of the best loss.",
            ),
        ),
        Misconception(
            "equal_not_counted",
            old="        else:\n            bad += 1\n",
            new="        elif loss > best:\n            bad += 1\n",
            says="You count only the losses that are worse than the best. One that equals it, or is better by too "
            "little, is no improvement either: count it.",
        ),
        Misconception(
            "threshold_on_the_wrong_side",
            old=IMPROVES,
            new="if loss < best * (1 + 1e-4):",
            also=((IMPROVES, "if loss * (1 - 1e-4) < best:"),),
            says="You let losses that are a little worse than the best pass as improvements. The threshold asks for "
            "more than equal: best * (1 - 1e-4).",
        ),
        Misconception(
            "threshold_too_large",
            old=IMPROVES,
            new="if loss < best * (1 - 1e-3):",
            also=((IMPROVES, "if loss < best * (1 - 1e-2):"),),
            says="Your threshold is larger than torch's, and small gains do not count. The default is 1e-4.",
        ),
        Misconception(
            "patience_one_short",
            old=PATIENT,
            new="if bad >= patience:",
            also=((PATIENT, "if bad >= max(patience, 1):"), (PATIENT, "if bad == patience:")),
            says="You lower the rate with the last loss that is to be put up with. patience losses are borne; it is "
            "the one after them that lowers the rate.",
            hints=(
                "With patience 1, how many bad losses in a row does your rate survive?",
                "Patience is how much is endured, not how much is too much.",
                "Compare the count with the patience so that equal is still fine.",
            ),
        ),
        Misconception(
            "patience_one_long",
            old=PATIENT,
            new="if bad > patience + 1:",
            says="You wait one loss too long. patience losses without improvement are put up with; the next one lowers "
            "the rate.",
        ),
        Misconception(
            "patience_ignored",
            old=PATIENT,
            new="if bad > 10:",
            says="You wait for more than ten losses whatever patience is: that is torch's default. Use patience.",
        ),
        Misconception(
            "no_patience",
            old=PATIENT,
            new="if bad > 0:",
            says="You lower the rate at every loss that is no improvement. The first ones in a row, as many as "
            "patience says, are put up with.",
        ),
        Misconception(
            "first_loss_is_bad",
            old="best = math.inf",
            new="best = losses[0]",
            says="You start from the first loss as the best, and then find that it does not beat itself. Before the "
            "first loss the best is infinite.",
        ),
        Misconception(
            "best_starts_at_zero",
            old="best = math.inf",
            new="best = 0.0",
            says="You start with 0 as the best loss, which nothing ever beats. Before the first loss the best is "
            "infinite.",
        ),
        Misconception(
            "best_forgotten_at_a_reduction",
            old=LOWERS,
            new=f"{LOWERS}            best = math.inf\n",
            also=((LOWERS, f"{LOWERS}            best = loss\n"),),
            says="You forget the best loss when you lower the rate. It stays what it was; only the count starts anew.",
        ),
        Misconception(
            "count_starts_at_one",
            old=LOWERS,
            new="        if bad > patience:\n            bad = 1\n",
            says="After a reduction your count starts at 1, as if the loss that lowered the rate counted for the new "
            "one too. It starts at 0.",
        ),
        Misconception(
            "pause_after_a_reduction",
            old=LOWERS,
            new="        if bad > patience:\n            bad = -patience\n",
            also=((LOWERS, "        if bad > patience:\n            bad = -1\n"),),
            says="After a reduction you wait longer than before, as with a cooldown. The default has none: the count "
            "starts at 0.",
        ),
        Misconception(
            "rate_restored_on_improvement",
            old=IMPROVED,
            new=f"{IMPROVED}            lr = rates[0] if rates else lr\n",
            says="Your rate goes back up when the loss improves. It never rises; an improvement only ends the count.",
        ),
        Misconception(
            "reduces_the_first_rate",
            old=LOWER,
            new="lower = (rates[0] if rates else lr) * factor",
            says="Your rate falls once and then stays: each time you multiply the first rate. Multiply the present "
            "one.",
        ),
        Misconception(
            "one_minus_factor",
            old=LOWER,
            new="lower = lr * (1 - factor)",
            says="You take factor for the part that is lost. It is the part that is kept: multiply the rate by it.",
        ),
        Misconception(
            "inverse_factor",
            old=REDUCES,
            new="            lr = lr / factor\n",
            says="Your rate grows: it is divided by factor. Multiply.",
        ),
        Misconception(
            "eps_ignored",
            old="if lr - lower > 1e-8:",
            new="if True:",
            says="You make reductions that are too small to be made. torch leaves the rate alone when it would change "
            "by no more than eps, 1e-8.",
            hints=(
                "By how much did your rate change at that loss?",
                "torch spares itself reductions that make no difference, and calls the limit eps.",
                "Work out the lower rate first; take it only if it differs by enough.",
            ),
        ),
        Misconception(
            "eps_is_a_floor",
            old="if lr - lower > 1e-8:",
            new="if lower > 1e-8:",
            also=(
                (f"{LOWER}\n{REDUCES}", "lr = max(lr * factor, 1e-8)\n"),
                ("if lr - lower > 1e-8:", "if lr > 1e-8:"),
            ),
            says="You take eps for a lower bound of the rate. It is the least change worth making; the bound is "
            "min_lr, and that is 0.",
        ),
        Misconception(
            "records_rate_before",
            old="return rates",
            new="return [rates[0], *rates[:-1]]",
            says="Your list holds the rate before each loss. Asked for is the one after it, which that loss may have "
            "lowered.",
        ),
        Misconception(
            "one_extra",
            old="rates = []",
            new="rates = [lr]",
            says="Your list begins with the rate before the first loss, and has one rate too many. Each loss has one "
            "rate, the one after it.",
        ),
        Misconception(
            "no_rate_for_an_improvement",
            old=IMPROVED,
            new=f"{IMPROVED}            continue\n",
            says="Your list has no rate for the losses that are an improvement. Each loss has one, also where nothing "
            "changes.",
        ),
        Misconception(
            "only_the_reductions",
            old="        rates.append(lr)\n",
            new="            rates.append(lr)\n",
            says="Your list has a rate for each reduction only. Each loss has one, also where nothing changes.",
        ),
        Misconception(
            "rounds_result",
            old="rates.append(lr)",
            new="rates.append(round(lr, 6))",
            also=(("rates.append(lr)", "rates.append(round(lr, 4))"),),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "losses_changed",
            old="    for loss in losses:\n",
            new="    while losses:\n        loss = losses.pop(0)\n",
            says="The caller's list of losses is not as it was after your call. Only read it: take nothing out of "
            "it and write nothing into it.",
        ),
        Misconception(
            "returns_array",
            old="return rates",
            new='return __import__("numpy").array(rates, dtype=float)',
            says="Your rates come as an array. Hand back a list: an array's tolist() makes one.",
        ),
        Misconception(
            "returns_tensor",
            old="return rates",
            new='return __import__("torch").tensor(rates, dtype=__import__("torch").float64)',
            also=(("return rates", 'return __import__("torch").tensor(rates, dtype=__import__("torch").float32)'),),
            says="Your rates come as a tensor. Hand back a list of Python floats; a tensor's tolist() makes one.",
        ),
        Misconception(
            "returns_generator",
            old="return rates",
            new="return (rate for rate in rates)",
            says="Your function returns a generator, which holds no rate yet. Collect them in a list and return that.",
        ),
        Misconception(
            "list_outlives_the_call",
            old="    rates = []\n",
            new='    rates = globals().setdefault("kept", [])\n',
            says="Your second call returns the first one's rates too, as when the list is made outside the function or "
            "as a default argument. Make a new list in every call.",
        ),
        Misconception(
            "single_precision",
            old="return rates",
            new='return __import__("torch").tensor(rates, dtype=__import__("torch").float32).tolist()',
            margin=20.0,
            says="Your rates have seven digits, as when they pass through a float32 tensor. Python's own floats keep "
            "sixteen; compute with those.",
        ),
        Misconception(
            "returns_none",
            old="return rates",
            new="print(rates)",
            says="Your function returns nothing. Printing shows the rates but hands nothing back: return the list.",
        ),
        Misconception(
            "returns_last_rate",
            old="return rates",
            new="return lr",
            says="You return the last rate. Every loss has one; return the list that holds them all.",
        ),
        Misconception(
            "returns_after_first_loss",
            old="return rates",
            new="    return rates",
            says="Your list ends after one rate, as when the function returns inside its loop. Look at the indentation "
            "of the line that returns.",
        ),
    ),
)
