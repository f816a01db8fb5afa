"""Handwritten digits.

Everything comes together here: a model, a loss, an optimizer, and a loop over batches. The images
are the 8 x 8 digits that scikit-learn ships (Alpaydin and Kaynak, 1998), each a row of 64 numbers.
The model is the smallest that deserves the name of a network, two linear layers with a
rectification between them (Glorot, Bordes and Bengio, 2011),

    logits = W2 max(0, W1 x + b1) + b2

Its ten outputs go into the cross-entropy, and the optimizer is SGD with momentum as torch.optim.SGD
documents it. N rows do not always fill the last batch. What is noted down is the mean loss of an
epoch in which each ROW counts the same, whatever batch it came in; with l_b the mean loss of batch
b and n_b its number of rows,

    loss of the epoch = (n_1 l_1 + n_2 l_2 + ...) / N

No single line of this is new. But a training run hides mistakes well: the loss still falls, only not
as it should. So here the numbers are compared, and they can be, because a seed makes them repeat.

When it is right, go on by yourself, it is not graded: which optimizer, which rate and which schedule
get the most of the other 397 digits right after 20 epochs on the first 1400?
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def fit_digits(
    X: Tensor, y: Tensor, epochs: int, lr: float, seed: int
) -> tuple[list[float], Callable[[Tensor], Tensor]]:
    """Train a small classifier from scratch.

    Args:
        X: images, float32, shape (N, 64), from 0 to 1. Use them as they are, and leave them so.
        y: their classes from 0 to 9, int64, shape (N,).
        epochs: how often to go through all rows, at least once.
        lr: the learning rate, the same throughout.
        seed: seed torch with it, by torch.manual_seed(seed), and then make the layers as nn.Linear
            makes them, first the one from 64 to 32, then the one from 32 to 10, both with bias and
            in float32. Nothing else draws random numbers.

    Train with SGD with momentum 0.9 (no dampening, no weight decay), on batches of 128 rows in the
    order they come in, the same in each epoch; the last batch holds the rows that are left. One
    step per batch, on the mean cross-entropy of its rows, and with the gradient of that batch alone.

    Returns:
        losses: a list with one Python float per epoch, the mean over all rows, where the loss of a
            batch is the one that its step was taken from.
        model: the trained model, an nn.Module or anything else that maps images of shape (M, 64) to
            the logits, shape (M, 10).

    Example:
        The first 300 digits, lr = 0.5, seed = 1, three epochs (of 128, 128 and 44 rows):

        losses [2.2945, 2.06947, 1.49289] to six digits;
        the model gets 294 of the 397 digits from number 1400 on right
    """
    ### BEGIN SOLUTION
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for start in range(0, len(X), 128):
            images, classes = X[start : start + 128], y[start : start + 128]
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images), classes)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(images)
        losses.append(total / len(X))
    return losses, model
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

SEED = "    torch.manual_seed(seed)\n"
MODEL = "    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))\n"
OPTIMIZER = "    optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)\n"
EPOCHS = "    for _ in range(epochs):\n        total = 0.0\n"
BATCHES = "        for start in range(0, len(X), 128):\n"
SLICES = "            images, classes = X[start : start + 128], y[start : start + 128]\n"
ZERO = "            optimizer.zero_grad()\n"
LOSS = "            loss = nn.functional.cross_entropy(model(images), classes)\n"
BACKWARD = "            loss.backward()\n"
STEP = "            optimizer.step()\n"
TOTAL = "            total += loss.item() * len(images)\n"
MEAN = "        losses.append(total / len(X))\n"
RETURN = "    return losses, model\n"
LOADER = "torch.utils.data.DataLoader(torch.utils.data.TensorDataset(X, y), batch_size=128{})"
TRUE_BATCH = "nn.functional.cross_entropy(model(images), classes)"


def digits(first: int, last: int, epochs: int, lr: float, seed: int, **settings: Setting) -> dict[str, Setting]:
    """The settings of one case."""
    return {"rows": [first, last], "epochs": epochs, "lr": lr, "seed": seed, **settings}


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: other rows, with a last batch that is not full."""
    first = rng.randrange(900)
    rows = 128 * rng.randint(1, 2) + rng.choice((rng.randint(1, 8), rng.randint(9, 100)))
    epochs = rng.randint(2, 3)
    return digits(first, first + rows, epochs, round(rng.uniform(0.1, 0.4), 3), rng.randrange(1, 10**6))


EXERCISE = Exercise(
    name="fit_digits",
    title="Handwritten digits",
    number=39,
    part="capstone",
    after=("train_epochs", "loss_cross_entropy"),
    rollout="fitted_classifier",
    counted="epoch {number}",
    panels=("bars accuracy", "steps loss"),
    checks=(
        Check("losses", 9, ("loss",)),
        Check("model", 4, ("accuracy", "logits")),
        Check(
            "contract",
            2,
            ("returned", "losses", "loss_type", "puts_out", "unchanged", "grad_mode"),
            beside=("losses",),
        ),
    ),
    tolerances={
        "loss": Tolerance(tol=1e-4),
        "accuracy": Tolerance(tol=0.01),
        "logits": Tolerance(tol=1e-4, floor=1.0),
    },
    cases=(
        Case("the first 300 digits: batches of 128, 128 and 44", digits(0, 300, 3, 0.5, 1)),
        Case("130 digits: a last batch of two", digits(0, 130, 4, 0.3, 4)),
        Case("257 digits from number 100 on: a last batch of one", digits(100, 357, 3, 0.3, 3)),
        Case("256 digits: two full batches", digits(400, 656, 3, 0.4, 5)),
        Case("128 digits: one full batch", digits(520, 648, 4, 0.4, 10)),
        Case("one epoch on 200 digits, called twice", digits(700, 900, 1, 0.2, 6, calls=2)),
        Case("all 1400 digits, five epochs", digits(0, 1400, 5, 0.1, 11)),
        Case("all 1400 digits, four epochs", digits(0, 1400, 4, 0.1, 7), sealed=True),
        Case("150 digits, a large rate", digits(1000, 150 + 1000, 3, 0.6, 8), sealed=True),
        Case("90 digits: one batch that is not full", digits(300, 390, 4, 0.5, 9), sealed=True),
        Case("129 digits and seed 0, called twice", digits(385, 514, 2, 0.3, 0, calls=2), sealed=True),
        Case("384 digits: three full batches", digits(800, 1184, 2, 0.3, 2**31), sealed=True),
    ),
    draw=draw,
    hints=(
        "Is already the first epoch's loss another one? Then look at the seed, the model and the batches; otherwise at "
        "what happens between two steps.",
        "Seed, model, optimizer come once; zero, forward, backward, step come once per batch; the mean is taken once "
        "per epoch.",
        "Add up each batch's loss times its number of rows; at the end of the epoch divide by the number of all rows "
        "and append.",
    ),
    misconceptions=(
        Misconception(
            "seed_ignored",
            old=SEED,
            new="",
            also=(
                (SEED, "    torch.manual_seed(42)\n"),
                (SEED, "    torch.manual_seed(1)\n"),
                (
                    f"{SEED}{MODEL}{OPTIMIZER}    losses = []\n{EPOCHS}{BATCHES}{SLICES}",
                    f"{MODEL}{OPTIMIZER}    losses = []\n{EPOCHS}        for images, classes in {LOADER.format('')}:\n",
                ),
            ),
            says="Your weights do not depend on the seed that is given, so that they begin elsewhere. Seed torch with "
            "it before the model is made.",
            hints=(
                "Do two different seeds give you two different first losses?",
                "The weights are drawn at the moment at which a layer is made.",
                "One call, with the argument you are given, belongs before the model.",
            ),
        ),
        Misconception(
            "seed_after_model",
            old=SEED + MODEL,
            new=MODEL + SEED,
            says="You seed torch when the model has been made already: its weights are drawn before. Seed first.",
        ),
        Misconception(
            "hidden_of_another_size",
            old="nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)",
            new="nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10)",
            also=tuple(
                (
                    "nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)",
                    f"nn.Linear(64, {size}), nn.ReLU(), nn.Linear({size}, 10)",
                )
                for size in (16, 100, 128)
            ),
            says="Your losses are those of a model with another number of hidden units. It should have 32.",
        ),
        Misconception(
            "one_layer",
            old="nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)",
            new="nn.Linear(64, 10)",
            says="Your losses are those of a single linear layer. There should be two, with a ReLU between them.",
        ),
        Misconception(
            "relu_missing",
            old="nn.ReLU(), ",
            new="",
            says="Your losses are those of a model without a ReLU: two linear layers after each other are only one. "
            "Put it between them.",
        ),
        Misconception(
            "relu_on_logits",
            old="nn.Linear(32, 10))",
            new="nn.Linear(32, 10), nn.ReLU())",
            says="Your losses are those of a model with a ReLU after its last layer too. Logits may be negative: let "
            "them out as they are.",
        ),
        Misconception(
            "other_activation",
            old="nn.ReLU()",
            new="nn.Tanh()",
            also=(("nn.ReLU()", "nn.Sigmoid()"), ("nn.ReLU()", "nn.GELU()"), ("nn.ReLU()", "nn.LeakyReLU()")),
            says="Your losses are those of a model with another function between its layers. It should be a ReLU.",
        ),
        Misconception(
            "no_bias",
            old="nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)",
            new="nn.Linear(64, 32, bias=False), nn.ReLU(), nn.Linear(32, 10, bias=False)",
            says="Your losses are those of layers without bias. Make them as nn.Linear makes them.",
        ),
        Misconception(
            "softmax_before_cross_entropy",
            old="cross_entropy(model(images), classes)",
            new="cross_entropy(model(images).softmax(dim=1), classes)",
            also=(("nn.Linear(32, 10))", "nn.Linear(32, 10), nn.Softmax(dim=1))"),),
            says="Your losses are those of a softmax before the cross-entropy, which takes one itself. Give it the "
            "logits.",
            hints=(
                "Which values can the second argument of a logarithm inside your loss take?",
                "cross_entropy expects logits, and makes log-probabilities of them by itself.",
                "Take out whatever stands between the last linear layer and the loss.",
            ),
        ),
        Misconception(
            "log_softmax_in_model",
            old="nn.Linear(32, 10))",
            new="nn.Linear(32, 10), nn.LogSoftmax(dim=1))",
            says="Your losses are right, but the model puts out log-probabilities. It should put out the logits of its "
            "last linear layer.",
        ),
        Misconception(
            "nll_of_logits",
            old="nn.functional.cross_entropy(",
            new="nn.functional.nll_loss(",
            says="Your losses are those of nll_loss on logits; it expects log-probabilities. Use the cross-entropy.",
        ),
        Misconception(
            "mse_instead_of_cross_entropy",
            old=TRUE_BATCH,
            new="nn.functional.mse_loss(model(images), nn.functional.one_hot(classes, 10).float())",
            also=(
                (
                    TRUE_BATCH,
                    "nn.functional.mse_loss(model(images).softmax(1), nn.functional.one_hot(classes, 10).float())",
                ),
            ),
            says="Your losses are squared errors against zeros and ones. Classes are learned with the cross-entropy.",
        ),
        Misconception(
            "summed_loss",
            old=LOSS,
            new='            loss = nn.functional.cross_entropy(model(images), classes, reduction="sum")\n',
            also=(
                (
                    f"{LOSS}{BACKWARD}{STEP}{TOTAL}",
                    '            loss = nn.functional.cross_entropy(model(images), classes, reduction="sum")\n'
                    f"{BACKWARD}{STEP}            total += loss.item()\n",
                ),
            ),
            says="Your steps are taken on the sum over a batch, so that the gradient is up to 128 times as large. Take "
            "the mean for the step.",
        ),
        Misconception(
            "momentum_ignored",
            old=", momentum=0.9",
            new="",
            says="Your losses are those of plain SGD. Give the optimizer its momentum.",
            hints=(
                "Are your losses right up to the first step, and too large after it?",
                "SGD has no momentum unless it is told to.",
                "An argument is missing where you make the optimizer.",
            ),
        ),
        Misconception(
            "nesterov",
            old="momentum=0.9",
            new="momentum=0.9, nesterov=True",
            says="Your losses are those of Nesterov's momentum. The plain one is asked for.",
        ),
        Misconception(
            "dampened",
            old="momentum=0.9",
            new="momentum=0.9, dampening=0.9",
            says="Your losses are those of a momentum whose new gradients count a tenth, as in a running mean. torch's "
            "SGD adds them as they are.",
        ),
        Misconception(
            "adam_instead_of_sgd",
            old="torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)",
            new="torch.optim.Adam(model.parameters(), lr=lr)",
            also=(
                (
                    "torch.optim.SGD(model.parameters(), lr=lr, momentum=0.9)",
                    "torch.optim.AdamW(model.parameters(), lr=lr)",
                ),
            ),
            says="Your losses are those of Adam. SGD with momentum is asked for.",
        ),
        Misconception(
            "lr_hardcoded",
            old="lr=lr",
            new="lr=0.1",
            also=(("lr=lr", "lr=0.01"), ("lr=lr", "lr=0.5"), ("lr=lr, ", "")),
            says="Your rate is always the same, whatever is asked for. Use lr.",
        ),
        Misconception(
            "only_first_parameter",
            old="torch.optim.SGD(model.parameters(),",
            new="torch.optim.SGD(model[0].parameters(),",
            also=(
                ("torch.optim.SGD(model.parameters(),", "torch.optim.SGD([next(model.parameters())],"),
                ("torch.optim.SGD(model.parameters(),", "torch.optim.SGD(model[2].parameters(),"),
            ),
            says="Your optimizer holds a part of the parameters only, such as one layer. Give it those of the whole "
            "model.",
        ),
        Misconception(
            "optimizer_recreated",
            old=EPOCHS,
            new=f"{EPOCHS}    {OPTIMIZER}",
            says="Your optimizer forgets its momentum in every epoch, as a new one does. Make it once.",
        ),
        Misconception(
            "model_recreated",
            old=MODEL + OPTIMIZER + "    losses = []\n" + EPOCHS,
            new=f"    losses = []\n{EPOCHS}    {MODEL}    {OPTIMIZER}",
            also=(
                (
                    SEED + MODEL + OPTIMIZER + "    losses = []\n" + EPOCHS,
                    f"    losses = []\n{EPOCHS}    {SEED}    {MODEL}    {OPTIMIZER}",
                ),
            ),
            says="You make a new model in every epoch, and what was learned is lost. Make it once.",
        ),
        Misconception(
            "full_batch",
            old=BATCHES + SLICES,
            new="        for images, classes in [(X, y)]:\n",
            says="You take one step per epoch on all rows. Take one on every 128.",
        ),
        Misconception(
            "other_batch_size",
            old=BATCHES + SLICES,
            new="        for images, classes in zip(X.split(64), y.split(64), strict=True):\n",
            also=(
                (BATCHES + SLICES, "        for images, classes in zip(X.split(32), y.split(32), strict=True):\n"),
                (BATCHES + SLICES, "        for images, classes in zip(X.split(100), y.split(100), strict=True):\n"),
                (
                    BATCHES + SLICES,
                    "        parts = -(-len(X) // 128)\n"
                    "        for images, classes in zip(X.chunk(parts), y.chunk(parts), strict=True):\n",
                ),
            ),
            says="Your batches have another size, be it fixed or made by cutting the rows into equal parts. Each has "
            "128 rows, and the last what is left.",
        ),
        Misconception(
            "drops_last_batch",
            old="range(0, len(X), 128)",
            new="range(0, len(X) - 127, 128)",
            also=(
                (
                    f"{BATCHES}{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}{MEAN}",
                    f"        for start in range(0, len(X) - 127, 128):\n{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}"
                    "        losses.append(total / (len(X) // 128 * 128))\n",
                ),
                (
                    f"{BATCHES}{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}{MEAN}",
                    f"        for start in range(0, len(X) - 127, 128):\n{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}"
                    "        losses.append(total / max(1, len(X) // 128 * 128))\n",
                ),
            ),
            says="The rows that do not fill a batch are left out. They are a batch too, a smaller one.",
            hints=(
                "How many rows does your epoch see, of 300?",
                "N divided by 128 leaves a remainder, and the remainder is data.",
                "Let the last slice be shorter instead of leaving it out.",
            ),
        ),
        Misconception(
            "one_batch_too_many",
            old="range(0, len(X), 128)",
            new="range(0, len(X) + 1, 128)",
            says="Where the rows fill the batches exactly you take one more, which is empty and whose mean is not a "
            "number. Stop when no row is left.",
        ),
        Misconception(
            "first_batch_only",
            old="range(0, len(X), 128)",
            new="range(0, 128, 128)",
            also=((f"{TOTAL}{MEAN}", "            losses.append(loss.item())\n            break\n"),),
            says="Each epoch ends after its first batch. Go through all rows.",
        ),
        Misconception(
            "shuffled_batches",
            old=EPOCHS,
            new=f"{EPOCHS}        order = torch.randperm(len(X))\n        X, y = X[order], y[order]\n",
            also=(
                (BATCHES + SLICES, f"        for images, classes in {LOADER.format(', shuffle=True')}:\n"),
                (
                    f"{EPOCHS}{BATCHES}{SLICES}",
                    f"{EPOCHS}        order = torch.randperm(len(X))\n{BATCHES}"
                    "            rows = order[start : start + 128]\n            images, classes = X[rows], y[rows]\n",
                ),
                (
                    "    losses = []\n",
                    "    losses = []\n    order = torch.randperm(len(X))\n    X, y = X[order], y[order]\n",
                ),
                (SEED, f"{SEED}    order = torch.randperm(len(X))\n    X, y = X[order], y[order]\n"),
            ),
            says="Your rows are shuffled. That is good practice, but here they come in their order, so that the "
            "numbers can be compared.",
        ),
        Misconception(
            "no_zero_grad",
            old=ZERO,
            new="",
            says="Your gradients are never cleared, so that each step also contains those of all batches before. Clear "
            "before each backward.",
            hints=(
                "Print a gradient before the second batch's backward. What should be there?",
                "backward() adds to p.grad; it does not replace it.",
                "One call on the optimizer is missing in the inner loop.",
            ),
        ),
        Misconception(
            "zero_once_per_epoch",
            old=BATCHES + SLICES + ZERO,
            new="        optimizer.zero_grad()\n" + BATCHES + SLICES,
            says="You clear the gradients once per epoch, so that they add up from batch to batch. Clear before each "
            "backward.",
        ),
        Misconception(
            "step_once_per_epoch",
            old=f"{BATCHES}{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}",
            new=f"        optimizer.zero_grad()\n{BATCHES}{SLICES}{LOSS}{BACKWARD}{TOTAL}        optimizer.step()\n",
            also=(
                (
                    f"{LOSS}{BACKWARD}{STEP}{TOTAL}",
                    f"{LOSS}{BACKWARD}{TOTAL}        optimizer.step()\n",
                ),
            ),
            says="Your optimizer steps once per epoch. It should step after every batch.",
        ),
        Misconception(
            "never_learns",
            old=STEP,
            new="",
            says="Your model stays as it was made, as when no step is taken, or with gradients that were cleared "
            "just before. Each batch needs zero, backward and step, in this order.",
        ),
        Misconception(
            "unweighted_epoch_mean",
            old=f"{TOTAL}{MEAN}",
            new="            total += loss.item()\n        losses.append(total / (start // 128 + 1))\n",
            says="Your losses are means of the batches' means, in which a row of the last, smaller batch counts more "
            "than others. Weight each batch with its number of rows.",
            hints=(
                "300 rows make three batches. Which part of the mean should the last 44 have, and which part do they "
                "have?",
                "A mean of means is the mean of all only where all parts have the same size.",
                "Undo each batch's mean before you add, and divide once at the end.",
            ),
        ),
        Misconception(
            "epoch_sum",
            old=MEAN,
            new="        losses.append(total)\n",
            also=((f"{TOTAL}{MEAN}", "            total += loss.item()\n        losses.append(total)\n"),),
            says="Your losses are sums over an epoch. Divide by the number of rows.",
        ),
        Misconception(
            "batch_means_over_rows",
            old=TOTAL,
            new="            total += loss.item()\n",
            says="You add the batches' means and divide by the number of rows. Weight each batch with its number of "
            "rows first.",
        ),
        Misconception(
            "weighted_by_128",
            old=TOTAL,
            new="            total += loss.item() * 128\n",
            says="You weight every batch with 128 rows, the last, smaller one too. Weight it with the rows it has.",
        ),
        Misconception(
            "total_not_reset",
            old=EPOCHS,
            new="    total = 0.0\n    for _ in range(epochs):\n",
            says="Your losses add up from epoch to epoch. Begin each epoch's sum at zero.",
        ),
        Misconception(
            "records_last_batch_loss",
            old=MEAN,
            new="        losses.append(loss.item())\n",
            says="Your losses are those of each epoch's last batch alone. Take the mean over all rows.",
        ),
        Misconception(
            "loss_per_batch",
            old=f"{TOTAL}{MEAN}",
            new="            losses.append(loss.item())\n",
            says="Your list has a loss for every batch. It should have one for every epoch, the mean over all rows.",
        ),
        Misconception(
            "loss_after_step",
            old=TOTAL,
            new=f"            total += {TRUE_BATCH}.item() * len(images)\n",
            says="Each loss is computed again after the step. Note the loss that the step was taken from.",
        ),
        Misconception(
            "loss_after_epoch",
            old=MEAN,
            new="        losses.append(nn.functional.cross_entropy(model(X), y).item())\n",
            says="Your losses are computed anew when the epoch is over. Average the losses that its steps were taken "
            "from.",
        ),
        Misconception(
            "loss_before_epoch",
            old=f"{BATCHES}{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}{TOTAL}{MEAN}",
            new="        losses.append(nn.functional.cross_entropy(model(X), y).item())\n"
            f"{BATCHES}{SLICES}{ZERO}{LOSS}{BACKWARD}{STEP}",
            says="Your losses are computed on all rows before the epoch begins. Average the losses that its steps were "
            "taken from.",
        ),
        Misconception(
            "one_epoch_less",
            old="range(epochs)",
            new="range(1, epochs)",
            also=((MEAN + RETURN, f"{MEAN}        return losses, model\n"),),
            says="Your training ends too early: it counts from 1, or returns inside its loop. Go through all rows as "
            "often as asked.",
        ),
        Misconception(
            "one_epoch_more",
            old="range(epochs)",
            new="range(epochs + 1)",
            says="You train for an epoch more than asked. Go through all rows just as often as epochs says.",
        ),
        Misconception(
            "inputs_standardised",
            old=SEED,
            new=f"{SEED}    X = (X - X.mean()) / X.std()\n",
            also=(
                (SEED, f"{SEED}    X = X / 16\n"),
                (SEED, f"{SEED}    X = 2 * X - 1\n"),
                (SEED, f"{SEED}    X -= X.mean()\n    X /= X.std()\n"),
                (SEED, f"{SEED}    X = (X - X.mean(0)) / (X.std(0) + 1e-8)\n"),
            ),
            says="You scale the images before the model sees them. They are from 0 to 1 already: use them as they are.",
        ),
        Misconception(
            "losses_are_tensors",
            old="total += loss.item() * len(images)",
            new="total = total + loss.detach() * len(images)",
            also=(("total += loss.item() * len(images)", "total = total + loss * len(images)"),),
            says="Your losses are tensors, and where they are not detached each keeps its whole graph in memory. "
            "Append Python floats.",
        ),
        Misconception(
            "model_of_classes",
            old=RETURN,
            new="    return losses, lambda images: model(images).argmax(dim=1)\n",
            says="What you return as the model puts out classes. It should put out the ten logits.",
        ),
        Misconception(
            "model_of_probabilities",
            old=RETURN,
            new="    return losses, lambda images: model(images).softmax(dim=1)\n",
            says="Your losses are right, but what you return as the model puts out probabilities. It should put out "
            "the logits.",
        ),
        Misconception(
            "rounds_losses",
            old="total / len(X)",
            new="round(total / len(X), 2)",
            also=(("total / len(X)", "round(total / len(X), 1)"),),
            margin=10,
            says="Your losses are rounded to a few digits after the point. Return them as they are.",
        ),
        Misconception(
            "returns_swapped",
            old=RETURN,
            new="    return model, losses\n",
            says="You return the model first. The losses come first, then the model.",
        ),
        Misconception(
            "returns_only_losses",
            old=RETURN,
            new="    return losses\n",
            says="You return the losses alone. Return both, losses and model.",
        ),
        Misconception(
            "returns_only_model",
            old=RETURN,
            new="    return model\n",
            says="You return the model alone. Return both, losses and model.",
        ),
        Misconception(
            "returns_none",
            old=RETURN,
            new="    return None\n",
            says="Your function returns nothing. It should return the losses and the model.",
        ),
        Misconception(
            "grad_mode_left_off",
            old=RETURN,
            new="    torch.set_grad_enabled(False)\n    return losses, model\n",
            says="You switch gradients off for good, and whoever trains next finds them so. Use a with block.",
        ),
    ),
)
