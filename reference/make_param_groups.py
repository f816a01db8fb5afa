"""Parameter groups.

Not every parameter should be trained alike. A head that is new learns faster than a body that was
trained before, so it gets a larger rate (Howard and Ruder, 2018, section 3.2). And weight decay
pulls weights towards 0, which makes sense for the matrices that mix features, but not for biases
and for the scales of a LayerNorm: common practice is to decay neither. In torch each such choice is
an option of a group, and an optimizer takes a list of groups in place of a list of parameters:

    [{"params": [...], "lr": 0.1, "weight_decay": 0.0}, {"params": [...], ...}, ...]

Options that a group leaves out are the optimizer's own, and these are not always 0: AdamW's weight
decay is 0.01. torch.optim documents it under "Per-parameter options".

Two questions are asked of every parameter here, and they are independent of each other. How many
groups does that make? Each parameter belongs into exactly one of them.
"""

from torch import nn


def make_param_groups(
    model: nn.Module,
    lr: float,
    head_lr: float,
    weight_decay: float,
) -> list[dict]:
    """Sort a model's parameters into groups for an optimizer of torch.optim.

    Args:
        model: any model. Its parameters' names are those of `model.named_parameters()`, such as
            "body.0.weight" or "head.bias".
        lr: the learning rate of all parameters but the head's.
        head_lr: the learning rate of the head: of the parameters whose name starts with "head", such as
            "head.bias" or "head_scale".
        weight_decay: the weight decay of all parameters but those whose tensor has one dimension,
            such as a bias or the scale of a LayerNorm, in the head as elsewhere. These get 0. (Whether a
            single number, a tensor of no dimension, is decayed is up to you.)

    Returns:
        A list of dicts with "params", "lr" and "weight_decay", as many and in whatever order you
        like. Parameters that do not require grad are in none of them, every other one is in exactly
        one. What counts is what torch.optim.AdamW(groups, lr=lr), or another optimizer, makes of
        them. The model stays as it is; no random numbers are drawn. The function may be called for
        several models.

    Example:
        body = nn.Linear(1, 1), head = nn.Linear(1, 1), lr = 0.01, head_lr = 0.1, weight_decay = 0.2:

        body.weight  lr 0.01  weight_decay 0.2      head.weight  lr 0.1  weight_decay 0.2
        body.bias    lr 0.01  weight_decay 0        head.bias    lr 0.1  weight_decay 0

        If all four are 0.5, one step of SGD on the squared error at x = 1, y = 0 makes them 0.489,
        0.49, 0.29 and 0.3, in the order of the rows of the left column, then of the right one.
    """
    ### BEGIN SOLUTION
    groups = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = head_lr if name.startswith("head") else lr
        decay = 0.0 if parameter.dim() == 1 else weight_decay
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": params, "lr": rate, "weight_decay": decay} for (rate, decay), params in groups.items()]
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

SORT = """\
    groups = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = head_lr if name.startswith("head") else lr
        decay = 0.0 if parameter.dim() == 1 else weight_decay
        groups.setdefault((rate, decay), []).append(parameter)
"""
RETURN = """\
    return [{"params": params, "lr": rate, "weight_decay": decay} for (rate, decay), params in groups.items()]
"""
ONE_BY_ONE = """\
        groups.setdefault((rate, decay), []).append(parameter)
"""
UNSAID = RETURN.replace('"weight_decay": decay', '**({} if decay is None else {"weight_decay": decay})')
IN_A_LIST = """\
    head = [p for name, p in model.named_parameters() if p.requires_grad and name.startswith("head")]
    body = [p for p in model.parameters() if p.requires_grad and p not in head]
    groups = {}
    for rate, params in ((head_lr, head), (lr, body)):
        for p in params:
            groups.setdefault((rate, 0.0 if p.dim() == 1 else weight_decay), []).append(p)
"""
PICKED = """\
    named = ((name, p) for name, p in model.named_parameters() if p.requires_grad)
    pick = lambda head, vector: [p for n, p in named if n.startswith("head") == head and (p.dim() == 1) == vector]
"""


def picked(*order: tuple[bool, bool]) -> str:
    """An answer that goes through one and the same generator for each of four groups."""
    parts = ", ".join(
        f'{{"params": pick({head}, {vector}), "lr": {"head_lr" if head else "lr"}, '
        f'"weight_decay": {"0.0" if vector else "weight_decay"}}}'
        for head, vector in order
    )
    return f"{PICKED}    return [{parts}]\n"


def halves(*order: bool) -> str:
    """The beginning of an answer that takes head and body, in this order, from one and the same generator."""
    taken = "".join(
        f'    {"head" if head else "body"} = [p for name, p in named if name.startswith("head") == {head}]\n'
        for head in order
    )
    return f"""\
    named = ((name, p) for name, p in model.named_parameters() if p.requires_grad)
{taken}\
    groups = {{}}
    for rate, params in ((head_lr, head), (lr, body)):
        for p in params:
            groups.setdefault((rate, 0.0 if p.dim() == 1 else weight_decay), []).append(p)
"""


TWICE = """\
    everything = [p for p in model.parameters() if p.requires_grad]
    head = [p for name, p in model.named_parameters() if p.requires_grad and name.startswith("head")]
    first = {"params": everything, "lr": lr, "weight_decay": weight_decay}
    return [first, {"params": head, "lr": head_lr, "weight_decay": weight_decay}]
"""


def groups(
    kind: str, lr: float, head_lr: float, weight_decay: float, *, seed: int = 1, **settings: Setting
) -> dict[str, Setting]:
    """The settings of one case; which parameters are frozen may stand among them."""
    model: dict[str, Setting] = {"kind": kind, "seed": seed}
    if "frozen" in settings:
        model["frozen"] = settings.pop("frozen")
    return {"model": model, "lr": lr, "head_lr": head_lr, "weight_decay": weight_decay, "seed": seed, **settings}


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: other rates, another decay, something else that is frozen."""
    frozen: Setting = rng.choice((["embed."], ["body.first."], ["head.norm.", "gain"], ["bias_table", "embed.bias"]))
    return groups(
        "assorted",
        round(rng.uniform(0.005, 0.03), 4),
        round(rng.uniform(0.04, 0.1), 4),
        round(rng.uniform(0.05, 0.5), 3),
        seed=rng.randrange(10**6),
        optimizer=rng.choice(("AdamW", "AdamW", "SGD")),
        frozen=frozen,
        steps=rng.randint(4, 6),
    )


# What is handed on is not computed with. The floor is so large because a weight decay where none should be is no run
# that diverges.
EXACT = Tolerance(tol=1e-6, floor=1.0)

EXERCISE = Exercise(
    name="make_param_groups",
    title="Parameter groups",
    number=32,
    part="extension",
    notebook="practice",
    after=("build_optimizer",),
    rollout="param_groups",
    counted="row {step}",
    checks=(
        Check("rates", 3, ("lr.",)),
        Check("weight decay", 3, ("weight_decay.",)),
        Check("training", 1, ("optimizer", "strangers", "param.")),
        Check("contract", 1, ("returned", "unchanged", "random_state"), beside=("rates", "weight decay")),
    ),
    tolerances={"lr.": EXACT, "weight_decay.": EXACT},
    cases=(
        Case(
            "two by two: a body and a head of one weight and one bias",
            {
                "model": {"kind": "pair", "start": 0.5},
                "lr": 0.01,
                "head_lr": 0.1,
                "weight_decay": 0.2,
                "optimizer": "SGD",
                "batch": [[[1.0]], [[0.0]]],
                "steps": 1,
            },
            working=(
                "body.weight and body.bias: lr = 0.01",
                "head.weight and head.bias: lr = 0.1",
                "the two weights: weight_decay = 0.2",
                "the two biases: weight_decay = 0",
                "hidden: 0.5 * 1 + 0.5 = 1",
                "output: 0.5 * 1 + 0.5 = 1",
                "gradient of the squared error by the output: 2 * (1 - 0) = 2",
                "body.weight = 0.5 - 0.01 * (2 * 0.5 * 1 + 0.2 * 0.5) = 0.489",
                "body.bias = 0.5 - 0.01 * 2 * 0.5 = 0.49",
                "head.weight = 0.5 - 0.1 * (2 * 1 + 0.2 * 0.5) = 0.29",
                "head.bias = 0.5 - 0.1 * 2 = 0.3",
            ),
        ),
        Case("a body, a LayerNorm and a head", groups("layered", 0.02, 0.1, 0.3, earlier=True)),
        Case(
            "many kinds of parameters, and a frozen embedding",
            groups("assorted", 0.015, 0.06, 0.4, seed=2, frozen=["embed."], earlier=True),
        ),
        Case(
            "a head that learns more slowly, a frozen norm in it, Adam",
            groups("assorted", 0.05, 0.02, 0.25, seed=3, frozen=["head.norm."], optimizer="Adam"),
        ),
        Case("no weight decay, and a tensor without dimensions", groups("branched", 0.03, 0.12, 0.0, seed=4)),
        Case(
            "no weight decay, no dimensions, and a head that learns more slowly",
            groups("branched", 0.08, 0.03, 0.0, seed=10, frozen=["body.bias"], optimizer="SGD"),
        ),
        Case(
            "a frozen LayerNorm, SGD",
            groups("layered", 0.04, 0.2, 0.35, seed=5, frozen=["norm."], optimizer="SGD"),
            sealed=True,
        ),
        Case(
            "many kinds, a table and a vector frozen",
            groups("assorted", 0.02, 0.3, 0.15, seed=6, frozen=["bias_table", "gain", "body.first.bias"], steps=6),
            sealed=True,
        ),
        Case("a head that does not learn", groups("layered", 0.05, 0.0, 0.5, seed=7, optimizer="Adam"), sealed=True),
        Case(
            "one rate for all, and a strong decay",
            groups("assorted", 0.03, 0.03, 2.0, seed=8, frozen=["embed.weight"], optimizer="SGD"),
            sealed=True,
        ),
        Case(
            "all but the head frozen",
            groups("layered", 0.01, 0.08, 0.3, seed=9, frozen=["body.", "norm."], steps=6, earlier=True),
            sealed=True,
        ),
    ),
    draw=draw,
    hints=(
        "Which rate and which weight decay should head.bias have? And body.weight?",
        "Rate and weight decay are two independent questions: the name answers the first, the number of dimensions "
        "the second. Four answers are possible.",
        "Go through the named parameters once, leave out the frozen ones, find both numbers for each, and collect "
        "those with the same two numbers in one dict.",
    ),
    misconceptions=(
        Misconception(
            "bias_decayed",
            old="0.0 if parameter.dim() == 1 else weight_decay",
            new="weight_decay",
            says="Your biases and norms are decayed as well. A tensor of one dimension should get a weight decay of 0.",
            hints=(
                "Build an optimizer and print weight_decay for the group that holds a bias.",
                "Which weight decay a parameter gets depends on how many dimensions its tensor has.",
                "Split the parameters by dim(), and give one part a weight decay of 0.",
            ),
        ),
        Misconception(
            "decay_lost",
            old="0.0 if parameter.dim() == 1 else weight_decay",
            new="0.0",
            also=(
                ('"lr": rate, "weight_decay": decay}', '"lr": rate}'),
                ('"lr": rate, "weight_decay": decay}', '"lr": rate, "decay": decay}'),
                (SORT + RETURN, SORT.replace("else weight_decay", "else None") + UNSAID),
            ),
            says="No matrix of yours has the weight decay that was asked for: every group says 0, or says nothing "
            'and leaves it to the optimizer. Matrices get weight_decay, under "weight_decay".',
        ),
        Misconception(
            "decay_inverted",
            old="parameter.dim() == 1",
            new="parameter.dim() != 1",
            says="You decay the biases and norms, and the matrices not. It is the other way round.",
        ),
        Misconception(
            "no_decay_left_to_the_optimizer",
            old='"lr": rate, "weight_decay": decay}',
            new='"lr": rate, **({"weight_decay": decay} if decay else {})}',
            also=((SORT + RETURN, SORT.replace("0.0 if", "None if") + UNSAID),),
            says="Your groups of biases and norms say nothing of weight decay, and AdamW's own is not 0. Say 0 there.",
        ),
        Misconception(
            "only_biases_exempt",
            old="parameter.dim() == 1",
            new='name.endswith("bias")',
            also=(("parameter.dim() == 1", '"bias" in name'),),
            says="You find what is not decayed by the name bias, and so decay the scale of a LayerNorm. Ask how many "
            "dimensions the tensor has.",
        ),
        Misconception(
            "only_norms_exempt",
            old="parameter.dim() == 1",
            new='"norm" in name',
            says="You exempt the norms from weight decay, but not the biases. Ask how many dimensions the tensor has.",
        ),
        Misconception(
            "names_instead_of_dimensions",
            old="parameter.dim() == 1",
            new='"bias" in name or "norm" in name',
            also=(("parameter.dim() == 1", 'name.endswith("bias") or "norm" in name'),),
            says="You find what is not decayed by its name, which goes wrong where a vector or a matrix has another "
            "kind of name. Ask how many dimensions the tensor has.",
        ),
        Misconception(
            "only_matrices_decayed",
            old="parameter.dim() == 1",
            new="parameter.dim() != 2",
            also=(("parameter.dim() == 1", "parameter.dim() not in (0, 2)"),),
            says="You decay the tensors of two dimensions alone. Those of three or more, such as the kernels of a "
            "convolution, are decayed as well: only one dimension exempts.",
        ),
        Misconception(
            "head_not_decayed",
            old="parameter.dim() == 1",
            new='name.startswith("head") or parameter.dim() == 1',
            also=((SORT + RETURN, SORT.replace("0.0 if", 'None if name.startswith("head") else 0.0 if') + UNSAID),),
            says="Your head does not get the weight decay that was asked for: its groups say 0, or say nothing and "
            "leave it to the optimizer. Its matrices should be decayed like all others.",
        ),
        Misconception(
            "head_vectors_decayed",
            old="parameter.dim() == 1",
            new='not name.startswith("head") and parameter.dim() == 1',
            says="In the head you decay everything, biases too, as when it is one single group. Split it as the body "
            "is split.",
        ),
        Misconception(
            "head_vectors_at_body_rate",
            old='name.startswith("head")',
            new='name.startswith("head") and parameter.dim() > 1',
            says="Your biases and norms all have the rate lr, the head's too, as when one single group holds all that "
            "is not decayed. The head has its own rate throughout.",
            hints=(
                "Which rate does the optimizer have for head.bias?",
                "What is not decayed may still be in the head or outside: these are two groups.",
                "Sort by name and by dim() independently of each other, which makes four kinds.",
            ),
        ),
        Misconception(
            "frozen_parameters_included",
            old="        if not parameter.requires_grad:\n            continue\n",
            new="",
            says="Your groups hold frozen parameters as well. Leave out what does not require grad.",
            hints=(
                "How many of the model's parameters require grad, and how many are in your groups?",
                "A frozen parameter is one whose requires_grad is False; an optimizer has no business with it.",
                "A condition is missing where you go through the parameters.",
            ),
        ),
        Misconception(
            "generator_exhausted",
            old=SORT,
            new=halves(True, False),
            also=(
                (SORT, halves(False, True)),
                (SORT + RETURN, picked((False, False), (False, True), (True, False), (True, True))),
                (SORT + RETURN, picked((True, False), (True, True), (False, False), (False, True))),
                (SORT + RETURN, picked((False, True), (False, False), (True, True), (True, False))),
                (SORT + RETURN, picked((True, True), (True, False), (False, True), (False, False))),
            ),
            says="Only your first group holds anything, as when several loops go through one and the same generator: "
            "after the first it is empty. Make it a list, or ask the model anew.",
            hints=(
                "How many parameters does each of your groups hold?",
                "named_parameters() can be gone through once; what comes second finds nothing.",
                "Make a list of the named parameters before you sort them.",
            ),
        ),
        Misconception(
            "group_lr_swapped",
            old='head_lr if name.startswith("head") else lr',
            new='lr if name.startswith("head") else head_lr',
            says="Your head has the rate of the body, and the body that of the head. Swap them.",
        ),
        Misconception(
            "one_rate_for_all",
            old='head_lr if name.startswith("head") else lr',
            new="lr",
            also=(('"lr": rate, ', ""), ('"lr": rate, ', '"learning_rate": rate, ')),
            says="All of your parameters have the rate lr, the head's too. A group's own rate stands in its dict under "
            '"lr".',
        ),
        Misconception(
            "head_rate_for_all",
            old='head_lr if name.startswith("head") else lr',
            new="head_lr",
            says="All of your parameters have the rate head_lr. It is meant for those whose name starts with head.",
        ),
        Misconception(
            "head_rate_as_factor",
            old="head_lr if name",
            new="lr * head_lr if name",
            says="You multiply head_lr with lr. It is a rate and not a factor.",
        ),
        Misconception(
            "head_anywhere_in_name",
            old='name.startswith("head")',
            new='"head" in name',
            says="You look for head anywhere in the name, and so find a norm inside the body too. The name has to "
            "start with it.",
        ),
        Misconception(
            "head_as_a_module",
            old='name.startswith("head")',
            new='name.startswith("head.")',
            also=(('name.startswith("head")', "any(parameter is p for p in model.head.parameters())"),),
            says="You take the module called head for the head, and miss a parameter such as head_scale. Any name that "
            "starts with head counts, with a dot after it or without.",
        ),
        Misconception(
            "membership_by_value",
            old=SORT,
            new=IN_A_LIST,
            says="You ask whether a parameter is in a list, and `in` compares the numbers of tensors: it raises where "
            "shapes differ, and finds another one where the numbers are equal. Go by the name, or by id(p).",
        ),
        Misconception(
            "groups_kept_between_calls",
            old="    groups = {}\n",
            new='    groups = make_param_groups.__dict__.setdefault("groups", {})\n',
            says="Your groups still hold the parameters of the model that was sorted before, as with a list outside of "
            "the function or as a default argument. Begin with an empty one in each call.",
        ),
        Misconception(
            "parameters_duplicated",
            old=RETURN,
            new=TWICE,
            says="Some of your parameters are in two groups, which no optimizer accepts, as when the first group holds "
            "all parameters and the head comes again. Each belongs into exactly one.",
            hints=(
                "Add up how many parameters your groups hold. How many does the model have?",
                "The head's parameters are among model.parameters() as well.",
                "When you make the group for the rest, leave out what another group holds.",
            ),
        ),
        Misconception(
            "parameters_missing",
            old=ONE_BY_ONE,
            new='        if not name.startswith("head"):\n'
            "            groups.setdefault((rate, decay), []).append(parameter)\n",
            says="Your groups do not hold the head, so that it never learns. Every parameter that requires grad "
            "belongs into one.",
        ),
        Misconception(
            "body_missing",
            old=ONE_BY_ONE,
            new='        if name.startswith("head"):\n'
            "            groups.setdefault((rate, decay), []).append(parameter)\n",
            says="Your groups hold the head alone, so that nothing else learns. Every parameter that requires grad "
            "belongs into one.",
        ),
        Misconception(
            "vectors_missing",
            old=ONE_BY_ONE,
            new="        if parameter.dim() != 1:\n"
            "            groups.setdefault((rate, decay), []).append(parameter)\n",
            says="Your groups hold no biases and no norms, so that these never learn. A weight decay of 0 does not "
            "mean that they are left out.",
        ),
        Misconception(
            "scalars_missing",
            old=ONE_BY_ONE,
            new="        if parameter.dim() != 0:\n"
            "            groups.setdefault((rate, decay), []).append(parameter)\n",
            says="A tensor without dimensions is in none of your groups, as when one loop takes those with one "
            "dimension and another those with two or more. Every parameter belongs into a group.",
            hints=(
                "Which numbers of dimensions can a tensor have, and which of them do your conditions let through?",
                "dim() can be 0: a temperature or another single number.",
                "Let one condition be the exact opposite of the other, as if and else are.",
            ),
        ),
        Misconception(
            "hardcoded_decay",
            old="else weight_decay",
            new="else 0.01",
            says="Your weight decay is 0.01, whatever the argument says. Use weight_decay.",
        ),
        Misconception(
            "returns_optimizer",
            old=RETURN,
            new=f"{RETURN.replace('return', 'made =')}    import torch\n\n    return torch.optim.AdamW(made, lr=lr)\n",
            says="You return an optimizer. Return the list of groups from which the caller builds one.",
        ),
        Misconception(
            "returns_param_groups",
            old=RETURN,
            new=f"{RETURN.replace('return', 'made =')}    import torch\n\n"
            "    return torch.optim.Adam(made, lr=lr).param_groups\n",
            also=(
                (
                    RETURN,
                    f"{RETURN.replace('return', 'made =')}    import torch\n\n"
                    "    return torch.optim.AdamW(made, lr=lr).param_groups\n",
                ),
                (
                    RETURN,
                    f"{RETURN.replace('return', 'made =')}    import torch\n\n"
                    "    return torch.optim.SGD(made, lr=lr).param_groups\n",
                ),
            ),
            says="Your groups hold every option of an optimizer of yours, as its param_groups do, and another "
            "optimizer takes them over. Give params, lr and weight_decay only.",
        ),
        Misconception(
            "returns_names",
            old=".append(parameter)",
            new=".append(name)",
            says="Your groups hold names. An optimizer needs the parameters themselves.",
        ),
        Misconception(
            "returns_none",
            old=RETURN,
            new="    return None\n",
            says="Your function returns nothing. It should return the list of groups.",
        ),
        Misconception(
            "unfreezes",
            old="        if not parameter.requires_grad:\n            continue\n",
            new="        parameter.requires_grad_(True)\n",
            says="You make frozen parameters require grad. Leave the model as it is, and frozen parameters out of the "
            "groups.",
        ),
    ),
)
