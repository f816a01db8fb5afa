"""Any schedule you can write down.

Warm-ups, the 1/sqrt(t) of convergence proofs, the Transformer's rate, which rises and then falls
(Vaswani et al., 2017, section 5.3): none of these needs a class of its own. The schedule is a function
of the step, and torch.optim.lr_scheduler.LambdaLR applies it, documented as "sets the initial
learning rate of each parameter group to the initial lr times a given function":

    lr_t = lr * fn(t)

Beside it stands MultiplicativeLR, which is given a function too and is taken for it again and again.
It "multiplies the learning rate of each parameter group by the factor given in the specified
function", and there the factor leads from one rate to the next.

Write the rates of a whole run of LambdaLR as a list, without torch.optim. With lr = 1 several wrong
answers look right, and the tutorials' functions start at fn(0) = 1, which hides others.
"""

from collections.abc import Callable


def lr_lambda(lr: float, fn: Callable[[int], float], steps: int) -> list[float]:
    """The learning rates of LambdaLR.

    Args:
        lr: The initial rate, above 0; an int or a float.
        fn: The schedule: takes the number of a step, counted from 0, and returns a factor above 0,
            an int or a float. It need not fall, and fn(0) need not be 1.
        steps: How many steps the run has, at least 1.

    Returns:
        A list of `steps` Python floats: the rates that the steps 0 to steps - 1 use, the same as
        LambdaLR gives. They are compared to 9 digits, so single precision is not enough.

    Example:
        With fn(t) = 1, 0.75, 0.5, 0.25, and again from 1 on:

        >>> lr_lambda(lr=0.8, fn=fn, steps=6)
        [0.8, 0.6, 0.4, 0.2, 0.8, 0.6]
    """
    ### BEGIN SOLUTION
    rates = []
    for step in range(steps):
        factor = fn(step)
        rates.append(lr * factor)
    return rates
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

START = "    rates = []\n"
KEPT = "rates.append(lr * factor)"
ASKED = "factor = fn(step)"
FACTORS = ("inverse_time", "geometric", "warm_up", "wave", "inverse_root", "every_third", "saw", "countdown", "hill")


def run(lr: float, fn: str, steps: int, calls: int = 1) -> dict[str, Setting]:
    """The settings of one case; `fn` names a factor by step; the calls before the last are for twice the rate."""
    arguments: dict[str, Setting] = {"lr": lr, "fn": fn, "steps": steps}
    return {"arguments": arguments} | ({"calls": calls, "before": {"lr": 2 * lr}} if calls > 1 else {})


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: any rate, any of the factors."""
    return run(
        lr=round(10 ** rng.uniform(-4, 0.7), 6),
        fn=rng.choice(FACTORS),
        steps=rng.randint(12, 30),
        calls=rng.choice((1, 1, 2)),
    )


EXERCISE = Exercise(
    name="lr_lambda",
    title="Any schedule you can write down",
    number=13,
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
            "a saw: lr 0.8, the factors 1, 0.75, 0.5, 0.25, and again",
            run(0.8, "saw", 6),
            working=(
                "step 0: lr_0 = 0.8 * 1 = 0.8",
                "step 1: lr_1 = 0.8 * 0.75 = 0.6",
                "step 2: lr_2 = 0.8 * 0.5 = 0.4",
                "step 3: lr_3 = 0.8 * 0.25 = 0.2",
                "step 4: lr_4 = 0.8 * 1 = 0.8",
                "step 5: lr_5 = 0.8 * 0.75 = 0.6",
            ),
        ),
        Case("up and down: lr 0.03, fn(t) = 1 + sin(t) / 2", run(0.03, "wave", 14)),
        Case("a warm-up: lr 2.5, fn(t) = min(1, (t + 1) / 5)", run(2.5, "warm_up", 9)),
        Case(
            "after a call for twice the rate, whole numbers: lr 2, the factors 3, 2, 1, and again",
            run(2, "countdown", 4, calls=2),
            working=(
                "step 0: lr_0 = 2 * 3 = 6",
                "step 1: lr_1 = 2 * 2 = 4",
                "step 2: lr_2 = 2 * 1 = 2",
                "step 3: lr_3 = 2 * 3 = 6",
            ),
        ),
        Case(
            "after a call for twice the rate, a tiny rate: lr 3e-7, fn(t) = 1 / sqrt(t + 1)",
            run(3e-7, "inverse_root", 12, calls=2),
        ),
        Case("whole numbers: lr 3, fn(t) = 0.9^t", run(3, "geometric", 10)),
        Case("a hill, a tiny rate: lr 2e-7, fn(t) = 1 / (1 + (t - 4)² / 8)", run(2e-7, "hill", 11)),
        Case("whole numbers: lr 5, halved at every third step", run(5, "every_third", 14)),
        Case("a single step: lr 0.7, fn(t) = min(1, (t + 1) / 5)", run(0.7, "warm_up", 1)),
        Case("fn(t) = 1 / (1 + t / 2): lr 0.06", run(0.06, "inverse_time", 20), sealed=True),
        Case("one factor for all: lr 0.9, fn(t) = 0.7", run(0.9, "constant", 7), sealed=True),
        Case("a long run: lr 0.0013, fn(t) = 1 + sin(t) / 2", run(0.0013, "wave", 130), sealed=True),
        Case("a rate of 1: the factors 3, 2, 1, and again", run(1, "countdown", 10), sealed=True),
        Case("a single step: lr 4, a hill", run(4, "hill", 1), sealed=True),
        Case("after two calls for twice the rate: lr 0.011, a saw", run(0.011, "saw", 19, calls=3), sealed=True),
    ),
    draw=draw,
    hints=(
        "What does fn return: a rate, or something that is still to be multiplied? By what?",
        "Every rate is computed anew from the initial rate; the rate of the step before plays no part.",
        "For each step number from 0 on: ask fn for its factor, multiply the initial rate by it, and keep the product.",
    ),
    misconceptions=(
        Misconception(
            "factor_taken_as_rate",
            old="lr * factor",
            new="factor",
            says="Your list holds what fn returns, which are factors and not rates. Each is still to be multiplied by "
            "lr.",
            hints=(
                "Call your function with two different values of lr. Does anything change?",
                "fn knows nothing of lr; it says which part of it a step uses.",
                "What fn returns is one of two things to multiply; your signature has the other.",
            ),
        ),
        Misconception(
            "lr_applied_twice",
            old="lr * factor",
            new="lr * lr * factor",
            says="Each of your rates is multiplied by lr once too often. A rate is lr times what fn returns.",
            hints=(
                "Take lr = 2 and a factor of 1. Which rate do you expect, and which do you get?",
                "With lr = 1 one multiplication too many cannot be seen.",
                "Count how often lr enters into one rate.",
            ),
        ),
        Misconception(
            "multiplicative_instead_of_lambda",
            old=KEPT,
            new="rates.append(rates[-1] * factor if rates else lr * factor)",
            also=(
                (KEPT, "rates.append(rates[-1] * factor if rates else lr)"),
                (KEPT, "rates.append(lr)\n        lr *= factor"),
            ),
            says="Each of your rates is the last one times the factor, as MultiplicativeLR does it. Multiply the "
            "initial rate instead.",
            hints=(
                "With fn(t) = 0.5 for every t, should your rates go on falling?",
                "There are two schedulers that take a function: one multiplies the initial rate, one the last rate.",
                "Leave the initial rate as it is through the whole loop, and keep each product under another name.",
            ),
        ),
        Misconception(
            "schedule_starts_one_late",
            old="fn(step)",
            new="fn(step + 1)",
            says="Your list starts with lr * fn(1), as when steps are counted from 1. Step 0 uses lr * fn(0).",
            hints=(
                "Which number does fn get for the first step?",
                "Steps are counted from 0, and the first step's factor is fn(0).",
                "Compare your row 0 with the expected row 1.",
            ),
        ),
        Misconception(
            "schedule_lags_by_one",
            old="fn(step)",
            new="fn(max(step - 1, 0))",
            says="Your list has the rate of step 0 twice and lags one step from then on. Step t uses fn(t).",
        ),
        Misconception(
            "first_rate_is_lr",
            old="lr * factor",
            new="(lr * factor if step else lr)",
            says="Your first rate is lr itself, whatever fn(0) is. The function holds for step 0 too.",
            hints=(
                "In a warm-up fn(0) is small. Which rate does your first step use?",
                "The initial rate is what factors are applied to, and need not be the rate of any step.",
                "Give step 0 no treatment of its own.",
            ),
        ),
        Misconception(
            "divides_by_the_first_factor",
            old="lr * factor",
            new="lr * factor / fn(0)",
            says="Your rates are scaled so that the first one is lr. fn need not start at 1; leave its factors as they "
            "are.",
        ),
        Misconception(
            "fn_called_once",
            old="fn(step)",
            new="fn(0)",
            says="Your rate never changes, as when fn is called once, before the loop. Ask it in every step, with that "
            "step's number.",
        ),
        Misconception(
            "no_decay",
            old="lr * factor",
            new="lr",
            says="Your rate is lr in every step; fn plays no part. Multiply by what it returns.",
        ),
        Misconception(
            "rate_passed_to_fn",
            old="fn(step)",
            new="fn(lr)",
            also=((ASKED, "factor = fn(rates[-1] if rates else lr)"),),
            says="fn gets a rate from you. It expects the number of the step.",
        ),
        Misconception(
            "fraction_passed_to_fn",
            old="fn(step)",
            new="fn(step / steps)",
            also=(("fn(step)", "fn(step / max(steps - 1, 1))"),),
            says="fn gets from you the part of the run that is over. It expects the number of the step, from 0 on.",
        ),
        Misconception(
            "counts_down",
            old="fn(step)",
            new="fn(steps - 1 - step)",
            also=(("fn(step)", "fn(steps - step)"),),
            says="Your factors come in the wrong order, as when fn gets the number of steps that remain. It expects "
            "how many are over.",
        ),
        Misconception(
            "adds_the_factor",
            old="lr * factor",
            new="lr + factor",
            says="Your rates are lr plus what fn returns. It is a factor: multiply.",
        ),
        Misconception(
            "divides_by_the_factor",
            old="lr * factor",
            new="lr / factor",
            says="Your rates are lr divided by what fn returns. It is a factor: multiply.",
        ),
        Misconception(
            "power_of_lr",
            old="lr * factor",
            new="lr**factor",
            says="Your lr is raised to the power of what fn returns. It is a factor: in Python * is a product and ** a "
            "power.",
        ),
        Misconception(
            "one_minus_factor",
            old="lr * factor",
            new="lr * (1 - factor)",
            also=(("lr * factor", "lr - factor"),),
            says="What fn returns is taken away from your rate. It is the part that is used, not the part that is "
            "lost: multiply lr by it.",
        ),
        Misconception(
            "factor_at_most_one",
            old="lr * factor",
            new="lr * min(factor, 1)",
            says="Your rates never exceed lr. A factor may be above 1; do not limit it.",
        ),
        Misconception(
            "rate_never_rises",
            old="lr * factor",
            new="min([lr * factor, *rates[-1:]])",
            says="Your rates never rise. A schedule may go up as well as down; each rate depends on its own step only.",
        ),
        Misconception(
            "factor_squared",
            old="lr * factor",
            new="lr * factor * factor",
            says="Each factor is applied twice in your rates. Multiply lr by it once.",
        ),
        Misconception(
            "sums_the_factors",
            old="fn(step)",
            new="sum(fn(before) for before in range(step + 1))",
            says="Your factors add up from step to step. Each step has its own, and nothing of the earlier ones.",
        ),
        Misconception(
            "fn_not_called",
            old="factor = fn(step)",
            new="factor = fn",
            says="Your code multiplies by the function itself. Call it, with the number of the step.",
        ),
        Misconception(
            "fn_gets_two_arguments",
            old="fn(step)",
            new="fn(step, lr)",
            says="Your code gives fn more than one argument. It takes one, the number of the step, and knows nothing "
            "of lr.",
        ),
        Misconception(
            "fn_gets_no_argument",
            old="fn(step)",
            new="fn()",
            says="Your code calls fn without an argument. It needs the number of the step.",
        ),
        Misconception(
            "lr_floor",
            old=KEPT,
            new="rates.append(max(lr * factor, 1e-6))",
            also=(
                (KEPT, "rates.append(max(lr * factor, 1e-4))"),
                (KEPT, "rates.append(max(lr * factor, 1e-5))"),
            ),
            says="Your rate stops falling at a small number. This schedule has no floor; let it shrink.",
        ),
        Misconception(
            "integer_rates",
            old=KEPT,
            new="rates.append(type(lr)(lr * factor))",
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
            new="rates.append(round(lr * factor, 4))",
            also=(
                (KEPT, "rates.append(round(lr * factor, 3))"),
                (KEPT, "rates.append(round(lr * factor, 5))"),
                (KEPT, "rates.append(round(lr * factor, 6))"),
                (KEPT, "rates.append(round(lr * factor, 8))"),
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
            new='rates.append(__import__("torch").tensor(lr * factor, dtype=__import__("torch").float64))',
            also=((KEPT, 'rates.append(__import__("torch").tensor(float(lr * factor)))'),),
            says="Your list holds tensors. Every rate should be a Python float: item() makes one of a tensor.",
        ),
        Misconception(
            "returns_generator",
            old="return rates",
            new="return (rate for rate in rates)",
            also=(("return rates", "return map(float, rates)"),),
            says="Your function returns a generator or a map, which holds no rate yet. Collect them in a list and "
            "return that.",
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
        Misconception(
            "list_outlives_the_call",
            old=START,
            new='    rates = globals().setdefault("kept", [])\n',
            says="Your second call returns the first one's rates too, as when the list is made outside the function or "
            "as a default argument. Make a new list in every call.",
        ),
    ),
)
