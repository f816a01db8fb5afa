"""A rate that shrinks by a factor.

A learning rate is right for a while: large steps get you near the minimum, small ones let you
settle there. A schedule says which rate each step uses. The simplest one that never stops
shrinking multiplies by the same factor gamma again and again. Such steps are what subgradient
descent needs to converge fast to a sharp minimum (Goffin, 1977), and torch.optim.lr_scheduler
has them as ExponentialLR, documented as "decays the learning rate of each parameter group by gamma
every epoch":

    lr_t = gamma * lr_(t-1)

Write the rates of a whole run as a list, without torch.optim. Of every schedule ask first: which
rate does step 0 use? And mind that two different formulas are called exponential decay.
"""


def lr_exponential(lr: float, gamma: float, steps: int) -> list[float]:
    """The learning rates of ExponentialLR.

    Args:
        lr: The rate that the schedule starts from, above 0; an int or a float.
        gamma: The factor between a rate and the next one, above 0. Above 1 the rates grow.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        ExponentialLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        >>> lr_exponential(lr=0.8, gamma=0.5, steps=3)
        [0.8, 0.4, 0.2]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(steps):
        rate = lr * gamma**step
        rates.append(rate)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

START = "    rates = []\n"
KEPT = "rates.append(rate)"


def run(lr: float, gamma: float, steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "gamma": gamma, "steps": steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: any rate, falling more often than rising."""
    return run(
        lr=round(10 ** rng.uniform(-4, 0.7), 6),
        gamma=round(rng.choice((rng.uniform(0.55, 0.97), rng.uniform(0.8, 0.97), rng.uniform(1.03, 1.2))), 3),
        steps=rng.randint(12, 30),
        calls=rng.choice((1, 1, 2)),
    )


EXERCISE = Exercise(
    name="lr_exponential",
    title="A rate that shrinks by a factor",
    number=10,
    part="extension",
    notebook="schedules",
    after=("run_with_scheduler",),
    rollout="returned_rates",
    panels=("log lr",),
    checks=(
        Check("rates", 2, ("lr",)),
        Check("list", 1, ("returned", "row", "unchanged"), beside=("rates",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-9, floor=0.0)},
    by_hand=("torch.optim",),
    cases=(
        Case(
            "halved twice: lr 0.8, gamma 0.5",
            run(0.8, 0.5, 3),
            working=(
                "step 0: lr_0 = 0.8",
                "step 1: lr_1 = 0.5 * 0.8 = 0.4",
                "step 2: lr_2 = 0.5 * 0.4 = 0.2",
            ),
        ),
        Case("the notebook's schedule: lr 0.5, gamma 0.8", run(0.5, 0.8, 15)),
        Case("a rate that vanishes: lr 0.02, gamma 0.4", run(0.02, 0.4, 20)),
        Case("a rate that grows: lr 0.07, gamma 1.1", run(0.07, 1.1, 12)),
        Case("whole numbers: lr 3, gamma 0.7", run(3, 0.7, 6)),
        Case("after a call for twice the rate, a tiny rate: lr 3e-7, gamma 0.6", run(3e-7, 0.6, 12, calls=2)),
        Case("a single step: lr 0.3, gamma 0.9", run(0.3, 0.9, 1)),
        Case(
            "after a call for twice the rate, whole numbers that grow: lr 2, gamma 1.5",
            run(2, 1.5, 3, calls=2),
            working=(
                "step 0: lr_0 = 2",
                "step 1: lr_1 = 1.5 * 2 = 3",
                "step 2: lr_2 = 1.5 * 3 = 4.5",
            ),
        ),
        Case("a slow decay: lr 0.0001, gamma 0.95", run(0.0001, 0.97, 150), sealed=True),
        Case("a factor of 1: lr 0.05", run(0.05, 1.0, 9), sealed=True),
        Case("a rate of 1: gamma 0.97", run(1.0, 0.97, 33), sealed=True),
        Case("after two calls for twice the rate: lr 7, gamma 1.03", run(7, 1.03, 25, calls=3), sealed=True),
        Case("a fast decay: lr 1.3, gamma 0.1", run(1.3, 0.1, 14), sealed=True),
        Case("a factor of 2: lr 0.001", run(0.001, 2, 11), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which rate does step 0 use, and which one step 1?",
        "Each rate is gamma times the one before, and nothing has happened yet when the first step is taken.",
        "For each step number from 0 on: multiply lr by gamma as many times as steps have gone by, and keep that.",
    ),
    misconceptions=(
        Misconception(
            "schedule_starts_one_late",
            old="gamma**step",
            new="gamma ** (step + 1)",
            says="Your list starts with lr * gamma, as when the rate shrinks before the first step. Step 0 uses lr "
            "itself.",
            hints=(
                "Which rate does step 0 use?",
                "The rate shrinks between two steps; before the first step nothing has shrunk yet.",
                "Compare your row 0 with the expected row 1: count the powers of gamma from 0.",
            ),
        ),
        Misconception(
            "schedule_lags_by_one",
            old="gamma**step",
            new="gamma ** max(step - 1, 0)",
            says="Your list has the first rate twice and lags one step from then on. The rate shrinks after every "
            "step, the first included.",
            hints=(
                "How many of your steps use the rate lr?",
                "After each step the rate shrinks once, also after step 0.",
                "Step 0 has no factor of gamma, step 1 has one: the number of factors is the number of the step.",
            ),
        ),
        Misconception(
            "exp_of_minus_gamma_t",
            old="gamma**step",
            new='__import__("math").exp(-gamma * step)',
            also=(("gamma**step", "10 ** (-gamma * step)"), ("gamma**step", "2 ** (-gamma * step)")),
            says="Your rates fall by a fixed base to the power of -gamma t, which others call exponential decay too. "
            "Here gamma itself is the factor between two rates.",
            hints=(
                "Divide your second rate by your first one. What should the quotient be?",
                "In exp(-gamma t) a larger gamma shrinks faster; as a factor, a larger gamma shrinks more slowly.",
                "Which number is raised to a power here? Not e: the factor that you are given.",
            ),
        ),
        Misconception(
            "wrong_power",
            old="lr * gamma**step",
            new="lr ** (gamma * step)",
            also=(("lr * gamma**step", "lr ** (gamma**step)"),),
            says="Your lr is raised to a power. The power belongs to gamma; lr is multiplied by it.",
        ),
        Misconception(
            "power_of_the_product",
            old="lr * gamma**step",
            new="(lr * gamma) ** step",
            says="Your rates are powers of the product lr * gamma. Only gamma is raised to a power; lr stays what it "
            "is.",
        ),
        Misconception(
            "gamma_and_lr_swapped",
            old="lr * gamma**step",
            new="gamma * lr**step",
            says="Your list starts with gamma and shrinks by lr: the two have changed places. It starts with lr and "
            "shrinks by gamma.",
        ),
        Misconception(
            "decays_only_once",
            old="gamma**step",
            new="(gamma if step else 1)",
            also=(("gamma**step", "gamma"),),
            says="Your rate becomes lr * gamma and stays there: lr itself is multiplied in every step, not the last "
            "rate. The factors pile up.",
            hints=(
                "Compare your steps 1 and 2. Should they have the same rate?",
                "Each rate is gamma times the rate before it, not gamma times the first rate.",
                "The number of factors of gamma must grow with the step.",
            ),
        ),
        Misconception(
            "no_decay",
            old="lr * gamma**step",
            new="lr",
            says="Your rate is lr in every step; gamma plays no part. Each rate is gamma times the one before.",
        ),
        Misconception(
            "lr_ignored",
            old="lr * gamma**step",
            new="gamma**step",
            says="Your list holds the powers of gamma, which are factors and not rates. The first rate is lr.",
        ),
        Misconception(
            "lr_applied_twice",
            old="lr * gamma**step",
            new="lr * lr * gamma**step",
            says="Each of your rates is multiplied by lr once too often. The first rate is lr, not its square.",
        ),
        Misconception(
            "compounds",
            old="gamma**step",
            new="gamma ** (step * (step + 1) // 2)",
            also=(("gamma**step", "gamma ** (step * (step - 1) // 2)"),),
            says="Your rates shrink ever faster, as when the last rate is multiplied by gamma^t. Either multiply the "
            "last rate by gamma, or the first one by its power.",
            hints=(
                "Divide each of your rates by the one before. Is it always the same quotient?",
                "There are two ways: from the last rate, with one factor; or from the first, with a power.",
                "If you change the rate in the loop, one plain factor per step is enough.",
            ),
        ),
        Misconception(
            "decays_twice",
            old="gamma**step",
            new="gamma ** (2 * step)",
            says="Your rates shrink by gamma squared in each step, as when they are multiplied twice. Once per step is "
            "enough.",
        ),
        Misconception(
            "inverse_gamma",
            old="gamma**step",
            new="gamma**-step",
            says="Your rates go the other way: they are divided by gamma. Multiply by it.",
        ),
        Misconception(
            "one_minus_gamma",
            old="gamma**step",
            new="(1 - gamma) ** step",
            says="Your rates shrink by 1 - gamma: gamma is the part that is kept, not the part that is lost. Multiply "
            "by gamma itself.",
        ),
        Misconception(
            "subtracts_gamma",
            old="lr * gamma**step",
            new="lr - gamma * step",
            says="Your rates fall by gamma in each step, in a straight line, and below 0. Gamma is a factor: multiply.",
        ),
        Misconception(
            "linear_instead_of_exponential",
            old="gamma**step",
            new="(1 - (1 - gamma) * step)",
            says="Your rates lose the same amount in each step, a part of lr. They should lose the same part of what "
            "is left.",
        ),
        Misconception(
            "multiplies_by_step",
            old="gamma**step",
            new="gamma * step",
            says="Your rates are multiplied by the number of the step, so the first one is 0. Gamma is raised to that "
            "power; in Python ** is a power and * a product.",
        ),
        Misconception(
            "inverse_time_decay",
            old="lr * gamma**step",
            new="lr / (1 + gamma * step)",
            says="Your rates are lr / (1 + gamma t), which falls ever more slowly. Here every step has the same factor "
            "gamma.",
        ),
        Misconception(
            "steplr_instead_of_exponential",
            old="gamma**step",
            new="gamma ** (step // 10)",
            also=(("gamma**step", "gamma ** (step // 5)"),),
            says="Your rates fall like a staircase: they stay for several steps and then drop. Here every step has a "
            "rate of its own.",
        ),
        Misconception(
            "spread_over_the_run",
            old="gamma**step",
            new="gamma ** (step / steps)",
            also=(("gamma**step", "gamma ** (step / max(steps - 1, 1))"),),
            says="Your rates shrink by one factor of gamma over the whole run. They shrink by gamma in every step.",
        ),
        Misconception(
            "assumes_gamma_below_one",
            old="gamma**step",
            new="min(gamma, 1) ** step",
            says="Your rates never grow. With gamma above 1 they should; do not limit what you are given.",
        ),
        Misconception(
            "lr_floor",
            old=KEPT,
            new="rates.append(max(rate, 1e-6))",
            also=(
                (KEPT, "rates.append(max(rate, 1e-4))"),
                (KEPT, "rates.append(max(rate, 1e-5))"),
                (KEPT, "rates.append(max(rate, 1e-8))"),
            ),
            says="Your rate stops falling at a small number. This schedule has no floor; let it shrink.",
        ),
        Misconception(
            "early_stop",
            old=KEPT,
            new=f"{KEPT}\n        if rate < 1e-6:\n            break",
            also=(
                (KEPT, f"if rate < 1e-6:\n            break\n        {KEPT}"),
                (KEPT, f"{KEPT}\n        if rate < 1e-8:\n            break"),
                (KEPT, f"if rate < 1e-8:\n            break\n        {KEPT}"),
            ),
            says="Your list ends early, when the rate has become tiny. Every step has a rate, however small.",
        ),
        Misconception(
            "integer_rates",
            old=KEPT,
            new="rates.append(type(lr)(rate))",
            says="Your rates lose their decimals when lr is a whole number, as when they are kept as integers. Let "
            "them be floats whatever lr is.",
        ),
        Misconception(
            "one_extra",
            old="range(steps)",
            new="range(steps + 1)",
            says="Your list has one rate too many. A run of n steps has n rates, those of steps 0 to n - 1.",
            hints=(
                "How long is your list when there is one step?",
                "The rate after the last step is never used, so it does not belong to the run.",
                "Check where your counting begins and where it ends: steps many numbers, from 0 on.",
            ),
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
            new="rates.append(round(rate, 4))",
            also=(
                (KEPT, "rates.append(round(rate, 3))"),
                (KEPT, "rates.append(round(rate, 5))"),
                (KEPT, "rates.append(round(rate, 6))"),
                (KEPT, "rates.append(round(rate, 8))"),
            ),
            says="Your rates are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "single_precision",
            old="return rates",
            new='return __import__("torch").tensor(rates).tolist()',
            margin=40.0,
            says="Your rates have seven digits, as when they pass through a float32 tensor. Python's own floats keep "
            "sixteen; compute with those.",
        ),
        Misconception(
            "returns_array",
            old="return rates",
            new='return __import__("numpy").array(rates)',
            says="Your rates come as an array. Hand back a list: an array's tolist() makes one.",
        ),
        Misconception(
            "returns_tensor",
            old="return rates",
            new='return __import__("torch").tensor(rates, dtype=__import__("torch").float64)',
            also=(("return rates", 'return __import__("torch").tensor(rates)'),),
            says="Your rates come as a tensor. Hand back a list of Python floats; a tensor's tolist() makes one.",
        ),
        Misconception(
            "rates_are_tensors",
            old=KEPT,
            new='rates.append(__import__("torch").tensor(rate, dtype=__import__("torch").float64))',
            also=((KEPT, 'rates.append(__import__("torch").tensor(rate))'),),
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
            new="rates.append((step, rate))",
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
