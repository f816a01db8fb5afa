"""The mean squared error, by hand.

The absolute error pulls with the same force wherever it is. Square the error instead, and the pull
grows with it (least squares, Legendre 1805; `torch.nn.MSELoss`):

    l_i = (input_i - target_i)^2        loss = (l_1 + ... + l_n) / n

over all n elements. The gradient with respect to input_i is 2 (input_i - target_i) / n: it fades as
the input comes near its target, so that the steps shrink by themselves, and one wild target pulls
harder than all the good ones together.

Textbooks write the same loss with a factor in front, divided by something else, or under a root. All
of these have the same minimum but other gradients, and with the gradient changes what a learning rate
means. Here it is torch's, with torch's `reduction`: "mean", "sum" or "none".
"""

from torch import Tensor


def loss_mse(input: Tensor, target: Tensor, reduction: str = "mean") -> Tensor:
    """The squared error between an input and its target, element by element, then reduced.

    Args:
        input: What the model put out: float32 or float64, any shape, () and (N, 1) included. It may
            be a leaf that requires grad. Neither it nor the target is changed, and
            backward is left to the caller.
        target: What it should have put out: same shape, same dtype.
        reduction: "mean", "sum" or "none".

    Returns:
        A tensor of the input's dtype, connected to the input by autograd: of shape () for "mean" and
        "sum", of the input's shape for "none".

    Example:
        loss_mse(tensor([3.0, -1.0]), tensor([1.0, 0.5])) is tensor(3.125),
        and the gradient with respect to the input is (2, -1.5).

        With "none" the tests take the gradient of 1 * l_1 + 2 * l_2 + 3 * l_3 + ...
    """
    ### BEGIN SOLUTION
    errors = (input - target) ** 2
    if reduction == "none":
        return errors
    if reduction == "sum":
        return errors.sum()
    return errors.mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

ERRORS = "    errors = (input - target) ** 2\n"
REDUCED = """\
    if reduction == "none":
        return errors
    if reduction == "sum":
        return errors.sum()
    return errors.mean()"""


ALONG: list[Setting] = [round(-4.1 + 0.33 * n, 2) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [ALONG[0], -1.0],
    "target": [0.5, 1.5],
    "more": [{"given": [x, -1.0], "target": [0.5, 1.5]} for x in ALONG[1:]],
    "along": {"the first input": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any shape, reduction and dtype, small or large errors; no input on its target."""
    shape, size = rng.choice((((), 1), ((6,), 6), ((5, 1), 5), ((3, 4), 12), ((2, 3, 2), 12)))
    low, high = rng.choice(((0.1, 3.0), (2.0, 90.0)))

    def shaped(flat: list[float], sizes: tuple[int, ...]) -> Setting:
        if not sizes:
            return flat[0]
        part = len(flat) // sizes[0]
        return [shaped(flat[part * i : part * (i + 1)], sizes[1:]) for i in range(sizes[0])]

    def batch() -> dict[str, Setting]:
        targets = [rng.choice((-1, 1)) * round(rng.uniform(0.5, 6), 3) for _ in range(size)]
        given = [round(target + rng.choice((-1, 1)) * rng.uniform(low, high), 3) for target in targets]
        return {"given": shaped(given, shape), "target": shaped(targets, shape)}

    return {
        **batch(),
        "options": {"reduction": rng.choice(("mean", "sum", "none"))},
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_mse",
    title="The mean squared error, by hand",
    number=21,
    part="extension",
    notebook="losses",
    after=("loss_l1",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=("mse_loss",),
    checks=(
        Check("value", 1, ("returned", "value")),
        Check("gradient", 1, ("gradient", "differentiable", "unchanged", "grad_mode")),
    ),
    cases=(
        Case(
            "by hand: (3, -1) against (1, 0.5)",
            {"given": [3.0, -1.0], "target": [1.0, 0.5]},
            working=(
                "l_1: (3 - 1) ** 2 = 4",
                "l_2: (-1 - 0.5) ** 2 = 2.25",
                "the loss: (4 + 2.25) / 2 = 3.125",
                "the gradient of the first: 2 * (3 - 1) / 2 = 2",
                "the gradient of the second: 2 * (-1 - 0.5) / 2 = -1.5",
            ),
        ),
        Case(
            "eight numbers, in a leaf",
            {
                "given": [0.5, -2.0, 3.25, 1.0, -0.75, 4.0, 2.5, -1.5],
                "target": [1.25, -2.5, 1.0, 4.5, -0.5, -2.0, 2.25, 1.0],
                "leaf": True,
            },
        ),
        Case(
            "four rows of three",
            {
                "given": [[1.5, -0.5, 3.0], [0.25, 2.0, -1.0], [-2.0, 4.0, 0.75], [1.0, -3.0, 5.0]],
                "target": [[1.0, 2.0, 0.5], [1.5, -1.25, 0.5], [-2.5, 1.0, 6.0], [0.25, 0.5, 4.5]],
                "options": {"reduction": "mean"},
            },
        ),
        Case(
            "a column of four, in float64",
            {
                "given": [[2.0], [-1.0], [0.5], [3.5]],
                "target": [[0.75], [1.5], [4.0], [3.0]],
                "dtype": "float64",
            },
        ),
        Case(
            "a batch of two rows, then one of three",
            {
                "given": [[0.5, -1.5], [2.75, 1.0]],
                "target": [[1.5, -2.25], [2.25, -3.0]],
                "more": [
                    {
                        "given": [[3.5, -0.5], [1.75, 0.25], [-5.0, 4.0]],
                        "target": [[2.5, 1.5], [0.5, -0.5], [1.0, 3.25]],
                    }
                ],
            },
        ),
        Case(
            "by hand: (2, -1, 0.5) against (0.5, 3, 0.25), summed",
            {"given": [2.0, -1.0, 0.5], "target": [0.5, 3.0, 0.25], "options": {"reduction": "sum"}},
            working=(
                "l_1: (2 - 0.5) ** 2 = 2.25",
                "l_2: (-1 - 3) ** 2 = 16",
                "l_3: (0.5 - 0.25) ** 2 = 0.0625",
                "the loss: 2.25 + 16 + 0.0625 = 18.3125",
                "the gradient of the first: 2 * (2 - 0.5) = 3",
                "the gradient of the second: 2 * (-1 - 3) = -8",
                "the gradient of the third: 2 * (0.5 - 0.25) = 0.5",
            ),
        ),
        Case(
            "two rows of three, summed",
            {
                "given": [[1.5, -0.5, 3.0], [0.25, 2.0, -1.0]],
                "target": [[0.5, 1.75, -2.0], [-1.5, 6.0, 0.75]],
                "options": {"reduction": "sum"},
                "leaf": True,
            },
        ),
        Case(
            "a column of three, unreduced, in float64",
            {
                "given": [[2.0], [-1.0], [0.5]],
                "target": [[2.75], [1.5], [-4.0]],
                "options": {"reduction": "none"},
                "dtype": "float64",
            },
        ),
        Case(
            "by hand: two rows of two, unreduced",
            {
                "given": [[1.0, -2.0], [0.5, 3.0]],
                "target": [[4.0, -2.5], [2.5, -1.0]],
                "options": {"reduction": "none"},
            },
            working=(
                "l_1: (1 - 4) ** 2 = 9",
                "l_2: (-2 - -2.5) ** 2 = 0.25",
                "l_3: (0.5 - 2.5) ** 2 = 4",
                "l_4: (3 - -1) ** 2 = 16",
                "the gradient of 1 * l_1: 1 * 2 * (1 - 4) = -6",
                "the gradient of 2 * l_2: 2 * 2 * (-2 - -2.5) = 2",
                "the gradient of 3 * l_3: 3 * 2 * (0.5 - 2.5) = -12",
                "the gradient of 4 * l_4: 4 * 2 * (3 - -1) = 32",
            ),
        ),
        Case("25 batches along the first input", CURVE),
        Case(
            "four rows of three, summed, in a leaf",
            {
                "given": [[0.3, -1.7, 2.2], [1.9, 0.4, -0.8], [-2.6, 3.1, 0.9], [1.2, -0.1, 4.4]],
                "target": [[1.1, 0.6, 2.9], [-0.7, 0.2, 1.3], [-2.2, 5.6, -3.4], [0.8, 1.4, 4.7]],
                "options": {"reduction": "sum"},
                "leaf": True,
            },
            sealed=True,
        ),
        Case("a 0-dim input", {"given": -1.25, "target": 2.5}, sealed=True),
        Case(
            "a 0-dim input, unreduced",
            {"given": 3.75, "target": -0.5, "options": {"reduction": "none"}},
            sealed=True,
        ),
        Case(
            "errors of hundreds",
            {
                "given": [[1.2, -0.7, 0.4], [-0.9, 0.3, 2.1]],
                "target": [[3.5, 2.25, -4.5], [0.75, -1.5, 6.0]],
                "scale": 1000.0,
            },
            sealed=True,
        ),
        Case(
            "two by six by one, unreduced, in float64",
            {
                "given": [
                    [[1.0], [2.5], [-0.5], [0.25], [3.0], [-4.0]],
                    [[0.75], [1.25], [2.0], [-2.5], [-3.0], [0.5]],
                ],
                "target": [
                    [[0.5], [3.5], [1.5], [-0.5], [2.75], [-1.0]],
                    [[4.75], [1.0], [1.5], [2.5], [-3.5], [-0.75]],
                ],
                "options": {"reduction": "none"},
                "dtype": "float64",
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "a perfect prediction",
            {"given": [[0.5, -1.5], [2.0, 0.0]], "target": [[0.5, -1.5], [2.0, 0.0]]},
            sealed=True,
        ),
        Case(
            "digits that float32 has not",
            {
                "given": [1000.00025, -2000.0005, 500.0001],
                "target": [1000.0001, -2000.0002, 499.9999],
                "dtype": "float64",
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Take pen and paper: for the example, what are the two l_i, their mean, and the two slopes?",
        "Something happens to every element by itself, and one reduction to all of them. Which comes first?",
        "Subtract, square each element, and only then look at `reduction`: three ways to return.",
    ),
    misconceptions=(
        Misconception(
            "forgot_square",
            "Your loss is exactly what you get when the differences are not squared. Errors up and down cancel, and "
            "the loss has no smallest value: square each.",
            old="(input - target) ** 2",
            new="input - target",
        ),
        Misconception(
            "square_after_mean",
            "Your loss is exactly what you get when the differences are added up first and squared at the end. By then "
            "they have cancelled: square each element.",
            old=ERRORS + REDUCED,
            new="""\
    errors = input - target
    if reduction == "none":
        return errors**2
    if reduction == "sum":
        return errors.sum() ** 2
    return errors.mean() ** 2""",
        ),
        Misconception(
            "half_loss",
            "Your loss is half of torch's. The factor 1/2 cancels the 2 of the slope in textbooks; in code it halves "
            "every step: leave it out.",
            old="(input - target) ** 2",
            new="0.5 * (input - target) ** 2",
            also=(
                ("errors.mean()", "errors.mean() / 2"),
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        return errors.sum() / 2\n    return errors.mean() / 2",
                ),
            ),
            hints=(
                "What is the loss of one input that is off by 1?",
                "Two losses can share their minimum and still have different gradients.",
                "Compare your factor in front with the formula above.",
            ),
        ),
        Misconception(
            "root_taken",
            "Your loss is the root of the mean squared error. It is in the units of the target, fit for a report, but "
            "its gradient is another one: return the mean itself.",
            old="errors.mean()",
            new="errors.mean().sqrt()",
            also=(
                ("errors.mean()", "errors.sum().sqrt()"),
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        return errors.sum().sqrt()\n    return errors.mean().sqrt()",
                ),
            ),
            hints=(
                "What is the loss of one input that is off by 3?",
                "RMSE is what one reports; MSE is what one minimises.",
                "After the mean nothing is left to do.",
            ),
        ),
        Misconception(
            "divides_by_batch_size",
            "Your loss is the sum divided by the number of rows. The mean is over ALL elements: divide by how many "
            "there are.",
            old="errors.mean()",
            new="errors.sum() / input.shape[0]",
            also=(
                ("errors.mean()", "errors.sum() / len(input)"),
                ("errors.mean()", "errors.sum() / input.size(0)"),
                ("errors.mean()", "errors.sum() / (len(input) if input.dim() else 1)"),
                ("errors.mean()", "errors.sum(dim=-1).mean()"),
            ),
            hints=(
                "Does your loss double when every row is written down twice, side by side?",
                "A matrix of 4 rows and 3 columns has 12 errors.",
                "Divide the sum by the number of elements, not of rows.",
            ),
        ),
        Misconception(
            "broadcasting_shapes",
            "Your subtraction pairs every input with every target: of a column of N it makes N times N differences. "
            "Keep the shapes equal, so that each input meets its own target.",
            old="input - target",
            new="input - target.squeeze()",
            also=(
                ("input - target", "input.unsqueeze(0) - target.unsqueeze(1)"),
                ("input - target", "input.squeeze() - target"),
                ("input - target", "input.squeeze(-1) - target"),
                ("input - target", "input - target.squeeze(-1)"),
                ("input - target", "input - target.flatten()"),
                ("input - target", "input.flatten() - target"),
                ("input - target", "input.unsqueeze(-1) - target"),
                ("input - target", "input - target.unsqueeze(-1)"),
                ("input - target", "input.unsqueeze(1) - target.unsqueeze(0)"),
                ("input - target", "input.reshape(-1, 1) - target.reshape(1, -1)"),
            ),
            hints=(
                "Print the shape of the difference for an input and a target of shape (4, 1). How many elements?",
                "Broadcasting turns (N, 1) against (N,) into (N, N), without an error.",
                "Input and target come in the same shape: change the shape of neither before you subtract.",
            ),
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to the input: it was cut (detach, "
            "no_grad, data, numpy). Compute the loss from the input itself, while autograd records.",
            old="input - target",
            new="input.detach() - target",
            also=(
                ("errors.mean()", "torch.tensor(errors.mean().item())"),
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        return torch.tensor(errors.sum().item())\n    return torch.tensor(errors.mean().item())",
                ),
                (ERRORS, ERRORS + "    errors = torch.tensor(errors.tolist())\n"),
            ),
            hints=(
                "What is the requires_grad of the tensor that you return?",
                "A model learns from the gradient of its loss, not from the value.",
                "Look for what copies numbers out of the input: none of it is needed here.",
            ),
        ),
        Misconception(
            "ignores_reduction",
            "You return the mean, whatever `reduction` asks for. The caller chooses: look at the argument.",
            old=REDUCED,
            new="    return errors.mean()",
            hints=(
                'Does your function use its third argument? Call it with reduction="sum".',
                "A default is for those who do not ask; who asks wants what is asked for.",
                "Three branches: the mean, the sum, and the elements as they are.",
            ),
        ),
        Misconception(
            "modifies_input",
            "You work in place, on the input or the target. Neither is yours: the caller's numbers are gone, and "
            "of a leaf torch refuses it. Make a new tensor of the differences.",
            old="input - target",
            new="input.sub_(target)",
            also=(
                (ERRORS, "    input.data -= target\n    errors = input**2\n"),
                ("input - target", "target.sub_(input)"),
            ),
        ),
        Misconception(
            "l1_instead_of_mse",
            "Your loss is exactly the mean absolute error. Here each error counts with its square.",
            old="(input - target) ** 2",
            new="(input - target).abs()",
            also=(("(input - target) ** 2", "((input - target) ** 2).sqrt()"),),
        ),
        Misconception(
            "huber_instead_of_mse",
            "Your loss grows like a straight line once the error is large, as Huber's does. The squared error has one "
            "formula throughout.",
            old=ERRORS,
            new="    errors = (input - target).abs()\n    errors = (0.5 * errors**2).where(errors < 1, errors - 0.5)\n",
        ),
        Misconception(
            "doubles_instead_of_squaring",
            "You multiply the differences by 2. A square is the power of 2: each error times itself.",
            old="(input - target) ** 2",
            new="(input - target) * 2",
        ),
        Misconception(
            "difference_of_squares",
            "You square the input and the target before you subtract. Their distance is what is to be squared.",
            old="(input - target) ** 2",
            new="input**2 - target**2",
            also=(("(input - target) ** 2", "(input**2 - target**2).abs()"),),
        ),
        Misconception(
            "squares_target_only",
            "You square the target alone: a power binds more tightly than a minus. Put the difference into brackets.",
            old="(input - target) ** 2",
            new="input - target**2",
        ),
        Misconception(
            "half_the_gradient",
            "Your value is right and your gradient half of what it should be, as when one of two factors is detached. "
            "Both know the input: detach neither.",
            old="(input - target) ** 2",
            new="(input - target) * (input - target).detach()",
        ),
        Misconception(
            "variance_instead_of_error",
            "You subtract the mean of the differences before you square: that is their variance, and an input that is "
            "always too large by the same amount costs nothing. Square the differences themselves.",
            old=ERRORS,
            new="    errors = input - target\n    errors = (errors - errors.mean()) ** 2\n",
            also=(
                ("errors.mean()", "(input - target).var()"),
                ("errors.mean()", "(input - target).var(correction=0)"),
            ),
        ),
        Misconception(
            "unreduced_not_squared",
            'For "none" you return the differences. Unreduced means: not averaged; they are squared all the same.',
            old="return errors\n",
            new="return input - target\n",
            also=(("return errors\n", "return (input - target).abs()\n"),),
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "You return the sum where the mean is asked for. A sum grows with the batch, and the step with it: divide "
            "by the number of elements.",
            old="errors.mean()",
            new="errors.sum()",
            also=((REDUCED, "    return errors.sum()"),),
        ),
        Misconception(
            "sum_is_averaged",
            'You divide by the number of elements for "sum" too. Asked for is the plain sum.',
            old="errors.sum()",
            new="errors.mean()",
        ),
        Misconception(
            "none_is_averaged",
            'You return the mean for "none". Asked for are the elements, in the shape of the input.',
            old="return errors\n",
            new="return errors.mean()\n",
        ),
        Misconception(
            "none_is_summed",
            'You return the sum for "none". Asked for are the elements, in the shape of the input.',
            old="return errors\n",
            new="return errors.sum()\n",
        ),
        Misconception(
            "sum_and_mean_swapped",
            "You return the sum for the mean and the mean for the sum. Exchange the two branches.",
            old="        return errors.sum()\n    return errors.mean()",
            new="        return errors.mean()\n    return errors.sum()",
        ),
        Misconception(
            "flattens_unreduced",
            'For "none" you return the elements in another shape. That of the input tells which is whose: keep it.',
            old="return errors\n",
            new="return errors.flatten()\n",
            also=(("return errors\n", "return errors.squeeze()\n"),),
        ),
        Misconception(
            "returns_list",
            'For "none" you return a Python list. Its numbers know nothing of the input: return the tensor.',
            old="return errors\n",
            new="return errors.tolist()\n",
            also=(("return errors\n", "return list(errors.flatten())\n"),),
        ),
        Misconception(
            "returns_float_not_tensor",
            "You return a plain number, Python's or NumPy's, and a number has no gradient. Return the 0-dim tensor; "
            "who wants to print it takes the number out.",
            old="errors.mean()",
            new="errors.mean().item()",
            also=(
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        return errors.sum().item()\n    return errors.mean().item()",
                ),
                (ERRORS, ERRORS + "    errors = errors.detach().numpy()\n"),
            ),
        ),
        Misconception(
            "rewraps_value",
            "The input's gradient is zero, as when the number is put into a new tensor that requires grad, which knows "
            "nothing of the input. Return the tensor that was computed from it.",
            old="errors.mean()",
            new="errors.new_tensor(errors.mean().item()).requires_grad_()",
            also=(
                (ERRORS, ERRORS + "    errors = errors.detach().requires_grad_()\n"),
                ("errors.mean()", "torch.tensor(errors.mean().item(), requires_grad=True)"),
                (ERRORS, ERRORS + "    errors = torch.tensor(errors.tolist(), requires_grad=True)\n"),
            ),
        ),
        Misconception(
            "returns_none",
            "Your function returns nothing for the mean. Printing shows a number but hands nothing back: return it.",
            old="return errors.mean()",
            new="print(errors.mean())",
            also=((REDUCED, "    print(errors.mean())"),),
        ),
        Misconception(
            "none_returns_nothing",
            'Your function returns nothing for "none". The word is about the reduction: asked for are the elements, in '
            "the shape of the input.",
            old="return errors\n",
            new="return None\n",
        ),
        Misconception(
            "keeps_a_dimension",
            "You return the loss in a tensor of shape (1,). A loss is one number: shape ().",
            old="errors.mean()",
            new="errors.mean().reshape(1)",
            also=(
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        return errors.sum().reshape(1)\n    return errors.mean().reshape(1)",
                ),
            ),
        ),
        Misconception(
            "averages_one_dimension",
            "You average over one dimension, so that of a matrix a whole row of means comes back. "
            "Average over all elements, whatever the shape.",
            old="errors.mean()",
            new="errors.mean(dim=0)",
            also=(("errors.mean()", "errors.mean(dim=-1)"), ("errors.mean()", "errors.mean(dim=1)")),
        ),
        Misconception(
            "sign_error",
            "Your loss is the negative of the right one. Training would drive the input away from its target: "
            "drop the minus.",
            old="(input - target) ** 2",
            new="-((input - target) ** 2)",
        ),
        Misconception(
            "adds_target",
            "You add the target instead of subtracting it. The error is how far the two lie apart.",
            old="input - target",
            new="input + target",
        ),
        Misconception(
            "ignores_target",
            "Your loss is that of the input against 0, whatever the target is. Subtract the target.",
            old="input - target",
            new="input",
        ),
        Misconception(
            "casts_to_float32",
            "You compute in float32 although float64 came in. Keep the dtype of the input.",
            old="input - target",
            new="input.float() - target.float()",
            also=(("(input - target) ** 2", "((input - target) ** 2).float()"),),
        ),
        Misconception(
            "casts_to_float64",
            "You return float64 although float32 came in. Keep the dtype of the input.",
            old="input - target",
            new="input.double() - target.double()",
        ),
        Misconception(
            "divides_by_one_less",
            "You divide by n - 1. That is for the spread around a mean which was itself estimated: divide by n.",
            old="errors.mean()",
            new="errors.sum() / (errors.numel() - 1)",
            also=(("errors.mean()", "errors.sum() / max(errors.numel() - 1, 1)"),),
        ),
        Misconception(
            "other_default",
            "Whoever names no reduction gets something else than the mean from you. The mean is the default: write it "
            "into the signature.",
            old='reduction: str = "mean"',
            new='reduction: str = "sum"',
            also=(('reduction: str = "mean"', 'reduction: str = "none"'),),
        ),
        Misconception(
            "calls_backward",
            "You call backward inside the loss: the graph is used up when the caller wants it, or the gradient is "
            "there twice. A loss only computes; whoever trains calls backward.",
            old="return errors.mean()",
            new="loss = errors.mean()\n    loss.backward()\n    return loss",
            also=(
                (ERRORS, ERRORS + "    errors.mean().backward(retain_graph=True)\n"),
                (
                    "        return errors.sum()\n    return errors.mean()",
                    "        loss = errors.sum()\n    else:\n        loss = errors.mean()\n"
                    "    loss.backward(retain_graph=True)\n    return loss",
                ),
                (
                    REDUCED,
                    "    loss = {'none': errors, 'sum': errors.sum(), 'mean': errors.mean()}[reduction]\n"
                    "    if loss.dim() == 0:\n        loss.backward(retain_graph=True)\n    return loss",
                ),
                ("return errors.mean()", "loss = errors.mean()\n    loss.backward(retain_graph=True)\n    return loss"),
                (
                    REDUCED,
                    REDUCED.replace(
                        '    if reduction == "none"', '    errors.sum().backward()\n    if reduction == "none"'
                    ),
                ),
            ),
        ),
    ),
)
