"""The loss that fits what a model puts out.

The numbers that leave a model mean nothing by themselves; the loss decides what they mean. Most
losses are one idea, the negative logarithm of the probability that the model gave to what happened
(maximum likelihood, Fisher 1922), and differ in what they are handed: scores that still have to
become probabilities, probabilities, or their logarithms. torch.nn has a class for each, and each
says in its documentation, under Shape and in its formula, which of them it takes:

    kind                    is called with                     target                 value
    regression_l1           predictions                        numbers                mean of |input - target|
    regression_mse          predictions                        numbers                mean of (input - target)²
    logits_multiclass       scores (N, C), one for each class  classes (N,), int64    mean of -log p[class],
                                                                                      p = softmax of the row
    log_probs_multiclass    log-probabilities (N, C)           classes (N,), int64    mean of -log p[class]
    logits_binary           scores                             0.0 or 1.0             mean of -log p if target is 1,
                                                                                      else -log(1 - p), p = sigmoid
    probs_binary            probabilities p                    0.0 or 1.0             the same
    log_rate_counts         logarithms of rates                counts, as floats      mean of rate - target * log rate
    log_probs_distribution  log-probabilities log q (N, C)     probabilities p (N, C) sum of p * (log p - log q),
                                                                                      divided by N; 0 log 0 = 0

A wrong choice seldom raises an exception: the loss falls, and the model learns something else, or
slowly. What usually goes wrong is a softmax, a sigmoid, a logarithm or an exponential too many or
too few, and a default that is not what you think.
"""

from collections.abc import Callable

from torch import Tensor, nn


def make_loss(kind: str) -> Callable[[Tensor, Tensor], Tensor]:
    """A loss for what a model of this kind puts out.

    Args:
        kind: One of the eight names in the table above.

    Returns:
        A callable (module, function, lambda, partial, as you like). It is called with input and
        target as the table says, float32 or float64, of the same shape where no shape is given; once
        or again and again, whatever other losses were made before it or since. It returns the value as a tensor of
        shape () and of the input's dtype, from which autograd finds the way back to the model, and
        changes neither input nor target. Scores are of ordinary size here, probabilities in the input
        neither 0 nor 1; those in the target of log_probs_distribution may be 0.

    Example:
        loss = make_loss("regression_l1")
        loss(tensor([[1.5], [-0.5]]), tensor([[3.5], [-1.0]])) is tensor(1.25),
        and the gradient with respect to the input is (-0.5, 0.5).

        The tests take the gradient with respect to what the model puts out BEFORE any log_softmax or
        sigmoid that makes it the input of the loss.
    """
    ### BEGIN SOLUTION
    losses: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
        "regression_l1": nn.L1Loss(),
        "regression_mse": nn.MSELoss(),
        "logits_multiclass": nn.CrossEntropyLoss(),
        "log_probs_multiclass": nn.NLLLoss(),
        "logits_binary": nn.BCEWithLogitsLoss(),
        "probs_binary": nn.BCELoss(),
        "log_rate_counts": nn.PoissonNLLLoss(),
        "log_probs_distribution": nn.KLDivLoss(reduction="batchmean"),
    }
    return losses[kind]
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

POINTS = {
    "regression_l1": 1,
    "regression_mse": 1,
    "logits_multiclass": 2,
    "log_probs_multiclass": 1,
    "logits_binary": 2,
    "probs_binary": 1,
    "log_rate_counts": 1,
    "log_probs_distribution": 1,
}
"""Each kind is paid by itself: an answer has code of its own for it."""

L1 = '"regression_l1": nn.L1Loss()'
MSE = '"regression_mse": nn.MSELoss()'
CROSS_ENTROPY = '"logits_multiclass": nn.CrossEntropyLoss()'
NLL = '"log_probs_multiclass": nn.NLLLoss()'
BCE_WITH_LOGITS = '"logits_binary": nn.BCEWithLogitsLoss()'
BCE = '"probs_binary": nn.BCELoss()'
BOTH_BCE = f"{BCE_WITH_LOGITS},\n        {BCE}"
POISSON = '"log_rate_counts": nn.PoissonNLLLoss()'
KL = '"log_probs_distribution": nn.KLDivLoss(reduction="batchmean")'
RETURN = "return losses[kind]"


LINE: list[Setting] = [round(-4.1 + 0.33 * n, 2) for n in range(25)]
WIDE: list[Setting] = [round(-4.1 + 0.5 * n, 1) for n in range(25)]


def curve(kind: str) -> Case:
    """Batches that differ in the first number that a model puts out: what the loss's curve is drawn over."""
    what, along = kind.rpartition("_")[2], WIDE if kind.endswith("multiclass") else LINE

    def batch(x: Setting) -> dict[str, Setting]:
        if what == "multiclass":
            return {"raw": [[x, 0.5, -0.5, 1.0]], "target": [0]}
        if what == "distribution":
            return {"raw": [[x, 0.5, -0.5]], "target": [[0.5, 0.2, 0.3]]}
        targets = {"binary": (1.0, 0.0), "counts": (3.0, 1.0)}.get(what, (0.5, -1.0))
        return {"raw": [[x], [-0.5]], "target": [[target] for target in targets]}

    first, *more = map(batch, along)
    settings = {"kind": kind, **first, "more": [*more], "along": {"the first number the model puts out": along}}
    return Case(f"{kind}: 25 batches along one output of the model", settings)


def draw(rng: Random) -> dict[str, Setting]:
    """A further case of two batches: any kind, shape and dtype; no prediction on its target."""
    kind = rng.choice(tuple(POINTS))
    rows = rng.randint(2, 4)
    columns = rng.randint(3, 5)
    flat = rng.choice((True, False)) and kind in ("regression_l1", "regression_mse", "logits_binary", "probs_binary")

    def number(what: str) -> float:
        if what == "count":
            return float(rng.randrange(7))
        if what == "label":
            return float(rng.randrange(2))
        low, high = (0.2, 2.2) if what == "score" else (2.4, 5.0)
        return rng.choice((-1, 1)) * round(rng.uniform(low, high), 3)

    def table(what: str) -> list[Setting]:
        if flat:
            return [number(what) for _ in range(rows)]
        return [[number(what) for _ in range(columns)] for _ in range(rows)]

    def distribution() -> list[Setting]:
        weights = [rng.randint(1, 9) for _ in range(columns - 1)]
        total = sum(weights) + 4
        return [*(weight / total for weight in weights), 4 / total]

    def batch() -> dict[str, Setting]:
        if kind.endswith("multiclass"):
            target: list[Setting] = [rng.randrange(columns) for _ in range(rows)]
        elif kind == "log_probs_distribution":
            target = [distribution() for _ in range(rows)]
        else:
            target = table({"binary": "label", "counts": "count"}.get(kind.rpartition("_")[2], "aim"))
        return {"raw": table("score"), "target": target}

    return {
        "kind": kind,
        **batch(),
        "dtype": rng.choice(("float32", "float64")),
        "meanwhile": rng.choice(tuple(POINTS)),
        "more": [batch()],
    }


EXERCISE = Exercise(
    name="make_loss",
    title="The loss that fits",
    number=4,
    after=("loss_l1",),
    rollout="made_loss",
    counted="batch {number}",
    panels=("against value",),
    checks=tuple(
        Check(
            kind,
            points,
            ("made", "value", "gradient", "returned", "unchanged", "grad_mode", "differentiable"),
            where={"kind": (kind,)},
            apart=True,
        )
        for kind, points in POINTS.items()
    ),
    cases=(
        Case(
            "regression_l1, by hand: (1.5, -0.5) against (3.5, -1)",
            {"kind": "regression_l1", "raw": [[1.5], [-0.5]], "target": [[3.5], [-1.0]]},
            working=(
                "the value: (abs(1.5 - 3.5) + abs(-0.5 - -1)) / 2 = (2 + 0.5) / 2 = 1.25",
                "the gradient where the prediction is too small: -1 / 2 = -0.5",
                "the gradient where it is too large: 1 / 2 = 0.5",
            ),
        ),
        Case(
            "regression_l1: two rows of three, another loss made meanwhile",
            {
                "kind": "regression_l1",
                "raw": [[0.5, -2.0, 3.0], [1.25, -0.75, 4.0]],
                "target": [[1.0, -2.5, 0.25], [-0.5, 1.5, 3.75]],
                "meanwhile": "regression_mse",
            },
        ),
        Case(
            "regression_mse, by hand: (2, 1) against (-1, 1.5)",
            {"kind": "regression_mse", "raw": [[2.0], [1.0]], "target": [[-1.0], [1.5]]},
            working=(
                "the value: ((2 - -1)**2 + (1 - 1.5)**2) / 2 = (9 + 0.25) / 2 = 4.625",
                "the gradient of the first prediction: 2 * (2 - -1) / 2 = 3",
                "the gradient of the second: 2 * (1 - 1.5) / 2 = -0.5",
            ),
        ),
        Case(
            "regression_mse: two rows of three, another loss made meanwhile",
            {
                "kind": "regression_mse",
                "raw": [[1.5, -0.5, 2.25], [0.25, -1.0, 3.5]],
                "target": [[0.5, 1.25, 2.0], [-0.5, -3.0, 3.75]],
                "meanwhile": "regression_l1",
            },
        ),
        Case(
            "logits_multiclass, by hand: two rows of two scores",
            {"kind": "logits_multiclass", "raw": [[2.0, 0.0], [1.0, 3.0]], "target": [0, 0]},
            working=(
                "row 1, class 0: -log(exp(2) / (exp(2) + exp(0))) = 0.126928011",
                "row 2, class 0: -log(exp(1) / (exp(1) + exp(3))) = 2.126928011",
                "the value: (0.126928011 + 2.126928011) / 2 = 1.126928",
                "the gradient in row 1, class 0: (exp(2) / (exp(2) + exp(0)) - 1) / 2 = -0.05960146",
                "the gradient in row 1, class 1: exp(0) / (exp(2) + exp(0)) / 2 = 0.05960146",
                "the gradient in row 2, class 0: (exp(1) / (exp(1) + exp(3)) - 1) / 2 = -0.4403985",
                "the gradient in row 2, class 1: exp(3) / (exp(1) + exp(3)) / 2 = 0.4403985",
            ),
        ),
        Case(
            "logits_multiclass: four rows of three, another loss made meanwhile",
            {
                "kind": "logits_multiclass",
                "raw": [[1.5, -0.5, 0.25], [-1.0, 2.0, 0.5], [0.3, 0.1, -2.2], [2.5, 1.0, -0.75]],
                "target": [0, 2, 1, 1],
                "meanwhile": "log_probs_multiclass",
            },
        ),
        Case(
            "log_probs_multiclass, by hand: the log-probabilities of two rows of scores",
            {"kind": "log_probs_multiclass", "raw": [[0.0, 1.0], [2.0, -1.0]], "target": [0, 0]},
            working=(
                "what the loss gets for row 1, class 0: log(exp(0) / (exp(0) + exp(1))) = -1.31326169",
                "what the loss gets for row 2, class 0: log(exp(2) / (exp(2) + exp(-1))) = -0.0485873516",
                "the value: (1.31326169 + 0.0485873516) / 2 = 0.6809245",
                "the gradient of the score in row 1, class 0: (exp(0) / (exp(0) + exp(1)) - 1) / 2 = -0.3655293",
                "the gradient of the score in row 1, class 1: exp(1) / (exp(0) + exp(1)) / 2 = 0.3655293",
                "the gradient of the score in row 2, class 0: (exp(2) / (exp(2) + exp(-1)) - 1) / 2 = -0.02371294",
                "the gradient of the score in row 2, class 1: exp(-1) / (exp(2) + exp(-1)) / 2 = 0.02371294",
            ),
        ),
        Case(
            "log_probs_multiclass: three rows of four, another loss made meanwhile",
            {
                "kind": "log_probs_multiclass",
                "raw": [[0.5, -1.5, 1.0, 0.2], [-0.4, 1.9, 0.6, -2.0], [1.1, 0.9, -0.3, 2.1]],
                "target": [1, 3, 0],
                "meanwhile": "log_probs_distribution",
            },
        ),
        Case(
            "logits_binary, by hand: the scores -1 and 2, targets 1 and 0",
            {"kind": "logits_binary", "raw": [[-1.0], [2.0]], "target": [[1.0], [0.0]]},
            working=(
                "p_1 is the sigmoid of -1: 1 / (1 + exp(1)) = 0.26894142",
                "p_2 is the sigmoid of 2: 1 / (1 + exp(-2)) = 0.88079708",
                "the value: (-log(0.26894142) - log(1 - 0.88079708)) / 2 = 1.720095",
                "the gradient of the first score: (0.26894142 - 1) / 2 = -0.3655293",
                "the gradient of the second: (0.88079708 - 0) / 2 = 0.4403985",
            ),
        ),
        Case(
            "logits_binary: two rows of three, another loss made meanwhile",
            {
                "kind": "logits_binary",
                "raw": [[1.8, -0.6, 0.4], [-1.7, 2.2, -0.9]],
                "target": [[1.0, 0.0, 0.0], [1.0, 1.0, 0.0]],
                "meanwhile": "probs_binary",
            },
        ),
        Case(
            "probs_binary, by hand: the sigmoids of 1 and -0.5, targets 1 and 0",
            {"kind": "probs_binary", "raw": [[1.0], [-0.5]], "target": [[1.0], [0.0]]},
            working=(
                "what the loss gets first: 1 / (1 + exp(-1)) = 0.73105858",
                "what the loss gets next: 1 / (1 + exp(0.5)) = 0.37754067",
                "the value: (-log(0.73105858) - log(1 - 0.37754067)) / 2 = 0.3936693",
                "the gradient of the first score: (0.73105858 - 1) / 2 = -0.1344707",
                "the gradient of the second: (0.37754067 - 0) / 2 = 0.1887703",
            ),
        ),
        Case(
            "probs_binary: two rows of three, another loss made meanwhile",
            {
                "kind": "probs_binary",
                "raw": [[0.7, -1.1, 1.6], [-3.6, 5.0, -0.8]],
                "target": [[0.0, 0.0, 1.0], [1.0, 1.0, 0.0]],
                "meanwhile": "logits_binary",
            },
        ),
        Case(
            "log_rate_counts, by hand: the log-rates 0.5 and 1, counts 3 and 0",
            {"kind": "log_rate_counts", "raw": [0.5, 1.0], "target": [3.0, 0.0]},
            working=(
                "the first: exp(0.5) - 3 * 0.5 = 0.148721271",
                "the second: exp(1) - 0 * 1 = 2.71828183",
                "the value: (0.148721271 + 2.71828183) / 2 = 1.433502",
                "the gradient of the first log-rate: (exp(0.5) - 3) / 2 = -0.6756394",
                "the gradient of the second: (exp(1) - 0) / 2 = 1.359141",
            ),
        ),
        Case(
            "log_rate_counts: two rows of three, another loss made meanwhile",
            {
                "kind": "log_rate_counts",
                "raw": [[0.5, -1.2, 1.4], [2.0, -0.3, 0.8]],
                "target": [[2.0, 0.0, 5.0], [6.0, 1.0, 3.0]],
                "meanwhile": "regression_mse",
            },
        ),
        Case(
            "log_probs_distribution, by hand: two rows of two",
            {
                "kind": "log_probs_distribution",
                "raw": [[1.0, 0.0], [0.0, 2.0]],
                "target": [[0.75, 0.25], [0.5, 0.5]],
            },
            working=(
                "q in row 1: 1 / (1 + exp(-1)) = 0.731058579 = 1 - 0.268941421",
                "q in row 2: 1 / (1 + exp(2)) = 0.119202922 = 1 - 0.880797078",
                "row 1: 0.75 * log(0.75 / 0.731058579) + 0.25 * log(0.25 / 0.268941421) = 0.0009265292",
                "row 2: 0.5 * log(0.5 / 0.119202922) + 0.5 * log(0.5 / 0.880797078) = 0.4337808",
                "the value: (0.0009265292 + 0.4337808) / 2 = 0.2173537",
                "the gradient of the scores in row 1: (0.731058579 - 0.75) / 2 = -0.00947071",
                "and: (0.268941421 - 0.25) / 2 = 0.00947071",
                "the gradient of the scores in row 2: (0.119202922 - 0.5) / 2 = -0.1903985",
                "and: (0.880797078 - 0.5) / 2 = 0.1903985",
            ),
        ),
        Case(
            "log_probs_distribution: a target of 0, another loss made meanwhile",
            {
                "kind": "log_probs_distribution",
                "raw": [[0.2, -1.0, 1.5, 0.7], [-0.6, 0.4, 1.2, -1.8], [2.0, -0.1, 0.3, 0.9]],
                "target": [[0.5, 0.2, 0.3, 0.0], [0.1, 0.15, 0.05, 0.7], [0.25, 0.25, 0.4, 0.1]],
                "meanwhile": "log_probs_multiclass",
            },
        ),
        Case(
            "log_probs_distribution: two batches with zeros, float64",
            {
                "kind": "log_probs_distribution",
                "raw": [[1.3, -0.7, 0.4], [0.8, 1.6, -1.4]],
                "target": [[0.0, 0.4, 0.6], [0.7, 0.0, 0.3]],
                "dtype": "float64",
                "more": [{"raw": [[0.5, 1.9, -0.2]], "target": [[0.9, 0.0, 0.1]]}],
            },
        ),
        *map(curve, POINTS),
        Case(
            "regression_l1: two batches, float64",
            {
                "kind": "regression_l1",
                "raw": [2.0, -1.5, 0.25, 6.0],
                "target": [1.75, 1.0, -0.5, -3.0],
                "dtype": "float64",
                "more": [{"raw": [[0.1, 0.2]], "target": [[1.4, -0.3]]}],
            },
            sealed=True,
        ),
        Case(
            "regression_mse: two batches, float64",
            {
                "kind": "regression_mse",
                "raw": [0.5, -2.5, 1.75, 3.0],
                "target": [0.75, -1.0, -0.5, 2.0],
                "dtype": "float64",
                "more": [{"raw": [[1.1, -0.2]], "target": [[0.4, 0.9]]}],
            },
            sealed=True,
        ),
        Case(
            "logits_multiclass: two batches, float64",
            {
                "kind": "logits_multiclass",
                "raw": [[0.4, -1.3, 2.0, 0.9, -0.2], [1.7, 0.6, -0.5, 0.1, 1.2]],
                "target": [3, 1],
                "dtype": "float64",
                "meanwhile": "logits_binary",
                "more": [
                    {
                        "raw": [[-0.8, 0.3, 1.4, 2.1, 0.5], [1.0, -1.6, 0.2, 0.7, -0.9], [0.6, 1.5, -2.0, 0.8, 0.1]],
                        "target": [2, 0, 4],
                    }
                ],
            },
            sealed=True,
        ),
        Case(
            "log_probs_multiclass: two batches, float64",
            {
                "kind": "log_probs_multiclass",
                "raw": [[1.4, 0.2, -0.9], [-1.2, 0.5, 1.8]],
                "target": [2, 1],
                "dtype": "float64",
                "more": [{"raw": [[0.6, 1.1, -0.4]], "target": [0]}],
            },
            sealed=True,
        ),
        Case(
            "logits_binary: two batches, float64",
            {
                "kind": "logits_binary",
                "raw": [1.3, -0.4, 2.1, -1.9, 0.8],
                "target": [0.0, 1.0, 1.0, 0.0, 1.0],
                "dtype": "float64",
                "more": [{"raw": [[-0.7, 1.6, 0.3]], "target": [[0.0, 0.0, 1.0]]}],
            },
            sealed=True,
        ),
        Case(
            "probs_binary: two batches, float64",
            {
                "kind": "probs_binary",
                "raw": [0.9, -1.4, 0.3, 1.7],
                "target": [0.0, 1.0, 0.0, 1.0],
                "dtype": "float64",
                "more": [{"raw": [[-8.0, 2.0]], "target": [[1.0, 0.0]]}],
            },
            sealed=True,
        ),
        Case(
            "log_rate_counts: two batches, float64",
            {
                "kind": "log_rate_counts",
                "raw": [[1.1, -0.8], [0.4, 1.6]],
                "target": [[4.0, 1.0], [0.0, 2.0]],
                "dtype": "float64",
                "more": [{"raw": [[-0.5, 0.7]], "target": [[1.0, 3.0]]}],
            },
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "What do the numbers that leave the model mean: predictions, scores, probabilities, logarithms?",
        "Of every two losses that look alike, one contains a softmax, a sigmoid or a logarithm already.",
        "Write a table with the columns kind, what comes in, what the loss applies to it, class of torch.nn; only the "
        "last column is open.",
    ),
    misconceptions=(
        Misconception(
            "mse_instead_of_l1",
            "For regression_l1 you average squares. L1 stands for the absolute value of each error.",
            old=L1,
            new='"regression_l1": nn.MSELoss()',
        ),
        Misconception(
            "smooth_l1_instead_of_l1",
            "For regression_l1 your loss is the smooth one: a square near 0, a line beyond. The plain L1 loss is the "
            "absolute value throughout.",
            old=L1,
            new='"regression_l1": nn.SmoothL1Loss()',
        ),
        Misconception(
            "error_without_abs",
            "For regression_l1 your errors keep their signs and cancel. Take the absolute value of each before you "
            "average.",
            old=L1,
            new='"regression_l1": lambda input, target: (input - target).mean()',
            also=((L1, '"regression_l1": lambda input, target: (target - input).mean()'),),
        ),
        Misconception(
            "l1_instead_of_mse",
            "For regression_mse you average absolute values. The S stands for squares.",
            old=MSE,
            new='"regression_mse": nn.L1Loss()',
        ),
        Misconception(
            "rmse_instead_of_mse",
            "For regression_mse you return the root of the mean square. The mean of the squares itself is the loss.",
            old=MSE,
            new='"regression_mse": lambda input, target: nn.functional.mse_loss(input, target).sqrt()',
        ),
        Misconception(
            "half_square",
            "For regression_mse your loss is half of the right one. The factor 1/2 of some textbooks, and of Huber's "
            "loss, is not in the mean square.",
            old=MSE,
            new='"regression_mse": lambda input, target: nn.functional.mse_loss(input, target) / 2',
        ),
        Misconception(
            "nll_on_logits",
            "For logits_multiclass you take the scores for log-probabilities, so that any score may grow without "
            "limit. Choose the loss that begins with a log_softmax.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": nn.NLLLoss()',
            hints=(
                "Add 10 to all scores of a row: the probabilities are the same. Is your loss?",
                "Two losses for classes differ in one thing: whether a log_softmax is inside.",
                "logits_multiclass: scores -> (log_softmax, then NLL) in one class; log_probs_multiclass: NLL alone.",
            ),
        ),
        Misconception(
            "double_softmax",
            "Your loss for classes gets probabilities and applies a softmax to them once more. However sure the "
            "model is, the loss stays far above 0: hand over the numbers as they come.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": lambda input, target: nn.CrossEntropyLoss()(input.softmax(-1), target)',
            also=((NLL, '"log_probs_multiclass": lambda input, target: nn.CrossEntropyLoss()(input.exp(), target)'),),
            hints=(
                "What is your loss for the scores (100, 0) and class 0? And what should it be?",
                "A softmax of probabilities is flat: of two classes none gets more than e / (e + 1).",
                "The loss for scores contains the softmax; between the model and the loss stands nothing.",
            ),
        ),
        Misconception(
            "nll_on_probabilities",
            "Your loss for classes is negative: it takes probabilities for log-probabilities. A logarithm is missing "
            "between the softmax and the loss.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": lambda input, target: nn.NLLLoss()(input.softmax(-1), target)',
            also=((NLL, '"log_probs_multiclass": lambda input, target: nn.NLLLoss()(input.exp(), target)'),),
        ),
        Misconception(
            "wrong_softmax_dim",
            "Your softmax goes down the columns: the rows of the batch compete. The classes of one row do, along the "
            "last dimension.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": lambda input, target: nn.NLLLoss()(input.log_softmax(0), target)',
        ),
        Misconception(
            "label_smoothing_added",
            "For logits_multiclass your loss smooths the labels: a part of it asks for all classes alike. "
            "Leave label_smoothing at 0.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": nn.CrossEntropyLoss(label_smoothing=0.1)',
        ),
        Misconception(
            "margin_instead_of_cross_entropy",
            "For logits_multiclass your loss is a margin between scores. Asked for is the negative log-probability of "
            "the class.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": nn.MultiMarginLoss()',
        ),
        Misconception(
            "mse_on_classes",
            "For logits_multiclass you average the squared distance of the probabilities from 0 and 1. Asked for is "
            "the negative log-probability of the class.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": lambda input, target: nn.MSELoss()(\n'
            "            input.softmax(-1), nn.functional.one_hot(target, input.shape[-1]).to(input.dtype)\n        )",
        ),
        Misconception(
            "binary_for_classes",
            "For logits_multiclass you take the loss for yes or no, with a sigmoid for each score. The classes of a "
            "row exclude one another: they share one softmax.",
            old=CROSS_ENTROPY,
            new='"logits_multiclass": nn.BCEWithLogitsLoss()',
            also=(
                (
                    CROSS_ENTROPY,
                    '"logits_multiclass": lambda input, target: nn.BCEWithLogitsLoss()(\n'
                    "            input, nn.functional.one_hot(target, input.shape[-1]).to(input.dtype)\n        )",
                ),
            ),
        ),
        Misconception(
            "log_of_log_probs",
            "Your loss is NaN, as when the logarithm is taken of log-probabilities, which are negative. They come "
            "with the logarithm already taken.",
            old=NLL,
            new='"log_probs_multiclass": lambda input, target: nn.NLLLoss()(input.log(), target)',
            also=(
                (
                    KL,
                    '"log_probs_distribution": lambda input, target: '
                    'nn.KLDivLoss(reduction="batchmean")(input.log(), target)',
                ),
            ),
        ),
        Misconception(
            "kl_for_classes",
            "For log_probs_multiclass you take a loss between distributions, but the target holds the numbers of "
            "classes. Take the loss that picks one log-probability from each row.",
            old=NLL,
            new='"log_probs_multiclass": nn.KLDivLoss(reduction="batchmean")',
        ),
        Misconception(
            "bce_on_logits",
            "For logits_binary you take scores for probabilities: most of them are not between 0 and 1. Choose the "
            "loss that begins with a sigmoid.",
            old=BCE_WITH_LOGITS,
            new='"logits_binary": nn.BCELoss()',
            also=(
                (
                    BCE_WITH_LOGITS,
                    '"logits_binary": lambda input, target: '
                    "-(target * input.log() + (1 - target) * (1 - input).log()).mean()",
                ),
            ),
            hints=(
                "Which values can a score have, and which of them does your loss accept?",
                "Logits are what a sigmoid turns into probabilities; torch calls a loss after what it takes.",
                "logits_binary: scores -> (sigmoid, then BCE) in one class; probs_binary: BCE alone.",
            ),
        ),
        Misconception(
            "double_sigmoid",
            "Your loss for two classes gets probabilities and applies a sigmoid to them once more: they end up between "
            "0.5 and 0.73. Apply it once.",
            old=BCE,
            new='"probs_binary": nn.BCEWithLogitsLoss()',
            also=(
                (
                    BCE_WITH_LOGITS,
                    '"logits_binary": lambda input, target: nn.BCEWithLogitsLoss()(input.sigmoid(), target)',
                ),
                (
                    BOTH_BCE,
                    '"logits_binary": lambda input, target: nn.BCEWithLogitsLoss()(input.sigmoid(), target),\n'
                    '        "probs_binary": nn.BCEWithLogitsLoss()',
                ),
            ),
            hints=(
                "What is your loss for the probability 0.99 and the target 1? And what should it be?",
                "Of the two losses for two classes, one has the sigmoid inside. A probability has had its sigmoid.",
                "probs_binary: probabilities -> BCE alone; logits_binary: scores -> (sigmoid, then BCE) in one class.",
            ),
        ),
        Misconception(
            "cross_entropy_for_binary",
            "Your loss for two classes is the one for several: its softmax lets the numbers of a row compete. Here "
            "each number has a yes or no of its own; take the loss for that.",
            old=BCE_WITH_LOGITS,
            new='"logits_binary": nn.CrossEntropyLoss()',
            also=(
                (BCE, '"probs_binary": nn.CrossEntropyLoss()'),
                (
                    BOTH_BCE,
                    '"logits_binary": nn.CrossEntropyLoss(),\n        "probs_binary": nn.CrossEntropyLoss()',
                ),
            ),
        ),
        Misconception(
            "negative_term_missing",
            "Your loss for two classes is 0 wherever the target is 0: half of the formula is missing. There the "
            "logarithm of 1 - p counts.",
            old=BCE,
            new='"probs_binary": lambda input, target: -(target * input.log()).mean()',
            also=(
                (
                    BCE_WITH_LOGITS,
                    '"logits_binary": lambda input, target: -(target * input.sigmoid().log()).mean()',
                ),
            ),
        ),
        Misconception(
            "mse_on_probabilities",
            "Your loss for two classes averages squares. Asked for is the negative logarithm of the probability given "
            "to what happened.",
            old=BCE,
            new='"probs_binary": nn.MSELoss()',
            also=(
                (BCE_WITH_LOGITS, '"logits_binary": lambda input, target: nn.MSELoss()(input.sigmoid(), target)'),
                (BCE_WITH_LOGITS, '"logits_binary": nn.MSELoss()'),
            ),
        ),
        Misconception(
            "log_input_false",
            "For log_rate_counts you take log-rates for rates. Torch's loss has a switch for what comes in; look at "
            "its default.",
            old=POISSON,
            new='"log_rate_counts": nn.PoissonNLLLoss(log_input=False)',
            hints=(
                "Can a rate be negative? Can what your loss is called with?",
                "One argument of the loss for counts says whether the input is a logarithm.",
                "input = log rate: value = exp(input) - target * input. Which setting has that formula?",
            ),
        ),
        Misconception(
            "exponentiates_twice",
            "For log_rate_counts you take the exponential of the log-rates, and the loss does so once more. Hand them "
            "over as they come.",
            old=POISSON,
            new='"log_rate_counts": lambda input, target: nn.PoissonNLLLoss()(input.exp(), target)',
        ),
        Misconception(
            "poisson_full",
            "For log_rate_counts your value has Stirling's term for the logarithm of the factorial. It does not depend "
            "on the model and is not in the table: leave `full` off.",
            old=POISSON,
            new='"log_rate_counts": nn.PoissonNLLLoss(full=True)',
        ),
        Misconception(
            "mse_instead_of_poisson",
            "For log_rate_counts you average squares. Counts have a likelihood of their own, Poisson's.",
            old=POISSON,
            new='"log_rate_counts": nn.MSELoss()',
            also=((POISSON, '"log_rate_counts": lambda input, target: nn.MSELoss()(input.exp(), target)'),),
        ),
        Misconception(
            "kl_mean_over_elements",
            "For log_probs_distribution you divide by the number of all elements, which is the default. The divergence "
            "is a sum over the classes: only the rows are averaged.",
            old=KL,
            new='"log_probs_distribution": nn.KLDivLoss()',
            hints=(
                "By what is your sum divided: by the rows, or by the rows times the classes?",
                "The divergence of a row is a SUM over its classes; a mean over them makes it smaller.",
                "The loss has a setting that says over what is averaged; torch's documentation warns of its default.",
            ),
        ),
        Misconception(
            "log_target_misused",
            "For log_probs_distribution you say that the target is a logarithm too. It holds probabilities: leave "
            "log_target off.",
            old=KL,
            new='"log_probs_distribution": nn.KLDivLoss(reduction="batchmean", log_target=True)',
            also=((KL, '"log_probs_distribution": nn.KLDivLoss(log_target=True)'),),
        ),
        Misconception(
            "kl_on_probabilities",
            "For log_probs_distribution your input is turned into probabilities before the loss, which expects their "
            "logarithms. Hand over what comes in.",
            old=KL,
            new='"log_probs_distribution": lambda input, target: '
            'nn.KLDivLoss(reduction="batchmean")(input.exp(), target)',
        ),
        Misconception(
            "kl_wrong_way",
            "For log_probs_distribution you have the divergence of the target from the model, with q in front. The "
            "target p stands in front: p * (log p - log q).",
            old=KL,
            new='"log_probs_distribution": lambda input, target: '
            "(input.exp() * (input - target.log())).sum() / len(input)",
            also=(
                (
                    KL,
                    '"log_probs_distribution": lambda input, target: '
                    'nn.KLDivLoss(reduction="batchmean")(target.log(), input.exp())',
                ),
            ),
        ),
        Misconception(
            "zero_times_log_zero",
            "For log_probs_distribution your value is NaN where the target is 0: the logarithm of 0 is minus infinity, "
            "and 0 times that is NaN. Such a term counts as 0.",
            old=KL,
            new='"log_probs_distribution": lambda input, target: (target * (target.log() - input)).sum() / len(input)',
        ),
        Misconception(
            "cross_entropy_instead_of_kl",
            "For log_probs_distribution your value lies above the right one by the entropy of the target, though the "
            "gradient is right. The divergence is 0 where both agree.",
            old=KL,
            new='"log_probs_distribution": nn.CrossEntropyLoss()',
        ),
        Misconception(
            "nll_for_distribution",
            "For log_probs_distribution you take the loss that expects the numbers of classes, but the target holds "
            "probabilities. Take the one between two distributions.",
            old=KL,
            new='"log_probs_distribution": nn.NLLLoss()',
        ),
        Misconception(
            "reduction_sum_instead_of_mean",
            "Your value is a sum where the table says mean (for distributions: divided by N). A sum grows with the "
            "batch, and the step with it.",
            old=RETURN,
            new='loss = losses[kind]\n    loss.reduction = "sum"\n    return loss',
        ),
        Misconception(
            "reduction_none",
            "You return one number for each element or row. A loss is a single number: average them.",
            old=RETURN,
            new='loss = losses[kind]\n    loss.reduction = "none"\n    return loss',
        ),
        Misconception(
            "divides_by_batch_size",
            "You divide the sum by the number of rows where each row has several elements. The table says mean: over "
            "all elements.",
            old=RETURN,
            new='loss = losses[kind]\n    loss.reduction = "sum"\n'
            "    return lambda input, target: loss(input, target) / len(input)",
        ),
        Misconception(
            "squeezed_input",
            "You take a dimension away from one of input and target: a column against a row makes N times N errors, or "
            "an exception. Leave both in the shape they come in.",
            old=RETURN,
            new="return lambda input, target: losses[kind](input.squeeze(-1), target)",
            also=(
                (RETURN, "return lambda input, target: losses[kind](input, target.squeeze(-1))"),
                (RETURN, "return lambda input, target: losses[kind](input.squeeze(), target)"),
            ),
        ),
        Misconception(
            "sign_error",
            "Your value is the negative of the right one: training would make the model worse. Losses are made small.",
            old=RETURN,
            new="return lambda input, target: -losses[kind](input, target)",
        ),
        Misconception(
            "arguments_swapped",
            "Your loss is exactly what you get when target and input change places. The input, which comes from the "
            "model, stands first.",
            old=RETURN,
            new="return lambda target, input: losses[kind](input, target)",
        ),
        Misconception(
            "graph_cut",
            "The value is right, but autograd does not find its way back to the model: it was cut (detach, no_grad, "
            "numpy). Compute the loss from the input itself.",
            old=RETURN,
            new="return lambda input, target: losses[kind](input.detach(), target)",
        ),
        Misconception(
            "rewraps_value",
            "You put the number into a new tensor that requires grad. It knows nothing of the model, whose gradient is "
            "zero then: return what was computed from it.",
            old=RETURN,
            new="return lambda input, target: losses[kind](input, target).detach().requires_grad_()",
            also=(
                (
                    RETURN,
                    "return lambda input, target: "
                    "input.new_tensor(losses[kind](input, target).item()).float().requires_grad_()",
                ),
            ),
        ),
        Misconception(
            "calls_backward",
            "Your loss calls backward itself, so the graph is used up when the caller wants it. A loss only computes; "
            "whoever trains calls backward.",
            old=RETURN,
            new="def loss(input, target):\n        value = losses[kind](input, target)\n        value.backward()\n"
            "        return value\n\n    return loss",
        ),
        Misconception(
            "returns_float_not_tensor",
            "Your loss gives a Python float, and a float has no gradient. Return the tensor; who wants to print it "
            "takes the number out.",
            old=RETURN,
            new="return lambda input, target: losses[kind](input, target).item()",
        ),
        Misconception(
            "returns_class",
            "You return a class, not yet a loss: called with input and target it makes a loss, not a value. Call the "
            "class once, with its settings.",
            old=RETURN,
            new="return type(losses[kind])",
        ),
        Misconception(
            "returns_name",
            "You return the name of a loss, and a string cannot be called. Return the loss itself.",
            old=RETURN,
            new="return type(losses[kind]).__name__",
        ),
        Misconception(
            "returns_none",
            "You return nothing, for one kind at least. Printing shows a loss but hands nothing back: return it.",
            old=RETURN,
            new="print(losses[kind])",
        ),
        Misconception(
            "applies_at_once",
            "You use input and target inside make_loss, but they come later. Return what can be called with them.",
            old=RETURN,
            new="return losses[kind](prediction, target)",
        ),
        Misconception(
            "kind_kept_outside",
            "Your first loss changes when a second one is made: both look at one variable outside the function. "
            "What a call makes must depend on its own kind only.",
            old=RETURN,
            new="global chosen\n    chosen = losses[kind]\n    return lambda input, target: chosen(input, target)",
        ),
        Misconception(
            "first_kind_kept",
            "You keep what the first call made, and every later call gets it, whatever its kind. What is kept must be "
            "found again by its kind.",
            old=RETURN,
            new='return globals().setdefault("made", losses[kind])',
        ),
    ),
)
