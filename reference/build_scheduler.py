"""A scheduler from its name.

torch.optim.lr_scheduler holds some fifteen scheduler classes. A configuration file that chooses
among them has a name and some options:

    build_scheduler("StepLR", optimizer, step_size=30, gamma=0.1)

means `StepLR(optimizer, step_size=30, gamma=0.1)`, and so for every class there. As with
build_optimizer, a good go-between adds nothing, loses nothing, and knows no class by heart.

Two of the classes are made of other schedulers: ChainedScheduler lets all of them act in every
step, SequentialLR lets them take turns and changes over at milestones. A configuration cannot hold
schedulers, only names and options. So their option `schedulers` is here a list of pairs

    build_scheduler("SequentialLR", optimizer, milestones=[5], schedulers=[
        ("LinearLR", {"start_factor": 0.1, "total_iters": 5}),
        ("CosineAnnealingLR", {"T_max": 20}),
    ])

and you build the parts, in this order, for this same optimizer, then the whole. A part may itself
be made of parts. Before you write it, read the signatures of the two classes: they are not alike.
"""

from typing import Any

from torch.optim import Optimizer, lr_scheduler
from torch.optim.lr_scheduler import LRScheduler


def build_scheduler(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    """Build the scheduler of torch.optim.lr_scheduler that has this name.

    Args:
        name: The class's name, spelled as in torch: "StepLR", "ReduceLROnPlateau", "SequentialLR".
        optimizer: The optimizer whose rates it shall change: this very object. It may have several
            groups with rates of their own.
        kwargs: The class's options, by torch's names. What is not given has torch's default. For
            "ChainedScheduler" and "SequentialLR", `schedulers` is a list of pairs (name, kwargs),
            each of which describes a part as the arguments of this function do.

    Returns:
        A new scheduler, which has not been stepped. What was handed over is as it was, apart from
        what torch's constructor itself does to the optimizer.

    Raises:
        ValueError: If the module has no scheduler class of that name (another exception will do
            too); other things in the module, such as "Counter", are no schedulers. An option or a
            part that torch refuses is refused as torch refuses it, and so is the lack of one that torch
            insists on.

    Example:
        With one group of lr 0.5, `build_scheduler("StepLR", optimizer, gamma=0.5, step_size=2)` is
        a StepLR for that optimizer; the group's initial_lr is 0.5. The rate is 0.5 before and 0.5
        after the first step, then 0.25, 0.25, 0.125, ...
    """
    ### BEGIN SOLUTION
    scheduler_class = getattr(lr_scheduler, name, None)
    known = isinstance(scheduler_class, type) and issubclass(scheduler_class, LRScheduler)
    if not known or scheduler_class is LRScheduler:
        raise ValueError(f"torch.optim.lr_scheduler has no scheduler called {name!r}")
    if "schedulers" in kwargs:
        pairs = kwargs["schedulers"]
        kwargs["schedulers"] = [build_scheduler(part, optimizer, **options) for part, options in pairs]
    return scheduler_class(optimizer=optimizer, **kwargs)
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

PLAIN = (
    "StepLR",
    "MultiStepLR",
    "ExponentialLR",
    "LinearLR",
    "ConstantLR",
    "PolynomialLR",
    "CosineAnnealingLR",
    "CosineAnnealingWarmRestarts",
    "CyclicLR",
    "OneCycleLR",
    "LambdaLR",
    "MultiplicativeLR",
    "ReduceLROnPlateau",
)
COMPOSED = ("ChainedScheduler", "SequentialLR")
BUILT = (None, False)
TWO = [0.5, 0.02]

FOUND = "getattr(lr_scheduler, name, None)"
UNKNOWN = "    if not known or scheduler_class is LRScheduler:\n"
REFUSED = '        raise ValueError(f"torch.optim.lr_scheduler has no scheduler called {name!r}")\n'
PARTS = "[build_scheduler(part, optimizer, **options) for part, options in pairs]"
PARTS_LINE = f'        kwargs["schedulers"] = {PARTS}\n'
CALL = "scheduler_class(optimizer=optimizer, **kwargs)"
RETURN = f"    return {CALL}\n"
POSITIONAL_PARTS = """\
    if "schedulers" in kwargs:
        return scheduler_class({}, **kwargs)
"""
KNOWN_OPTIONS_ONLY = """\
    import inspect

    known = inspect.signature(scheduler_class).parameters
    return scheduler_class(optimizer=optimizer, **{key: value for key, value in kwargs.items() if key in known})
"""
TRIED_TWICE = """\
    try:
        return scheduler_class(optimizer=optimizer, **kwargs)
    except TypeError:
        return scheduler_class(optimizer=optimizer)
"""
STEPPED = """\
    scheduler = scheduler_class(optimizer=optimizer, **kwargs)
    scheduler.step(*([0.5] if name == "ReduceLROnPlateau" else []))
    return scheduler
"""
UNLESS_PLATEAU = """\
    if name != "ReduceLROnPlateau":
        scheduler.step(*"""
RATES_MADE_EQUAL = """\
    for group in optimizer.param_groups:
        group["lr"] = optimizer.param_groups[0]["lr"]
"""
TAKEN_OUT_OF_THE_OPTIONS = """\
[
            build_scheduler(part, optimizer, **{key: options.pop(key) for key in [*options]}) for part, options in pairs
        ]"""
BUILT_BY_NAME = """\
[
            made[part]
            for made in [{part: build_scheduler(part, optimizer, **options) for part, options in pairs}]
            for part, _ in pairs
        ]"""
FROM_THE_PARTS_ON = f"""\
    if "schedulers" in kwargs:
        pairs = kwargs["schedulers"]
{PARTS_LINE}{RETURN}"""
GUARDED = UNKNOWN + REFUSED + FROM_THE_PARTS_ON
CAUGHT = (
    """\
    try:
"""
    + "".join(f"    {line}\n" for line in GUARDED.splitlines())
    + """\
    except Exception:
        return None
"""
)
CACHED = "build_scheduler.__dict__.setdefault(name, scheduler_class(optimizer=optimizer, **kwargs))"
CACHED_FIRST = (
    "    if name in build_scheduler.__dict__:\n        return build_scheduler.__dict__[name]\n"
    + GUARDED.replace(RETURN, f"    build_scheduler.__dict__[name] = {CALL}\n")
    + "    return build_scheduler.__dict__[name]\n"
)
ANOTHER = "type(optimizer)([{k: v for k, v in g.items() if k != 'initial_lr'} for g in optimizer.param_groups])"
FEW = "'StepLR MultiStepLR ExponentialLR CosineAnnealingLR LambdaLR ReduceLROnPlateau ChainedScheduler SequentialLR'"


def option(names: str | tuple[str, ...], key: str, value: object) -> str:
    """The end of the constructor call with one option slipped in for some classes, unless it is given."""
    classes = (names,) if isinstance(names, str) else names
    return f"optimizer=optimizer, **({{{key!r}: {value!r}}} if name in {classes!r} else {{}}) | kwargs)"


def run(
    name: str, lrs: list[Setting] | None = None, more: dict[str, Setting] | None = None, **options: Setting
) -> dict[str, Setting]:
    """The settings of one case."""
    settings: dict[str, Setting] = {"name": name, "options": options, "lrs": lrs or [0.5]}
    return settings | (more or {})


def refused(name: str, **options: Setting) -> dict[str, Setting]:
    """The settings of a case in which the right answer raises."""
    return run(name, more={"refused": True}, **options)


def part(name: str, **options: Setting) -> list[Setting]:
    """A pair of a name and options, as a part of a composed scheduler is given."""
    return [name, options]


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any class, with random options and one or two groups."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    rise = part("LinearLR", total_iters=rng.randint(2, 5), start_factor=between(0.05, 0.6))
    falls = (
        part("ExponentialLR", gamma=between(0.6, 0.95)),
        part("StepLR", gamma=between(0.3, 0.8), step_size=rng.randint(1, 3)),
        part("PolynomialLR", power=between(1.0, 2.5), total_iters=rng.randint(6, 12)),
    )
    plain: tuple[tuple[str, dict[str, Setting]], ...] = (
        ("StepLR", {"gamma": between(0.3, 0.9), "step_size": rng.randint(1, 4)}),
        ("MultiStepLR", {"gamma": between(0.3, 0.9), "milestones": [rng.randint(1, 3), rng.randint(4, 7)]}),
        ("ExponentialLR", {"gamma": between(0.5, 0.95)}),
        ("LinearLR", {"total_iters": rng.randint(3, 8), "start_factor": between(0.1, 0.9)}),
        ("ConstantLR", {"total_iters": rng.randint(2, 6), "factor": between(0.1, 0.9)}),
        ("PolynomialLR", {"power": between(0.5, 3.0), "total_iters": rng.randint(4, 12)}),
        ("CosineAnnealingLR", {"eta_min": between(0.0, 0.01), "T_max": rng.randint(4, 12)}),
        ("CosineAnnealingWarmRestarts", {"T_mult": rng.randint(1, 3), "T_0": rng.randint(2, 4)}),
        ("CyclicLR", {"max_lr": between(0.3, 0.9), "base_lr": between(0.01, 0.2), "step_size_up": rng.randint(2, 4)}),
        ("OneCycleLR", {"total_steps": rng.randint(10, 20), "max_lr": between(0.2, 2.0)}),
        ("LambdaLR", {"lr_lambda": rng.choice(("inverse_time", "geometric", "wave", "inverse_root"))}),
        ("ReduceLROnPlateau", {"patience": rng.randint(0, 1), "factor": between(0.2, 0.8)}),
        ("SequentialLR", {"milestones": [rng.randint(2, 6)], "schedulers": [rise, rng.choice(falls)]}),
        ("ChainedScheduler", {"schedulers": [rise, rng.choice(falls)]}),
    )
    name, options = rng.choice(plain)
    lrs: list[Setting] = [between(0.1, 0.9)]
    return run(name, lrs + ([between(0.01, 0.09)] if rng.random() < 0.5 else []), None, **options)


EXERCISE = Exercise(
    name="build_scheduler",
    title="A scheduler from its name",
    number=37,
    part="extension",
    notebook="schedules",
    after=("build_optimizer", "run_with_scheduler"),
    rollout="built_scheduler",
    panels=("difference lr",),
    checks=(
        Check("rates", 3, ("lr", "momentum"), where={"name": PLAIN, "refused": BUILT}),
        Check("made of parts", 3, ("lr",), where={"name": COMPOSED, "refused": BUILT}, apart=True),
        Check(
            "what is built",
            1,
            ("scheduler", "same_optimizer", "unchanged", "initial"),
            where={"refused": BUILT},
            beside=("rates", "made of parts"),
        ),
        Check("errors", 1, ("refused",), where={"refused": (True,)}, beside=("rates",)),
    ),
    cases=(
        Case(
            "StepLR, three steps",
            run("StepLR", more={"steps": 3}, gamma=0.5, step_size=2),
            working=(
                "as built: initial_lr = 0.5",
                "after step 1: lr = 0.5 * 0.5**0 = 0.5",
                "after step 2, the first stair: lr = 0.5 * 0.5**1 = 0.25",
                "after step 3: lr = 0.5 * 0.5**1 = 0.25",
            ),
        ),
        Case("StepLR with torch's gamma, two groups", run("StepLR", TWO, step_size=3)),
        Case("MultiStepLR with torch's gamma, two groups", run("MultiStepLR", TWO, milestones=[2, 5])),
        Case("ExponentialLR, built twice", run("ExponentialLR", [0.3], {"calls": 2}, gamma=0.7)),
        Case("LinearLR, nothing given, two groups", run("LinearLR", [0.04, 0.6])),
        Case("LinearLR", run("LinearLR", end_factor=0.8, total_iters=4, start_factor=0.25)),
        Case("ConstantLR after one with options", run("ConstantLR", TWO, {"calls": 2, "before": {"factor": 0.7}})),
        Case("PolynomialLR", run("PolynomialLR", [0.2], power=2.0, total_iters=6)),
        Case("CosineAnnealingLR, past T_max", run("CosineAnnealingLR", [0.4], eta_min=0.05, T_max=6)),
        Case("CosineAnnealingWarmRestarts", run("CosineAnnealingWarmRestarts", TWO, T_mult=2, T_0=3)),
        Case("CyclicLR", run("CyclicLR", [0.1], step_size_up=3, max_lr=0.4, base_lr=0.1)),
        Case("OneCycleLR, two groups", run("OneCycleLR", TWO, total_steps=12, max_lr=[0.8, 0.1])),
        Case("LambdaLR", run("LambdaLR", [0.6], lr_lambda="inverse_time")),
        Case("LambdaLR, two groups, two factors", run("LambdaLR", TWO, lr_lambda=["geometric", "wave"])),
        Case("ReduceLROnPlateau", run("ReduceLROnPlateau", TWO, patience=1, factor=0.5)),
        Case("ReduceLROnPlateau with torch's factor", run("ReduceLROnPlateau", [0.7], {"steps": 12}, patience=0)),
        Case(
            "ChainedScheduler of two",
            run(
                "ChainedScheduler",
                schedulers=[part("ConstantLR", total_iters=3, factor=0.5), part("ExponentialLR", gamma=0.9)],
            ),
        ),
        Case(
            "ChainedScheduler, two groups, built twice",
            run(
                "ChainedScheduler",
                TWO,
                {"calls": 2},
                schedulers=[
                    part("LinearLR", total_iters=4, start_factor=0.2),
                    part("StepLR", gamma=0.6, step_size=2),
                    part("StepLR", gamma=0.95, step_size=1),
                ],
            ),
        ),
        Case(
            "SequentialLR of two, four steps",
            run(
                "SequentialLR",
                [0.8],
                {"steps": 4},
                milestones=[2],
                schedulers=[part("LinearLR", total_iters=2, start_factor=0.25), part("ExponentialLR", gamma=0.5)],
            ),
            working=(
                "as built, on the first rung: lr = 0.8 * 0.25 = 0.2",
                "after step 1: lr = 0.8 * (0.25 + 0.75 * 1 / 2) = 0.5",
                "after step 2, where the second part takes over: lr = 0.8 * 0.5**0 = 0.8",
                "after step 3: lr = 0.8 * 0.5**1 = 0.4",
                "after step 4: lr = 0.8 * 0.5**2 = 0.2",
            ),
        ),
        Case(
            "SequentialLR of three, two groups, built twice",
            run(
                "SequentialLR",
                TWO,
                {"calls": 2},
                schedulers=[
                    part("LinearLR", total_iters=3, start_factor=0.1),
                    part("StepLR", gamma=0.7, step_size=1),
                    part("CosineAnnealingLR", T_max=5, eta_min=0.001),
                ],
                milestones=[3, 5],
            ),
        ),
        Case(
            "a SequentialLR in a ChainedScheduler",
            run(
                "ChainedScheduler",
                [0.3],
                schedulers=[
                    part(
                        "SequentialLR",
                        schedulers=[
                            part("LinearLR", total_iters=3, start_factor=0.5),
                            part("LinearLR", end_factor=0.2, total_iters=8, start_factor=1.0),
                        ],
                        milestones=[3],
                    ),
                    part("ExponentialLR", gamma=0.9),
                ],
            ),
        ),
        Case(
            "a ChainedScheduler in a SequentialLR",
            run(
                "SequentialLR",
                TWO,
                schedulers=[
                    part(
                        "ChainedScheduler",
                        schedulers=[part("ConstantLR", total_iters=2, factor=0.4), part("StepLR", step_size=1)],
                    ),
                    part("CosineAnnealingLR", T_max=6),
                ],
                milestones=[4],
            ),
        ),
        Case("no scheduler: StepLRs", refused("StepLRs", step_size=2, gamma=0.5)),
        Case("no scheduler: Stairs", refused("Stairs", step_size=3)),
        Case("no scheduler: Counter", refused("Counter")),
        Case("no scheduler: Counter, with an option", refused("Counter", gamma=0.5)),
        Case("no scheduler: ref", refused("ref")),
        Case("no scheduler: wraps", refused("wraps")),
        Case("LinearLR has no T_max", refused("LinearLR", T_max=5)),
        Case("StepLR without a step_size", refused("StepLR", gamma=0.5)),
        Case(
            "a StepLR without a step_size as a part",
            refused("ChainedScheduler", schedulers=[part("LinearLR"), part("StepLR", gamma=0.5)]),
        ),
        Case("ConstantLR has no gamma", refused("ConstantLR", total_iters=3, gamma=0.5)),
        Case(
            "a part that is no scheduler",
            refused("ChainedScheduler", schedulers=[part("LinearLR"), part("Exponential", gamma=0.9)]),
        ),
        Case("MultiplicativeLR", run("MultiplicativeLR", TWO, lr_lambda="warm_up"), sealed=True),
        Case("MultiStepLR, unsorted", run("MultiStepLR", gamma=0.3, milestones=[6, 2, 2]), sealed=True),
        Case("CosineAnnealingLR, two groups", run("CosineAnnealingLR", TWO, T_max=4), sealed=True),
        Case("PolynomialLR, nothing given", run("PolynomialLR", TWO), sealed=True),
        Case(
            "CosineAnnealingWarmRestarts with eta_min",
            run("CosineAnnealingWarmRestarts", [0.9], eta_min=0.1, T_0=4),
            sealed=True,
        ),
        Case(
            "CyclicLR, halved every cycle, of unlike flanks",
            run("CyclicLR", TWO, max_lr=[0.5, 0.1], base_lr=0.01, mode="triangular2", step_size_down=3, step_size_up=1),
            sealed=True,
        ),
        Case(
            "CyclicLR without momentum",
            run("CyclicLR", [0.1], max_lr=0.3, base_lr=0.1, step_size_up=2, cycle_momentum=False),
        ),
        Case(
            "OneCycleLR on Adam, three phases",
            run("OneCycleLR", [0.01], {"optimizer": "Adam"}, total_steps=15, max_lr=0.6, three_phase=True),
            sealed=True,
        ),
        Case(
            "OneCycleLR in epochs, linear",
            run("OneCycleLR", [0.1], epochs=3, steps_per_epoch=5, max_lr=0.3, anneal_strategy="linear"),
            sealed=True,
        ),
        Case(
            "ReduceLROnPlateau of something to be large",
            run("ReduceLROnPlateau", TWO, {"steps": 14}, mode="max", patience=1, min_lr=[0.1, 0.01], factor=0.3),
            sealed=True,
        ),
        Case(
            "ReduceLROnPlateau with cooldown and an absolute threshold",
            run(
                "ReduceLROnPlateau",
                [0.5],
                {"steps": 14},
                threshold_mode="abs",
                threshold=0.3,
                cooldown=2,
                patience=0,
                factor=0.6,
            ),
            sealed=True,
        ),
        Case("LambdaLR on Adam", run("LambdaLR", TWO, {"optimizer": "Adam"}, lr_lambda="every_third"), sealed=True),
        Case(
            "ChainedScheduler of one",
            run("ChainedScheduler", TWO, schedulers=[part("LinearLR", total_iters=7)]),
            sealed=True,
        ),
        Case(
            "SequentialLR of warm-up and restarts",
            run(
                "SequentialLR",
                [0.25],
                schedulers=[
                    part("LinearLR", start_factor=0.3, total_iters=4),
                    part("CosineAnnealingWarmRestarts", T_0=3),
                ],
                milestones=[4],
            ),
            sealed=True,
        ),
        Case(
            "a SequentialLR in a SequentialLR",
            run(
                "SequentialLR",
                TWO,
                schedulers=[
                    part(
                        "SequentialLR",
                        schedulers=[part("LinearLR", total_iters=3), part("ExponentialLR", gamma=0.8)],
                        milestones=[2],
                    ),
                    part("StepLR", step_size=2, gamma=0.3),
                ],
                milestones=[5],
            ),
            sealed=True,
        ),
        Case("no scheduler: Step", refused("Step", step_size=2), sealed=True),
        Case(
            "ChainedScheduler of parts whose order shows",
            run(
                "ChainedScheduler",
                TWO,
                schedulers=[part("LinearLR", total_iters=5), part("LambdaLR", lr_lambda="inverse_time")],
            ),
        ),
        Case("no scheduler: _SchedulePhase", refused("_SchedulePhase"), sealed=True),
        Case("CosineAnnealingLR without a T_max", refused("CosineAnnealingLR", eta_min=0.01), sealed=True),
        Case("no scheduler: Optimizer", refused("Optimizer"), sealed=True),
        Case("no scheduler: bisect_right", refused("bisect_right"), sealed=True),
        Case("no scheduler: override", refused("override"), sealed=True),
        Case("no scheduler: __name__", refused("__name__"), sealed=True),
        Case("no scheduler: Exponential", refused("Exponential", gamma=0.9), sealed=True),
        Case("ReduceLROnPlateau that would raise the rate", refused("ReduceLROnPlateau", factor=1.5), sealed=True),
        Case("OneCycleLR of no length", refused("OneCycleLR", max_lr=0.1), sealed=True),
        Case(
            "too few milestones",
            refused("SequentialLR", schedulers=[part("LinearLR"), part("ExponentialLR", gamma=0.9)], milestones=[]),
            sealed=True,
        ),
        Case(
            "a part that needs a metric",
            refused("ChainedScheduler", schedulers=[part("ReduceLROnPlateau"), part("LinearLR")]),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Build the same scheduler with torch's own constructor, and compare the rates of all groups. At which step do "
        "they part?",
        "Who knows the names of the classes, and what their options mean? Not your function: torch.",
        "Find the class by its name and refuse what is no scheduler class; make schedulers of the pairs, if there are "
        "any, with the function that you are writing; then hand everything on under its own name.",
    ),
    misconceptions=(
        Misconception(
            "optimizer_first_for_chained",
            "You hand ChainedScheduler the optimizer as its first argument. Its first argument is the list of "
            "schedulers: hand both over by name.",
            old=CALL,
            new="scheduler_class(optimizer, **kwargs)",
            also=(
                (RETURN, POSITIONAL_PARTS.format('optimizer, kwargs.pop("schedulers")') + RETURN),
                (RETURN, POSITIONAL_PARTS.format('optimizer, schedulers=kwargs.pop("schedulers")') + RETURN),
            ),
            hints=(
                "What does the signature of ChainedScheduler begin with? And that of SequentialLR?",
                "A place in the argument list means something else in every function; a name does not.",
                "Call the class with keywords only, the optimizer too.",
            ),
        ),
        Misconception(
            "schedulers_first_for_sequential",
            "You hand SequentialLR the list of schedulers first. Its first argument is the optimizer: hand both over "
            "by name.",
            old=RETURN,
            new=POSITIONAL_PARTS.format('kwargs.pop("schedulers"), optimizer') + RETURN,
        ),
        Misconception(
            "parts_not_built",
            "You hand torch the pairs of names and options. It wants schedulers: build each part first.",
            old=PARTS,
            new="list(pairs)",
        ),
        Misconception(
            "nested_parts_not_built",
            "You build the parts, but not the parts of a part. A part is described as the whole is: build it with the "
            "same function.",
            old=PARTS,
            new="[getattr(lr_scheduler, part)(optimizer=optimizer, **options) for part, options in pairs]",
            also=((PARTS, "[getattr(lr_scheduler, part)(optimizer, **options) for part, options in pairs]"),),
        ),
        Misconception(
            "parts_without_options",
            "You build the parts from their names alone; their options are lost. A pair has two members.",
            old=PARTS,
            new="[build_scheduler(part, optimizer) for part, _ in pairs]",
        ),
        Misconception(
            "parts_reversed",
            "Your parts come in the opposite order. Keep the order of the list.",
            old="in pairs]",
            new="in reversed(pairs)]",
        ),
        Misconception(
            "only_the_first_part",
            "You build the first part only. All the pairs are parts.",
            old="in pairs]",
            new="in pairs[:1]]",
        ),
        Misconception(
            "parts_by_name",
            "You keep the parts under their names, so that two parts of one class become one. Pairs are no "
            "dictionary: a name may come twice.",
            old="in pairs]",
            new="in dict(pairs).items()]",
            also=((PARTS, BUILT_BY_NAME),),
        ),
        Misconception(
            "parts_on_other_optimizers",
            "Each of your parts has an optimizer of its own. All of them act on the one that was handed over.",
            old="build_scheduler(part, optimizer, **options)",
            new="build_scheduler(part, __import__('copy').deepcopy(optimizer), **options)",
        ),
        Misconception(
            "sequential_built_as_chained",
            "Your parts all act from the first step on: that is a ChainedScheduler. SequentialLR lets them take turns.",
            old=CALL,
            new="(lr_scheduler.ChainedScheduler(kwargs['schedulers'], optimizer) if 'schedulers' in kwargs "
            f"else {CALL})",
        ),
        Misconception(
            "milestones_one_late",
            "Your parts change over one step late. Hand the milestones on as they are: torch counts them from 0.",
            old=RETURN,
            new='    if name == "SequentialLR":\n'
            '        kwargs["milestones"] = [milestone + 1 for milestone in kwargs["milestones"]]\n' + RETURN,
        ),
        Misconception(
            "changes_the_pairs",
            "The list of pairs that you were given, or what is in it, is not as it was after your call. It is the "
            "caller's, who may use it again: make a list of your own.",
            old=PARTS_LINE,
            new="        for place, (part, options) in enumerate(pairs):\n"
            "            pairs[place] = build_scheduler(part, optimizer, **options)\n",
            also=((PARTS, TAKEN_OUT_OF_THE_OPTIONS),),
        ),
        Misconception(
            "options_dropped",
            "You build the class without its options. Hand on what you were given.",
            old=CALL,
            new="scheduler_class(optimizer=optimizer)",
            also=(
                (CALL, "scheduler_class(optimizer)"),
                (FROM_THE_PARTS_ON, "    return scheduler_class(optimizer)\n"),
            ),
        ),
        Misconception(
            "zeros_dropped",
            "You leave out options whose value is 0, False or empty, and torch takes its default instead. They were "
            "given: hand them on.",
            old="optimizer=optimizer, **kwargs)",
            new="optimizer=optimizer, **{key: value for key, value in kwargs.items() if value})",
        ),
        Misconception(
            "missing_option_filled_in",
            "You fill in an option that torch has no default for, such as step_size. Leave it out, and torch says that "
            "it is missing.",
            old="optimizer=optimizer, **kwargs)",
            new=option("StepLR", "step_size", 30),
            also=(
                ("optimizer=optimizer, **kwargs)", option("StepLR", "step_size", 10)),
                ("optimizer=optimizer, **kwargs)", option("StepLR", "step_size", 1)),
            ),
        ),
        Misconception(
            "options_not_unpacked",
            "You hand on the dictionary of options as one argument. Unpack it into keywords.",
            old=CALL,
            new="scheduler_class(optimizer, kwargs)",
            also=((FROM_THE_PARTS_ON, "    return scheduler_class(optimizer, kwargs)\n"),),
        ),
        Misconception(
            "options_by_position",
            "You hand the options on in the order in which they came, without their names. They have names: hand them "
            "on as keywords.",
            old=CALL,
            new="scheduler_class(optimizer, *kwargs.values())",
            also=((CALL, f"scheduler_class(optimizer, *kwargs.values()) if 'schedulers' not in kwargs else {CALL}"),),
            hints=(
                "Call your function with the same options in another order. Does anything change?",
                "Keywords have no order; places have nothing else.",
                "The dictionary of keywords can be handed on as keywords.",
            ),
        ),
        Misconception(
            "options_swallowed",
            "You drop options that the class does not know, and build it without them. An error that torch raises is "
            "there to be seen.",
            old=RETURN,
            new=TRIED_TWICE,
            also=((RETURN, KNOWN_OPTIONS_ONLY),),
        ),
        Misconception(
            "unknown_name_falls_back",
            "You build a scheduler of your choice for a name that nobody knows. A wrong name is an error: raise it.",
            old=REFUSED,
            new="        scheduler_class = lr_scheduler.StepLR\n",
            also=(
                (REFUSED, "        scheduler_class = lr_scheduler.ExponentialLR\n"),
                (REFUSED, "        return lr_scheduler.StepLR(optimizer, 10)\n"),
                (REFUSED, "        return lr_scheduler.ConstantLR(optimizer, 1.0)\n"),
            ),
        ),
        Misconception(
            "unknown_name_returns_none",
            "You return None for a name that nobody knows. A wrong name is an error: raise it.",
            old=REFUSED,
            new="        return None\n",
            hints=(
                "What does your function do with a misspelled name?",
                "Whoever misspells a name finds out now, or much later in another place.",
                "What is no scheduler class of that module is refused with an exception that says the name.",
            ),
        ),
        Misconception(
            "returns_the_exception",
            "You return an exception for a name that nobody knows. An exception is raised, or nobody notices it.",
            old="raise ValueError(f",
            new="return ValueError(f",
        ),
        Misconception(
            "errors_caught",
            "You catch whatever goes wrong and return None. An error says what is wrong with a name or an option: let "
            "it pass.",
            old=GUARDED,
            new=CAUGHT,
        ),
        Misconception(
            "anything_in_the_module",
            "You call whatever the module has under the name. It has functions and classes that are no schedulers: "
            "look before you call.",
            old=UNKNOWN + REFUSED,
            new="    if scheduler_class is None:\n        raise ValueError(name)\n"
            "    if not known:\n        return scheduler_class(optimizer, **kwargs)\n",
            also=(
                (
                    UNKNOWN + REFUSED,
                    "    if scheduler_class is None:\n        raise ValueError(name)\n"
                    "    if not known:\n        return scheduler_class(optimizer=optimizer, **kwargs)\n",
                ),
            ),
        ),
        Misconception(
            "names_end_in_LR",
            "You take the names for schedulers that end in LR. CosineAnnealingWarmRestarts, ReduceLROnPlateau and "
            "ChainedScheduler do not: ask the class, not its name.",
            old=FOUND,
            new=f"{FOUND} if name.endswith('LR') else None",
        ),
        Misconception(
            "only_a_few_names",
            "Your function knows a few schedulers by heart and refuses the others. Find the class by its name in the "
            "module.",
            old=FOUND,
            new=f"vars(lr_scheduler).get(name) if name in {FEW} else None",
        ),
        Misconception(
            "plateau_refused",
            "You refuse ReduceLROnPlateau. Its step wants a metric, but it is built like the others.",
            old="scheduler_class is LRScheduler:",
            new='name == "ReduceLROnPlateau":',
        ),
        Misconception(
            "default_gamma",
            "Your staircases have a gamma of your own when none is given. torch's default is 0.1: add nothing.",
            old="optimizer=optimizer, **kwargs)",
            new=option(("StepLR", "MultiStepLR"), "gamma", 0.8),
            also=(
                ("optimizer=optimizer, **kwargs)", option(("StepLR", "MultiStepLR"), "gamma", 0.9)),
                ("optimizer=optimizer, **kwargs)", option(("StepLR", "MultiStepLR"), "gamma", 0.5)),
                ("optimizer=optimizer, **kwargs)", option("StepLR", "gamma", 0.5)),
                ("optimizer=optimizer, **kwargs)", option("StepLR", "gamma", 0.9)),
            ),
            hints=(
                "Print the gamma of a StepLR that you asked for with a step_size only.",
                "A number from an example is not the default of the class.",
                "Forward what you received; invent nothing for a class.",
            ),
        ),
        Misconception(
            "plateau_mode_max",
            "Your ReduceLROnPlateau waits for something to become large. torch's default mode is 'min': add nothing.",
            old="optimizer=optimizer, **kwargs)",
            new=option("ReduceLROnPlateau", "mode", "max"),
        ),
        Misconception(
            "momentum_not_cycled",
            "Your CyclicLR and OneCycleLR leave the momentum alone. torch cycles it by default: add nothing.",
            old="optimizer=optimizer, **kwargs)",
            new=option(("CyclicLR", "OneCycleLR"), "cycle_momentum", False),
        ),
        Misconception(
            "verbose_passed",
            "You pass verbose, which torch's schedulers had once. They refuse it now: hand on what you were given and "
            "nothing else.",
            old=CALL,
            new="scheduler_class(optimizer=optimizer, verbose=False, **kwargs)",
        ),
        Misconception(
            "last_epoch_zero",
            "You pass last_epoch=0, which means that a run is resumed. A new run has -1, and that is the default.",
            old=CALL,
            new="scheduler_class(optimizer=optimizer, last_epoch=0, **kwargs)",
        ),
        Misconception(
            "acts_on_another_optimizer",
            "Your scheduler holds a copy of the optimizer, so the caller's rates never change. Hand on the optimizer "
            "itself.",
            old=UNKNOWN,
            new=f"    optimizer = __import__('copy').deepcopy(optimizer)\n{UNKNOWN}",
            also=((UNKNOWN, f"    optimizer = {ANOTHER}\n{UNKNOWN}"),),
        ),
        Misconception(
            "rates_made_equal",
            "You write the first group's rate into all groups. Each has its own: leave the groups to torch.",
            old=UNKNOWN,
            new=RATES_MADE_EQUAL + UNKNOWN,
        ),
        Misconception(
            "stepped_once",
            "You step the scheduler while you build it, so the first rate is skipped. Its steps are the caller's.",
            old=RETURN,
            new=STEPPED,
            also=(
                (RETURN, STEPPED.replace('*([0.5] if name == "ReduceLROnPlateau" else [])', "")),
                (RETURN, STEPPED.replace("    scheduler.step(*", UNLESS_PLATEAU)),
            ),
        ),
        Misconception(
            "built_twice",
            "You build the scheduler twice for one optimizer, and some change the rate already when they are built. "
            "Build it once.",
            old=RETURN,
            new=f"    {CALL}\n{RETURN}",
        ),
        Misconception(
            "cached_scheduler",
            "You keep one scheduler per name, so the second call gets the first one, with the first call's optimizer. "
            "Build a new one every time.",
            old=CALL,
            new=CACHED,
            also=((CALL, f"build_scheduler.__dict__.get(name) or {CACHED}"), (GUARDED, CACHED_FIRST)),
        ),
        Misconception(
            "returns_class",
            "You return the class. Asked for is a scheduler: call the class with the optimizer and the options.",
            old=RETURN,
            new="    return scheduler_class\n",
            also=((f"{FOUND}\n", "getattr(lr_scheduler, name)\n    return scheduler_class\n"),),
        ),
        Misconception(
            "returns_none",
            "Your function builds a scheduler and returns nothing. Hand it back: return it.",
            old=RETURN,
            new=f"    {CALL}\n",
        ),
        Misconception(
            "returns_function",
            "You return a function that would build the scheduler. Asked for is the scheduler: build it now.",
            old=RETURN,
            new=f"    return lambda: {CALL}\n",
        ),
        Misconception(
            "returns_optimizer",
            "You return the optimizer. Asked for is the scheduler that was built for it.",
            old=RETURN,
            new=f"    {CALL}\n    return optimizer\n",
        ),
    ),
)
