"""Cuts where you want them.

The loss does not reach its plateaus at equal distances, so one names the steps at which the rate is
cut. The residual networks for CIFAR-10 were trained like that: divided by 10 at 32000 and at 48000
iterations (He et al., 2016, section 4.2). It is torch.optim.lr_scheduler.MultiStepLR, documented as
"decays the learning rate of each parameter group by gamma once the number of epoch reaches one of
the milestones". Its example, with lr = 0.05, milestones = [30, 80] and gamma = 0.1:

    lr = 0.05     if epoch < 30
    lr = 0.005    if 30 <= epoch < 80
    lr = 0.0005   if epoch >= 80

Write the rates of a whole run as a list, without torch.optim. In the example the milestones are in
order and each is there once, and the run passes them all. Nothing promises that: a milestone that is
named twice cuts twice, and the order in which milestones are named means nothing.
"""


def lr_multistep(lr: float, milestones: list[int], gamma: float, steps: int) -> list[float]:
    """The learning rates of MultiStepLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        milestones: The steps at which the rate is multiplied by gamma, none below 0. They may be in
            any order, stand there more than once, lie at step 0 or beyond the run, or be none. The
            list belongs to the caller: after the call it is as it was, not sorted, not emptied.
        gamma: The factor, above 0. Above 1 the rate goes up.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        MultiStepLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_multistep(lr=0.8, milestones=[1, 3], gamma=0.5, steps=5)
        [0.8, 0.4, 0.4, 0.2, 0.2]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(steps):
        drops = sum(milestone <= step for milestone in milestones)
        rates.append(lr * gamma**drops)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

START = "    rates = []\n"
COUNTED = "sum(milestone <= step for milestone in milestones)"
KEPT = "rates.append(lr * gamma**drops)"
TABLE = """\
    table = [0] * steps
    for milestone in milestones:
        table[milestone] += 1
    rates = []
"""
ONE_AT_A_TIME = """\
    passed, reached = 0, []
    for step in range(steps):
        if passed < len(milestones) and step {} milestones[passed]:
            passed += 1
        reached.append(passed)
    rates = []
    for step in range(steps):
        drops = reached[step]
"""
ORDERED = "    milestones = sorted(milestones)\n"
LOOP = """\
    rates = []
    for step in range(steps):
        drops = sum(milestone <= step for milestone in milestones)
"""


def run(lr: float, milestones: list[Setting], gamma: float, steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "milestones": milestones, "gamma": gamma, "steps": steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: milestones in any order, some of them twice, some beyond the end."""
    steps = rng.randint(14, 40)
    milestones: list[Setting] = [rng.randint(1, steps - 2) for _ in range(rng.randint(2, 5))]
    milestones += rng.choice(([], [milestones[0]], [0], [steps], [steps + rng.randint(1, 9), milestones[0]]))
    rng.shuffle(milestones)
    return run(
        lr=round(10 ** rng.uniform(-4, 0.7), 6),
        milestones=milestones,
        gamma=round(rng.choice((rng.uniform(0.1, 0.9), rng.uniform(0.3, 0.9), rng.uniform(1.05, 1.6))), 3),
        steps=steps,
        calls=rng.choice((1, 1, 2)),
    )


EXERCISE = Exercise(
    name="lr_multistep",
    title="Cuts where you want them",
    number=12,
    part="extension",
    notebook="schedules",
    after=("lr_step",),
    rollout="returned_rates",
    panels=("difference lr",),
    checks=(
        Check("rates", 4, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9, floor=0.0)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "two milestones: lr 0.8, gamma 0.5",
            run(0.8, [1, 3], 0.5, 5),
            working=(
                "step 0: lr_0 = 0.8",
                "step 1 reaches the milestone 1: lr_1 = 0.5 * 0.8 = 0.4",
                "step 2 reaches none: lr_2 = 0.4",
                "step 3 reaches the milestone 3: lr_3 = 0.5 * 0.4 = 0.2",
                "step 4 reaches none: lr_4 = 0.2",
            ),
        ),
        Case("a tenth at 8, 14 and 20: lr 0.1", run(0.1, [8, 14, 20], 0.1, 25)),
        Case("out of order: lr 0.5, milestones 9, 2 and 5", run(0.5, [9, 2, 5], 0.7, 13)),
        Case("twice at one step: lr 0.3, milestones 4, 4 and 7", run(0.3, [4, 4, 7], 0.6, 10)),
        Case(
            "a milestone at step 0, whole numbers: lr 2, gamma 1.5",
            run(2, [0, 3], 1.5, 5),
            working=(
                "step 0 reaches the milestone 0: lr_0 = 1.5 * 2 = 3",
                "steps 1 and 2 reach none: lr_1 = lr_2 = 3",
                "step 3 reaches the milestone 3: lr_3 = 1.5 * 3 = 4.5",
                "step 4 reaches none: lr_4 = 4.5",
            ),
        ),
        Case(
            "after a call for twice the rate, a tiny rate: milestones 50, 6, 0 and 6",
            run(3e-7, [50, 6, 0, 6], 0.3, 12, calls=2),
        ),
        Case("at the end and beyond: milestones 5, 9 and 12 of 9 steps", run(0.07, [5, 9, 12], 1.2, 9)),
        Case("no milestones: lr 0.2", run(0.2, [], 0.5, 4)),
        Case(
            "after a call for twice the rate, whole numbers: lr 3, milestones 7, 1 and 4",
            run(3, [7, 1, 4], 0.7, 9, calls=2),
        ),
        Case(
            "one cut after another: lr 0.4, milestones 3, 1, 2, 4, 5, 6 and 7",
            run(0.4, [3, 1, 2, 4, 5, 6, 7], 0.05, 10),
        ),
        Case("a single step, a milestone at 0: lr 0.6", run(0.6, [0], 0.3, 1), sealed=True),
        Case("a single step, a milestone at 1: lr 0.6", run(0.6, [1], 0.3, 1), sealed=True),
        Case("three times at one step: lr 1", run(1.0, [3, 11, 3, 2, 30, 3], 0.9, 16), sealed=True),
        Case("a long run, out of order: lr 0.3", run(0.3, [60, 20, 110, 20], 0.2, 130), sealed=True),
        Case("a factor of 1: lr 0.05", run(0.05, [4, 2], 1.0, 7), sealed=True),
        Case(
            "after two calls for twice the rate, whole numbers: lr 5",
            run(5, [6, 3, 6, 0, 12], 2, 12, calls=3),
            sealed=True,
        ),
        Case("all beyond the end: lr 0.02", run(0.02, [40, 30], 0.5, 8), sealed=True),
        Case("in falling order: lr 0.013", run(0.013, [15, 10, 5, 1], 0.6, 18), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which rate does the very step use that a milestone names? And what if two milestones name it?",
        "The rate of a step depends only on how many milestones have been reached by then, wherever they stand in the "
        "list.",
        "For each step number: go through the whole list, count the milestones that are not beyond it, and multiply lr "
        "by gamma as many times.",
    ),
    misconceptions=(
        Misconception(
            "assumes_sorted_milestones",
            old=COUNTED,
            new="next((i for i, milestone in enumerate(milestones) if milestone > step), len(milestones))",
            also=((COUNTED, '__import__("bisect").bisect_right(milestones, step)'),),
            says="Your rates are right only where the milestones are in order: you stop looking at the first one that "
            "is still to come. Look at all of them, or at a sorted copy.",
            hints=(
                "Try milestones [9, 2, 5]. At which steps does your rate change?",
                "A milestone far down the list may already be reached while an earlier one is not.",
                "Either count over the whole list, or begin with a sorted copy of it.",
            ),
        ),
        Misconception(
            "milestones_one_at_a_time",
            old=LOOP,
            new=ONE_AT_A_TIME.format("=="),
            also=(
                (LOOP, ONE_AT_A_TIME.format(">=")),
                (LOOP, ORDERED + ONE_AT_A_TIME.format("==")),
                (LOOP, ORDERED + ONE_AT_A_TIME.format(">=")),
            ),
            says="You wait for one milestone at a time, so that one that is named twice, or out of order, holds up the "
            "rest. Several may be reached at once.",
        ),
        Misconception(
            "duplicate_milestones_ignored",
            old="in milestones)",
            new="in set(milestones))",
            says="A milestone that is named twice counts once in your rates, as in a set or with a plain `in`. It cuts "
            "twice.",
            hints=(
                "Try milestones [4, 4, 7]. How much smaller is the rate of step 4 than that of step 3?",
                "A set forgets how often something is there, and so does the question whether it is there.",
                "Count how many milestones name the step, instead of asking whether one does.",
            ),
        ),
        Misconception(
            "drop_one_step_late",
            old="milestone <= step for",
            new="milestone < step for",
            says="Your rate drops one step late: the step that a milestone names still uses the old rate. It is the "
            "first one with the new rate.",
            hints=(
                "Which rate does step 3 use when 3 is a milestone?",
                "A milestone is reached when the step's number equals it.",
                "Look at how you compare the step with the milestone: what happens when they are equal?",
            ),
        ),
        Misconception(
            "drop_one_step_early",
            old="milestone <= step for",
            new="milestone <= step + 1 for",
            says="Your rate drops one step early, as when steps are counted from 1. Step 0 is the first, and a "
            "milestone is reached by the step of its own number.",
        ),
        Misconception(
            "drop_not_kept",
            old="milestone <= step for",
            new="milestone == step for",
            also=((COUNTED, "step in milestones"),),
            says="Your rate is low only at the milestones themselves, and then back at lr. A drop stays.",
            hints=(
                "Which rate does the step after a milestone use?",
                "What a milestone does to the rate holds for all later steps too.",
                "Either change a rate that lives on through the loop, or count all milestones up to the step.",
            ),
        ),
        Misconception(
            "drops_only_once",
            old=COUNTED,
            new="any(milestone <= step for milestone in milestones)",
            says="Your rate drops at the first milestone and never again. Every milestone multiplies it by gamma.",
        ),
        Misconception(
            "drops_at_every_step_after_a_milestone",
            old=COUNTED,
            new="sum(max(step - milestone + 1, 0) for milestone in milestones)",
            also=((COUNTED, "sum(any(m <= before for m in milestones) for before in range(step + 1))"),),
            says="Your rate drops in every step from a milestone on, as when step >= milestone is asked in every step "
            "and the rate multiplied each time. A milestone acts once.",
            hints=(
                "What does your rate do between two milestones?",
                "A rate that lives on through the loop remembers the drop; it must not be dropped again.",
                "Multiply the living rate only in the very step that a milestone names.",
            ),
        ),
        Misconception(
            "milestone_at_zero_ignored",
            old="milestone <= step for",
            new="0 < milestone <= step for",
            says="A milestone at step 0 does nothing in your rates. Step 0 reaches it, and already uses lr * gamma.",
        ),
        Misconception(
            "schedule_starts_one_late",
            old="gamma**drops",
            new="gamma ** (drops + 1)",
            says="Each of your rates has one factor of gamma too many: the list starts with lr * gamma. Before the "
            "first milestone the rate is lr.",
        ),
        Misconception(
            "milestones_taken_as_lengths",
            old=COUNTED,
            new='sum(end <= step for end in __import__("itertools").accumulate(milestones))',
            says="Your milestones are added up, as if each said how many steps after the last one. Each is the number "
            "of a step, counted from the start.",
        ),
        Misconception(
            "first_milestone_only",
            old="in milestones)",
            new="in milestones[:1])",
            says="Only the first milestone of the list acts on your rates. All of them do.",
        ),
        Misconception(
            "steplr_of_the_first_milestone",
            old=COUNTED,
            new="step // max([1, *milestones[:1]])",
            says="Your rate drops at every multiple of the first milestone: that is StepLR. Let it drop where the "
            "milestones say.",
        ),
        Misconception(
            "all_drops_at_once",
            old=COUNTED,
            new="len(milestones) * any(milestone <= step for milestone in milestones)",
            also=((COUNTED, "len(milestones)"),),
            says="All of your drops come at one step. Each milestone brings one, at its own step.",
        ),
        Misconception(
            "index_beyond_the_end",
            old=START,
            new=TABLE,
            says="Your code looks up a step that the run does not have: a milestone may lie beyond the last step. "
            "Such a one has no effect.",
        ),
        Misconception(
            "runs_to_the_last_milestone",
            old="range(steps)",
            new="range(max([steps, *milestones]))",
            says="Your list goes on to the last milestone, beyond the run. It has exactly `steps` rates.",
        ),
        Misconception(
            "sorts_in_place",
            old=START,
            new=f"    milestones.sort()\n{START}",
            says="The caller's list of milestones is sorted after your call. Sort a copy: sorted() makes one.",
        ),
        Misconception(
            "consumes_milestones",
            old="return rates",
            new="milestones.clear()\n    return rates",
            also=(
                ("return rates", "milestones[:] = [m for m in milestones if m >= steps]\n    return rates"),
                ("return rates", "milestones[:] = sorted(m for m in milestones if m >= steps)\n    return rates"),
            ),
            says="Milestones are missing from the caller's list after your call. Take them from a copy.",
        ),
        Misconception(
            "subtracts_gamma",
            old="lr * gamma**drops",
            new="lr - gamma * drops",
            says="Your rate falls by gamma at each milestone, and below 0. Gamma is a factor: multiply.",
        ),
        Misconception(
            "linear_instead_of_geometric",
            old="gamma**drops",
            new="(1 - (1 - gamma) * drops)",
            says="Your rate loses the same amount at each milestone. It should lose the same part of what is left.",
        ),
        Misconception(
            "multiplies_by_drops",
            old="gamma**drops",
            new="(gamma * drops if drops else 1)",
            also=(("gamma**drops", "gamma * drops"),),
            says="Your rate is multiplied by the number of milestones passed. Gamma is raised to that power; in Python "
            "** is a power and * a product.",
        ),
        Misconception(
            "exponential_instead_of_multistep",
            old="gamma**drops",
            new="gamma**step",
            says="Your rate drops in every step; the milestones play no part. That is ExponentialLR. Let it drop at "
            "the milestones only.",
        ),
        Misconception(
            "gamma_ignored",
            old="gamma**drops",
            new="0.1**drops",
            says="Your rate drops to a tenth whatever gamma is: that is MultiStepLR's default. Use gamma.",
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
            says="Your rate is lr in every step. At every milestone it is multiplied by gamma.",
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
