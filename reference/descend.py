"""One surface, any optimizer.

Test surfaces are where optimizers show their character: Rosenbrock's (1960) curved valley, in which
plain gradient descent creeps and momentum runs; Himmelblau's (1972) four pits of equal depth; Beale's
plateau; the saddle. torch.optim holds a dozen ways to move on them, all called alike:

    optimizer = SomeClass(parameters, lr=…, and the options of that class by their names)

So one function can serve them all, if it looks the class up by its name and hands on whatever options
it was given, without knowing them: `momentum` and `nesterov` for SGD, `betas` for Adam, NAdam (Dozat,
2016) or RAdam (Liu et al., 2020), `alpha` for RMSprop, `weight_decay` for AdamW (Loshchilov and
Hutter, 2019), and what the next version of torch brings.

Here both coordinates live in ONE parameter, a tensor of two elements. For most optimizers that is the
same as two tensors; Adafactor (Shazeer and Stern, 2018) scales its steps by the size of the whole
tensor, so for it the difference shows. The surface still takes two arguments, x and y.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor


def descend(
    surface: Callable[[Tensor, Tensor], Tensor],
    start: Sequence[float],
    name: str,
    lr: float,
    iterations: int,
    **kwargs: Any,
) -> list[tuple[float, float, float]]:
    """Minimise surface(x, y) from a start with the optimizer of that name, and keep a trace.

    Args:
        surface: from two tensors of one shape to a tensor of that shape; it may be negative.
        start: the two numbers (x, y) to start from; ints or floats.
        name: the name of a class in torch.optim, any of those that need no closure.
        lr: the learning rate.
        iterations: how many steps to take.
        **kwargs: further options of that class; torch's defaults hold for what is not given.

    Returns:
        One point (x, y, surface(x, y)) per iteration, each of three Python floats, all taken before
        that iteration's step. The list has exactly `iterations` points.

    Example:
        With Rosenbrock's valley, (1 - x) ** 2 + 100 * (y - x ** 2) ** 2:

        >>> descend(surface, start=(-1.5, 2), name="Adam", lr=0.05, iterations=2)
        [(-1.5, 2.0, 12.5), (-1.45, 2.05, 6.27813)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    ### BEGIN SOLUTION
    p = torch.tensor([float(number) for number in start], requires_grad=True)
    optimizer = getattr(torch.optim, name)([p], lr=lr, **kwargs)

    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        height = surface(p[0], p[1])
        height.backward()
        point = (p[0].item(), p[1].item(), height.item())
        optimizer.step()
        points.append(point)
    return points
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

LEAF = "p = torch.tensor([float(number) for number in start], requires_grad=True)"
BUILD = "getattr(torch.optim, name)([p], lr=lr, **kwargs)"
GRADIENT = """\
        optimizer.zero_grad()
        height = surface(p[0], p[1])
        height.backward()
"""
POINT = "(p[0].item(), p[1].item(), height.item())"
STEP = "        optimizer.step()\n"


def run(
    surface: Setting, start: tuple[float, float], name: str, lr: float, iterations: int, **options: Setting
) -> dict[str, Setting]:
    """The settings of one case."""
    return {
        "surface": surface,
        "start": list(start),
        "name": name,
        "lr": lr,
        "iterations": iterations,
        "options": options,
    }


def bowl(
    along_x: float, along_y: float, coupling: float, centre: tuple[float, float], offset: float
) -> dict[str, Setting]:
    """The settings of along_x u² + along_y v² + coupling u v + offset around a centre."""
    return {
        "family": "bowl",
        "along_x": along_x,
        "along_y": along_y,
        "coupling": coupling,
        "centre": list(centre),
        "offset": offset,
    }


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: a surface on which no optimizer jumps about, and any optimizer with an option of its."""
    # (a surface, how far x and y start, a rate at which SGD does not jump about)
    surfaces: tuple[tuple[dict[str, Setting], tuple[float, float], tuple[float, float], float], ...] = (
        (
            bowl(
                round(rng.uniform(0.8, 1.5), 2),
                round(rng.uniform(0.3, 0.7), 2),
                round(rng.uniform(0.3, 0.8), 2),
                (round(rng.uniform(-1, 1), 2), round(rng.uniform(-1, 1), 2)),
                round(rng.uniform(-6, -1), 2),
            ),
            (2.0, 5.0),
            (2.0, 5.0),
            0.08,
        ),
        (
            {
                "family": "rosenbrock",
                "valley": 1.0,
                "wall": round(rng.uniform(3, 8), 2),
                "offset": round(rng.uniform(-3, 0), 2),
            },
            (0.6, 1.4),
            (0.5, 1.5),
            0.005,
        ),
        (
            {
                "family": "himmelblau",
                "first": round(rng.uniform(9, 13), 2),
                "second": round(rng.uniform(6, 8), 2),
                "offset": round(rng.uniform(-20, 0), 1),
            },
            (0.2, 1.5),
            (0.2, 1.5),
            0.004,
        ),
        (
            {
                "family": "waves",
                "curvature": round(rng.uniform(0.05, 0.2), 3),
                "amplitude": round(rng.uniform(1.0, 2.0), 2),
                "along_x": round(rng.uniform(0.8, 1.3), 2),
                "along_y": round(rng.uniform(0.5, 0.9), 2),
                "offset": round(rng.uniform(-2, 1), 2),
            },
            (1.0, 4.0),
            (1.0, 4.0),
            0.15,
        ),
    )
    surface, far_x, far_y, sgd_rate = rng.choice(surfaces)
    # (an optimizer, a rate for it, options)
    movers: tuple[tuple[str, float, dict[str, Setting]], ...] = (
        ("SGD", sgd_rate, {}),
        ("SGD", sgd_rate / 3, {"momentum": round(rng.uniform(0.5, 0.9), 2), "nesterov": True}),
        ("SGD", sgd_rate / 2, {"momentum": 0.6, "dampening": 0.3, "weight_decay": 0.05}),
        ("Adam", 0.15, {"betas": [round(rng.uniform(0.7, 0.9), 2), 0.98]}),
        ("AdamW", 0.15, {"weight_decay": round(rng.uniform(0.1, 0.5), 2)}),
        ("NAdam", 0.1, {"momentum_decay": 0.02}),
        ("RMSprop", 0.05, {"alpha": round(rng.uniform(0.8, 0.95), 2), "momentum": 0.4}),
        ("Adagrad", 0.4, {"lr_decay": round(rng.uniform(0.02, 0.1), 3)}),
        ("Adafactor", 0.2, {"beta2_decay": -round(rng.uniform(0.4, 0.9), 2)}),
        ("RAdam", sgd_rate / 2, {"betas": [round(rng.uniform(0.5, 0.9), 2), 0.9]}),
    )
    name, rate, options = rng.choice(movers)
    return run(
        surface,
        start=(
            round(rng.uniform(*far_x), 3) * rng.choice((1, -1)),
            round(rng.uniform(*far_y), 3) * rng.choice((1, -1)),
        ),
        name=name,
        lr=round(rate * rng.uniform(0.6, 1.0), 6),
        iterations=rng.randint(9, 15),
        **options,
    )


EXERCISE = Exercise(
    name="descend",
    title="One surface, any optimizer",
    number=20,
    part="extension",
    notebook="practice",
    after=("trace_3d", "build_optimizer"),
    rollout="descent_points",
    panels=("map x y",),
    counted="point {number}",
    checks=(
        Check("descent", 6, ("x", "y", "f")),
        Check("points", 2, ("returned", "row"), beside=("descent",)),
    ),
    cases=(
        Case("Rosenbrock's valley from (-1.5, 2) with Adam", run("rosenbrock", (-1.5, 2), "Adam", 0.05, 12)),
        Case(
            "by hand: x² + y²/2 - 10 from (2, -2) with SGD, lr 0.25, momentum 0.5",
            run(bowl(1.0, 0.5, 0.0, (0.0, 0.0), -10.0), (2.0, -2.0), "SGD", 0.25, 3, momentum=0.5),
            working=(
                "point 1, before the first step: x = 2",
                "and: y = -2",
                "and: f = 2**2 + (-2)**2 / 2 - 10 = -4",
                "the slope along x: 2 * 2 = 4",
                "the slope along y: -2",
                "point 2: x = 2 - 0.25 * 4 = 1",
                "and: y = -2 - 0.25 * -2 = -1.5",
                "and: f = 1**2 + (-1.5)**2 / 2 - 10 = -7.875",
                "half of the last slope along x, and the new one: 0.5 * 4 + 2 * 1 = 4",
                "half of the last slope along y, and the new one: 0.5 * -2 - 1.5 = -2.5",
                "point 3: x = 1 - 0.25 * 4 = 0",
                "and: y = -1.5 - 0.25 * -2.5 = -0.875",
                "and: f = 0**2 + (-0.875)**2 / 2 - 10 = -9.6171875",
            ),
        ),
        Case(
            "at rest: a bowl from its lowest point (2, -1) with SGD",
            run(bowl(1.0, 0.5, 0.0, (2.0, -1.0), -10.0), (2.0, -1.0), "SGD", 0.25, 6),
        ),
        Case("Himmelblau's pits from (0, 0.5) with SGD", run("himmelblau", (0, 0.5), "SGD", 0.01, 14)),
        Case(
            "an asymmetric bowl from (4, 3) with SGD and weight decay",
            run("asymmetric_bowl", (4.0, 3.0), "SGD", 0.1, 9, weight_decay=0.3),
        ),
        Case(
            "Rosenbrock's valley from (-1.2, 1) with Nesterov's momentum",
            run("rosenbrock", (-1.2, 1.0), "SGD", 0.001, 12, momentum=0.9, nesterov=True),
        ),
        Case(
            "whole numbers: an asymmetric bowl from (4, 3) with Adafactor",
            run("asymmetric_bowl", (4, 3), "Adafactor", 0.5, 12),
        ),
        Case(
            "whole numbers: Himmelblau's pits from (-3, 1) with Adafactor",
            run("himmelblau", (-3, 1), "Adafactor", 0.1, 12),
        ),
        Case(
            "ripples from (4, -5) with AdamW",
            run("ripple", (4.0, -5.0), "AdamW", 0.2, 12, weight_decay=0.1),
        ),
        Case(
            "an asymmetric bowl from (4, 3) with AdamW and the decay it has by itself",
            run("asymmetric_bowl", (4.0, 3.0), "AdamW", 0.3, 12),
        ),
        Case(
            "Rosenbrock's valley from (-1.5, 2) with RMSprop",
            run("rosenbrock", (-1.5, 2.0), "RMSprop", 0.01, 11, alpha=0.9, momentum=0.5, centered=True),
        ),
        Case(
            "called twice: Himmelblau's pits from (0, 0.5) with NAdam",
            run("himmelblau", (0.0, 0.5), "NAdam", 0.3, 12) | {"calls": 2},
        ),
        Case(
            "an asymmetric bowl from (4, 3) with RAdam",
            run("asymmetric_bowl", (4.0, 3.0), "RAdam", 0.2, 16),
            sealed=True,
        ),
        Case("the saddle from (6, -0.01) with Adagrad", run("saddle", (6, -0.01), "Adagrad", 0.5, 15), sealed=True),
        Case(
            "Beale's plateau from (1, 1.5) with momentum",
            run("beale", (1.0, 1.5), "SGD", 0.002, 12, momentum=0.9),
            sealed=True,
        ),
        Case(
            "Rosenbrock's valley from (-1.2, 1) with Adam and other betas",
            run("rosenbrock", (-1.2, 1), "Adam", 0.05, 12, betas=[0.8, 0.95], eps=1e-3),
            sealed=True,
        ),
        Case(
            "an asymmetric bowl from (-6, 2) with Adafactor",
            run("asymmetric_bowl", (-6, 2), "Adafactor", 0.3, 12, beta2_decay=-0.5),
            sealed=True,
        ),
        Case("Beale's plateau from (1, 1) with Adamax", run("beale", (1, 1), "Adamax", 0.1, 12), sealed=True),
        Case("up the saddle from (0.5, 2)", run("saddle", (0.5, 2.0), "SGD", 0.1, 9, maximize=True), sealed=True),
        Case("far out: Rprop from (-40, 30)", run("asymmetric_bowl", (-40.0, 30.0), "Rprop", 2.0, 11), sealed=True),
    ),
    draw=draw,
    hints=(
        "Do your points lie ON the surface, does the first one lie at the start, and do the options you are given "
        "change anything?",
        "The optimizer's class, its rate and its options are all the caller's choice; the loop is the same for all of "
        "them.",
        "One leaf of two floats; the class by its name; options handed on as they came. Each iteration: clear, the "
        "height from both elements, backward, note three numbers, step.",
    ),
    misconceptions=(
        Misconception(
            "no_zero_grad",
            old="        optimizer.zero_grad()\n",
            new="",
            says="Your trace is exactly what you get when the gradient is never cleared: every backward adds to "
            "what is already there. Clear it once in every iteration.",
            hints=(
                "Print p.grad in every iteration. Is it the slope here, or the sum of all slopes so far?",
                "Backward adds to the gradient; it never replaces what is there.",
                "One more call on the optimizer belongs in the loop: anywhere, except between backward and step.",
            ),
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="height.backward()\n",
            new="height.backward()\n        optimizer.zero_grad()\n",
            also=(
                (
                    GRADIENT,
                    "        height = surface(p[0], p[1])\n        height.backward()\n        optimizer.zero_grad()\n",
                ),
                ("height.backward()\n", "height.backward()\n        p.grad = None\n"),
                ("height.backward()\n", "height.backward()\n        p.grad.zero_()\n"),
            ),
            says="The slope never moves you, as when the gradient is cleared between backward and step: there is "
            "nothing left to follow. Clear before backward or after step.",
        ),
        Misconception(
            "no_step",
            old="optimizer.step()",
            new="pass",
            says="Your place never changes, as when the optimizer is never told to step: backward alone changes no "
            "parameter. Let the optimizer act once in every iteration.",
        ),
        Misconception(
            "no_backward",
            old="        height.backward()\n",
            new="",
            says="Your place never changes, as when backward is never called. The optimizer finds no gradient; "
            "compute one before it acts.",
        ),
        Misconception(
            "step_before_forward",
            old=GRADIENT + f"        point = {POINT}\n" + STEP,
            new=f"        height = surface(p[0], p[1])\n        point = {POINT}\n{STEP}"
            "        optimizer.zero_grad()\n        surface(p[0], p[1]).backward()\n",
            says="Your trace is the right one, one iteration late: the first step finds no gradient, and each later "
            "one uses that of the iteration before. Step at the end of the loop.",
        ),
        Misconception(
            "ignores_kwargs",
            old="lr=lr, **kwargs)",
            new="lr=lr)",
            says="Your trace is exactly what torch's default options give: those you were handed never reach the "
            "optimizer. Hand them on.",
            hints=(
                "Call your function with momentum=0 and with momentum=0.9. Does anything change?",
                "What a function collects in kwargs is a dict; nothing happens to it by itself.",
                "In a call, two stars in front of a dict hand on its entries by name.",
            ),
        ),
        Misconception(
            "kwargs_is_an_argument",
            old="**kwargs: Any",
            new="kwargs: Any = {}",
            says="Your function takes no options by their names, so a call with momentum=0.5 fails. Two stars before "
            "the parameter make it collect them.",
        ),
        Misconception(
            "kwargs_not_unpacked",
            old="lr=lr, **kwargs)",
            new="lr=lr, kwargs=kwargs)",
            also=(("lr=lr, **kwargs)", "lr, kwargs)"),),
            says="The optimizer is handed a dict where it expects its options one by one. Two stars before the dict "
            "take it apart.",
        ),
        Misconception(
            "passes_only_momentum",
            old="lr=lr, **kwargs)",
            new='lr=lr, **{key: value for key, value in kwargs.items() if key == "momentum"})',
            says="Of the options you are handed only momentum reaches the optimizer. Hand on all of them, whatever "
            "they are called.",
        ),
        Misconception(
            "ignores_lr",
            old="[p], lr=lr, ",
            new="[p], ",
            says="Your trace is exactly what torch's default learning rates give: the rate you were handed never "
            "reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "hardcoded_lr",
            old="[p], lr=lr, ",
            new="[p], lr=0.01, ",
            says="Your trace is exactly what the learning rate 0.01 gives, whatever rate is asked for. Use the "
            "argument.",
        ),
        Misconception(
            "ignores_name_sgd",
            old=BUILD,
            new="torch.optim.SGD([p], lr=lr, **kwargs)",
            says="Your trace is exactly what SGD gives where another optimizer is asked for. Look the class up by the "
            "name you are handed.",
        ),
        Misconception(
            "ignores_name_adam",
            old=BUILD,
            new="torch.optim.Adam([p], lr=lr, **kwargs)",
            says="Your trace is exactly what Adam gives where another optimizer is asked for. Look the class up by "
            "the name you are handed.",
        ),
        Misconception(
            "knows_only_some_names",
            old="getattr(torch.optim, name)(",
            new="{kind: getattr(torch.optim, kind) for kind in 'SGD Adam Adadelta Adagrad RMSprop'.split()}[name](",
            says="Your function knows the notebook's optimizers and no others. Every class is an attribute of "
            "torch.optim, and an attribute can be looked up by its name.",
            hints=(
                "Which names make your function fail?",
                "A table of names has to be kept up to date; torch.optim itself is one that always is.",
                "Python has a function that takes a module and a name and gives what the module has under it.",
            ),
        ),
        Misconception(
            "sgd_momentum_0_9_by_default",
            old="lr=lr, **kwargs)",
            new='lr=lr, **(({"momentum": 0.9} if name == "SGD" else {}) | kwargs))',
            says="Your SGD runs with momentum 0.9 where none is given, as in one line of the notebook. Torch's "
            "default is asked for, and that is 0.",
        ),
        Misconception(
            "two_parameters",
            old=f"{LEAF}\n    optimizer = {BUILD}",
            new="p = [torch.tensor(float(number), requires_grad=True) for number in start]\n"
            "    optimizer = getattr(torch.optim, name)(p, lr=lr, **kwargs)",
            also=(
                (
                    f"{LEAF}\n    optimizer = {BUILD}",
                    "p = [torch.tensor([float(number)], requires_grad=True) for number in start]\n"
                    "    optimizer = getattr(torch.optim, name)(p, lr=lr, **kwargs)",
                ),
            ),
            says="Your trace is exactly what two parameters of one element give: Adafactor scales the steps of each "
            "parameter by its size as a whole. One parameter with two elements is asked for.",
            hints=(
                "With which optimizers are your numbers right, and with which not?",
                "Some optimizers look at each element alone; Adafactor also looks at the size of the whole tensor.",
                "How many tensors are in the list you give to the optimizer, and how many elements has each?",
            ),
        ),
        Misconception(
            "nonleaf_parameter",
            old="([p], lr=lr",
            new="([p[0], p[1]], lr=lr",
            also=((LEAF, LEAF + " * 1.0"),),
            says="The optimizer refuses what you give it, as it does with slices of a tensor, or a tensor computed "
            "from another: it wants the leaf itself. Give it the whole of p, as you made it.",
        ),
        Misconception(
            "integer_dtype",
            old="[float(number) for number in start]",
            new="[number for number in start]",
            says="Your parameter takes the type of the start, and whole numbers make an integer tensor, which has no "
            "gradient. Make it floating point whatever the start is.",
        ),
        Misconception(
            "no_requires_grad",
            old=LEAF,
            new=LEAF.replace(", requires_grad=True", ""),
            says="Backward fails, as when the parameter was made without requires_grad, so that nothing that is "
            "computed from it has a gradient. Ask for the gradient when you make it.",
        ),
        Misconception(
            "graph_cut",
            old="height = surface(p[0], p[1])",
            new="height = surface(p[0].detach(), p[1].detach())",
            says="Backward fails, as when the height does not know the parameter: its elements are detached, or "
            "turned into numbers, before the surface. Compute it from the elements themselves.",
        ),
        Misconception(
            "graph_cut_silenced",
            old="height = surface(p[0], p[1])",
            new="height = surface(p[0].detach(), p[1].detach()).requires_grad_()",
            says="Your place never changes, as when the height is cut off from the parameter and requires_grad_() "
            "hides the error. Compute it from the elements themselves, undetached.",
        ),
        Misconception(
            "surface_of_a_vector",
            old="surface(p[0], p[1])",
            new="surface(p)",
            says="The call of the surface fails: it takes x and y as two arguments, not one tensor. Hand it the two "
            "elements.",
        ),
        Misconception(
            "arguments_swapped",
            old="surface(p[0], p[1])",
            new="surface(p[1], p[0])",
            says="Your trace is exactly what surface(y, x) gives. The surface takes x first, then y, and it is not "
            "the same the other way round.",
            hints=(
                "Compute the surface at your start by hand. Is it the third number of your first point?",
                "A function knows its arguments by their order, not by what you call them.",
                "Compare the call of surface with its description in the docstring.",
            ),
        ),
        Misconception(
            "one_element_twice",
            old="surface(p[0], p[1])",
            new="surface(p[0], p[0])",
            says="Your y never matters: the surface is given the first element twice. Hand it both elements.",
        ),
        Misconception(
            "start_swapped",
            old="for number in start]",
            new="for number in reversed(start)]",
            says="Your trace starts at (y, x). The start is given as x, then y.",
        ),
        Misconception(
            "ignores_start",
            old=LEAF,
            new="p = torch.zeros(2, requires_grad=True)",
            says="Your trace starts at (0, 0), whatever start is asked for. Make the parameter from the start.",
        ),
        Misconception(
            "y_detached",
            old="surface(p[0], p[1])",
            new="surface(p[0], p[1].detach())",
            says="The slope along y never reaches the optimizer, as when the second element is detached, or turned "
            "into a number, before the surface. Hand over both elements as they are.",
        ),
        Misconception(
            "optimizer_holds_a_copy",
            old="([p], lr=lr",
            new="([p.detach().clone().requires_grad_()], lr=lr",
            says="Your place never changes, as when the optimizer holds a copy of the parameter. Give it the very "
            "tensor that the surface is evaluated at.",
        ),
        Misconception(
            "parameter_recreated",
            old="        height = surface",
            new=f"        {LEAF}\n        height = surface",
            says="Your place never changes, as when the parameter is made anew from the start in every iteration. "
            "Make it once, before the loop.",
        ),
        Misconception(
            "optimizer_recreated",
            old="        optimizer.zero_grad()\n",
            new=f"        optimizer = {BUILD}\n        optimizer.zero_grad()\n",
            says="Your trace is exactly what you get when the optimizer is built anew in every iteration: all it "
            "remembers is lost. Build it once, before the loop.",
            hints=(
                "With plain SGD your numbers are right, with Adam or momentum they are not. What do those know more?",
                "Momentum and running means are memories of past gradients. Where are they kept, and how long do "
                "they live?",
                "Look at what stands inside the loop and needs to happen only once.",
            ),
        ),
        Misconception(
            "double_step",
            old="optimizer.step()",
            new="optimizer.step()\n        optimizer.step()",
            says="Your trace is exactly what you get when the optimizer steps twice on each gradient. One backward, "
            "one step.",
        ),
        Misconception(
            "manual_update_and_step",
            old="optimizer.step()",
            new="optimizer.step()\n        p.data -= lr * p.grad",
            says="Your trace is exactly what you get when the parameter is moved twice in each iteration: once by the "
            "optimizer and once by hand. Leave the update to the optimizer.",
        ),
        Misconception(
            "truncates_parameters",
            old=STEP,
            new=STEP + "        p.data = (p.data * 100).round() / 100\n",
            also=((STEP, STEP + "        p.data = (p.data * 100).trunc() / 100\n"),),
            says="Your coordinates are rounded to two decimals in every step, so that small steps get lost. Let the "
            "parameter keep all its digits.",
        ),
        Misconception(
            "aliases_x",
            old=POINT,
            new="(p[0], p[1], height.item())",
            also=(
                (POINT, "(p[0], p[1], height)"),
                (POINT, "(p, height.item())"),
                (POINT, "(p, height)"),
                (POINT, "(p.detach(), height.item())"),
                (POINT, "(p.detach().numpy(), height.item())"),
                ("return points", "return [(p[0].item(), p[1].item(), height) for _, _, height in points]"),
            ),
            says="All your points lie at one place, the last: a tensor put in a list, or an element of it, is still "
            "the tensor that the optimizer changes. Store the numbers it holds at that moment.",
        ),
        Misconception(
            "points_are_tensors",
            old=POINT,
            new="(p[0].detach().clone(), p[1].detach().clone(), height)",
            also=(
                (POINT, "(p[0].item(), p[1].item(), height)"),
                (POINT, "(p[0].detach().clone(), p[1].detach().clone(), height.item())"),
                (POINT, "torch.cat([p, height.reshape(1)]).detach()"),
                (POINT, "(*p.detach().clone().numpy(), height.item())"),
                ("return points", "return torch.tensor(points)"),
            ),
            says="Your numbers are right, but your points hold tensors or numpy's numbers where Python floats are "
            "asked for. Take the number out of each tensor before you store it.",
        ),
        Misconception(
            "position_nested",
            old=POINT,
            new="((p[0].item(), p[1].item()), height.item())",
            also=((POINT, "(p.tolist(), height.item())"),),
            says="Your points hold a pair and a number. Return three numbers in one row: x, y and surface(x, y).",
        ),
        Misconception(
            "height_first",
            old=POINT,
            new="(height.item(), p[0].item(), p[1].item())",
            says="Your points read (height, x, y). The order asked for is x, y, then surface(x, y).",
        ),
        Misconception(
            "height_missing",
            old=POINT,
            new="(p[0].item(), p[1].item())",
            says="Your points have two numbers. A point on a surface has three: x, y and the height there.",
        ),
        Misconception(
            "records_after_step",
            old="points.append(point)",
            new="points.append((p[0].item(), p[1].item(), surface(p[0], p[1]).item()))",
            says="Your points are the right ones, one iteration late: all three numbers are taken after the step, and "
            "the start is missing. Note them before the optimizer moves.",
        ),
        Misconception(
            "mixes_x_after_with_y_before",
            old="points.append(point)",
            new=f"points.append({POINT})",
            says="Your points join the height of before the step with the place of after it, so none of them lies on "
            "the surface. Take all three numbers at the same moment, before the step.",
            hints=(
                "Compute the surface at one of your points. Is it the third number?",
                "The height was computed from the place of that moment; the step then changes the place, not the "
                "height.",
                "Between computing the height and the step there is a moment at which all three belong together.",
            ),
        ),
        Misconception(
            "mixes_x_before_with_y_after",
            old="points.append(point)",
            new="points.append((*point[:2], surface(p[0], p[1]).item()))",
            says="Your points join the place of before the step with the height of after it, so none of them lies on "
            "the surface. Take all three numbers at the same moment, before the step.",
        ),
        Misconception(
            "rounds_result",
            old="points.append(point)",
            new="points.append(tuple(round(number, 2) for number in point))",
            also=(
                ("points.append(point)", "points.append(tuple(round(number, 3) for number in point))"),
                ("points.append(point)", "points.append(tuple(round(number, 4) for number in point))"),
            ),
            says="Your points are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "returns_columns",
            old="return points",
            new="return [list(column) for column in zip(*points)]",
            says="Your numbers come as three long columns: all x, all y, all heights. Return one row of three for "
            "each iteration.",
        ),
        Misconception(
            "returns_none",
            old="return points",
            new="print(points)",
            says="Your function returns nothing. Printing shows the points but hands nothing back: return the list.",
        ),
        Misconception(
            "returns_only_last_point",
            old="return points",
            new="return points[-1]",
            also=(("return points", "return points[-1:]"),),
            says="You return the last point alone. Every iteration has a point; return the list that holds them all.",
        ),
        Misconception(
            "returns_after_first_iteration",
            old="return points",
            new="    return points",
            says="Your list ends after one point, as when the function returns inside its loop. Look at the "
            "indentation of the line that returns.",
        ),
        Misconception(
            "one_iteration_extra",
            old="range(iterations)",
            new="range(iterations + 1)",
            says="Your list has one point too many. Points are taken before each step, so the state after the last "
            "step has none: `iterations` points in all.",
        ),
        Misconception(
            "one_iteration_missing",
            old="range(iterations)",
            new="range(1, iterations)",
            says="Your list has one point too few, as when the loop counts from 1 to iterations - 1. Run it exactly "
            "`iterations` times.",
        ),
        Misconception(
            "minimises_abs_f",
            old="height.backward()",
            new="height.abs().backward()",
            says="Your trace is exactly what you get when the absolute height is minimised: it turns back where the "
            "surface crosses zero. Let the height itself go down, below zero if it can.",
        ),
        Misconception(
            "minimises_square_of_f",
            old="height.backward()",
            new="(height**2).backward()",
            says="Your trace is exactly what you get when the square of the height is minimised, as a squared error "
            "with target 0 does. Let the height itself go down, below zero if it can.",
        ),
        Misconception(
            "half_loss",
            old="height.backward()",
            new="(height / 2).backward()",
            says="Your trace is exactly what half of the height gives, as when it is divided by the two coordinates. "
            "Call backward on the height as it is.",
        ),
        Misconception(
            "sign_error",
            old="height.backward()",
            new="(-height).backward()",
            says="Your trace climbs: it is exactly what you get when the height is maximised. The optimizer already "
            "goes downhill; call backward on the height with its own sign.",
        ),
        Misconception(
            "extra_gradient_clipping",
            old="        point =",
            new="        torch.nn.utils.clip_grad_norm_([p], 1.0)\n        point =",
            says="Your trace is exactly what you get when the gradient is clipped to norm 1 before each step. Let the "
            "optimizer see the gradient as it is.",
        ),
        Misconception(
            "extra_scheduler",
            old="points.append(point)",
            new="points.append(point)\n        optimizer.param_groups[0]['lr'] *= 0.9",
            says="Your trace is exactly what you get when the learning rate shrinks by 0.9 in each iteration. Here "
            "it should stay what it is.",
        ),
    ),
)
