"""The training loop.

Training has two clocks. The inner one ticks once per batch: forward, loss, backward, step. The
outer one ticks once per epoch, when all batches have been seen, and it is the scheduler's: the
rates in papers are usually given by epoch (He et al., 2016, section 3.4: "divided by 10 when the
error plateaus", with the epochs at which that was), and torch.optim.lr_scheduler is made to be told
when to go on:

    lr of epoch e = schedule(e)        for all batches of the epoch

Most loops that go wrong run without an error: a call stands on the wrong clock, or a number is
noted down at a moment when it belongs to something else. With one batch per epoch the two clocks
are the same, and nothing of it shows.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def train_epochs(
    model: nn.Module,
    batches: list[tuple[Tensor, Tensor]],
    epochs: int,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    loss_fn: Callable[[Tensor, Tensor], Tensor],
) -> tuple[list[float], list[float]]:
    """Train a model for some epochs, with a learning rate that changes once per epoch.

    Args:
        model: any model, in training mode; it stays so. Its frozen parameters stay frozen, and
            without a gradient.
        batches: a list of (x, y), the same for each epoch and taken in the order of the list.
        epochs: how often to go through all batches, at least once.
        optimizer: any optimizer of torch.optim over the model's other parameters, with one rate. It
            takes one step per batch, with the gradient of that batch alone. It may have taken steps
            before, and is used later: the caller goes on with the same objects. There is no old
            gradient on entry.
        scheduler: a scheduler of that optimizer. It steps once per epoch, after the last batch, also
            in the last epoch.
        loss_fn: called as loss_fn(model(x), y); a tensor of shape ().

    Returns:
        Two lists of Python floats. losses: the loss of every batch before its step, in order, epochs
        * len(batches) of them. lrs: the rate of every epoch, the one its first step was taken with.
        No random numbers are drawn, and grad mode stays on.

    Example:
        One weight w = 3, the model w * x, nn.MSELoss(), SGD with lr = 0.25, ExponentialLR with
        gamma = 0.5; two batches of one row, x = 1, y = 1 and x = 1, y = -2; two epochs:

        losses [4.0, 16.0, 1.0, 5.0625] and lrs [0.25, 0.125] come back,
        w = -0.3125 and a rate of 0.0625 are left
    """
    ### BEGIN SOLUTION
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(optimizer.param_groups[0]["lr"])
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return losses, lrs
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

RATE = 'optimizer.param_groups[0]["lr"]'
RECORD_LR = f"        lrs.append({RATE})\n"
STEP_AND_LOSS = "            optimizer.step()\n            losses.append(loss.item())\n"
BATCHES = f"""\
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
{STEP_AND_LOSS}"""
LOOPS = f"    for _ in range(epochs):\n{RECORD_LR}        for x, y in batches:\n"
END = "        scheduler.step()\n    return losses, lrs\n"
WHOLE = f"    for _ in range(epochs):\n{RECORD_LR}{BATCHES}        scheduler.step()\n"


def run(
    kind: str,
    sizes: list[Setting],
    epochs: int,
    optimizer: Setting,
    scheduler: Setting,
    *,
    seed: int = 1,
    **settings: Setting,
) -> dict[str, Setting]:
    """The settings of one case; what concerns the model alone may stand among them."""
    model: dict[str, Setting] = {"kind": kind, "seed": seed}
    model |= {name: settings.pop(name) for name in ("frozen", "dtype") if name in settings}
    return {
        "model": model,
        "sizes": sizes,
        "epochs": epochs,
        "optimizer": optimizer,
        "scheduler": scheduler,
        "seed": seed,
        **settings,
    }


def sgd(lr: float, momentum: float = 0.9, **options: Setting) -> dict[str, Setting]:
    """The optimizer of a case."""
    return {"name": "SGD", "lr": lr, "momentum": momentum, **options}


def adam(lr: float) -> dict[str, Setting]:
    """The optimizer of a case."""
    return {"name": "Adam", "lr": lr}


def schedule(name: str, **options: Setting) -> dict[str, Setting]:
    """The scheduler of a case."""
    return {"name": name, **options}


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: another model, other batches, optimizer and schedule."""
    lr = round(rng.uniform(0.03, 0.09), 3)
    gamma = round(rng.uniform(0.4, 0.85), 2)
    drawn = run(
        rng.choice(("layered", "affine", "assorted")),
        [rng.randint(2, 5) for _ in range(rng.randint(3, 4))],
        rng.randint(3, 5),
        rng.choice((sgd(lr), sgd(lr, 0.6), adam(lr))),
        rng.choice(
            (
                schedule("ExponentialLR", gamma=gamma),
                schedule("StepLR", step_size=2, gamma=gamma),
                schedule("CosineAnnealingLR", T_max=rng.randint(6, 8), eta_min=0.002),
                schedule("LambdaLR", fn="inverse_time"),
            )
        ),
        seed=rng.randrange(10**6),
        dtype=rng.choice(("float32", "float32", "float64")),
    )
    return drawn | {"loss": "cross_entropy"} if rng.random() < 0.4 else drawn


EXERCISE = Exercise(
    name="train_epochs",
    title="The training loop",
    number=33,
    part="extension",
    notebook="practice",
    after=("run_with_scheduler",),
    rollout="trained_epochs",
    counted="epoch {number}",
    checks=(
        Check("training", 4, ("loss.", "param.")),
        Check("rates", 3, ("lr", "lr_afterwards")),
        Check(
            "contract",
            1,
            ("returned", "losses", "lrs", "training", "frozen", "random_state", "grad_mode"),
            beside=("training",),
        ),
    ),
    # Rates are computed in float64 and by torch itself; the scale is that of the whole run.
    tolerances={"lr": Tolerance(tol=1e-6), "lr_afterwards": Tolerance(tol=1e-6)},
    cases=(
        Case(
            "one weight, two batches of one row, two epochs",
            {
                "model": {"kind": "slope", "start": 3.0},
                "batches": [[[[1.0]], [[1.0]]], [[[1.0]], [[-2.0]]]],
                "epochs": 2,
                "optimizer": {"name": "SGD", "lr": 0.25},
                "scheduler": {"name": "ExponentialLR", "gamma": 0.5},
            },
            working=(
                "epoch 1, batch 1: loss = (3 * 1 - 1)**2 = 4",
                "w = 3 - 0.25 * 2 * (3 - 1) * 1 = 2",
                "batch 2: loss = (2 * 1 + 2)**2 = 16",
                "w = 2 - 0.25 * 2 * (2 + 2) * 1 = 0",
                "then the rate: 0.25 * 0.5 = 0.125",
                "epoch 2, batch 1: loss = (0 * 1 - 1)**2 = 1",
                "w = 0 - 0.125 * 2 * (0 - 1) * 1 = 0.25",
                "batch 2: loss = (0.25 * 1 + 2)**2 = 5.0625",
                "w = 0.25 - 0.125 * 2 * (0.25 + 2) * 1 = -0.3125",
                "and the rate: 0.125 * 0.5 = 0.0625",
                "the rate of epoch 1: 0.25 * 0.5**0 = 0.25",
            ),
        ),
        Case(
            "three batches, momentum, StepLR",
            run("layered", [4, 4, 2], 5, sgd(0.08), schedule("StepLR", step_size=2, gamma=0.3)),
        ),
        Case(
            "one batch per epoch, Adam, ExponentialLR",
            run("layered", [6], 6, adam(0.08), schedule("ExponentialLR", gamma=0.8), seed=2),
        ),
        Case(
            "four batches, classes, a frozen norm, momentum, a cosine, and the caller goes on",
            run(
                "layered",
                [3, 5, 3, 1],
                3,
                sgd(0.15),
                schedule("CosineAnnealingLR", T_max=7, eta_min=0.01),
                seed=3,
                loss="cross_entropy",
                frozen=["norm."],
                calls=2,
            ),
        ),
        Case(
            "three batches, a batch norm, Adam, LambdaLR",
            run("normed", [5, 4, 6], 4, adam(0.06), schedule("LambdaLR", fn="wave"), seed=4),
        ),
        Case(
            "four batches, a frozen body, momentum, MultiStepLR",
            run(
                "layered",
                [2, 4, 3, 3],
                5,
                sgd(0.06, 0.8),
                schedule("MultiStepLR", milestones=[1, 3], gamma=0.4),
                seed=5,
                frozen=["body."],
            ),
        ),
        Case(
            "four batches in float64, Adam, a cosine past its end",
            run("affine", [3, 3, 3, 2], 6, adam(0.1), schedule("CosineAnnealingLR", T_max=4), seed=6, dtype="float64"),
            sealed=True,
        ),
        Case(
            "three batches, Nesterov, weight decay, LambdaLR",
            run(
                "assorted",
                [4, 3, 5],
                5,
                sgd(0.05, 0.8, nesterov=True, weight_decay=0.1),
                schedule("LambdaLR", fn="inverse_time"),
                seed=7,
                frozen=["embed."],
            ),
            sealed=True,
        ),
        Case(
            "one batch, momentum, a rate that warms up",
            run("layered", [5], 6, sgd(0.1), schedule("LinearLR", start_factor=0.2, total_iters=4), seed=8),
            sealed=True,
        ),
        Case(
            "three batches, a batch norm, momentum, and the caller goes on twice",
            run("normed", [4, 5, 4], 2, sgd(0.07), schedule("ExponentialLR", gamma=0.7), seed=9, calls=3),
            sealed=True,
        ),
        Case(
            "a single epoch of four batches, RMSprop",
            run(
                "layered",
                [4, 2, 4, 2],
                1,
                {"name": "RMSprop", "lr": 0.02, "momentum": 0.5},
                schedule("StepLR", step_size=1, gamma=0.5),
                seed=10,
                loss="cross_entropy",
            ),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "With 3 batches and 2 epochs: how many losses and how many rates should come back? How often does each object "
        "step?",
        "One loop runs over the epochs, one inside it over the batches. Each call belongs into exactly one of them, "
        "and a rate is noted before anything changes it.",
        "Per epoch: note the optimizer's rate, go through all batches (clear, loss, backward, step, note the loss as a "
        "float), then let the scheduler step.",
    ),
    misconceptions=(
        Misconception(
            "scheduler_per_batch",
            old=f"{STEP_AND_LOSS}        scheduler.step()\n",
            new=f"{STEP_AND_LOSS}            scheduler.step()\n",
            also=(
                (
                    f"{BATCHES}        scheduler.step()\n",
                    BATCHES.replace(
                        "            optimizer.step()", "            scheduler.step()\n            optimizer.step()"
                    ),
                ),
            ),
            says="Your rate changes with every batch: the scheduler steps in the inner loop. It belongs after the "
            "batches, once per epoch.",
            hints=(
                "How often does your rate change within one epoch?",
                "The scheduler counts its own steps. Here one of them should mean one epoch.",
                "Look at the indentation of the scheduler's step.",
            ),
        ),
        Misconception(
            "scheduler_per_batch_and_epoch",
            old=STEP_AND_LOSS,
            new=f"{STEP_AND_LOSS}            scheduler.step()\n",
            says="Your scheduler steps after every batch and once more after every epoch. Only the latter is meant.",
        ),
        Misconception(
            "scheduler_never_stepped",
            old="        scheduler.step()\n",
            new="",
            says="Your rate never changes, as when the scheduler is never told that an epoch is over. Let it step "
            "after the last batch of each.",
            hints=(
                "Are all of your rates equal?",
                "A scheduler does nothing by itself; the rate moves only when its step is called.",
                "A line is missing at the end of the outer loop.",
            ),
        ),
        Misconception(
            "scheduler_stepped_after_all_epochs",
            old="        scheduler.step()\n",
            new="    scheduler.step()\n",
            says="Your rate stays the same through all epochs, as when the scheduler steps after both loops. It steps "
            "once per epoch: at the end of the outer loop.",
        ),
        Misconception(
            "scheduler_stepped_twice",
            old="        scheduler.step()\n",
            new="        scheduler.step()\n        scheduler.step()\n",
            says="Your scheduler steps twice per epoch. Once is enough.",
        ),
        Misconception(
            "scheduler_before_epoch",
            old=f"{RECORD_LR}{BATCHES}        scheduler.step()\n",
            new=f"        scheduler.step()\n{RECORD_LR}{BATCHES}",
            also=(
                (f"{RECORD_LR}{BATCHES}        scheduler.step()\n", f"{RECORD_LR}        scheduler.step()\n{BATCHES}"),
            ),
            says="Your scheduler steps before the epoch's batches, which are trained with the next epoch's rate: the "
            "first one is skipped. Its step belongs after them.",
        ),
        Misconception(
            "scheduler_not_stepped_at_the_end",
            old="        scheduler.step()\n",
            new="        if len(lrs) < epochs:\n            scheduler.step()\n",
            says="Your scheduler does not step after the last epoch, so that whoever goes on begins with the rate of "
            "the epoch that is over. It steps once per epoch, in the last one too.",
        ),
        Misconception(
            "schedule_lags_by_one",
            old="        scheduler.step()\n",
            new="        scheduler.step(len(lrs) - 1)\n",
            says="Your schedule lags one epoch: the first rate is used twice, as when the scheduler's step is given "
            "the epoch's number. Call it without an argument.",
        ),
        Misconception(
            "loss_passed_as_epoch",
            old="        scheduler.step()\n",
            new="        scheduler.step(loss.item())\n",
            says="Your rates depend on the loss, as when the scheduler's step is given it: it takes the number for an "
            "epoch. Call it without an argument.",
        ),
        Misconception(
            "records_next_lr",
            old="return losses, lrs",
            new='return losses, [*lrs[1:], optimizer.param_groups[0]["lr"]]',
            says="Your training is right, but your rates are those of the next epoch: they are read after the "
            "scheduler has stepped. Note the rate before the batches.",
            hints=(
                "With which rate was your very first step taken, and which is the first in your list?",
                "The scheduler's step changes the rate for the NEXT epoch.",
                "Move the line that notes the rate to the beginning of the outer loop.",
            ),
        ),
        Misconception(
            "records_first_lr",
            old='optimizer.param_groups[0]["lr"])',
            new='optimizer.param_groups[0]["initial_lr"])',
            says="Your training is right, but every rate in your list is the first one. Ask the optimizer for its "
            "present rate in each epoch.",
        ),
        Misconception(
            "records_get_lr",
            old=f"lrs.append({RATE})",
            new="lrs.append(scheduler.get_lr()[0])",
            says="Your training is right, but your rates are those that get_lr() works out, which is for the "
            "scheduler's own use within its step. Read the optimizer's rate, or get_last_lr().",
        ),
        Misconception(
            "rates_are_lists",
            old=f"lrs.append({RATE})",
            new="lrs.append(scheduler.get_last_lr())",
            says="Your rates are lists, as get_last_lr() returns one rate for each group. Take the number out of it.",
        ),
        Misconception(
            "rates_of_the_last_epoch_only",
            old=RECORD_LR,
            new=f"        lrs = []\n{RECORD_LR}",
            says="Your list of rates begins anew in every epoch, so that only the last one is left. Make it before "
            "both loops.",
        ),
        Misconception(
            "lr_per_batch",
            old=f"{RECORD_LR}        for x, y in batches:\n",
            new=f"        for x, y in batches:\n    {RECORD_LR}",
            says="Your list of rates has one for every batch. It should have one for every epoch.",
        ),
        Misconception(
            "optimizer_recreated",
            old=RECORD_LR,
            new=f"        optimizer = type(optimizer)(optimizer.param_groups, **optimizer.defaults)\n{RECORD_LR}",
            also=(
                (
                    RECORD_LR,
                    f"        optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n{RECORD_LR}",
                ),
                (RECORD_LR, f"        optimizer = type(optimizer)(model.parameters(), lr={RATE})\n{RECORD_LR}"),
                (RECORD_LR, f"        optimizer = torch.optim.SGD(model.parameters(), lr={RATE})\n{RECORD_LR}"),
                (
                    RECORD_LR,
                    "        optimizer = type(optimizer)(model.parameters(), **optimizer.defaults)\n"
                    "        lrs.append(scheduler.get_last_lr()[0])\n",
                ),
            ),
            says="Momentum and all else that the optimizer remembers is lost, as when you build one of your own, on "
            "which the scheduler does not act either. Use the one you are given, and leave its state alone.",
        ),
        Misconception(
            "no_zero_grad",
            old="            optimizer.zero_grad()\n",
            new="",
            also=((f"{LOOPS}            optimizer.zero_grad()\n", f"    optimizer.zero_grad()\n{LOOPS}"),),
            says="Your gradients are not cleared between the batches, so that each step also contains those of all "
            "before. Clear before each backward.",
            hints=(
                "Print a gradient before the second batch's backward. What should be there?",
                "backward() adds to p.grad; it does not replace it.",
                "One call on the optimizer is missing in the inner loop.",
            ),
        ),
        Misconception(
            "zero_once_per_epoch",
            old="        for x, y in batches:\n            optimizer.zero_grad()\n",
            new="        optimizer.zero_grad()\n        for x, y in batches:\n",
            says="You clear the gradients once per epoch, so that they add up from batch to batch. Clear before each "
            "backward.",
            hints=(
                "Which batches does the gradient of your third step come from?",
                "Each step should use the gradient of its own batch and nothing else.",
                "A line of your outer loop belongs into the inner one.",
            ),
        ),
        Misconception(
            "zero_between_backward_and_step",
            old="            loss.backward()\n",
            new="            loss.backward()\n            optimizer.zero_grad()\n",
            also=(
                (
                    "            loss.backward()\n",
                    "            loss.backward()\n            optimizer.zero_grad(set_to_none=False)\n",
                ),
            ),
            says="Your steps find no gradient, as when it is cleared between backward and step. Clear before backward.",
        ),
        Misconception(
            "no_backward",
            old="            loss.backward()\n",
            new="",
            says="Your parameters never move, as when no backward is called. Let each batch's loss flow back.",
        ),
        Misconception(
            "no_step",
            old=STEP_AND_LOSS,
            new="            losses.append(loss.item())\n",
            says="Your parameters never move, as when the optimizer is never told to step. Let it step after each "
            "backward.",
        ),
        Misconception(
            "double_step",
            old="            optimizer.step()\n",
            new="            optimizer.step()\n            optimizer.step()\n",
            says="The optimizer takes two steps with each gradient. One is enough.",
        ),
        Misconception(
            "step_once_per_epoch",
            old=f"{STEP_AND_LOSS}        scheduler.step()\n",
            new="            losses.append(loss.item())\n        optimizer.step()\n        scheduler.step()\n",
            also=(
                (
                    f"{BATCHES}        scheduler.step()\n",
                    "        optimizer.zero_grad()\n        for x, y in batches:\n"
                    "            loss = loss_fn(model(x), y)\n            loss.backward()\n"
                    "            losses.append(loss.item())\n        optimizer.step()\n        scheduler.step()\n",
                ),
            ),
            says="Your optimizer steps once per epoch. It should step after every batch.",
            hints=(
                "How many steps does your optimizer take in one epoch of 3 batches?",
                "The optimizer ticks with the batches, the scheduler with the epochs.",
                "Look at the indentation of the optimizer's step.",
            ),
        ),
        Misconception(
            "first_batch_only",
            old="in batches:",
            new="in batches[:1]:",
            says="You train on the first batch of each epoch alone, and return one loss for each epoch. Go through all "
            "batches.",
        ),
        Misconception(
            "last_batch_left_out",
            old="in batches:",
            new="in batches[:-1]:",
            says="You leave out the last batch of each epoch. Go through all batches.",
        ),
        Misconception(
            "returns_after_first_epoch",
            old=END,
            new="        scheduler.step()\n        return losses, lrs\n",
            says="Your training ends after one epoch, as when the function returns inside its loop. Look at the "
            "indentation.",
        ),
        Misconception(
            "running_sum",
            old="losses.append(loss.item())",
            new="losses.append(loss.item() + (losses[-1] if losses else 0.0))",
            also=(
                (
                    "losses.append(loss.item())",
                    "losses.append(loss.item() + (losses[-1] if len(losses) % len(batches) else 0.0))",
                ),
            ),
            says="Your training is right, but each loss in your list contains those before it: you append a running "
            "sum. Append the batch's own loss.",
            hints=(
                "Do your losses ever fall?",
                "A sum that is carried along answers another question than the loss of one batch.",
                "Append the number that this batch's loss has, and nothing that was added to before.",
            ),
        ),
        Misconception(
            "running_mean",
            old="losses.append(loss.item())",
            new="kept = [*(kept if losses else []), loss.item()]\n            losses.append(sum(kept) / len(kept))",
            also=(
                (
                    "losses.append(loss.item())",
                    "kept = [*(kept if len(losses) % len(batches) else []), loss.item()]\n"
                    "            losses.append(sum(kept) / len(kept))",
                ),
            ),
            says="Your training is right, but each loss in your list is the mean of those so far. Append the batch's "
            "own loss.",
        ),
        Misconception(
            "mean_loss_per_epoch",
            old=END,
            new="        scheduler.step()\n        *losses, mean = *losses[: len(lrs) - 1], "
            "sum(losses[len(lrs) - 1 :]) / len(batches)\n        losses.append(mean)\n    return losses, lrs\n",
            says="Your training is right, but you return one mean loss for each epoch. Every batch has a loss of its "
            "own in the list.",
        ),
        Misconception(
            "sum_of_losses_per_epoch",
            old=END,
            new="        scheduler.step()\n        *losses, total = *losses[: len(lrs) - 1], "
            "sum(losses[len(lrs) - 1 :])\n        losses.append(total)\n    return losses, lrs\n",
            says="Your training is right, but you return one sum of losses for each epoch. Every batch has a loss of "
            "its own in the list.",
        ),
        Misconception(
            "losses_of_the_last_epoch_only",
            old="        for x, y in batches:\n",
            new="        losses = []\n        for x, y in batches:\n",
            says="Your list of losses begins anew in every epoch, so that only the last epoch's are left. Make it "
            "before both loops.",
        ),
        Misconception(
            "last_loss_per_epoch",
            old="            losses.append(loss.item())\n",
            new="        losses.append(loss.item())\n",
            says="Your training is right, but you return one loss for each epoch, that of its last batch. Every batch "
            "has a loss of its own in the list.",
        ),
        Misconception(
            "losses_by_epoch",
            old="return losses, lrs",
            new="return [losses[i : i + len(batches)] for i in range(0, len(losses), len(batches))], lrs",
            says="Your training is right, but your losses are lists inside a list, one for each epoch. One flat list "
            "of floats is asked for.",
        ),
        Misconception(
            "loss_after_step",
            old="losses.append(loss.item())",
            new="losses.append(loss_fn(model(x), y).item())",
            says="Your training is right, but each loss is computed again after the step. Note the loss from before "
            "it.",
        ),
        Misconception(
            "loss_times_size",
            old="losses.append(loss.item())",
            new="losses.append(loss.item() * len(x))",
            says="Your training is right, but each loss is multiplied with the size of its batch. Note the loss as it "
            "is.",
        ),
        Misconception(
            "losses_are_tensors",
            old="losses.append(loss.item())",
            new="losses.append(loss.detach())",
            also=(("losses.append(loss.item())", "losses.append(loss)"),),
            says="Your losses are tensors, and where they are not detached each keeps its whole graph in memory. "
            "Append Python floats.",
        ),
        Misconception(
            "leaves_eval_mode",
            old="    losses, lrs = [], []\n",
            new="    losses, lrs = [], []\n    model.eval()\n",
            also=(
                (RECORD_LR + BATCHES, f"        model.eval()\n{RECORD_LR}{BATCHES}        model.train()\n"),
                (WHOLE, f"    model.eval()\n{WHOLE}    model.train()\n"),
            ),
            says="Your model is in evaluation mode, in which a batch norm uses other statistics. Leave it in training "
            "mode.",
        ),
        Misconception(
            "eval_mode_at_the_end",
            old=END,
            new="        scheduler.step()\n    model.eval()\n    return losses, lrs\n",
            says="Your training is right, but you leave the model in evaluation mode, and whoever goes on trains in "
            "it. Leave it in training mode.",
        ),
        Misconception(
            "seeds_torch",
            old="    losses, lrs = [], []\n",
            new="    losses, lrs = [], []\n    torch.manual_seed(0)\n",
            says="Your numbers are right, but you seed torch, which makes the random numbers of all the rest repeat. "
            "Leave the generator alone.",
        ),
        Misconception(
            "unfreezes",
            old="    losses, lrs = [], []\n",
            new="    losses, lrs = [], []\n    model.requires_grad_(True)\n",
            says="Your numbers are right, but frozen parameters end up with a gradient, or no longer frozen. Leave "
            "them alone.",
        ),
        Misconception(
            "returns_swapped",
            old="return losses, lrs",
            new="return lrs, losses",
            says="You return the rates first. The losses come first, then the rates.",
        ),
        Misconception(
            "returns_only_losses",
            old="return losses, lrs",
            new="return losses",
            says="You return the losses alone. Return both lists, losses and rates.",
        ),
        Misconception(
            "returns_none",
            old="    return losses, lrs\n",
            new="    return None\n",
            says="Your function returns nothing. It should return losses and rates.",
        ),
    ),
)
