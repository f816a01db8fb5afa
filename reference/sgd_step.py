"""SGD by hand, with momentum.

Plain gradient descent zigzags across a narrow valley and crawls along it. Momentum remembers which
way the last steps went (Polyak, "Some methods of speeding up the convergence of iteration methods",
1964); Nesterov's form looks one step ahead (Sutskever et al., "On the importance of initialization
and momentum in deep learning", ICML 2013). torch's documentation of torch.optim.SGD has, with
gradient g, parameter p and buffer b,

    g = g + weight_decay * p
    b = g                                      at the first step
    b = momentum * b + (1 - dampening) * g     at every later one
    g = g + momentum * b   with Nesterov,      g = b   without
    p = p - lr * g

and where momentum is 0 the two lines about b and the one about Nesterov are left out: no buffer,
and no dampening either.

Papers and libraries write momentum in half a dozen ways that agree in the simplest case and in no
other. Your function has no memory but `state`, and two tensors that belong to somebody else: what
goes wrong is usually an edge (the first step, a rate that changes) or a tensor that is not yours.
"""

from typing import Any

import torch
from torch import Tensor


def sgd_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-3,
    momentum: float = 0,
    dampening: float = 0,
    weight_decay: float = 0,
    nesterov: bool = False,
) -> None:
    """Take one step of torch.optim.SGD on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. With
            momentum, `state["momentum_buffer"]` is a tensor like param after every step, b in the
            formulas. It has memory of its own, not the gradient's, and holds no graph. What else
            you keep there is up to you.
        lr: The learning rate.
        momentum: How much of the buffer is kept.
        dampening: The part of the gradient that does not get into the buffer.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).
        nesterov: Whether to look ahead. Then momentum is not 0, and dampening is 0.

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.1, momentum = 0.9; the gradient is 3 at the first step, 1 at the second:

        step 1 leaves param = [1.7]   and momentum_buffer = [3]
        step 2 leaves param = [1.33]  and momentum_buffer = [3.7]
    """
    ### BEGIN SOLUTION
    with torch.no_grad():
        d = grad
        if weight_decay != 0:
            d = d + weight_decay * param
        if momentum != 0:
            buf = state.get("momentum_buffer")
            if buf is None:
                buf = d.clone()
            else:
                buf.mul_(momentum).add_(d, alpha=1 - dampening)
            state["momentum_buffer"] = buf
            d = d + momentum * buf if nesterov else buf
        param -= lr * d
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

STARTS: list[Setting] = [[1.5, -2.0, 0.8], [[-1.2, 2.5], [0.3, -0.7]]]
BUFFER = """\
            if buf is None:
                buf = d.clone()
            else:
                buf.mul_(momentum).add_(d, alpha=1 - dampening)
"""
BUFFER_AND_AHEAD = f"""\
{BUFFER}\
            state["momentum_buffer"] = buf
            d = d + momentum * buf if nesterov else buf
"""
STEP = "        param -= lr * d\n"
HEAD = """\
    with torch.no_grad():
        d = grad
        if weight_decay != 0:
            d = d + weight_decay * param
"""

KEPT = "    {0} = state.setdefault('first', ({0}))\n    with torch.no_grad():\n"


def driven(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A case's settings: two parameters, 12 steps, and a buffer to be remembered where there is momentum."""
    remembers: list[Setting] = ["momentum_buffer"] if hyper.get("momentum") else []
    return {"params": STARTS, "steps": 12, "hyper": hyper, "remembers": remembers, **others}


def by_hand(start: float, gradients: tuple[float, float], **hyper: Setting) -> dict[str, Setting]:
    """The settings of a case of one number and two steps."""
    return driven(hyper, params=[[start]], steps=2, gradients=[[[gradient]] for gradient in gradients])


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any start, momentum of either kind or none, often with decay and a rate that changes."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def start() -> float:
        return rng.choice((-1, 1)) * between(0.3, 3)

    kind = rng.choice(("plain", "momentum", "dampening", "nesterov", "nesterov"))
    hyper: dict[str, Setting] = {"lr": between(0.04, 0.2), "weight_decay": rng.choice((0, between(0.02, 0.4)))}
    if kind != "plain":
        hyper["momentum"] = between(0.4, 0.95)
    if kind == "dampening":
        hyper["dampening"] = between(0.1, 0.8)
    if kind == "nesterov":
        hyper["nesterov"] = True
    return driven(
        hyper,
        params=[[start(), start(), start()], [[start(), start()], [start(), start()]]],
        change={"at": rng.randint(3, 9), "lr": between(0.02, 0.25)},
        reuse_gradient=rng.choice((True, False)),
        dtype=rng.choice(("float32", "float32", "float64")),
    )


EXERCISE = Exercise(
    name="sgd_step",
    title="SGD with momentum by hand",
    number=9,
    part="extension",
    notebook="optimizers",
    after=("manual_gd_step", "run_with_optimizer"),
    rollout="optimizer_steps",
    panels=("change param.1", "steps param.1"),
    counted="step {number}",
    by_hand=("torch.optim",),
    checks=(
        Check("parameters", 8, ("param.",)),
        Check("state", 2, ("state.",)),
        Check(
            "contract",
            2,
            ("returned", "gradient_kept", "leaf", "own_state", "state_alike", "detached", "grad_mode"),
            beside=("parameters",),
        ),
    ),
    tolerances={"state.": Tolerance(tol=1e-4, floor=1e-9)},
    cases=(
        Case(
            "one number, momentum 0.9",
            by_hand(2.0, (3.0, 1.0), lr=0.1, momentum=0.9),
            working=(
                "step 1: the buffer is the gradient = 3",
                "step 1: param = 2 - 0.1 * 3 = 1.7",
                "step 2: the buffer = 0.9 * 3 + 1 = 3.7",
                "step 2: param = 1.7 - 0.1 * 3.7 = 1.33",
            ),
        ),
        Case(
            "one number, momentum 0.8, dampening 0.75",
            by_hand(-1.0, (2.0, 4.0), lr=0.2, momentum=0.8, dampening=0.75),
            working=(
                "step 1: the buffer is the gradient = 2",
                "step 1: param = -1 - 0.2 * 2 = -1.4",
                "step 2: the buffer = 0.8 * 2 + (1 - 0.75) * 4 = 2.6",
                "step 2: param = -1.4 - 0.2 * 2.6 = -1.92",
            ),
        ),
        Case(
            "one number, Nesterov, weight decay 0.5",
            by_hand(1.0, (1.0, -2.0), lr=0.1, momentum=0.5, weight_decay=0.5, nesterov=True),
            working=(
                "step 1: gradient with decay = 1 + 0.5 * 1 = 1.5",
                "step 1: the buffer is the gradient with decay = 1.5",
                "step 1: param = 1 - 0.1 * (1.5 + 0.5 * 1.5) = 0.775",
                "step 2: gradient with decay = -2 + 0.5 * 0.775 = -1.6125",
                "step 2: the buffer = 0.5 * 1.5 - 1.6125 = -0.8625",
                "step 2: param = 0.775 - 0.1 * (-1.6125 + 0.5 * -0.8625) = 0.979375",
            ),
        ),
        Case(
            "momentum and dampening, all of them others from step 6 on",
            driven(
                {"lr": 0.12, "momentum": 0.9, "dampening": 0.4},
                change={"at": 5, "lr": 0.03, "momentum": 0.6, "dampening": 0.1},
            ),
        ),
        Case(
            "Nesterov with weight decay, another lr and decay from step 5 on",
            driven(
                {"lr": 0.08, "momentum": 0.7, "weight_decay": 0.15, "nesterov": True},
                change={"at": 4, "lr": 0.17, "weight_decay": 0.4},
            ),
        ),
        Case(
            "no momentum, weight decay, and a dampening that has nothing to dampen",
            driven({"lr": 0.2, "weight_decay": 0.3, "dampening": 0.25}),
        ),
        Case("no momentum, a dampening, no decay", driven({"lr": 0.2, "dampening": 0.6})),
        Case(
            "each gradient comes in the same tensor",
            driven({"lr": 0.1, "momentum": 0.8}, reuse_gradient=True),
        ),
        Case(
            "Nesterov, each gradient comes in the same tensor",
            driven({"lr": 0.05, "momentum": 0.9, "nesterov": True}, reuse_gradient=True),
        ),
        Case(
            "two parameters of one shape",
            driven(
                {"lr": 0.15, "momentum": 0.6, "dampening": 0.2, "weight_decay": 0.1},
                params=[[1.0, -2.0], [3.0, 0.5]],
                steps=8,
            ),
        ),
        Case("torch's defaults, steep", driven({}, gradient_scale=40.0)),
        Case(
            "in float64, everything but Nesterov",
            driven(
                {"lr": 0.11, "momentum": 0.85, "dampening": 0.3, "weight_decay": 0.2},
                dtype="float64",
                change={"at": 7, "lr": 0.2},
            ),
            sealed=True,
        ),
        Case(
            "in float64, Nesterov in the same tensor",
            driven(
                {"lr": 0.09, "momentum": 0.5, "weight_decay": 0.4, "nesterov": True},
                dtype="float64",
                reuse_gradient=True,
            ),
            sealed=True,
        ),
        Case(
            "tiny gradients, a huge rate",
            driven(
                {"lr": 1500.0, "momentum": 0.6, "weight_decay": 3e-5},
                gradient_scale=1e-4,
                change={"at": 6, "lr": 600.0},
            ),
            sealed=True,
        ),
        Case(
            "large gradients, a small rate",
            driven(
                {"lr": 2e-4, "momentum": 0.9, "dampening": 0.5, "weight_decay": 40.0},
                gradient_scale=300.0,
                reuse_gradient=True,
            ),
            sealed=True,
        ),
        Case(
            "the gradient is 0 from step 3 on: it coasts",
            driven(
                {"lr": 0.1, "momentum": 0.9},
                params=[[0.5, -1.0], [2.0]],
                steps=7,
                gradients=[
                    [[1.0, -3.0], [2.0]],
                    [[-0.5, 1.0], [0.0]],
                    *[[[0.0, 0.0], [0.0]] for _ in range(5)],
                ],
            ),
            sealed=True,
        ),
        Case(
            "no momentum, another lr from step 4 on",
            driven({"lr": 0.35, "weight_decay": 0.05}, change={"at": 3, "lr": 0.07}),
            sealed=True,
        ),
        Case("momentum 1", driven({"lr": 0.03, "momentum": 1.0, "dampening": 0.2}), sealed=True),
    ),
    draw=draw,
    hints=(
        "Write the first two steps of the example down by hand. What is the buffer after each of them, and what has "
        "the parameter moved by?",
        "Four things happen in turn: decay joins the gradient, the gradient joins the buffer, the direction is "
        "chosen, the parameter moves. Which of your lines is which, and which tensor does each of them change?",
        "Where nothing is recorded: g = gradient plus decay times parameter, in a new tensor; if momentum: buffer = a "
        "copy of g or the formula's mixture, kept in state; direction = g, buffer, or g plus momentum times buffer; "
        "move param in place by lr times the direction.",
    ),
    misconceptions=(
        Misconception(
            "state_not_saved",
            old='state["momentum_buffer"] = buf',
            new="pass",
            says="Your parameters are exactly what you get when every step is a first step: the buffer of the step "
            "before is lost. Keep it in the state you are given, and go on from there.",
            also=(
                ('buf = state.get("momentum_buffer")', "buf = None"),
                (BUFFER, "            buf = (1 - dampening) * d\n"),
                (BUFFER + '            state["momentum_buffer"] = buf\n', "            buf = (1 - dampening) * d\n"),
            ),
            hints=(
                "Print `state` at the top of your function, at the second step. What is in it?",
                "A local variable ends with the call; `state` is the dict that comes back at the next one.",
                'After a step with momentum, state["..."] must hold the buffer that the next step starts from.',
            ),
        ),
        Misconception(
            "buffer_aliases_gradient",
            old="buf = d.clone()",
            new="buf = d",
            says="Your buffer IS the gradient's tensor, so whoever writes into one changes the other. "
            "Let the first buffer be a copy.",
            also=((BUFFER, "            buf = d if buf is None else momentum * buf + (1 - dampening) * d\n"),),
            hints=(
                "After the first step, change the gradient. Does your buffer change too?",
                "= makes a second name for one tensor, not a second tensor.",
                "There is a method of a tensor that gives a new tensor with the same numbers.",
            ),
        ),
        Misconception(
            "dampening_on_first_step",
            old="buf = d.clone()",
            new="buf = (1 - dampening) * d",
            says="Your first step is dampened too, as when the buffer starts at zero. In torch the first buffer is the "
            "gradient itself, whatever the dampening.",
            hints=(
                "With dampening 0.75, what is your buffer after the first step, and what should it be?",
                "A buffer that is not there yet is something other than a buffer of zeros.",
                "if there is no buffer: buffer = a copy of ...; else: buffer = momentum * buffer + (1 - dampening) * g",
            ),
        ),
        Misconception(
            "ema_momentum_later",
            old="alpha=1 - dampening",
            new="alpha=1 - momentum",
            says="Your buffer takes in (1 - momentum) of each later gradient, like a moving average. torch's SGD sums: "
            "the gradient's factor is 1 - dampening.",
            hints=(
                "With momentum 0.9 and dampening 0, what is the second buffer by hand?",
                "A sum with decay and an average are two conventions of momentum; lr means something else in each.",
                "buffer = momentum * buffer + (1 - ____) * g, and the blank is not momentum.",
            ),
        ),
        Misconception(
            "modifies_gradient",
            old="d = d + weight_decay * param",
            new="d += weight_decay * param",
            says="You write into the gradient, which belongs to the caller. Compute the sum in a tensor of your own.",
            also=(("d = d + momentum * buf if nesterov", "d = d.add_(buf, alpha=momentum) if nesterov"),),
            hints=(
                "Print the gradient before and after your function. Are they equal?",
                "+= and methods that end in _ change the tensor they are called on, under all its names.",
                "new = grad + ...: an operation that makes a new tensor leaves the old one alone.",
            ),
        ),
        Misconception(
            "renames_state",
            old="        d = grad\n",
            new='        d, state = grad, state.setdefault("sgd", {})\n',
            says="Your buffer is not in the state under torch's name. A checkpoint is read by names: keep it in "
            'state["momentum_buffer"].',
            hints=(
                "Which keys does `state` have after your first step with momentum?",
                "torch's optimizers, and everything that loads what they saved, agree on the names in a state.",
                "The docstring of the exercise names the key.",
            ),
        ),
        Misconception(
            "state_shared_between_parameters",
            old="        d = grad\n",
            new="        d, state = grad, vars(sgd_step)\n",
            says="All parameters share one buffer of yours, which lives outside your function. Each parameter has a "
            "buffer of its own: keep it in the state that comes with it.",
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
            "uses_param_grad",
            old="        d = grad\n",
            new="        d = param.grad\n",
            says="You read param.grad, which nobody has filled here. The gradient is the second argument.",
        ),
        Misconception(
            "rebinds_param",
            old="param -= lr * d",
            new="param = param - lr * d",
            says="Your update makes a new tensor, and the caller's parameter never moves. Change the tensor itself, in "
            "place.",
            also=(
                ("param -= lr * d", "return param - lr * d"),
                ("param -= lr * d", "param = (param - lr * d).requires_grad_()"),
            ),
        ),
        Misconception(
            "returns_param",
            old=STEP,
            new=STEP + "    return param\n",
            says="You return the parameter where nothing is to be returned. The caller has the tensor, and it has "
            "moved in place: leave the return out.",
        ),
        Misconception(
            "momentum_sign_error",
            old="buf.mul_(momentum)",
            new="buf.mul_(-momentum)",
            says="Your parameters are exactly what you get when momentum has the wrong sign and brakes. "
            "What is kept of the last step points the same way: add it.",
        ),
        Misconception(
            "momentum_ignored",
            old="if momentum != 0:",
            new="if False:",
            says="Your parameters are exactly those of plain gradient descent: momentum has no effect. "
            "With momentum the step follows the buffer.",
        ),
        Misconception(
            "dampening_ignored",
            old="alpha=1 - dampening",
            new="alpha=1",
            says="Your parameters are exactly what you get when dampening has no effect. From the second step on the "
            "buffer takes in 1 - dampening of the gradient.",
        ),
        Misconception(
            "dampening_as_factor",
            old="alpha=1 - dampening",
            new="alpha=dampening",
            says="Your buffer takes in `dampening` times the gradient. Dampening is what is left OUT: the factor is "
            "1 - dampening.",
        ),
        Misconception(
            "dampening_on_whole_buffer",
            old="buf.mul_(momentum).add_(d, alpha=1 - dampening)",
            new="buf.mul_(momentum).add_(d).mul_(1 - dampening)",
            says="You dampen the whole buffer, old part included. Dampening is for the gradient that comes in, and for "
            "nothing else.",
        ),
        Misconception(
            "dampening_without_momentum",
            old="if momentum != 0:",
            new="if True:",
            says="You dampen the step also where momentum is 0. Then there is no buffer in torch, and dampening has "
            "nothing to act on.",
        ),
        Misconception(
            "ema_momentum",
            old=BUFFER,
            new="""\
            if buf is None:
                buf = torch.zeros_like(d)
            buf.mul_(momentum).add_(d, alpha=1 - momentum)
""",
            says="Your buffer is a moving average that starts at zero: momentum * b + (1 - momentum) * g. "
            "torch's SGD starts from the gradient and sums.",
        ),
        Misconception(
            "momentum_in_gradients_place",
            old="buf.mul_(momentum).add_(d, alpha=1 - dampening)",
            new="buf.mul_(1 - dampening).add_(d, alpha=momentum)",
            says="Your two factors have changed places: momentum multiplies the gradient. "
            "It is the old buffer that is multiplied by momentum.",
        ),
        Misconception(
            "lr_twice",
            old=BUFFER,
            new="""\
            if buf is None:
                buf = lr * d
            else:
                buf.mul_(momentum).add_(d, alpha=lr * (1 - dampening))
""",
            says="The rate is in your buffer and again in your step, so it counts twice. "
            "In torch's SGD the buffer holds gradients; lr comes in at the end.",
            also=(
                ('buf = state.get("momentum_buffer")', 'd, buf = lr * d, state.get("momentum_buffer")'),
                ("        if momentum != 0:", "        d = lr * d\n        if momentum != 0:"),
            ),
        ),
        Misconception(
            "velocity_contains_lr",
            old=BUFFER_AND_AHEAD,
            new="""\
            d = lr * d
            buf = d.clone() if buf is None else momentum * buf + (1 - dampening) * d
            state["momentum_buffer"] = buf
            param -= d + momentum * buf if nesterov else buf
            return
""",
            says="The rate is inside your buffer, so old steps keep their old rate when lr changes. "
            "In torch the buffer holds gradients, and lr multiplies the whole step.",
        ),
        Misconception(
            "scales_buffer_in_place",
            old="param -= lr * d",
            new="param -= d.mul_(lr)",
            says="You multiply the step by lr in place, and the tensor you multiply is the buffer, or the caller's "
            "gradient. Let the product be a new tensor.",
        ),
        Misconception(
            "first_hyper_parameters_kept",
            old="    with torch.no_grad():\n",
            new=KEPT.format("momentum, dampening, weight_decay"),
            also=(
                (
                    "    with torch.no_grad():\n",
                    KEPT.format("lr, momentum, dampening, weight_decay"),
                ),
                ("buf.mul_(momentum)", 'buf.mul_(state.setdefault("momentum", momentum))'),
                ("d + weight_decay * param", 'd + state.setdefault("decay", weight_decay) * param'),
                ("alpha=1 - dampening", 'alpha=1 - state.setdefault("dampening", dampening)'),
            ),
            says="You go on with the first call's momentum, dampening or weight_decay when the caller changes it. "
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
            "steps_before_buffer_update",
            old=BUFFER_AND_AHEAD,
            new="""\
            old = torch.zeros_like(d) if buf is None else buf
            buf = d.clone() if buf is None else momentum * buf + (1 - dampening) * d
            state["momentum_buffer"] = buf
            d = d + momentum * old if nesterov else old
""",
            says="Your parameter follows the buffer of the step before, and so lags one step behind. "
            "Update the buffer first, then move.",
        ),
        Misconception(
            "nesterov_always",
            old="d = d + momentum * buf if nesterov else buf",
            new="d = d + momentum * buf",
            says="You look ahead in Nesterov's way even when nobody asks for it. Without `nesterov` the direction is "
            "the buffer.",
        ),
        Misconception(
            "nesterov_ignored",
            old="d = d + momentum * buf if nesterov else buf",
            new="d = buf",
            says="Your Nesterov is classical momentum: the direction is just the buffer. "
            "With `nesterov` it is the gradient plus momentum times the NEW buffer.",
        ),
        Misconception(
            "nesterov_old_buffer",
            old=BUFFER_AND_AHEAD,
            new="""\
            old = torch.zeros_like(d) if buf is None else buf
            buf = d.clone() if buf is None else momentum * buf + (1 - dampening) * d
            state["momentum_buffer"] = buf
            d = d + momentum * old if nesterov else buf
""",
            says="Your Nesterov is classical momentum, as when it looks ahead with the buffer from before its update. "
            "Update the buffer first, and add momentum times the new one.",
        ),
        Misconception(
            "nesterov_only_buffer",
            old="d = d + momentum * buf if nesterov",
            new="d = momentum * buf if nesterov",
            says="Your Nesterov direction is momentum times the buffer alone. The gradient itself is added to it.",
        ),
        Misconception(
            "nesterov_without_factor",
            old="d = d + momentum * buf if nesterov",
            new="d = d + buf if nesterov",
            says="Your Nesterov direction adds the whole buffer to the gradient. The buffer is multiplied by momentum "
            "once more.",
        ),
        Misconception(
            "nesterov_from_buffer",
            old="d = d + momentum * buf if nesterov",
            new="d = buf + momentum * buf if nesterov",
            says="Your Nesterov direction is (1 + momentum) times the buffer. To the gradient, not to the buffer, "
            "momentum times the buffer is added.",
        ),
        Misconception(
            "velocity_sign_flipped",
            old=BUFFER_AND_AHEAD,
            new="""\
            buf = -d if buf is None else momentum * buf - (1 - dampening) * d
            state["momentum_buffer"] = buf
            d = d - momentum * buf if nesterov else -buf
""",
            says="Your parameters are right and your buffer has the opposite sign: it holds the step, not the "
            "gradient. torch's buffer points uphill; subtract it.",
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
            old="d + weight_decay * param",
            new="d - weight_decay * param",
            says="Your weight decay has the wrong sign and makes the parameters grow. The gradient of the penalty is "
            "ADDED to the gradient.",
        ),
        Misconception(
            "weight_decay_factor_2",
            old="d + weight_decay * param",
            new="d + 2 * weight_decay * param",
            says="Your weight decay is twice too strong, as the derivative of weight_decay * p² would be. "
            "torch's penalty has a 1/2 in it: add weight_decay times the parameter.",
        ),
        Misconception(
            "weight_decay_l1",
            old="d + weight_decay * param",
            new="d + weight_decay * param.sign()",
            says="Your weight decay pulls with the parameter's sign, as an L1 penalty does. torch's is an L2 penalty: "
            "it pulls in proportion to the parameter.",
        ),
        Misconception(
            "weight_decay_decoupled",
            old="d = d + weight_decay * param",
            new="param.mul_(1 - lr * weight_decay)",
            says="Your weight decay shrinks the parameter beside the step, as AdamW's does, and never gets into the "
            "buffer. In SGD it is part of the gradient: add it before the momentum.",
        ),
        Misconception(
            "weight_decay_without_lr",
            old="d = d + weight_decay * param",
            new="param.mul_(1 - weight_decay)",
            says="Your weight decay shrinks the parameter directly and without the rate. "
            "Add it to the gradient, before the momentum.",
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
            also=((HEAD, "    if True:\n        d = grad + weight_decay * param\n        param = param.detach()\n"),),
            says="Your buffer is recorded by autograd and drags a graph along that grows with every step. "
            "Compute it where nothing is recorded.",
        ),
    ),
)
