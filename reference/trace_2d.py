"""Keep a trace of a descent on a curve.

An animation of a descent needs what the optimizer forgets: where x was, and how high the curve is
there. `anim_2d` in live_plot.py draws a curve and a list of points (x, f(x)), one more per frame.
You produce the list; every point of it has to lie on the curve.

The optimizer is Adam (Kingma and Ba, 2015, Algorithm 1; torch.optim.Adam). It keeps two running
means, of the gradient g and of its square, and divides one by the root of the other:

    m = 0.9 m + 0.1 g          v = 0.999 v + 0.001 g²          t = 1, 2, 3, …
    x = x - lr * m / (1 - 0.9^t) / (√(v / (1 - 0.999^t)) + 1e-8)

The very first step is lr long, whatever the gradient: 8, then 6 with lr = 2. Later ones depend on
all gradients so far, and that memory lives in the optimizer. Note that f is minimised itself, as a
curve that may well lie below zero; there is no target value and no absolute value here.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def trace_2d(
    f: Callable[[Tensor], Tensor],
    x0: float,
    lr: float,
    iterations: int,
) -> list[tuple[float, float]]:
    """Minimise f(x) with Adam, torch's defaults for all but the learning rate, and keep a trace.

    Args:
        f: the curve, from a tensor to a tensor of the same shape; its values may be negative.
        x0: where x starts; an int or a float.
        lr: the learning rate; an int or a float.
        iterations: how many steps to take.

    Returns:
        One point (x, f(x)) per iteration, each of two Python floats, both taken before that
        iteration's step. The list has exactly `iterations` points.

    Example:
        With f(x) = x ** 2 / 20 + tanh(sin(x)):

        >>> trace_2d(f, x0=8, lr=2, iterations=2)
        [(8.0, 3.95709), (6.0, 1.52764)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    ### BEGIN SOLUTION
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.Adam([x], lr=lr)

    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        point = (x.item(), y.item())
        optimizer.step()
        points.append(point)
    return points
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

GRADIENT = """\
        optimizer.zero_grad()
        y = f(x)
        y.backward()
"""


def run(f: Setting, x0: float, lr: float, iterations: int) -> dict[str, Setting]:
    """The settings of one case."""
    return {"f": f, "x0": x0, "lr": lr, "iterations": iterations}


def polynomial(*coefficients: float) -> dict[str, Setting]:
    """The settings of c0 + c1 x + c2 x² + …"""
    return {"family": "polynomial", "coefficients": list(coefficients)}


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: a curve of another shape, whose lowest points lie below zero more often than not."""
    # (a curve, how far to start)
    curves: tuple[tuple[dict[str, Setting], tuple[float, float]], ...] = (
        (
            {
                "family": "sine_bowl",
                "curvature": round(rng.uniform(0.05, 0.3), 3),
                "amplitude": round(rng.uniform(0.8, 1.5), 2),
                "frequency": round(rng.uniform(0.7, 1.6), 2),
                "offset": round(rng.uniform(-2, 0.5), 2),
            },
            (2.5, 6.0),
        ),
        (
            polynomial(round(rng.uniform(-6, 1), 2), round(rng.uniform(-1, 1), 2), round(rng.uniform(0.3, 1.5), 2)),
            (2.0, 5.0),
        ),
        (
            polynomial(
                round(rng.uniform(-2, 1), 2),
                round(rng.uniform(-0.5, 0.5), 2),
                round(rng.uniform(-0.8, 0.2), 2),
                0,
                round(rng.uniform(0.02, 0.1), 3),
            ),
            (3.0, 5.0),
        ),
        (
            {
                "family": "catenary",
                "scale": round(rng.uniform(0.5, 1.5), 2),
                "rate": round(rng.uniform(0.4, 0.8), 2),
                "offset": round(rng.uniform(-4, 0), 2),
            },
            (2.0, 4.0),
        ),
    )
    f, far = rng.choice(curves)
    return run(
        f,
        x0=round(rng.uniform(*far), 3) * rng.choice((1, -1)),
        lr=round(rng.uniform(0.2, 0.7), 4),
        iterations=rng.randint(10, 24),
    )


EXERCISE = Exercise(
    name="trace_2d",
    title="Keep a trace of a descent on a curve",
    number=6,
    play=(
        """\
import torch
from live_plot import anim_2d


def function_2d(x):
    return x**2 / 20 + x.sin().tanh()


# Another start? Another learning rate? A curve of your own?
points = trace_2d(function_2d, x0=8, lr=2, iterations=15)
anim_2d(torch.arange(-10, 10, 0.1), function_2d, points, 400)""",
    ),
    after=("run_with_optimizer",),
    rollout="curve_points",
    panels=("curve x",),
    counted="point {number}",
    checks=(
        Check("descent", 6, ("x", "y")),
        Check("points", 2, ("returned", "row"), beside=("descent",)),
    ),
    cases=(
        Case("the notebook's own run: x²/20 + tanh(sin x) from 8", run("tanh_of_sine_in_a_bowl", 8, 2, 15)),
        Case(
            "by hand: x²/2 - 3 from 2, lr 0.5",
            run(polynomial(-3, 0, 0.5), 2.0, 0.5, 3),
            working=(
                "point 1, before the first step: x = 2",
                "and: y = 2**2 / 2 - 3 = -1",
                "the gradient: g = 2",
                "the mean of gradients: m = 0.1 * 2 = 0.2",
                "the mean of squares: v = 0.001 * 2**2 = 0.004",
                "point 2: x = 2 - 0.5 * (0.2 / (1 - 0.9)) / (sqrt(0.004 / (1 - 0.999)) + 1e-8) = 1.5",
                "and: y = 1.5**2 / 2 - 3 = -1.875",
                "the gradient: g = 1.5",
                "the mean of gradients: m = 0.9 * 0.2 + 0.1 * 1.5 = 0.33",
                "the mean of squares: v = 0.999 * 0.004 + 0.001 * 1.5**2 = 0.006246",
                "point 3: x = 1.5 - 0.5 * (0.33 / (1 - 0.9**2)) / (sqrt(0.006246 / (1 - 0.999**2)) + 1e-8) = 1.008712",
                "and: y = 1.008712**2 / 2 - 3 = -2.49125",
            ),
        ),
        Case("two wells: x⁴/50 - x²/2 + 0.3x from 4.5", run("two_wells", 4.5, 0.5, 20)),
        Case("a long way down: x⁴/20 + cos x from 6", run("cosine_in_a_steep_bowl", 6, 0.6, 40)),
        Case("a long way down: x⁴/10 - x - 1 from -6", run("quartic", -6.0, 0.6, 40)),
        Case("nearly flat: x²/5000000 from 3", run(polynomial(0, 0, 2e-7), 3.0, 0.35, 12)),
        Case("nearly flat: 1 + x/200000 from -2", run(polynomial(1, 5e-6), -2.0, 0.4, 9)),
        Case("called twice: 2 sin x - 0.3 x - 1 from -2.5", run("wave", -2.5, 0.3, 10) | {"calls": 2}),
        Case("x²/10 + cos 2x from 5", run("cosine_in_a_bowl", 5.0, 0.6, 20), sealed=True),
        Case("two wells: x⁴/50 - x²/2 + 0.3x from -1", run("two_wells", -1.0, 0.4, 25), sealed=True),
        Case("x⁴/20 + cos x from 5, 60 iterations", run("cosine_in_a_steep_bowl", 5.0, 0.4, 60), sealed=True),
        Case("whole numbers from zero: x² + sin x", run("square_plus_sine", 0, 0.2, 9), sealed=True),
        Case("whole numbers: x² + 3x from 4", run("parabola", 4, 1, 15), sealed=True),
        Case("far out: x²/10 + cos 2x from -30", run("cosine_in_a_bowl", -30.0, 2.5, 14), sealed=True),
        Case(
            "nearly flat: x²/4000000 - x/1000000 from -4",
            run(polynomial(0, -1e-6, 2.5e-7), -4.0, 0.45, 12),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Draw your points over the curve: do they lie ON it, and does the first one lie at x0?",
        "A point is a note of one moment: x and f(x) belong together, and both change as soon as the optimizer acts.",
        "Each iteration: clear the gradient, compute y from x, call backward on it, note two numbers, let the "
        "optimizer step.",
    ),
    misconceptions=(
        Misconception(
            "no_zero_grad",
            old="        optimizer.zero_grad()\n",
            new="",
            says="Your trace is exactly what you get when the gradient is never cleared: every backward adds to "
            "what is already there. Clear it once in every iteration.",
            hints=(
                "Print x.grad in every iteration. Is it the slope at this x, or the sum of all slopes so far?",
                "Backward adds to x.grad; it never replaces what is there.",
                "One more call on the optimizer belongs in the loop: anywhere, except between backward and step.",
            ),
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="y.backward()\n",
            new="y.backward()\n        optimizer.zero_grad()\n",
            also=(
                (GRADIENT, "        y = f(x)\n        y.backward()\n        optimizer.zero_grad()\n"),
                ("y.backward()\n", "y.backward()\n        x.grad = None\n"),
            ),
            says="Your x never moves, as when the gradient is cleared between backward and step: there is nothing "
            "left to follow. Clear before backward or after step.",
        ),
        Misconception(
            "no_step",
            old="optimizer.step()",
            new="pass",
            says="Your x never moves, as when the optimizer is never told to step: backward alone changes no "
            "parameter. Let the optimizer act once in every iteration.",
        ),
        Misconception(
            "no_backward",
            old="        y.backward()\n",
            new="",
            says="Your x never moves, as when backward is never called on y. The optimizer finds no gradient; compute "
            "one before it acts.",
        ),
        Misconception(
            "step_before_forward",
            old=GRADIENT + "        point = (x.item(), y.item())\n        optimizer.step()\n",
            new="        y = f(x)\n        point = (x.item(), y.item())\n        optimizer.step()\n"
            "        optimizer.zero_grad()\n        f(x).backward()\n",
            says="Your trace is the right one, one iteration late: the first step finds no gradient, and each later "
            "one uses that of the iteration before. Step at the end of the loop.",
        ),
        Misconception(
            "delayed_gradient",
            old="        y.backward()\n        point = (x.item(), y.item())\n        optimizer.step()\n",
            new="        point = (x.item(), y.item())\n        optimizer.step()\n        y.backward()\n",
            says="Your run is exactly what you get when the step comes between f(x) and backward: x has changed "
            "before its gradient is computed. Call backward first.",
        ),
        Misconception(
            "aliases_x",
            old="(x.item(), y.item())",
            new="(x, y.item())",
            also=(
                ("(x.item(), y.item())", "(x, y)"),
                ("(x.item(), y.item())", "(x.detach().numpy(), y.item())"),
                ("return points", "return [(x.item(), y) for _, y in points]"),
            ),
            says="All your points show the same x, the last one: a tensor put in a list is still the tensor that the "
            "optimizer changes. Store the number it holds at that moment.",
            hints=(
                "Print your list when the loop is over. Are all the x in it equal?",
                "A tensor in a list is not a copy: the optimizer changes that same tensor in place.",
                "Store Python numbers. A tensor with one element has a method that gives its value as a float.",
            ),
        ),
        Misconception(
            "points_are_tensors",
            old="(x.item(), y.item())",
            new="(x.detach().clone(), y)",
            also=(
                ("(x.item(), y.item())", "(x.item(), y)"),
                ("(x.item(), y.item())", "(x.detach().clone(), y.item())"),
                ("(x.item(), y.item())", "torch.cat([x, y]).detach()"),
                ("(x.item(), y.item())", "(x.detach().clone().numpy(), y.detach().numpy())"),
                ("return points", "return torch.tensor(points)"),
            ),
            says="Your numbers are right, but your points hold tensors or arrays where Python floats are asked for. "
            "Take the number out of each tensor before you store it.",
        ),
        Misconception(
            "records_after_step",
            old="points.append(point)",
            new="points.append((x.item(), f(x).item()))",
            says="Your points are the right ones, one iteration late: both numbers are taken after the step, and the "
            "start is missing. Note them before the optimizer moves x.",
            hints=(
                "What should the first point show: where the run starts, or where it is after one step?",
                "Point t is the state before step t, so the first one lies at x0 itself.",
                "Read the numbers as soon as y is computed, and only then let the optimizer change x.",
            ),
        ),
        Misconception(
            "mixes_x_after_with_y_before",
            old="points.append(point)",
            new="points.append((x.item(), y.item()))",
            says="Your points join the y of before the step with the x of after it, so none of them lies on the "
            "curve. Take both numbers at the same moment, before the step.",
            hints=(
                "Draw your points over the curve. Do they lie on it?",
                "y was computed from the x of that moment; the step then gives x another value, but y keeps its own.",
                "Between computing y and the step there is a place where both numbers belong together.",
            ),
        ),
        Misconception(
            "mixes_x_before_with_y_after",
            old="points.append(point)",
            new="points.append((point[0], f(x).item()))",
            says="Your points join the x of before the step with the y of after it, so none of them lies on the "
            "curve. Take both numbers at the same moment, before the step.",
        ),
        Misconception(
            "reports_stale_y",
            old="points.append(point)",
            new="points.append((point[0], points[0][1] if points else point[1]))",
            says="Your x moves as it should, but y is that of the start in every point: it was computed once, outside "
            "the loop. Compute y anew from the x of each iteration.",
        ),
        Misconception(
            "records_gradient_not_y",
            old="(x.item(), y.item())",
            new="(x.item(), x.grad.item())",
            says="Your second number is the slope of the curve, not its height. A point of the curve is x and f(x).",
        ),
        Misconception(
            "point_order_swapped",
            old="(x.item(), y.item())",
            new="(y.item(), x.item())",
            says="Your points read (f(x), x). The order asked for is x first, then f(x).",
        ),
        Misconception(
            "third_number_in_a_point",
            old="(x.item(), y.item())",
            new="(x.item(), y.item(), lr)",
            says="Your points have a third number. A point on a curve has two: x and f(x).",
        ),
        Misconception(
            "returns_only_x",
            old="(x.item(), y.item())",
            new="x.item()",
            says="Your list holds single numbers, the x. Each entry should be a point: the pair of x and f(x).",
        ),
        Misconception(
            "points_in_one_flat_list",
            old="points.append(point)",
            new="points += point",
            says="Your list holds all numbers in one row, as when the numbers of a pair are added to the list one by "
            "one. Add each pair as one entry.",
        ),
        Misconception(
            "rounds_result",
            old="points.append(point)",
            new="points.append((round(point[0], 3), round(point[1], 3)))",
            says="Your points are the right ones rounded to three digits. Return the numbers as they are; rounding is "
            "for printing.",
        ),
        Misconception(
            "returns_columns",
            old="return points",
            new="return [list(column) for column in zip(*points)]",
            also=(("return points", "return tuple(list(column) for column in zip(*points))"),),
            says="Your numbers come as two long columns: all x, then all f(x). Return one pair for each iteration.",
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
            says="Your list holds the last point alone, as when only that one is returned. Every iteration has a "
            "point; return the list that holds them all.",
        ),
        Misconception(
            "returns_after_first_iteration",
            old="return points",
            new="    return points",
            says="Your list ends after one point, as when the function returns inside its loop. Look at the "
            "indentation of the line that returns.",
        ),
        Misconception(
            "list_emptied_in_the_loop",
            old="        optimizer.step()\n",
            new="        optimizer.step()\n        points = []\n",
            says="Your list holds the last point alone, as when it is made anew inside the loop. Make it once, before "
            "the loop.",
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
            "y_computed_outside_loop",
            old="y = f(x)\n",
            new="y = y if points else f(x)\n",
            says="The second backward fails as it does when y is computed once, before the loop: its graph is used "
            "up. Compute y from the new x in every iteration.",
        ),
        Misconception(
            "y_computed_outside_loop_retain",
            old="y = f(x)\n        y.backward()",
            new="y = y if points else f(x)\n        y.backward(retain_graph=True)",
            says="The second backward fails, or y never changes, as when one graph is kept for all iterations with "
            "retain_graph. Compute y from the new x each time instead.",
        ),
        Misconception(
            "minimises_abs_f",
            old="y.backward()",
            new="y.abs().backward()",
            also=(("y = f(x)\n", "y = f(x).abs()\n"),),
            says="Your trace is exactly what you get when |f(x)| is minimised: it turns back where the curve crosses "
            "zero. Here f itself should go down, below zero if it can.",
            hints=(
                "Where does your trace stop going down, and what is special about the curve there?",
                "The lowest point of |f| is where f is zero; the lowest point of f is elsewhere.",
                "Call backward on the height of the curve as it is; no loss function is needed.",
            ),
        ),
        Misconception(
            "minimises_square_of_f",
            old="y.backward()",
            new="(y**2).backward()",
            says="Your trace is exactly what you get when the square of f(x) is minimised, as a squared error with "
            "target 0 does. Here f itself should go down, below zero if it can.",
        ),
        Misconception(
            "half_loss",
            old="y.backward()",
            new="(y / 2).backward()",
            says="Your trace is exactly what half of f gives: it shows only on a flat curve, since Adam cancels most "
            "of a factor. Call backward on f(x) as it is.",
        ),
        Misconception(
            "sign_error",
            old="y.backward()",
            new="(-y).backward()",
            says="Your trace climbs: it is exactly what you get when f is maximised. The optimizer already goes "
            "downhill; call backward on f(x) with its own sign.",
        ),
        Misconception(
            "graph_cut",
            old="y = f(x)\n",
            new="y = f(x.detach())\n",
            says="Backward fails, as when y does not know x: somewhere x is detached, or turned into a number, "
            "before f. Compute y from x itself.",
        ),
        Misconception(
            "graph_cut_silenced",
            old="y = f(x)\n",
            new="y = f(x.detach()).requires_grad_()\n",
            says="Your x never moves, as when y is cut off from x and requires_grad_() hides the error. Compute y "
            "from x itself, undetached.",
        ),
        Misconception(
            "no_requires_grad",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([float(x0)])",
            says="Backward fails, as when x was made without requires_grad, so that nothing that is computed from it "
            "has a gradient. Ask for the gradient when you make x.",
        ),
        Misconception(
            "integer_dtype",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([x0], requires_grad=True)",
            says="Your x takes the type of x0, and a whole number makes an integer tensor, which has no gradient. "
            "Make it a floating point tensor whatever x0 is.",
            hints=(
                "What is the dtype of torch.tensor([8]), and of torch.tensor([8.0])?",
                "Only floating point tensors can require a gradient, and the notebook starts from the whole number 8.",
                "Convert x0 before you make the tensor, or say which dtype the tensor should have.",
            ),
        ),
        Misconception(
            "nonleaf_parameter",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([float(x0)], dtype=torch.float64, requires_grad=True).float()",
            says="The optimizer refuses your x, because it is computed from another tensor that requires the "
            "gradient. Convert first, and ask for the gradient last.",
        ),
        Misconception(
            "optimizer_holds_a_copy",
            old="Adam([x], lr=lr)",
            new="Adam([x.detach().clone().requires_grad_()], lr=lr)",
            says="Your x never moves, as when the optimizer holds a copy of it. Give it the very tensor that f is "
            "evaluated at.",
        ),
        Misconception(
            "x_recreated",
            old="        y = f(x)\n",
            new="        x = torch.tensor([float(x0)], requires_grad=True)\n        y = f(x)\n",
            says="Your x never moves, as when it is made anew from x0 in every iteration. Make it once, before the "
            "loop.",
        ),
        Misconception(
            "optimizer_recreated",
            old="        optimizer.zero_grad()\n",
            new="        optimizer = torch.optim.Adam([x], lr=lr)\n        optimizer.zero_grad()\n",
            says="Every step of yours is lr long, as when the optimizer is built anew in every iteration: Adam's "
            "memory is lost each time. Build it once, before the loop.",
            hints=(
                "How long are your steps, one after the other? Adam's first step is lr long; are they all first steps?",
                "Adam remembers past gradients. Where is that memory kept, and how long does it live?",
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
            "double_backward",
            old="y.backward()",
            new="y.backward(retain_graph=True)\n        y.backward(retain_graph=bool(points))",
            says="Your trace is exactly what twice the gradient gives, as when backward is called two times before "
            "each step. One backward, one step.",
        ),
        Misconception(
            "manual_update_and_step",
            old="optimizer.step()",
            new="optimizer.step()\n        x.data -= lr * x.grad",
            also=(("optimizer.step()", "x.data -= lr * x.grad\n        optimizer.step()"),),
            says="Your trace is exactly what you get when x is moved twice in each iteration: once by the optimizer "
            "and once by hand. Leave the update to the optimizer.",
        ),
        Misconception(
            "sgd_instead_of_adam",
            old="optim.Adam(",
            new="optim.SGD(",
            says="Your trace is exactly what plain SGD gives. Adam is asked for, whose steps are about lr long "
            "however steep the curve is.",
        ),
        Misconception(
            "rmsprop_instead_of_adam",
            old="optim.Adam(",
            new="optim.RMSprop(",
            says="Your trace is exactly what RMSprop gives. Adam is asked for; look at the name of the class.",
        ),
        Misconception(
            "adamw_for_adam",
            old="optim.Adam(",
            new="optim.AdamW(",
            says="Your trace is exactly what AdamW gives, which also pulls x towards 0 (its default weight decay is "
            "0.01). Adam is asked for; look at the name of the class.",
        ),
        Misconception(
            "nadam_for_adam",
            old="optim.Adam(",
            new="optim.NAdam(",
            says="Your trace is exactly what NAdam gives, Adam with a momentum that looks ahead. Adam is asked for; "
            "look at the name of the class.",
        ),
        Misconception(
            "adam_amsgrad_on",
            old="[x], lr=lr)",
            new="[x], lr=lr, amsgrad=True)",
            says="Your trace is exactly what Adam gives with amsgrad=True. Torch's defaults are asked for: give the "
            "optimizer the learning rate and nothing else.",
        ),
        Misconception(
            "adam_betas_0_99",
            old="[x], lr=lr)",
            new="[x], lr=lr, betas=(0.9, 0.99))",
            says="Your trace is exactly what Adam gives with betas=(0.9, 0.99). Torch's defaults are asked for, and "
            "the second of them is 0.999.",
        ),
        Misconception(
            "extra_weight_decay",
            old="[x], lr=lr)",
            new="[x], lr=lr, weight_decay=0.01)",
            says="Your trace is exactly what a weight decay of 0.01 gives: x is pulled towards 0. Give the optimizer "
            "the learning rate and leave the rest to its defaults.",
        ),
        Misconception(
            "extra_gradient_clipping",
            old="        point =",
            new="        torch.nn.utils.clip_grad_norm_([x], 1.0)\n        point =",
            says="Your trace is exactly what you get when the gradient is clipped to norm 1 before each step. Let the "
            "optimizer see the gradient as it is.",
        ),
        Misconception(
            "extra_scheduler",
            old="points.append(point)",
            new="points.append(point)\n        optimizer.param_groups[0]['lr'] *= 0.8",
            says="Your trace is exactly what you get when the learning rate shrinks by 0.8 in each iteration. Here "
            "it should stay what it is.",
        ),
        Misconception(
            "ignores_lr",
            old="[x], lr=lr)",
            new="[x])",
            says="Your trace is exactly what torch's default learning rate gives: the rate you were handed never "
            "reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "hardcoded_lr",
            old="[x], lr=lr)",
            new="[x], lr=2)",
            says="Your trace is exactly what the learning rate 2 gives, whatever rate is asked for. Use the argument, "
            "not the notebook's number.",
        ),
        Misconception(
            "hardcoded_start",
            old="[float(x0)]",
            new="[8.0]",
            says="Your trace starts at 8, as in the notebook, whatever start is asked for. Use x0.",
        ),
        Misconception(
            "hardcoded_function",
            old="y = f(x)\n",
            new="y = x**2 / 20 + x.sin().tanh()\n",
            says="Your trace runs down the notebook's curve, whatever f is. Call the function you are handed.",
        ),
        Misconception(
            "hardcoded_iterations",
            old="range(iterations)",
            new="range(15)",
            says="Your list has 15 points, as in the notebook, however many are asked for. Use `iterations`.",
        ),
    ),
)
