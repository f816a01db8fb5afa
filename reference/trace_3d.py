"""Keep a trace of a descent on a surface.

With two numbers to find, the loss is the height of a landscape, and the gradient has two parts: the
slope along x and the slope along y, both at the point where you stand. Gradient descent moves both
at once (Cauchy, 1847); torch.optim.SGD does just that, to every tensor it has been given:

    x' = x - lr * ∂f/∂x (x, y)          y' = y - lr * ∂f/∂y (x, y)

One backward fills in the gradients of all leaves that f was computed from. `anim_3d` in live_plot.py
draws the surface and a list of points (x, y, f(x, y)), one more per frame: you produce the list.

Look at what the three surfaces of the notebook do to the same optimizer. On the saddle x² - y² the
descent nearly stops in the middle and then slides off sideways, because y starts a little beside 0.
A fourth surface, x³ - y³, is not graded: try it from (10, -4) with lr 0.1, print the gradient at each
point, and find out why f is infinite after seven steps.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def trace_3d(
    f: Callable[[Tensor, Tensor], Tensor],
    x0: float,
    y0: float,
    lr: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise f(x, y) with plain SGD, torch's defaults for all but the learning rate, and keep a trace.

    Args:
        f: the surface, from two tensors of one shape to a tensor of that shape; it may be negative.
        x0: where x starts; an int or a float.
        y0: where y starts; an int or a float.
        lr: the learning rate.
        iterations: how many steps to take.

    Returns:
        One point (x, y, f(x, y)) per iteration, each of three Python floats, all taken before that
        iteration's step. The list has exactly `iterations` points.

    Example:
        With the saddle f(x, y) = x ** 2 - y ** 2:

        >>> trace_3d(f, x0=6, y0=-0.01, lr=0.1, iterations=2)
        [(6.0, -0.01, 35.9999), (4.8, -0.012, 23.0399)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    ### BEGIN SOLUTION
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
    optimizer = torch.optim.SGD([x, y], lr=lr)

    points = []
    for _ in range(iterations):
        optimizer.zero_grad()
        height = f(x, y)
        height.backward()
        point = (x.item(), y.item(), height.item())
        optimizer.step()
        points.append(point)
    return points
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

LEAVES = """\
    x = torch.tensor([float(x0)], requires_grad=True)
    y = torch.tensor([float(y0)], requires_grad=True)
"""
GRADIENT = """\
        optimizer.zero_grad()
        height = f(x, y)
        height.backward()
"""
POINT = "(x.item(), y.item(), height.item())"
STEP = "        optimizer.step()\n"


PLOTTED = """\
from live_plot import anim_3d


def {name}(x, y):
    return {height}


points = trace_3d({name}, x0={x0}, y0={y0}, lr={lr}, iterations=15)
anim_3d(torch.arange({xs}), torch.arange({ys}), {elev}, {azim}, {name}, points, 100)"""


def plotted(
    name: str, height: str, start: tuple[float, float], lr: float, xs: str, ys: str, view: tuple[int, int]
) -> str:
    """A cell that plays a descent on a surface, drawn over ranges and seen from (elev, azim)."""
    x0, y0 = start
    elev, azim = view
    return PLOTTED.format(name=name, height=height, x0=x0, y0=y0, lr=lr, xs=xs, ys=ys, elev=elev, azim=azim)


def run(f: Setting, x0: float, y0: float, lr: float, iterations: int) -> dict[str, Setting]:
    """The settings of one case."""
    return {"f": f, "x0": x0, "y0": y0, "lr": lr, "iterations": iterations}


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
    """A further sealed case: a tilted bowl, a valley, rings or waves, on which x and y mean different things."""
    # (a surface, how far x and y start, a rate at which the first step does not jump about)
    surfaces: tuple[tuple[dict[str, Setting], tuple[float, float], tuple[float, float], tuple[float, float]], ...] = (
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
            (0.08, 0.25),
        ),
        (
            {
                "family": "rosenbrock",
                "valley": 1.0,
                "wall": round(rng.uniform(3, 8), 2),
                "offset": round(rng.uniform(-3, 0), 2),
            },
            (0.6, 1.4),
            (0.2, 1.5),
            (0.005, 0.02),
        ),
        (
            {
                "family": "saddle",
                "up": round(rng.uniform(0.5, 1.2), 2),
                "down": round(rng.uniform(0.2, 0.6), 2),
                "offset": round(rng.uniform(-3, 3), 2),
            },
            (2.0, 6.0),
            (0.05, 0.4),
            (0.1, 0.3),
        ),
        (
            {
                "family": "ripple",
                "amplitude": round(rng.uniform(1.0, 2.5), 2),
                "frequency": round(rng.uniform(0.6, 1.1), 2),
                "offset": round(rng.uniform(-1, 1), 2),
            },
            (2.0, 5.0),
            (3.0, 6.0),
            (0.1, 0.4),
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
            (0.1, 0.3),
        ),
    )
    f, far_x, far_y, rates = rng.choice(surfaces)
    return run(
        f,
        x0=round(rng.uniform(*far_x), 3) * rng.choice((1, -1)),
        y0=round(rng.uniform(*far_y), 3) * rng.choice((1, -1)),
        lr=round(rng.uniform(*rates), 5),
        iterations=rng.randint(9, 16),
    )


EXERCISE = Exercise(
    name="trace_3d",
    title="Keep a trace of a descent on a surface",
    number=7,
    question="Run down the surface x³ - y³ from (10, -4) with lr 0.1 and print the gradient at each point. Why is f "
    "infinite after seven steps, and what would you change?",
    play=(
        plotted("saddle", "x**2 - y**2", (6, -0.01), 0.1, "-10, 10, 1.0", "-15, 10, 2.0", (40, 250)),
        plotted("cubic", "x**3 - y**3", (10, -4), 0.1, "-10, 15, 1.0", "-15, 10, 2.0", (30, 130)),
        plotted("ripple", "(x**2 + y**2).sqrt().sin()", (4, -5), 0.1, "-10, 10, 0.5", "-10, 10, 1.0", (80, 130)),
        plotted(
            "ridge",
            "(x**2 / 20 + x.sin().tanh()) * y.abs() ** 1.2 + 5 * x.abs() + (y + 7) ** 2 / 10",
            (6, -15),
            0.15,
            "-10, 12, 1.0",
            "-25, 5, 1.0",
            (37, 120),
        ),
    ),
    after=("trace_2d",),
    rollout="surface_points",
    panels=("map x y",),
    counted="point {number}",
    checks=(
        Check("descent", 5, ("x", "y", "f")),
        Check("points", 2, ("returned", "row"), beside=("descent",)),
    ),
    cases=(
        Case("the notebook's saddle: x² - y² from (6, -0.01)", run("saddle", 6, -0.01, 0.1, 15)),
        Case("the notebook's ripple: sin √(x² + y²) from (4, -5)", run("ripple", 4, -5, 0.1, 15)),
        Case("the notebook's ridge from (6, -15)", run("ridge", 6, -15, 0.1, 15)),
        Case(
            "by hand: x² + y²/2 + xy - 10 from (2, 1), lr 0.25",
            run(bowl(1.0, 0.5, 1.0, (0.0, 0.0), -10.0), 2.0, 1.0, 0.25, 3),
            working=(
                "point 1, before the first step: x = 2",
                "and: y = 1",
                "and: f = 2**2 + 1**2 / 2 + 2 * 1 - 10 = -3.5",
                "the slope along x, at (2, 1): 2 * 2 + 1 = 5",
                "the slope along y, at (2, 1): 1 + 2 = 3",
                "point 2: x = 2 - 0.25 * 5 = 0.75",
                "and: y = 1 - 0.25 * 3 = 0.25",
                "and: f = 0.75**2 + 0.25**2 / 2 + 0.75 * 0.25 - 10 = -9.21875",
                "the slope along x, at (0.75, 0.25): 2 * 0.75 + 0.25 = 1.75",
                "the slope along y, at (0.75, 0.25): 0.25 + 0.75 = 1",
                "point 3: x = 0.75 - 0.25 * 1.75 = 0.3125",
                "and: y = 0.25 - 0.25 * 1 = 0",
                "and: f = 0.3125**2 + 0**2 / 2 + 0.3125 * 0 - 10 = -9.90234375",
            ),
        ),
        Case(
            "at rest: a bowl from its lowest point (2, -1)",
            run(bowl(1.0, 0.5, 0.0, (2.0, -1.0), -10.0), 2.0, -1, 0.25, 6),
        ),
        Case("an asymmetric bowl, with its lowest point -4 at (1, -2)", run("asymmetric_bowl", 4.0, 3, 0.15, 12)),
        Case(
            "called twice: waves from (2.5, -1.5)",
            run(
                {"family": "waves", "curvature": 0.1, "amplitude": 2.0, "along_x": 1.0, "along_y": 0.7, "offset": -1.0},
                2.5,
                -1.5,
                0.2,
                13,
            )
            | {"calls": 2},
        ),
        Case("whole numbers: an asymmetric bowl from (-3, 2)", run("asymmetric_bowl", -3, 2, 0.2, 11), sealed=True),
        Case(
            "whole numbers: an asymmetric bowl from (0, 0)",
            run(bowl(0.5, 1.0, 0.6, (2.0, 3.0), -1.0), 0, 0, 0.2, 12),
            sealed=True,
        ),
        Case("Himmelblau's pits from (0, 1)", run("himmelblau", 0.0, 1.0, 0.01, 14), sealed=True),
        Case("Beale's plateau from (1, 1.5)", run("beale", 1.0, 1.5, 0.01, 12), sealed=True),
        Case(
            "a flat saddle from (-4, 0.3)",
            run({"family": "saddle", "up": 0.5, "down": 0.2, "offset": 3.0}, -4.0, 0.3, 0.3, 16),
            sealed=True,
        ),
        Case(
            "higher ripples from (-3, 4)",
            run({"family": "ripple", "amplitude": 2.0, "frequency": 0.8, "offset": 0.0}, -3.0, 4.0, 0.3, 12),
            sealed=True,
        ),
        Case(
            "far out: a bowl from (-40, 25)",
            run(bowl(0.2, 0.6, -0.3, (3.0, 1.0), 2.0), -40.0, 25.0, 0.4, 10),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Do your points lie ON the surface, does the first one lie at the start, and do x and y both move?",
        "One forward, one backward, one step: backward finds both slopes at the same point, and the step moves both "
        "leaves at once.",
        "Make two leaves and give both to the optimizer. Each iteration: clear, compute the height from both, call "
        "backward on it, note three numbers, step.",
    ),
    misconceptions=(
        Misconception(
            "no_zero_grad",
            old="        optimizer.zero_grad()\n",
            new="",
            says="Your trace is exactly what you get when the gradients are never cleared: every backward adds to "
            "what is already there. Clear them once in every iteration.",
            hints=(
                "Print x.grad and y.grad in every iteration. Are they slopes, or sums of all slopes so far?",
                "Backward adds to the gradient of each leaf; it never replaces what is there.",
                "One more call on the optimizer belongs in the loop: anywhere, except between backward and step.",
            ),
        ),
        Misconception(
            "clears_only_x",
            old="optimizer.zero_grad()",
            new="x.grad = None",
            says="Your trace is exactly what you get when x's gradient is cleared and y's is not. Each leaf has a "
            "gradient of its own; the optimizer clears all of those it was given.",
        ),
        Misconception(
            "clears_only_y",
            old="optimizer.zero_grad()",
            new="y.grad = None",
            says="Your trace is exactly what you get when y's gradient is cleared and x's is not. Each leaf has a "
            "gradient of its own; the optimizer clears all of those it was given.",
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="height.backward()\n",
            new="height.backward()\n        optimizer.zero_grad()\n",
            also=(
                (GRADIENT, "        height = f(x, y)\n        height.backward()\n        optimizer.zero_grad()\n"),
                ("height.backward()\n", "height.backward()\n        x.grad = y.grad = None\n"),
            ),
            says="Neither x nor y ever moves, as when the gradients are cleared between backward and step: there is "
            "nothing left to follow. Clear before backward or after step.",
        ),
        Misconception(
            "no_step",
            old="optimizer.step()",
            new="pass",
            says="Neither x nor y ever moves, as when the optimizer is never told to step: backward alone changes no "
            "parameter. Let the optimizer act once in every iteration.",
        ),
        Misconception(
            "no_backward",
            old="        height.backward()\n",
            new="",
            says="Neither x nor y ever moves, as when backward is never called. The optimizer finds no gradient; "
            "compute one before it acts.",
        ),
        Misconception(
            "step_before_forward",
            old=GRADIENT + f"        point = {POINT}\n" + STEP,
            new=f"        height = f(x, y)\n        point = {POINT}\n{STEP}"
            "        optimizer.zero_grad()\n        f(x, y).backward()\n",
            says="Your trace is the right one, one iteration late: the first step finds no gradient, and each later "
            "one uses that of the iteration before. Step at the end of the loop.",
        ),
        Misconception(
            "delayed_gradient",
            old=f"        height.backward()\n        point = {POINT}\n{STEP}",
            new=f"        point = {POINT}\n{STEP}        height.backward()\n",
            says="Your run is exactly what you get when the step comes between f(x, y) and backward: the point has "
            "moved before its gradient is computed. Call backward first.",
        ),
        Misconception(
            "only_first_parameter",
            old="SGD([x, y]",
            new="SGD([x]",
            also=(("height = f(x, y)", "height = f(x, y.detach())"),),
            says="Your y never moves, as when the optimizer is given x alone. It changes the tensors in its list and "
            "no others; give it both.",
            hints=(
                "Which of your columns is the same in every point?",
                "An optimizer knows nothing of f: it moves the tensors it was given when it was made.",
                "Its first argument is a list, which may hold more than one tensor.",
            ),
        ),
        Misconception(
            "only_last_parameter",
            old="SGD([x, y]",
            new="SGD([y]",
            also=(
                ("SGD([x, y], lr=lr)", "SGD([x], lr=lr)\n    optimizer = torch.optim.SGD([y], lr=lr)"),
                ("height = f(x, y)", "height = f(x.detach(), y)"),
            ),
            says="Your x never moves, as when the optimizer is given y alone. It changes the tensors in its list and "
            "no others; give it both.",
        ),
        Misconception(
            "x_and_y_same_tensor",
            old="y = torch.tensor([float(y0)], requires_grad=True)",
            new="y = x",
            also=((LEAVES, LEAVES.replace("    y =", "    x = y =")),),
            says="Your x and y are always equal, as when both names stand for one tensor: `y = x` makes a second "
            "name, not a second tensor. Make two.",
            hints=(
                "Compare the first two columns of your points. Do they ever differ?",
                "In Python = gives a name to a thing; it never copies the thing.",
                "Two numbers that move on their own need two tensors, each made from its own start.",
            ),
        ),
        Misconception(
            "y_starts_at_x0",
            old="[float(y0)]",
            new="[float(x0)]",
            says="Your y starts at x0. Make it from y0, its own start.",
        ),
        Misconception(
            "starts_swapped",
            old=LEAVES,
            new=LEAVES.replace("x0", "z0").replace("y0", "x0").replace("z0", "y0"),
            says="Your x starts at y0 and your y at x0. Make each from its own start.",
        ),
        Misconception(
            "arguments_swapped",
            old="    points = []\n",
            new="    given, points = f, []\n    f = lambda x, y: given(y, x)\n",
            says="Your trace is exactly what f(y, x) gives. The surface takes x first, then y, and it is not the same "
            "the other way round.",
            hints=(
                "Compute f at your start by hand. Is it the third number of your first point?",
                "A function knows its arguments by their order, not by what you call them.",
                "Compare the call of f with its description in the docstring.",
            ),
        ),
        Misconception(
            "steps_in_turn",
            old=STEP,
            new="        with torch.no_grad():\n            x -= lr * x.grad\n        optimizer.zero_grad()\n"
            "        f(x, y).backward()\n        with torch.no_grad():\n            y -= lr * y.grad\n",
            says="Your trace is exactly what you get when x moves first, and y then follows the slope at the new x. "
            "Take both slopes at the same point, and move both at once.",
        ),
        Misconception(
            "coordinates_in_turn",
            old=STEP,
            new="        (x if len(points) % 2 else y).grad = None\n" + STEP,
            says="Your x and y move by turns, one in each iteration. Gradient descent moves both in every step.",
        ),
        Misconception(
            "backward_for_each_coordinate",
            old="height.backward()",
            new="height.backward(retain_graph=True)\n        height.backward()",
            also=(("height.backward()", "height.backward()\n        f(x, y).backward()"),),
            says="Your steps are twice too long, as when backward is called once for x and once for y: each call "
            "fills in both gradients, and the second adds to the first. Call it once.",
        ),
        Misconception(
            "aliases_x",
            old=POINT,
            new="(x, y, height.item())",
            also=(
                (POINT, "(x, y, height)"),
                (POINT, "(x, y.item(), height.item())"),
                (POINT, "(x.item(), y, height.item())"),
                (POINT, "(x.detach().numpy(), y.detach().numpy(), height.item())"),
                ("return points", "return [(x.item(), y.item(), height) for _, _, height in points]"),
            ),
            says="All your points lie at one place, the last: a tensor put in a list is still the tensor that the "
            "optimizer changes. Store the number it holds at that moment.",
            hints=(
                "Print your list when the loop is over. Are all the points at one place?",
                "A tensor in a list is not a copy: the optimizer changes that same tensor in place.",
                "Store Python numbers. A tensor with one element has a method that gives its value as a float.",
            ),
        ),
        Misconception(
            "points_are_tensors",
            old=POINT,
            new="(x.detach().clone(), y.detach().clone(), height)",
            also=(
                (POINT, "(x.item(), y.item(), height)"),
                (POINT, "(x.detach().clone(), y.detach().clone(), height.item())"),
                (POINT, "torch.cat([x, y, height]).detach()"),
                (POINT, "(x.detach().clone().numpy(), y.detach().clone().numpy(), height.detach().numpy())"),
                ("return points", "return torch.tensor(points)"),
            ),
            says="Your numbers are right, but your points hold tensors or arrays where Python floats are asked for. "
            "Take the number out of each tensor before you store it.",
        ),
        Misconception(
            "records_after_step",
            old="points.append(point)",
            new="points.append((x.item(), y.item(), f(x, y).item()))",
            says="Your points are the right ones, one iteration late: all three numbers are taken after the step, and "
            "the start is missing. Note them before the optimizer moves.",
            hints=(
                "What should the first point show: where the run starts, or where it is after one step?",
                "Point t is the state before step t, so the first one lies at (x0, y0) itself.",
                "Read the numbers as soon as the height is computed, and only then let the optimizer step.",
            ),
        ),
        Misconception(
            "mixes_position_after_with_height_before",
            old="points.append(point)",
            new=f"points.append({POINT})",
            says="Your points join the height of before the step with the place of after it, so none of them lies on "
            "the surface. Take all three numbers at the same moment, before the step.",
        ),
        Misconception(
            "mixes_position_before_with_height_after",
            old="points.append(point)",
            new="points.append((*point[:2], f(x, y).item()))",
            says="Your points join the place of before the step with the height of after it, so none of them lies on "
            "the surface. Take all three numbers at the same moment, before the step.",
        ),
        Misconception(
            "reports_stale_height",
            old="points.append(point)",
            new="points.append((*point[:2], points[0][2] if points else point[2]))",
            says="Your x and y move as they should, but the height is that of the start in every point: it was "
            "computed once, outside the loop. Compute it anew in each iteration.",
        ),
        Misconception(
            "height_first",
            old=POINT,
            new="(height.item(), x.item(), y.item())",
            says="Your points read (f, x, y). The order asked for is x, y, then f(x, y).",
        ),
        Misconception(
            "coordinates_swapped_in_point",
            old=POINT,
            new="(y.item(), x.item(), height.item())",
            says="Your points read (y, x, f). The order asked for is x, y, then f(x, y).",
        ),
        Misconception(
            "height_between",
            old=POINT,
            new="(x.item(), height.item(), y.item())",
            says="Your points read (x, f, y). The order asked for is x, y, then f(x, y).",
        ),
        Misconception(
            "height_missing",
            old=POINT,
            new="(x.item(), y.item())",
            says="Your points have two numbers. A point on a surface has three: x, y and the height f(x, y).",
        ),
        Misconception(
            "position_nested",
            old=POINT,
            new="((x.item(), y.item()), height.item())",
            also=((POINT, "([x.item(), y.item()], height.item())"),),
            says="Your points hold a pair and a number. Return three numbers in one row: x, y and f(x, y).",
        ),
        Misconception(
            "points_in_one_flat_list",
            old="points.append(point)",
            new="points += point",
            says="Your list holds all numbers in one row, as when the numbers of a point are added to the list one by "
            "one. Add each point as one entry.",
        ),
        Misconception(
            "rounds_result",
            old="points.append(point)",
            new="points.append(tuple(round(number, 3) for number in point))",
            says="Your points are the right ones rounded to three digits. Return the numbers as they are; rounding is "
            "for printing.",
        ),
        Misconception(
            "returns_columns",
            old="return points",
            new="return [list(column) for column in zip(*points)]",
            also=(("return points", "return tuple(list(column) for column in zip(*points))"),),
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
            old=STEP,
            new=STEP + "        points = []\n",
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
            "height_computed_outside_loop",
            old="height = f(x, y)\n",
            new="height = height if points else f(x, y)\n",
            says="The second backward fails as it does when the height is computed once, before the loop: its graph "
            "is used up. Compute it from the new x and y in every iteration.",
        ),
        Misconception(
            "height_computed_outside_loop_retain",
            old="height = f(x, y)\n        height.backward()",
            new="height = height if points else f(x, y)\n        height.backward(retain_graph=True)",
            says="The second backward fails, or the height never changes, as when one graph is kept for all iterations "
            "with retain_graph. Compute the height from the new x and y each time instead.",
        ),
        Misconception(
            "minimises_abs_f",
            old="height.backward()",
            new="height.abs().backward()",
            also=(("height = f(x, y)\n", "height = f(x, y).abs()\n"),),
            says="Your trace is exactly what you get when |f(x, y)| is minimised: it turns back where the surface "
            "crosses zero. Here f itself should go down, below zero if it can.",
        ),
        Misconception(
            "minimises_square_of_f",
            old="height.backward()",
            new="(height**2).backward()",
            says="Your trace is exactly what you get when the square of f(x, y) is minimised, as a squared error with "
            "target 0 does. Here f itself should go down, below zero if it can.",
        ),
        Misconception(
            "half_loss",
            old="height.backward()",
            new="(height / 2).backward()",
            also=(("[x, y], lr=lr)", "[x, y], lr=lr / 2)"),),
            says="Your steps are half as long as they should be, as when half of f is minimised, or its slope divided "
            "by the two coordinates. Call backward on f(x, y) as it is.",
        ),
        Misconception(
            "sign_error",
            old="height.backward()",
            new="(-height).backward()",
            says="Your trace climbs: it is exactly what you get when f is maximised. The optimizer already goes "
            "downhill; call backward on f(x, y) with its own sign.",
        ),
        Misconception(
            "graph_cut",
            old="height = f(x, y)\n",
            new="height = f(x.detach(), y.detach())\n",
            says="Backward fails, as when the height does not know x and y: they are detached, or turned into "
            "numbers, before f. Compute it from the tensors themselves.",
        ),
        Misconception(
            "graph_cut_silenced",
            old="height = f(x, y)\n",
            new="height = f(x.detach(), y.detach()).requires_grad_()\n",
            says="Neither x nor y ever moves, as when the height is cut off from them and requires_grad_() hides the "
            "error. Compute it from the tensors themselves, undetached.",
        ),
        Misconception(
            "no_requires_grad",
            old=LEAVES,
            new=LEAVES.replace(", requires_grad=True", ""),
            says="Backward fails, as when x and y were made without requires_grad, so that nothing that is computed "
            "from them has a gradient. Ask for the gradient when you make them.",
        ),
        Misconception(
            "integer_dtype",
            old=LEAVES,
            new=LEAVES.replace("float(x0)", "x0").replace("float(y0)", "y0"),
            also=(("[float(x0)]", "[x0]"), ("[float(y0)]", "[y0]")),
            says="Your tensors take the type of x0 and y0, and a whole number makes an integer tensor, which has no "
            "gradient. Make them floating point whatever the start is.",
        ),
        Misconception(
            "nonleaf_parameter",
            old=LEAVES,
            new="    start = torch.tensor([float(x0), float(y0)], requires_grad=True)\n"
            "    x, y = start[:1], start[1:]\n",
            says="The optimizer refuses your x and y, because they are computed from another tensor that requires "
            "the gradient. Make each of them a tensor of its own, and ask for the gradient last.",
        ),
        Misconception(
            "optimizer_holds_copies",
            old="SGD([x, y]",
            new="SGD([x.detach().clone().requires_grad_(), y.detach().clone().requires_grad_()]",
            says="Neither x nor y ever moves, as when the optimizer holds copies of them. Give it the very tensors "
            "that f is evaluated at.",
        ),
        Misconception(
            "start_recreated",
            old="        height = f(x, y)\n",
            new="        x = torch.tensor([float(x0)], requires_grad=True)\n"
            "        y = torch.tensor([float(y0)], requires_grad=True)\n        height = f(x, y)\n",
            says="Neither x nor y ever moves, as when they are made anew from their starts in every iteration. Make "
            "them once, before the loop.",
        ),
        Misconception(
            "double_step",
            old="optimizer.step()",
            new="optimizer.step()\n        optimizer.step()",
            says="Your steps are twice too long, as when the optimizer steps twice on each gradient. One backward, one "
            "step.",
        ),
        Misconception(
            "double_loss",
            old="height.backward()",
            new="(2 * height).backward()",
            says="Your steps are twice too long, as when twice f is minimised, or twice the learning rate is used. "
            "Take both as they are.",
        ),
        Misconception(
            "manual_update_and_step",
            old="optimizer.step()",
            new="optimizer.step()\n        x.data -= lr * x.grad\n        y.data -= lr * y.grad",
            says="Your steps are twice too long, as when x and y are moved twice in each iteration: once by the "
            "optimizer and once by hand. Leave the update to the optimizer.",
        ),
        Misconception(
            "sgd_momentum_0_9_by_default",
            old="[x, y], lr=lr)",
            new="[x, y], lr=lr, momentum=0.9)",
            says="Your SGD runs with momentum 0.9, as one line of the notebook has it. Here torch's defaults are "
            "asked for; SGD's momentum is 0 unless you give one.",
        ),
        Misconception(
            "sgd_momentum_0_5",
            old="[x, y], lr=lr)",
            new="[x, y], lr=lr, momentum=0.5)",
            says="Your SGD runs with momentum 0.5, as the notebook suggests for its ridge. Here torch's defaults are "
            "asked for; SGD's momentum is 0 unless you give one.",
        ),
        Misconception(
            "adam_instead_of_sgd",
            old="optim.SGD(",
            new="optim.Adam(",
            says="Your trace is exactly what Adam gives, as in the exercise before. SGD is asked for, whose steps are "
            "as long as the slope is steep.",
        ),
        Misconception(
            "extra_weight_decay",
            old="[x, y], lr=lr)",
            new="[x, y], lr=lr, weight_decay=0.01)",
            says="Your trace is exactly what a weight decay of 0.01 gives: x and y are pulled towards 0. Give the "
            "optimizer the learning rate and leave the rest to its defaults.",
        ),
        Misconception(
            "extra_gradient_clipping",
            old="        point =",
            new="        torch.nn.utils.clip_grad_norm_([x, y], 1.0)\n        point =",
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
            old="[x, y], lr=lr)",
            new="[x, y])",
            says="Your trace is exactly what torch's default learning rate gives: the rate you were handed never "
            "reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "hardcoded_lr",
            old="[x, y], lr=lr)",
            new="[x, y], lr=0.1)",
            says="Your trace is exactly what the learning rate 0.1 gives, whatever rate is asked for. Use the "
            "argument, not the notebook's number.",
        ),
        Misconception(
            "hardcoded_start",
            old=LEAVES,
            new="    x, y = torch.tensor([6.0], requires_grad=True), torch.tensor([-0.01], requires_grad=True)\n",
            says="Your trace starts at (6, -0.01), as on the notebook's saddle, whatever start is asked for. Use x0 "
            "and y0.",
        ),
        Misconception(
            "hardcoded_function",
            old="height = f(x, y)\n",
            new="height = x**2 - y**2\n",
            says="Your trace runs down the notebook's saddle, whatever f is. Call the function you are handed.",
        ),
        Misconception(
            "hardcoded_iterations",
            old="range(iterations)",
            new="range(15)",
            says="Your list has 15 points, as in the notebook, however many are asked for. Use `iterations`.",
        ),
    ),
)
