"""Along half a cosine.

Stairs waste steps: just before a cut the rate is too high, just after it perhaps too low. Cosine
annealing keeps the rate high at first, lets it fall fastest in the middle and arrives gently. For
many trainings it is the default now. It is equation 5 of Loshchilov & Hutter, 2017 (SGDR: Stochastic
Gradient Descent with Warm Restarts), and torch.optim.lr_scheduler.CosineAnnealingLR documents it as

    eta_t = eta_min + (eta_max - eta_min) * (1 + cos(pi * T_cur / T_max)) / 2

where eta_max is the initial rate and T_cur the number of steps so far. In spite of the title, this
class does no restarts.

Write the rates of a whole run as a list, without torch.optim. The first half of the curve is easy.
But T_max is not the length of the run, and a run may go on: ask the formula what happens then, not
the word "annealing".
"""

import math


def lr_cosine(lr: float, T_max: int, eta_min: float, steps: int) -> list[float]:
    """The learning rates of CosineAnnealingLR.

    Args:
        lr: The initial rate; an int or a float.
        T_max: After how many steps the rate is at eta_min, at least 1. The run may be shorter or
            longer than that; past T_max the rate climbs again, as in torch.
        eta_min: The lowest rate, from 0 to lr; an int or a float.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        CosineAnnealingLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_cosine(lr=0.9, T_max=2, eta_min=0.1, steps=5)
        [0.9, 0.5, 0.1, 0.5, 0.9]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(steps):
        factor = (1 + math.cos(math.pi * step / T_max)) / 2
        rates.append(eta_min + (lr - eta_min) * factor)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

START = "    rates = []\n"
FACTOR = "(1 + math.cos(math.pi * step / T_max)) / 2"
ANGLE = "math.pi * step / T_max"
RATE = "eta_min + (lr - eta_min) * factor"
KEPT = f"rates.append({RATE})"
WITHOUT_THE_TURN = """\
if not rates:
            rates.append(lr)
            continue
        before = 1 + math.cos(math.pi * (step - 1) / T_max)
        rates.append((1 + math.cos(math.pi * step / T_max)) / before * (rates[-1] - eta_min) + eta_min)"""


def run(lr: float, length: int, eta_min: float, steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "T_max": length, "eta_min": eta_min, "steps": steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: any rate, a bottom that is not 0, a run that goes on past it."""
    length = rng.randint(4, 14)
    lr = round(10 ** rng.uniform(-4, 0.7), 6)
    return run(
        lr=lr,
        length=length,
        eta_min=round(lr * rng.uniform(0.03, 0.5), 8),
        steps=length + rng.randint(3, 2 * length + 3),
        calls=rng.choice((1, 1, 2)),
    )


EXERCISE = Exercise(
    name="lr_cosine",
    title="Along half a cosine",
    number=14,
    part="extension",
    notebook="schedules",
    after=("lr_lambda",),
    rollout="returned_rates",
    panels=("difference lr",),
    checks=(
        Check("rates", 5, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    # Past T_max torch's own recursion and the formula part by less than 1e-13 of the scale up to T_max = 50.
    tolerances={"lr": Tolerance(tol=1e-9, floor=0.0)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "down and up again: lr 0.9, T_max 2, eta_min 0.1",
            run(0.9, 2, 0.1, 5),
            working=(
                "step 0: lr_0 = 0.1 + 0.8 * (1 + cos(pi * 0 / 2)) / 2 = 0.1 + 0.8 * 1 = 0.9",
                "step 1: lr_1 = 0.1 + 0.8 * (1 + cos(pi * 1 / 2)) / 2 = 0.1 + 0.8 * 0.5 = 0.5",
                "step 2: lr_2 = 0.1 + 0.8 * (1 + cos(pi * 2 / 2)) / 2 = 0.1 + 0.8 * 0 = 0.1",
                "step 3: lr_3 = 0.1 + 0.8 * (1 + cos(pi * 3 / 2)) / 2 = 0.1 + 0.8 * 0.5 = 0.5",
                "step 4: lr_4 = 0.1 + 0.8 * (1 + cos(pi * 4 / 2)) / 2 = 0.1 + 0.8 * 1 = 0.9",
            ),
        ),
        Case(
            "thirds: lr 0.5, T_max 3, eta_min 0.1",
            run(0.5, 3, 0.1, 4),
            working=(
                "step 0: lr_0 = 0.1 + 0.4 * (1 + cos(pi * 0 / 3)) / 2 = 0.1 + 0.4 * 1 = 0.5",
                "step 1: lr_1 = 0.1 + 0.4 * (1 + cos(pi * 1 / 3)) / 2 = 0.1 + 0.4 * 0.75 = 0.4",
                "step 2: lr_2 = 0.1 + 0.4 * (1 + cos(pi * 2 / 3)) / 2 = 0.1 + 0.4 * 0.25 = 0.2",
                "step 3: lr_3 = 0.1 + 0.4 * (1 + cos(pi * 3 / 3)) / 2 = 0.1 + 0.4 * 0 = 0.1",
            ),
        ),
        Case("as many steps as T_max: lr 0.13, T_max 20, eta_min 0.02", run(0.13, 20, 0.02, 20)),
        Case("well past T_max: lr 0.06, T_max 5, eta_min 0.013", run(0.06, 5, 0.013, 23)),
        Case("after a call for twice the rate, whole numbers: lr 3, T_max 6, eta_min 1", run(3, 6, 1, 16, calls=2)),
        Case(
            "after a call for twice the rate, a tiny rate: lr 3e-7, T_max 8, eta_min 4e-9",
            run(3e-7, 8, 4e-9, 19, calls=2),
        ),
        Case("a T_max of 1: lr 0.4, eta_min 0.15", run(0.4, 1, 0.15, 5)),
        Case("ends before T_max: lr 1.7, T_max 30, eta_min 0.2", run(1.7, 30, 0.2, 11)),
        Case("a single step: lr 0.6, T_max 10, eta_min 0.05", run(0.6, 10, 0.05, 1)),
        Case("whole numbers, down to 0: lr 2, T_max 7", run(2, 7, 0, 12)),
        Case("a long run: lr 0.1, T_max 50, eta_min 0.001", run(0.1, 50, 0.001, 130), sealed=True),
        Case("down to 0: lr 0.02, T_max 9", run(0.02, 9, 0.0, 24), sealed=True),
        Case("one step past T_max: lr 0.007, T_max 11, eta_min 0.003", run(0.007, 11, 0.003, 13), sealed=True),
        Case(
            "after two calls for twice the rate: lr 0.35, T_max 4, eta_min 0.08",
            run(0.35, 4, 0.08, 11, calls=3),
            sealed=True,
        ),
        Case("a rate of 1: T_max 12, eta_min 0.1", run(1.0, 12, 0.1, 32), sealed=True),
        Case("ends at T_max: lr 5.5, T_max 13, eta_min 2.5", run(5.5, 13, 2.5, 14), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which rate does step 0 use, which the step with the number T_max, and which the one after that?",
        "The formula holds for every step, also past T_max; between lr and eta_min lies a range, and the cosine says "
        "which part of it is left.",
        "For each step: the angle is pi times step over T_max; 1 plus its cosine, halved, is the part of the range; "
        "add it to eta_min.",
    ),
    misconceptions=(
        Misconception(
            "held_after_T_max",
            old=ANGLE,
            new="math.pi * min(step, T_max) / T_max",
            says="Your rate stays at eta_min after T_max, as some courses have it. torch's climbs again: let the "
            "formula go on.",
            hints=(
                "What does the cosine do once its angle is beyond pi?",
                "The formula has no case distinction; whoever stops at T_max has added one.",
                "Use the formula with the step's own number, however large.",
            ),
        ),
        Misconception(
            "restarts_after_T_max",
            old=ANGLE,
            new="math.pi * (step % T_max) / T_max",
            also=((ANGLE, "math.pi * (step % (T_max + 1)) / T_max"),),
            says="Your rate jumps back to lr after T_max steps: those are warm restarts, which this schedule does not "
            "do. It climbs as gently as it fell.",
            hints=(
                "Is there a jump in your rates? Should there be one?",
                "Warm restarts are another class, CosineAnnealingWarmRestarts.",
                "A remainder brings the angle back to 0; the formula has none.",
            ),
        ),
        Misconception(
            "T_max_minus_one",
            old=ANGLE,
            new="math.pi * step / max(T_max - 1, 1)",
            says="Your rate is at eta_min one step early. T_max is the number of steps, not of rates: step number "
            "T_max is the first that uses eta_min.",
            hints=(
                "At which step is your rate lowest?",
                "A run of T_max steps has T_max rates, and the last of them is not yet eta_min.",
                "At step number T_max the angle is pi, no earlier.",
            ),
        ),
        Misconception(
            "T_max_plus_one",
            old=ANGLE,
            new="math.pi * step / (T_max + 1)",
            says="Your rate is at eta_min one step late. The angle is pi at step number T_max.",
        ),
        Misconception(
            "T_max_is_steps",
            old=ANGLE,
            new="math.pi * step / steps",
            also=((ANGLE, "math.pi * step / max(steps - 1, 1)"),),
            says="Your cosine is stretched over the whole run; T_max plays no part. Half a period takes T_max steps, "
            "however long the run is.",
        ),
        Misconception(
            "eta_min_ignored",
            old=RATE,
            new="lr * factor",
            says="Your rate falls to 0, whatever eta_min is. It should end there: scale only what lies between lr and "
            "eta_min.",
            hints=(
                "Which rate does the step with the number T_max use?",
                "The cosine moves the rate between two values, and 0 need not be one of them.",
                "What the factor multiplies is the distance from eta_min to lr; what it gives is still to be added to "
                "eta_min.",
            ),
        ),
        Misconception(
            "eta_min_added_on_top",
            old=RATE,
            new="eta_min + lr * factor",
            says="Your first rate is lr + eta_min: eta_min is added on top of the whole lr. Only the distance between "
            "the two is scaled.",
            hints=(
                "Which rate does step 0 use?",
                "The rate moves between lr and eta_min, so at step 0 the two parts must make lr.",
                "What the factor multiplies is not lr, but what lr has more than eta_min.",
            ),
        ),
        Misconception(
            "eta_min_not_added_back",
            old=RATE,
            new="(lr - eta_min) * factor",
            says="Your rates are too low by eta_min. What you compute is the distance from eta_min; add it.",
        ),
        Misconception(
            "eta_min_as_floor",
            old=RATE,
            new="max(eta_min, lr * factor)",
            says="Your rate falls towards 0 and is cut off at eta_min. It should glide into eta_min: scale only the "
            "distance between lr and eta_min.",
        ),
        Misconception(
            "eta_min_taken_as_factor",
            old=RATE,
            new="lr * (eta_min + (1 - eta_min) * factor)",
            says="Your lowest rate is lr * eta_min. eta_min is a rate itself, not a part of lr.",
        ),
        Misconception(
            "linear_instead_of_cosine",
            old=FACTOR,
            new="1 - step / T_max",
            also=(
                (FACTOR, "max(1 - step / T_max, 0)"),
                (FACTOR, "abs(1 - step % (2 * T_max) / T_max)"),
            ),
            says="Your rate moves in a straight line. It should move along half a cosine, which begins and ends "
            "gently.",
        ),
        Misconception(
            "degrees_not_radians",
            old=ANGLE,
            new="180 * step / T_max",
            says="Your cosine gets degrees. math.cos takes radians: half a turn is pi.",
        ),
        Misconception(
            "pi_forgotten",
            old=ANGLE,
            new="step / T_max",
            says="Your cosine's angle goes from 0 to 1. Half a period needs an angle from 0 to pi.",
        ),
        Misconception(
            "full_period",
            old=ANGLE,
            new="2 * math.pi * step / T_max",
            says="Your rate is back at lr at T_max: your cosine goes through a whole period, as it does when it is "
            "squared. Half a period takes T_max steps.",
        ),
        Misconception(
            "quarter_cosine",
            old=FACTOR,
            new="math.cos(math.pi / 2 * step / T_max)",
            says="Your rate falls along a quarter of a cosine, from 1 to 0. The schedule is half a cosine, from 1 to "
            "-1, moved up by 1 and halved.",
        ),
        Misconception(
            "plain_cosine",
            old=FACTOR,
            new="math.cos(math.pi * step / T_max)",
            says="Your factor goes down to -1. Move the cosine up by 1 and halve it, so that it lies between 0 and 1.",
        ),
        Misconception(
            "sine_instead_of_cosine",
            old="math.cos(",
            new="math.sin(",
            says="Your rate starts in the middle, as with a sine. A cosine starts at 1.",
        ),
        Misconception(
            "half_forgotten",
            old=FACTOR,
            new="1 + math.cos(math.pi * step / T_max)",
            says="Your curve is twice as high as it should be: 1 + cos lies between 0 and 2. Halve it.",
        ),
        Misconception(
            "halves_only_the_cosine",
            old=FACTOR,
            new="1 + math.cos(math.pi * step / T_max) / 2",
            says="Only the cosine is halved in your factor, not the 1 beside it. Put the sum in parentheses.",
        ),
        Misconception(
            "sign_error",
            old="(1 + math.cos",
            new="(1 - math.cos",
            says="Your rate starts at eta_min and climbs to lr, as when the two ends change places or the sign before "
            "the cosine is wrong. At step 0 the rate is lr.",
        ),
        Misconception(
            "whole_halves_only",
            old=ANGLE,
            new="math.pi * (step // T_max)",
            says="Your rate stays for T_max steps and then jumps: // leaves the fraction out. The angle grows in every "
            "step.",
        ),
        Misconception(
            "compounds",
            old=KEPT,
            new="rates.append(eta_min + ((rates[-1] if rates else lr) - eta_min) * factor)",
            also=((KEPT, "rates.append(lr)\n        lr = eta_min + (lr - eta_min) * factor"),),
            says="Your rate falls much too fast: the formula is applied to the last rate instead of the initial one. "
            "It always starts from lr.",
        ),
        Misconception(
            "recursion_without_the_turn",
            old=KEPT,
            new=WITHOUT_THE_TURN,
            says="Your code divides by 0 after T_max, as torch's recursion from rate to rate does without its special "
            "case. Use the formula: it needs only the number of the step.",
        ),
        Misconception(
            "schedule_starts_one_late",
            old=ANGLE,
            new="math.pi * (step + 1) / T_max",
            says="Your list starts one step down the curve, as when steps are counted from 1. Step 0 uses lr itself.",
        ),
        Misconception(
            "schedule_lags_by_one",
            old=ANGLE,
            new="math.pi * max(step - 1, 0) / T_max",
            says="Your list has the first rate twice and lags one step from then on. The angle grows after every step, "
            "the first included.",
        ),
        Misconception(
            "no_decay",
            old=RATE,
            new="lr",
            says="Your rate is lr in every step. It falls along half a cosine to eta_min.",
        ),
        Misconception(
            "lr_ignored",
            old=RATE,
            new="eta_min + (1 - eta_min) * factor",
            also=((RATE, "factor"),),
            says="Your first rate is 1, whatever lr is. The curve starts from lr.",
        ),
        Misconception(
            "lr_applied_twice",
            old=RATE,
            new="lr * (eta_min + (lr - eta_min) * factor)",
            says="Each of your rates is multiplied by lr once too often. The formula has lr in it once.",
        ),
        Misconception(
            "one_extra",
            old="range(steps)",
            new="range(steps + 1)",
            says="Your list has one rate too many. A run of n steps has n rates, those of steps 0 to n - 1.",
        ),
        Misconception(
            "one_missing",
            old="range(steps)",
            new="range(steps - 1)",
            also=(("range(steps)", "range(1, steps)"),),
            says="Your list has one rate too few. A run of n steps has n rates, those of steps 0 to n - 1.",
        ),
        Misconception(
            "integer_rates",
            old=KEPT,
            new=f"rates.append(type(lr)({RATE}))",
            says="Your rates lose their decimals when lr is a whole number, as when they are kept as integers. Let "
            "them be floats whatever lr is.",
        ),
        Misconception(
            "rounds_result",
            old=KEPT,
            new=f"rates.append(round({RATE}, 4))",
            also=tuple((KEPT, f"rates.append(round({RATE}, {digits}))") for digits in (3, 5, 6, 8)),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "rates_are_tensors",
            old=KEPT,
            new=f'rates.append(__import__("torch").tensor({RATE}, dtype=__import__("torch").float64))',
            also=((KEPT, f'rates.append(__import__("torch").tensor({RATE}))'),),
            says="Your list holds tensors. Every rate should be a Python float: item() makes one of a tensor.",
        ),
        Misconception(
            "returns_pairs",
            old=KEPT,
            new=f"rates.append((step, {RATE}))",
            says="Your list holds pairs of a step and its rate. Return the rates alone; their place says the step.",
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
            "list_outlives_the_call",
            old=START,
            new='    rates = globals().setdefault("kept", [])\n',
            says="Your second call returns the first one's rates too, as when the list is made outside the function or "
            "as a default argument. Make a new list in every call.",
        ),
    ),
)
