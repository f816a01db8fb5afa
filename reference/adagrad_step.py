"""Adagrad by hand.

Words that are rare in a text seldom get a gradient, and should make much of it when they do.
Adagrad gives every number a rate of its own, which shrinks with all the gradient that this number
has ever had (Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
stochastic optimization", JMLR 2011). torch's documentation of torch.optim.Adagrad has, at step t =
1, 2, …, with gradient g, parameter p, and s equal to initial_accumulator_value before the first step,

    rate = lr / (1 + (t - 1) * lr_decay)
    g = g + weight_decay * p
    s = s + g²
    p = p - rate * g / (√s + eps)

Three lines, and each has a place where one can be off by one, and a number that is easily taken
for a constant. With the defaults most of that stays out of sight: the first step is then lr long,
whatever the gradient.
"""

from typing import Any

import torch
from torch import Tensor


def adagrad_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-2,
    lr_decay: float = 0,
    weight_decay: float = 0,
    initial_accumulator_value: float = 0,
    eps: float = 1e-10,
) -> None:
    """Take one step of torch.optim.Adagrad on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them but lr_decay may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["sum"]` is s, a tensor like param with memory of its own and without a
            graph, and `state["step"]` is t, the number of this parameter's steps so far (an int, a
            float or a tensor of one element). What else you keep there is up to you.
        lr: The learning rate.
        lr_decay: How fast the rate shrinks from step to step.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        initial_accumulator_value: Where every number of s starts.
        eps: What is added to the root, lest the division be by zero.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [1], lr = 0.1, lr_decay = 0.25; the gradient is 3 at the first step, 4 at the second:

        step 1 leaves param = [0.9]    sum = [9]   step = 1
        step 2 leaves param = [0.836]  sum = [25]  step = 2
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        g = grad
        step = state.get("step", 0) + 1
        state["step"] = step
        if weight_decay != 0:
            g = g + weight_decay * param
        total = state.get("sum", torch.full_like(g, initial_accumulator_value)) + g**2
        state["sum"] = total
        rate = lr / (1 + (step - 1) * lr_decay)
        param -= rate * g / (total.sqrt() + eps)
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

STARTS: list[Setting] = [[1.5, -2.0, 0.8], [[-1.2, 2.5], [0.3, -0.7]]]
HEAD = """\
    with torch.no_grad():
        g = grad
"""
COUNT = """\
        step = state.get("step", 0) + 1
        state["step"] = step
"""
DECAY = """\
        if weight_decay != 0:
            g = g + weight_decay * param
"""
SUM = """\
        total = state.get("sum", torch.full_like(g, initial_accumulator_value)) + g**2
        state["sum"] = total
"""
RATE = "        rate = lr / (1 + (step - 1) * lr_decay)\n"
STEP = "        param -= rate * g / (total.sqrt() + eps)\n"
START = 'state.get("sum", torch.full_like(g, initial_accumulator_value))'

KEPT = "    {0} = state.setdefault('first', ({0}))\n    with torch.no_grad():\n"


def driven(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A case's settings: two parameters and 12 steps."""
    return {"params": STARTS, "steps": 12, "hyper": hyper, "remembers": ["sum", "step"], **others}


def by_hand(start: float, gradients: tuple[float, float], **hyper: Setting) -> dict[str, Setting]:
    """The settings of a case of one number and two steps."""
    return driven(hyper, params=[[start]], steps=2, gradients=[[[gradient]] for gradient in gradients])


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any start, eps small or large, with and without decays and an initial sum."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def start() -> float:
        return rng.choice((-1, 1)) * between(0.3, 3)

    return driven(
        {
            "lr": between(0.05, 0.2),
            "lr_decay": rng.choice((0, between(0.05, 0.6))),
            "weight_decay": rng.choice((0, between(0.05, 0.4))),
            "initial_accumulator_value": rng.choice((0, between(0.1, 3))),
            "eps": rng.choice((1e-10, between(0.05, 0.8))),
        },
        params=[[start(), start(), start()], [[start(), start()], [start(), start()]]],
        change={"at": rng.randint(3, 9), "lr": between(0.05, 0.25)},
        reuse_gradient=rng.choice((True, False)),
        dtype=rng.choice(("float32", "float32", "float64")),
    )


EXERCISE = Exercise(
    name="adagrad_step",
    title="Adagrad by hand",
    number=16,
    part="extension",
    notebook="optimizers",
    after=("sgd_step",),
    rollout="optimizer_steps",
    panels=("change param.1", "steps param.1"),
    counted="step {number}",
    by_hand=("torch.optim",),
    checks=(
        Check("parameters", 4, ("param.",)),
        Check("state", 1, ("state.",)),
        Check(
            "contract",
            1,
            ("returned", "gradient_kept", "leaf", "own_state", "state_alike", "detached", "grad_mode"),
            beside=("parameters",),
        ),
    ),
    tolerances={"state.": Tolerance(tol=1e-4, floor=1e-20)},
    cases=(
        Case(
            "one number, lr_decay 0.25",
            by_hand(1.0, (3.0, 4.0), lr=0.1, lr_decay=0.25),
            working=(
                "step 1: step = 0 + 1 = 1",
                "step 1: sum = 0 + 3**2 = 9",
                "step 1: rate = 0.1 / (1 + 0 * 0.25) = 0.1",
                "step 1: param = 1 - 0.1 * 3 / (sqrt(9) + 1e-10) = 0.9",
                "step 2: step = 1 + 1 = 2",
                "step 2: sum = 9 + 4**2 = 25",
                "step 2: rate = 0.1 / (1 + 1 * 0.25) = 0.08",
                "step 2: param = 0.9 - 0.08 * 4 / (sqrt(25) + 1e-10) = 0.836",
            ),
        ),
        Case(
            "one number, a sum that starts at 7, eps 1",
            by_hand(-1.0, (3.0, -3.0), lr=0.2, initial_accumulator_value=7.0, eps=1.0),
            working=(
                "step 1: step = 0 + 1 = 1",
                "step 1: sum = 7 + 3**2 = 16",
                "step 1: param = -1 - 0.2 * 3 / (sqrt(16) + 1) = -1.12",
                "step 2: step = 1 + 1 = 2",
                "step 2: sum = 16 + (-3)**2 = 25",
                "step 2: param = -1.12 - 0.2 * (-3) / (sqrt(25) + 1) = -1.02",
            ),
        ),
        Case(
            "one number, weight decay 0.5",
            by_hand(2.0, (2.0, 3.05), lr=0.1, weight_decay=0.5),
            working=(
                "step 1: step = 0 + 1 = 1",
                "step 1: gradient with decay = 2 + 0.5 * 2 = 3",
                "step 1: sum = 0 + 3**2 = 9",
                "step 1: param = 2 - 0.1 * 3 / (sqrt(9) + 1e-10) = 1.9",
                "step 2: step = 1 + 1 = 2",
                "step 2: gradient with decay = 3.05 + 0.5 * 1.9 = 4",
                "step 2: sum = 9 + 4**2 = 25",
                "step 2: param = 1.9 - 0.1 * 4 / (sqrt(25) + 1e-10) = 1.82",
            ),
        ),
        Case(
            "a large eps, another lr from step 6 on",
            driven({"lr": 0.4, "eps": 0.6}, change={"at": 5, "lr": 0.15, "eps": 0.2}),
        ),
        Case(
            "lr_decay and weight decay, another lr from step 7 on",
            driven(
                {"lr": 0.3, "lr_decay": 0.3, "weight_decay": 0.2},
                change={"at": 6, "lr": 0.7, "weight_decay": 0.4},
            ),
        ),
        Case(
            "a sum that starts at 1.5, with lr_decay and weight decay",
            driven({"lr": 0.25, "lr_decay": 0.1, "weight_decay": 0.3, "initial_accumulator_value": 1.5}),
        ),
        Case("tiny gradients", driven({"lr": 0.2, "eps": 1e-5}, gradient_scale=1e-4)),
        Case("torch's defaults, gradients almost as small as eps", driven({}, gradient_scale=1e-8)),
        Case("each gradient comes in the same tensor", driven({"lr": 0.3, "lr_decay": 0.05}, reuse_gradient=True)),
        Case(
            "some numbers have no gradient",
            driven(
                {"lr": 0.2},
                params=[[0.5, -1.0, 2.0]],
                steps=4,
                gradients=[[[1.0, 0.0, 0.0]], [[0.0, 0.0, -3.0]], [[-0.5, 0.0, 0.0]], [[2.0, 0.0, 1.0]]],
            ),
        ),
        Case(
            "two parameters of one shape",
            driven({"lr": 0.2, "lr_decay": 0.2, "weight_decay": 0.1}, params=[[1.0, -2.0], [3.0, 0.5]], steps=8),
        ),
        Case("torch's defaults", driven({}), sealed=True),
        Case(
            "in float64, everything at once",
            driven(
                {
                    "lr": 0.35,
                    "lr_decay": 0.4,
                    "weight_decay": 0.25,
                    "initial_accumulator_value": 0.3,
                    "eps": 0.1,
                },
                dtype="float64",
                change={"at": 4, "lr": 0.6},
            ),
            sealed=True,
        ),
        Case(
            "in float64, a small sum at the start, in the same tensor",
            driven({"lr": 0.15, "initial_accumulator_value": 0.05}, dtype="float64", reuse_gradient=True),
            sealed=True,
        ),
        Case(
            "tiny gradients and weight decay",
            driven(
                {"lr": 0.3, "weight_decay": 4e-5, "initial_accumulator_value": 1e-8, "eps": 3e-5, "lr_decay": 0.02},
                gradient_scale=1e-4,
            ),
            sealed=True,
        ),
        Case(
            "large gradients",
            driven(
                {"lr": 0.5, "weight_decay": 500.0, "eps": 900.0}, gradient_scale=3000.0, change={"at": 7, "lr": 0.2}
            ),
            sealed=True,
        ),
        Case(
            "a rate that shrinks fast, 20 steps",
            driven({"lr": 1.2, "lr_decay": 2.0}, steps=20),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Write the two steps of the example down by hand. What are sum, rate and step after each of them?",
        "In turn: the step is counted, decay joins the gradient, the square joins the sum, the rate is worked out, the "
        "parameter moves. Which of your lines is which, and what is in the state afterwards?",
        "Where nothing is recorded: t = steps before + 1; g = gradient plus decay times parameter, in a new tensor; "
        "s = (the sum so far, or a tensor of the initial value) + g squared; keep both; move param in place by the "
        "shrunken rate times g over (root of s, plus ...).",
    ),
    misconceptions=(
        Misconception(
            "lr_decay_off_by_one",
            old="(step - 1) * lr_decay",
            new="step * lr_decay",
            says="Your rate has already shrunk at the first step. Before any step is done the rate is lr itself: "
            "count the steps that are behind you.",
            hints=(
                "With lr_decay 0.25, what is your rate at the very first step, and what should it be?",
                "The rate shrinks with the number of steps that have been done BEFORE this one.",
                "rate = lr / (1 + ____ * lr_decay), where the blank is 0 at the first step",
            ),
        ),
        Misconception(
            "eps_inside_sqrt",
            old="(total.sqrt() + eps)",
            new="(total + eps).sqrt()",
            says="Your eps is added before the root is taken. In torch it is added to the root.",
            hints=(
                "What is your first gradient divided by, with a sum of 16 and eps 1?",
                "√(s + eps) and √s + eps differ most when s is not much larger than eps.",
                "Divide by (root of ____) + ____.",
            ),
        ),
        Misconception(
            "initial_accumulator_ignored",
            old="torch.full_like(g, initial_accumulator_value)",
            new="torch.zeros_like(g)",
            says="Your sum starts at zero whatever the caller says. It starts at initial_accumulator_value.",
            hints=(
                "With initial_accumulator_value 7 and a first gradient of 3, what is your sum after one step?",
                "An empty state is where a sum gets its first value.",
                "if there is no sum yet: a tensor like the gradient, full of ____",
            ),
        ),
        Misconception(
            "modifies_gradient",
            old="g = g + weight_decay * param",
            new="g += weight_decay * param",
            says="You write into the gradient, which belongs to the caller. Compute what you need in a tensor of your "
            "own.",
            also=(
                ("g**2", "g.pow_(2)"),
                ("        g = grad\n", "        g = grad.clone()\n        grad.pow_(2)\n"),
                ("param -= rate * g / (total.sqrt() + eps)", "param -= rate * g.div_(total.sqrt() + eps)"),
                ("param -= rate * g", "param -= g.mul_(rate)"),
            ),
            hints=(
                "Print the gradient before and after your function. Are they equal?",
                "+= and methods that end in _ change the tensor they are called on, under all its names.",
                "new = grad + ...: an operation that makes a new tensor leaves the old one alone.",
            ),
        ),
        Misconception(
            "state_not_saved",
            old='        state["sum"] = total\n',
            new="        state.clear()\n",
            says="Your parameters are exactly what you get when every step is a first step: what the step before left "
            "is lost. Keep it in the state you are given, and go on from there.",
            also=(
                ('state["sum"] = total', "pass"),
                (COUNT, COUNT + '        state = {"step": step}\n'),
                ("        g = grad\n", "        g = grad\n        state.clear()\n"),
                (START, "torch.full_like(g, initial_accumulator_value)"),
            ),
            hints=(
                "Print `state` at the top of your function, at the second step. What is in it?",
                "A local variable ends with the call; `state` is the dict that comes back at the next one.",
                'After every step state["..."] must hold what the next step starts from.',
            ),
        ),
        Misconception(
            "renames_state",
            old="        g = grad\n",
            new='        g, state = grad, state.setdefault("adagrad", {})\n',
            says="Your sum and your count are not in the state under torch's names. A checkpoint is read by names: the "
            "docstring says them.",
            hints=(
                "Which keys does `state` have after your first step?",
                "torch's optimizers, and everything that loads what they saved, agree on the names in a state.",
                "The docstring of the exercise names the keys.",
            ),
        ),
        Misconception(
            "state_shared_between_parameters",
            old="        g = grad\n",
            new="        g, state = grad, vars(adagrad_step)\n",
            says="All parameters share one sum of yours, which lives outside your function. Each parameter has its "
            "own: keep it in the state that comes with it.",
            also=(
                (
                    SUM,
                    SUM.replace("state.get", "vars(adagrad_step).get").replace(
                        'state["sum"] =', 'vars(adagrad_step)["sum"] ='
                    ),
                ),
            ),
        ),
        Misconception(
            "t_counts_parameters",
            old=COUNT,
            new="""\
        adagrad_step.calls = step = getattr(adagrad_step, "calls", 0) + 1
        state["step"] = step
""",
            says="Your t counts the calls of your function, and so all parameters' steps together. "
            "Each parameter counts its own, in the state that comes with it.",
            also=(
                (
                    COUNT,
                    """\
        state["step"] = state.get("step", 0) + 1
        adagrad_step.calls = step = getattr(adagrad_step, "calls", 0) + 1
""",
                ),
            ),
        ),
        Misconception(
            "step_not_saved",
            old='state["step"] = step',
            new="pass",
            says="Your count of steps is lost after every call, so lr_decay never has an effect. "
            "Keep it in the state you are given.",
        ),
        Misconception(
            "step_one_behind",
            old='state.get("step", 0) + 1\n        state["step"] = step',
            new='state.get("step", -1) + 2\n        state["step"] = step - 1',
            says="Your state says one step fewer than have been done. After the first step it is 1.",
        ),
        Misconception(
            "sign_error",
            old="param -= rate",
            new="param += rate",
            says="Your parameters are exactly what you get when each step goes uphill. The gradient points to where "
            "the loss grows: subtract.",
        ),
        Misconception(
            "no_nograd_inplace",
            old="with torch.no_grad():",
            new="if True:",
            says="You change a leaf that requires grad, in place, while autograd is recording, and torch refuses. "
            "The update is not part of the loss: make it where nothing is recorded.",
        ),
        Misconception(
            "rebinds_param",
            old="param -= rate * g",
            new="param = param - rate * g",
            says="Your update makes a new tensor, and the caller's parameter never moves. Change the tensor itself, in "
            "place.",
            also=(("param -= rate * g", "return param - rate * g"),),
        ),
        Misconception(
            "returns_param",
            old=STEP,
            new=STEP + "    return param\n",
            says="You return the parameter where nothing is to be returned. The caller has the tensor, and it has "
            "moved in place: leave the return out.",
        ),
        Misconception(
            "averages_like_rmsprop",
            old=f"total = {START} + g**2",
            new=f"total = 0.99 * {START} + 0.01 * g**2",
            says="You average the squares, as RMSprop does. Adagrad sums them and forgets nothing.",
            also=(
                (f"total = {START} + g**2", f"total = 0.9 * {START} + 0.1 * g**2"),
                ("total.sqrt()", "(total / step).sqrt()"),
            ),
        ),
        Misconception(
            "averages_abs_gradient",
            old="g**2",
            new="g.abs()",
            says="You sum the gradient's absolute values. Sum the squares, and take the root of the sum.",
            also=(
                (
                    SUM + RATE + STEP,
                    SUM.replace("g**2", "g.abs()") + RATE + "        param -= rate * g / (total + eps)\n",
                ),
            ),
        ),
        Misconception(
            "sums_gradients",
            old="+ g**2",
            new="+ g",
            says="You sum the gradients themselves, which cancel. Sum their squares.",
            also=(
                (
                    SUM + RATE + STEP,
                    SUM.replace("g**2", "g") + RATE + "        param -= rate * g / (total.abs() + eps)\n",
                ),
            ),
        ),
        Misconception(
            "uses_old_sum",
            old='state["sum"] = total',
            new='state["sum"], total = total, total - g**2',
            says="You divide by the sum from before this step, at first by hardly anything. "
            "Add the square first, then divide.",
            also=(
                (
                    SUM + RATE + STEP,
                    f"        total = {START}\n" + RATE + STEP + '        state["sum"] = total + g**2\n',
                ),
            ),
        ),
        Misconception(
            "scalar_accumulator",
            old="g**2",
            new="(g**2).sum()",
            says="You keep one sum for the whole tensor. Every number of the parameter has its own.",
            also=(
                ("g**2", "(g**2).mean()"),
                (SUM, SUM.replace("torch.full_like(g, ", "torch.tensor(1.0 * ").replace("g**2", "(g**2).sum()")),
                (SUM, SUM.replace("torch.full_like(g, ", "torch.tensor(1.0 * ").replace("g**2", "(g**2).mean()")),
            ),
        ),
        Misconception(
            "sqrt_missing",
            old="(total.sqrt() + eps)",
            new="(total + eps)",
            says="You divide by the sum of the squares itself. Take its root first.",
        ),
        Misconception(
            "sqrt_changes_state",
            old="total.sqrt()",
            new="total.sqrt_()",
            says="You take the root in place, and the tensor you take it of is the sum in your state. "
            "Let the root be a new tensor.",
        ),
        Misconception(
            "eps_missing",
            old="(total.sqrt() + eps)",
            new="total.sqrt()",
            says="You divide by the root alone, which gives no number where there was no gradient yet. Add eps to it.",
        ),
        Misconception(
            "eps_hardcoded_1e_8",
            old="total.sqrt() + eps",
            new="total.sqrt() + 1e-8",
            says="Your eps is always 1e-8, as in many a textbook. Use the one that comes with the call; torch's "
            "default is 1e-10.",
        ),
        Misconception(
            "eps_hardcoded_1e_10",
            old="total.sqrt() + eps",
            new="total.sqrt() + 1e-10",
            says="Your eps is always torch's default. Use the one that comes with the call.",
        ),
        Misconception(
            "eps_as_floor",
            old="(total.sqrt() + eps)",
            new="total.sqrt().clamp(min=eps)",
            says="You divide by the larger of the root and eps. torch adds eps to the root.",
        ),
        Misconception(
            "initial_accumulator_every_step",
            old=f"total = {START} + g**2",
            new='total = state.get("sum", torch.zeros_like(g)) + initial_accumulator_value + g**2',
            says="You add initial_accumulator_value at every step. It is where the sum starts, and is added once.",
        ),
        Misconception(
            "initial_accumulator_not_in_state",
            old=SUM + RATE + STEP,
            new='        total = state.get("sum", torch.zeros_like(g)) + g**2\n        state["sum"] = total\n'
            + RATE
            + "        param -= rate * g / ((total + initial_accumulator_value).sqrt() + eps)\n",
            says="Your parameters are right, but initial_accumulator_value is missing from the sum in your state. "
            "Let the sum start there, as torch does.",
        ),
        Misconception(
            "initial_accumulator_squared",
            old="initial_accumulator_value)",
            new="initial_accumulator_value**2)",
            says="Your sum starts at the square of initial_accumulator_value. It starts at the value itself, which "
            "stands for a sum of squares already.",
        ),
        Misconception(
            "initial_accumulator_after_root",
            old=SUM + RATE + STEP,
            new='        total = state.get("sum", torch.zeros_like(g)) + g**2\n        state["sum"] = total\n'
            + RATE
            + "        param -= rate * g / (total.sqrt() + initial_accumulator_value + eps)\n",
            says="You add initial_accumulator_value to the root, like an eps. It is where the sum starts, before any "
            "root.",
        ),
        Misconception(
            "lr_decay_ignored",
            old="lr / (1 + (step - 1) * lr_decay)",
            new="lr",
            says="Your rate does not shrink from step to step: lr_decay has no effect. "
            "It is divided by 1 + lr_decay times the steps already done.",
        ),
        Misconception(
            "lr_decay_compounds",
            old="lr / (1 + (step - 1) * lr_decay)",
            new="lr / (1 + lr_decay) ** (step - 1)",
            says="Your rate shrinks by the same factor at every step anew, so exponentially. It is lr divided by a "
            "number that grows by lr_decay per step.",
            also=(
                ("lr / (1 + (step - 1) * lr_decay)", "lr * (1 - lr_decay) ** (step - 1)"),
                ("lr / (1 + (step - 1) * lr_decay)", "lr * torch.tensor(-lr_decay * (step - 1.0)).exp().item()"),
            ),
        ),
        Misconception(
            "lr_decay_subtracted",
            old="lr / (1 + (step - 1) * lr_decay)",
            new="lr * (1 - (step - 1) * lr_decay)",
            says="You subtract lr_decay from the rate step by step, and it ends below zero. "
            "The rate is DIVIDED by 1 + lr_decay times the steps already done.",
            also=(
                ("lr / (1 + (step - 1) * lr_decay)", "lr * max(0, 1 - (step - 1) * lr_decay)"),
                ("lr / (1 + (step - 1) * lr_decay)", "lr - (step - 1) * lr_decay"),
            ),
        ),
        Misconception(
            "lr_decay_of_the_root",
            old="lr / (1 + (step - 1) * lr_decay)",
            new="lr / (1 + (step - 1) * lr_decay) ** 0.5",
            says="Your rate shrinks with the root of the number of steps. In torch the divisor is 1 + lr_decay times "
            "the steps already done, without a root.",
        ),
        Misconception(
            "lr_decay_constant",
            old="(step - 1) * lr_decay",
            new="lr_decay",
            says="Your rate is divided by 1 + lr_decay at every step, and so does not shrink. "
            "The steps already done are missing from your divisor.",
        ),
        Misconception(
            "first_hyper_parameters_kept",
            old="    with torch.no_grad():\n",
            new=KEPT.format("eps, weight_decay"),
            also=(
                (
                    "    with torch.no_grad():\n",
                    KEPT.format("lr, eps, weight_decay"),
                ),
                ("total.sqrt() + eps", 'total.sqrt() + state.setdefault("eps", eps)'),
                ("g + weight_decay * param", 'g + state.setdefault("decay", weight_decay) * param'),
            ),
            says="You go on with the first call's eps or weight_decay when the caller changes it. "
            "Use what comes with the call.",
        ),
        Misconception(
            "first_lr_kept",
            old="lr / (1 + (step - 1)",
            new='state.setdefault("lr", lr) / (1 + (step - 1)',
            says="Your steps go on with the first lr when the caller changes it. "
            "Use the rate that comes with the call.",
        ),
        Misconception(
            "weight_decay_ignored",
            old="if weight_decay != 0:",
            new="if False:",
            says="Your parameters are exactly what you get when weight decay has no effect. "
            "Add weight_decay times the parameter to the gradient.",
        ),
        Misconception(
            "weight_decay_sign",
            old="g + weight_decay * param",
            new="g - weight_decay * param",
            says="Your weight decay has the wrong sign and makes the parameters grow. The gradient of the penalty is "
            "ADDED to the gradient.",
        ),
        Misconception(
            "weight_decay_decoupled",
            old="g = g + weight_decay * param",
            new="param.mul_(1 - lr * weight_decay)",
            says="Your weight decay shrinks the parameter beside the step, as AdamW's does. In Adagrad it is part of "
            "the gradient, and of its square.",
            also=(
                (
                    DECAY + SUM + RATE,
                    SUM + RATE + "        param.mul_(1 - rate * weight_decay)\n",
                ),
            ),
        ),
        Misconception(
            "weight_decay_not_in_sum",
            old="g**2",
            new="grad**2",
            says="Your weight decay gets into the step or into the sum of squares, but not into both. "
            "Add it to the gradient before anything else, and use that throughout.",
            also=(("param -= rate * g", "param -= rate * grad"),),
        ),
        Misconception(
            "leaves_grad_mode_off",
            old="with torch.no_grad():",
            new="torch.set_grad_enabled(False)\n    if True:",
            says="After your function autograd records nothing any more, for nobody. Switch it off in a block that "
            "switches it on again.",
        ),
        Misconception(
            "requires_grad_lost",
            old="with torch.no_grad():",
            new="param.requires_grad_(False)\n    if True:",
            says="After your step the parameter does not require grad any more, so the next backward gives it none. "
            "Move it where nothing is recorded, and leave the flag alone.",
        ),
        Misconception(
            "state_keeps_graph",
            old=HEAD + COUNT + DECAY,
            new=(HEAD + COUNT + DECAY).replace("with torch.no_grad()", "if True") + "        param = param.detach()\n",
            also=(
                (
                    HEAD + COUNT + DECAY,
                    "    if True:\n        g = grad + weight_decay * param\n        param = param.detach()\n" + COUNT,
                ),
            ),
            says="Your sum is recorded by autograd and drags a graph along that grows with every step. "
            "Compute it where nothing is recorded.",
        ),
    ),
)
