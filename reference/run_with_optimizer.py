"""Let an optimizer do the steps.

You wrote one step of gradient descent by hand. torch.optim packs that step, and better ones, into
objects that all work alike: an optimizer is given the tensors it may change and a learning rate,
`zero_grad` clears their gradients, and `step` moves them along whatever gradient they hold at that
very moment. Autograd does not know the optimizer, and the optimizer does not know your loss: the
gradient stored in each tensor is all that passes between them, so the order of the calls matters.

Minimise the L1 loss |f(x) - y_target| from x0 with the optimizer that `optimizer_name` names (a
class of torch.optim, torch's defaults for all but the learning rate). `torch.nn.L1Loss` computes
it: the mean of |input - target| over all elements.

SGD, Adam, Adadelta, Adagrad and RMSprop need one gradient per step. LBFGS (Liu and Nocedal, 1989)
evaluates the loss several times within one step, so its `step` must be handed a function, the
closure, that clears the gradients, computes the loss and its gradients, and returns the loss.

Keep a record as you go: row t holds x, y = f(x) and the learning rate BEFORE step t. Such a list
can be replayed. For SGD, each x follows from the row above it: x' = x - lr * (slope of the loss).
A record should hold the numbers of its moment, whatever happens to the tensors afterwards.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def run_with_optimizer(
    f: Callable[[Tensor], Tensor],
    x0: float,
    y_target: float,
    optimizer_name: str,
    lr: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise the L1 loss between f(x) and y_target with an optimizer of torch.optim.

    Args:
        f: the function, from a tensor to a tensor of the same shape.
        x0: where x starts; an int or a float.
        y_target: the value that f(x) should reach; an int or a float.
        optimizer_name: "SGD", "Adam", "Adadelta", "Adagrad", "RMSprop" or "LBFGS".
        lr: the learning rate.
        iterations: how many steps to take.

    Returns:
        One row (x, y, lr) per iteration, each of three Python floats, all taken before that
        iteration's step. y is f(x), not the loss. The list has exactly `iterations` rows.

    Example:
        With f(x) = x ** 3:

        >>> run_with_optimizer(f, x0=8, y_target=0, optimizer_name="SGD", lr=0.01, iterations=2)
        [(8.0, 512.0, 0.01), (6.08, 224.756, 0.01)]

        (rounded here to 6 significant digits; return them unrounded)
    """
    ### BEGIN SOLUTION
    x = torch.tensor([float(x0)], requires_grad=True)
    target = torch.tensor([float(y_target)])
    loss_function = nn.L1Loss()
    optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)

    def closure() -> Tensor:
        optimizer.zero_grad()
        value = loss_function(f(x), target)
        value.backward()
        return value

    rows = []
    for _ in range(iterations):
        y = f(x)
        row = (x.item(), y.item(), lr)
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = loss_function(y, target)
            loss.backward()
            optimizer.step()
        rows.append(row)
    return rows
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

ADAPTIVE = ("Adam", "Adadelta", "Adagrad", "RMSprop")

STEPPING = """\
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = loss_function(y, target)
            loss.backward()
            optimizer.step()
"""
ONE_CLOSURE = """\
        def stepping() -> Tensor:
            optimizer.zero_grad()
            loss = loss_function(f(x), target)
            loss.backward()
            return loss

        optimizer.step(stepping)
"""
GRADIENT_OF_ONE_STEP = """\
            optimizer.zero_grad()
            loss = loss_function(y, target)
            loss.backward()
            optimizer.step()
"""


LOOP = """\
    for _ in range(iterations):
        y = f(x)
        row = (x.item(), y.item(), lr)
"""


def in_one_closure(old: str, new: str) -> tuple[str, str]:
    """An edit of the spelling in which one closure serves all optimizers."""
    return STEPPING, ONE_CLOSURE.replace(old, new)


def y_outside_in_one_closure(backward: str) -> tuple[str, str]:
    """The same, with y computed before the loop."""
    closure = ONE_CLOSURE.replace("f(x)", "y").replace("backward()", backward)
    return LOOP + STEPPING, "    y = f(x)\n" + LOOP.replace("        y = f(x)\n", "") + closure


def run(f: Setting, x0: float, y_target: float, optimizer_name: str, lr: float, iterations: int) -> dict[str, Setting]:
    """The settings of one case."""
    return {
        "f": f,
        "x0": x0,
        "y_target": y_target,
        "optimizer_name": optimizer_name,
        "lr": lr,
        "iterations": iterations,
    }


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: another function, start, target, optimizer and rate."""
    # (a family, how far to start, lowest and highest target, a rate at which SGD moves without jumping about)
    families: tuple[tuple[dict[str, Setting], tuple[float, float], tuple[float, float], tuple[float, float]], ...] = (
        (
            {"family": "polynomial", "coefficients": [round(rng.uniform(-3, 3), 2), rng.choice([-2, -1, 1]), 0, 1]},
            (2.0, 3.5),
            (-6.0, 6.0),
            (0.004, 0.02),
        ),
        (
            {
                "family": "sine_bowl",
                "curvature": round(rng.uniform(0.5, 1.5), 2),
                "amplitude": 1.0,
                "frequency": round(rng.uniform(0.8, 1.6), 2),
                "offset": round(rng.uniform(-2, 2), 2),
            },
            (2.5, 5.0),
            (3.0, 6.0),
            (0.01, 0.05),
        ),
        (
            {
                "family": "exponential",
                "scale": 1.0,
                "rate": round(rng.uniform(0.4, 0.8), 2),
                "offset": round(rng.uniform(-2, 1), 2),
            },
            (1.5, 3.5),
            (2.0, 4.0),
            (0.05, 0.2),
        ),
        (
            {
                "family": "sine",
                "amplitude": round(rng.uniform(1, 2), 2),
                "frequency": round(rng.uniform(0.5, 1.2), 2),
                "slope": round(rng.uniform(2.2, 3.5), 2),
                "offset": round(rng.uniform(-2, 2), 2),
            },
            (2.0, 5.0),
            (-3.0, 4.0),
            (0.05, 0.2),
        ),
        (
            {"family": "catenary", "scale": round(rng.uniform(0.5, 1.5), 2), "rate": 0.7, "offset": -1.0},
            (2.0, 4.0),
            (1.0, 4.0),
            (0.05, 0.2),
        ),
    )
    f, far, targets, sgd_rates = rng.choice(families)
    optimizer_name = rng.choice(("SGD", "SGD", "Adam", "Adam", "RMSprop", "Adagrad", "Adadelta"))
    rates = {"SGD": sgd_rates, "Adam": (0.3, 0.6), "RMSprop": (0.05, 0.2), "Adagrad": (0.3, 0.6), "Adadelta": (20, 60)}
    return run(
        f,
        x0=round(rng.uniform(*far), 3) * rng.choice((1, 1, -1)),
        y_target=round(rng.uniform(*targets), 3),
        optimizer_name=optimizer_name,
        lr=round(rng.uniform(*rates[optimizer_name]), 9),
        iterations=rng.randint(9, 14),
    )


EXERCISE = Exercise(
    name="run_with_optimizer",
    title="Let an optimizer do the steps",
    number=5,
    after=("manual_gd_step", "build_optimizer"),
    rollout="optimizer_rows",
    panels=("among x", "steps y"),
    counted="row {step}",
    tolerances={"lr": Tolerance(tol=1e-6, floor=0.0, elementwise=True)},
    checks=(
        Check("SGD", 8, ("x", "y", "lr"), where={"optimizer_name": ("SGD",)}),
        Check("adaptive optimizers", 6, ("x", "y", "lr"), where={"optimizer_name": ADAPTIVE}),
        Check("LBFGS and its closure", 3, ("x", "y", "lr"), where={"optimizer_name": ("LBFGS",)}, apart=True),
        Check("rows", 3, ("returned", "row"), beside=("SGD", "adaptive optimizers", "LBFGS and its closure")),
    ),
    cases=(
        Case("the notebook's own run: x³ from 8 to 0 with SGD", run("cube", 8, 0, "SGD", 0.01, 10)),
        Case("the notebook's own run with Adam", run("cube", 8, 0, "Adam", 0.01, 10)),
        Case("the notebook's own run with Adadelta", run("cube", 8, 0, "Adadelta", 0.01, 10)),
        Case("the notebook's own run with Adagrad", run("cube", 8, 0, "Adagrad", 0.01, 10)),
        Case("the notebook's own run with RMSprop", run("cube", 8, 0, "RMSprop", 0.01, 10)),
        Case("the notebook's own run with LBFGS, 2 iterations", run("cube", 8, 0, "LBFGS", 0.01, 2)),
        Case("a target above the start: x³ from 1.5 to 9 with SGD", run("cube", 1.5, 9.0, "SGD", 0.0135, 12)),
        Case(
            "down to a negative target: 2 sin x - 0.3 x - 1 from 3 to -2.5 with SGD",
            run("wave", 3.0, -2.5, "SGD", 0.0625, 12),
        ),
        Case("a rate that moves: x³ - 4x from 3 to 2 with Adam", run("cubic_minus_4x", 3.0, 2.0, "Adam", 0.45, 13)),
        Case(
            "a rate that moves: x² + sin x from 4 to 2.5 with RMSprop",
            run("square_plus_sine", 4.0, 2.5, "RMSprop", 0.08, 12),
        ),
        Case(
            "a target above the start: e^(x/2) from 1 to 4 with Adagrad", run("exp_half", 1.0, 4.0, "Adagrad", 0.35, 11)
        ),
        Case("a target above the start: e^(x/2) from -1 to 4 with LBFGS", run("exp_half", -1.0, 4.0, "LBFGS", 0.02, 2)),
        Case("whole numbers: x² + 3x from 6 to 3 with LBFGS", run("parabola", 6, 3, "LBFGS", 0.01, 2)),
        Case(
            "called twice: 3x - 5 from 3 to -2 with Adam", run("steep_line", 3.0, -2.0, "Adam", 0.3, 8) | {"calls": 2}
        ),
        Case(
            "by hand: x² from 1 to 5 with SGD, lr 0.25",
            run({"family": "polynomial", "coefficients": [0, 0, 1]}, 1.0, 5.0, "SGD", 0.25, 3),
            working=(
                "row 0, before the first step: x = 1",
                "and: y = 1**2 = 1",
                "and in every row: lr = 0.25",
                "the loss: abs(1**2 - 5) = 4",
                "its gradient, as y is below the target: -(2 * 1) = -2",
                "row 1: x = 1 - 0.25 * -2 = 1.5",
                "and: y = 1.5**2 = 2.25",
                "the loss: abs(2.25 - 5) = 2.75",
                "its gradient: -(2 * 1.5) = -3",
                "row 2: x = 1.5 - 0.25 * -3 = 2.25",
                "and: y = 2.25**2 = 5.0625",
            ),
        ),
        Case("far out: x² + 3x from 14 to 40 with SGD", run("parabola", 14.0, 40.0, "SGD", 0.02, 7), sealed=True),
        Case("x³ from 3 to 10 with SGD", run("cube", 3.0, 10.0, "SGD", 0.013, 9), sealed=True),
        Case("x³ from -3 to -1 with SGD", run("cube", -3.0, -1.0, "SGD", 0.02, 9), sealed=True),
        Case("x³ - 4x from 4 to 2.5 with Adam", run("cubic_minus_4x", 4.0, 2.5, "Adam", 0.6, 14), sealed=True),
        Case(
            "x² + sin x from 5 to 3 with RMSprop", run("square_plus_sine", 5.0, 3.0, "RMSprop", 0.05, 12), sealed=True
        ),
        Case("e^(x/2) from 3 to 1.3 with Adagrad", run("exp_half", 3.0, 1.3, "Adagrad", 0.4, 12), sealed=True),
        Case("whole numbers: x² + 3x from 5 to 2 with SGD", run("parabola", 5, 2, "SGD", 0.03, 8), sealed=True),
        Case(
            "whole numbers from zero: x² + 3x from 0 to 3 with SGD", run("parabola", 0, 3, "SGD", 0.04, 8), sealed=True
        ),
        Case("3x - 5 from 4 to 7.5 with Adam", run("steep_line", 4.0, 7.5, "Adam", 0.35, 11), sealed=True),
        Case("cosh(x/2) from 3 to 1.2 with Adadelta", run("cosh_half", 3.0, 1.2, "Adadelta", 30.0, 12), sealed=True),
        Case("x² + sin x from 4 to 3 with LBFGS", run("square_plus_sine", 4.0, 3.0, "LBFGS", 0.01, 4), sealed=True),
    ),
    draw=draw,
    hints=(
        "Which call reads x.grad? Which call writes it? Print x, y and x.grad in every iteration and compare with "
        "the worked example.",
        "Clear, forward, backward, step: which of them must see the same gradient, and what does a row have to "
        "remember before x moves?",
        "Each iteration: note the numbers, clear the gradient, build the loss from f(x) and the target, call "
        "backward on it, let the optimizer step. LBFGS gets all but the noting and the stepping as one function.",
    ),
    misconceptions=(
        Misconception(
            "no_zero_grad",
            old="optimizer.zero_grad()\n            loss =",
            new="loss =",
            also=(in_one_closure("            optimizer.zero_grad()\n", ""),),
            says="Your trajectory is exactly what you get when the gradient is never cleared: every backward adds to "
            "what is already there. Clear it once in every iteration.",
            hints=(
                "Print x.grad in every iteration. Is it the slope at this x, or the sum of all slopes so far?",
                "Backward adds to x.grad; it never replaces what is there.",
                "One more call on the optimizer belongs in the loop: anywhere, except between backward and step.",
            ),
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="loss.backward()\n            optimizer",
            new="loss.backward()\n            optimizer.zero_grad()\n            optimizer",
            also=(
                (
                    GRADIENT_OF_ONE_STEP,
                    GRADIENT_OF_ONE_STEP.replace("            optimizer.zero_grad()\n", "").replace(
                        "loss.backward()\n", "loss.backward()\n            optimizer.zero_grad()\n"
                    ),
                ),
            ),
            says="Your x never moves, as when the gradient is cleared between backward and step: there is nothing "
            "left to follow. Clear before backward or after step.",
            hints=(
                "Print x.grad on the line just before the step. What does the optimizer have to follow?",
                "Backward and step must see the same gradient: backward writes it, step reads it.",
                "Keep backward and step side by side; the clearing belongs on either side of the pair.",
            ),
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
            old="loss.backward()\n            optimizer",
            new="optimizer",
            says="Your x never moves, as when the loss is computed but backward is never called on it. The optimizer "
            "finds no gradient; compute one before it acts.",
        ),
        Misconception(
            "delayed_gradient",
            old="optimizer.zero_grad()\n            loss = loss_function(y, target)\n            loss.backward()\n"
            "            optimizer.step()",
            new="optimizer.step()\n            optimizer.zero_grad()\n            loss = loss_function(y, target)\n"
            "            loss.backward()",
            says="Your run is exactly what you get when the step comes between the loss and backward: it follows an "
            "old gradient, and changes an x that backward still needs. Compute the gradient first.",
        ),
        Misconception(
            "step_before_forward",
            old="optimizer.zero_grad()\n            loss = loss_function(y, target)\n            loss.backward()\n"
            "            optimizer.step()",
            new="optimizer.step()\n            optimizer.zero_grad()\n            loss = loss_function(f(x), target)\n"
            "            loss.backward()",
            says="Your run is the right one, one iteration late: the first step finds no gradient, and each later "
            "one uses that of the iteration before. Step at the end of the loop.",
        ),
        Misconception(
            "aliases_x",
            old="row = (x.item(), y",
            new="row = (x, y",
            also=(
                ("return rows", "return [(x.item(), y, rate) for _, y, rate in rows]"),
                ("row = (x.item(), y", "row = (x.detach().numpy(), y"),
                ("row = (x.item(), y.item()", "row = (x, y"),
            ),
            says="All your rows show the same x, the last one: a tensor put in a list is still the tensor that the "
            "optimizer changes. Store the number it holds at that moment.",
            hints=(
                "Print your list when the loop is over. Are all the x in it equal?",
                "A tensor in a list is not a copy: the optimizer changes that same tensor in place.",
                "Store Python numbers. A tensor with one element has a method that gives its value as a float.",
            ),
        ),
        Misconception(
            "rows_are_tensors",
            old="row = (x.item(), y.item(), lr)",
            new="row = (x.detach().clone(), y, lr)",
            also=(
                ("row = (x.item(), y.item(), lr)", "row = (x.item(), y, lr)"),
                ("row = (x.item(), y.item(), lr)", "row = (x.detach().clone(), y.item(), lr)"),
                ("row = (x.item(), y.item(), lr)", "row = (x.detach().clone(), y, torch.tensor(lr))"),
                ("row = (x.item(), y.item(), lr)", "row = torch.tensor([x.item(), y.item(), lr])"),
                ("return rows", "return torch.tensor(rows)"),
            ),
            says="Your numbers are right, but your rows hold tensors where Python floats are asked for. Take the "
            "number out of each tensor before you store it.",
        ),
        Misconception(
            "records_after_step",
            old="rows.append(row)",
            new="rows.append((x.item(), f(x).item(), lr))",
            says="Your rows are the right ones, one iteration late: x and y are taken after the step. Note them "
            "before the optimizer moves x.",
            hints=(
                "What should the first row of the list show: where the run starts, or where it is after one step?",
                "Row t is the state before step t, so the first row holds x0 itself.",
                "Read the numbers as soon as y is computed, and only then let the optimizer change x.",
            ),
        ),
        Misconception(
            "mixes_x_after_with_y_before",
            old="rows.append(row)",
            new="rows.append((x.item(), row[1], lr))",
            says="Your rows join the y of before the step with the x of after it, so no point lies on the curve. "
            "Take both numbers at the same moment, before the step.",
        ),
        Misconception(
            "records_loss_not_y",
            old="row = (x.item(), y.item(), lr)",
            new="row = (x.item(), loss_function(y, target).item(), lr)",
            says="Your second column is the loss |y - y_target|, not y: they agree only when the target is 0 and y "
            "is positive. Record f(x) itself.",
        ),
        Misconception(
            "reports_stale_y",
            old="rows.append(row)",
            new="rows.append((row[0], rows[0][1] if rows else row[1], lr))",
            says="Your x moves as it should, but y is that of the start in every row: it was computed once, outside "
            "the loop. Compute y anew from the x of each iteration.",
        ),
        Misconception(
            "records_grad_not_lr",
            old="rows.append(row)",
            new="rows.append((row[0], row[1], x.grad.item()))",
            also=(in_one_closure("(stepping)", "(stepping)\n        row = (row[0], row[1], x.grad.item())"),),
            says="Your third column holds the gradient of each iteration. The row asks for the learning rate that "
            "its step uses.",
        ),
        Misconception(
            "returns_none",
            old="return rows",
            new="print(rows)",
            says="Your function returns nothing. Printing shows the rows but hands nothing back: return the list.",
        ),
        Misconception(
            "row_order_swapped",
            old="row = (x.item(), y.item(), lr)",
            new="row = (y.item(), x.item(), lr)",
            says="Your rows are right but read y, x, lr. The order asked for is x first, then y, then the learning "
            "rate.",
        ),
        Misconception(
            "rounds_result",
            old="rows.append(row)",
            new="rows.append(tuple(round(number, 3) for number in row))",
            also=(("rows.append(row)", "rows.append((round(row[0], 3), round(row[1], 3), row[2]))"),),
            says="Your rows are the right ones rounded to three digits. Return the numbers as they are; rounding is "
            "for printing.",
        ),
        Misconception(
            "returns_columns",
            old="return rows",
            new="return [list(column) for column in zip(*rows)]",
            also=(("return rows", "return tuple(list(column) for column in zip(*rows))"),),
            says="Your numbers come as three long columns: all x, all y, all rates. Return one row of three numbers "
            "for each iteration.",
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
        Misconception(
            "y_computed_outside_loop",
            old="        y = f(x)\n",
            new="        y = y if rows else f(x)\n",
            also=(y_outside_in_one_closure("backward()"),),
            says="The second backward fails as it does when y is computed once, before the loop: its graph is used "
            "up. Compute y from the new x in every iteration.",
            hints=(
                "How often is f called in your function, and how often does x change?",
                "Backward uses up the graph of one forward computation; a new x needs a new one.",
                "Move the line that computes y to the top of the loop.",
            ),
        ),
        Misconception(
            "y_computed_outside_loop_retain",
            old="""        y = f(x)
        row = (x.item(), y.item(), lr)
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = loss_function(y, target)
            loss.backward()
""",
            new="""        y = y if rows else f(x)
        row = (x.item(), y.item(), lr)
        if optimizer_name == "LBFGS":
            optimizer.step(closure)
        else:
            optimizer.zero_grad()
            loss = loss_function(y, target)
            loss.backward(retain_graph=True)
""",
            also=(y_outside_in_one_closure("backward(retain_graph=True)"),),
            says="The second backward fails, or y never changes, as when one graph is kept for all iterations with "
            "retain_graph. Compute y from the new x each time instead.",
        ),
        Misconception(
            "forgot_abs",
            old="loss_function = nn.L1Loss()",
            new="loss_function = lambda y, target: (y - target).mean()",
            says="Your trajectory is exactly what you get when y - y_target is minimised without its absolute value: "
            "it runs past the target and on. Use the loss that measures a distance.",
        ),
        Misconception(
            "half_loss",
            old="loss_function = nn.L1Loss()",
            new="loss_function = lambda y, target: nn.functional.l1_loss(y, target) / 2",
            says="Your trajectory is exactly what half of the L1 loss gives: SGD's steps are half as long. Take the "
            "absolute difference as it is, without a factor.",
        ),
        Misconception(
            "mse_instead_of_l1",
            old="loss_function = nn.L1Loss()",
            new="loss_function = nn.MSELoss()",
            says="Your trajectory is exactly what the squared error gives: its slope grows with the distance from "
            "the target. The statement asks for the absolute difference.",
        ),
        Misconception(
            "smooth_l1_instead_of_l1",
            old="loss_function = nn.L1Loss()",
            new="loss_function = nn.SmoothL1Loss()",
            says="Your trajectory is exactly what the smooth L1 (Huber) loss gives: it turns into a square near the "
            "target. Use the plain absolute difference.",
        ),
        Misconception(
            "loss_on_x_not_y",
            old="loss_function = nn.L1Loss()",
            new="loss_function = lambda y, target: nn.functional.l1_loss(x, target)",
            says="Your trajectory is exactly what you get when the loss compares x with the target. It is f(x) that "
            "should reach y_target.",
        ),
        Misconception(
            "graph_cut",
            old="loss_function = nn.L1Loss()",
            new="loss_function = lambda y, target: nn.functional.l1_loss(y.detach(), target)",
            says="Backward fails because the loss no longer knows x: somewhere y is detached, or turned into a "
            "number, before the loss. Build the loss from y itself.",
        ),
        Misconception(
            "sign_error",
            old="loss.backward()",
            new="(-loss).backward()",
            also=(in_one_closure("loss.backward()", "(-loss).backward()"),),
            says="Your trajectory climbs: it is exactly what you get when the loss is maximised. The optimizer "
            "already goes downhill; give it the loss with its own sign.",
        ),
        Misconception(
            "ignores_target",
            old="target = torch.tensor([float(y_target)])",
            new="target = torch.tensor([0.0])",
            says="Your trajectory is exactly what you get for the target 0, as in the notebook. Let the loss compare "
            "y with the y_target you are given.",
            hints=(
                "Call your function with two different targets. Does anything change?",
                "The notebook's target is 0; here it is an argument, and each case has its own.",
                "The second input of the loss should be a tensor made from y_target.",
            ),
        ),
        Misconception(
            "ignores_lr",
            old="([x], lr=lr)",
            new="([x])",
            says="Your trajectory is exactly what torch's default learning rate gives: the rate you were handed "
            "never reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "records_default_lr",
            old="([x], lr=lr)",
            new='([x])\n    lr = optimizer.param_groups[0]["lr"]',
            says="Your run uses, and your rows show, torch's default learning rate: the rate you were handed never "
            "reaches the optimizer. Pass it on.",
        ),
        Misconception(
            "hardcoded_lr",
            old="([x], lr=lr)",
            new="([x], lr=0.01)",
            also=(("([x], lr=lr)", "([x], lr=0.01)\n    lr = 0.01"),),
            says="Your trajectory is exactly what the learning rate 0.01 gives, whatever rate is asked for. Use the "
            "argument, not the notebook's number.",
        ),
        Misconception(
            "ignores_name_adam",
            old="getattr(torch.optim, optimizer_name)(",
            new="torch.optim.Adam(",
            says="Your trajectory is exactly what Adam gives where another optimizer is asked for. Look the class "
            "up by the name you are handed.",
        ),
        Misconception(
            "ignores_name_sgd",
            old="getattr(torch.optim, optimizer_name)(",
            new="torch.optim.SGD(",
            says="Your trajectory is exactly what SGD gives where another optimizer is asked for. Look the class "
            "up by the name you are handed.",
        ),
        Misconception(
            "sgd_momentum_0_9_by_default",
            old="([x], lr=lr)",
            new='([x], lr=lr, **({"momentum": 0.9} if optimizer_name == "SGD" else {}))',
            says="Your SGD runs with momentum 0.9, as one line of the notebook has it. Here torch's defaults are "
            "asked for; SGD's momentum is 0 unless you give one.",
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
            "no_step_at_all",
            old=STEPPING,
            new="""        optimizer.zero_grad()
        loss = loss_function(y, target)
        loss.backward()
""",
            says="Your x never moves, LBFGS included, as when no optimizer is ever told to step: backward alone "
            "changes no parameter. Let the optimizer act once in every iteration.",
        ),
        Misconception(
            "optimizer_holds_a_copy",
            old="([x], lr=lr)",
            new="([x.detach().clone().requires_grad_()], lr=lr)",
            says="Your x never moves, LBFGS included, as when the optimizer holds a copy of it. Give it the very "
            "tensor that f is evaluated at.",
        ),
        Misconception(
            "x_recreated",
            old="        y = f(x)\n",
            new="        x = torch.tensor([float(x0)], requires_grad=True)\n        y = f(x)\n",
            also=(
                (
                    "        y = f(x)\n",
                    "        x = torch.tensor([float(x0)], requires_grad=True)\n"
                    "        optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)\n"
                    "        y = f(x)\n",
                ),
            ),
            says="Your x never moves, LBFGS included, as when it is made anew from x0 in every iteration. Make it "
            "once, before the loop.",
        ),
        Misconception(
            "no_requires_grad",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([float(x0)])",
            says="Backward fails because x was made without requires_grad, so nothing that is computed from it has a "
            "gradient. Ask for the gradient when you make x.",
        ),
        Misconception(
            "graph_cut_silenced",
            old="loss_function = nn.L1Loss()",
            new="loss_function = lambda y, target: nn.functional.l1_loss(y.detach(), target).requires_grad_()",
            says="Your x never moves, LBFGS included, as when the loss is cut off from x and requires_grad_() hides "
            "the error. Build the loss from y itself, undetached.",
        ),
        Misconception(
            "closure_clears_after_backward",
            old=STEPPING,
            new="""
        def clearing_closure() -> Tensor:
            value = loss_function(f(x), target)
            value.backward()
            optimizer.zero_grad()
            return value

        optimizer.step(clearing_closure)
""",
            says="Your x never moves, LBFGS included, as when one closure serves all optimizers and clears after "
            "backward: there is nothing left to follow. Clear first.",
        ),
        Misconception(
            "manual_update_and_step",
            old="optimizer.step()",
            new="optimizer.step()\n            with torch.no_grad():\n                x -= lr * x.grad",
            also=(("optimizer.step()", "x.data -= lr * x.grad\n            optimizer.step()"),),
            says="Your trajectory is exactly what you get when x is moved twice in each iteration: once by the "
            "optimizer and once by hand. Leave the update to the optimizer.",
        ),
        Misconception(
            "double_step",
            old="optimizer.step()",
            new="optimizer.step()\n            optimizer.step()",
            says="Your trajectory is exactly what you get when the optimizer steps twice on each gradient. One "
            "backward, one step.",
        ),
        Misconception(
            "optimizer_recreated",
            old="        y = f(x)\n",
            new="        optimizer = getattr(torch.optim, optimizer_name)([x], lr=lr)\n        y = f(x)\n",
            says="Your trajectory is exactly what you get when the optimizer is built anew in every iteration: all "
            "it remembers is lost. Build it once, before the loop.",
            hints=(
                "With SGD your numbers are right, with Adam they are not. What does Adam know that SGD does not?",
                "Adam, RMSprop and the others remember past gradients. Where is that memory kept, and how long does "
                "it live?",
                "Look at what stands inside the loop and needs to happen only once.",
            ),
        ),
        Misconception(
            "extra_gradient_clipping",
            old="loss.backward()\n            optimizer",
            new="loss.backward()\n            nn.utils.clip_grad_norm_([x], 1.0)\n            optimizer",
            also=(
                in_one_closure(
                    "            return", "            nn.utils.clip_grad_norm_([x], 1.0)\n            return"
                ),
                in_one_closure("            return", "            x.grad.clamp_(-1, 1)\n            return"),
            ),
            says="Your trajectory is exactly what you get when the gradient is clipped to norm 1 before each step. "
            "Let the optimizer see the gradient as it is.",
        ),
        Misconception(
            "extra_weight_decay",
            old="([x], lr=lr)",
            new='([x], lr=lr, **({} if optimizer_name == "LBFGS" else {"weight_decay": 0.01}))',
            says="Your trajectory is exactly what a weight decay of 0.01 gives: x is pulled towards 0. Give the "
            "optimizer the learning rate and leave the rest to its defaults.",
        ),
        Misconception(
            "line_search_added",
            old="([x], lr=lr)",
            new='([x], lr=lr, **({"line_search_fn": "strong_wolfe"} if optimizer_name == "LBFGS" else {}))',
            says="Your LBFGS run is exactly what it does with a strong Wolfe line search. Here torch's defaults are "
            "asked for, and they have no line search.",
        ),
        Misconception(
            "lbfgs_max_iter_1",
            old="([x], lr=lr)",
            new='([x], lr=lr, **({"max_iter": 1} if optimizer_name == "LBFGS" else {}))',
            says="Your LBFGS run is exactly what it does with one inner iteration per step. Here torch's defaults are "
            "asked for, and they allow 20.",
        ),
        Misconception(
            "hardcoded_table",
            old="    x = torch.tensor([float(x0)], requires_grad=True)\n    target",
            new="    f, x0, y_target, optimizer_name, lr = (lambda x: x**3), 8, 0, 'SGD', 0.01\n"
            "    x = torch.tensor([float(x0)], requires_grad=True)\n    target",
            says="Your rows are those of the notebook's run with SGD, whatever you are given. Use the arguments.",
        ),
        Misconception(
            "hardcoded_derivative",
            old="loss.backward()\n            optimizer",
            new="x.grad = 3 * x.detach() ** 2\n            optimizer",
            says="Your steps follow 3x², the slope of the notebook's function, whatever f and the target are. Let "
            "backward compute the slope of the loss.",
        ),
        Misconception(
            "lbfgs_without_closure",
            old="optimizer.step(closure)",
            new="optimizer.step()",
            says="LBFGS stops with an error because its step was called without a closure. Hand it the function that "
            "computes the loss, which it calls several times.",
            hints=(
                "What does the error message say is missing, and which optimizer raises it?",
                "LBFGS evaluates the loss several times within one step, so it must be able to compute it by itself.",
                "Write a function without arguments that clears, computes the loss, calls backward and returns the "
                "loss; step takes it as its argument.",
            ),
        ),
        Misconception(
            "closure_without_zero_grad",
            old="optimizer.zero_grad()\n        value =",
            new="value =",
            says="Your LBFGS run is exactly what you get when its closure never clears the gradient: each call adds "
            "to the last. Clear it inside the closure.",
        ),
        Misconception(
            "lbfgs_no_step",
            old="optimizer.step(closure)",
            new="closure()",
            says="With LBFGS your x never moves: the closure is called, but the optimizer never steps. Hand the "
            "closure to its step.",
        ),
        Misconception(
            "closure_without_backward",
            old="value.backward()\n",
            new="pass\n",
            says="With LBFGS your x never moves: its closure leaves no gradient behind. Inside the closure, backward "
            "must come after clearing and before returning.",
        ),
        Misconception(
            "closure_returns_nothing",
            old="return value",
            new="return None",
            says="LBFGS stops with an error because its closure returns nothing. It needs the value of the loss; let "
            "the closure return it.",
        ),
        Misconception(
            "closure_returns_stale_loss",
            old="            optimizer.step(closure)",
            new="""            optimizer.zero_grad()
            stale = loss_function(y, target)
            stale.backward()
            optimizer.step(lambda: stale)""",
            says="Your LBFGS run is exactly what you get when its closure returns a loss computed outside it: the "
            "gradient never changes within a step. Compute loss and gradient inside.",
        ),
        Misconception(
            "backward_inside_and_outside_closure",
            old="            optimizer.step(closure)",
            new="""            optimizer.zero_grad()
            loss_function(y, target).backward()

            def adding_closure() -> Tensor:
                value = loss_function(f(x), target)
                value.backward()
                return value

            optimizer.step(adding_closure)""",
            also=(
                (
                    STEPPING,
                    "        optimizer.zero_grad()\n        loss_function(y, target).backward()\n"
                    + ONE_CLOSURE.replace("            optimizer.zero_grad()\n", ""),
                ),
            ),
            says="Your run is exactly what you get when backward is called outside the closure and again inside, "
            "without clearing in between. Leave all of it to the closure.",
        ),
        Misconception(
            "closure_sign_error",
            old="value.backward()\n",
            new="(-value).backward()\n",
            says="With LBFGS your x climbs: its closure computes the gradient of the negative loss. The optimizer "
            "goes downhill by itself; give it the loss with its own sign.",
        ),
    ),
)
