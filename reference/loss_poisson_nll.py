"""The loss of counts, by hand.

Clicks per hour, cells per image, goals per match: a count is a whole number from 0 up, and its spread
grows with its mean. Its first model is Poisson's (1837): the probability of a count t at a rate r is
r^t exp(-r) / t!, and the loss is the negative logarithm of that. A model's output may be any number
and a rate may not, so the model puts out log r, and with it the loss is (`torch.nn.PoissonNLLLoss`):

    l_i = exp(log_rate_i) - target_i * log_rate_i          loss = (l_1 + ... + l_n) / n

over all n elements. The logarithm of t! is left out: no output changes it. So the loss may well be
negative, and is smallest, not zero, where the rate equals the count: its gradient with respect to
log_rate_i is (rate - count) / n.

What usually goes wrong is the question of what the numbers are at each place: a rate or its logarithm.
"""

from torch import Tensor


def loss_poisson_nll(log_rate: Tensor, target: Tensor) -> Tensor:
    """The negative log-likelihood of counts under Poisson's model, without log t!, averaged over all elements.

    Args:
        log_rate: Logarithms of rates, finite, sometimes far below zero: float32 or float64, any shape,
            () and (N, 1) included. It may be a leaf that requires grad. Neither it nor the target is
            changed, and backward is left to the caller.
        target: Counts, 0 included, written as floats: same shape and dtype.

    Returns:
        A tensor of shape () and of log_rate's dtype, connected to log_rate by autograd.

    Example:
        loss_poisson_nll(tensor([0.5, -1.0]), tensor([2.0, 3.0])) is tensor(2.0083),
        and the gradient with respect to log_rate is (-0.175639, -1.31606).
    """
    ### BEGIN SOLUTION
    losses = log_rate.exp() - target * log_rate
    return losses.mean()
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

LOSSES = "    losses = log_rate.exp() - target * log_rate\n"


ALONG: list[Setting] = [round(-3.1 + 0.25 * n, 2) for n in range(25)]
CURVE: dict[str, Setting] = {
    "given": [ALONG[0], 0.5],
    "target": [3.0, 1.0],
    "more": [{"given": [x, 0.5], "target": [3.0, 1.0]} for x in ALONG[1:]],
    "along": {"the first log-rate": ALONG},
}
"""Batches that differ in one number: what the loss's curve is drawn over."""


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any shape and dtype, counts from 0 to 15."""
    shape, size = rng.choice((((), 1), ((6,), 6), ((5, 1), 5), ((3, 4), 12), ((2, 3, 2), 12)))

    def shaped(flat: list[float], sizes: tuple[int, ...]) -> Setting:
        if not sizes:
            return flat[0]
        part = len(flat) // sizes[0]
        return [shaped(flat[part * i : part * (i + 1)], sizes[1:]) for i in range(sizes[0])]

    def batch() -> dict[str, Setting]:
        rates = [round(rng.uniform(-3, 3), 3) for _ in range(size)]
        counts = [float(rng.randint(0, 15)) for _ in range(size)]
        return {"given": shaped(rates, shape), "target": shaped(counts, shape)}

    return {
        **batch(),
        "dtype": rng.choice(("float32", "float64")),
        "leaf": rng.choice((True, False)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="loss_poisson_nll",
    title="The loss of counts, by hand",
    number=27,
    part="extension",
    notebook="losses",
    after=("loss_l1",),
    rollout="loss_value",
    counted="batch {number}",
    panels=("against value", "against gradient[0]"),
    by_hand=("poisson_nll_loss", "torch.distributions"),
    checks=(
        Check("value", 1, ("value",)),
        Check("gradient", 1, ("gradient",)),
        Check("contract", 1, ("returned", "unchanged", "grad_mode", "differentiable"), beside=("value", "gradient")),
    ),
    cases=(
        Case(
            "by hand: log-rates 0.5 and -1, counts 2 and 3",
            {"given": [0.5, -1.0], "target": [2.0, 3.0]},
            working=(
                "the rates: exp(0.5) = 1.648721",
                "and: exp(-1) = 0.3678794",
                "l_1: 1.648721 - 2 * 0.5 = 0.648721",
                "l_2: 0.3678794 - 3 * -1 = 3.3678794",
                "the loss: (0.648721 + 3.3678794) / 2 = 2.008300",
                "the gradient of the first: (1.648721 - 2) / 2 = -0.1756395",
                "the gradient of the second: (0.3678794 - 3) / 2 = -1.3160603",
            ),
        ),
        Case(
            "by hand: a count of 0 at log-rate 1.5",
            {"given": [1.5], "target": [0.0], "leaf": True},
            working=(
                "the loss, the rate alone: exp(1.5) - 0 * 1.5 = 4.481689",
                "the gradient: exp(1.5) - 0 = 4.481689",
            ),
        ),
        Case(
            "six counts, in a leaf",
            {
                "given": [0.25, -0.5, 2.0, 1.25, 0.75, -1.5],
                "target": [0.0, 1.0, 12.0, 2.0, 5.0, 0.0],
                "leaf": True,
            },
        ),
        Case(
            "three rows of four",
            {
                "given": [[0.5, -0.25, 1.75, 2.5], [-1.0, 0.125, 1.5, 0.25], [3.0, -2.0, 0.75, -0.5]],
                "target": [[1.0, 0.0, 4.0, 15.0], [1.0, 2.0, 3.0, 0.0], [21.0, 0.0, 6.0, 2.0]],
            },
        ),
        Case(
            "a column of three, in float64",
            {"given": [[0.3], [1.2], [-0.7]], "target": [[3.0], [4.0], [1.0]], "dtype": "float64"},
        ),
        Case(
            "a batch of two rows, then one of three",
            {
                "given": [[0.5, 1.5], [-0.75, 2.25]],
                "target": [[2.0, 7.0], [0.0, 5.0]],
                "more": [
                    {
                        "given": [[1.0, -0.25], [0.625, 0.375], [-1.25, 1.75]],
                        "target": [[4.0, 1.0], [0.0, 3.0], [2.0, 9.0]],
                    }
                ],
            },
        ),
        Case(
            "a column of two, thousands",
            {"given": [[7.5], [8.25]], "target": [[1850.0], [3800.0]], "dtype": "float64"},
        ),
        Case(
            "what hardly ever happens, and happened: log-rates of -110 and below",
            {"given": [-110.0, 0.5, -140.0], "target": [1.0, 2.0, 0.0]},
        ),
        Case(
            "rarer still, in two rows",
            {"given": [[-120.0, -160.0], [1.25, -0.5]], "target": [[0.0, 2.0], [3.0, 1.0]], "leaf": True},
        ),
        Case("25 batches along the first log-rate", CURVE),
        Case("a 0-dim log-rate", {"given": 1.25, "target": 3.0}, sealed=True),
        Case(
            "four rows of two, unequal",
            {
                "given": [[0.4, 2.1], [-1.3, 0.9], [1.6, -0.2], [0.7, 2.8]],
                "target": [[3.0, 6.0], [0.0, 1.0], [8.0, 2.0], [1.0, 20.0]],
                "leaf": True,
            },
            sealed=True,
        ),
        Case(
            "two by two by two, in float64",
            {
                "given": [[[0.1, 1.1], [-0.6, 2.2]], [[1.7, -1.9], [0.8, 0.3]]],
                "target": [[[1.0, 5.0], [2.0, 7.0]], [[4.0, 0.0], [0.0, 1.0]]],
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "rates equal to their counts, in float64",
            {
                "given": [0.0, 0.6931471805599453, 1.0986122886681098],
                "target": [1.0, 2.0, 3.0],
                "dtype": "float64",
            },
            sealed=True,
        ),
        Case(
            "rarer than float64 can say",
            {"given": [-800.0, 0.75, -1000.0, 1.5], "target": [1.0, 0.0, 0.0, 6.0], "dtype": "float64"},
            sealed=True,
        ),
        Case(
            "a batch of four after one of two",
            {
                "given": [1.4, -0.8],
                "target": [2.0, 1.0],
                "more": [{"given": [0.2, 2.6, -1.1, 0.9], "target": [0.0, 11.0, 1.0, 4.0]}],
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "What are the numbers that you are given: rates, or logarithms of rates?",
        "Where rate and count are equal the gradient is 0, and the loss need not be. Does yours do that?",
        "From the exponential of what you are given subtract the count times what you are given; average all.",
    ),
    misconceptions=(
        Misconception(
            "log_input_false",
            "You take log_rate for the rate itself, and its logarithm besides, as with log_input=False. Of a negative "
            "number that is NaN: the rate is the exponential of what you get.",
            old=LOSSES,
            new="    losses = log_rate - target * (log_rate + 1e-8).log()\n",
            also=((LOSSES, "    losses = log_rate - target * log_rate.log()\n"),),
            hints=(
                "Which of the two numbers may be negative: a rate, or the logarithm of one?",
                "The argument's name says what it holds.",
                "The rate comes out of log_rate by an exponential; the logarithm is there already.",
            ),
        ),
        Misconception(
            "exp_twice",
            "You exponentiate twice: your formula is given the rate where it expects its logarithm. "
            "Only the first term has an exponential, and one.",
            old=LOSSES,
            new="    rate = log_rate.exp()\n    losses = rate.exp() - target * rate\n",
            also=(
                ("log_rate.exp() -", "log_rate.exp().exp() -"),
                ("target * log_rate", "target * log_rate.exp()"),
            ),
            hints=(
                "How many exponentials stand in the formula?",
                "A loss that exponentiates wants the logarithm.",
                "Use log_rate as it comes, in both terms.",
            ),
        ),
        Misconception(
            "sign_error",
            "You add the count times log_rate instead of subtracting it. A larger count must pull the rate up: "
            "subtract.",
            old="- target * log_rate",
            new="+ target * log_rate",
            hints=(
                "In which direction does your gradient move the rate when the count is larger than it?",
                "The gradient is (rate - count) / n.",
                "Look at the sign between the two terms.",
            ),
        ),
        Misconception(
            "negated",
            "Your loss is the log-likelihood, not its negative. Training makes a loss small: change both signs.",
            old=LOSSES,
            new="    losses = target * log_rate - log_rate.exp()\n",
        ),
        Misconception(
            "full_likelihood",
            "You include the logarithm of t!, or Stirling's approximation of it, as with full=True. No output changes "
            "it: leave it out.",
            old=LOSSES,
            new=LOSSES + "    stirling = target * target.log() - target + 0.5 * (6.283185307179586 * target).log()\n"
            "    losses = losses + stirling.where(target > 1, 0 * target)\n",
            also=(
                (LOSSES, LOSSES + "    losses = losses + (target + 1).lgamma()\n"),
                (
                    LOSSES,
                    LOSSES
                    + "    stirling = target * target.log() - target + 0.5 * (6.283185307179586 * target).log()\n"
                    "    losses = losses + stirling\n",
                ),
            ),
            hints=(
                "Is your gradient right, and your value too large?",
                "A term that no output changes has no gradient.",
                "Two terms are enough: the rate, and the count times log_rate.",
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
            new="losses.sum() / log_rate.shape[0]",
            also=(
                ("losses.mean()", "losses.sum() / len(log_rate)"),
                ("losses.mean()", "losses.sum() / log_rate.size(0)"),
                ("losses.mean()", "losses.sum() / (len(log_rate) if log_rate.dim() else 1)"),
                ("losses.mean()", "losses.sum(dim=-1).mean()"),
            ),
        ),
        Misconception(
            "averages_one_dimension",
            "You average over one dimension, so that of a matrix a whole row of means comes back. "
            "Average over all elements, whatever the shape.",
            old="losses.mean()",
            new="losses.mean(dim=0)",
            also=(("losses.mean()", "losses.mean(dim=-1)"), ("losses.mean()", "losses.mean(dim=1)")),
        ),
        Misconception(
            "returns_unreduced",
            "You return the losses one by one. Asked for is their mean: one number.",
            old="losses.mean()",
            new="losses",
        ),
        Misconception(
            "exp_missing",
            "Your first term is log_rate. It is the rate itself: the exponential of log_rate.",
            old="log_rate.exp() - target",
            new="log_rate - target",
        ),
        Misconception(
            "log_rate_missing",
            "You subtract the count from the rate. Subtracted is the count times log_rate.",
            old="target * log_rate",
            new="target",
        ),
        Misconception(
            "ignores_target",
            "Your loss does not look at the count. The second term is weighed with it.",
            old="target * log_rate",
            new="log_rate",
        ),
        Misconception(
            "arguments_swapped",
            "You exponentiate the count, as when the two arguments change places. The rate is the exponential of "
            "log_rate.",
            old="log_rate.exp()",
            new="target.exp()",
        ),
        Misconception(
            "goes_through_rates",
            "You turn log_rate into the rate, and back into a logarithm. A rate of exp(-110) is 0 in float32, and its "
            "logarithm infinite: stay with log_rate.",
            old="target * log_rate",
            new="target * log_rate.exp().log()",
            also=(("target * log_rate", "torch.xlogy(target, log_rate.exp())"),),
            hints=(
                "What is tensor(-110.0).exp().log()?",
                "Who goes from a logarithm to a number and back may lose it on the way.",
                "The second term needs the logarithm only, and that is what you are given.",
            ),
        ),
        Misconception(
            "epsilon_in_log",
            "You turn log_rate into the rate, add a little, and take the logarithm of that. Rare events then all have "
            "the same rate: stay with log_rate.",
            old="target * log_rate",
            new="target * (log_rate.exp() + 1e-8).log()",
            also=(
                ("target * log_rate", "target * (log_rate.exp() + 1e-6).log()"),
                ("target * log_rate", "target * (log_rate.exp() + 1e-10).log()"),
                ("target * log_rate", "target * (log_rate.exp() + 1e-12).log()"),
                ("target * log_rate", "target * log_rate.exp().clamp(min=1e-8).log()"),
                ("target * log_rate", "target * log_rate.exp().clamp(min=1e-12).log()"),
            ),
        ),
        Misconception(
            "squared_error_of_rates",
            "Your loss is the squared difference of rate and count. That takes the spread for the same everywhere; "
            "a count's grows with its mean: use Poisson's likelihood.",
            old=LOSSES,
            new="    losses = (log_rate.exp() - target) ** 2\n",
        ),
        Misconception(
            "squared_error_of_logarithms",
            "Your loss is the squared difference of log_rate and the count. One is a logarithm and the other is not: "
            "use Poisson's likelihood.",
            old=LOSSES,
            new="    losses = (log_rate - target) ** 2\n",
            also=((LOSSES, "    losses = (log_rate - target.log1p()) ** 2\n"),),
        ),
        Misconception(
            "deviance",
            "Your loss is the deviance, which is 0 where rate and count are equal and twice as steep. "
            "Asked for are the two terms of the likelihood alone.",
            old=LOSSES,
            new="    losses = 2 * (log_rate.exp() - target * log_rate + target.xlogy(target) - target)\n",
            also=((LOSSES, "    losses = log_rate.exp() - target * log_rate + target.xlogy(target) - target\n"),),
        ),
        Misconception(
            "softplus_rate",
            "You make the rate with softplus, log(1 + exp(x)). What you are given is the logarithm of the rate: "
            "the rate is its exponential.",
            old="log_rate.exp()",
            new="log_rate.exp().log1p()",
            also=((LOSSES, "    rate = log_rate.exp().log1p()\n    losses = rate - target * rate.log()\n"),),
        ),
        Misconception(
            "expm1_rate",
            "Your rate is exp(log_rate) - 1. That is for counts that were put through log1p: here it is the plain "
            "exponential.",
            old="log_rate.exp()",
            new="log_rate.expm1()",
        ),
        Misconception(
            "base_ten_rate",
            "You take log_rate for a logarithm to the base 10. In torch, as in the formula, it is the natural one.",
            old="log_rate.exp()",
            new="10**log_rate",
            also=(("log_rate.exp()", "2**log_rate"),),
        ),
        Misconception(
            "clamps_loss",
            "You do not let a loss fall below 0. Without log t! it may be negative, and clamped it has no gradient: "
            "leave it.",
            old="losses.mean()",
            new="losses.clamp(min=0).mean()",
            also=(
                ("losses.mean()", "losses.abs().mean()"),
                ("losses.mean()", "losses.mean().abs()"),
                ("losses.mean()", "losses.mean().clamp(min=0)"),
            ),
        ),
        Misconception(
            "leaves_out_zero_counts",
            "You leave out the elements with a count of 0. That nothing happened is news too, and pulls the rate down: "
            "keep them.",
            old="losses.mean()",
            new="losses[target > 0].mean()",
            also=(
                ("losses.mean()", "losses[target > 0].sum() / target.numel()"),
                ("losses.mean()", "losses[target > 0].sum() / max((target > 0).sum(), 1)"),
            ),
        ),
        Misconception(
            "broadcasting_shapes",
            "Your product pairs every count with every rate: of a column of N it makes N times N. "
            "Keep the shapes equal, so that each rate meets its own count.",
            old="target * log_rate",
            new="target.squeeze() * log_rate",
            also=(
                ("target * log_rate", "target * log_rate.squeeze()"),
                ("target * log_rate", "target.flatten() * log_rate"),
                ("target * log_rate", "target * log_rate.flatten()"),
            ),
        ),
        Misconception(
            "clamped_logarithm",
            "You keep log_rate from going below some bound. A rare event that happened then has no gradient to learn "
            "from: use log_rate as it comes.",
            old="target * log_rate",
            new="target * log_rate.clamp(min=-100)",
            also=((LOSSES, "    log_rate = log_rate.clamp(min=-20, max=20)\n" + LOSSES),),
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd cannot find the way from it back to log_rate: it was cut (detach, "
            "no_grad, data, numpy). Compute the loss from log_rate itself, while autograd records.",
            old="losses.mean()",
            new="losses.mean().detach()",
            also=(("losses.mean()", "torch.tensor(losses.mean().item())"),),
            hints=(
                "What is the requires_grad of the tensor that you return?",
                "A model learns from the gradient of its loss, not from the value.",
                "Look for what copies numbers out of log_rate: none of it is needed here.",
            ),
        ),
        Misconception(
            "half_cut",
            "One of your two terms is detached, so the gradient is that of the other. Detach nothing.",
            old="log_rate.exp()",
            new="log_rate.detach().exp()",
            also=(("target * log_rate", "target * log_rate.detach()"),),
        ),
        Misconception(
            "modifies_input",
            "You work in place on what you are given. It is the caller's, and of a leaf that requires grad torch "
            "refuses it: make a new tensor.",
            old="target * log_rate",
            new="target.mul_(log_rate)",
            also=(("target * log_rate", "log_rate.mul_(target)"), ("log_rate.exp()", "log_rate.exp_()")),
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
            "of log_rate. Return the tensor that was computed from it.",
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
            "You compute in float32 although float64 came in. Keep the dtype of log_rate.",
            old=LOSSES,
            new="    log_rate, target = log_rate.float(), target.float()\n" + LOSSES,
        ),
    ),
)
