"""Warm up, then anneal.

The first gradients of a network are large and point anywhere, and a full learning rate can throw
it off for good. So one begins with a part of the rate and raises it in equal steps over a warm-up
(Goyal et al., 2017, section 2.2), then lets it fall along half a cosine (Loshchilov & Hutter, 2017,
equation 5). In torch two schedulers take turns, handed over at one milestone:

    SequentialLR(optimizer, [LinearLR(optimizer, start_factor, total_iters=warmup),
                             CosineAnnealingLR(optimizer, T_max=total - warmup)],
                 milestones=[warmup])

as documented there:

    LinearLR            lr * (start_factor + (1 - start_factor) * t / total_iters)
    CosineAnnealingLR   lr * (1 + cos(pi * t / T_max)) / 2

Write the rates of such a run by hand. Each of the two formulas is easy; what goes wrong is the
seam. Ask of both parts with which step they count t = 0, and how long they last.
"""

import math


def lr_warmup_cosine(lr: float, warmup: int, total: int, start_factor: float) -> list[float]:
    """The learning rates of a linear warm-up followed by half a cosine.

    Args:
        lr: The full rate.
        warmup: How many steps the warm-up lasts, at least 1.
        total: How many steps the whole run has, warm-up included; more than warmup.
        start_factor: The part of lr with which step 0 is taken, above 0 and at most 1.

    Returns:
        A list of `total` Python floats: the rates that the steps 0 to total - 1 use, the same as
        the schedulers above give. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_warmup_cosine(lr=0.8, warmup=2, total=6, start_factor=0.25)[:2]
        [0.2, 0.5]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(total):
        if step < warmup:
            progress = step / warmup
            factor = start_factor + (1 - start_factor) * progress
        else:
            progress = (step - warmup) / (total - warmup)
            factor = (1 + math.cos(math.pi * progress)) / 2
        rates.append(lr * factor)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

RISE = "start_factor + (1 - start_factor) * progress"
FALL = "(1 + math.cos(math.pi * progress)) / 2"
SINCE_SEAM = "(step - warmup) / (total - warmup)"
START = "    rates = []\n"
KEPT = "rates.append(lr * factor)"
EARLY_SEAM = (
    """        if step < warmup:
            progress = step / warmup
            factor = start_factor + (1 - start_factor) * progress
        else:
            progress = (step - warmup) / (total - warmup)
""",
    """        if step < warmup - 1:
            progress = step / warmup
            factor = start_factor + (1 - start_factor) * progress
        else:
            progress = (step - warmup + 1) / (total - warmup)
""",
)
BOTH_AT_ONCE = """\
rise = start_factor + (1 - start_factor) * min(step / warmup, 1)
        fall = (1 + math.cos(math.pi * step / {})) / 2
        rates.append(lr * rise * fall)"""
TORCHS_CHAIN = """\
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    rise = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=start_factor, total_iters=warmup)
    fall = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=total - warmup)
    rates = []
    for _ in range(total):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        rise.step()
        fall.step()
    return rates
"""


def run(lr: float, warmup: int, total: int, start_factor: float, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "warmup": warmup, "total": total, "start_factor": start_factor}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: any rate, a warm-up of some steps and a longer way down."""
    warmup = rng.randint(3, 12)
    return run(
        lr=round(10 ** rng.uniform(-3, 0.5), 5),
        warmup=warmup,
        total=warmup + rng.randint(warmup + 2, 30),
        start_factor=round(rng.uniform(0.02, 0.8), 3),
    )


EXERCISE = Exercise(
    name="lr_warmup_cosine",
    title="Warm up, then anneal",
    number=34,
    part="extension",
    notebook="schedules",
    after=("lr_cosine", "lr_multistep"),
    rollout="returned_rates",
    panels=("difference lr",),
    checks=(
        Check("rates", 7, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "two steps up, four down",
            run(0.8, 2, 6, 0.25),
            working=(
                "step 0: lr_0 = 0.8 * (0.25 + 0.75 * 0 / 2) = 0.2",
                "step 1: lr_1 = 0.8 * (0.25 + 0.75 * 1 / 2) = 0.5",
                "step 2, where the cosine begins: lr_2 = 0.8 * (1 + cos(pi * 0 / 4)) / 2 = 0.8",
                "step 3: lr_3 = 0.8 * (1 + cos(pi * 1 / 4)) / 2 = 0.682843",
                "step 4: lr_4 = 0.8 * (1 + cos(pi * 2 / 4)) / 2 = 0.4",
                "step 5: lr_5 = 0.8 * (1 + cos(pi * 3 / 4)) / 2 = 0.117157",
            ),
        ),
        Case("five up, fifteen down, from a tenth", run(0.1, 5, 20, 0.1)),
        Case(
            "a warm-up of one step",
            run(0.002, 1, 5, 0.5),
            working=(
                "step 0, the only one of the warm-up: lr_0 = 0.002 * (0.5 + 0.5 * 0 / 1) = 0.001",
                "step 1, where the cosine begins: lr_1 = 0.002 * (1 + cos(pi * 0 / 4)) / 2 = 0.002",
                "step 2: lr_2 = 0.002 * (1 + cos(pi * 1 / 4)) / 2 = 0.00170711",
                "step 3: lr_3 = 0.002 * (1 + cos(pi * 2 / 4)) / 2 = 0.001",
                "step 4: lr_4 = 0.002 * (1 + cos(pi * 3 / 4)) / 2 = 0.000292893",
            ),
        ),
        Case("more warm-up than cosine, lr 2.5", run(2.5, 9, 14, 0.4)),
        Case("after two calls for twice the rate, a small rate", run(0.0003, 4, 23, 0.05, calls=3)),
        Case("after a call for twice the rate, whole numbers: lr 3", run(3, 6, 18, 0.7, calls=2)),
        Case("a long run: 30 up, 270 down", run(0.05, 30, 300, 0.01), sealed=True),
        Case("a start factor of 1", run(0.6, 5, 16, 1.0), sealed=True),
        Case("two steps of cosine", run(0.4, 10, 12, 0.2), sealed=True),
        Case("ten up, ten down", run(0.015, 10, 20, 0.001), sealed=True),
        Case("a prime number of steps", run(1.7, 7, 31, 0.33), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which rate does the last step of the warm-up use, and which the first step of the cosine?",
        "Both formulas count t from 0, each from its own beginning: the cosine does not know that there was a warm-up.",
        "For each step: in the warm-up interpolate from start_factor to 1; after it let the cosine's angle run from 0, "
        "by how many steps have gone since the seam, over as many as remain.",
    ),
    misconceptions=(
        Misconception(
            "T_max_is_total",
            old=SINCE_SEAM,
            new="(step - warmup) / total",
            says="Your cosine is stretched over all steps, as with T_max = total, and the run ends before it is down. "
            "It has only the steps that the warm-up leaves.",
            hints=(
                "Where would your cosine end if the run went on? How many steps does it have?",
                "T_max is the length of the cosine alone, not of the run.",
                "Divide the steps since the seam by the number of steps that remain after the warm-up.",
            ),
        ),
        Misconception(
            "cosine_from_step_zero",
            old=SINCE_SEAM,
            new="step / total",
            also=((SINCE_SEAM, "step / (total - warmup)"),),
            says="Your rate jumps at the seam: the cosine was counted from step 0, as if it had run during the "
            "warm-up. Count its steps from the end of the warm-up.",
            hints=(
                "Compare the last rate of your warm-up with the first of your cosine. Do they meet?",
                "A scheduler that takes over begins at its own step 0.",
                "The cosine's angle must be 0 at the step at which it takes over.",
            ),
        ),
        Misconception(
            "T_max_minus_one",
            old=SINCE_SEAM,
            new="(step - warmup) / max(total - warmup - 1, 1)",
            says="Your cosine reaches 0 with the last step. torch's would reach it one step later, when the run is "
            "over: T_max counts steps, not the gaps between them.",
        ),
        Misconception(
            "milestone_one_late",
            old=SINCE_SEAM,
            new="max(step - warmup - 1, 0) / (total - warmup)",
            also=((SINCE_SEAM, "max(step - warmup - 1, 0) / max(total - warmup - 1, 1)"),),
            says="Your cosine takes over one step late, and the full rate is used twice. The step with the number "
            "`warmup` is already the cosine's first.",
            hints=(
                "How many of your steps use the full rate?",
                "Steps are counted from 0, so a warm-up of w steps has the numbers 0 to w - 1.",
                "At step number `warmup` the cosine begins, with t = 0; one step later its t is 1.",
            ),
        ),
        Misconception(
            "milestone_one_early",
            old=EARLY_SEAM[0],
            new=EARLY_SEAM[1],
            says="Your cosine takes over one step early, and the last step of the warm-up is left out. The warm-up has "
            "exactly `warmup` steps, counted from 0.",
        ),
        Misconception(
            "chained_instead_of_sequential",
            old=KEPT,
            new=BOTH_AT_ONCE.format("(total - warmup)"),
            also=((KEPT, BOTH_AT_ONCE.format("total")), (START, TORCHS_CHAIN)),
            says="Both of your parts act from the first step, multiplied, as ChainedScheduler does. They shall take "
            "turns: first the warm-up alone, then the cosine alone.",
            hints=(
                "Is the largest of your rates equal to lr?",
                "Chained schedulers multiply; sequential ones take turns.",
                "In each step only one of the two formulas applies; the step's number decides which.",
            ),
        ),
        Misconception(
            "start_factor_ignored",
            old=RISE,
            new="progress",
            says="Your warm-up starts at 0, so the first step moves nothing. It starts at start_factor * lr.",
            hints=(
                "With which rate is your first step taken?",
                "The warm-up is a straight line between two factors; the first of them is an argument.",
                "Go from start_factor to 1: begin with the one, and add the right part of what lies between.",
            ),
        ),
        Misconception(
            "start_factor_default",
            old=START,
            new=f"    start_factor = 1 / 3\n{START}",
            says="Your warm-up starts at lr / 3 whatever is asked for: that is LinearLR's default. Use start_factor.",
        ),
        Misconception(
            "start_factor_taken_as_rate",
            old=RISE,
            new="start_factor / lr + (1 - start_factor / lr) * progress",
            says="Your first rate is start_factor itself. It is a factor: the first rate is lr times it.",
        ),
        Misconception(
            "start_factor_added_on_top",
            old=RISE,
            new="start_factor + progress",
            says="Your warm-up rises from start_factor by a whole lr, and overshoots. What it rises by is only what "
            "is missing to 1.",
        ),
        Misconception(
            "start_factor_held",
            old=RISE,
            new="start_factor",
            says="Your rate stays at start_factor * lr through the whole warm-up and then jumps, as with ConstantLR. "
            "It should rise in equal steps.",
        ),
        Misconception(
            "warmup_off_by_one",
            old="progress = step / warmup",
            new="progress = (step + 1) / warmup",
            says="Your warm-up runs one step ahead: its first rate is already raised. Step 0 uses start_factor * lr "
            "itself.",
            hints=(
                "Compare your first rate with start_factor * lr.",
                "The steps are counted from 0; the first step has not risen yet.",
                "The part of the rise that is done is 0 at step 0, and would be 1 at step number `warmup`.",
            ),
        ),
        Misconception(
            "cosine_off_by_one",
            old=SINCE_SEAM,
            new="(step - warmup + 1) / (total - warmup)",
            says="Your cosine runs one step ahead: it is lower already when it takes over, and no step uses lr itself. "
            "Its t is 0 at step number `warmup`.",
        ),
        Misconception(
            "seam_counted_twice",
            old="return rates",
            new="return [*rates[:warmup], lr, *rates[warmup:]]",
            says="Your list has one rate too many: lr stands there twice, as the end of the warm-up and as the "
            "beginning of the cosine. The warm-up's steps have the numbers 0 to warmup - 1.",
        ),
        Misconception(
            "warmup_over_the_whole_run",
            old="progress = step / warmup",
            new="progress = step / total",
            says="Your warm-up rises so slowly that it would reach lr at the end of the run, and the rate jumps at the "
            "seam. It takes `warmup` steps.",
        ),
        Misconception(
            "cosine_warmup",
            old=RISE,
            new="start_factor + (1 - start_factor) * (1 - math.cos(math.pi * progress)) / 2",
            says="Your warm-up rises along half a cosine, as OneCycleLR's does. LinearLR rises in equal steps.",
        ),
        Misconception(
            "falls_from_the_last_warmup_rate",
            old=KEPT,
            new="rates.append((lr if step < warmup else rates[warmup - 1]) * factor)",
            says="Your cosine falls from the last rate of the warm-up, which is a little less than lr. It falls from "
            "lr itself.",
        ),
        Misconception(
            "warmup_reaches_lr_early",
            old="progress = step / warmup",
            new="progress = step / max(warmup - 1, 1)",
            says="Your warm-up reaches lr with its own last step, so the full rate is used twice. It gets there at "
            "step `warmup`, where the cosine begins.",
        ),
        Misconception(
            "warmup_one_longer",
            old="progress = step / warmup",
            new="progress = (step + 1) / (warmup + 1)",
            also=(("progress = step / warmup", "progress = step / (warmup + 1)"),),
            says="Your warm-up is a line of warmup + 1 parts. It has `warmup` parts, and the first rate is not raised "
            "at all.",
        ),
        Misconception(
            "geometric_warmup",
            old=RISE,
            new="start_factor ** (1 - progress)",
            says="Your warm-up multiplies by the same factor in each step. LinearLR adds the same amount in each step.",
        ),
        Misconception(
            "linear_instead_of_cosine",
            old=FALL,
            new="1 - progress",
            says="Your rate falls in a straight line after the warm-up. It should fall along half a cosine.",
        ),
        Misconception(
            "quarter_cosine",
            old=FALL,
            new="math.cos(math.pi / 2 * progress)",
            says="Your rate falls along a quarter of a cosine, from 1 to 0. The schedule is half a cosine, from 1 to "
            "-1, moved up by 1 and halved.",
        ),
        Misconception(
            "full_period",
            old="math.pi * progress",
            new="2 * math.pi * progress",
            says="Your rate comes back up: your cosine goes through a whole period. Its angle ends at pi.",
        ),
        Misconception(
            "degrees_not_radians",
            old="math.pi * progress",
            new="180 * progress",
            says="Your cosine gets degrees. math.cos takes radians: half a turn is pi.",
        ),
        Misconception(
            "pi_forgotten",
            old="math.pi * progress",
            new="progress",
            says="Your cosine's angle ends at 1, so the rate hardly falls. It goes from 0 to pi.",
        ),
        Misconception(
            "half_forgotten",
            old=FALL,
            new="1 + math.cos(math.pi * progress)",
            says="Your cosine part is twice as high as it should be: 1 + cos lies between 0 and 2. Halve it.",
        ),
        Misconception(
            "sign_error",
            old="(1 + math.cos",
            new="(1 - math.cos",
            says="Your rate drops to 0 after the warm-up and climbs: the sign before the cosine is the wrong one. At "
            "the seam the factor is 1.",
        ),
        Misconception(
            "falls_to_start_factor",
            old=FALL,
            new="start_factor + (1 - start_factor) * (1 + math.cos(math.pi * progress)) / 2",
            says="Your cosine falls to start_factor * lr. It falls to 0: start_factor belongs to the warm-up only.",
        ),
        Misconception(
            "no_decay",
            old=FALL,
            new="1.0",
            says="Your rate stays at lr after the warm-up. The second part lets it fall along half a cosine.",
        ),
        Misconception(
            "no_warmup",
            old=START,
            new=f"    warmup = 0\n{START}",
            says="Your rates are one cosine over the whole run; there is no warm-up. The first `warmup` steps rise.",
        ),
        Misconception(
            "total_without_warmup",
            old=START,
            new=f"    total = total + warmup\n{START}",
            says="Your run has total steps after the warm-up. total counts all of them, the warm-up included.",
        ),
        Misconception(
            "lr_ignored",
            old="lr * factor",
            new="factor",
            says="Your list holds the factors, not the rates. Multiply them by lr.",
        ),
        Misconception(
            "lr_applied_twice",
            old="lr * factor",
            new="lr * lr * factor",
            says="Each of your rates is multiplied by lr once too often. A rate is lr times one factor.",
        ),
        Misconception(
            "records_next_lr",
            old="range(total)",
            new="range(1, total + 1)",
            says="Your rates are the right ones one step early, as when they are read after the schedulers have "
            "stepped. Row 0 is the rate that step 0 uses.",
        ),
        Misconception(
            "one_extra",
            old="range(total)",
            new="range(total + 1)",
            says="Your list has one rate too many. total steps have total rates, those of steps 0 to total - 1.",
        ),
        Misconception(
            "one_missing",
            old="range(total)",
            new="range(total - 1)",
            also=(("range(total)", "range(1, total)"),),
            says="Your list has one rate too few. total steps have total rates, those of steps 0 to total - 1.",
        ),
        Misconception(
            "rounds_result",
            old=KEPT,
            new="rates.append(round(lr * factor, 6))",
            also=((KEPT, "rates.append(round(lr * factor, 4))"), (KEPT, "rates.append(round(lr * factor, 3))")),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
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
            new="return rates[-1]",
            says="You return one rate. Every step has one; return the list that holds them all.",
        ),
        Misconception(
            "returns_after_first_step",
            old="return rates",
            new="    return rates",
            says="Your list ends after one rate, as when the function returns inside its loop. Look at the indentation "
            "of the line that returns.",
        ),
        Misconception(
            "returns_pairs",
            old=KEPT,
            new="rates.append((step, lr * factor))",
            says="Your list holds pairs of a step and its rate. Return the rates alone; their place says the step.",
        ),
    ),
)
