"""RMSprop by hand.

One rate for all numbers of a model is too large for those with steep gradients and too small for
the others. RMSprop divides each gradient by its own recent size, the root of a moving average of
its square (Tieleman and Hinton, Coursera lecture 6.5, 2012; centered: Graves, "Generating sequences
with recurrent neural networks", arXiv:1308.0850). torch's documentation of torch.optim.RMSprop has,
with gradient g, parameter p, and v, m and b zero before the first step,

    g = g + weight_decay * p
    v = alpha * v + (1 - alpha) * g²
    m = alpha * m + (1 - alpha) * g,   V = v - m²      if centered
                                       V = v           if not
    d = g / (√V + eps)
    b = momentum * b + d,   p = p - lr * b             with momentum
                            p = p - lr * d             without

The name covers several optimizers that differ in where they start, where eps stands and where lr
gets in, and they differ most when gradients are tiny, when lr changes, and in the first steps.
"""

from typing import Any

import torch
from torch import Tensor


def rmsprop_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-2,
    alpha: float = 0.99,
    eps: float = 1e-8,
    weight_decay: float = 0,
    momentum: float = 0,
    centered: bool = False,
) -> None:
    """Take one step of torch.optim.RMSprop on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["square_avg"]` is v, if centered `state["grad_avg"]` is m, and with
            momentum `state["momentum_buffer"]` is b: tensors like param, with memory of their own,
            without a graph. What else you keep there is up to you.
        lr: The learning rate.
        alpha: How much of the averages is kept.
        eps: What is added to the root, lest the division be by zero.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        momentum: How much of the buffer is kept.
        centered: Whether to divide by the gradient's deviation instead of its size.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [1], lr = 0.1, alpha = 0.84, eps = 0.5; the gradient is 5 at the first step, 4.25 at
        the second:

        step 1 leaves param = [0.8]       and square_avg = [4]
        step 2 leaves param = [0.658333]  and square_avg = [6.25]
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        g = grad
        if weight_decay != 0:
            g = g + weight_decay * param
        v = alpha * state.get("square_avg", torch.zeros_like(g)) + (1 - alpha) * g**2
        state["square_avg"] = v
        if centered:
            m = alpha * state.get("grad_avg", torch.zeros_like(g)) + (1 - alpha) * g
            state["grad_avg"] = m
            v = v - m**2
        d = g / (v.sqrt() + eps)
        if momentum > 0:
            d = momentum * state.get("momentum_buffer", torch.zeros_like(g)) + d
            state["momentum_buffer"] = d
        param -= lr * d
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

STARTS: list[Setting] = [[1.5, -2.0, 0.8], [[-1.2, 2.5], [0.3, -0.7]]]
HEAD = """\
    with torch.no_grad():
        g = grad
        if weight_decay != 0:
            g = g + weight_decay * param
"""
SQUARES = 'alpha * state.get("square_avg", torch.zeros_like(g)) + (1 - alpha) * g**2'
AVERAGES = f"""\
        v = {SQUARES}
        state["square_avg"] = v
        if centered:
            m = alpha * state.get("grad_avg", torch.zeros_like(g)) + (1 - alpha) * g
            state["grad_avg"] = m
            v = v - m**2
"""
DIRECTION = "        d = g / (v.sqrt() + eps)\n"
BUFFER = """\
        if momentum > 0:
            d = momentum * state.get("momentum_buffer", torch.zeros_like(g)) + d
            state["momentum_buffer"] = d
"""
STEP = "        param -= lr * d\n"

KEPT = "    {0} = state.setdefault('first', ({0}))\n    with torch.no_grad():\n"


def driven(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A case's settings: two parameters, 12 steps, and of the averages those that there are."""
    remembers: list[Setting] = ["square_avg"]
    if hyper.get("centered"):
        remembers.append("grad_avg")
    if hyper.get("momentum"):
        remembers.append("momentum_buffer")
    return {"params": STARTS, "steps": 12, "hyper": hyper, "remembers": remembers, **others}


def by_hand(start: float, gradients: tuple[float, float], **hyper: Setting) -> dict[str, Setting]:
    """The settings of a case of one number and two steps."""
    return driven(hyper, params=[[start]], steps=2, gradients=[[[gradient]] for gradient in gradients])


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any start, eps small or large, with and without centering, momentum and decay."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def start() -> float:
        return rng.choice((-1, 1)) * between(0.3, 3)

    hyper: dict[str, Setting] = {
        "lr": between(0.01, 0.05),
        "alpha": between(0.85, 0.98),
        "eps": rng.choice((1e-8, between(0.01, 0.4))),
        "weight_decay": rng.choice((0, between(0.05, 0.4))),
        "momentum": rng.choice((0, between(0.3, 0.9))),
    }
    dtype = rng.choice(("float32", "float32", "float64"))
    if rng.random() < 0.4:  # with averages mixed up, the difference of the two is all rounding in float32
        hyper["centered"], dtype = True, "float64"
    return driven(
        hyper,
        params=[[start(), start(), start()], [[start(), start()], [start(), start()]]],
        change={"at": rng.randint(3, 9), "lr": between(0.01, 0.08)},
        reuse_gradient=rng.choice((True, False)),
        dtype=dtype,
    )


EXERCISE = Exercise(
    name="rmsprop_step",
    title="RMSprop by hand",
    number=15,
    part="extension",
    notebook="optimizers",
    after=("sgd_step",),
    rollout="optimizer_steps",
    panels=("change param.1", "steps param.1"),
    counted="step {number}",
    by_hand=("torch.optim",),
    checks=(
        Check("parameters", 6, ("param.",)),
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
            "one number, alpha 0.84, eps 0.5",
            by_hand(1.0, (5.0, 4.25), lr=0.1, alpha=0.84, eps=0.5),
            working=(
                "step 1: square_avg = 0.84 * 0 + (1 - 0.84) * 5**2 = 4",
                "step 1: param = 1 - 0.1 * 5 / (sqrt(4) + 0.5) = 0.8",
                "step 2: square_avg = 0.84 * 4 + (1 - 0.84) * 4.25**2 = 6.25",
                "step 2: param = 0.8 - 0.1 * 4.25 / (sqrt(6.25) + 0.5) = 0.658333",
            ),
        ),
        Case(
            "one number, momentum 0.5, weight decay 0.5",
            by_hand(2.0, (1.0, 5.05), lr=0.1, alpha=0.75, eps=1.0, momentum=0.5, weight_decay=0.5),
            working=(
                "step 1: gradient with decay = 1 + 0.5 * 2 = 2",
                "step 1: square_avg = 0.75 * 0 + (1 - 0.75) * 2**2 = 1",
                "step 1: the buffer = 0.5 * 0 + 2 / (sqrt(1) + 1) = 1",
                "step 1: param = 2 - 0.1 * 1 = 1.9",
                "step 2: gradient with decay = 5.05 + 0.5 * 1.9 = 6",
                "step 2: square_avg = 0.75 * 1 + (1 - 0.75) * 6**2 = 9.75",
                "step 2: the buffer = 0.5 * 1 + 6 / (sqrt(9.75) + 1) = 1.955428",
                "step 2: param = 1.9 - 0.1 * 1.955428 = 1.704457",
            ),
        ),
        Case(
            "one number, centered",
            by_hand(-1.0, (4.0, -2.0), lr=0.1, alpha=0.5, eps=1.0, centered=True),
            working=(
                "step 1: square_avg = 0.5 * 0 + (1 - 0.5) * 4**2 = 8",
                "step 1: grad_avg = 0.5 * 0 + (1 - 0.5) * 4 = 2",
                "step 1: param = -1 - 0.1 * 4 / (sqrt(8 - 2**2) + 1) = -1.13333333",
                "step 2: square_avg = 0.5 * 8 + (1 - 0.5) * (-2)**2 = 6",
                "step 2: grad_avg = 0.5 * 2 + (1 - 0.5) * (-2) = 0",
                "step 2: param = -1.13333333 - 0.1 * (-2) / (sqrt(6 - 0**2) + 1) = -1.075353",
            ),
        ),
        Case(
            "a large eps, another lr from step 6 on",
            driven({"lr": 0.12, "alpha": 0.9, "eps": 0.3}, change={"at": 5, "lr": 0.04, "alpha": 0.7, "eps": 0.1}),
        ),
        Case(
            "momentum and weight decay, another lr from step 7 on",
            driven(
                {"lr": 0.03, "alpha": 0.95, "momentum": 0.8, "weight_decay": 0.3},
                change={"at": 6, "lr": 0.01, "momentum": 0.5, "weight_decay": 0.1},
            ),
        ),
        Case(
            "centered, with momentum and weight decay",
            driven(
                {
                    "lr": 0.02,
                    "alpha": 0.9,
                    "eps": 0.05,
                    "momentum": 0.6,
                    "weight_decay": 0.2,
                    "centered": True,
                }
            ),
        ),
        Case("tiny gradients", driven({"lr": 0.04, "alpha": 0.9, "eps": 1e-5}, gradient_scale=1e-4)),
        Case("torch's defaults, gradients as small as eps", driven({}, gradient_scale=1e-7)),
        Case(
            "each gradient comes in the same tensor",
            driven({"lr": 0.05, "alpha": 0.8, "momentum": 0.5, "centered": True}, reuse_gradient=True),
        ),
        Case(
            "some numbers have no gradient",
            driven(
                {"lr": 0.1, "alpha": 0.9},
                params=[[0.5, -1.0, 2.0]],
                steps=4,
                gradients=[[[1.0, 0.0, 0.0]], [[0.0, 0.0, -3.0]], [[-0.5, 0.0, 0.0]], [[2.0, 0.0, 1.0]]],
            ),
        ),
        Case(
            "two parameters of one shape",
            driven({"lr": 0.05, "alpha": 0.7, "weight_decay": 0.1}, params=[[1.0, -2.0], [3.0, 0.5]], steps=8),
        ),
        Case("torch's defaults", driven({}), sealed=True),
        Case(
            "in float64, everything at once",
            driven(
                {
                    "lr": 0.03,
                    "alpha": 0.88,
                    "eps": 0.02,
                    "momentum": 0.7,
                    "weight_decay": 0.4,
                    "centered": True,
                },
                dtype="float64",
                change={"at": 4, "lr": 0.06},
            ),
            sealed=True,
        ),
        Case(
            "in float64, centered alone, with a large eps",
            driven({"lr": 0.1, "alpha": 0.93, "eps": 0.7, "centered": True}, dtype="float64"),
            sealed=True,
        ),
        Case(
            "tiny gradients with momentum, in the same tensor",
            driven({"lr": 0.02, "alpha": 0.95, "eps": 2e-5, "momentum": 0.9}, gradient_scale=1e-4, reuse_gradient=True),
            sealed=True,
        ),
        Case(
            "large gradients",
            driven({"lr": 0.05, "alpha": 0.97, "eps": 200.0, "weight_decay": 500.0}, gradient_scale=3000.0),
            sealed=True,
        ),
        Case(
            "eps smaller than what a float32 adds",
            driven({"lr": 0.004, "alpha": 0.99, "eps": 1e-12, "momentum": 0.3}, change={"at": 8, "lr": 0.015}),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Write the two steps of the example down by hand. What is square_avg after each of them, and what is each "
        "gradient divided by?",
        "In turn: decay joins the gradient, the averages take the gradient in, the gradient is divided, the buffer "
        "takes the quotient in, the parameter moves. Which of your lines is which? What does the state hold?",
        "Where nothing is recorded: g = gradient plus decay times parameter, in a new tensor; average the squares and, "
        "if centered, the gradients; variance = the one, or the one minus the other squared; d = g / (root + ...); "
        "buffer = momentum * buffer + d; move param in place by lr times the buffer or d.",
    ),
    misconceptions=(
        Misconception(
            "eps_inside_sqrt",
            old="(v.sqrt() + eps)",
            new="(v + eps).sqrt()",
            says="Your eps is added before the root is taken, as some other libraries do. In torch it is added to the "
            "root.",
            hints=(
                "What is your first gradient divided by, with square_avg 4 and eps 0.5?",
                "√(v + eps) and √v + eps differ most when v is not much larger than eps.",
                "Divide by (root of ____) + ____.",
            ),
        ),
        Misconception(
            "alpha_swapped",
            old="        v = alpha *",
            new="        alpha = 1 - alpha\n        v = alpha *",
            says="Your averages keep 1 - alpha of the old and take in alpha of the new. "
            "alpha is the part that is KEPT.",
            also=((SQUARES, '(1 - alpha) * state.get("square_avg", torch.zeros_like(g)) + alpha * g**2'),),
            hints=(
                "With alpha 0.99, how many steps does it take until your average has forgotten the first gradient?",
                "An average moves slowly when it keeps most of itself.",
                "new average = ____ * old average + (1 - ____) * what comes in",
            ),
        ),
        Misconception(
            "bias_correction_added",
            old=DIRECTION,
            new='        state["step"] = state.get("step", 0) + 1\n'
            '        d = g / ((v / (1 - alpha ** state["step"])).sqrt() + eps)\n',
            says="You divide the average by 1 - alpha^t, which is Adam's bias correction. RMSprop takes the average as "
            "it is.",
            also=(
                (
                    "            v = v - m**2\n" + DIRECTION,
                    """\
            m = m / (1 - alpha ** (state.get("step", 0) + 1))
        state["step"] = state.get("step", 0) + 1
        v = v / (1 - alpha ** state["step"])
        if centered:
            v = v - m**2
"""
                    + DIRECTION,
                ),
            ),
            hints=(
                "With alpha 0.99, how large is your first step, in units of lr, and how large is torch's?",
                "An average that starts at zero is too small at first. Some optimizers correct that, and some do not.",
                "The root is that of the average itself.",
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
                ("g / (v.sqrt() + eps)", "g.div_(v.sqrt() + eps)"),
            ),
            hints=(
                "Print the gradient before and after your function. Are they equal?",
                "+= and methods that end in _ change the tensor they are called on, under all its names.",
                "new = grad + ...: an operation that makes a new tensor leaves the old one alone.",
            ),
        ),
        Misconception(
            "state_not_saved",
            old='        state["square_avg"] = v\n',
            new='        state = {"square_avg": v}\n',
            says="Your parameters are exactly what you get when every step is a first step: what the step before left "
            "is lost. Keep it in the state you are given, and go on from there.",
            also=(
                ('state["square_avg"] = v', "pass"),
                ("        g = grad\n", "        g = grad\n        state.clear()\n"),
            ),
            hints=(
                "Print `state` at the top of your function, at the second step. What is in it?",
                "A local variable ends with the call; `state` is the dict that comes back at the next one.",
                'After every step state["..."] must hold the average that the next step starts from.',
            ),
        ),
        Misconception(
            "renames_state",
            old="        g = grad\n",
            new='        g, state = grad, state.setdefault("rmsprop", {})\n',
            says="Your averages are not in the state under torch's names. A checkpoint is read by names: the docstring "
            "says them.",
            hints=(
                "Which keys does `state` have after your first step?",
                "torch's optimizers, and everything that loads what they saved, agree on the names in a state.",
                "The docstring of the exercise names the keys.",
            ),
        ),
        Misconception(
            "state_shared_between_parameters",
            old="        g = grad\n",
            new="        g, state = grad, vars(rmsprop_step)\n",
            says="All parameters share averages of yours that live outside your function. Each parameter has its own: "
            "keep them in the state that comes with it.",
        ),
        Misconception(
            "sign_error",
            old="param -= lr * d",
            new="param += lr * d",
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
            old="param -= lr * d",
            new="param = param - lr * d",
            says="Your update makes a new tensor, and the caller's parameter never moves. Change the tensor itself, in "
            "place.",
            also=(("param -= lr * d", "return param - lr * d"),),
        ),
        Misconception(
            "returns_param",
            old=STEP,
            new=STEP + "    return param\n",
            says="You return the parameter where nothing is to be returned. The caller has the tensor, and it has "
            "moved in place: leave the return out.",
        ),
        Misconception(
            "accumulates_like_adagrad",
            old=SQUARES,
            new='state.get("square_avg", torch.zeros_like(g)) + g**2',
            says="You sum the squares and forget nothing, which is Adagrad. RMSprop averages: alpha of the old, "
            "1 - alpha of the new.",
        ),
        Misconception(
            "square_not_weighted",
            old="(1 - alpha) * g**2",
            new="g**2",
            says="Your average takes in the whole square of the gradient. What comes in is multiplied by 1 - alpha.",
        ),
        Misconception(
            "averages_abs_gradient",
            old="g**2",
            new="g.abs()",
            says="You average the gradient's absolute value. RMS is the Root of the Mean Square: average the square.",
            also=((AVERAGES + DIRECTION, AVERAGES.replace("g**2", "g.abs()") + "        d = g / (v + eps)\n"),),
        ),
        Misconception(
            "square_avg_starts_at_first_square",
            old='state.get("square_avg", torch.zeros_like(g))',
            new='state.get("square_avg", g**2)',
            says="Your average of squares starts at the first square. In torch it starts at zero, so the first steps "
            "are long.",
        ),
        Misconception(
            "square_avg_starts_at_one",
            old='state.get("square_avg", torch.zeros_like(g))',
            new='state.get("square_avg", torch.ones_like(g))',
            says="Your average of squares starts at one, as TensorFlow's once did. In torch it starts at zero.",
        ),
        Misconception(
            "uses_old_square_avg",
            old='        state["square_avg"] = v\n',
            new='        state["square_avg"], v = v, state.get("square_avg", torch.zeros_like(g))\n',
            says="You divide by the average from before this step, at first by nothing but eps. "
            "Update the average first, then divide.",
            also=(
                (
                    AVERAGES + DIRECTION,
                    '        d = g / (state.get("square_avg", torch.zeros_like(g)).sqrt() + eps)\n' + AVERAGES,
                ),
            ),
        ),
        Misconception(
            "alpha_hardcoded",
            old="        v = alpha *",
            new="        alpha = 0.99\n        v = alpha *",
            says="Your averages do not change with alpha, as when its value is written into the formula. "
            "Use the one that comes with the call.",
            also=(("        v = alpha *", "        alpha = 0.9\n        v = alpha *"),),
        ),
        Misconception(
            "scalar_square_avg",
            old="g**2",
            new="(g**2).mean()",
            says="You keep one average for the whole tensor. Every number of the parameter has its own.",
            also=(("g**2", "(g**2).sum()"),),
        ),
        Misconception(
            "sqrt_missing",
            old="(v.sqrt() + eps)",
            new="(v + eps)",
            says="You divide by the average of the squares itself. Take its root first.",
        ),
        Misconception(
            "sqrt_changes_state",
            old="v.sqrt()",
            new="v.sqrt_()",
            says="You take the root in place, and the tensor you take it of is the average in your state. "
            "Let the root be a new tensor.",
        ),
        Misconception(
            "eps_missing",
            old="(v.sqrt() + eps)",
            new="v.sqrt()",
            says="You divide by the root alone, which gives no number where there was no gradient yet. Add eps to it.",
        ),
        Misconception(
            "eps_hardcoded",
            old="v.sqrt() + eps",
            new="v.sqrt() + 1e-8",
            says="Your steps do not change with eps, as when its value is written into the formula. "
            "Use the one that comes with the call.",
        ),
        Misconception(
            "eps_as_floor",
            old="(v.sqrt() + eps)",
            new="v.sqrt().clamp(min=eps)",
            says="You divide by the larger of the root and eps. torch adds eps to the root.",
        ),
        Misconception(
            "momentum_ignored",
            old="if momentum > 0:",
            new="if False:",
            says="Your parameters are exactly those without momentum. With it the step follows the buffer.",
        ),
        Misconception(
            "ema_momentum",
            old="torch.zeros_like(g)) + d",
            new="torch.zeros_like(g)) + (1 - momentum) * d",
            says="Your buffer takes in (1 - momentum) of each quotient, like a moving average. In torch's RMSprop it "
            "takes in all of it.",
        ),
        Misconception(
            "velocity_contains_lr",
            old=BUFFER + STEP,
            new="""\
        d = lr * d
        if momentum > 0:
            d = momentum * state.get("momentum_buffer", torch.zeros_like(g)) + d
            state["momentum_buffer"] = d
        param -= d
""",
            says="The rate is inside your buffer, so old steps keep their old rate when lr changes. "
            "In torch lr multiplies the whole buffer at the end.",
        ),
        Misconception(
            "momentum_before_division",
            old=DIRECTION + BUFFER,
            new="""\
        d = g
        if momentum > 0:
            d = momentum * state.get("momentum_buffer", torch.zeros_like(g)) + d
            state["momentum_buffer"] = d
        d = d / (v.sqrt() + eps)
""",
            says="Your buffer takes in the gradients and is divided afterwards. In RMSprop it takes in what is already "
            "divided.",
        ),
        Misconception(
            "nesterov_added",
            old=STEP,
            new="        param -= lr * (g / (v.sqrt() + eps) + momentum * d if momentum > 0 else d)\n",
            says="You look ahead in Nesterov's way, which torch's RMSprop does not. The step is lr times the buffer.",
        ),
        Misconception(
            "centered_ignored",
            old="if centered:",
            new="if False:",
            says="Your parameters are exactly what you get when `centered` has no effect. Then the gradient is divided "
            "by its deviation: average the gradient too, and subtract its square.",
        ),
        Misconception(
            "centered_always",
            old="if centered:",
            new="if True:",
            says="You center also when nobody asks for it. Without `centered` the root is that of the average of "
            "squares.",
        ),
        Misconception(
            "centered_adds",
            old="v - m**2",
            new="v + m**2",
            says="You add the square of the mean gradient. The variance is the mean square MINUS the squared mean.",
        ),
        Misconception(
            "mean_not_squared",
            old="v - m**2",
            new="(v - m).clamp(min=0)",
            says="You subtract the mean gradient, not its square. The variance is the mean square minus the squared "
            "mean.",
            also=(("v - m**2", "v - m"), ("v - m**2", "(v - m).abs()")),
        ),
        Misconception(
            "centers_before_squaring",
            old=AVERAGES,
            new="""\
        c = g
        if centered:
            m = alpha * state.get("grad_avg", torch.zeros_like(g)) + (1 - alpha) * g
            state["grad_avg"] = m
            c = g - m
        v = alpha * state.get("square_avg", torch.zeros_like(g)) + (1 - alpha) * c**2
        state["square_avg"] = v
""",
            says="You average the square of the gradient's distance from its mean. torch averages the square of the "
            "gradient, and subtracts the squared mean when it divides.",
        ),
        Misconception(
            "centering_changes_state",
            old="v = v - m**2",
            new="v -= m**2",
            says="You subtract the squared mean in place, and so from the average in your state. "
            "Let the difference be a new tensor.",
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
            says="Your weight decay shrinks the parameter beside the step, as AdamW's does. In RMSprop it is part of "
            "the gradient, and of all averages.",
        ),
        Misconception(
            "weight_decay_not_in_average",
            old="g**2",
            new="grad**2",
            says="Your weight decay gets into the step or into the average of squares, but not into both. "
            "Add it to the gradient before anything else, and use the sum throughout.",
            also=(
                ("d = g / (v.sqrt() + eps)", "d = grad / (v.sqrt() + eps)"),
                (
                    AVERAGES + DIRECTION,
                    "        decay, g = g - grad, grad\n" + AVERAGES + "        d = g / (v.sqrt() + eps) + decay\n",
                ),
            ),
        ),
        Misconception(
            "first_hyper_parameters_kept",
            old="    with torch.no_grad():\n",
            new=KEPT.format("alpha, eps, momentum, weight_decay"),
            also=(
                (
                    "    with torch.no_grad():\n",
                    KEPT.format("lr, alpha, eps, momentum, weight_decay"),
                ),
                (
                    "    with torch.no_grad():\n",
                    '    alpha = state.setdefault("alpha", alpha)\n    with torch.no_grad():\n',
                ),
                ("v.sqrt() + eps", 'v.sqrt() + state.setdefault("eps", eps)'),
                ("d = momentum * state", 'd = state.setdefault("momentum", momentum) * state'),
                ("g + weight_decay * param", 'g + state.setdefault("decay", weight_decay) * param'),
            ),
            says="You go on with the first call's alpha, eps, momentum or weight_decay when the caller changes it. "
            "Use what comes with the call.",
        ),
        Misconception(
            "first_lr_kept",
            old="param -= lr * d",
            new='param -= state.setdefault("lr", lr) * d',
            says="Your steps go on with the first lr when the caller changes it. "
            "Use the rate that comes with the call.",
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
            old=HEAD,
            new=HEAD.replace("with torch.no_grad()", "if True") + "        param = param.detach()\n",
            also=((HEAD, "    if True:\n        g = grad + weight_decay * param\n        param = param.detach()\n"),),
            says="Your averages are recorded by autograd and drag a graph along that grows with every step. "
            "Compute them where nothing is recorded.",
        ),
    ),
)
