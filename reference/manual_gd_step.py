"""Gradient descent by hand.

Where is f(x) = 0? Exactly where the loss |f(x)| has its minimum, so you can walk downhill to the
root. One step of gradient descent on that loss (Cauchy, 1847) is

    x_{t+1} = x_t - lr * gradient of |f| at x_t

and autograd finds the gradient: operations on a tensor that requires grad are recorded, and
`backward()`, called on a number computed from it, ADDS the derivative of that number to `x.grad`.

Write one step. It is called again and again with the same x, so two things usually go wrong that
a single call does not show: the x that moved is not the caller's x, or the next call finds
something left over from this one. A third shows only where f is negative.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def manual_gd_step(x: Tensor, lr: float, f: Callable[[Tensor], Tensor]) -> float:
    """Take one step of gradient descent on |f(x)|, in place on the x you are given.

    Args:
        x: One number, shape (1,) or (), any float dtype. A leaf that requires grad, with no gradient
            on entry. After the call it has moved, is still a leaf that requires grad, and `x.grad`
            is None or zero; autograd records again.
        lr: The learning rate.
        f: The problem: takes x, returns a tensor of the same shape. Any differentiable f, not only
            the example's.

    Returns:
        f(x) before the step, with its sign, as a Python float.

    Example:
        f(x) = x³ from x = 7 with lr = 0.01:

        call 1 returns 343      and leaves x = 5.53
        call 2 returns 169.112  and leaves x = 4.61257
    """
    ### BEGIN SOLUTION
    y = f(x)
    loss = y.abs()
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

WHOLE_STEP = """\
    y = f(x)
    loss = y.abs()
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
"""
BACKWARD_AND_UPDATE = """\
    loss.backward()
    with torch.no_grad():
        x -= lr * x.grad
"""
LAGGING_STEP = """\
    with torch.no_grad():
        if x.grad is not None:
            x -= lr * x.grad
            x.grad = None
    y = f(x)
    y.abs().backward()
"""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: five families, either sign of f, sometimes float64, sometimes a 0-dim x."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    def either(low: float, high: float) -> float:
        return rng.choice((-1, 1)) * between(low, high)

    cubic: list[Setting] = [between(-6, -2), between(-2, 2), between(-0.5, 0.5), between(0.5, 1)]
    square: list[Setting] = [between(-4, 4), between(-2, 2), between(0.3, 1)]
    wave = {"amplitude": between(0.8, 2.5), "frequency": between(0.7, 1.4), "slope": between(-0.4, 0.4)}
    growth = {"scale": between(0.5, 1.5), "rate": either(0.5, 1), "offset": between(-4, 1)}
    bowl = {"curvature": either(0.1, 0.5), "amplitude": between(0.5, 2), "frequency": between(0.7, 1.6)}
    problem, x0, lr = rng.choice(
        (
            ({"family": "polynomial", "coefficients": cubic}, either(1.5, 3.5), between(0.012, 0.03)),
            ({"family": "polynomial", "coefficients": square}, either(2, 5), between(0.03, 0.12)),
            ({"family": "sine", **wave, "offset": between(-2, 2)}, either(0.5, 4), between(0.05, 0.25)),
            ({"family": "exponential", **growth}, either(0.5, 2), between(0.02, 0.1)),
            ({"family": "sine_bowl", **bowl, "offset": between(-3, 3)}, either(1, 4), between(0.04, 0.15)),
        )
    )
    return {
        "f": problem,
        "x0": x0,
        "lr": lr,
        "steps": rng.randint(8, 12),
        "dtype": rng.choice(("float32", "float32", "float64")),
        "dim": rng.choice((1, 1, 0)),
    }


EXERCISE = Exercise(
    name="manual_gd_step",
    title="Gradient descent by hand",
    number=1,
    question="Why does the update have to stand where autograd does not record, and what would go wrong with "
    "`x -= lr * x.grad` outside of `torch.no_grad()`? And why must the gradient be cleared, when nobody asked for it "
    "to be kept?",
    rollout="gd_steps",
    panels=("curve x", "gradient x"),
    counted="call {number}",
    checks=(
        Check("trajectory", 8, ("x",)),
        Check("returned value", 3, ("y",)),
        Check(
            "contract",
            4,
            ("returned", "kind", "grad_cleared", "requires_grad", "is_leaf", "grad_mode"),
            beside=("trajectory",),
        ),
    ),
    cases=(
        Case("the notebook's own run: x³ from 7", {"f": "cube", "x0": 7.0, "lr": 0.01, "steps": 10}),
        Case("left of the root: x³ from -6", {"f": "cube", "x0": -6.0, "lr": 0.01, "steps": 10}),
        Case("steps across the root: x - 2 from 3.3, lr 0.7", {"f": "line", "x0": 3.3, "lr": 0.7, "steps": 8}),
        Case("starts below zero: 2 sin x - 0.3 x - 1 from -2", {"f": "wave", "x0": -2.0, "lr": 0.21, "steps": 9}),
        Case(
            "below zero and small: x²/10 - 1/4 from 1.1",
            {"f": {"family": "polynomial", "coefficients": [-0.25, 0, 0.1]}, "x0": 1.1, "lr": 0.4, "steps": 9},
        ),
        Case(
            "small and smooth: 0.3 sin x + 0.1 from 2.2, lr 1.3",
            {
                "f": {"family": "sine", "amplitude": 0.3, "frequency": 1.0, "slope": 0.0, "offset": 0.1},
                "x0": 2.2,
                "lr": 1.3,
                "steps": 10,
            },
        ),
        Case("a 0-dim x: e^x - 3 from 2.2", {"f": "exp_minus_three", "x0": 2.2, "lr": 0.03, "steps": 9, "dim": 0}),
        Case(
            "by hand: x² - 5 from 1, lr 0.25, two calls",
            {"f": {"family": "polynomial", "coefficients": [-5, 0, 1]}, "x0": 1.0, "lr": 0.25, "steps": 2},
            working=(
                "call 1: y = 1**2 - 5 = -4",
                "the loss: abs(-4) = 4",
                "its gradient, minus that of f: -(2 * 1) = -2",
                "the new x: 1 - 0.25 * -2 = 1.5",
                "call 2: y = 1.5**2 - 5 = -2.75",
                "the loss: abs(-2.75) = 2.75",
                "its gradient: -(2 * 1.5) = -3",
                "the new x: 1.5 - 0.25 * -3 = 2.25",
            ),
        ),
        Case("x³ - 2x - 5 from -1.3", {"f": "cubic", "x0": -1.3, "lr": 0.05, "steps": 10}, sealed=True),
        Case("-(x²) - 1 from 1.7", {"f": "minus_square_minus_one", "x0": 1.7, "lr": 0.13, "steps": 9}, sealed=True),
        Case("strides of 26: x - 2 from 12.5, lr 26", {"f": "line", "x0": 12.5, "lr": 26.0, "steps": 5}, sealed=True),
        Case(
            "in float64: x³ - 2x - 5 from 3.1",
            {"f": "cubic", "x0": 3.1, "lr": 0.02, "steps": 9, "dtype": "float64"},
            sealed=True,
        ),
        Case(
            "another f and lr at every second call",
            {"f": "wave", "x0": 2.3, "lr": 0.2, "steps": 8, "between": {"f": "line", "lr": 0.3}},
            sealed=True,
        ),
        Case("far out: x³ from -14", {"f": "cube", "x0": -14.0, "lr": 0.0005, "steps": 6}, sealed=True),
        Case(
            "digits that float32 has not: x - 1000 from 1000.25",
            {
                "f": {"family": "polynomial", "coefficients": [-1000.0, 1.0]},
                "x0": 1000.25,
                "lr": 0.02,
                "steps": 9,
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case("starts at the root: x³ from 0", {"f": "cube", "x0": 0.0, "lr": 0.01, "steps": 5}, sealed=True),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: for the example's first call, what are y, the loss, the gradient and the new x?",
        "One step is: forward, loss, backward, update, clear. For each of the five: which tensor does it read, "
        "which does it change?",
        "loss = something non-negative made of y; backward on it; inside no_grad change x in place by lr times "
        "its gradient; then clear the gradient; give back y as a number.",
    ),
    misconceptions=(
        Misconception(
            "forgot_abs",
            "Your trajectory is exactly what you get when f(x) itself is minimised. f has a zero, not a minimum, "
            "where you want to go: descend on a loss that is smallest at the root.",
            old="y.abs()",
            new="y",
            hints=(
                "What happens to your step when f(x) is negative?",
                "The zero of f is the MINIMUM of which function?",
                "backward() must start from a non-negative quantity built from y.",
            ),
        ),
        Misconception(
            "no_zero_grad",
            "Your trajectory is exactly what you get when the gradient is never cleared. backward() adds to x.grad: "
            "before the next call something must be reset.",
            old="x.grad = None",
            new="pass",
            hints=(
                "Print x.grad after two calls. Is it the gradient of the second?",
                "backward() adds to x.grad; it does not replace it.",
                "Something must be reset before the next backward; x.grad can be zeroed or set to None.",
            ),
        ),
        # The hook runs just before backward() writes to x.grad: the same as clearing in the first line.
        Misconception(
            "leaves_grad_uncleared",
            "You clear the gradient before backward, which serves this call, but every call leaves x.grad behind. "
            "Whoever uses x next finds it: clear once you have used it.",
            old="x.grad = None",
            new="x.register_hook(lambda _: setattr(x, 'grad', None))",
            hints=(
                "Print x.grad after your function has returned. What does the next user of x find there?",
                "A gradient is used up once the update has been made.",
                "Move the line that clears x.grad to the other side of the update.",
            ),
        ),
        Misconception(
            "rebinds_x",
            "Your update makes a new tensor and calls it x; the caller's x never moves. Change the tensor itself, "
            "in place, where autograd does not watch.",
            old="x -= lr * x.grad",
            new="x = x - lr * x.grad",
            hints=(
                "Is the x you changed the x you were given? Compare id(x) before and after the update.",
                "= binds a name to a tensor; -= and sub_ change the tensor.",
                "Inside no_grad, use an in-place operation.",
            ),
        ),
        Misconception(
            "no_nograd_inplace",
            "You change a leaf that requires grad, in place, while autograd is recording, and torch refuses. "
            "The update is not part of the loss: make it where nothing is recorded.",
            old="with torch.no_grad():",
            new="if True:",
            hints=(
                "Which line does the error name, and is autograd recording there?",
                "An update is not part of the computation that you differentiate.",
                "Put the update in a block in which torch records nothing.",
            ),
        ),
        Misconception(
            "sign_error",
            "Your trajectory is exactly what you get when the step follows the gradient uphill. The gradient points "
            "to where the loss grows: step the other way.",
            old="x -= lr * x.grad",
            new="x += lr * x.grad",
            hints=(
                "Does |f(x)| get smaller or larger from call to call?",
                "The gradient points in the direction in which the loss GROWS.",
                "Look at the sign between x and lr * gradient.",
            ),
        ),
        Misconception(
            "squared_instead_of_abs",
            "Your trajectory is exactly what you get when f(x)² is minimised. It has the same root, but its gradient "
            "is 2 f(x) times as long: the loss here is |f(x)|.",
            old="y.abs()",
            new="y**2",
            hints=(
                "How long is your first step, and how long should it be by hand?",
                "Two losses can share their minimum and still have different gradients.",
                "The loss grows in proportion to y, not to its square.",
            ),
        ),
        Misconception(
            "returns_tensor",
            "You return a tensor where a Python float is asked for; it may drag the recorded graph along. "
            "Take the number out of it.",
            old="return y.item()",
            new="return y",
            hints=(
                "What does type(...) say of your returned value?",
                "A one-element tensor is not a number, and may keep a whole graph alive.",
                "A tensor has a method that gives its only element as a Python number.",
            ),
        ),
        Misconception(
            "returns_value_after_update",
            "You return f(x) at the place where x arrives. Asked for is f(x) where the step began: "
            "keep the value you computed before the update.",
            old="return y.item()",
            new="return f(x).item()",
            hints=(
                "Your first returned value: is it f of the x you were given?",
                "After the update, f(x) is another number.",
                "The y of your forward pass is still there when you return.",
            ),
        ),
        Misconception(
            "returns_loss",
            "You return |f(x)|, the loss. Asked for is f(x) with its sign: return what the problem gave you, "
            "not what you minimised.",
            old="return y.item()",
            new="return loss.item()",
            hints=(
                "Can the number that you return ever be negative? Can f(x)?",
                "What you minimise and what you report are two numbers.",
                "Give the loss a name of its own, and keep y as the problem gave it to you.",
            ),
        ),
        Misconception(
            "returns_x",
            "You return x where f(x) is asked for. The caller already has x: return the value of the problem.",
            old="return y.item()",
            new="return x.item()",
            also=((WHOLE_STEP + "    return y.item()", "    before = x.item()\n" + WHOLE_STEP + "    return before"),),
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return the value.",
            old="return y.item()",
            new="print(y.item())",
        ),
        Misconception(
            "rounds_result",
            "Your returned values are rounded to a few digits after the point. "
            "The notebook rounds what it PRINTS: return the number as it is.",
            old="y.item()",
            new="round(y.item(), 3)",
            also=(("y.item()", "round(y.item(), 2)"), ("y.item()", "round(y.item(), 1)")),
        ),
        Misconception(
            "abs_on_input",
            "Your trajectory is exactly what you get from f(|x|). The sign to be removed is that of the value: "
            "give f the x it was meant for.",
            old="y = f(x)",
            new="y = f(x.abs())",
            also=(("    y = f(x)\n    loss = y.abs()", "    y = f(x.abs())\n    loss = y"),),
        ),
        Misconception(
            "minimises_abs_x",
            "Your trajectory is exactly what you get when |x| is minimised, whatever f is. "
            "The loss must be made of f(x).",
            old="y.abs()",
            new="x.abs()",
        ),
        Misconception(
            "half_squared_loss",
            "Your trajectory is exactly what you get from the loss f(x)²/2. Its gradient is f(x) times as long: "
            "the loss here is |f(x)|.",
            old="y.abs()",
            new="0.5 * y**2",
        ),
        Misconception(
            "smooth_l1_instead_of_abs",
            "Your trajectory is exactly what you get from a smooth L1 loss, which is a parabola near zero. "
            "The loss here is |f(x)| all the way down.",
            old="y.abs()",
            new="torch.nn.functional.smooth_l1_loss(y, torch.zeros_like(y))",
        ),
        Misconception(
            "relu_instead_of_abs",
            "Your trajectory is exactly what you get when negative values of f count as zero: x stops there. "
            "A value below zero is a loss too.",
            old="y.abs()",
            new="y.relu()",
        ),
        Misconception(
            "backward_y_and_loss",
            "Your trajectory is exactly what you get when backward runs on y and on |y|: the two gradients add, "
            "or cancel. Call it once, on the loss.",
            old="loss.backward()",
            new="y.backward(retain_graph=True)\n    loss.backward()",
        ),
        Misconception(
            "double_step",
            "Your step is exactly twice as long as it should be: the update is made twice, or the gradient counted "
            "twice. One backward and one update per call.",
            old="x -= lr * x.grad",
            new="x -= lr * x.grad\n        x -= lr * x.grad",
        ),
        Misconception(
            "loops_inside",
            "Your trajectory is exactly what you get when every call takes ten steps. "
            "The loop is the caller's: take one step per call.",
            old=WHOLE_STEP,
            new="    for _ in range(10):\n" + "".join("    " + line for line in WHOLE_STEP.splitlines(keepends=True)),
        ),
        Misconception(
            "update_before_backward",
            "Your trajectory lags by one call: x moves by the gradient of the previous call. "
            "Compute this call's gradient first, then update.",
            old=WHOLE_STEP,
            new=LAGGING_STEP,
            also=((WHOLE_STEP, "    y = f(x)\n    loss = y.abs()\n" + LAGGING_STEP.replace("    y = f(x)\n", "")),),
        ),
        Misconception(
            "damped_newton",
            "Your trajectory is Newton's method with a damping of lr: you divide by the gradient. "
            "Gradient descent multiplies: the step is lr times the gradient.",
            old=BACKWARD_AND_UPDATE,
            new=BACKWARD_AND_UPDATE.replace("loss", "y").replace("lr * x.grad", "lr * y / x.grad"),
        ),
        Misconception(
            "newton_instead_of_gd",
            "Your trajectory is Newton's method for the root: f(x) divided by its derivative. "
            "Gradient descent on |f| is asked for: the step is lr times the gradient.",
            old=BACKWARD_AND_UPDATE,
            new=BACKWARD_AND_UPDATE.replace("loss", "y").replace("lr * x.grad", "y / x.grad"),
            also=(("lr * x.grad", "y / x.grad"),),
        ),
        Misconception(
            "finite_difference_float32",
            "Your gradient is a forward difference: a secant, not the tangent, and in float32 its digits cancel. "
            "Let backward() compute the derivative.",
            old="loss.backward()",
            new="x.grad = (f(x.detach() + 1e-2).abs() - loss.detach()) / 1e-2",
            also=(
                ("loss.backward()", "x.grad = (f(x.detach() + 1e-1).abs() - loss.detach()) / 1e-1"),
                ("loss.backward()", "x.grad = (f(x.detach() + 1e-3).abs() - loss.detach()) / 1e-3"),
            ),
        ),
        Misconception(
            "hardcoded_derivative",
            "Your trajectory uses 3x², the derivative of the notebook's x³, whatever f is. "
            "Let autograd differentiate the f you are given.",
            old="loss.backward()",
            new="x.grad = 3 * x.detach() ** 2",
            also=(("loss.backward()", "x.grad = y.detach().sign() * 3 * x.detach() ** 2"),),
        ),
        Misconception(
            "ignores_f",
            "Your trajectory is that of x³, whatever f is. Call the f you are given.",
            old="y = f(x)",
            new="y = x**3",
        ),
        Misconception(
            "lr_hardcoded_0_01",
            "Your trajectory is exactly what you get with lr = 0.01, the notebook's, whatever lr is. "
            "Use the lr you are given.",
            old="lr * x.grad",
            new="0.01 * x.grad",
        ),
        Misconception(
            "lr_divides",
            "Your trajectory is exactly what you get when the gradient is divided by lr. "
            "A smaller rate means a smaller step: multiply.",
            old="lr * x.grad",
            new="x.grad / lr",
        ),
        Misconception(
            "uses_sign_of_gradient",
            "Every step of yours has length lr: only the gradient's sign is used. "
            "Its size matters too: the step is lr times the gradient.",
            old="lr * x.grad",
            new="lr * x.grad.sign()",
        ),
        Misconception(
            "uses_value_as_gradient",
            "Your step is lr times the LOSS. How far to go is said by its slope: use the gradient "
            "that backward() put into x.grad.",
            old="lr * x.grad",
            new="lr * loss",
        ),
        Misconception(
            "momentum_added",
            "Your trajectory is exactly what you get with momentum 0.9: older gradients are carried along. "
            "Plain gradient descent uses this call's gradient only.",
            old="x -= lr * x.grad",
            new="x.velocity = 0.9 * getattr(x, 'velocity', 0.0) + x.grad\n        x -= lr * x.velocity",
        ),
        Misconception(
            "truncates_to_integer",
            "Your x is cut to a whole number after every step. The notebook starts at 7, but x is a real number: "
            "keep the float.",
            old="x -= lr * x.grad",
            new="x.copy_((x - lr * x.grad).trunc())",
        ),
        Misconception(
            "no_update",
            "The caller's x never moves: nothing is subtracted from it, or only a cleared gradient, or the step goes "
            "to a copy. Subtract lr times the fresh gradient from x itself.",
            old="x -= lr * x.grad",
            new="pass",
        ),
        Misconception(
            "zeroes_parameter",
            "After your call x is 0: the parameter is zeroed, not its gradient. "
            "What must be cleared is the number that backward() adds to.",
            old="x.grad = None",
            new="x.data.zero_()",
            also=(("x.grad = None", "x.data.zero_()\n    x.grad = None"),),
        ),
        Misconception(
            "no_backward",
            "x.grad is None when you use it: nothing has been differentiated. "
            "Run backward on the loss before you use the gradient.",
            old="    loss.backward()\n",
            new="",
            also=((BACKWARD_AND_UPDATE, "    with torch.no_grad():\n        x.sub_(x.grad, alpha=lr)\n"),),
        ),
        Misconception(
            "none_between_backward_and_update",
            "x.grad is None when you use it: it is cleared between backward and the update. "
            "Clear on either side of the pair, never in between.",
            old="loss.backward()",
            new="loss.backward()\n    x.grad = None",
            also=(
                (
                    BACKWARD_AND_UPDATE,
                    "    loss.backward()\n    x.grad = None\n"
                    "    with torch.no_grad():\n        x.sub_(x.grad, alpha=lr)\n",
                ),
            ),
        ),
        Misconception(
            "gradient_elsewhere",
            "x.grad is None when you use it: backward ran, but its gradient went to another tensor, since the loss is "
            "cut off from x (item, detach, a new tensor) and requires_grad hides the error. Give f the x itself.",
            old="y = f(x)",
            new="y = f(x.detach().requires_grad_())",
        ),
        Misconception(
            "uses_grad_of_nonleaf",
            "The .grad you use is None: torch keeps gradients of leaves only, and y and the loss are computed. "
            "The gradient you need is that of x.",
            old="lr * x.grad",
            new="lr * y.grad",
        ),
        Misconception(
            "nograd_without_parens",
            "`torch.no_grad` alone is a class; a with-block needs an instance. Call it.",
            old="with torch.no_grad():",
            new="with torch.no_grad:",
        ),
        Misconception(
            "item_before_backward",
            "A Python number has no graph, so no backward. Call backward on the tensor, and take the number out "
            "only for the return.",
            old="loss.backward()",
            new="loss.item().backward()",
        ),
        Misconception(
            "cuts_the_graph",
            "The loss does not know x: between x and the loss the graph is cut (detach, no_grad, item, data). "
            "Give f the x that requires grad, while autograd records.",
            old="y = f(x)",
            new="y = f(x.detach())",
        ),
        Misconception(
            "zeroes_a_missing_gradient",
            "You zero a gradient that is None: x has none before its first backward, and a new tensor bound to the "
            "name x has none at all. Zero the one your update has just used.",
            old="y = f(x)",
            new="x.grad.zero_()\n    y = f(x)",
        ),
        Misconception(
            "leaves_requires_grad_off",
            "Your call switches requires_grad off and leaves it off, so the next backward fails. "
            "Switch it on again, or use a block in which nothing is recorded.",
            old="with torch.no_grad():",
            new="x.requires_grad_(False)\n    if True:",
        ),
        Misconception(
            "leaves_grad_mode_off",
            "Your call switches autograd off for everybody and leaves it off, so the next backward fails. "
            "Use a block that ends with the update.",
            old="with torch.no_grad():",
            new="torch.set_grad_enabled(False)\n    if True:",
        ),
    ),
)
