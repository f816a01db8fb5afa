"""Let the curvature choose the step.

Gradient descent knows the slope where it stands and nothing else. A quasi-Newton method also remembers
how the slope changed over its last steps, builds from that a picture of the curvature, and jumps to
where the picture has its lowest point. L-BFGS (Liu and Nocedal, 1989) keeps just the last pairs of
steps and slope changes; on a smooth problem it needs a few dozen evaluations where descent needs
thousands.

How far to jump is a question of its own. A line search tries lengths until f has fallen enough and the
slope along the line has flattened enough: Wolfe's conditions (1969; Nocedal and Wright, Numerical
Optimization, section 3.1). torch.optim.LBFGS has one, under the name "strong_wolfe", but does not use
it unless told to; without it every jump is `lr` times the full length.

All of that happens inside ONE call of `step`: up to 20 jumps, each with several evaluations. So `step`
cannot do with one gradient computed before; it is handed a function, the closure, which it calls as
often as it likes. A closure clears the gradient, computes the loss and its gradient, and returns the
loss. What it remembers lives in the optimizer and serves the next `step` too.

Differences of nearly equal slopes lose digits. Therefore compute in float64 here.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def run_lbfgs(
    f: Callable[[Tensor], Tensor],
    x0: list[float],
    lr: float,
    iterations: int,
) -> list[tuple[list[float], float]]:
    """Minimise f with torch.optim.LBFGS and its strong Wolfe line search, in float64, and keep a record.

    All other options are torch's defaults.

    Args:
        f: from a tensor of shape (n,) to a tensor of shape (); it may be negative.
        x0: the n numbers to start from; ints or floats.
        lr: the learning rate.
        iterations: how many times to call the optimizer's step.

    Returns:
        One row (x, f(x)) per iteration, taken before that iteration's step: x as a list of n Python
        floats, f(x) as a Python float, both computed in float64. The list has exactly `iterations`
        rows.

    Example:
        With Rosenbrock's f(x) = (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2:

        >>> run_lbfgs(f, x0=[-1.25, 1], lr=0.5, iterations=2)
        [([-1.25, 1.0], 36.7031), ([-0.629361, 0.367987], 2.73383)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    ### BEGIN SOLUTION
    x = torch.tensor(x0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = f(x)
        loss.backward()
        return loss

    rows = []
    for _ in range(iterations):
        y = f(x)
        row = (x.tolist(), y.item())
        optimizer.step(closure)
        rows.append(row)
    return rows
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

LEAF = "torch.tensor(x0, dtype=torch.float64, requires_grad=True)"
BUILD = 'torch.optim.LBFGS([x], lr=lr, line_search_fn="strong_wolfe")'
ROW = "(x.tolist(), y.item())"
STEP = "        optimizer.step(closure)\n"
CLOSURE = """\
        optimizer.zero_grad()
        loss = f(x)
        loss.backward()
        return loss
"""
ONE_GRADIENT = """\
        optimizer.zero_grad()
        y.backward()
"""


def run(f: Setting, x0: list[float], lr: float, iterations: int) -> dict[str, Setting]:
    """The settings of one case."""
    return {"f": f, "x0": list(x0), "lr": lr, "iterations": iterations}


def chained(wall: float, offset: float) -> dict[str, Setting]:
    """The settings of a chained Rosenbrock function of any dimension."""
    return {"family": "chained_rosenbrock", "wall": wall, "offset": offset}


def quadratic(weights: list[float], centre: list[float], coupling: float, offset: float) -> dict[str, Setting]:
    """The settings of Σ weights_i u_i² + coupling Σ u_i u_(i+1) + offset around a centre."""
    return {
        "family": "quadratic",
        "weights": list(weights),
        "centre": list(centre),
        "coupling": coupling,
        "offset": offset,
    }


def over_plane(family: str, **parameters: float) -> dict[str, Setting]:
    """The settings of a surface of two variables as a problem of a vector."""
    return {"family": "over_plane", "over": {"family": family, **parameters}}


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: a curved valley of some dimensions, or a surface, and a rate that is not 1."""
    n = rng.randint(3, 8)

    def eighths(low: float, high: float) -> float:  # which float32 holds too
        return rng.randint(round(8 * low), round(8 * high)) / 8

    # (a problem, where to start)
    problems: tuple[tuple[dict[str, Setting], list[float]], ...] = (
        (
            chained(round(rng.uniform(5, 60), 1), round(rng.uniform(-5, 0), 2)),
            [eighths(0.75, 1.625) * (-1) ** i for i in range(n)],
        ),
        (
            chained(round(rng.uniform(5, 60), 1), round(rng.uniform(-5, 0), 2)),
            [eighths(-0.5, 0.5) for _ in range(n)],
        ),
        (
            over_plane("rosenbrock", valley=1.0, wall=round(rng.uniform(20, 100), 1), offset=-1.0),
            [eighths(-1.5, -0.75), eighths(0.5, 2)],
        ),
        (
            over_plane("beale", scale=round(rng.uniform(0.3, 1.5), 2), offset=round(rng.uniform(-2, 0), 2)),
            [eighths(0, 1), eighths(1.25, 2)],
        ),
        (
            over_plane(
                "himmelblau",
                first=round(rng.uniform(9, 13), 1),
                second=round(rng.uniform(6, 8), 1),
                offset=round(rng.uniform(-9, 0), 1),
            ),
            [eighths(-1, 1), eighths(0.25, 1)],
        ),
    )
    f, x0 = rng.choice(problems)
    return run(f, x0, lr=round(rng.uniform(0.2, 0.8), 3), iterations=rng.randint(3, 4))


VALLEY = [-1.25, 1.0] * 6

EXERCISE = Exercise(
    name="run_lbfgs",
    title="Let the curvature choose the step",
    number=29,
    part="extension",
    notebook="practice",
    after=("run_with_optimizer",),
    rollout="vector_rows",
    panels=("map x[0] x[1]", "steps y"),
    counted="row {step}",
    tolerances={"x": Tolerance(tol=1e-6), "y": Tolerance(tol=1e-6)},
    checks=(
        Check("descent", 8, ("x", "y")),
        Check("rows", 2, ("returned", "row"), beside=("descent",)),
    ),
    cases=(
        Case("Rosenbrock's valley from (-1.25, 1), lr 0.5", run("rosenbrock", [-1.25, 1], 0.5, 3)),
        Case(
            "by hand: (x - 3)² - 1 from 1, lr 1",
            run(quadratic([1.0], [3.0], 0.0, -1.0), [1.0], 1.0, 2),
            working=(
                "row 0, before the first step: x = 1",
                "and: y = (1 - 3)**2 - 1 = 3",
                "the slope there: 2 * (1 - 3) = -4",
                "the first trial is 1 long if the slope exceeds 1: x = 1 + min(1, 1 / 4) * 4 = 2",
                "the slope there: 2 * (2 - 3) = -2",
                "so the curvature is, slope change by step: (-2 + 4) / (2 - 1) = 2",
                "and the lowest point, still within the first step: x = 2 + 2 / 2 = 3",
                "row 1: x = 3",
                "and: y = (3 - 3)**2 - 1 = -1",
            ),
        ),
        Case(
            "whole numbers: a tilted quadratic bowl from (4, 3)",
            run(quadratic([2.0, 0.5], [1.0, -2.0], 0.4, -5.0), [4, 3], 0.1, 3),
        ),
        Case("a chain of twelve: valleys from (-1.25, 1, -1.25, 1, …)", run("chained_rosenbrock", VALLEY, 1, 3)),
        Case("a chain of twelve: valleys from the origin", run("chained_rosenbrock", [0] * 12, 0.8, 3)),
        Case("at rest: (x - 3)² - 1 from 3", run(quadratic([1.0], [3.0], 0.0, -1.0), [3.0], 1.0, 5)),
        Case("Beale's plateau from (0, 2), lr 0.3", run("beale", [0.0, 2.0], 0.3, 2)),
        Case(
            "nearly flat: Beale's plateau / 100 from (1, 1)", run(over_plane("beale", scale=0.01), [1.0, 1.0], 0.3, 2)
        ),
        Case("a gentle chain of two, below zero", run(chained(5.0, -2.0), [0.875, 0.75], 0.3, 3)),
        Case("called twice: Himmelblau's pits from (0, 0.5)", run("himmelblau", [0.0, 0.5], 0.1, 2) | {"calls": 2}),
        Case(
            "a chain of twelve from (1.5, -1.5, …), lr 0.1",
            run("chained_rosenbrock", [1.5, -1.5] * 6, 0.1, 4),
            sealed=True,
        ),
        Case("a chain of six, below zero", run(chained(20.0, -3.0), [-1, 2, -1, 2, -1, 2], 0.8, 3), sealed=True),
        Case("a chain of four", run("chained_rosenbrock", [-1.25, 1.0, -1.25, 1.0], 1.0, 4), sealed=True),
        Case(
            "a stretched bowl of three",
            run(quadratic([1.0, 10.0, 100.0], [1.0, 2.0, 3.0], 0.5, -5.0), [0, 0, 0], 0.5, 2),
            sealed=True,
        ),
        Case("nearly flat: valleys of three", run(chained(0.02, 0.0), [-1.0, 1.25, 0.5], 0.3, 3), sealed=True),
        Case("Himmelblau's pits from (-1, 0.25), lr 1", run("himmelblau", [-1.0, 0.25], 1.0, 2), sealed=True),
        Case("far out: Rosenbrock's valley from (-30, 40)", run("rosenbrock", [-30.0, 40.0], 0.5, 4), sealed=True),
    ),
    draw=draw,
    hints=(
        "How often is your closure called in one step, and what does the optimizer find after each call?",
        "The closure is all the optimizer knows of f: a fresh gradient in x.grad, and the loss as its result.",
        "A leaf of doubles; the optimizer with its line search; a function that clears, computes, goes backward and "
        "returns. Each iteration: note x and f(x), then one step with that function.",
    ),
    misconceptions=(
        Misconception(
            "no_zero_grad",
            old="        optimizer.zero_grad()\n",
            new="",
            says="Your run is exactly what you get when the closure never clears the gradient: each call adds to the "
            "last. Clear it inside the closure, first thing.",
            hints=(
                "Print x.grad at the end of your closure, several times at the same x. Does it stay the same?",
                "Backward adds to the gradient, and the line search calls the closure many times.",
                "One more call on the optimizer belongs inside the closure, before backward.",
            ),
        ),
        Misconception(
            "zero_grad_outside_closure",
            old="        optimizer.zero_grad()\n        loss = f(x)\n        loss.backward()\n        return loss\n\n"
            "    rows = []\n    for _ in range(iterations):\n",
            new="        loss = f(x)\n        loss.backward()\n        return loss\n\n"
            "    rows = []\n    for _ in range(iterations):\n        optimizer.zero_grad()\n",
            says="Your run is exactly what you get when the gradient is cleared once per step, outside the closure: "
            "within a step each call adds to the last. Clear it inside.",
        ),
        Misconception(
            "lbfgs_without_closure",
            old="        optimizer.step(closure)",
            new=ONE_GRADIENT + "        optimizer.step()",
            says="LBFGS stops with an error because its step was called without a closure. Hand it the function that "
            "computes the loss, which it calls several times.",
            hints=(
                "What does the error message say is missing?",
                "LBFGS evaluates the loss several times within one step, so it must be able to compute it by itself.",
                "The function that you wrote for it, not its result, is the argument of step.",
            ),
        ),
        Misconception(
            "closure_called_at_once",
            old="optimizer.step(closure)",
            new="optimizer.step(closure())",
            says="LBFGS stops with an error because it is handed a number where it expects a function. Without "
            "parentheses a function's name is the function itself; with them it is what one call returns.",
        ),
        Misconception(
            "closure_without_return",
            old="        return loss\n",
            new="",
            says="LBFGS stops with an error because its closure returns nothing. It needs the value of the loss; let "
            "the closure return it.",
            hints=(
                "What does your closure give back to whoever calls it?",
                "The line search compares the values of the loss at several places.",
                "The last line of the closure hands back what backward was called on.",
            ),
        ),
        Misconception(
            "closure_without_backward",
            old="        loss.backward()\n",
            new="",
            says="Your x never moves, as when the closure computes the loss but no gradient. Inside the closure, "
            "backward comes after clearing and before returning.",
        ),
        Misconception(
            "closure_clears_after_backward",
            old=CLOSURE,
            new=CLOSURE.replace("        optimizer.zero_grad()\n", "").replace(
                "backward()\n", "backward()\n        optimizer.zero_grad()\n"
            ),
            also=((CLOSURE, CLOSURE.replace("backward()\n", "backward()\n        x.grad = None\n")),),
            says="Your x never moves, as when the closure clears the gradient after backward: there is nothing left "
            "to follow. Clear first.",
        ),
        Misconception(
            "closure_returns_stale_loss",
            old=STEP,
            new=ONE_GRADIENT + "        optimizer.step(lambda: y)\n",
            says="Your run is exactly what you get when the closure returns a loss computed outside it: neither loss "
            "nor gradient ever changes within a step. Compute both inside.",
        ),
        Misconception(
            "backward_inside_and_outside_closure",
            old=STEP,
            new=ONE_GRADIENT
            + """
        def adding() -> Tensor:
            again = f(x)
            again.backward()
            return again

        optimizer.step(adding)
""",
            says="Your run is exactly what you get when backward is called outside the closure and again inside, "
            "without clearing in between. Leave all of it to the closure.",
        ),
        Misconception(
            "loss_computed_outside_closure",
            old="        loss = f(x)\n        loss.backward()\n        return loss\n",
            new="        first.backward()\n        return first\n\n    first = f(x)\n",
            also=(
                (
                    "        loss = f(x)\n        loss.backward()\n        return loss\n",
                    "        y.backward()\n        return y\n",
                ),
            ),
            says="The second backward fails, as it does when the closure goes backward through a loss that was "
            "computed outside it: its graph is used up. Compute the loss inside.",
        ),
        Misconception(
            "no_step",
            old="optimizer.step(closure)",
            new="closure()",
            says="Your x never moves: the closure is called, but the optimizer never steps. Hand the closure to its "
            "step.",
        ),
        Misconception(
            "sgd_instead_of_lbfgs",
            old=BUILD,
            new="torch.optim.SGD([x], lr=lr)",
            says="Your run is exactly what plain SGD gives. LBFGS is asked for; a closure alone does not make it.",
        ),
        Misconception(
            "adam_instead_of_lbfgs",
            old=BUILD,
            new="torch.optim.Adam([x], lr=lr)",
            says="Your run is exactly what Adam gives. LBFGS is asked for; a closure alone does not make it.",
        ),
        Misconception(
            "line_search_missing",
            old=', line_search_fn="strong_wolfe")',
            new=")",
            says="Your run is exactly what LBFGS does without a line search, its default: every jump is lr times its "
            "full length. Ask for the strong Wolfe search when you make the optimizer.",
            hints=(
                "Print optimizer.param_groups[0]. What is under line_search_fn?",
                "LBFGS searches along the line only if it is told how; by default it does not.",
                "One more option, whose value is a word of the statement.",
            ),
        ),
        Misconception(
            "ignores_lr",
            old="[x], lr=lr, ",
            new="[x], ",
            says="Your run is exactly what torch's default learning rate, 1, gives: the rate you were handed never "
            "reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "hardcoded_lr",
            old="[x], lr=lr, ",
            new="[x], lr=0.1, ",
            says="Your run is exactly what the learning rate 0.1 gives, whatever rate is asked for. Use the argument.",
        ),
        Misconception(
            "lbfgs_max_iter_1",
            old="[x], lr=lr, ",
            new="[x], lr=lr, max_iter=1, ",
            says="Your run is exactly what LBFGS does with one inner iteration per step. Torch's defaults are asked "
            "for, and they allow 20.",
        ),
        Misconception(
            "iterations_as_max_iter",
            old="[x], lr=lr, ",
            new="[x], lr=lr, max_iter=iterations, ",
            says="Your run is exactly what LBFGS does when `iterations` also limits the jumps within a step. It is the "
            "number of steps; leave max_iter at its default.",
        ),
        Misconception(
            "history_size_10",
            old="[x], lr=lr, ",
            new="[x], lr=lr, history_size=10, ",
            says="Your run is exactly what LBFGS does with a memory of 10 pairs. Torch's defaults are asked for, and "
            "they keep 100.",
        ),
        Misconception(
            "optimizer_recreated",
            old="        y = f(x)\n",
            new=f"        optimizer = {BUILD}\n        y = f(x)\n",
            says="Your run is exactly what you get when the optimizer is built anew in every iteration: what it knows "
            "of the curvature is lost. Build it once, before the loop.",
            hints=(
                "Your first step is right and the second is not. What should the second one know of the first?",
                "LBFGS builds its picture of the curvature from past steps. Where is it kept, and how long does it "
                "live?",
                "Look at what stands inside the loop and needs to happen only once.",
            ),
        ),
        Misconception(
            "float32_precision",
            old="dtype=torch.float64",
            new="dtype=torch.float32",
            says="Your numbers are those of float32, with half the digits: differences of slopes lose the rest. "
            "Make x a tensor of float64.",
            hints=(
                "What is x.dtype?",
                "Torch makes float32 of Python floats unless told otherwise, and LBFGS lives on small differences.",
                "Say which dtype the tensor should have when you make it.",
            ),
        ),
        Misconception(
            "dtype_missing",
            old="x0, dtype=torch.float64, ",
            new="x0, ",
            says="Your x takes its dtype from x0: float32 from floats, and whole numbers make an integer tensor, "
            "which has no gradient. Say that it should be float64.",
        ),
        Misconception(
            "no_requires_grad",
            old=", requires_grad=True)",
            new=")",
            says="Backward fails, as when x was made without requires_grad, so that nothing that is computed from it "
            "has a gradient. Ask for the gradient when you make x.",
        ),
        Misconception(
            "graph_cut",
            old="loss = f(x)",
            new="loss = f(x.detach())",
            says="Backward fails, as when the loss does not know x: it is detached, or turned into numbers, before f. "
            "Compute the loss from x itself.",
        ),
        Misconception(
            "nonleaf_parameter",
            old=LEAF,
            new="torch.tensor([float(number) for number in x0], requires_grad=True).double()",
            says="The optimizer refuses your x, because it is computed from another tensor that requires the "
            "gradient. Make it float64 at once, and ask for the gradient last.",
        ),
        Misconception(
            "optimizer_holds_a_copy",
            old="([x], lr",
            new="([x.detach().clone().requires_grad_()], lr",
            says="Your x never moves, as when the optimizer holds a copy of it. Give it the very tensor that f is "
            "evaluated at.",
        ),
        Misconception(
            "x_recreated",
            old="        y = f(x)\n",
            new=f"        x = {LEAF}\n        y = f(x)\n",
            says="Your x never moves, as when it is made anew from x0 in every iteration. Make it once, before the "
            "loop.",
        ),
        Misconception(
            "minimises_abs_f",
            old="loss = f(x)",
            new="loss = f(x).abs()",
            says="Your run is exactly what you get when |f(x)| is minimised: it seeks the place where f is zero. Let f "
            "itself go down, below zero if it can.",
        ),
        Misconception(
            "minimises_square_of_f",
            old="loss = f(x)",
            new="loss = f(x) ** 2",
            says="Your run is exactly what you get when the square of f(x) is minimised, as a squared error with "
            "target 0 does. Let f itself go down, below zero if it can.",
        ),
        Misconception(
            "half_loss",
            old="loss = f(x)",
            new="loss = f(x) / 2",
            says="Your run is exactly what half of f gives: it shows only where f is flat, since LBFGS measures its "
            "first trial by the slope. Minimise f(x) as it is.",
        ),
        Misconception(
            "sign_error",
            old="loss = f(x)",
            new="loss = -f(x)",
            also=(("loss.backward()", "(-loss).backward()"),),
            says="Your run climbs, or does not move at all: the closure hands over the negative of f, or its "
            "gradient. The optimizer already goes downhill; give it f with its own sign.",
        ),
        Misconception(
            "aliases_x",
            old=ROW,
            new="(x, y.item())",
            also=(
                (ROW, "(x, y)"),
                (ROW, "(x.detach(), y.item())"),
                (ROW, "(x.detach().numpy(), y.item())"),
                (ROW, "(list(x), y.item())"),
                ("return rows", "return [(x.tolist(), y) for _, y in rows]"),
            ),
            says="All your rows show the same x, the last one: a tensor put in a list, or an element of it, is still "
            "the tensor that the optimizer changes. Store the numbers it holds at that moment.",
        ),
        Misconception(
            "rows_are_tensors",
            old=ROW,
            new="(x.detach().clone(), y)",
            also=(
                (ROW, "(x.detach().clone(), y.item())"),
                (ROW, "(x.tolist(), y)"),
                (ROW, "(list(x.detach().clone()), y.item())"),
                (ROW, "(x.detach().clone().numpy(), y.item())"),
            ),
            says="Your numbers are right, but your rows hold tensors or arrays where a list of Python floats and a "
            "Python float are asked for. Take the numbers out before you store them.",
        ),
        Misconception(
            "flat_rows",
            old=ROW,
            new="(*x.tolist(), y.item())",
            says="Your rows hold all numbers side by side. A row has two entries: the list x, and f(x).",
        ),
        Misconception(
            "row_order_swapped",
            old=ROW,
            new="(y.item(), x.tolist())",
            says="Your rows read f(x), x. The order asked for is x first, then f(x).",
        ),
        Misconception(
            "y_missing",
            old=ROW,
            new="x.tolist()",
            says="Your rows hold x alone. A row has two entries: the list x, and f(x).",
        ),
        Misconception(
            "records_every_closure_call",
            old="        loss = f(x)\n",
            new="        loss = f(x)\n        rows.append((x.tolist(), loss.item()))\n",
            also=(
                (
                    "        loss = f(x)\n        loss.backward()\n        return loss\n\n"
                    "    rows = []\n    for _ in range(iterations):\n        y = f(x)\n"
                    f"        row = {ROW}\n{STEP}        rows.append(row)\n",
                    "        loss = f(x)\n        rows.append((x.tolist(), loss.item()))\n        loss.backward()\n"
                    f"        return loss\n\n    rows = []\n    for _ in range(iterations):\n{STEP}",
                ),
            ),
            says="Your list has a row for every call of the closure, and one step makes many. Note one row per "
            "iteration, outside the closure.",
        ),
        Misconception(
            "records_after_step",
            old="rows.append(row)",
            new="rows.append((x.tolist(), f(x).item()))",
            says="Your rows are the right ones, one iteration late: both entries are taken after the step, and the "
            "start is missing. Note them before the optimizer moves x.",
        ),
        Misconception(
            "mixes_x_after_with_y_before",
            old="rows.append(row)",
            new="rows.append((x.tolist(), row[1]))",
            says="Your rows join the f(x) of before the step, which is what step returns, with the x of after it. "
            "Take both at the same moment, before the step.",
        ),
        Misconception(
            "mixes_x_before_with_y_after",
            old="rows.append(row)",
            new="rows.append((row[0], f(x).item()))",
            says="Your rows join the x of before the step with the f(x) of after it. Take both at the same moment, "
            "before the step.",
        ),
        Misconception(
            "rounds_result",
            old="rows.append(row)",
            new="rows.append(([round(number, 3) for number in row[0]], round(row[1], 3)))",
            also=(
                (
                    "rows.append(row)",
                    "rows.append(([round(number, 4) for number in row[0]], round(row[1], 4)))",
                ),
            ),
            says="Your rows are the right ones, rounded. Return the numbers as they are; rounding is for printing.",
        ),
        Misconception(
            "returns_columns",
            old="return rows",
            new="return [list(column) for column in zip(*rows)]",
            says="Your rows come as two columns: all x, then all f(x). Return one row of the two for each iteration.",
        ),
        Misconception(
            "returns_none",
            old="return rows",
            new="print(rows)",
            says="Your function returns nothing. Printing shows the rows but hands nothing back: return the list.",
        ),
        Misconception(
            "returns_only_last_row",
            old="return rows",
            new="return rows[-1]",
            also=(("return rows", "return rows[-1:]"),),
            says="You return the last row alone. Every iteration has a row; return the list that holds them all.",
        ),
        Misconception(
            "returns_after_first_iteration",
            old="return rows",
            new="    return rows",
            says="Your list ends after one row, as when the function returns inside its loop. Look at the "
            "indentation of the line that returns.",
        ),
        Misconception(
            "one_iteration_extra",
            old="range(iterations)",
            new="range(iterations + 1)",
            says="Your list has one row too many. Rows are taken before each step, so the state after the last step "
            "has none: `iterations` rows in all.",
        ),
        Misconception(
            "one_iteration_missing",
            old="range(iterations)",
            new="range(1, iterations)",
            says="Your list has one row too few, as when the loop counts from 1 to iterations - 1. Run it exactly "
            "`iterations` times.",
        ),
    ),
)
