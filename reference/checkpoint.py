"""Save a training run, and go on later.

A long training does not always end in the process in which it began, so runs are saved now and
then. And a run is more than its weights. An optimizer with momentum or with Adam's averages takes
its step t from what it remembers of the steps before:

    m_t = beta1 * m_{t-1} + (1 - beta1) * g_t        with bias corrections that count t

(Kingma and Ba, 2015, Algorithm 1). A schedule knows how far it has come, and a batch norm keeps
running statistics that no optimizer ever sees. What torch offers is documented under "Saving and
Loading Models": everything that takes part has a state_dict().

What makes this hard is that nothing fails. A run that has lost something trains on, only not as it
would have; and between the moment of saving and that of loading, the original run may go on too.
Whether a checkpoint is good shows in one way only: train on with both, and compare step by step.

Write two functions that belong together. What the one returns is what the other gets; what it looks
like is up to you.
"""

from typing import Any

import torch
from torch import nn


def save_state(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
) -> Any:
    """Take down the state of a training run, so that load_state can put it into other objects.

    Args:
        model: any model, in training mode. It may have buffers, and parameters that are frozen.
        optimizer: any optimizer of torch.optim whose step needs no closure, over all of the model's
            parameters in one group.
        scheduler: any scheduler of that optimizer whose step needs no argument; it steps once after
            each of the optimizer's steps. LambdaLR's function need not be saved.

    Returns:
        Whatever you like, such as a dict or bytes. It stays what it is when the run goes on.

    The call may come at any time, before the first step too. The run itself goes on as if it had
    not been saved: the same losses and rates.
    """
    ### BEGIN SOLUTION
    from copy import deepcopy

    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
    }
    return deepcopy(state)
    ### END SOLUTION


def load_state(
    model: nn.Module,
    optimizer: torch.optim.Optimizer,
    scheduler: torch.optim.lr_scheduler.LRScheduler,
    state: Any,
) -> None:
    """Put a run that was saved into other objects, in place: these are what is trained from then on.

    Args:
        model: a model of the same shapes as the saved one, the same parameters frozen, in training
            mode; it stays in it. Its weights are others.
        optimizer: an optimizer of that model, made as the saved one was.
        scheduler: a scheduler of that optimizer, made as the saved one was. All three may have
            trained for some steps of another run already; nothing of it is left afterwards.
        state: what save_state has returned. It is loaded once.

    After the call the three go on exactly as the saved run did: the same losses, rates and
    parameters at every step, and the same loss in evaluation mode at the end.

    Example:
        One weight w = 9, the model w * x, the loss (w * x - y)², always the batch x = 1, y = 1; SGD
        with lr = 0.25 and momentum = 0.5, CosineAnnealingLR with T_max = 3. Saved after one step:

        step 1 after loading: lr 0.1875, loss 16, leaves w = 2
        step 2 after loading: lr 0.0625, loss 1,  leaves w = 1.375 (and with it a loss of 0.140625)
    """
    ### BEGIN SOLUTION
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

SAVE_MODEL = '"model": model.state_dict()'
SAVE_OPTIMIZER = '"optimizer": optimizer.state_dict()'
SAVE_SCHEDULER = '"scheduler": scheduler.state_dict()'
LOAD_MODEL = '    model.load_state_dict(state["model"])\n'
LOAD_OPTIMIZER = '    optimizer.load_state_dict(state["optimizer"])\n'
LOAD_SCHEDULER = '    scheduler.load_state_dict(state["scheduler"])\n'
LOAD_ALL = LOAD_MODEL + LOAD_OPTIMIZER + LOAD_SCHEDULER
COPY = "return deepcopy(state)\n"
SAVE_ALL = f"""\
    state = {{
        {SAVE_MODEL},
        {SAVE_OPTIMIZER},
        {SAVE_SCHEDULER},
    }}
    {COPY}"""
HAVING_STEPPED = """\
    for _ in range(state["scheduler"]["last_epoch"]):
        scheduler.step()
"""


def momentum(lr: float, by: float = 0.9) -> Setting:
    """SGD with momentum."""
    return {"name": "SGD", "lr": lr, "momentum": by}


def adam(lr: float, name: str = "Adam") -> Setting:
    """Adam, or an optimizer that is made like it."""
    return {"name": name, "lr": lr}


def run(
    kind: str, before: int, after: int, optimizer: Setting, scheduler: Setting, *, seed: int, **settings: Setting
) -> dict[str, Setting]:
    """The settings of one case; what concerns the model alone may stand among them."""
    model: dict[str, Setting] = {"kind": kind, "seed": seed}
    model |= {name: settings.pop(name) for name in ("frozen", "dtype") if name in settings}
    return {
        "model": model,
        "optimizer": optimizer,
        "scheduler": scheduler,
        "sizes": [5, 4, 6],
        "before": before,
        "after": after,
        **settings,
    }


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: some model, some optimizer with a memory, some scheduler."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    optimizer: Setting = rng.choice(
        (
            momentum(between(0.02, 0.06), between(0.7, 0.95)),
            adam(between(0.02, 0.08)),
            adam(between(0.02, 0.08), "AdamW"),
            adam(between(0.02, 0.08), "NAdam"),
            {"name": "RMSprop", "lr": between(0.01, 0.03), "momentum": between(0.5, 0.9)},
        )
    )
    scheduler: Setting = rng.choice(
        (
            {"name": "CosineAnnealingLR", "T_max": rng.randint(12, 15), "eta_min": 0.001},
            {"name": "CosineAnnealingWarmRestarts", "T_0": rng.randint(2, 3), "T_mult": rng.randint(1, 2)},
            {"name": "StepLR", "step_size": rng.randint(2, 4), "gamma": between(0.3, 0.7)},
            {"name": "LambdaLR", "fn": rng.choice(("wave", "inverse_time"))},
            {"name": "OneCycleLR", "max_lr": between(0.05, 0.1), "total_steps": 20},
        )
    )
    kind = rng.choice(("affine", "layered", "assorted", "normed", "normed", "tempered"))
    return run(
        kind,
        rng.randint(2, 5),
        rng.randint(4, 6),
        optimizer,
        scheduler,
        seed=rng.randrange(10**6),
        loss=rng.choice(("mse", "cross_entropy")),
        strayed=rng.choice((0, 0, 1, 3)),
    )


EXERCISE = Exercise(
    name="checkpoint",
    title="Save a run and go on",
    number=38,
    part="extension",
    notebook="practice",
    after=("train_epochs",),
    functions=("save_state", "load_state"),
    rollout="resumed_training",
    counted="step {number} after loading",
    checks=(
        Check("resumed losses", 6, ("loss",)),
        Check("resumed rates", 4, ("lr",)),
        Check("parameters and buffers", 2, ("param.", "evaluated")),
        Check("the original goes on", 2, ("original_loss", "original_lr"), beside=("resumed losses",)),
    ),
    cases=(
        Case(
            "by hand: one weight, saved after one step, momentum and a cosine",
            {
                "model": {"kind": "slope", "start": 9.0},
                "optimizer": momentum(0.25, 0.5),
                "scheduler": {"name": "CosineAnnealingLR", "T_max": 3},
                "batches": [[[[1.0]], [[1.0]]]],
                "before": 1,
                "after": 2,
            },
            working=(
                "before saving: loss = (9 - 1)**2 = 64",
                "its gradient is also the momentum buffer: 2 * (9 - 1) = 16",
                "w = 9 - 0.25 * 16 = 5",
                "the schedule: lr = 0.25 * (1 + cos(pi / 3)) / 2 = 0.1875",
                "saved are w = 5, the buffer 16, lr 0.1875 and one step of 3. Next step: loss = (5 - 1)**2 = 16",
                "buffer = 0.5 * 16 + 2 * (5 - 1) = 16",
                "w = 5 - 0.1875 * 16 = 2",
                "the schedule: lr = 0.25 * (1 + cos(2 * pi / 3)) / 2 = 0.0625",
                "the step after it: loss = (2 - 1)**2 = 1",
                "buffer = 0.5 * 16 + 2 * (2 - 1) = 10",
                "w = 2 - 0.0625 * 10 = 1.375",
                "the loss there: (1.375 - 1)**2 = 0.140625",
            ),
        ),
        Case(
            "Adam and ExponentialLR",
            run("affine", 4, 5, adam(0.1), {"name": "ExponentialLR", "gamma": 0.8}, seed=1),
        ),
        Case(
            "momentum and warm restarts, saved in the second round",
            run(
                "layered",
                4,
                6,
                momentum(0.06),
                {"name": "CosineAnnealingWarmRestarts", "T_0": 3, "T_mult": 2},
                seed=2,
            ),
        ),
        Case(
            "a frozen scalar, AdamW, StepLR, loaded into a run of two other steps",
            run(
                "tempered",
                4,
                5,
                adam(0.06, "AdamW"),
                {"name": "StepLR", "step_size": 3, "gamma": 0.4},
                seed=3,
                frozen=["temperature"],
                strayed=2,
            ),
        ),
        Case(
            "a batch norm, momentum, LambdaLR",
            run("normed", 3, 4, momentum(0.08, 0.8), {"name": "LambdaLR", "fn": "wave"}, seed=4),
        ),
        Case(
            "a batch norm, Adam, one cycle, loaded into a run of three other steps",
            run(
                "normed",
                5,
                5,
                adam(0.01),
                {"name": "OneCycleLR", "max_lr": 0.1, "total_steps": 18},
                seed=5,
                loss="cross_entropy",
                strayed=3,
            ),
        ),
        Case(
            "a frozen body, Adam, warm restarts",
            run(
                "layered",
                5,
                5,
                adam(0.05),
                {"name": "CosineAnnealingWarmRestarts", "T_0": 2, "T_mult": 2, "eta_min": 0.005},
                seed=6,
                frozen=["body."],
            ),
        ),
        Case(
            "saved before the first step, loaded into a run of two steps",
            run("affine", 0, 4, momentum(0.1), {"name": "CosineAnnealingLR", "T_max": 6}, seed=7, strayed=2),
        ),
        Case(
            "NAdam and a cosine, in float64",
            run(
                "layered",
                3,
                6,
                adam(0.05, "NAdam"),
                {"name": "CosineAnnealingLR", "T_max": 12},
                seed=8,
                dtype="float64",
            ),
            sealed=True,
        ),
        Case(
            "AdamW with amsgrad and one cycle, into a run of four other steps",
            run(
                "assorted",
                6,
                6,
                {"name": "AdamW", "lr": 0.01, "amsgrad": True, "weight_decay": 0.1},
                {"name": "OneCycleLR", "max_lr": 0.08, "total_steps": 20},
                seed=9,
                strayed=4,
            ),
            sealed=True,
        ),
        Case(
            "a batch norm and a frozen head, RMSprop with momentum, warm restarts",
            run(
                "normed",
                5,
                5,
                {"name": "RMSprop", "lr": 0.02, "momentum": 0.8, "centered": True},
                {"name": "CosineAnnealingWarmRestarts", "T_0": 3},
                seed=10,
                frozen=["head."],
                strayed=1,
            ),
            sealed=True,
        ),
        Case(
            "Adagrad and LambdaLR",
            run(
                "tempered",
                3,
                5,
                {"name": "Adagrad", "lr": 0.2, "lr_decay": 0.1},
                {"name": "LambdaLR", "fn": "inverse_time"},
                seed=11,
                loss="cross_entropy",
            ),
            sealed=True,
        ),
        Case(
            "saved before the first step, Adam, into a run of three steps",
            run("normed", 0, 5, adam(0.06), {"name": "StepLR", "step_size": 2, "gamma": 0.6}, seed=12, strayed=3),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Print, after loading, everything that the next step reads: weights, buffers, what the optimizer remembers, "
        "the rate, how far the schedule is. Which of it differs from the run that was saved?",
        "All three have a state_dict() and a load_state_dict(). What does a state_dict hold: numbers, or the tensors "
        "with which the run goes on?",
        "Collect the three state_dicts in one thing that shares no memory with the run; give each of the three its "
        "own back.",
    ),
    misconceptions=(
        Misconception(
            "checkpoint_aliases_live_state",
            old=COPY,
            new="return state\n",
            also=(
                (
                    SAVE_ALL,
                    "    return model, optimizer, scheduler\n",
                    LOAD_ALL,
                    "    for mine, theirs in zip((model, optimizer, scheduler), state, strict=True):\n"
                    "        mine.load_state_dict(theirs.state_dict())\n",
                ),
            ),
            says="What you saved is changed by the training that follows: a state_dict holds the run's own tensors, "
            "and a list of the objects themselves holds even more. Save a copy that goes all the way down.",
            hints=(
                "Save, take one more step, and print what you saved. Is it still the same?",
                "A dict of tensors is a list of places; whoever writes to these places writes into your dict too.",
                "Before returning, turn the whole nested state into one that owns its memory.",
            ),
        ),
        Misconception(
            "model_not_copied",
            old=COPY,
            new='return {**deepcopy(state), "model": state["model"]}\n',
            says="The weights that you saved are changed by the training that follows, while the optimizer's memory is "
            "kept as it was. Copy the model's tensors too.",
        ),
        Misconception(
            "optimizer_not_copied",
            old=COPY,
            new='return {**deepcopy(state), "optimizer": state["optimizer"]}\n',
            says="The optimizer's memory that you saved is changed by the training that follows, while the weights are "
            "kept as they were. Copy its tensors too, however deep in the dict they are.",
        ),
        Misconception(
            "model_state_lost",
            old=LOAD_MODEL,
            new="",
            says="The model that goes on has the weights it had before loading. Save its state, and load it in place.",
            hints=(
                "Print a weight before and after load_state.",
                "The optimizer's state holds no weights: they belong to the model.",
                "One of the three is not given back its part.",
            ),
        ),
        Misconception(
            "buffers_lost",
            old=LOAD_MODEL,
            new="    names = dict(model.named_parameters())\n    model.load_state_dict({name: value for name, value in "
            'state["model"].items() if name in names}, strict=False)\n',
            also=(
                (SAVE_MODEL, '"model": {name: p.detach() for name, p in model.named_parameters()}'),
                (SAVE_MODEL, '"model": dict(model.named_parameters())'),
            ),
            says="Your parameters come back, but not the buffers: a batch norm's running statistics are no parameters. "
            "Save the whole state of the model.",
            hints=(
                "Which names are in model.state_dict() and not in model.named_parameters()?",
                "What a layer keeps without training it is a buffer, and evaluation mode uses it.",
                "Save what the model itself calls its state, not its parameters.",
            ),
        ),
        Misconception(
            "frozen_parameters_lost",
            old=LOAD_MODEL,
            new="    names = {name for name, p in model.named_parameters() if not p.requires_grad}\n    "
            'model.load_state_dict({name: value for name, value in state["model"].items() if name not in names}, '
            "strict=False)\n",
            also=(
                (
                    LOAD_MODEL,
                    "    names = {name for name, p in model.named_parameters() if p.requires_grad}\n    "
                    'model.load_state_dict({name: value for name, value in state["model"].items() if name in names}, '
                    "strict=False)\n",
                ),
                (
                    SAVE_MODEL,
                    '"model": {name: p.detach() for name, p in model.named_parameters() if p.requires_grad}',
                ),
            ),
            says="You save what is trained only: a frozen weight does not move, but the other model has another one. "
            "Save the whole state of the model.",
        ),
        Misconception(
            "optimizer_holds_other_parameters",
            old=LOAD_MODEL,
            new='    model.load_state_dict(state["model"], assign=True)\n',
            also=(
                (
                    SAVE_OPTIMIZER,
                    '"optimizer": {"state": optimizer.state, "param_groups": optimizer.param_groups}',
                    LOAD_MODEL + LOAD_OPTIMIZER,
                    LOAD_MODEL + '    optimizer.__setstate__(state["optimizer"])\n',
                ),
            ),
            says="After loading the model does not learn, as when it has got new parameters, or the optimizer those of "
            "another model. Keep the parameters, and change their numbers.",
        ),
        Misconception(
            "optimizer_state_lost",
            old=LOAD_OPTIMIZER,
            new="",
            says="The optimizer that goes on remembers nothing of the saved run, neither momentum nor rate. Save its "
            "state, and load it in place.",
            hints=(
                "Print optimizer.state_dict() after load_state, and that of the saved run.",
                "What an optimizer remembers of earlier gradients is neither in the model nor in the scheduler.",
                "One of the three is not given back its part.",
            ),
        ),
        Misconception(
            "optimizer_memory_lost",
            old=LOAD_OPTIMIZER,
            new='    optimizer.load_state_dict({**state["optimizer"], "state": {}})\n',
            also=(
                (
                    LOAD_OPTIMIZER,
                    '    for group, kept in zip(optimizer.param_groups, state["optimizer"]["param_groups"]):\n'
                    '        group["lr"] = kept["lr"]\n',
                ),
            ),
            says="The optimizer's rate comes back, but not what it remembers of earlier gradients. Save the momentum "
            "and averages too.",
        ),
        Misconception(
            "rate_not_restored",
            old=LOAD_OPTIMIZER,
            new='    optimizer.load_state_dict({**state["optimizer"], "param_groups": '
            'optimizer.state_dict()["param_groups"]})\n',
            also=(
                (LOAD_OPTIMIZER, f'{LOAD_OPTIMIZER}    optimizer.param_groups[0]["lr"] = optimizer.defaults["lr"]\n'),
                (
                    LOAD_OPTIMIZER,
                    f'{LOAD_OPTIMIZER}    optimizer.param_groups[0]["lr"] = optimizer.param_groups[0]["initial_lr"]\n',
                ),
            ),
            says="The optimizer's memory comes back, but not its rate of the moment, from which many schedules compute "
            "the next one. Restore the options of its group too.",
        ),
        Misconception(
            "step_count_lost",
            old=LOAD_OPTIMIZER,
            new='    for kept in state["optimizer"]["state"].values():\n        if "step" in kept:\n'
            f'            kept["step"] = torch.zeros_like(kept["step"])\n{LOAD_OPTIMIZER}',
            says="Adam's averages come back, but not how many steps they are made of, so that its bias corrections "
            "begin anew. Save the count too.",
        ),
        Misconception(
            "only_first_parameter",
            old=LOAD_OPTIMIZER,
            new='    first = {key: kept for key, kept in state["optimizer"]["state"].items() if key == 0}\n'
            '    optimizer.load_state_dict({**state["optimizer"], "state": first})\n',
            says="The optimizer gets back what it remembers of the first parameter, and of no other. Go through all.",
        ),
        Misconception(
            "scheduler_state_lost",
            old=LOAD_SCHEDULER,
            new="",
            says="The scheduler that goes on does not know how far the saved one had come. Save its state, and load it "
            "in place.",
            hints=(
                "Print scheduler.last_epoch after load_state, and that of the saved run.",
                "The optimizer knows the rate of the moment; where in the schedule that is, only the scheduler knows.",
                "One of the three is not given back its part.",
            ),
        ),
        Misconception(
            "scheduler_restored_partly",
            old=LOAD_SCHEDULER,
            new='    scheduler.last_epoch = state["scheduler"]["last_epoch"]\n',
            says="You restore the number of the epoch and no more of the scheduler. Some schedules count otherwise, "
            "such as one with warm restarts: restore all of its state.",
            hints=(
                "Compare scheduler.state_dict() with that of the saved run, key by key.",
                "Not every schedule is a function of last_epoch alone.",
                "The scheduler can give out and take back its whole state, as the other two can.",
            ),
        ),
        Misconception(
            "scheduler_one_behind",
            old=LOAD_SCHEDULER,
            new=f"{LOAD_SCHEDULER}    scheduler.last_epoch -= 1\n",
            also=((LOAD_SCHEDULER, '    scheduler.last_epoch = state["scheduler"]["last_epoch"] - 1\n'),),
            says="Your schedule is one epoch behind, as when last_epoch is set to one less than it was. Give it back "
            "as it was saved.",
        ),
        Misconception(
            "scheduler_stepped_once_more",
            old=LOAD_SCHEDULER,
            new=f"{LOAD_SCHEDULER}    scheduler.step()\n",
            says="Your scheduler takes a step while loading, so that the run goes on with the next step's rate. "
            "Restore it, and no more.",
        ),
        Misconception(
            "schedule_replayed",
            old=LOAD_SCHEDULER,
            new=HAVING_STEPPED,
            also=((LOAD_OPTIMIZER + LOAD_SCHEDULER, HAVING_STEPPED + LOAD_OPTIMIZER),),
            says="You let the scheduler step as often as the saved one had, on top of what it and the optimizer had "
            "come to. Restore its state instead.",
        ),
        Misconception(
            "scheduler_of_another_optimizer",
            old=SAVE_SCHEDULER,
            new='"scheduler": vars(scheduler)',
            also=(
                (
                    SAVE_SCHEDULER,
                    '"scheduler": vars(scheduler)',
                    LOAD_SCHEDULER,
                    '    vars(scheduler).update(state["scheduler"])\n',
                ),
            ),
            says="After loading the rate stands still, as when the scheduler has got the saved run's optimizer "
            "together with its other attributes. Leave out what it acts on.",
        ),
        Misconception(
            "loads_nothing",
            old=LOAD_ALL,
            new='    model, optimizer, scheduler = state["model"], state["optimizer"], state["scheduler"]\n',
            says="Nothing of the saved run arrives, as when names inside the function are given to other objects. Load "
            "into the objects that you are given.",
        ),
        Misconception(
            "left_in_eval_mode_by_saving",
            old="    from copy import deepcopy\n",
            new="    from copy import deepcopy\n\n    model.eval()\n",
            says="Saving puts the original model into evaluation mode, in which a batch norm uses other statistics, "
            "and so the run goes on differently. Leave it in training mode.",
        ),
        Misconception(
            "left_in_eval_mode_by_loading",
            old=LOAD_MODEL,
            new=f"{LOAD_MODEL}    model.eval()\n",
            says="Loading puts the model into evaluation mode, in which a batch norm uses other statistics. It is to "
            "be trained: leave it in training mode.",
        ),
        Misconception(
            "saving_steps",
            old="    from copy import deepcopy\n",
            new="    from copy import deepcopy\n\n    scheduler.step()\n",
            says="Your scheduler takes a step while saving, so that both runs go on with the next step's rate. Saving "
            "only looks.",
        ),
        Misconception(
            "rounded_weights",
            old=SAVE_MODEL,
            new='"model": {name: (value * 100).round() / 100 for name, value in model.state_dict().items()}',
            also=(
                (
                    SAVE_MODEL,
                    '"model": {name: (value * 1000).round() / 1000 for name, value in model.state_dict().items()}',
                ),
                (SAVE_MODEL, '"model": {name: value.bfloat16() for name, value in model.state_dict().items()}'),
                (SAVE_MODEL, '"model": {name: value.half() for name, value in model.state_dict().items()}'),
            ),
            says="The weights come back rounded to a few digits. Save them as they are.",
        ),
        Misconception(
            "returns_none",
            old=COPY,
            new="deepcopy(state)\n",
            says="Your save_state returns nothing, and load_state gets None. Return what you have collected.",
        ),
    ),
)
