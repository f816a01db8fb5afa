"""Huber's loss, by hand.

The squared error is smooth at its minimum, but lets one wild target outvote all the others; the
absolute error does not, but pulls with full force until the very end. Huber (1964) takes the best of
both: a parabola where the error is small, straight lines where it is large (`torch.nn.HuberLoss`).
With r_i = input_i - target_i:

    l_i = r_i^2 / 2                       where |r_i| <= delta
    l_i = delta (|r_i| - delta / 2)       elsewhere                  loss = (l_1 + ... + l_n) / n

over all n elements. Each element takes its own branch. At delta the two meet, in height and in slope:
the gradient with respect to input_i is r_i / n inside, and never longer than delta / n. That is the use
of it, and a test of every factor in the formula: a wrong one makes a step, or a kink, at delta.
"""

import torch
from torch import Tensor


def loss_huber(input: Tensor, target: Tensor, delta: float = 1.0) -> Tensor:
    """Huber's loss between an input and its target, averaged over all elements.

    Args:
        input: What the model put out: float32 or float64, any shape, () and (N, 1) included. It may be
            a leaf that requires grad. Neither it nor the target is changed, and
            backward is left to the caller.
        target: What it should have put out: same shape, same dtype. Some may be met exactly: the
            gradient is 0 there.
        delta: Where the parabola ends, above 0.

    Returns:
        A tensor of shape () and of the input's dtype, connected to the input by autograd.

    Example:
        loss_huber(tensor([3.0, -1.0]), tensor([1.0, -0.5])) is tensor(0.8125),
        and the gradient with respect to the input is (0.5, -0.25).
    """
    ### BEGIN SOLUTION
    errors = (input - target).abs()
    losses = torch.where(errors <= delta, 0.5 * errors**2, delta * (errors - 0.5 * delta))
    return losses.mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

ERRORS = "    errors = (input - target).abs()\n"
LOSSES = "    losses = torch.where(errors <= delta, 0.5 * errors**2, delta * (errors - 0.5 * delta))\n"
STRICT = LOSSES.replace("<=", "<")
"""As right; but with a factor wrong it has other numbers where an error is exactly delta."""


ALONG: list[Setting] = [round(-4.1 + 0.33 * n, 2) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [ALONG[0], -1.0],
    "target": [0.5, 1.5],
    "options": {"delta": 1.5},
    "more": [{"given": [x, -1.0], "target": [0.5, 1.5]} for x in ALONG[1:]],
    "along": {"the first input": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any shape, dtype and delta, errors on both sides of delta."""
    shape, size = rng.choice((((6,), 6), ((5, 1), 5), ((3, 4), 12), ((2, 3, 2), 12)))
    delta = rng.choice((1.0, round(rng.uniform(0.2, 0.8), 3), round(rng.uniform(1.3, 4), 3)))

    def shaped(flat: list[float], sizes: tuple[int, ...]) -> Setting:
        if not sizes:
            return flat[0]
        part = len(flat) // sizes[0]
        return [shaped(flat[part * i : part * (i + 1)], sizes[1:]) for i in range(sizes[0])]

    def batch() -> dict[str, Setting]:
        targets = [round(rng.uniform(-5, 5), 3) for _ in range(size)]
        reach = [(0.1, 0.9) if i % 2 else (1.1, 6.0) for i in range(size)]
        given = [t + rng.choice((-1, 1)) * delta * rng.uniform(*r) for t, r in zip(targets, reach, strict=True)]
        return {"given": shaped([round(x, 3) for x in given], shape), "target": shaped(targets, shape)}

    options: dict[str, Setting] = {} if delta == 1.0 else {"delta": delta}
    return {
        **batch(),
        "options": options,
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_huber",
    title="Huber's loss, by hand",
    number=28,
    part="extension",
    notebook="losses",
    after=("loss_l1", "loss_mse"),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=("huber_loss", "smooth_l1_loss"),
    checks=(
        Check("value", 1, ("value",)),
        Check("gradient", 1, ("gradient",)),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: errors of 2 and -0.5, delta 1",
            {"given": [3.0, -1.0], "target": [1.0, -0.5]},
            working=(
                "l_1, beyond delta: 1 * (abs(3 - 1) - 1 / 2) = 1.5",
                "l_2, within delta: (-1 - -0.5) ** 2 / 2 = 0.125",
                "the loss: (1.5 + 0.125) / 2 = 0.8125",
                "the gradient of the first: 1 / 2 = 0.5",
                "the gradient of the second: (-1 - -0.5) / 2 = -0.25",
            ),
        ),
        Case(
            "by hand: errors of 0.5, 4 and -1.5, delta 2",
            {"given": [1.0, 4.0, -3.0], "target": [0.5, 0.0, -1.5], "options": {"delta": 2.0}},
            working=(
                "l_1, within delta: (1 - 0.5) ** 2 / 2 = 0.125",
                "l_2, beyond delta: 2 * (abs(4 - 0) - 2 / 2) = 6",
                "l_3, within delta: (-3 - -1.5) ** 2 / 2 = 1.125",
                "the loss: (0.125 + 6 + 1.125) / 3 = 2.4166667",
                "the gradient of the first: (1 - 0.5) / 3 = 0.16666667",
                "the gradient of the second, delta over n: 2 / 3 = 0.66666667",
                "the gradient of the third: (-3 - -1.5) / 3 = -0.5",
            ),
        ),
        Case(
            "by hand: an error of -0.75, delta 0.5",
            {"given": [0.5], "target": [1.25], "options": {"delta": 0.5}, "leaf": True},
            working=(
                "the loss, beyond delta: 0.5 * (abs(0.5 - 1.25) - 0.5 / 2) = 0.25",
                "the gradient, minus delta: -0.5 / 1 = -0.5",
            ),
        ),
        Case(
            "eight numbers, one of them on its target, in a leaf",
            {
                "given": [0.5, -2.0, 3.25, 1.0, -0.75, 4.0, 2.5, -1.5],
                "target": [1.25, -2.5, 1.0, 4.5, -0.75, -2.0, 2.25, 1.0],
                "leaf": True,
            },
        ),
        Case(
            "four rows of three, delta 0.6",
            {
                "given": [[1.5, -0.5, 3.0], [0.25, 2.0, -1.0], [-2.0, 4.0, 0.75], [1.0, -3.0, 5.0]],
                "target": [[1.0, 2.0, 2.75], [1.5, 1.625, 0.5], [-2.5, 1.0, 0.75], [0.875, 0.5, 4.5]],
                "options": {"delta": 0.6},
            },
        ),
        Case(
            "a column of four, in float64",
            {"given": [[2.0], [-1.0], [0.5], [3.5]], "target": [[0.75], [1.5], [0.125], [3.0]], "dtype": "float64"},
        ),
        Case(
            "a column of three, delta 3, in float64",
            {
                "given": [[2.0], [-1.0], [0.5]],
                "target": [[4.5], [-2.75], [-4.0]],
                "options": {"delta": 3.0},
                "dtype": "float64",
            },
        ),
        Case(
            "a batch of two rows, then one of three, delta 1.5",
            {
                "given": [[0.5, -1.5], [2.75, 1.0]],
                "target": [[1.5, -2.25], [2.25, -3.0]],
                "options": {"delta": 1.5},
                "more": [
                    {
                        "given": [[3.5, -0.5], [1.75, 0.25], [-5.0, 4.0]],
                        "target": [[2.5, 1.5], [0.5, -0.5], [1.0, 3.25]],
                    }
                ],
            },
        ),
        Case("25 batches along the first input", CURVE),
        Case("a 0-dim input, within delta", {"given": -1.25, "target": -0.5}, sealed=True),
        Case(
            "a 0-dim input, beyond delta",
            {"given": 3.75, "target": -0.5, "options": {"delta": 0.25}},
            sealed=True,
        ),
        Case(
            "errors of hundreds, delta 60",
            {
                "given": [[1.2, -0.7, 0.4], [-0.9, 0.3, 0.2]],
                "target": [[3.5, 2.25, -4.5], [0.75, -1.5, 6.0]],
                "scale": 200.0,
                "options": {"delta": 60.0},
            },
            sealed=True,
        ),
        Case(
            "errors of exactly delta",
            {
                "given": [2.0, -1.0, 0.5, 3.0],
                "target": [1.25, -0.25, 2.5, 2.5],
                "options": {"delta": 0.75},
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "two by three by two, delta 0.3, in float64",
            {
                "given": [[[1.0, 2.5], [-0.5, 0.25], [3.0, -4.0]], [[0.75, 1.25], [2.0, -2.5], [-3.0, 0.5]]],
                "target": [[[0.8, 3.5], [1.5, 0.15], [2.75, -1.0]], [[4.75, 1.0], [1.9, 2.5], [-3.5, -0.75]]],
                "options": {"delta": 0.3},
                "dtype": "float64",
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "a perfect prediction",
            {"given": [[0.5, -1.5], [2.0, 0.0]], "target": [[0.5, -1.5], [2.0, 0.0]], "options": {"delta": 0.5}},
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "For delta = 2, what are the loss and the slope of an error of 1.9, and of one of 2.1?",
        "Both branches are functions of |r|, and every element chooses its own.",
        "A condition on |r|, then the half square, then delta times (|r| minus half of delta); average all.",
    ),
    misconceptions=(
        Misconception(
            "branches_swapped",
            "Your branches have changed places: the parabola is used for the large errors, the lines for the small "
            "ones. Exchange them, or turn the comparison round.",
            old="errors <= delta",
            new="errors > delta",
            hints=(
                "Which of your two formulas is used for an error of 100?",
                "The lines are for the wild targets.",
                "`where` takes the condition, then what holds where it is true.",
            ),
        ),
        Misconception(
            "delta_ignored",
            "Your loss is the one with delta = 1, whatever delta is. Use the argument wherever the formula has it.",
            old=LOSSES,
            new="    losses = torch.where(errors <= 1, 0.5 * errors**2, errors - 0.5)\n",
            hints=(
                "Does your loss change with its third argument?",
                "delta stands in three places of the formula.",
                "One delta is in the condition, and two are in the line.",
            ),
        ),
        Misconception(
            "half_missing",
            "Your parabola has no factor 1/2, so that the loss jumps at delta. Half of the square has the slope r, "
            "which is delta where the line begins.",
            old="0.5 * errors**2",
            new="errors**2",
            also=((LOSSES, STRICT.replace("0.5 * errors**2", "errors**2")),),
            hints=(
                "What do your two formulas give at |r| = delta?",
                "The pieces meet in height and in slope.",
                "Look at the factor in front of the square.",
            ),
        ),
        Misconception(
            "smooth_l1",
            "Your loss is the smooth L1 loss, Huber's divided by delta: its lines always have slope 1. "
            "Here the slope beyond delta is delta.",
            old="losses.mean()",
            new="losses.mean() / delta",
            hints=(
                "How steep is your loss far out, with delta = 2?",
                "Huber's loss and the smooth L1 loss differ by a factor, which is 1 for delta = 1.",
                "The parabola is half the square, whatever delta is; the line has a factor in front.",
            ),
        ),
        Misconception(
            "slope_missing",
            "Your line has slope 1 instead of delta, so that there is a kink. It goes on as steeply as the parabola "
            "ends: multiply by delta.",
            old="delta * (errors - 0.5 * delta)",
            new="(errors - 0.5 * delta)",
            also=(
                (LOSSES, STRICT.replace("delta * (errors - 0.5 * delta)", "(errors - 0.5 * delta)")),
                ("delta * (errors - 0.5 * delta)", "(errors - 0.5)"),
            ),
        ),
        Misconception(
            "offset_missing",
            "Nothing is subtracted in your line, so that the loss jumps at delta. Subtract half of delta before you "
            "multiply.",
            old="delta * (errors - 0.5 * delta)",
            new="delta * errors",
            also=((LOSSES, STRICT.replace("delta * (errors - 0.5 * delta)", "delta * errors")),),
        ),
        Misconception(
            "offset_of_one_half",
            "Your line is delta |r| - delta / 2, as when 0.5 stands for half of delta, or a bracket is missing. "
            "Subtract half of delta from |r| first, and multiply both.",
            old="errors - 0.5 * delta",
            new="errors - 0.5",
            also=((LOSSES, STRICT.replace("errors - 0.5 * delta", "errors - 0.5")),),
        ),
        Misconception(
            "offset_without_half",
            "Your line subtracts the whole of delta, so that it starts at 0. Subtract half of it.",
            old="errors - 0.5 * delta",
            new="errors - delta",
            also=((LOSSES, STRICT.replace("errors - 0.5 * delta", "errors - delta")),),
        ),
        Misconception(
            "threshold_of_one",
            "Your branches part at 1 instead of delta. Compare with delta.",
            old="errors <= delta",
            new="errors <= 1",
        ),
        Misconception(
            "threshold_on_the_square",
            "You compare the square of the error with delta. It is the error itself that is compared.",
            old="errors <= delta",
            new="errors**2 <= delta",
        ),
        Misconception(
            "threshold_on_the_half_square",
            "You compare the half square with delta. It is the error itself that is compared.",
            old="errors <= delta",
            new="0.5 * errors**2 <= delta",
        ),
        Misconception(
            "forgot_abs",
            "Your errors keep their signs, so that an input far too small stays on the parabola. "
            "Take the absolute value before you compare.",
            old="(input - target).abs()",
            new="input - target",
            hints=(
                "Which branch does an error of -100 take?",
                "The condition and the line are about |r|, not r.",
                "Something is missing between the subtraction and the comparison.",
            ),
        ),
        Misconception(
            "abs_missing_in_the_line",
            "Your line uses r where |r| belongs: inputs that are too small are rewarded. Take the absolute value there "
            "too.",
            old="delta * (errors - 0.5 * delta)",
            new="delta * (input - target - 0.5 * delta)",
            also=(
                (LOSSES, STRICT.replace("delta * (errors - 0.5 * delta)", "delta * (input - target - 0.5 * delta)")),
            ),
        ),
        Misconception(
            "one_branch_for_all",
            "You choose one branch for the whole batch. Every element takes its own: use `where`.",
            old=LOSSES,
            new="    if errors.mean() <= delta:\n        losses = 0.5 * errors**2\n"
            "    else:\n        losses = delta * (errors - 0.5 * delta)\n",
            also=(
                (LOSSES, LOSSES.replace("errors <=", "errors.max() <=")),
                (LOSSES, LOSSES.replace("errors <=", "errors.min() <=")),
                (LOSSES, LOSSES.replace("errors <=", "errors.sum() <=")),
                (ERRORS, ERRORS + "    errors = errors.mean()\n"),
                (
                    LOSSES,
                    "    if errors <= delta:\n        losses = 0.5 * errors**2\n"
                    "    else:\n        losses = delta * (errors - 0.5 * delta)\n",
                ),
            ),
        ),
        Misconception(
            "averages_branches_apart",
            "You average the elements of each branch by themselves and add the two means. There is one mean, over "
            "all elements.",
            old="losses.mean()",
            new="sum(losses[part].mean() for part in (errors <= delta, errors > delta) if part.any())",
            also=(
                ("losses.mean()", "sum(losses[part].mean() for part in (errors <= delta, errors > delta))"),
                (
                    "losses.mean()",
                    "sum(losses[part].mean() for part in (errors < delta, errors >= delta) if part.any())",
                ),
            ),
        ),
        Misconception(
            "drops_the_outliers",
            "Errors beyond delta add nothing. They are to pull with a bounded force, not with none: give them their "
            "line.",
            old="delta * (errors - 0.5 * delta)",
            new="torch.zeros_like(errors)",
            also=((LOSSES, STRICT.replace("delta * (errors - 0.5 * delta)", "torch.zeros_like(errors)")),),
        ),
        Misconception(
            "clipped_error",
            "You clip the error at delta before you square it. Beyond delta the loss is then flat, without a "
            "gradient: it must go on as a line.",
            old=LOSSES,
            new="    losses = 0.5 * errors.clamp(max=delta) ** 2\n",
        ),
        Misconception(
            "pseudo_huber",
            "Your loss is the smooth approximation delta^2 (sqrt(1 + (r / delta)^2) - 1). Asked for is Huber's own, in "
            "two pieces.",
            old=LOSSES,
            new="    losses = delta**2 * ((1 + (errors / delta) ** 2).sqrt() - 1)\n",
        ),
        Misconception(
            "log_cosh",
            "Your loss is the logarithm of the hyperbolic cosine, which looks alike. Asked for is Huber's, in two "
            "pieces.",
            old=LOSSES,
            new="    losses = errors.cosh().log()\n",
        ),
        Misconception(
            "lines_only",
            "Your loss is the line everywhere, as when the smaller of the two formulas is taken: the line never lies "
            "above the parabola. Within delta the parabola holds.",
            old=LOSSES,
            new="    losses = delta * (errors - 0.5 * delta)\n",
        ),
        Misconception(
            "doubled",
            "Your loss is twice Huber's: r^2 within delta, and 2 delta |r| - delta^2 beyond. The slope at delta is to "
            "be delta: halve both.",
            old="losses.mean()",
            new="2 * losses.mean()",
        ),
        Misconception(
            "squares_only",
            "Your loss is half the square everywhere. Beyond delta it goes on as a line.",
            old=LOSSES,
            new="    losses = 0.5 * errors**2\n",
        ),
        Misconception(
            "plain_mse",
            "Your loss is the squared error. Huber's is half of that near the target, and a line further out.",
            old=LOSSES,
            new="    losses = errors**2\n",
        ),
        Misconception(
            "plain_l1",
            "Your loss is the absolute error, or delta times it. Huber's is a parabola near the target, and its line "
            "starts elsewhere.",
            old=LOSSES,
            new="    losses = errors\n",
            also=((LOSSES, "    losses = delta * errors\n"),),
        ),
        Misconception(
            "root_of_the_square",
            "Your gradient is NaN where an input meets its target: you take the root of a square, and its slope at 0 "
            "is infinite. Take the absolute value.",
            old="(input - target).abs()",
            new="((input - target) ** 2).sqrt()",
        ),
        Misconception(
            "broadcasting_shapes",
            "Your subtraction pairs every input with every target: of a column of N it makes N times N differences. "
            "Keep the shapes equal, so that each input meets its own target.",
            old="input - target",
            new="input - target.squeeze()",
            also=(
                ("input - target", "input.squeeze() - target"),
                ("input - target", "input - target.flatten()"),
                ("input - target", "input.flatten() - target"),
                ("input - target", "input.unsqueeze(-1) - target"),
                ("input - target", "input.unsqueeze(1) - target.unsqueeze(0)"),
                ("input - target", "input.reshape(-1, 1) - target.reshape(1, -1)"),
            ),
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum. It grows with the batch, and the step with it: divide by the number of elements.",
            old="losses.mean()",
            new="losses.sum()",
        ),
        Misconception(
            "divides_by_batch_size",
            "Your loss is the sum divided by the number of rows. The mean is over ALL elements: divide by how many "
            "there are.",
            old="losses.mean()",
            new="losses.sum() / input.shape[0]",
            also=(
                ("losses.mean()", "losses.sum() / len(input)"),
                ("losses.mean()", "losses.sum() / input.size(0)"),
                ("losses.mean()", "losses.sum() / (len(input) if input.dim() else 1)"),
                ("losses.mean()", "losses.sum(dim=-1).mean()"),
            ),
        ),
        Misconception(
            "returns_unreduced",
            "You return the losses one by one. Asked for is their mean: one number.",
            old="losses.mean()",
            new="losses",
        ),
        Misconception(
            "sign_error",
            "Your loss is the negative of the right one. Training would drive the input away from its target: "
            "drop the minus.",
            old="losses.mean()",
            new="-losses.mean()",
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to the input: it was cut (detach, "
            "no_grad, data, numpy). Compute the loss from the input itself, while autograd records.",
            old="input - target",
            new="input.detach() - target",
            also=(("losses.mean()", "torch.tensor(losses.mean().item())"),),
            hints=(
                "What is the requires_grad of the tensor that you return?",
                "A model learns from the gradient of its loss, not from the value.",
                "Look for what copies numbers out of the input: none of it is needed here.",
            ),
        ),
        Misconception(
            "modifies_input",
            "You work in place, on the input or the target. Neither is yours: the caller's numbers are gone, and "
            "of a leaf torch refuses it. Make a new tensor of the differences.",
            old="input - target",
            new="input.sub_(target)",
            also=(
                (ERRORS, "    input.data -= target\n    errors = input.abs()\n"),
                ("input - target", "target.sub_(input)"),
            ),
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a plain number, Python's or NumPy's, and a number has no gradient. Return the 0-dim tensor; "
            "who wants to print it takes the number out.",
            old="losses.mean()",
            new="losses.mean().item()",
            also=(("losses.mean()", "losses.detach().numpy().mean()"),),
        ),
        Misconception(
            "rewraps_value",
            "The gradient is zero, as when the number is put into a new tensor that requires grad, which knows nothing "
            "of the input. Return the tensor that was computed from it.",
            old="losses.mean()",
            new="losses.mean().detach().requires_grad_()",
            also=(("losses.mean()", "torch.tensor(losses.mean().item(), requires_grad=True)"),),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss: the graph is used up when the caller wants it, or the gradient is "
            "there twice. A loss only computes; whoever trains calls backward.",
            old="return losses.mean()",
            new="loss = losses.mean()\n    loss.backward()\n    return loss",
            also=((LOSSES, LOSSES + "    losses.mean().backward(retain_graph=True)\n"),),
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing. Printing shows a number but hands nothing back: return the loss.",
            old="return losses.mean()",
            new="print(losses.mean())",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of the input.",
            old="input - target",
            new="input.float() - target.float()",
        ),
    ),
)
