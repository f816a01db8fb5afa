"""Adadelta by hand.

An update should have the unit of the parameter. lr * gradient does not, and a gradient divided by its
own size has no unit at all. Adadelta (Zeiler, "ADADELTA: An Adaptive Learning Rate Method",
arXiv:1212.5701, Algorithm 1) multiplies by the size of its own recent updates instead of a rate.
torch's documentation of torch.optim.Adadelta has, with gradient g and parameter p, and with v and u
zero before the first step,

    g = g + weight_decay * p
    v = rho * v + (1 - rho) * g²
    d = √(u + eps) / √(v + eps) * g
    u = rho * u + (1 - rho) * d²
    p = p - lr * d

The paper has no lr; torch's default is 1. Since u is 0 at first, all movement starts from eps, which
is more than a guard here. Two averages, an update that one of them is made from and that is made from
it: what goes wrong is the order, what is averaged, or a factor that got into the wrong line.
"""

from typing import Any

import torch
from torch import Tensor


def adadelta_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1.0,
    rho: float = 0.9,
    eps: float = 1e-6,
    weight_decay: float = 0,
) -> None:
    """Take one step of torch.optim.Adadelta on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["square_avg"]` is v and `state["acc_delta"]` is u of the formulas:
            tensors like param, with memory of their own, without a graph. What else you keep there
            is up to you.
        lr: The factor of the whole step.
        rho: How much of the two averages is kept.
        eps: What is added under both roots.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.5, rho = 0.25, eps = 1; the gradient is 2 at the first step, -1 at the
        second:

        step 1 leaves param = [1.5]      and square_avg = [3],   acc_delta = [0.75]
        step 2 leaves param = [1.91833]  and square_avg = [1.5], acc_delta = [0.7125]
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        g = grad + weight_decay * param
        square_avg = rho * state.get("square_avg", 0) + (1 - rho) * g**2
        acc_delta = state.get("acc_delta", torch.zeros_like(g))
        delta = (acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g
        acc_delta = rho * acc_delta + (1 - rho) * delta**2
        param -= lr * delta
        state.update(square_avg=square_avg, acc_delta=acc_delta)
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

STARTS: list[Setting] = [[1.5, -2.0, 0.8], [[-1.2, 2.5], [0.3, -0.7]]]
REMEMBERS: list[Setting] = ["square_avg", "acc_delta"]
GRADIENT = "        g = grad + weight_decay * param\n"
SQUARES = '        square_avg = rho * state.get("square_avg", 0) + (1 - rho) * g**2\n'
FETCH = '        acc_delta = state.get("acc_delta", torch.zeros_like(g))\n'
DELTA = "        delta = (acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g\n"
ACCUMULATE = "        acc_delta = rho * acc_delta + (1 - rho) * delta**2\n"
MOVE = "        param -= lr * delta\n"
KEEP = "        state.update(square_avg=square_avg, acc_delta=acc_delta)\n"
STEP = GRADIENT + SQUARES + FETCH + DELTA + ACCUMULATE + MOVE + KEEP


def stepped(*edits: tuple[str, str]) -> tuple[str, str]:
    """An edit of the whole step in which several places change."""
    text = STEP
    for old, new in edits:
        text = text.replace(old, new)
    return STEP, text


def driven(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A case's settings: two parameters, 20 steps."""
    return {"params": STARTS, "steps": 20, "hyper": hyper, "remembers": REMEMBERS, **others}


def by_hand(start: float, gradients: tuple[float, float], **hyper: Setting) -> dict[str, Setting]:
    """The settings of a case of one number and two steps."""
    return driven(hyper, params=[[start]], steps=2, gradients=[[[gradient]] for gradient in gradients])


def shown(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A visible case's settings: two small parameters of one shape, 8 steps."""
    return driven(hyper, **{"params": [[1.5, -2.0], [-1.2, 0.7]], "steps": 8, **others})


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any start and rho, and an eps that lets the parameters move."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def start() -> float:
        return rng.choice((-1, 1)) * between(0.3, 3)

    hyper: dict[str, Setting] = {
        "lr": between(0.3, 1.5),
        "rho": between(0.5, 0.98),
        "eps": rng.choice((1e-4, 1e-3, between(0.005, 0.3))),
        "weight_decay": rng.choice((0, between(0.05, 0.6))),
    }
    return driven(
        hyper,
        params=[[start(), start(), start()], [[start(), start()], [start(), start()]]],
        gradient_scale=rng.choice((1.0, 0.1, 10.0)),
        change={"at": rng.randint(4, 14), "lr": between(0.2, 1.5)},
        reuse_gradient=rng.choice((True, False)),
        dtype=rng.choice(("float32", "float32", "float64")),
    )


EXERCISE = Exercise(
    name="adadelta_step",
    title="Adadelta by hand",
    number=17,
    part="extension",
    notebook="optimizers",
    after=("rmsprop_step",),
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
    tolerances={"state.": Tolerance(tol=1e-4, floor=1e-15)},
    cases=(
        Case(
            "one number, rho 0.25, eps 1",
            by_hand(2.0, (2.0, -1.0), lr=0.5, rho=0.25, eps=1.0),
            working=(
                "step 1: square_avg = 0.25 * 0 + (1 - 0.25) * 2**2 = 3",
                "step 1: the update = sqrt(0 + 1) / sqrt(3 + 1) * 2 = 1",
                "step 1: acc_delta = 0.25 * 0 + (1 - 0.25) * 1**2 = 0.75",
                "step 1: param = 2 - 0.5 * 1 = 1.5",
                "step 2: square_avg = 0.25 * 3 + (1 - 0.25) * (-1)**2 = 1.5",
                "step 2: the update = sqrt(0.75 + 1) / sqrt(1.5 + 1) * -1 = -0.8366600",
                "step 2: acc_delta = 0.25 * 0.75 + (1 - 0.25) * (-0.8366600)**2 = 0.7125",
                "step 2: param = 1.5 - 0.5 * -0.8366600 = 1.91833",
            ),
        ),
        Case(
            "one number, weight decay 0.5",
            by_hand(-1.0, (2.5, 1.0), lr=0.1, rho=0.5, eps=2.0, weight_decay=0.5) | {"recording": False},
            working=(
                "step 1: gradient with decay = 2.5 + 0.5 * -1 = 2",
                "step 1: square_avg = 0.5 * 0 + (1 - 0.5) * 2**2 = 2",
                "step 1: the update = sqrt(0 + 2) / sqrt(2 + 2) * 2 = 1.414214",
                "step 1: acc_delta = 0.5 * 0 + (1 - 0.5) * 1.414214**2 = 1",
                "step 1: param = -1 - 0.1 * 1.414214 = -1.141421",
                "step 2: gradient with decay = 1 + 0.5 * -1.141421 = 0.4292895",
                "step 2: square_avg = 0.5 * 2 + (1 - 0.5) * 0.4292895**2 = 1.092145",
                "step 2: the update = sqrt(1 + 2) / sqrt(1.092145 + 2) * 0.4292895 = 0.4228448",
                "step 2: acc_delta = 0.5 * 1 + (1 - 0.5) * 0.4228448**2 = 0.5893988",
                "step 2: param = -1.141421 - 0.1 * 0.4228448 = -1.183706",
            ),
        ),
        Case(
            "weight decay, another lr and decay from step 5 on",
            shown(
                {"lr": 0.8, "rho": 0.8, "eps": 0.01, "weight_decay": 0.3},
                params=[[1.5, -2.0, 0.8], [[-1.2], [0.7]]],
                change={"at": 4, "lr": 0.3, "weight_decay": 0.9},
            ),
        ),
        Case(
            "a large eps, another lr and eps from step 5 on",
            shown({"lr": 0.2, "eps": 0.5}, change={"at": 4, "lr": 0.5, "eps": 0.05}),
        ),
        Case(
            "tiny gradients, an eps to match, and a huge lr",
            shown({"lr": 2000.0, "rho": 0.7, "eps": 1e-9}, gradient_scale=1e-4),
        ),
        Case(
            "each gradient comes in the same tensor",
            shown({"lr": 0.6, "rho": 0.95, "eps": 0.002, "weight_decay": 0.1}, reuse_gradient=True),
        ),
        Case(
            "a parameter without dimensions, nothing recorded, another rho from step 15 on",
            driven(
                {"lr": 0.1, "rho": 0.1, "eps": 10.0},
                params=[0.75],
                steps=18,
                gradients=[*[[1.0]] * 14, [-3.0], [0.5], [-1.0], [4.0]],
                change={"at": 14, "rho": 0.35},
                recording=False,
            ),
        ),
        Case("torch's defaults", shown({})),
        Case(
            "tiny gradients beside the default eps, weight decay",
            driven({"lr": 1500.0, "weight_decay": 4e-5}, gradient_scale=1e-4, change={"at": 12, "lr": 700.0}),
            sealed=True,
        ),
        Case(
            "in float64, no dimensions, another rho from step 15 on",
            driven(
                {"lr": 0.2, "rho": 0.15, "eps": 5.0},
                params=[-1.25],
                steps=18,
                gradients=[*[[-1.0]] * 14, [2.5], [-0.75], [3.0], [1.0]],
                change={"at": 14, "rho": 0.4},
                dtype="float64",
                recording=False,
            ),
            sealed=True,
        ),
        Case(
            "in float64, everything at once",
            driven(
                {"lr": 1.3, "rho": 0.6, "eps": 0.05, "weight_decay": 0.4},
                dtype="float64",
                change={"at": 5, "lr": 0.5, "eps": 0.3, "weight_decay": 1.1},
                reuse_gradient=True,
            ),
            sealed=True,
        ),
        Case(
            "some numbers have no gradient yet",
            driven(
                {"lr": 0.7, "rho": 0.75, "eps": 0.01},
                params=[[0.5, -1.0], 2.0],
                steps=6,
                gradients=[
                    [[0.0, -3.0], 0.0],
                    [[0.0, 1.0], 0.5],
                    [[2.0, 0.0], 0.0],
                    [[-1.0, 0.5], 0.0],
                    [[0.0, 0.0], -4.0],
                    [[0.5, -0.5], 1.0],
                ],
                recording=False,
            ),
            sealed=True,
        ),
        Case(
            "large gradients, a small rho",
            driven({"lr": 0.9, "rho": 0.3, "eps": 1e-3, "weight_decay": 6.0}, gradient_scale=50.0, steps=8),
            sealed=True,
        ),
        Case("rho 0.99", driven({"lr": 0.4, "rho": 0.99, "eps": 1e-4}, change={"at": 9, "lr": 1.1}), sealed=True),
        Case(
            "in float64 at torch's defaults, weight decay",
            driven({"weight_decay": 0.8}, dtype="float64"),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Write the first step of the example down by hand. What is under each of the two roots, and why does anything "
        "move at all?",
        "Six things happen in turn: decay joins the gradient, its square is averaged, the update is made, its square "
        "is averaged, the parameter moves, the state is kept. Which of your lines is which?",
        "Where nothing is recorded: g = gradient plus decay in a new tensor; average g squared; update = root of (the "
        "OLD average of updates plus eps), over the root of (the NEW average of g squared plus eps), times g; average "
        "update squared; move by lr times the update; keep both averages.",
    ),
    misconceptions=(
        Misconception(
            "lr_ignored",
            old="param -= lr * delta",
            new="param -= delta",
            says="Your trajectory is that of the paper, which has no learning rate. torch multiplies the update by lr.",
            hints=(
                "Call your function with lr 1 and with lr 0.5. Does anything differ?",
                "The paper does without a rate; torch gives the caller one, with the default 1.",
                "p = p - ____ * update",
            ),
        ),
        Misconception(
            "accumulates_scaled_delta",
            old="delta**2",
            new="(lr * delta) ** 2",
            says="You average the squares of lr * d, the step as taken. torch averages those of d, from before lr "
            "comes in.",
            hints=(
                "With lr = 0.5, what is your acc_delta after the first step of the example?",
                "lr is a factor of the step that is taken, and of nothing that is remembered.",
                "u = rho * u + (1 - rho) * ____², and the blank does not know lr.",
            ),
        ),
        Misconception(
            "eps_outside_sqrt",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt()",
            new="(acc_delta.sqrt() + eps) / (square_avg.sqrt() + eps)",
            also=(
                ("(acc_delta + eps).sqrt()", "(acc_delta.sqrt() + eps)"),
                ("(square_avg + eps).sqrt()", "(square_avg.sqrt() + eps)"),
            ),
            says="You add eps to a root and not under it. For Adadelta eps is what starts the movement: it stands "
            "under both roots.",
            hints=(
                "With eps = 0.000001 and no update yet, what is your numerator: 0.001, or 0.000001?",
                "RMS[x] in the paper is the root of (average plus eps), for the updates and for the gradients.",
                "numerator = root of (____ + eps), denominator = root of (____ + eps)",
            ),
        ),
        Misconception(
            "weight_decay_ignored",
            old="grad + weight_decay * param",
            new="grad.clone()",
            says="Your trajectory is exactly what you get when weight decay has no effect. "
            "Add weight_decay times the parameter to the gradient.",
            hints=(
                "Call your function with weight_decay 0 and with 0.5. Does anything differ?",
                "An L2 penalty adds the parameter, times a factor, to the gradient, before the averages.",
                "g = gradient + ____ * ____, and from there on g stands where the gradient stood.",
            ),
        ),
        Misconception(
            "state_not_saved",
            old=KEEP,
            new="        pass\n",
            also=(
                (KEEP, "        state.update(square_avg=0 * g, acc_delta=0 * g)\n"),
                (KEEP, "        state.update(square_avg=square_avg)\n"),
                (KEEP, "        state.update(square_avg=square_avg, acc_delta=0 * g)\n"),
                (KEEP, "        state.update(acc_delta=acc_delta)\n"),
                (KEEP, "        state.update(square_avg=0 * g, acc_delta=acc_delta)\n"),
                ('state.get("square_avg", 0)', "0", 'state.get("acc_delta", torch.zeros_like(g))', "0 * g"),
            ),
            says="An average of yours starts from 0 at every call: it is computed and then lost. "
            "Put both into the state you are given.",
            hints=(
                "Print `state` at the top of your function, at the second step. What is in it?",
                "A local variable ends with the call, and = gives a name a new value; only the dict that you were "
                "given comes back.",
                'At the end of every call, state["..."] must hold both averages as the next call needs them.',
            ),
        ),
        Misconception(
            "renames_state",
            old=GRADIENT,
            new='        state = state.setdefault("adadelta", {})\n' + GRADIENT,
            also=(
                stepped(('"acc_delta"', '"u"'), (", acc_delta=", ", u=")),
                stepped(('"square_avg"', '"v"'), ("(square_avg=", "(v=")),
            ),
            says="What you remember is not in the state under torch's names. A checkpoint is read by names: use "
            "square_avg and acc_delta.",
            hints=(
                "Which keys does `state` have after your first step?",
                "torch's optimizers, and everything that loads what they saved, agree on the names in a state.",
                "The docstring of the exercise names the two keys.",
            ),
        ),
        Misconception(
            "accumulator_updated_too_early",
            old=DELTA + ACCUMULATE,
            new=DELTA + ACCUMULATE + DELTA,
            also=(
                (
                    FETCH + DELTA + ACCUMULATE,
                    FETCH
                    + '        acc_delta = rho * acc_delta + (1 - rho) * state.get("delta", torch.zeros_like(g)) ** 2\n'
                    + DELTA
                    + '        state["delta"] = delta\n',
                ),
                (
                    DELTA + ACCUMULATE,
                    "        acc_delta = rho * acc_delta\n"
                    + DELTA
                    + "        acc_delta = acc_delta + (1 - rho) * delta**2\n",
                ),
            ),
            says="Your acc_delta is updated before it is used. The update is made with the average of the EARLIER "
            "updates, and enters the average afterwards.",
        ),
        Misconception(
            "numerator_missing",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g",
            new="g / (square_avg + eps).sqrt()",
            also=(
                stepped(
                    (DELTA, "        delta = g / (square_avg + eps).sqrt()\n"),
                    (FETCH, ""),
                    (ACCUMULATE, ""),
                    (", acc_delta=acc_delta", ""),
                ),
                ("(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g", "g / (square_avg.sqrt() + eps)"),
            ),
            says="Your update is the gradient over its own size, as in RMSprop. Adadelta multiplies it by the size of "
            "its earlier updates.",
        ),
        Misconception(
            "denominator_missing",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g",
            new="(acc_delta + eps).sqrt() * g",
            says="Your update is the gradient times the size of the earlier updates. It is also divided by the "
            "gradient's own size.",
        ),
        Misconception(
            "ratio_inverted",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g",
            new="(square_avg + eps).sqrt() / (acc_delta + eps).sqrt() * g",
            says="Your fraction stands on its head. The updates' size is above, the gradient's below.",
        ),
        Misconception(
            "sqrt_missing",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt()",
            new="(acc_delta + eps) / (square_avg + eps)",
            also=(
                ("(square_avg + eps).sqrt()", "(square_avg + eps)"),
                ("(acc_delta + eps).sqrt()", "(acc_delta + eps)"),
            ),
            says="An average of squares stands in your fraction without its root. Take the root of both.",
        ),
        Misconception(
            "gradient_missing",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g",
            new="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt()",
            says="Your update is the fraction alone, which has no direction. Multiply it by the gradient.",
        ),
        Misconception(
            "sign_of_the_gradient",
            old="(acc_delta + eps).sqrt() / (square_avg + eps).sqrt() * g",
            new="(acc_delta + eps).sqrt() * g.sign()",
            says="Of the gradient you use the sign only. Its size over its usual size matters too.",
        ),
        Misconception(
            "uses_old_square_avg",
            old="(square_avg + eps).sqrt()",
            new='(state.get("square_avg", 0 * g) + eps).sqrt()',
            says="You divide by the average from before this gradient came in. Update square_avg first, then use it.",
        ),
        Misconception(
            "accumulates_gradient",
            old="delta**2",
            new="g**2",
            says="Both your averages are made from the gradient. acc_delta is the average of the squared UPDATES.",
        ),
        Misconception(
            "accumulates_abs_delta",
            old="delta**2",
            new="delta.abs()",
            says="Your acc_delta averages |d|. Average the square; the root is taken later.",
        ),
        Misconception(
            "accumulates_delta_unsquared",
            old="delta**2",
            new="delta",
            says="Your acc_delta averages d itself, which may be negative, and then the root is not a number. "
            "Average its square.",
        ),
        Misconception(
            "averages_abs_gradient",
            old="g**2",
            new="g.abs()",
            says="Your square_avg averages |g|. Average the square; the root is taken later.",
        ),
        Misconception(
            "accumulates_like_adagrad",
            old='rho * state.get("square_avg", 0) + (1 - rho) * g**2',
            new='state.get("square_avg", 0) + g**2',
            also=(
                ("rho * acc_delta + (1 - rho) * delta**2", "acc_delta + delta**2"),
                stepped(
                    ('rho * state.get("square_avg", 0) + (1 - rho) * g**2', 'state.get("square_avg", 0) + g**2'),
                    ("rho * acc_delta + (1 - rho) * delta**2", "acc_delta + delta**2"),
                ),
            ),
            says="An average of yours is a sum that only grows, as in Adagrad. Keep rho of the old, and add 1 - rho of "
            "the new.",
        ),
        Misconception(
            "ema_factor_missing",
            old="+ (1 - rho) * g**2",
            new="+ g**2",
            also=(
                ("+ (1 - rho) * delta**2", "+ delta**2"),
                stepped(("+ (1 - rho) * ", "+ ")),
            ),
            says="What comes into an average of yours has its full weight. It is multiplied by 1 - rho.",
        ),
        Misconception(
            "rho_swapped",
            old=GRADIENT,
            new="        rho = 1 - rho\n" + GRADIENT,
            also=(
                (
                    'rho * state.get("square_avg", 0) + (1 - rho) * g**2',
                    '(1 - rho) * state.get("square_avg", 0) + rho * g**2',
                ),
                ("rho * acc_delta + (1 - rho) * delta**2", "(1 - rho) * acc_delta + rho * delta**2"),
            ),
            says="rho and 1 - rho have changed places in an average of yours. rho is what is KEPT of the old one.",
        ),
        Misconception(
            "rho_hardcoded_0_95",
            old=GRADIENT,
            new="        rho = 0.95\n" + GRADIENT,
            says="Your trajectory is exactly that of rho = 0.95, the paper's, whatever the caller says. "
            "Use the rho you are given.",
        ),
        Misconception(
            "rho_hardcoded_0_9",
            old=GRADIENT,
            new="        rho = 0.9\n" + GRADIENT,
            says="Your trajectory is exactly that of rho = 0.9, whatever the caller says. Use the rho you are given.",
        ),
        Misconception(
            "rho_missing_in_one_average",
            old="rho * acc_delta + (1 - rho) * delta**2",
            new="delta**2",
            also=(('rho * state.get("square_avg", 0) + (1 - rho) * g**2', "g**2"),),
            says="One of your averages is the last square alone. Keep rho of what was there.",
        ),
        Misconception(
            "eps_hardcoded_1e_6",
            old=GRADIENT,
            new="        eps = 1e-6\n" + GRADIENT,
            says="Your trajectory is exactly that of eps = 1e-6, whatever the caller says. Use the eps you are given.",
        ),
        Misconception(
            "eps_missing_in_the_numerator",
            old="(acc_delta + eps).sqrt()",
            new="acc_delta.sqrt()",
            says="Your parameters never move: acc_delta is 0 at first, and without eps so is the update, for ever. "
            "Add eps under this root too.",
        ),
        Misconception(
            "eps_missing_in_the_denominator",
            old="(square_avg + eps).sqrt()",
            new="square_avg.sqrt()",
            says="Your denominator has no eps. It is added under both roots.",
        ),
        Misconception(
            "scalar_averages",
            old="g**2",
            new="(g**2).mean()",
            also=(
                ("g**2", "(g**2).sum()"),
                ("g**2", "torch.full_like(g, (g**2).mean())"),
                ("g**2", "torch.full_like(g, (g**2).sum())"),
                stepped(("g**2", "(g**2).mean()"), ("delta**2", "(delta**2).mean()")),
                stepped(("g**2", "(g**2).sum()"), ("delta**2", "(delta**2).sum()")),
            ),
            says="You keep one average for the whole tensor. Adadelta keeps one for each number: square element by "
            "element.",
        ),
        Misconception(
            "bias_correction_added",
            old=DELTA,
            new='        t = state["step"] = state.get("step", 0) + 1\n'
            + DELTA.replace("square_avg +", "square_avg / (1 - rho**t) +"),
            also=(
                (
                    DELTA,
                    '        t = state["step"] = state.get("step", 0) + 1\n'
                    + DELTA.replace("square_avg +", "square_avg / (1 - rho**t) +").replace(
                        "acc_delta +", "acc_delta / (1 - rho**t) +"
                    ),
                ),
            ),
            says="You correct an average for its start at 0, as Adam does. Adadelta uses both as they are.",
        ),
        Misconception(
            "names_swapped",
            old=STEP,
            new=stepped(
                ('"square_avg"', '"x"'),
                ('"acc_delta"', '"square_avg"'),
                ('"x"', '"acc_delta"'),
                ("square_avg=square_avg, acc_delta=acc_delta", "square_avg=acc_delta, acc_delta=square_avg"),
            )[1],
            says="Your two averages have changed names in the state. square_avg is that of the gradient, acc_delta "
            "that of the updates.",
        ),
        Misconception(
            "state_shared_between_parameters",
            old=GRADIENT,
            new="        state = vars(adadelta_step)\n" + GRADIENT,
            says="All parameters share one memory of yours, which lives outside your function. Each parameter has "
            "averages of its own: keep them in the state that comes with it.",
        ),
        Misconception(
            "sign_error",
            old="param -= lr",
            new="param += lr",
            says="Your trajectory is exactly what you get when each step goes uphill. The gradient points to where the "
            "loss grows: subtract.",
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
            old="param -= lr",
            new="param = param - lr",
            also=(
                (MOVE + KEEP, KEEP + "        return param - lr * delta\n"),
                ("param -= lr * delta", "param = (param - lr * delta).requires_grad_()"),
            ),
            says="Your update makes a new tensor, and the caller's parameter never moves. Change the tensor itself, in "
            "place.",
        ),
        Misconception(
            "returns_param",
            old=KEEP,
            new=KEEP + "    return param\n",
            says="You return the parameter where nothing is to be returned. The caller has the tensor, and it has "
            "moved in place: leave the return out.",
        ),
        Misconception(
            "modifies_gradient",
            old="grad + weight_decay * param",
            new="grad.add_(weight_decay * param)",
            also=(
                stepped(
                    (GRADIENT, "        g = grad if weight_decay == 0 else grad + weight_decay * param\n"),
                    ("* g\n", "* g\n        g.mul_(2)\n"),
                ),
                (KEEP, KEEP + "        grad.mul_(2)\n"),
            ),
            says="You write into the gradient, which belongs to the caller. Compute in a tensor of your own.",
        ),
        Misconception(
            "weight_decay_decoupled",
            old=GRADIENT,
            new="        g = grad.clone()\n        param *= 1 - lr * weight_decay\n",
            says="Your weight decay shrinks the parameter beside the step, as AdamW's does. In Adadelta it is part of "
            "the gradient.",
        ),
        Misconception(
            "weight_decay_without_lr",
            old=GRADIENT,
            new="        g = grad.clone()\n        param *= 1 - weight_decay\n",
            says="Your weight decay shrinks the parameter directly. Add it to the gradient, before the averages.",
        ),
        Misconception(
            "weight_decay_not_averaged",
            old="(1 - rho) * g**2",
            new="(1 - rho) * grad**2",
            also=(("sqrt() * g\n", "sqrt() * grad\n"),),
            says="Your weight decay gets into the update or into square_avg, but not into both. The decayed gradient "
            "takes the gradient's place everywhere.",
        ),
        Misconception(
            "weight_decay_sign",
            old="grad + weight_decay * param",
            new="grad - weight_decay * param",
            says="Your weight decay has the wrong sign and makes the parameters grow. The gradient of the penalty is "
            "ADDED to the gradient.",
        ),
        Misconception(
            "weight_decay_factor_2",
            old="grad + weight_decay * param",
            new="grad + 2 * weight_decay * param",
            says="Your weight decay is twice too strong, as the derivative of weight_decay * p² would be. "
            "torch's penalty has a 1/2 in it: add weight_decay times the parameter.",
        ),
        Misconception(
            "weight_decay_times_lr",
            old="grad + weight_decay * param",
            new="grad + lr * weight_decay * param",
            says="Your weight decay is multiplied by lr before it joins the gradient. The rate comes in at the end, "
            "once.",
        ),
        Misconception(
            "weight_decay_l1",
            old="grad + weight_decay * param",
            new="grad + weight_decay * param.sign()",
            says="Your weight decay pulls with the parameter's sign, as an L1 penalty does. torch's is an L2 penalty: "
            "it pulls in proportion to the parameter.",
        ),
        Misconception(
            "first_lr_kept",
            old="lr * delta",
            new='state.setdefault("lr", lr) * delta',
            says="Your steps go on with the first lr when the caller changes it. Use the rate that comes with the "
            "call.",
        ),
        Misconception(
            "double_step",
            old="lr * delta",
            new="2 * lr * delta",
            says="Your step is exactly twice as long as it should be. One update per call.",
        ),
        Misconception(
            "first_hyper_parameters_kept",
            old=GRADIENT,
            new='        rho, eps, weight_decay = state.setdefault("first", (rho, eps, weight_decay))\n' + GRADIENT,
            also=(
                (
                    GRADIENT,
                    '        lr, rho, eps, weight_decay = state.setdefault("first", (lr, rho, eps, weight_decay))\n'
                    + GRADIENT,
                ),
                (GRADIENT, '        rho = state.setdefault("rho", rho)\n' + GRADIENT),
                (GRADIENT, '        eps = state.setdefault("eps", eps)\n' + GRADIENT),
                (GRADIENT, '        weight_decay = state.setdefault("decay", weight_decay)\n' + GRADIENT),
            ),
            says="You go on with the first call's rho, eps or weight_decay when the caller changes it. Use what comes "
            "with the call.",
        ),
        Misconception(
            "turns_grad_mode_on",
            old="    with torch.no_grad():\n" + STEP,
            new="    torch.set_grad_enabled(False)\n    if True:\n" + STEP + "    torch.set_grad_enabled(True)\n",
            says="After your function autograd records, even if the caller had switched it off. Switch it off in a "
            "block, which leaves it as it was.",
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
            old="with torch.no_grad():\n" + GRADIENT,
            new="if True:\n" + GRADIENT + "        param = param.detach()\n",
            says="Your averages are recorded by autograd and drag a graph along that grows with every step. "
            "Compute them where nothing is recorded.",
        ),
    ),
)
