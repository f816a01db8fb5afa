"""One cycle: up, and far down.

A rate that is too large for the end of a run may be just right for its middle. The 1cycle policy
(Smith & Topin, 2018) goes once from a small rate up to a large one and then down, far below where
it began. torch.optim.lr_scheduler.OneCycleLR anneals along half a cosine both times. Its defaults,
as documented there:

    pct_start = 0.3           this part of the steps belongs to the rise
    div_factor = 25           the first rate is max_lr / div_factor
    final_div_factor = 1e4    the last rate is the FIRST rate / final_div_factor

Steps are counted from 0. The rise ends, and the fall begins, at step pct_start * total_steps - 1,
and the fall ends at step total_steps - 1. The first of the two need not be a whole number: then no
step uses max_lr itself. Between a and b, at the part p of the way, a cosine anneals to

    b + (a - b) / 2 * (1 + cos(pi * p))

The scheduler steps after every batch, not after every epoch, and not once more: a run is over when
its steps are used up, and whoever goes on gets an error.
"""

import math


def lr_onecycle(max_lr: float, total_steps: int) -> list[float]:
    """The learning rates of torch's OneCycleLR with its default options.

    Args:
        max_lr: The rate at the top of the cycle.
        total_steps: How many steps the run has, at least 4.

    Returns:
        A list of `total_steps` Python floats: the rates that the steps 0 to total_steps - 1 use.
        They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_onecycle(max_lr=1.0, total_steps=10)[:2]
        [0.04, 0.52]
    """
    ### BEGIN SOLUTION
    first = max_lr / 25
    last = first / 1e4
    top = 0.3 * total_steps - 1
    end = total_steps - 1
    rates = []
    for step in range(total_steps):
        if step <= top:
            a, b, part = first, max_lr, step / top
        else:
            a, b, part = max_lr, last, (step - top) / (end - top)
        rates.append(b + (a - b) / 2 * (1 + math.cos(math.pi * part)))
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

TOP = "top = 0.3 * total_steps - 1"
END = "end = total_steps - 1\n"
LAST = "last = first / 1e4"
STEPS = "range(total_steps)"
ANNEALED = "b + (a - b) / 2 * (1 + math.cos(math.pi * part))"
START = "    rates = []\n"
RISE = "a, b, part = first, max_lr, step / top"
FALL = "a, b, part = max_lr, last, (step - top) / (end - top)"
THREE_PHASES = """\
        elif step <= 2 * top:
            a, b, part = max_lr, first, (step - top) / top
        else:
            a, b, part = first, last, (step - 2 * top) / (end - 2 * top)
"""
STEPPED_TOO_OFTEN = """\
    import torch

    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=max_lr)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, total_steps)
    for _ in range(total_steps + 1):
        optimizer.step()
        scheduler.step()
    rates = []
"""


def run(max_lr: float, total_steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"max_lr": max_lr, "total_steps": total_steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"max_lr": 2 * max_lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: any rate, and mostly a top between two steps."""
    return run(round(10 ** rng.uniform(-3, 0.7), 5), rng.randint(9, 60))


EXERCISE = Exercise(
    name="lr_onecycle",
    title="One cycle: up, and far down",
    number=35,
    part="extension",
    notebook="schedules",
    after=("lr_warmup_cosine",),
    rollout="returned_rates",
    panels=("difference lr",),
    checks=(
        Check("rates", 5, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "ten steps up to 1",
            run(1.0, 10),
            working=(
                "the first rate: 1 / 25 = 0.04",
                "the last rate: 0.04 / 10000 = 4e-6",
                "the top is at step: 0.3 * 10 - 1 = 2",
                "step 0: lr_0 = 1 + (0.04 - 1) / 2 * (1 + cos(pi * 0 / 2)) = 0.04",
                "step 1: lr_1 = 1 + (0.04 - 1) / 2 * (1 + cos(pi * 1 / 2)) = 0.52",
                "step 2: lr_2 = 1 + (0.04 - 1) / 2 * (1 + cos(pi * 2 / 2)) = 1",
                "step 3, one of the seven of the fall: lr_3 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 1 / 7)) = 0.950485",
                "step 4: lr_4 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 2 / 7)) = 0.811745",
                "step 5: lr_5 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 3 / 7)) = 0.611262",
                "step 6: lr_6 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 4 / 7)) = 0.388742",
                "step 7: lr_7 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 5 / 7)) = 0.188259",
                "step 8: lr_8 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 6 / 7)) = 0.0495192",
                "step 9: lr_9 = 4e-6 + (1 - 4e-6) / 2 * (1 + cos(pi * 7 / 7)) = 4e-6",
            ),
        ),
        Case(
            "four steps, a top just after the first",
            run(0.5, 4),
            working=(
                "the first rate: 0.5 / 25 = 0.02",
                "the last rate: 0.02 / 10000 = 2e-6",
                "the top is at step: 0.3 * 4 - 1 = 0.2",
                "step 0: lr_0 = 0.5 + (0.02 - 0.5) / 2 * (1 + cos(pi * 0 / 0.2)) = 0.02",
                "step 1, already falling: lr_1 = 2e-6 + (0.5 - 2e-6) / 2 * (1 + cos(pi * 0.8 / 2.8)) = 0.405873",
                "step 2: lr_2 = 2e-6 + (0.5 - 2e-6) / 2 * (1 + cos(pi * 1.8 / 2.8)) = 0.14153",
                "step 3: lr_3 = 2e-6 + (0.5 - 2e-6) / 2 * (1 + cos(pi * 2.8 / 2.8)) = 2e-6",
            ),
        ),
        Case("a top between two steps: 17 steps, max_lr 0.1", run(0.1, 17)),
        Case("after a call for twice the rate: thirty steps, max_lr 3", run(3, 30, calls=2)),
        Case("after two calls for twice the rate: 25 steps, a small rate", run(0.002, 25, calls=3)),
        Case("a top just before a step: 9 steps", run(0.7, 9), sealed=True),
        Case("a top just after a step: 11 steps", run(1.3, 11), sealed=True),
        Case("two hundred steps", run(0.05, 200), sealed=True),
        Case("a prime number of steps", run(0.01, 53), sealed=True),
        Case("a large rate", run(12.5, 40), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which step uses your largest rate, and which rate does your last step use?",
        "Both parts are the same half cosine between two rates. What changes is where a part begins, where it ends, "
        "and between which rates.",
        "Fix the three rates and the two steps at which the parts end; for each step choose the part, work out how far "
        "along it the step lies, from 0 to 1, and anneal.",
    ),
    misconceptions=(
        Misconception(
            "linear_instead_of_cosine",
            old=ANNEALED,
            new="a + (b - a) * part",
            says="Your rates are those of anneal_strategy='linear': straight lines. The default anneals along half a "
            "cosine.",
            hints=(
                "Plot your rates. Does the curve have a corner at the top?",
                "A cosine leaves its first value slowly, and comes slowly to its last one.",
                "Put the part of the way into the cosine, as an angle from 0 to pi.",
            ),
        ),
        Misconception(
            "records_next_lr",
            old=STEPS,
            new="range(1, total_steps + 1)",
            says="Your rates are the right ones one step early, as when they are read after the scheduler has stepped. "
            "Row 0 is the rate that step 0 uses.",
            hints=(
                "With which rate is your first step taken?",
                "The scheduler's step prepares the NEXT step; the rate of this one was there before.",
                "Note the rate first, and only then go on to the next.",
            ),
        ),
        Misconception(
            "stepped_beyond_total",
            old=START,
            new=STEPPED_TOO_OFTEN,
            also=((STEPS, "range(total_steps + 1)"),),
            says="You take a step after the last one, of which the cycle knows nothing. total_steps steps have "
            "total_steps rates, those of steps 0 to total_steps - 1.",
        ),
        Misconception(
            "three_phase",
            old=f"        else:\n            {FALL}\n",
            new=THREE_PHASES,
            says="Your schedule has three phases: up, back to the first rate, then down to nothing. That is "
            "three_phase=True; the default falls from the top in one phase.",
        ),
        Misconception(
            "top_one_late",
            old=TOP,
            new="top = 0.3 * total_steps",
            also=((TOP, "top = int(0.3 * total_steps)"), (TOP, "top = round(0.3 * total_steps)")),
            says="Your rise ends one step late. Its steps are counted from 0, so 0.3 * total_steps of them end at that "
            "number less 1.",
            hints=(
                "At which step is your rate the largest? Count by hand for ten steps.",
                "Three steps that are counted from 0 end at number 2.",
                "Take one off the number of steps that belong to the rise.",
            ),
        ),
        Misconception(
            "counts_from_one",
            old=f"    {TOP}\n    {END}",
            new="    top = 0.3 * total_steps\n    end = total_steps\n",
            also=(
                (
                    f"    {TOP}\n    {END}{START}    for step in {STEPS}:",
                    f"    top = 0.3 * total_steps\n    end = total_steps\n{START}"
                    "    for step in range(1, total_steps + 1):",
                ),
            ),
            says="Your rise ends at 0.3 * total_steps and your fall at total_steps, as if the first step had the "
            "number 1. It has the number 0: both ends lie one earlier, and the beginning is step 0.",
        ),
        Misconception(
            "top_is_part_of_the_last_step",
            old=TOP,
            new="top = 0.3 * (total_steps - 1)",
            says="Your top lies at 0.3 of the last step's number. torch takes 0.3 of the number of steps, and then "
            "one off.",
        ),
        Misconception(
            "top_rounded",
            old=TOP,
            new="top = max(int(0.3 * total_steps) - 1, 1e-9)",
            also=(
                (TOP, "top = max(round(0.3 * total_steps) - 1, 1e-9)"),
                (TOP, "top = max(int(0.3 * total_steps) - 1, 1)"),
                (TOP, "top = max(round(0.3 * total_steps) - 1, 1)"),
                (TOP, "top = int(0.3 * total_steps) - 1"),
                (TOP, "top = round(0.3 * total_steps) - 1"),
                (TOP, "top = math.ceil(0.3 * total_steps) - 1"),
            ),
            says="You round the step at which the top lies. It may lie between two steps; then none of them uses "
            "max_lr itself.",
            hints=(
                "Does your list hold max_lr itself, also for 17 steps?",
                "The two cosines are curves, and the steps are points on them; the curves may meet between two points.",
                "Leave the step of the top as the product gives it, and measure each step's way from there.",
            ),
        ),
        Misconception(
            "top_in_the_middle",
            old=TOP,
            new="top = 0.5 * total_steps - 1",
            says="Your rate rises for half of the run. The default gives the rise 0.3 of the steps.",
        ),
        Misconception(
            "top_at_seven_tenths",
            old=TOP,
            new="top = 0.7 * total_steps - 1",
            says="Your rate rises for 0.7 of the run and falls for the rest. It is the other way round: pct_start is "
            "the part of the rise, 0.3.",
        ),
        Misconception(
            "top_at_a_quarter",
            old=TOP,
            new="top = 0.25 * total_steps - 1 or 1e-9",
            says="Your rate rises for a quarter of the run, as fastai's default has it. torch's pct_start is 0.3.",
        ),
        Misconception(
            "fall_one_long",
            old=END,
            new="end = total_steps\n",
            says="Your fall ends one step after the run: the last rate is not reached. The last step has the number "
            "total_steps - 1.",
        ),
        Misconception(
            "starts_at_zero",
            old="first = max_lr / 25\n    last = first / 1e4",
            new="first = 0.0\n    last = max_lr / 25 / 1e4",
            says="Your cycle starts at 0, so the first step moves nothing. It starts at max_lr / 25.",
        ),
        Misconception(
            "div_factor_10",
            old="first = max_lr / 25",
            new="first = max_lr / 10",
            says="Your cycle starts at max_lr / 10. torch's div_factor is 25.",
        ),
        Misconception(
            "last_from_max_lr",
            old=LAST,
            new="last = max_lr / 1e4",
            says="Your last rate is max_lr / 10000. final_div_factor divides the first rate, not the largest: "
            "max_lr / 25 / 10000.",
            hints=(
                "What are your first and your last rate? What is the one divided by the other?",
                "div_factor leads from the largest rate to the first; final_div_factor leads on from there.",
                "Divide twice.",
            ),
        ),
        Misconception(
            "falls_to_first",
            old=LAST,
            new="last = first",
            says="Your rate comes back to where it began, as in a triangle. It falls far below: to the first rate / "
            "10000.",
        ),
        Misconception(
            "falls_to_zero",
            old=LAST,
            new="last = 0.0",
            says="Your rate falls to exactly 0. It falls to the first rate / 10000, which is small but moves.",
        ),
        Misconception(
            "linear_rise",
            old="rates.append(b",
            new="rates.append(a + (b - a) * part if step <= top else b",
            says="Your rise is a straight line and your fall a cosine. Both are half a cosine by default.",
        ),
        Misconception(
            "linear_fall",
            old="rates.append(b",
            new="rates.append(a + (b - a) * part if step > top else b",
            says="Your rise is a cosine and your fall a straight line. Both are half a cosine by default.",
        ),
        Misconception(
            "no_rise",
            old=TOP,
            new="top = -1e-300",
            says="Your rate falls from max_lr from the first step on. The first 0.3 of the steps rise from "
            "max_lr / 25.",
        ),
        Misconception(
            "no_fall",
            old=FALL,
            new="a, b, part = max_lr, max_lr, 0.0",
            says="Your rate stays at max_lr after the rise. From the top on it falls.",
        ),
        Misconception(
            "fall_counted_from_zero",
            old=FALL,
            new="a, b, part = max_lr, last, step / end",
            says="Your fall is counted from step 0, so the rate drops right after the top. Count its way from the top.",
        ),
        Misconception(
            "fall_divided_by_the_run",
            old=FALL,
            new="a, b, part = max_lr, last, (step - top) / end",
            says="Your fall would take as long as the whole run, and does not arrive. Its length is what the rise "
            "leaves of the run.",
        ),
        Misconception(
            "first_is_max_lr",
            old="    first = max_lr / 25\n",
            new="    first = max_lr\n    max_lr = 25 * first\n",
            says="Your cycle begins at max_lr and rises to 25 times that. max_lr is the top, and the first rate is "
            "max_lr / 25.",
        ),
        Misconception(
            "anneals_backwards",
            old=f"rates.append({ANNEALED})",
            new="rates.append(a + (b - a) / 2 * (1 + math.cos(math.pi * part)))",
            says="Each of your two parts runs backwards: it begins with the rate at which it should end. At the part 0 "
            "of the way 1 + cos is 2, and that has to leave a.",
        ),
        Misconception(
            "quarter_cosine",
            old=f"rates.append({ANNEALED})",
            new="rates.append(b + (a - b) * math.cos(math.pi / 2 * part))",
            also=(
                (
                    f"rates.append({ANNEALED})",
                    "rates.append(a + (b - a) * math.sin(math.pi / 2 * part) if step <= top else "
                    "b + (a - b) * math.cos(math.pi / 2 * part))",
                ),
            ),
            says="Your rates follow a quarter of a cosine, which is flat at one end only. Each part is half a cosine, "
            "flat at both ends.",
        ),
        Misconception(
            "pi_forgotten",
            old="math.pi * part",
            new="part",
            says="Your cosine's angle ends at 1, so that neither part arrives. It goes from 0 to pi.",
        ),
        Misconception(
            "rise_and_fall_swapped",
            old=RISE,
            new="a, b, part = max_lr, first, step / top",
            says="Your rate falls first, and jumps up at the top. The rise goes from max_lr / 25 to max_lr.",
        ),
        Misconception(
            "full_period",
            old="math.pi * part",
            new="2 * math.pi * part",
            says="Your cosine goes through a whole period in each part, and comes back. Its angle ends at pi.",
        ),
        Misconception(
            "degrees_not_radians",
            old="math.pi * part",
            new="180 * part",
            says="Your cosine gets degrees. math.cos takes radians: half a turn is pi.",
        ),
        Misconception(
            "half_forgotten",
            old="(a - b) / 2 * (1 + math",
            new="(a - b) * (1 + math",
            says="Your cosine swings twice as far as it should: 1 + cos lies between 0 and 2. Halve it.",
        ),
        Misconception(
            "one_missing",
            old=STEPS,
            new="range(total_steps - 1)",
            also=((STEPS, "range(1, total_steps)"),),
            says="Your list has one rate too few. total_steps steps have the rates of steps 0 to total_steps - 1.",
        ),
        Misconception(
            "rounds_result",
            old=f"rates.append({ANNEALED})",
            new=f"rates.append(round({ANNEALED}, 6))",
            also=((f"rates.append({ANNEALED})", f"rates.append(round({ANNEALED}, 4))"),),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "hardcoded_max_lr",
            old="    first = max_lr / 25\n",
            new="    max_lr = 0.1\n    first = max_lr / 25\n",
            also=(("    first = max_lr / 25\n", "    max_lr = 0.01\n    first = max_lr / 25\n"),),
            says="Your top is the same whatever is asked for: a number from an example. Use max_lr.",
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
    ),
)
