"""An optimizer from its name.

torch.optim holds some fifteen optimizer classes. All are built alike: what to optimise first, then
the hyper-parameters by keyword. An experiment that compares them wants to choose by name:

    build_optimizer("SGD", model.parameters(), 0.01, momentum=0.9)

means `torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)`, and so for every class there,
also those that the notebook does not list. Such a function is a go-between, and a good one adds
nothing and loses nothing. What usually goes wrong: a value that belonged to one example ends up
in every optimizer; a keyword gets lost on the way, and where its value equals torch's own default
nobody sees it; a `params` that can be read only once has been read before torch gets it.
"""

from collections.abc import Iterable
from typing import Any

import torch
from torch.optim import Optimizer


def build_optimizer(name: str, params: Iterable[Any], lr: float, **kwargs: Any) -> Optimizer:
    """Build the optimizer of torch.optim that has this name.

    Args:
        name: The class's name, spelled as in torch.optim: "SGD", "AdamW", "LBFGS".
        params: What torch's constructors take: a list of tensors, a generator of them (like
            model.parameters()), or a list of group dicts, each with "params" and perhaps its own
            "lr", which then wins. The tensors keep their values.
        lr: The learning rate.
        kwargs: Further hyper-parameters, by torch's names. What is not given has torch's default.

    Returns:
        A new optimizer for exactly these parameters.

    Raises:
        ValueError: If torch.optim has no optimizer class of that name (another exception will do too).
        An option that the class refuses is refused as torch refuses it.

    Example:
        `build_optimizer("SGD", [a, b, c], 0.01, momentum=0.9)` is an SGD; its only group has
        lr 0.01, momentum 0.9, and torch's defaults otherwise: dampening 0, nesterov False, ...

        On the loss 1.5(a - b)² + 0.8(b + 2c - 1)² + 0.4(ac - 0.5)² from a, b, c = 2, -1.5, 0.5
        its first step leads to a, b, c = 1.893, -1.371, 0.54.
    """
    ### BEGIN SOLUTION
    optimizer_class = getattr(torch.optim, name, None)
    known = isinstance(optimizer_class, type) and issubclass(optimizer_class, Optimizer)
    if not known or optimizer_class is Optimizer:
        raise ValueError(f"torch.optim has no optimizer called {name!r}")
    return optimizer_class(params, lr=lr, **kwargs)
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting

BUILT_FACTS = ("class", "groups", "same_params", "hyper.", "unchanged")
GROUP_FACTS = ("groups", "same_params", "hyper.lr", "hyper.weight_decay", "unchanged")
LISTS = ("list", "matrix", "sparse", None)
OTHERS = ("refused", "generator", "groups")

FOUND = "getattr(torch.optim, name, None)"
REFUSED = '        raise ValueError(f"torch.optim has no optimizer called {name!r}")\n'
BUILT = "    return optimizer_class(params, lr=lr, **kwargs)\n"
NOTEBOOK_SIX = "{c.__name__: c for c in map(vars(torch.optim).get, 'SGD Adam Adadelta Adagrad RMSprop LBFGS'.split())}"
SGD_APART = """\
    if name == "SGD":
        return {}
    return optimizer_class(params, lr=lr, **kwargs)
"""
LOOKED_THROUGH = """\
    if not list(params):
        raise ValueError("no parameters")
    return optimizer_class"""
LOOKED_AT_ONE = """\
    if next(iter(params), None) is None:
        raise ValueError("no parameters")
    return optimizer_class"""
TRIED_TWICE = """\
    try:
        return optimizer_class(params, lr=lr, **kwargs)
    except (TypeError, ValueError):
        return optimizer_class(params, lr=lr)
"""
COPIES_IN_GROUPS = (
    "(params,",
    """([
        {**group, "params": [p.detach().clone().requires_grad_() for p in group["params"]]}
        for group in (g if isinstance(g, dict) else {"params": [g]} for g in params)
    ],""",
)
TYPE_ERRORS_SWALLOWED = TRIED_TWICE.replace("(TypeError, ValueError)", "TypeError")
KNOWN_OPTIONS_ONLY = """\
    known = optimizer_class([torch.zeros(1, 1, requires_grad=True)]).defaults
    return optimizer_class(params, lr=lr, **{key: value for key, value in kwargs.items() if key in known})
"""
RATES_OVERWRITTEN = """\
    optimizer = optimizer_class(params, lr=lr, **kwargs)
    for group in optimizer.param_groups:
        group["lr"] = lr
    return optimizer
"""
VALUES_ZEROED = """\
    optimizer = optimizer_class(params, lr=lr, **kwargs)
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.data.zero_()
    return optimizer
"""


def option(names: str | tuple[str, ...], key: str, value: object) -> str:
    """The end of the constructor call with one option slipped in for some classes, unless it is given."""
    classes = (names,) if isinstance(names, str) else names
    return f"**({{{key!r}: {value!r}}} if name in {classes!r} else {{}}) | kwargs)"


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any class whose first steps are smooth, random rate and options, any form of parameters."""

    def between(low: float, high: float) -> float:
        return round(rng.uniform(low, high), 3)

    betas: list[Setting] = [between(0.5, 0.85), between(0.9, 0.99)]
    kinds: tuple[tuple[str, float, dict[str, Setting]], ...] = (
        ("SGD", between(0.01, 0.06), {}),
        ("SGD", between(0.01, 0.06), {"momentum": between(0.3, 0.8), "dampening": between(0.1, 0.5)}),
        ("SGD", between(0.01, 0.06), {"momentum": between(0.3, 0.8), "nesterov": True}),
        ("Adam", between(0.05, 0.5), {"betas": betas, "weight_decay": between(0.01, 0.2)}),
        ("AdamW", between(0.05, 0.5), {"betas": betas}),
        ("AdamW", between(0.05, 0.5), {"weight_decay": between(0.05, 0.5)}),
        ("NAdam", between(0.05, 0.5), {"momentum_decay": between(0.01, 0.1)}),
        ("RAdam", between(0.05, 0.5), {"weight_decay": between(0.01, 0.2)}),
        ("Adamax", between(0.05, 0.5), {"betas": betas}),
        ("RMSprop", between(0.02, 0.1), {"alpha": between(0.5, 0.95), "momentum": between(0.2, 0.7)}),
        ("RMSprop", between(0.02, 0.1), {"centered": True, "alpha": between(0.5, 0.95)}),
        ("Adagrad", between(0.05, 0.5), {"lr_decay": between(0.05, 0.3)}),
        ("Adadelta", between(20, 80), {"rho": between(0.6, 0.95)}),
        ("ASGD", between(0.01, 0.06), {"lambd": between(0.01, 0.1)}),
        ("Rprop", between(0.05, 0.3), {}),
    )
    name, lr, options = rng.choice(kinds)
    # A wrong default shall cost the points of the trajectory, not those of iterables too.
    forms = ("list", "list", "generator", "groups") if name in ("NAdam", "RAdam", "Adamax", "ASGD") else ("list",)
    return {"name": name, "lr": lr, "options": options, "params": rng.choice(forms)}


EXERCISE = Exercise(
    name="build_optimizer",
    title="An optimizer from its name",
    number=2,
    rollout="built_optimizer",
    panels=("table refused instead class groups same_params hyper.",),
    checks=(
        Check("class and hyper-parameters", 3, BUILT_FACTS, where={"params": LISTS}, beside=("trajectory",)),
        Check("trajectory", 9, ("params",), where={"params": LISTS}),
        Check("errors and iterables", 3, ("refused", "params", *GROUP_FACTS), where={"params": OTHERS}),
    ),
    cases=(
        Case("the notebook's SGD, momentum 0.9", {"name": "SGD", "lr": 0.01, "options": {"momentum": 0.9}}),
        Case("the notebook's Adam", {"name": "Adam", "lr": 0.01}),
        Case("the notebook's Adadelta", {"name": "Adadelta", "lr": 0.01}),
        Case("the notebook's Adagrad", {"name": "Adagrad", "lr": 0.01}),
        Case("the notebook's RMSprop", {"name": "RMSprop", "lr": 0.01}),
        Case("the notebook's LBFGS", {"name": "LBFGS", "lr": 0.01, "steps": 1}),
        Case("plain SGD, lr 0.05", {"name": "SGD", "lr": 0.05}),
        Case(
            "SGD with Nesterov momentum and weight decay",
            {"name": "SGD", "lr": 0.02, "options": {"momentum": 0.6, "nesterov": True, "weight_decay": 0.1}},
        ),
        Case(
            "Adam with betas and weight decay, lr 0.3",
            {"name": "Adam", "lr": 0.3, "options": {"betas": [0.8, 0.95], "weight_decay": 0.1}},
        ),
        Case("plain Adam, lr 0.2, built twice", {"name": "Adam", "lr": 0.2, "calls": 2}),
        Case("plain AdamW, lr 0.3", {"name": "AdamW", "lr": 0.3}),
        Case("AdamW with weight_decay=0", {"name": "AdamW", "lr": 0.2, "options": {"weight_decay": 0.0}}),
        Case("NAdam with momentum_decay=0", {"name": "NAdam", "lr": 0.3, "options": {"momentum_decay": 0.0}}),
        Case(
            "plain SGD after one with options",
            {"name": "SGD", "lr": 0.03, "calls": 2, "before": {"lr": 0.07, "options": {"momentum": 0.5}}},
        ),
        Case(
            "plain AdamW after one with options",
            {"name": "AdamW", "lr": 0.2, "calls": 2, "before": {"lr": 0.1, "options": {"betas": [0.5, 0.6]}}},
        ),
        Case("AdamW with betas, lr 0.1", {"name": "AdamW", "lr": 0.1, "options": {"betas": [0.7, 0.9]}}),
        Case("Adadelta, lr 40", {"name": "Adadelta", "lr": 40.0}),
        Case("Adagrad with lr_decay, lr 0.4", {"name": "Adagrad", "lr": 0.4, "options": {"lr_decay": 0.2}}),
        Case("RMSprop with momentum, lr 0.05", {"name": "RMSprop", "lr": 0.05, "options": {"momentum": 0.5}}),
        Case("LBFGS, lr 0.3", {"name": "LBFGS", "lr": 0.3, "steps": 1}),
        Case("RAdam from a generator, built twice", {"name": "RAdam", "lr": 0.2, "params": "generator", "calls": 2}),
        Case("NAdam from a generator", {"name": "NAdam", "lr": 0.2, "params": "generator"}),
        Case("SGD, groups", {"name": "SGD", "lr": 0.05, "options": {"momentum": 0.5}, "params": "groups"}),
        Case("RAdam, groups", {"name": "RAdam", "lr": 0.25, "params": "groups"}),
        Case("no optimizer: Sgdd", {"name": "Sgdd", "lr": 0.1, "params": "refused"}),
        Case("no optimizer: Momentum", {"name": "Momentum", "lr": 0.1, "params": "refused"}),
        Case("SGD has no betas", {"name": "SGD", "lr": 0.1, "options": {"betas": [0.9, 0.99]}, "params": "refused"}),
        Case("Adagrad has no rho", {"name": "Adagrad", "lr": 0.1, "options": {"rho": 0.9}, "params": "refused"}),
        Case(
            "SGD with dampening and weight decay",
            {"name": "SGD", "lr": 0.03, "options": {"momentum": 0.7, "dampening": 0.3, "weight_decay": 0.2}},
            sealed=True,
        ),
        Case(
            "Adam with amsgrad and eps",
            {"name": "Adam", "lr": 0.2, "options": {"amsgrad": True, "eps": 0.1}},
            sealed=True,
        ),
        Case("AdamW with weight decay", {"name": "AdamW", "lr": 0.2, "options": {"weight_decay": 0.4}}, sealed=True),
        Case(
            "RMSprop, centered",
            {"name": "RMSprop", "lr": 0.03, "options": {"centered": True, "alpha": 0.8}},
            sealed=True,
        ),
        Case(
            "NAdam with momentum_decay", {"name": "NAdam", "lr": 0.3, "options": {"momentum_decay": 0.1}}, sealed=True
        ),
        Case("SGD that climbs", {"name": "SGD", "lr": 0.01, "options": {"maximize": True}}, sealed=True),
        Case("Adamax", {"name": "Adamax", "lr": 0.3}, sealed=True),
        Case("RAdam", {"name": "RAdam", "lr": 0.3}, sealed=True),
        Case("ASGD", {"name": "ASGD", "lr": 0.03, "options": {"lambd": 0.1}}, sealed=True),
        Case("Rprop", {"name": "Rprop", "lr": 0.1}, sealed=True),
        Case("Adafactor", {"name": "Adafactor", "lr": 0.2}, sealed=True),
        Case("Muon on matrices", {"name": "Muon", "lr": 0.1, "params": "matrix"}, sealed=True),
        Case("SparseAdam on sparse gradients", {"name": "SparseAdam", "lr": 0.1, "params": "sparse"}, sealed=True),
        Case(
            "LBFGS with a line search",
            {"name": "LBFGS", "lr": 0.6, "options": {"line_search_fn": "strong_wolfe", "max_iter": 3}},
            sealed=True,
        ),
        Case("Adamax from a generator", {"name": "Adamax", "lr": 0.3, "params": "generator"}, sealed=True),
        Case(
            "NAdam, groups",
            {"name": "NAdam", "lr": 0.3, "options": {"weight_decay": 0.2}, "params": "groups"},
            sealed=True,
        ),
        Case(
            "Muon on matrices, nesterov=False and no decay",
            {"name": "Muon", "lr": 0.1, "options": {"nesterov": False, "weight_decay": 0.0}, "params": "matrix"},
            sealed=True,
        ),
        Case(
            "SGD with momentum, built three times",
            {"name": "SGD", "lr": 0.03, "options": {"momentum": 0.4}, "calls": 3},
            sealed=True,
        ),
        Case("no optimizer: Adamm", {"name": "Adamm", "lr": 0.1, "params": "refused"}, sealed=True),
        Case("no optimizer: lr_scheduler", {"name": "lr_scheduler", "lr": 0.1, "params": "refused"}, sealed=True),
        Case("no optimizer: Optimizer", {"name": "Optimizer", "lr": 0.1, "params": "refused"}, sealed=True),
        Case("no optimizer: __name__", {"name": "__name__", "lr": 0.1, "params": "refused"}, sealed=True),
        Case(
            "a beta above one",
            {"name": "Adam", "lr": 0.1, "options": {"betas": [1.5, 0.9]}, "params": "refused"},
            sealed=True,
        ),
        Case(
            "Nesterov without momentum",
            {"name": "SGD", "lr": 0.1, "options": {"nesterov": True}, "params": "refused"},
            sealed=True,
        ),
        Case("a negative rate", {"name": "RMSprop", "lr": -0.1, "params": "refused"}, sealed=True),
    ),
    draw=draw,
    hints=(
        "Print optimizer.param_groups[0] of yours and of torch's own constructor. Where do they differ?",
        "What does torch do with a keyword when you pass nothing? Who knows the names of its classes?",
        "Find the class by its name in torch.optim, refuse what is no optimizer there; then forward everything you "
        "received, nothing you invented.",
    ),
    misconceptions=(
        Misconception(
            "sgd_momentum_0_9_by_default",
            "Every SGD of yours has momentum 0.9. The notebook passes it by hand; torch's default is 0: "
            "add nothing that you were not given.",
            old="**kwargs)",
            new=option("SGD", "momentum", 0.9),
            also=(
                ("**kwargs)", "**kwargs | ({'momentum': 0.9} if name == 'SGD' else {}))"),
                (BUILT, SGD_APART.format("torch.optim.SGD(params, lr=lr, momentum=0.9)")),
                (BUILT, SGD_APART.format("torch.optim.SGD(params, lr=lr, momentum=0.9, **kwargs)")),
            ),
            hints=(
                "Print param_groups[0] of an SGD that you asked for with a learning rate only.",
                "The notebook's line is one call with one argument of its own, not the default of the class.",
                "Forward the keywords you received; invent none for a class.",
            ),
        ),
        Misconception(
            "only_the_notebooks_six",
            "Your function knows the notebook's six optimizers and no other. torch.optim has more, and its next "
            "version may have one more still: look the name up there.",
            old=FOUND,
            new=f"{NOTEBOOK_SIX}.get(name)",
            hints=(
                'What does your function do with "AdamW"?',
                "torch.optim itself is a table from names to classes.",
                "Python can fetch an attribute of a module when its name is in a string.",
            ),
        ),
        Misconception(
            "lr_not_passed",
            "Your optimizers run at torch's default rate: lr is not passed on. For Adagrad and RMSprop the default "
            "happens to be the notebook's 0.01. Forward it.",
            old="lr=lr, ",
            new="",
            hints=(
                'Build an Adam with lr 0.3 and print param_groups[0]["lr"].',
                "A named argument of yours is not in kwargs.",
                "The constructor needs one keyword more: the rate.",
            ),
        ),
        Misconception(
            "lr_hardcoded_0_01",
            "All your optimizers have lr 0.01, the notebook's, whatever lr is. Use the one you are given.",
            old="lr=lr",
            new="lr=0.01",
            hints=(
                'Build an Adam with lr 0.3 and print param_groups[0]["lr"].',
                "A number copied from the notebook is right for the notebook only.",
                "The rate has a name in your signature; the constructor should get that.",
            ),
        ),
        Misconception(
            "ignores_options",
            "Your optimizers have torch's defaults whatever options you are given: kwargs gets lost. Forward it.",
            old=", **kwargs)",
            new=")",
            hints=(
                "Build an SGD with momentum=0.5 and print its param_groups[0].",
                "What a caller passes by keyword and you do not name arrives in a dict.",
                "A dict of keywords is unpacked again in a call with two stars.",
            ),
        ),
        Misconception(
            "nested_list",
            "You put params into another list. It already is what torch wants, a list, a generator or groups: "
            "hand it on as it is.",
            old="(params,",
            new="([params],",
            hints=(
                "What is the first element of the list that torch gets from you?",
                "[x] makes a list of a tensor; what does it make of a list?",
                "The first argument of the constructor is your argument itself.",
            ),
        ),
        Misconception(
            "generator_exhausted",
            "You look through params before torch does, and a generator can be read only once: nothing is left. "
            "Hand it on unread, or keep what you read in a list.",
            old="    return optimizer_class",
            new=LOOKED_THROUGH,
            also=(("    return optimizer_class", "    len(list(params))\n    return optimizer_class"),),
            hints=(
                "Call list() twice on model.parameters() kept in a variable. What is the second list?",
                "A generator can be read once; whoever reads it first has it.",
                "Either do not read params at all, or make one list and use only that.",
            ),
        ),
        Misconception(
            "unknown_name_falls_back",
            "With a name that torch.optim does not know you silently build an SGD. A typing error then costs a day: "
            "raise a ValueError.",
            old=REFUSED,
            new="        optimizer_class = torch.optim.SGD\n",
            also=((FOUND, "getattr(torch.optim, name, torch.optim.SGD)"),),
            hints=(
                'What does your function do with the name "Sgdd"?',
                "A wrong name is the caller's mistake; who tells the caller?",
                "Where the name is not known, an exception instead of a substitute.",
            ),
        ),
        Misconception(
            "unknown_name_returns_none",
            "With a name that torch.optim does not know you return None, which fails later and elsewhere. "
            "Raise a ValueError that says the name.",
            old=REFUSED,
            new="        return None\n",
            hints=(
                'What does your function do with the name "Sgdd"?',
                "A function that falls off its end returns None, and nobody notices at once.",
                "Where the name is not known, an exception that says the name.",
            ),
        ),
        Misconception(
            "only_six_in_a_dictionary",
            "Your dictionary holds the notebook's six optimizers and no other name is found in it. "
            "torch.optim is such a dictionary already: look the name up there.",
            old=FOUND,
            new=f"{NOTEBOOK_SIX}[name]",
        ),
        Misconception(
            "swallows_errors",
            "An option that the class does not have gets lost where it should be refused. The caller believes it is "
            "set: pass on what you are given, and let torch's exception through.",
            old=BUILT,
            new=TRIED_TWICE,
            also=((BUILT, TYPE_ERRORS_SWALLOWED), (BUILT, KNOWN_OPTIONS_ONLY)),
        ),
        Misconception(
            "drops_some_kwargs",
            "Of the options only momentum arrives. The others (betas, weight_decay, nesterov...) get lost: "
            "forward all of kwargs.",
            old="**kwargs)",
            new="**{key: value for key, value in kwargs.items() if key == 'momentum'})",
        ),
        Misconception(
            "drops_falsy_options",
            "An option whose value is 0 or False gets lost, as when kwargs is filtered by `if value`. For AdamW a "
            "weight decay of 0 is not the default: forward all of kwargs.",
            old="**kwargs)",
            new="**{key: value for key, value in kwargs.items() if value})",
        ),
        Misconception(
            "keeps_options_of_earlier_calls",
            "Options of an earlier call come back in a later one: they are kept in a dict that all calls share. "
            "Use the kwargs of this call only.",
            old="return optimizer_class(params, lr=lr, **kwargs)",
            new="""kept = build_optimizer.__dict__.setdefault(name, {})
    kept.update(kwargs)
    return optimizer_class(params, lr=lr, **kept)""",
        ),
        Misconception(
            "kwargs_not_unpacked",
            "You pass the dict of options as one argument called kwargs, which no optimizer has. Unpack it.",
            old="**kwargs)",
            new="kwargs=kwargs)",
        ),
        Misconception(
            "lr_scaled_0_1",
            "Your optimizers run at a tenth of the rate you are given. Pass lr on unchanged.",
            old="lr=lr",
            new="lr=lr * 0.1",
        ),
        Misconception(
            "lr_passed_as_momentum",
            "For SGD your lr arrives as momentum, and the rate is torch's default. Pass it by its name.",
            old="lr=lr, **kwargs)",
            new="**{'momentum' if name == 'SGD' else 'lr': lr} | kwargs)",
        ),
        Misconception(
            "lr_passed_as_weight_decay",
            "Your lr arrives as weight_decay, and the rate is torch's default. Pass it by its own name.",
            old="lr=lr",
            new="weight_decay=lr",
        ),
        Misconception(
            "extra_weight_decay",
            "Your optimizers have a weight decay of 1e-4 that nobody asked for. Leave to torch what you are not given.",
            old="**kwargs)",
            new="**{'weight_decay': 1e-4} | kwargs)",
            also=(
                (
                    "**kwargs)",
                    "**({'weight_decay': 1e-4} if name not in ('LBFGS', 'Rprop', 'SparseAdam') else {}) | kwargs)",
                ),
                ("**kwargs)", option(("SGD", "Adam"), "weight_decay", 1e-4)),
            ),
        ),
        Misconception(
            "momentum_for_every_class",
            "You pass momentum=0.9 to every class, and most have no such option. It belonged to one line of the "
            "notebook: forward only what you receive.",
            old="**kwargs)",
            new="**{'momentum': 0.9} | kwargs)",
        ),
        Misconception(
            "sign_error",
            "Your optimizers climb: maximize is switched on. Leave it at torch's default.",
            old="**kwargs)",
            new="**{'maximize': True} | kwargs)",
            also=(("**kwargs)", "**({'maximize': True} if name not in ('LBFGS', 'Muon') else {}) | kwargs)"),),
        ),
        Misconception(
            "ignores_name_adam",
            "You build an Adam whatever the name is. Look the class up by its name.",
            old=FOUND,
            new="torch.optim.Adam",
        ),
        Misconception(
            "ignores_name_sgd",
            "You build an SGD whatever the name is. Look the class up by its name.",
            old=FOUND,
            new="torch.optim.SGD",
        ),
        Misconception(
            "name_case",
            "You look for the name in lower-case letters, and torch.optim has no class spelled so. "
            "Names of classes are case-sensitive: use the name as it is.",
            old=FOUND,
            new="getattr(torch.optim, name.lower(), None)",
            also=((FOUND, f"{{n.lower(): c for n, c in {NOTEBOOK_SIX}.items()}}[name]"),),
        ),
        Misconception(
            "refuses_every_name",
            "You refuse every name, also those of torch.optim's own classes. Raise only where the name is none of "
            "them, or not an optimizer's.",
            old="not known or optimizer_class is Optimizer",
            new="known or optimizer_class is Optimizer",
            also=(("not known or optimizer_class is Optimizer", "True"),),
        ),
        Misconception(
            "adagrad_adadelta_swapped",
            "Asked for Adagrad you build Adadelta, and the other way round. They differ in more than a syllable: "
            "check your table.",
            old=FOUND,
            new="getattr(torch.optim, {'Adagrad': 'Adadelta', 'Adadelta': 'Adagrad'}.get(name, name), None)",
        ),
        Misconception(
            "adam_for_adamw",
            "Asked for AdamW you build Adam, which has no weight decay by default and couples it to the gradient. "
            "They are two classes.",
            old=FOUND,
            new="getattr(torch.optim, 'Adam' if name == 'AdamW' else name, None)",
        ),
        Misconception(
            "adamw_for_adam",
            "Asked for Adam you build AdamW; its default weight decay of 0.01 comes along. They are two classes.",
            old=FOUND,
            new="getattr(torch.optim, 'AdamW' if name == 'Adam' else name, None)",
        ),
        Misconception(
            "adamw_without_decay",
            "Your AdamW has no weight decay: a 0 of yours stands where torch's default is 0.01. "
            "Pass only what you are given.",
            old="**kwargs)",
            new=option("AdamW", "weight_decay", 0.0),
        ),
        Misconception(
            "adam_betas_0_99",
            "Your Adam has betas (0.9, 0.99), as fastai does. torch's default is (0.9, 0.999): leave it to torch.",
            old="**kwargs)",
            new=option("Adam", "betas", (0.9, 0.99)),
            also=(("**kwargs)", option(("Adam", "AdamW"), "betas", (0.9, 0.99))),),
        ),
        Misconception(
            "adam_eps_1e_7",
            "Your Adam has eps 1e-7, as in Keras. torch's default is 1e-8: leave it to torch.",
            old="**kwargs)",
            new=option("Adam", "eps", 1e-7),
            also=(("**kwargs)", option(("Adam", "AdamW"), "eps", 1e-7)),),
        ),
        Misconception(
            "adam_amsgrad_on",
            "Your Adam is the AMSGrad variant. It is off by default: leave it to torch.",
            old="**kwargs)",
            new=option("Adam", "amsgrad", True),
            also=(("**kwargs)", option(("Adam", "AdamW"), "amsgrad", True)),),
        ),
        Misconception(
            "rmsprop_alpha_0_9",
            "Your RMSprop has alpha 0.9, as in Hinton's lecture and Keras. torch's default is 0.99: leave it to torch.",
            old="**kwargs)",
            new=option("RMSprop", "alpha", 0.9),
        ),
        Misconception(
            "rmsprop_centered_on",
            "Your RMSprop is the centered variant. It is off by default: leave it to torch.",
            old="**kwargs)",
            new=option("RMSprop", "centered", True),
        ),
        Misconception(
            "adadelta_rho_0_95",
            "Your Adadelta has rho 0.95, as in the paper and Keras. torch's default is 0.9: leave it to torch.",
            old="**kwargs)",
            new=option("Adadelta", "rho", 0.95),
        ),
        Misconception(
            "adagrad_accumulator_0_1",
            "Your Adagrad starts with an accumulator of 0.1, as in Keras. torch starts with 0: leave it to torch.",
            old="**kwargs)",
            new=option("Adagrad", "initial_accumulator_value", 0.1),
        ),
        Misconception(
            "lbfgs_max_iter_1",
            "Your LBFGS makes one inner iteration per step. torch's default is 20: leave it to torch.",
            old="**kwargs)",
            new=option("LBFGS", "max_iter", 1),
        ),
        Misconception(
            "dampening_equals_momentum",
            "Your SGD damps the gradient as much as it keeps the momentum, so the velocity is an average. torch's is "
            "a sum: dampening is 0 unless given.",
            old="**kwargs)",
            new="**({'dampening': kwargs.get('momentum', 0)} if name == 'SGD' else {}) | kwargs)",
        ),
        Misconception(
            "generator_first_lost",
            "You take one parameter to look at it, and a generator does not give it back: torch never sees it. "
            "Hand params on unread, or keep it in a list.",
            old="    return optimizer_class",
            new=LOOKED_AT_ONE,
        ),
        Misconception(
            "expects_tensors_only",
            "You treat every element of params as a tensor, but it may be a group, which is a dict. "
            "Hand params on as it is; torch tells them apart.",
            old="(params,",
            new="([p for p in params if p.requires_grad],",
        ),
        Misconception(
            "flattens_groups",
            "You gather the tensors of all groups in one list, and the groups' own options are lost. "
            "Hand the groups on as they are.",
            old="(params,",
            new="([p for g in params for p in (g['params'] if isinstance(g, dict) else [g])],",
        ),
        Misconception(
            "overrides_group_lr",
            "You write lr into every group. A group that brings its own rate keeps it: lr is for the others, "
            "and torch sees to that.",
            old=BUILT,
            new=RATES_OVERWRITTEN,
        ),
        Misconception(
            "only_first_parameter",
            "Your optimizer holds the first parameter only; the others never move. Hand on all of them.",
            old="(params,",
            new="(list(params)[:1],",
        ),
        Misconception(
            "only_last_parameter",
            "Your optimizer holds the last parameter only; the others never move. Hand on all of them.",
            old="(params,",
            new="(list(params)[-1:],",
        ),
        Misconception(
            "optimizes_copies",
            "Your optimizer holds copies: the caller's parameters never move. Hand on the tensors themselves.",
            old="(params,",
            new="([p.detach().clone().requires_grad_() for p in params],",
            also=(("(params,", "([torch.nn.Parameter(p.detach().clone()) for p in params],"), COPIES_IN_GROUPS),
        ),
        Misconception(
            "changes_parameters",
            "Your function sets the parameters to zero on the way. Building an optimizer changes no value.",
            old=BUILT,
            new=VALUES_ZEROED,
        ),
        Misconception(
            "cached_instance",
            "You keep one optimizer per name, so the second call gets the first one, with the first call's parameters. "
            "Build a new one every time.",
            old="return optimizer_class(params, lr=lr, **kwargs)",
            new="return build_optimizer.__dict__.setdefault(name, optimizer_class(params, lr=lr, **kwargs))",
            also=(
                (
                    "return optimizer_class(params, lr=lr, **kwargs)",
                    """made = (name, lr, repr(kwargs))
    return build_optimizer.__dict__.setdefault(repr(made), optimizer_class(params, lr=lr, **kwargs))""",
                ),
            ),
        ),
        Misconception(
            "returns_class",
            "You return the class. Asked for is an optimizer: call the class with the parameters, the rate and the "
            "options.",
            old=BUILT,
            new="    return optimizer_class\n",
        ),
        Misconception(
            "returns_none",
            "Your function builds an optimizer and returns nothing. Hand it back: return it.",
            old="return optimizer_class(params, lr=lr, **kwargs)",
            new="optimizer_class(params, lr=lr, **kwargs)",
        ),
        Misconception(
            "returns_function",
            "You return a function that would build the optimizer. Asked for is the optimizer: build it now.",
            old=BUILT,
            new="    return lambda: optimizer_class(params, lr=lr, **kwargs)\n",
        ),
    ),
)
