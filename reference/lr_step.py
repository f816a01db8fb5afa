"""Down the stairs.

Often a rate is kept for a while, until the loss no longer falls, and then cut by a factor; the loss
drops at every cut. Residual networks were trained that way: their rate was divided by 10 when the
error plateaued (He et al., 2016, section 3.4). With the cuts at equal distances this is
torch.optim.lr_scheduler.StepLR, documented as "decays the learning rate of each parameter group by
gamma every step_size epochs". Its example, with lr = 0.05, step_size = 30 and gamma = 0.1:

    lr = 0.05     if epoch < 30
    lr = 0.005    if 30 <= epoch < 60
    lr = 0.0005   if 60 <= epoch < 90

Write the rates of a whole run as a list, without torch.optim. The edges of the stairs are where it
goes wrong: read the example once more, and ask which rate steps 29, 30 and 31 use.
"""


def lr_step(lr: float, step_size: int, gamma: float, steps: int) -> list[float]:
    """The learning rates of StepLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        step_size: How many steps one stair is long, at least 1.
        gamma: The factor between a stair and the next one, above 0. Above 1 the stairs go up.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        StepLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_step(lr=0.8, step_size=2, gamma=0.5, steps=5)
        [0.8, 0.8, 0.4, 0.4, 0.2]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(steps):
        drops = step // step_size
        rates.append(lr * gamma**drops)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

START = "    rates = []\n"
DROPS = "step // step_size"
KEPT = "rates.append(lr * gamma**drops)"


def run(lr: float, step_size: int, gamma: float, steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "step_size": step_size, "gamma": gamma, "steps": steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: at least three stairs, down more often than up."""
    step_size = rng.randint(2, 9)
    return run(
        lr=round(10 ** rng.uniform(-4, 0.7), 6),
        step_size=step_size,
        gamma=round(rng.choice((rng.uniform(0.1, 0.9), rng.uniform(0.3, 0.9), rng.uniform(1.05, 1.6))), 3),
        steps=rng.randint(3 * step_size + 1, 6 * step_size + 3),
        calls=rng.choice((1, 1, 2)),
    )


EXERCISE = Exercise(
    name="lr_step",
    title="Down the stairs",
    number=11,
    part="extension",
    notebook="schedules",
    after=("lr_exponential",),
    rollout="returned_rates",
    panels=("difference lr",),
    checks=(
        Check("rates", 3, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9, floor=0.0)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "stairs of two steps: lr 0.8, gamma 0.5",
            run(0.8, 2, 0.5, 5),
            working=(
                "steps 0 and 1: lr_0 = lr_1 = 0.8",
                "steps 2 and 3: lr_2 = lr_3 = 0.5 * 0.8 = 0.4",
                "step 4: lr_4 = 0.5 * 0.4 = 0.2",
            ),
        ),
        Case("a tenth every ten steps: lr 0.1", run(0.1, 10, 0.1, 35)),
        Case("stairs of one step, a rate that vanishes: lr 0.3, gamma 0.2", run(0.3, 1, 0.2, 14)),
        Case("whole numbers: lr 3, stairs of four, gamma 0.7", run(3, 4, 0.7, 15)),
        Case(
            "after a call for twice the rate, stairs that go up: lr 0.07, three steps, gamma 1.5",
            run(0.07, 3, 1.5, 11, calls=2),
        ),
        Case(
            "after a call for twice the rate, a tiny rate: lr 3e-7, five steps, gamma 0.3",
            run(3e-7, 5, 0.3, 18, calls=2),
        ),
        Case("shorter than one stair: lr 0.4", run(0.4, 9, 0.5, 6)),
        Case("a single step: lr 0.7", run(0.7, 3, 0.4, 1)),
        Case(
            "whole numbers that grow: lr 2, stairs of three, gamma 1.25",
            run(2, 3, 1.25, 4),
            working=(
                "steps 0, 1 and 2: lr_0 = lr_1 = lr_2 = 2",
                "step 3: lr_3 = 1.25 * 2 = 2.5",
            ),
        ),
        Case("stairs of seven: lr 0.05, gamma 0.3", run(0.05, 7, 0.3, 50), sealed=True),
        Case("a factor of 1: lr 0.2", run(0.2, 4, 1.0, 9), sealed=True),
        Case("the last step begins a stair: lr 0.09, gamma 0.8", run(0.09, 13, 0.8, 27), sealed=True),
        Case("a long run: stairs of thirty, lr 0.6", run(0.6, 30, 0.2, 130), sealed=True),
        Case(
            "after two calls for twice the rate, whole numbers: lr 4, stairs of two",
            run(4, 2, 0.9, 12, calls=3),
            sealed=True,
        ),
        Case("a rate of 1: stairs of six", run(1.0, 6, 0.65, 25), sealed=True),
        Case("a factor of 2: lr 0.001", run(0.001, 3, 2, 17), sealed=True),
    ),
    draw=draw,
    hints=(
        "How many steps of your list use the rate lr, and how many should?",
        "All steps of one stair have the same rate. What counts is how many whole stairs lie behind a step.",
        "For each step number: find out how often step_size fits into it, and multiply lr by gamma as many times.",
    ),
    misconceptions=(
        Misconception(
            "drop_one_step_late",
            old=DROPS,
            new="max(step - 1, 0) // step_size",
            says="Your rate drops one step late: the step with the number step_size still uses the old rate. It is the "
            "first one of the new stair.",
            hints=(
                "How many steps does your first stair have?",
                "Steps are counted from 0, so a stair of three steps has the numbers 0, 1 and 2.",
                "The step whose number is a multiple of step_size begins a stair; compare with <, not with <=.",
            ),
        ),
        Misconception(
            "drop_one_step_early",
            old=DROPS,
            new="(step + 1) // step_size",
            says="Your rate drops one step early: the first stair has one step less than step_size. Steps are counted "
            "from 0.",
            hints=(
                "How many steps does your first stair have?",
                "The rate of step 0 is used once when the next step begins; counting from 1 takes one step away.",
                "Ask for the number of whole stairs behind a step by its own number, which starts at 0.",
            ),
        ),
        Misconception(
            "schedule_starts_one_late",
            old="gamma**drops",
            new="gamma ** (drops + 1)",
            says="Your list starts with lr * gamma: it drops at step 0 too, since 0 is a multiple of step_size. The "
            "first stair has the rate lr.",
            hints=(
                "Which rate does step 0 use?",
                "0 is a multiple of every number, but no stair lies behind step 0.",
                "A test like step % step_size == 0 needs one exception.",
            ),
        ),
        Misconception(
            "three_stairs_only",
            old=DROPS,
            new="min(step // step_size, 2)",
            says="Your rate stops falling at the third stair, the last one that torch's example shows. The stairs go "
            "on as long as the run does.",
        ),
        Misconception(
            "first_edge_left_out",
            old=DROPS,
            new="max(step // step_size - 1, 0)",
            says="Your rate does not drop at the first edge, only at those after it. The step with the number "
            "step_size uses a lower rate already.",
        ),
        Misconception(
            "drops_only_once",
            old=DROPS,
            new="min(step // step_size, 1)",
            says="Your rate drops at the first edge and then never again. Every further step_size steps there is "
            "another factor of gamma.",
            hints=(
                "How many different rates are there in a run of three stairs?",
                "One comparison with step_size knows one edge only.",
                "The number of factors of gamma must go on growing, by one from stair to stair.",
            ),
        ),
        Misconception(
            "drop_not_kept",
            old="gamma**drops",
            new="(gamma if step and step % step_size == 0 else 1)",
            says="Your rate is low only at the step where a stair begins, and then back at lr. A drop stays.",
        ),
        Misconception(
            "smooth_instead_of_stairs",
            old=DROPS,
            new="step / step_size",
            says="Your rate falls a little in every step. It should stay on a stair for step_size steps: count whole "
            "stairs only.",
            hints=(
                "Are your steps 0 and 1 meant to have different rates?",
                "In Python / gives fractions, and a fraction of a stair lowers the rate already.",
                "There is a division that leaves the fraction out.",
            ),
        ),
        Misconception(
            "exponential_instead_of_step",
            old="gamma**drops",
            new="gamma**step",
            says="Your rate drops in every step; step_size plays no part. That is ExponentialLR. Let it drop every "
            "step_size steps.",
        ),
        Misconception(
            "drops_after_the_first_step",
            old=DROPS,
            new="-(-step // step_size)",
            says="Your first stair has only step 0, as when the number of stairs is rounded up. It has step_size "
            "steps: round down.",
        ),
        Misconception(
            "rounds_to_the_nearest_stair",
            old=DROPS,
            new="round(step / step_size)",
            says="Your rate drops in the middle of a stair, as when the number of stairs is rounded to the nearest. "
            "Count only those that are over: round down.",
        ),
        Misconception(
            "remainder_instead_of_quotient",
            old=DROPS,
            new="step % step_size",
            says="Your rate shrinks within a stair and then jumps back to lr: that is the remainder. Count how often "
            "step_size fits into the step.",
        ),
        Misconception(
            "drops_between_the_edges",
            old=DROPS,
            new="step - step // step_size",
            says="Your rate drops in every step but those where a stair begins: your test is the wrong way round. "
            "step % step_size is 0 at an edge.",
        ),
        Misconception(
            "stair_one_longer",
            old=DROPS,
            new="step // (step_size + 1)",
            says="Each of your stairs is one step too long, and the edges move further off each time. A stair has "
            "exactly step_size steps.",
        ),
        Misconception(
            "stair_one_shorter",
            old=DROPS,
            new="step // max(step_size - 1, 1)",
            says="Each of your stairs is one step too short, and the edges come ever earlier. A stair has exactly "
            "step_size steps.",
        ),
        Misconception(
            "step_size_taken_as_number_of_stairs",
            old=DROPS,
            new="step * step_size // steps",
            also=((DROPS, "step // max(steps // step_size, 1)"),),
            says="Your run is divided into step_size stairs. step_size is the length of a stair, in steps.",
        ),
        Misconception(
            "subtracts_gamma",
            old="lr * gamma**drops",
            new="lr - gamma * drops",
            says="Your rate falls by gamma at each edge, and below 0. Gamma is a factor: multiply.",
        ),
        Misconception(
            "linear_instead_of_geometric",
            old="gamma**drops",
            new="(1 - (1 - gamma) * drops)",
            says="Your rate loses the same amount at each edge. It should lose the same part of what is left.",
        ),
        Misconception(
            "multiplies_by_drops",
            old="gamma**drops",
            new="gamma * drops",
            says="Your rate is multiplied by the number of stairs, so it starts at 0. Gamma is raised to that power; "
            "in Python ** is a power and * a product.",
        ),
        Misconception(
            "compounds",
            old="gamma**drops",
            new="gamma ** sum(before // step_size for before in range(step + 1))",
            also=(("gamma**drops", "gamma ** sum(before // step_size for before in range(step))"),),
            says="Your rate shrinks ever faster, as when the last rate is multiplied by a power of gamma in every "
            "step. Multiply the first rate by it, or the last one by gamma at the edges.",
        ),
        Misconception(
            "drops_at_every_step_after_the_first_stair",
            old=DROPS,
            new="max(step - step_size + 1, 0)",
            says="Your rate drops in every step from the first edge on, as when step >= step_size is all that is asked "
            "for. It drops once per stair.",
        ),
        Misconception(
            "gamma_ignored",
            old="gamma**drops",
            new="0.1**drops",
            says="Your rate drops to a tenth whatever gamma is: that is StepLR's default. Use gamma.",
        ),
        Misconception(
            "inverse_gamma",
            old="gamma**drops",
            new="gamma**-drops",
            says="Your rate goes the other way: it is divided by gamma. Multiply by it.",
        ),
        Misconception(
            "one_minus_gamma",
            old="gamma**drops",
            new="(1 - gamma) ** drops",
            says="Your rate shrinks by 1 - gamma: gamma is the part that is kept, not the part that is lost. Multiply "
            "by gamma itself.",
        ),
        Misconception(
            "no_decay",
            old="lr * gamma**drops",
            new="lr",
            says="Your rate is lr in every step. Every step_size steps it is multiplied by gamma.",
        ),
        Misconception(
            "lr_ignored",
            old="lr * gamma**drops",
            new="gamma**drops",
            says="Your list holds the powers of gamma, which are factors and not rates. The first rate is lr.",
        ),
        Misconception(
            "lr_applied_twice",
            old="lr * gamma**drops",
            new="lr * lr * gamma**drops",
            says="Each of your rates is multiplied by lr once too often. The first rate is lr, not its square.",
        ),
        Misconception(
            "assumes_gamma_below_one",
            old="gamma**drops",
            new="min(gamma, 1) ** drops",
            says="Your rates never grow. With gamma above 1 they should; do not limit what you are given.",
        ),
        Misconception(
            "early_stop",
            old=KEPT,
            new=f"{KEPT}\n        if lr * gamma**drops < 1e-6:\n            break",
            also=(
                (KEPT, f"if lr * gamma**drops < 1e-6:\n            break\n        {KEPT}"),
                (KEPT, f"{KEPT}\n        if lr * gamma**drops < 1e-8:\n            break"),
                (KEPT, f"if lr * gamma**drops < 1e-8:\n            break\n        {KEPT}"),
            ),
            says="Your list ends early, when the rate has become tiny. Every step has a rate, however small.",
        ),
        Misconception(
            "lr_floor",
            old=KEPT,
            new="rates.append(max(lr * gamma**drops, 1e-6))",
            also=(
                (KEPT, "rates.append(max(lr * gamma**drops, 1e-4))"),
                (KEPT, "rates.append(max(lr * gamma**drops, 1e-5))"),
                (KEPT, "rates.append(max(lr * gamma**drops, 1e-8))"),
            ),
            says="Your rate stops falling at a small number. This schedule has no floor; let it shrink.",
        ),
        Misconception(
            "integer_rates",
            old=KEPT,
            new="rates.append(type(lr)(lr * gamma**drops))",
            says="Your rates lose their decimals when lr is a whole number, as when they are kept as integers. Let "
            "them be floats whatever lr is.",
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
            "rounds_result",
            old=KEPT,
            new="rates.append(round(lr * gamma**drops, 4))",
            also=(
                (KEPT, "rates.append(round(lr * gamma**drops, 3))"),
                (KEPT, "rates.append(round(lr * gamma**drops, 5))"),
                (KEPT, "rates.append(round(lr * gamma**drops, 6))"),
                (KEPT, "rates.append(round(lr * gamma**drops, 8))"),
            ),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
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
            "rates_are_tensors",
            old=KEPT,
            new='rates.append(__import__("torch").tensor(lr * gamma**drops, dtype=__import__("torch").float64))',
            also=((KEPT, 'rates.append(__import__("torch").tensor(float(lr * gamma**drops)))'),),
            says="Your list holds tensors. Every rate should be a Python float: item() makes one of a tensor.",
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
            "returns_pairs",
            old=KEPT,
            new="rates.append((step, lr * gamma**drops))",
            says="Your list holds pairs of a step and its rate. Return the rates alone; their place says the step.",
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
