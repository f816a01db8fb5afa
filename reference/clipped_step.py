"""Clip the gradient.

Now and then one batch has a gradient a hundred times as long as the others, and a single step of
that length can undo an hour of training. Clipping shortens such a gradient and keeps its direction
(Pascanu, Mikolov and Bengio, 2013, section 3.2). With g the gradients of ALL parameters, seen as
one long vector,

    norm = sqrt(sum of the squares of all elements of g)
    g <- g * max_norm / norm    if norm > max_norm, else g as it is

as torch.nn.utils.clip_grad_norm_ documents it (torch adds 1e-6 to the norm it divides by; with or
without makes no difference here). Everybody should log the norm: it is how you find out what
max_norm ought to be.

A gradient lives from backward() until it is cleared. What acts on it has to come at the right
moment, and it must look at all parameters at once. Also, an iterator can be gone through once only.
"""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor


def clipped_step(
    params: Iterable[Tensor],
    loss_fn: Callable[[], Tensor],
    optimizer: torch.optim.Optimizer,
    max_norm: float,
) -> float:
    """Take one step of the optimizer with the gradient clipped to a norm of at most max_norm.

    Args:
        params: the parameters that `optimizer` holds, of any shapes: a list, or an iterator such as
            `model.parameters()`, which can be gone through once. They may hold old gradients on
            entry, which must not count; afterwards they are still leaves that require grad.
        loss_fn: computes the loss of the present parameters, a tensor of shape ().
        optimizer: any optimizer of torch.optim, with one group of parameters or with several; it takes
            exactly one step.
        max_norm: the largest norm, positive, of all gradients together.

    Returns:
        The norm of all gradients together BEFORE clipping, as a Python float.

    Example:
        Two parameters, [3.0] and [4.0], with the loss (p1² + p2²) / 2, SGD with lr = 0.5, max_norm 1:

        call 1 returns 5    and leaves 2.7 and 3.6
        call 2 returns 4.5  and leaves 2.4 and 3.2
    """
    ### BEGIN SOLUTION
    params = list(params)
    optimizer.zero_grad()
    loss = loss_fn()
    loss.backward()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    return norm.item()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

CLIP = "    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)\n"
WHOLE_STEP = f"""\
    optimizer.zero_grad()
    loss = loss_fn()
    loss.backward()
{CLIP}    optimizer.step()
"""
WHOLE_BODY = f"    params = list(params)\n{WHOLE_STEP}"
MEASURE = "    norm = torch.nn.utils.get_total_norm([p.grad for p in params])\n"
SHRINK = """\
    length = torch.nn.utils.get_total_norm([p.detach() for p in params]).item()
    for p in params:
        p.data *= min(1.0, max_norm / length)
"""
EACH = "    norms = [torch.nn.utils.clip_grad_norm_(p, max_norm) for p in params]\n"
EACH_GROUP = EACH.replace(
    "p, max_norm) for p in params", 'group["params"], max_norm) for group in optimizer.param_groups'
)


def scaled(condition: str, norm: str = MEASURE) -> str:
    """A norm, and the gradients scaled to max_norm under a condition."""
    return f"{norm}    if {condition}:\n        for p in params:\n            p.grad *= max_norm / norm\n"


THREE: Setting = [[2.0, -1.0, 0.5], [1.5], [[0.6, -1.2], [2.4, 1.1]]]
SLOPES: Setting = [1.0, 3.0, 0.5]


def sgd(lr: float, momentum: float = 0.0, **options: Setting) -> dict[str, Setting]:
    """The optimizer of a case."""
    return {"name": "SGD", "lr": lr, "momentum": momentum, **options}


def three(optimizer: Setting, max_norm: float, steps: int, **settings: Setting) -> dict[str, Setting]:
    """The settings of a case with three parameters of different sizes."""
    return {
        "params": THREE,
        "slopes": SLOPES,
        "optimizer": optimizer,
        "max_norm": max_norm,
        "steps": steps,
        **settings,
    }


def two(first: float, second: float, max_norm: float) -> dict[str, Setting]:
    """The settings of a case that is small enough for paper."""
    return {
        "params": [[first], [second]],
        "slopes": [1.0, 1.0],
        "optimizer": {"name": "SGD", "lr": 0.5},
        "max_norm": max_norm,
        "steps": 2,
    }


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: some parameters, a loss whose steepness changes, so that some steps are clipped and some not."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def either(low: float, high: float) -> float:
        return rng.choice((-1, 1)) * between(low, high)

    params: list[Setting] = [[either(0.8, 2.5) for _ in range(rng.randint(1, 4))] for _ in range(rng.randint(2, 4))]
    adam: dict[str, Setting] = {"name": "Adam", "lr": between(0.05, 0.15)}
    plain = sgd(between(0.04, 0.1), rng.choice((0.0, 0.5, 0.9)), weight_decay=rng.choice((0.0, 0.1)))
    return {
        "params": params,
        "slopes": [between(0.6, 2.0) for _ in params],
        "centre": between(-0.5, 0.5),
        "factors": [between(1.0, 2.0), between(6.0, 30.0), between(0.2, 0.4)],
        "optimizer": rng.choice((plain, plain, adam)),
        "max_norm": between(1.5, 3.0),
        "steps": rng.randint(6, 9),
        "rates": [between(0.04, 0.1) for _ in params] if rng.random() < 0.3 else [],
        "handed": rng.choice(("list", "generator")),
        "stale": rng.choice((True, False)),
        "dtype": rng.choice(("float32", "float32", "float64")),
    }


EXERCISE = Exercise(
    name="clipped_step",
    title="Clip the gradient",
    number=30,
    part="extension",
    notebook="practice",
    after=("run_with_optimizer", "build_optimizer"),
    rollout="clipped_steps",
    counted="call {number}",
    checks=(
        Check("trajectory", 5, ("param.",)),
        Check("norm", 2, ("norm",)),
        Check("contract", 1, ("returned", "leaf", "grad_mode"), beside=("trajectory",)),
    ),
    cases=(
        Case(
            "two parameters, a norm of 5 and at most 1",
            two(3.0, 4.0, 1.0),
            working=(
                "norm of (3, 4): sqrt(3**2 + 4**2) = 5",
                "it is above 1: p1 = 3 - 0.5 * 3 * 1 / 5 = 2.7",
                "p2 = 4 - 0.5 * 4 * 1 / 5 = 3.6",
                "second step: sqrt(2.7**2 + 3.6**2) = 4.5",
                "p1 = 2.7 - 0.5 * 2.7 * 1 / 4.5 = 2.4",
                "p2 = 3.6 - 0.5 * 3.6 * 1 / 4.5 = 3.2",
            ),
        ),
        Case(
            "below the limit: a norm of 1 and at most 2",
            two(0.6, 0.8, 2.0),
            working=(
                "norm of (0.6, 0.8): sqrt(0.6**2 + 0.8**2) = 1",
                "it is not above 2: p1 = 0.6 - 0.5 * 0.6 = 0.3",
                "p2 = 0.8 - 0.5 * 0.8 = 0.4",
                "second step: sqrt(0.3**2 + 0.4**2) = 0.5",
                "p1 = 0.3 - 0.5 * 0.3 = 0.15",
                "p2 = 0.4 - 0.5 * 0.4 = 0.2",
            ),
        ),
        Case(
            "above and below in turn, with momentum", three(sgd(0.05, 0.9), 2.0, 9, factors=[1.0, 8.0, 0.2], centre=0.3)
        ),
        Case("far above: a norm of hundreds and at most 1.5", three(sgd(0.2, 0.5), 1.5, 6, factors=[150.0])),
        Case(
            "the parameters come as a generator",
            three(sgd(0.1, 0.9), 1.2, 7, factors=[2.0, 5.0], handed="generator"),
        ),
        Case(
            "old gradients on entry, and Adam with a group for each parameter",
            three(
                {"name": "Adam", "lr": 0.1},
                2.5,
                8,
                factors=[1.0, 6.0, 0.3],
                centre=-0.4,
                stale=True,
                rates=[0.1, 0.03, 0.2],
            ),
        ),
        Case(
            "a generator again, old gradients, weight decay, three groups",
            three(
                sgd(0.08, 0.6, weight_decay=0.1),
                1.7,
                6,
                factors=[4.0, 0.3],
                handed="generator",
                stale=True,
                rates=[0.08, 0.05, 0.12],
            ),
        ),
        Case(
            "one parameter with several elements, Nesterov",
            {
                "params": [[1.5, -2.0, 0.7, 2.2]],
                "slopes": [1.3],
                "centre": 0.2,
                "factors": [1.0, 5.0],
                "optimizer": sgd(0.06, 0.9, nesterov=True),
                "max_norm": 2.2,
                "steps": 8,
            },
            sealed=True,
        ),
        Case(
            "in float64, Adam, a small limit",
            three({"name": "Adam", "lr": 0.15}, 0.6, 8, factors=[1.0, 0.1, 9.0], dtype="float64", centre=0.5),
            sealed=True,
        ),
        Case("always below the limit, with momentum", three(sgd(0.1, 0.8), 50.0, 7, centre=-0.6), sealed=True),
        Case(
            "far above, a parameter without influence, a generator",
            three(sgd(0.15, 0.9), 3.0, 7, slopes=[40.0, 0.0, 90.0], centre=0.1, handed="generator"),
            sealed=True,
        ),
        Case(
            "RMSprop with three groups, old gradients, a limit that only the sum exceeds",
            three(
                {"name": "RMSprop", "lr": 0.05, "momentum": 0.4},
                4.0,
                8,
                factors=[1.0, 0.5, 1.6],
                stale=True,
                rates=[0.04, 0.08, 0.05],
            ),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Between which two calls does the gradient of this step exist?",
        "Clipping changes p.grad of all parameters, by one and the same factor. It must find this step's gradient, and "
        "the optimizer must find what it leaves.",
        "Make params a list; clear; loss and backward; clip all of them, keeping what the clipping returns; step; "
        "return the kept norm as a float.",
    ),
    misconceptions=(
        Misconception(
            "clip_after_step",
            old=f"{CLIP}    optimizer.step()\n",
            new=f"    optimizer.step()\n{CLIP}",
            says="Your parameters move as if nothing were clipped, as when the gradient is clipped after the step that "
            "used it. Clip before the optimizer steps.",
            hints=(
                "How long is the change of your parameters in the first step, divided by lr?",
                "The optimizer reads p.grad in the moment in which it steps; what happens to p.grad later is lost.",
                "Two of your lines stand in the wrong order: what shortens the gradient, and what uses it.",
            ),
        ),
        Misconception(
            "never_clipped",
            old="(params, max_norm)",
            new='(params, float("inf"))',
            says="Your parameters move as if nothing were clipped, as when the norm is measured and nothing else. "
            "Shorten the gradients when their norm exceeds max_norm.",
        ),
        Misconception(
            "clip_before_backward",
            old=f"    loss.backward()\n{CLIP}",
            new=f"{CLIP}    loss.backward()\n",
            also=(
                (
                    WHOLE_STEP,
                    f"{CLIP}    optimizer.zero_grad()\n    loss = loss_fn()\n"
                    "    loss.backward()\n    optimizer.step()\n",
                ),
            ),
            says="Your step clips before backward, when this step's gradient does not exist yet: the norm is not its "
            "norm, and the step is not shortened. Clip after backward.",
            hints=(
                "Which number does your function return, and is it the norm of this loss's gradient?",
                "backward() is what writes p.grad. Before it there is nothing there, or something old.",
                "What shortens the gradient belongs between the call that makes it and the call that uses it.",
            ),
        ),
        Misconception(
            "clips_each_parameter",
            old=CLIP,
            new=f"{EACH}    norm = torch.stack(norms).norm()\n",
            also=(
                (CLIP, "    for p in params:\n        norm = torch.nn.utils.clip_grad_norm_(p, max_norm)\n"),
                (CLIP, f"{EACH}    norm = max(norms)\n"),
                (CLIP, f"{EACH}    norm = sum(norms)\n"),
            ),
            says="You clip each parameter on its own, which changes the direction of the step. The limit is for the "
            "norm of all gradients together, and all are shortened by the same factor.",
            hints=(
                "Does your step point in the direction of the gradient? Compare the parameters' shares.",
                "All parameters together are one vector; clipping multiplies it with one number.",
                "One call for all parameters, instead of one for each.",
            ),
        ),
        Misconception(
            "clips_first_parameter",
            old="(params, max_norm)",
            new="(params[0], max_norm)",
            also=((CLIP, f"{MEASURE}    torch.nn.utils.clip_grad_norm_(params[0], max_norm)\n"),),
            says="Only your first parameter's gradient is clipped; the others are used at full length. Hand over all "
            "parameters at once.",
        ),
        Misconception(
            "clips_each_group",
            old=CLIP,
            new=f"{EACH_GROUP}    norm = torch.stack(norms).norm()\n",
            also=((CLIP, f"{EACH_GROUP}    norm = sum(norms)\n"), (CLIP, f"{EACH_GROUP}    norm = norms[-1]\n")),
            says="You clip each group of the optimizer on its own. The limit is for the norm of all gradients "
            "together, whatever group they are in.",
        ),
        Misconception(
            "clips_first_group",
            old="(params, max_norm)",
            new='(optimizer.param_groups[0]["params"], max_norm)',
            says="You clip the first group of the optimizer alone. There may be several: clip all parameters together.",
        ),
        Misconception(
            "clips_parameters",
            old=CLIP,
            new="    with torch.no_grad():\n"
            "        norm = torch.nn.utils.get_total_norm(params)\n"
            "        for p in params:\n"
            "            p *= (max_norm / norm).clamp(max=1.0)\n",
            also=(
                (CLIP, f"{MEASURE}    for p in params:\n        p.data.clamp_(-max_norm, max_norm)\n"),
                (CLIP, f"{MEASURE}{SHRINK}"),
                (f"{CLIP}    optimizer.step()\n", f"{MEASURE}    optimizer.step()\n{SHRINK}"),
            ),
            says="You shorten the parameters themselves, which jump towards 0. It is their gradients, p.grad, that "
            "clipping shortens.",
        ),
        Misconception(
            "no_zero_grad",
            old="    optimizer.zero_grad()\n",
            new="",
            says="Your step also contains the gradients of earlier calls, which nothing ever clears. backward() adds "
            "to p.grad: clear before it.",
            hints=(
                "Print p.grad in your second call, right after backward. Is it the gradient of this loss?",
                "backward() adds to what is in p.grad; it does not replace it.",
                "One call on the optimizer is missing at the beginning.",
            ),
        ),
        Misconception(
            "zeroes_only_after",
            old=WHOLE_STEP,
            new=f"    loss = loss_fn()\n    loss.backward()\n{CLIP}    optimizer.step()\n    optimizer.zero_grad()\n",
            says="You clear the gradients at the end only, so what was there on entry gets into your first step. "
            "Clear before backward.",
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="    loss.backward()\n",
            new="    loss.backward()\n    optimizer.zero_grad()\n",
            also=(("    loss.backward()\n", "    loss.backward()\n    optimizer.zero_grad(set_to_none=False)\n"),),
            says="Your step finds no gradient, as when it is cleared between backward and clipping. Clear before "
            "backward.",
        ),
        Misconception(
            "no_backward",
            old="    loss.backward()\n",
            new="",
            says="Your step finds no gradient, as when backward is never called. Computing the loss makes no gradient "
            "yet.",
        ),
        Misconception(
            "no_step",
            old="    optimizer.step()\n",
            new="",
            says="Your norms come from parameters that never move: nothing uses the gradient. After clipping, the "
            "optimizer has to step.",
        ),
        Misconception(
            "double_step",
            old="    optimizer.step()\n",
            new="    optimizer.step()\n    optimizer.step()\n",
            says="The optimizer takes two steps with each gradient. One is enough.",
        ),
        Misconception(
            "generator_exhausted",
            old="    params = list(params)\n    optimizer.zero_grad()\n",
            new="    for p in params:\n        p.grad = None\n",
            also=(
                (
                    WHOLE_BODY,
                    "    optimizer.zero_grad()\n    loss_fn().backward()\n"
                    "    norm = sum((p.grad**2).sum() for p in params).sqrt()\n    if norm > max_norm:\n"
                    "        for p in params:\n            p.grad *= max_norm / norm\n    optimizer.step()\n",
                ),
            ),
            says="You go through params twice, and the second time an iterator is empty, so that no gradient is "
            "clipped. Make it a list first.",
            hints=(
                "How many parameters does your second loop over params see when params is an iterator?",
                "model.parameters() can be gone through once; a list as often as you like.",
                "Your first line should turn params into something that can be gone through again.",
            ),
        ),
        Misconception(
            "always_normalises",
            old=CLIP,
            new=f"{MEASURE}    for p in params:\n        p.grad *= max_norm / norm\n",
            says="You scale every gradient to the norm max_norm, the short ones too. Clipping shortens and never "
            "lengthens.",
        ),
        Misconception(
            "condition_inverted",
            old=CLIP,
            new=scaled("norm < max_norm"),
            says="You scale the gradient when its norm is below max_norm and leave the long ones as they are. It is "
            "the other way round.",
        ),
        Misconception(
            "factor_inverted",
            old=CLIP,
            new=scaled("norm > max_norm").replace("max_norm / norm", "norm / max_norm"),
            says="You multiply a gradient that is too long with norm / max_norm, which makes it longer still. Turn the "
            "factor over.",
        ),
        Misconception(
            "wrong_norm_type",
            old="(params, max_norm)",
            new="(params, max_norm, norm_type=1)",
            also=((CLIP, scaled("norm > max_norm", "    norm = sum(p.grad.abs().sum() for p in params)\n")),),
            says="Your norm is the sum of the absolute values, the 1-norm. The length of a gradient is its 2-norm: the "
            "root of the sum of squares.",
        ),
        Misconception(
            "wrong_norm_type_inf",
            old="(params, max_norm)",
            new='(params, max_norm, norm_type=float("inf"))',
            says="Your norm is the largest absolute value, the maximum norm. The length of a gradient is its 2-norm: "
            "the root of the sum of squares.",
        ),
        Misconception(
            "squared_norm",
            old=CLIP,
            new=scaled("norm > max_norm", "    norm = sum((p.grad**2).sum() for p in params)\n"),
            says="Your norm is the sum of the squares: its square root is missing.",
        ),
        Misconception(
            "sums_the_norms",
            old=CLIP,
            new=scaled("norm > max_norm", "    norm = sum(p.grad.norm() for p in params)\n"),
            says="You add up the parameters' norms, which is more than the norm of all together. Add their squares and "
            "take the root.",
        ),
        Misconception(
            "clips_values",
            old=CLIP,
            new=f"{MEASURE}    torch.nn.utils.clip_grad_value_(params, max_norm)\n",
            also=(
                (
                    f"{CLIP}    optimizer.step()\n    return norm.item()\n",
                    "    norm = torch.nn.utils.clip_grad_value_(params, max_norm)\n    optimizer.step()\n"
                    "    return norm\n",
                ),
            ),
            says="You clip each element of the gradient to the range of max_norm, which changes the direction of the "
            "step. Multiply all of them by one factor.",
        ),
        Misconception(
            "clips_loss",
            old="    loss.backward()\n",
            new="    loss = loss.clamp(max=max_norm)\n    loss.backward()\n",
            says="You clip the loss: where it is above max_norm its gradient vanishes altogether. Leave the loss as it "
            "is and shorten the gradients.",
        ),
        Misconception(
            "hardcoded_max_norm",
            old="(params, max_norm)",
            new="(params, 1.0)",
            also=((CLIP, scaled("norm > max_norm").replace("max_norm / norm", "1 / norm")),),
            says="You clip to a norm of 1, whatever max_norm says. Use the argument.",
        ),
        Misconception(
            "returns_clipped_norm",
            old="return norm.item()",
            new="return min(norm.item(), max_norm)",
            also=(("return norm.item()", "return torch.nn.utils.get_total_norm([p.grad for p in params]).item()"),),
            says="Your step is right, but you return the norm after clipping, which is never above max_norm. Return "
            "the one from before: that is the one worth logging.",
            hints=(
                "Is there any call in which your function returns more than max_norm?",
                "The norm has to be measured before the gradients change.",
                "What the clipping function returns is the norm it found; keep it until the end.",
            ),
        ),
        Misconception(
            "returns_loss",
            old="return norm.item()",
            new="return loss.item()",
            says="Your step is right, but you return the loss. The norm of the gradients before clipping is asked for.",
        ),
        Misconception(
            "returns_tensor",
            old="return norm.item()",
            new="return norm",
            says="You return the norm as a tensor. Return a Python float.",
        ),
        Misconception(
            "returns_none",
            old="return norm.item()",
            new="return None",
            says="Your function returns nothing. It should return the norm before clipping.",
        ),
    ),
)
