"""Lower the learning rate as you go.

A fixed learning rate cannot settle on a corner: |x| has the same slope however close you are, so
the steps never shorten and x jumps from side to side. Steps that shrink geometrically do settle,
and fast (Goffin, 1977, for functions with a sharp minimum). torch.optim.lr_scheduler.ExponentialLR
is that schedule:

    lr_t = lr * gamma^t          x_(t+1) = x_t - lr_t * f'(x_t)

A scheduler holds no parameters. It is given an optimizer, and each call of its `step` changes the
rate inside that optimizer, for all optimizer steps that come later. So two objects have a `step`,
and their order decides which rate your first step is taken with. It should be lr itself.

Minimise f(x), the value itself and not its absolute value, from x0 with plain SGD and
ExponentialLR. (The notebook takes the L1 loss to 0, which for its f = 5|x| is the same.)

Row t of your record holds x, f(x) and the learning rate, all three BEFORE the step of iteration t:
the rate is the one that this very step uses. Then the list can be replayed with the formula above.
The notebook prints the rate at another moment; its first line reads 40 | lr : 0.4.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def run_with_scheduler(
    f: Callable[[Tensor], Tensor],
    x0: float,
    lr: float,
    gamma: float,
    iterations: int,
) -> list[tuple[float, float, float]]:
    """Minimise f(x) with SGD and a learning rate that decays exponentially.

    Args:
        f: the function to minimise, from a tensor to a tensor of the same shape.
        x0: where x starts; an int or a float.
        lr: the learning rate of the first step.
        gamma: the factor by which the rate shrinks after each iteration.
        iterations: how many steps to take.

    Returns:
        One row (x, y, lr) per iteration, each of three Python floats, all taken before that
        iteration's step: y is f(x), lr the rate which that step uses. The list has exactly
        `iterations` rows.

    Example:
        With f(x) = 5 |x|:

        >>> run_with_scheduler(f, x0=8, lr=0.5, gamma=0.8, iterations=2)
        [(8.0, 40.0, 0.5), (5.5, 27.5, 0.4)]
    """
    ### BEGIN SOLUTION
    x = torch.tensor([float(x0)], requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)

    rows = []
    for _ in range(iterations):
        optimizer.zero_grad()
        y = f(x)
        y.backward()
        row = (x.item(), y.item(), optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        rows.append(row)
    return rows
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance


def run(f: Setting, x0: float, lr: float, gamma: float, iterations: int) -> dict[str, Setting]:
    """The settings of one case."""
    return {"f": f, "x0": x0, "lr": lr, "gamma": gamma, "iterations": iterations}


def draw(rng: Random) -> dict[str, Setting]:
    """A further sealed case: a bowl of another shape, whose bottom lies below zero more often than not."""
    centre = round(rng.uniform(-2, 2), 2)
    # (a bowl, how far to start, a rate at which the first step does not jump out of it)
    bowls: tuple[tuple[dict[str, Setting], tuple[float, float], tuple[float, float]], ...] = (
        (
            {"family": "polynomial", "coefficients": [round(centre**2 + rng.uniform(-3, 1), 2), -2 * centre, 1]},
            (2.5, 5.0),
            (0.05, 0.3),
        ),
        (
            {"family": "polynomial", "coefficients": [-1, round(rng.uniform(-1, 1), 2), 0, 0, 0.1]},
            (1.5, 2.8),
            (0.05, 0.2),
        ),
        (
            {
                "family": "sine_bowl",
                "curvature": round(rng.uniform(0.03, 0.2), 3),
                "amplitude": round(rng.uniform(0.8, 1.5), 2),
                "frequency": round(rng.uniform(0.7, 1.3), 2),
                "offset": round(rng.uniform(-1.5, 0.5), 2),
            },
            (1.5, 5.0),
            (0.2, 0.8),
        ),
        (
            {
                "family": "catenary",
                "scale": round(rng.uniform(0.5, 1.5), 2),
                "rate": round(rng.uniform(0.4, 0.8), 2),
                "offset": round(rng.uniform(-3, 0), 2),
            },
            (2.0, 4.0),
            (0.2, 0.8),
        ),
        (
            {
                "family": "exponential",
                "scale": round(rng.uniform(0.3, 1.0), 2),
                "rate": round(rng.uniform(0.3, 0.7), 2),
                "offset": round(rng.uniform(-3, 0), 2),
            },
            (1.0, 3.0),
            (0.3, 0.9),
        ),
    )
    f, far, rates = rng.choice(bowls)
    return run(
        f,
        x0=round(rng.uniform(*far), 3) * rng.choice((1, 1, -1)),
        lr=round(rng.uniform(*rates), 4),
        gamma=round(rng.uniform(0.82, 0.97), 3),
        iterations=rng.randint(14, 30),
    )


EXERCISE = Exercise(
    name="run_with_scheduler",
    title="Lower the learning rate as you go",
    number=8,
    play=(
        """\
from live_plot import plot_lr

# On a log axis a steady decay is a straight line; one that comes twice in a step is twice as steep.
rows = run_with_scheduler(lambda x: 5 * x.abs(), x0=8, lr=0.5, gamma=0.8, iterations=150)
plot_lr([lr for _, _, lr in rows])""",
    ),
    after=("run_with_optimizer",),
    rollout="scheduler_rows",
    panels=("log lr", "steps x"),
    counted="row {step}",
    checks=(
        Check("descent", 8, ("x", "y")),
        Check("rates", 8, ("lr",)),
        Check("rows", 4, ("returned", "row"), beside=("descent",)),
    ),
    tolerances={"lr": Tolerance(tol=1e-6, floor=0.0, elementwise=True)},
    cases=(
        Case("the notebook's own run: 5|x| from 8, 150 iterations", run("five_abs", 8, 0.5, 0.8, 150)),
        Case("the first 15 iterations of the notebook's run", run("five_abs", 8, 0.5, 0.8, 15)),
        Case("below zero: sin x + x²/30 from 2.5", run("sine_in_a_bowl", 2.5, 0.6, 0.9, 22)),
        Case(
            "below zero: x² - 2x - 1 from -2",
            run({"family": "polynomial", "coefficients": [-1, -2, 1]}, -2.0, 0.15, 0.87, 16),
        ),
        Case(
            "a rate that vanishes: cosh(0.6 x) from -3",
            run({"family": "catenary", "scale": 1.0, "rate": 0.6, "offset": 0.0}, -3.0, 0.7, 0.45, 25),
        ),
        Case("called twice: (x - 3)² from 5", run("shifted_square", 5.0, 0.2, 0.8, 8) | {"calls": 2}),
        Case(
            "by hand: x² - 20 from 4, lr 0.25, gamma 0.5",
            run({"family": "polynomial", "coefficients": [-20, 0, 1]}, 4.0, 0.25, 0.5, 3),
            working=(
                "row 0, before the first step: x = 4",
                "and: y = 4**2 - 20 = -4",
                "and: lr = 0.25",
                "the gradient of f: 2 * 4 = 8",
                "row 1: x = 4 - 0.25 * 8 = 2",
                "and: y = 2**2 - 20 = -16",
                "and: lr = 0.25 * 0.5 = 0.125",
                "the gradient of f: 2 * 2 = 4",
                "row 2: x = 2 - 0.125 * 4 = 1.5",
                "and: y = 1.5**2 - 20 = -17.75",
                "and: lr = 0.125 * 0.5 = 0.0625",
            ),
        ),
        Case("(x - 3)² from -2", run("shifted_square", -2.0, 0.3, 0.9, 30), sealed=True),
        Case(
            "far out, and a rate that grows: (x - 3)² from 14.5",
            run("shifted_square", 14.5, 0.05, 1.02, 9),
            sealed=True,
        ),
        Case("x⁴/10 - x - 1 from 2.6", run("quartic", 2.6, 0.2, 0.93, 25), sealed=True),
        Case("sin x + x²/30 from 4", run("sine_in_a_bowl", 4.0, 0.7, 0.85, 18), sealed=True),
        Case("cosh(x/2) from 3", run("cosh_half", 3.0, 0.8, 0.99, 20), sealed=True),
        Case(
            "whole numbers: x² - 6x + 4 from 7",
            run({"family": "polynomial", "coefficients": [4, -6, 1]}, 7, 0.35, 0.6, 36),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "With which rate was your FIRST step taken, and which rate does your first row show?",
        "The optimizer steps with the rate that is in it at that moment; the scheduler's step prepares the NEXT "
        "iteration.",
        "In each iteration: clear, compute y, backward, note x, y and the optimizer's present rate, then the "
        "optimizer's step, and last the scheduler's.",
    ),
    misconceptions=(
        Misconception(
            "records_next_lr",
            old="rows.append(row)",
            new='rows.append((row[0], row[1], optimizer.param_groups[0]["lr"]))',
            says="Your rates are the right ones, one row early: as in the notebook, the rate is read after the "
            "scheduler has prepared the next step. Read it before both steps.",
            hints=(
                "Take your first row and compute x0 - lr * f'(x0) by hand. Is it the x of your second row?",
                "The scheduler's step changes the rate for the NEXT iteration; the row asks for the one that this "
                "step uses.",
                "Note x, y and the rate together, at one moment, before either of the two objects steps.",
            ),
        ),
        Misconception(
            "records_get_lr",
            old='optimizer.param_groups[0]["lr"])',
            new="scheduler.get_lr()[0])",
            says="Each rate in your rows is multiplied by gamma once too often, as when get_lr() is asked: it "
            "computes the next rate. Ask the optimizer, or the scheduler's get_last_lr().",
        ),
        Misconception(
            "records_first_lr",
            old='optimizer.param_groups[0]["lr"])',
            new="lr)",
            says="Your x is right, but every row shows the first rate: lr is what you were given, not what the step "
            "uses. Ask the optimizer for its present rate.",
            hints=(
                "Look at the third column of your rows. Does it ever change?",
                "The scheduler changes the rate inside the optimizer; your variable lr does not follow.",
                "The optimizer's parameter group knows the rate of the coming step, and so does the scheduler.",
            ),
        ),
        Misconception(
            "scheduler_before_optimizer",
            old="""        row = (x.item(), y.item(), optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
""",
            new="""        scheduler.step()
        row = (x.item(), y.item(), optimizer.param_groups[0]["lr"])
        optimizer.step()
""",
            says="Your run skips the first rate, as when the scheduler steps before the optimizer: the first step is "
            "taken with lr * gamma. Let the optimizer step first.",
            hints=(
                "With which rate was your first step taken? Divide the first change of x by the slope.",
                "The optimizer uses the rate that is in it at that moment. Who changed it before the first step?",
                "Two objects step in each iteration; the one that prepares the next iteration comes last.",
            ),
        ),
        Misconception(
            "scheduler_before_optimizer_hidden_lr",
            old="        optimizer.step()\n        scheduler.step()\n",
            new="        scheduler.step()\n        optimizer.step()\n",
            says="Your rates look right, but x shows that each step was taken with the next one: the scheduler steps "
            "before the optimizer. Swap the two.",
            hints=(
                "Replay your own list: does x - lr * f'(x) of each row give the x of the row below it?",
                "Between the moment you read the rate and the moment the optimizer uses it, something changes it.",
                "Two objects step in each iteration; the one that prepares the next iteration comes last.",
            ),
        ),
        Misconception(
            "scheduler_never_stepped",
            old="        scheduler.step()\n",
            new="",
            says="Your rate never changes: nothing ever lowers it in the optimizer that does the steps, as when the "
            "scheduler is never told to step. It must act once per iteration.",
            hints=(
                "Look at the third column of your rows. Does it ever change?",
                "Building a scheduler changes nothing by itself; the rate moves only when its own step is called.",
                "One more call belongs at the end of each iteration, on the scheduler.",
            ),
        ),
        Misconception(
            "scheduler_recreated",
            old="        optimizer.zero_grad()\n",
            new="        scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: gamma**t)\n"
            "        optimizer.zero_grad()\n",
            says="Your rate never changes, as when the scheduler is built anew in every iteration and starts again "
            "from the first rate. Build it once, before the loop.",
        ),
        Misconception(
            "scheduler_recreated_before_its_step",
            old="        scheduler.step()\n",
            new="        scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: gamma**t)\n"
            "        scheduler.step()\n",
            says="Your rate falls once and then stays, as when a new scheduler is built before each of its steps and "
            "counts from 0 again. Build it once, before the loop.",
        ),
        Misconception(
            "scheduler_stepped_twice",
            old="        scheduler.step()\n",
            new="        scheduler.step()\n        scheduler.step()\n",
            says="Your rate shrinks by gamma squared in each iteration, as when the scheduler steps twice. Once per "
            "iteration is enough.",
        ),
        Misconception(
            "scheduler_every_10",
            old="        scheduler.step()\n",
            new="        if len(rows) % 10 == 9:\n            scheduler.step()\n",
            also=(("        scheduler.step()\n", "        if len(rows) % 10 == 0:\n            scheduler.step()\n"),),
            says="Your rate falls only every tenth iteration, as when the scheduler is told to step so rarely. It "
            "should step in every one.",
        ),
        Misconception(
            "steplr_instead_of_exponential",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="StepLR(optimizer, step_size=10, gamma=gamma)",
            says="Your rate falls like a staircase of ten steps each: that is StepLR. ExponentialLR lowers it in "
            "every iteration.",
        ),
        Misconception(
            "schedule_lags_by_one",
            old="        scheduler.step()\n",
            new="        scheduler.step(len(rows))\n",
            says="Your schedule lags one iteration: the first rate is used twice, as when the scheduler's step is "
            "given the iteration's number. Call it without an argument.",
        ),
        Misconception(
            "loss_passed_as_epoch",
            old="        scheduler.step()\n",
            new="        scheduler.step(y.item())\n",
            also=(("        scheduler.step()\n", "        scheduler.step(y)\n"),),
            says="Your rates depend on y, as when the scheduler's step is given the loss: it takes the number for an "
            "epoch. Call it without an argument.",
        ),
        Misconception(
            "plateau_without_metric",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="ReduceLROnPlateau(optimizer, factor=gamma)",
            says="The scheduler stops with an error: ReduceLROnPlateau wants a metric at every step. The statement "
            "asks for the schedule lr * gamma^t, which needs none.",
        ),
        Misconception(
            "decays_local_lr_only",
            old="        scheduler.step()\n        rows.append(row)\n",
            new="        rows.append((row[0], row[1], lr))\n        lr = lr * gamma\n",
            says="Your rows show a falling rate, but x moves as if it never fell: the decay happens in a variable "
            "that the optimizer does not see. Change the rate inside the optimizer.",
        ),
        Misconception(
            "aliases_lr",
            old="return rows",
            new='return [(at, y, optimizer.param_groups[0]["lr"]) for at, y, _ in rows]',
            says="All your rows show the same rate, the last one, as when the parameter group itself is stored and "
            "read at the end. Store the number of that moment.",
        ),
        Misconception(
            "aliases_x",
            old="row = (x.item(), y.item(), optimizer",
            new="row = (x, y.item(), optimizer",
            also=(
                ("return rows", "return [(x.item(), y, rate) for _, y, rate in rows]"),
                ("row = (x.item(), y.item(), optimizer", "row = (x.detach().numpy(), y.item(), optimizer"),
                ("row = (x.item(), y.item(), optimizer", "row = (x, y, optimizer"),
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
            old="row = (x.item(), y.item(), optimizer",
            new="row = (x.detach().clone(), y, optimizer",
            also=(
                ("row = (x.item(), y.item(), optimizer", "row = (x.item(), y, optimizer"),
                ("row = (x.item(), y.item(), optimizer", "row = (x.detach().clone(), y.item(), optimizer"),
                ("rows.append(row)", "rows.append(tuple(torch.tensor(number) for number in row))"),
                ("rows.append(row)", "rows.append(torch.tensor(row))"),
                ("return rows", "return torch.tensor(rows)"),
            ),
            says="Your numbers are right, but your rows hold tensors where Python floats are asked for. Take the "
            "number out of each tensor before you store it.",
        ),
        Misconception(
            "records_after_step",
            old="rows.append(row)",
            new="rows.append((x.item(), f(x).item(), row[2]))",
            says="Your x and y are taken after the step, one iteration late, while the rate is right. Note all three "
            "together, before the optimizer moves x.",
            hints=(
                "What should the first row show: where the run starts, or where it is after one step?",
                "Row t is the state before step t, so the first row holds x0 itself.",
                "Read the numbers as soon as y is computed, and only then let the optimizer change x.",
            ),
        ),
        Misconception(
            "records_all_after",
            old="rows.append(row)",
            new='rows.append((x.item(), f(x).item(), optimizer.param_groups[0]["lr"]))',
            says="Your rows are the right ones, one iteration late: x, y and the rate are all taken after both "
            "steps. Note them before the optimizer moves x.",
        ),
        Misconception(
            "records_x_and_lr_after",
            old="rows.append(row)",
            new='rows.append((x.item(), row[1], optimizer.param_groups[0]["lr"]))',
            says="Your rows join the y of before the step with the x and the rate of after it. Take all three at one "
            "moment, before the optimizer moves x.",
            hints=(
                "Is f of your first x your first y?",
                "A row written at the end of the loop sees the y of its beginning and the rest as it is by then.",
                "Note x, y and the rate in one place, as soon as y is computed.",
            ),
        ),
        Misconception(
            "mixes_x_after_with_y_before",
            old="rows.append(row)",
            new="rows.append((x.item(), row[1], row[2]))",
            says="Your rows join the y of before the step with the x of after it, so no point lies on the curve. "
            "Take both at the same moment, before the step.",
        ),
        Misconception(
            "no_zero_grad",
            old="        optimizer.zero_grad()\n",
            new="",
            says="Your trajectory is exactly what you get when the gradient is never cleared: every backward adds to "
            "what is already there. Clear it once in every iteration.",
            hints=(
                "Print x.grad in every iteration. Is it the slope at this x, or the sum of all slopes so far?",
                "Backward adds to x.grad; it never replaces what is there.",
                "One more call on the optimizer belongs in the loop: anywhere, except between backward and step.",
            ),
        ),
        Misconception(
            "no_step",
            old="        optimizer.step()\n",
            new="",
            says="Your x never moves, as when the optimizer is never told to step; the scheduler's step only changes "
            "the rate. Let the optimizer act once in every iteration.",
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="        optimizer.step()\n",
            new="        optimizer.zero_grad()\n        optimizer.step()\n",
            also=(
                (
                    "        optimizer.zero_grad()\n        y = f(x)\n        y.backward()\n",
                    "        y = f(x)\n        y.backward()\n        optimizer.zero_grad()\n",
                ),
            ),
            says="Your x never moves, as when the gradient is cleared between backward and step: there is nothing "
            "left to follow. Clear before backward or after step.",
        ),
        Misconception(
            "no_backward",
            old="        y.backward()\n",
            new="",
            says="Your x never moves, as when backward is never called on y. The optimizer finds no gradient; "
            "compute one before it acts.",
        ),
        Misconception(
            "optimizer_holds_a_copy",
            old="SGD([x], lr=lr)",
            new="SGD([x.detach().clone().requires_grad_()], lr=lr)",
            says="Your x never moves, as when the optimizer holds a copy of it. Give it the very tensor that f is "
            "evaluated at.",
        ),
        Misconception(
            "x_recreated",
            old="        optimizer.zero_grad()\n        y = f(x)\n",
            new="        x = torch.tensor([float(x0)], requires_grad=True)\n"
            "        optimizer.zero_grad()\n        y = f(x)\n",
            says="Your x never moves, as when it is made anew from x0 in every iteration. Make it once, before the "
            "loop.",
        ),
        Misconception(
            "graph_cut",
            old="y.backward()",
            new="y.detach().backward()",
            says="Backward fails because y no longer knows x: somewhere it is detached, or turned into a number, "
            "before backward. Call backward on y itself.",
        ),
        Misconception(
            "graph_cut_silenced",
            old="y.backward()",
            new="y.detach().requires_grad_().backward()",
            says="Your x never moves, as when y is cut off from x and requires_grad_() hides the error. Call backward "
            "on y itself, undetached.",
        ),
        Misconception(
            "no_requires_grad",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([float(x0)])",
            says="Backward fails because x was made without requires_grad, so nothing that is computed from it has a "
            "gradient. Ask for the gradient when you make x.",
        ),
        Misconception(
            "double_step",
            old="        optimizer.step()\n",
            new="        optimizer.step()\n        optimizer.step()\n",
            says="Your trajectory is exactly what you get when the optimizer steps twice on each gradient. One "
            "backward, one step.",
        ),
        Misconception(
            "y_computed_outside_loop",
            old="        y = f(x)\n",
            new="        y = y if rows else f(x)\n",
            says="The second backward fails as it does when y is computed once, before the loop: its graph is used "
            "up. Compute y from the new x in every iteration.",
        ),
        Misconception(
            "reports_stale_y",
            old="rows.append(row)",
            new="rows.append((row[0], rows[0][1] if rows else row[1], row[2]))",
            says="Your x moves as it should, but y is that of the start in every row: it was computed once, outside "
            "the loop. Compute y anew from the x of each iteration.",
        ),
        Misconception(
            "minimises_abs_f",
            old="y.backward()",
            new="y.abs().backward()",
            says="Your trajectory is exactly what you get when |f(x)| is minimised, as in the first exercise: it "
            "stays where f is 0. Here the value itself should become as small as it can.",
            hints=(
                "What does your x do when f(x) becomes negative, and what should it do?",
                "The notebook's f is never negative. The minimum of f and the zero of f are two different places.",
                "Call backward on the value itself, with nothing around it.",
            ),
        ),
        Misconception(
            "squared_instead_of_value",
            old="y.backward()",
            new="(y**2).backward()",
            says="Your trajectory is exactly what you get when f(x)² is minimised. Let backward start from the value "
            "f(x) itself.",
        ),
        Misconception(
            "sign_error",
            old="SGD([x], lr=lr)",
            new="SGD([x], lr=lr, maximize=True)",
            says="Your trajectory climbs: it is exactly what you get when f is maximised. The optimizer goes "
            "downhill by itself; check the sign of what it is given.",
        ),
        Misconception(
            "adam_instead_of_sgd",
            old="torch.optim.SGD([x], lr=lr)",
            new="torch.optim.Adam([x], lr=lr)",
            says="Your trajectory is exactly what Adam gives. The statement asks for plain SGD, whose step is the "
            "rate times the slope.",
        ),
        Misconception(
            "sgd_momentum_0_9",
            old="SGD([x], lr=lr)",
            new="SGD([x], lr=lr, momentum=0.9)",
            says="Your trajectory is exactly what SGD with momentum 0.9 gives, as one line of the notebook has it. "
            "Plain SGD is asked for, without momentum.",
        ),
        Misconception(
            "hardcoded_lr",
            old="SGD([x], lr=lr)",
            new="SGD([x], lr=0.5)",
            says="Your run starts with the rate 0.5, whatever is asked for. Use the argument, not the notebook's "
            "number.",
            hints=(
                "Call your function with two different values of lr. Does anything change?",
                "A number copied from the notebook is right for the notebook only.",
                "The rate has a name in your signature; the optimizer should get that.",
            ),
        ),
        Misconception(
            "hardcoded_gamma",
            old="gamma=gamma",
            new="gamma=0.8",
            says="Your rate shrinks by 0.8 in each iteration, whatever gamma is. Use the argument, not the "
            "notebook's number.",
            hints=(
                "Call your function with two different values of gamma. Does anything change?",
                "A number copied from the notebook is right for the notebook only.",
                "The factor has a name in your signature; the scheduler should get that.",
            ),
        ),
        Misconception(
            "gamma_and_lr_swapped",
            old="    optimizer = torch.optim.SGD",
            new="    lr, gamma = gamma, lr\n    optimizer = torch.optim.SGD",
            says="Your run is exactly what you get when lr and gamma change places. The optimizer takes the first "
            "rate, the scheduler the factor.",
        ),
        Misconception(
            "gamma_used_as_lr",
            old="""SGD([x], lr=lr)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=gamma)
""",
            new="""SGD([x], lr=gamma)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=1.0)
""",
            says="Your rate is gamma in every iteration. The optimizer starts from lr; gamma is the factor by which "
            "the rate shrinks.",
        ),
        Misconception(
            "inverse_gamma",
            old="gamma=gamma",
            new="gamma=1 / gamma",
            says="Your rate grows: in each iteration it is divided by gamma. Multiply by gamma, as ExponentialLR "
            "does when it is handed gamma itself.",
        ),
        Misconception(
            "one_minus_gamma",
            old="gamma=gamma",
            new="gamma=1 - gamma",
            says="Your rate shrinks by 1 - gamma in each iteration: gamma is the part that is kept, not the part "
            "that is lost. Hand it over as it is.",
        ),
        Misconception(
            "exp_of_minus_gamma_t",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="LambdaLR(optimizer, lambda t: torch.exp(torch.tensor(-gamma * t, dtype=torch.float64)).item())",
            says="Your rates are lr * exp(-gamma t), which others call exponential decay too. Here gamma is the "
            "factor itself: lr * gamma^t.",
        ),
        Misconception(
            "lambda_constant_factor",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="LambdaLR(optimizer, lambda t: gamma)",
            also=(("ExponentialLR(optimizer, gamma=gamma)", "LambdaLR(optimizer, lambda t: gamma if t else 1.0)"),),
            says="Your rate is lr * gamma, and stays so: LambdaLR multiplies the first rate, not the last one, by what "
            "its function returns. The factor must depend on t.",
        ),
        Misconception(
            "exponent_off_by_one",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="LambdaLR(optimizer, lambda t: gamma ** (t + 1))",
            says="Your run skips the first rate, as when the exponent is t + 1 where t counts from 0: the first step "
            "is taken with lr * gamma. Let the first factor be 1.",
        ),
        Misconception(
            "lambda_returns_rate",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="LambdaLR(optimizer, lambda t: lr * gamma**t)",
            says="Every rate is multiplied by lr once too often: LambdaLR's function returns a factor of the first "
            "rate, not the rate. Leave lr out of it.",
        ),
        Misconception(
            "multiplicative_of_powers",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="MultiplicativeLR(optimizer, lambda t: gamma**t)",
            says="Your rate shrinks ever faster: it is multiplied by gamma^t where it should be multiplied by gamma. "
            "MultiplicativeLR takes the factor between two rates.",
        ),
        Misconception(
            "cosine_instead_of_exponential",
            old="ExponentialLR(optimizer, gamma=gamma)",
            new="CosineAnnealingLR(optimizer, T_max=iterations)",
            says="Your rates follow half a cosine down to 0, and gamma plays no part. The statement asks for lr * "
            "gamma^t.",
        ),
        Misconception(
            "lr_floor",
            old="        scheduler.step()\n",
            new="        scheduler.step()\n        for group in optimizer.param_groups:\n"
            '            group["lr"] = max(group["lr"], 0.01)\n',
            says="Your rate stops falling at 0.01. The schedule lr * gamma^t has no floor; let it shrink.",
        ),
        Misconception(
            "early_stop",
            old="rows.append(row)",
            new="rows.append(row)\n        if row[2] < 1e-6:\n            break",
            also=(
                (
                    "rows.append(row)",
                    'rows.append(row)\n        if optimizer.param_groups[0]["lr"] < 1e-6:\n            break',
                ),
                ("rows.append(row)", "rows.append(row)\n        if row[2] < 1e-5:\n            break"),
            ),
            says="Your run ends early, when the rate has become tiny. Take exactly `iterations` steps, however small.",
        ),
        Misconception(
            "one_iteration_extra",
            old="range(iterations)",
            new="range(iterations + 1)",
            also=(("return rows", "return [rows[0], *rows]"),),
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
            "rounds_result",
            old="rows.append(row)",
            new="rows.append(tuple(round(number, 3) for number in row))",
            also=(("rows.append(row)", "rows.append((round(row[0], 3), round(row[1], 3), row[2]))"),),
            says="Your rows are the right ones rounded to three digits. Return the numbers as they are; rounding is "
            "for printing.",
        ),
        Misconception(
            "returns_none",
            old="return rows",
            new="print(rows)",
            says="Your function returns nothing. Printing shows the rows but hands nothing back: return the list.",
        ),
        Misconception(
            "row_order_swapped",
            old="row = (x.item(), y.item(), optimizer",
            new="row = (y.item(), x.item(), optimizer",
            says="Your rows are right but read y, x, lr. The order asked for is x first, then y, then the learning "
            "rate.",
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
            "integer_dtype",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([x0], requires_grad=True)",
            says="Your x takes the type of x0, and a whole number makes an integer tensor, which has no gradient. "
            "Make it a floating point tensor whatever x0 is.",
        ),
        Misconception(
            "nonleaf_parameter",
            old="torch.tensor([float(x0)], requires_grad=True)",
            new="torch.tensor([float(x0)], dtype=torch.float64, requires_grad=True).float()",
            says="The optimizer refuses your x, because it is computed from another tensor that requires the "
            "gradient. Convert first, and ask for the gradient last.",
        ),
    ),
)
