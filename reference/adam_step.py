"""Adam by hand.

One learning rate for every number of a model is a compromise: some gradients are large, some tiny.
Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1) keeps two
moving averages of each number's gradient, of the gradient and of its square, and divides one by the
root of the other, so that the first step is about lr long, whatever the gradient. torch's
documentation of torch.optim.Adam has, with gradient g, parameter p, and t = 1 at the first step,

    g = g + weight_decay * p
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    p = p - lr * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + eps)

m and v start at 0, and so they are too small at first: the two divisions by 1 - beta^t make up for
it. Where each symbol stands matters, and most of it shows only in some runs: with gradients as small
as eps, with weight decay, in the first steps, with another rate in mid-run. Your function has no
memory but `state`, which belongs to this one parameter, and the gradient belongs to the caller.
"""

from typing import Any

import torch
from torch import Tensor


def adam_step(
    param: Tensor,
    grad: Tensor,
    state: dict[str, Any],
    lr: float = 1e-3,
    betas: tuple[float, float] = (0.9, 0.999),
    eps: float = 1e-8,
    weight_decay: float = 0,
) -> None:
    """Take one step of torch.optim.Adam on one parameter, in place.

    It is called once per step for each parameter of a model. The hyper-parameters come with every
    call, and each of them may be another one than at the last call.

    Args:
        param: A leaf that requires grad, of any shape and float dtype. It moves in place, and stays
            a leaf that requires grad, of its shape and dtype.
        grad: The loss's gradient at param, of the same shape and dtype. It is not yours: leave it
            as it is. The caller may write the next step's gradient into the same tensor.
        state: What you remember of this parameter from step to step; empty at its first step. After
            every step `state["step"]` is t, a number (a tensor of one number will do), and
            `state["exp_avg"]` and `state["exp_avg_sq"]` are m and v of the formulas, tensors like
            param. They have memory of their own, not the gradient's, and hold no graph. What else
            you keep there is up to you.
        lr: The learning rate.
        betas: How much of the two averages is kept, (beta1, beta2).
        eps: What keeps the denominator away from 0.
        weight_decay: The factor of the parameter in the gradient (an L2 penalty).

    Returns:
        Nothing. Grad mode is afterwards what it was before.

    Example:
        param = [2], lr = 0.1, betas = (0.5, 0.75), eps = 1; the gradient is 4 at the first step, 1 at
        the second:

        step 1 leaves param = [1.92]     and step = 1, exp_avg = [2],   exp_avg_sq = [4]
        step 2 leaves param = [1.86632]  and step = 2, exp_avg = [1.5], exp_avg_sq = [3.25]
    """
    ### BEGIN SOLUTION
    beta1, beta2 = betas
    with torch.no_grad():
        t = state.get("step", 0) + 1
        g = grad + weight_decay * param
        m = beta1 * state.get("exp_avg", 0) + (1 - beta1) * g
        v = beta2 * state.get("exp_avg_sq", 0) + (1 - beta2) * g**2
        m_hat = m / (1 - beta1**t)
        v_hat = v / (1 - beta2**t)
        param -= lr * m_hat / (v_hat.sqrt() + eps)
        state.update(step=t, exp_avg=m, exp_avg_sq=v)
    ### END SOLUTION


# %% instructor
from random import Random

from graders.model import Case, Check, Exercise, Misconception, Setting, Tolerance

STARTS: list[Setting] = [[1.5, -2.0, 0.8], [[-1.2, 2.5], [0.3, -0.7]]]
REMEMBERS: list[Setting] = ["step", "exp_avg", "exp_avg_sq"]
COUNT = '        t = state.get("step", 0) + 1\n'
GRADIENT = "        g = grad + weight_decay * param\n"
AVERAGES = """\
        m = beta1 * state.get("exp_avg", 0) + (1 - beta1) * g
        v = beta2 * state.get("exp_avg_sq", 0) + (1 - beta2) * g**2
"""
CORRECTIONS = """\
        m_hat = m / (1 - beta1**t)
        v_hat = v / (1 - beta2**t)
"""
MOVE = "        param -= lr * m_hat / (v_hat.sqrt() + eps)\n"
KEEP = "        state.update(step=t, exp_avg=m, exp_avg_sq=v)\n"
STEP = COUNT + GRADIENT + AVERAGES + CORRECTIONS + MOVE + KEEP


def stepped(*edits: tuple[str, str]) -> tuple[str, str]:
    """An edit of the whole step in which several places change."""
    text = STEP
    for old, new in edits:
        text = text.replace(old, new)
    return STEP, text


def driven(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A case's settings: two parameters, 12 steps."""
    return {"params": STARTS, "steps": 12, "hyper": hyper, "remembers": REMEMBERS, **others}


def by_hand(start: float, gradients: tuple[float, float], **hyper: Setting) -> dict[str, Setting]:
    """The settings of a case of one number and two steps."""
    return driven(hyper, params=[[start]], steps=2, gradients=[[[gradient]] for gradient in gradients])


def shown(hyper: dict[str, Setting], **others: Setting) -> dict[str, Setting]:
    """A visible case's settings: two small parameters of one shape, 7 steps."""
    return driven(hyper, **{"params": [[1.5, -2.0], [-1.2, 0.7]], "steps": 7, **others})


def draw(rng: Random) -> dict[str, Setting]:
    """A further case: any start and betas, gradients of any size and an eps that shows beside them."""

    def between(low: float, high: float, digits: int = 3) -> float:
        return round(rng.uniform(low, high), digits)

    def start() -> float:
        return rng.choice((-1, 1)) * between(0.3, 3)

    scale = rng.choice((1.0, 1.0, 1e-4, 20.0))
    hyper: dict[str, Setting] = {
        "lr": between(0.01, 0.15),
        "betas": [between(0.4, 0.95), between(0.7, 0.99)],
        "eps": rng.choice((1e-8, scale * between(0.02, 0.5))),
        "weight_decay": rng.choice((0, scale * between(0.02, 0.6))),
    }
    return driven(
        hyper,
        params=[[start(), start(), start()], [[start(), start()], [start(), start()]]],
        gradient_scale=scale,
        change={"at": rng.randint(3, 9), "lr": between(0.01, 0.15)},
        reuse_gradient=rng.choice((True, False)),
        dtype=rng.choice(("float32", "float32", "float64")),
    )


EXERCISE = Exercise(
    name="adam_step",
    title="Adam by hand",
    number=18,
    part="extension",
    notebook="optimizers",
    after=("sgd_step", "rmsprop_step"),
    rollout="optimizer_steps",
    panels=("change param.1", "steps param.1"),
    counted="step {number}",
    by_hand=("torch.optim",),
    checks=(
        Check("parameters", 8, ("param.",)),
        Check("state", 2, ("state.",)),
        Check(
            "contract",
            2,
            ("returned", "gradient_kept", "leaf", "own_state", "state_alike", "detached", "grad_mode"),
            beside=("parameters",),
        ),
    ),
    tolerances={"state.": Tolerance(tol=1e-4, floor=1e-15)},
    cases=(
        Case(
            "one number, betas (0.5, 0.75), eps 1",
            by_hand(2.0, (4.0, 1.0), lr=0.1, betas=[0.5, 0.75], eps=1.0),
            working=(
                "step 1: step = 0 + 1 = 1",
                "step 1: exp_avg = 0.5 * 0 + (1 - 0.5) * 4 = 2",
                "step 1: exp_avg_sq = 0.75 * 0 + (1 - 0.75) * 4**2 = 4",
                "step 1: corrected, the first = 2 / (1 - 0.5) = 4",
                "step 1: corrected, the second = 4 / (1 - 0.75) = 16",
                "step 1: param = 2 - 0.1 * 4 / (sqrt(16) + 1) = 1.92",
                "step 2: step = 1 + 1 = 2",
                "step 2: exp_avg = 0.5 * 2 + (1 - 0.5) * 1 = 1.5",
                "step 2: exp_avg_sq = 0.75 * 4 + (1 - 0.75) * 1**2 = 3.25",
                "step 2: corrected, the first = 1.5 / (1 - 0.5**2) = 2",
                "step 2: corrected, the second = 3.25 / (1 - 0.75**2) = 7.428571",
                "step 2: param = 1.92 - 0.1 * 2 / (sqrt(7.428571) + 1) = 1.866317",
            ),
        ),
        Case(
            "one number, weight decay 0.5",
            by_hand(-1.0, (2.5, -0.42), lr=0.2, betas=[0.8, 0.9], eps=0.5, weight_decay=0.5) | {"recording": False},
            working=(
                "step 1: gradient with decay = 2.5 + 0.5 * -1 = 2",
                "step 1: step = 0 + 1 = 1",
                "step 1: exp_avg = 0.8 * 0 + (1 - 0.8) * 2 = 0.4",
                "step 1: exp_avg_sq = 0.9 * 0 + (1 - 0.9) * 2**2 = 0.4",
                "step 1: corrected, the first = 0.4 / (1 - 0.8) = 2",
                "step 1: corrected, the second = 0.4 / (1 - 0.9) = 4",
                "step 1: param = -1 - 0.2 * 2 / (sqrt(4) + 0.5) = -1.16",
                "step 2: gradient with decay = -0.42 + 0.5 * -1.16 = -1",
                "step 2: step = 1 + 1 = 2",
                "step 2: exp_avg = 0.8 * 0.4 + (1 - 0.8) * -1 = 0.12",
                "step 2: exp_avg_sq = 0.9 * 0.4 + (1 - 0.9) * (-1)**2 = 0.46",
                "step 2: corrected, the first = 0.12 / (1 - 0.8**2) = 0.3333333",
                "step 2: corrected, the second = 0.46 / (1 - 0.9**2) = 2.421053",
                "step 2: param = -1.16 - 0.2 * 0.3333333 / (sqrt(2.421053) + 0.5) = -1.192426",
            ),
        ),
        Case(
            "weight decay, another lr and decay from step 4 on",
            shown(
                {"lr": 0.12, "betas": [0.8, 0.9], "weight_decay": 0.3},
                params=[[1.5, -2.0, 0.8], [[-1.2], [0.7]]],
                change={"at": 3, "lr": 0.04, "weight_decay": 0.9},
            ),
        ),
        Case(
            "a large eps, another lr and eps from step 5 on",
            shown({"lr": 0.1, "betas": [0.9, 0.98], "eps": 0.4}, change={"at": 4, "lr": 0.25, "eps": 1.5}),
        ),
        Case(
            "tiny gradients, and an eps to match",
            shown({"lr": 0.1, "betas": [0.7, 0.85], "eps": 2e-5}, gradient_scale=1e-4),
        ),
        Case(
            "each gradient comes in the same tensor, long strides",
            shown({"lr": 0.3, "betas": [0.6, 0.7], "weight_decay": 0.1}, reuse_gradient=True),
        ),
        Case(
            "a parameter without dimensions, nothing recorded, other betas from step 15 on",
            driven(
                {"lr": 0.1, "betas": [0.2, 0.3], "eps": 0.5},
                params=[0.75],
                steps=18,
                gradients=[*[[2.0]] * 14, [-3.0], [0.5], [-1.0], [4.0]],
                change={"at": 14, "betas": [0.35, 0.15]},
                recording=False,
            ),
        ),
        Case("torch's defaults", shown({})),
        Case(
            "tiny gradients, weight decay, default eps",
            driven({"lr": 0.08, "betas": [0.85, 0.95], "weight_decay": 3e-5}, gradient_scale=1e-4),
            sealed=True,
        ),
        Case(
            "in float64, no dimensions, other betas from step 15 on",
            driven(
                {"lr": 0.2, "betas": [0.25, 0.1], "eps": 0.2},
                params=[-1.25],
                steps=18,
                gradients=[*[[-0.5]] * 14, [2.5], [-0.75], [3.0], [1.0]],
                change={"at": 14, "betas": [0.1, 0.35]},
                dtype="float64",
                recording=False,
            ),
            sealed=True,
        ),
        Case(
            "in float64, everything at once",
            driven(
                {"lr": 0.15, "betas": [0.9, 0.97], "eps": 0.05, "weight_decay": 0.4},
                dtype="float64",
                change={"at": 4, "lr": 0.06, "eps": 0.5, "weight_decay": 1.9},
                reuse_gradient=True,
            ),
            sealed=True,
        ),
        Case(
            "some numbers have no gradient yet",
            driven(
                {"lr": 0.1, "betas": [0.75, 0.9]},
                params=[[0.5, -1.0], 2.0],
                steps=6,
                gradients=[
                    [[0.0, -3.0], 0.0],
                    [[0.0, 1.0], 0.5],
                    [[2.0, 0.0], 0.0],
                    [[-1.0, 0.5], 0.0],
                    [[0.0, 0.0], -4.0],
                    [[0.5, -0.5], 1.0],
                ],
                recording=False,
            ),
            sealed=True,
        ),
        Case(
            "large gradients, small betas",
            driven({"lr": 0.2, "betas": [0.3, 0.4], "eps": 3.0, "weight_decay": 5.0}, gradient_scale=50.0),
            sealed=True,
        ),
        Case(
            "beta1 above beta2, another lr from step 3 on",
            driven({"lr": 0.05, "betas": [0.95, 0.6], "eps": 1e-3}, change={"at": 2, "lr": 0.15}),
            sealed=True,
        ),
        Case(
            "in float64 at torch's defaults, weight decay", driven({"weight_decay": 0.8}, dtype="float64"), sealed=True
        ),
    ),
    draw=draw,
    hints=(
        "Write m and v for your first gradient by hand. How long do you expect the first step to be, whatever the "
        "gradient?",
        "Six things happen in turn: the step is counted, decay joins the gradient, m and v are updated, both are "
        "corrected, the parameter moves, the state is kept. Which of your lines is which?",
        "Where nothing is recorded: t = the steps so far plus one; g = gradient plus decay in a new tensor; m and v "
        "from the state, 0 at first; step = lr times corrected m over (root of corrected v, plus eps); keep t, m and "
        "v.",
    ),
    misconceptions=(
        Misconception(
            "bias_correction_missing",
            old=CORRECTIONS,
            new="        m_hat, v_hat = m, v\n",
            says="Your trajectory is exactly what you get without the bias corrections: the averages start at 0 and "
            "are too small at first. Divide m and v by 1 - beta^t.",
            hints=(
                "How long is your very first step, in units of lr?",
                "An average that starts at 0 is too small at first: after one step m is only (1 - beta1) of the "
                "gradient.",
                "Before the update: corrected m = m / (1 - ____), corrected v = v / (1 - ____), in new tensors.",
            ),
        ),
        Misconception(
            "eps_inside_sqrt",
            old="(v_hat.sqrt() + eps)",
            new="(v_hat + eps).sqrt()",
            also=(("(v_hat.sqrt() + eps)", "((v + eps).sqrt() / (1 - beta2**t) ** 0.5)"),),
            says="Your eps stands under the root, where it weighs as its root does: 1e-8 becomes 1e-4. "
            "torch adds it after the root.",
            hints=(
                "Let the gradient be 0.0001 and eps 0.00002. What is your denominator at the first step?",
                "Papers and libraries put eps in different places; torch's formula says in which order.",
                "denominator = root of (corrected v), and only then plus ____",
            ),
        ),
        Misconception(
            "weight_decay_ignored",
            old="grad + weight_decay * param",
            new="grad.clone()",
            says="Your trajectory is exactly what you get when weight decay has no effect. "
            "Add weight_decay times the parameter to the gradient.",
            hints=(
                "Call your function with weight_decay 0 and with 0.5. Does anything differ?",
                "An L2 penalty adds the parameter, times a factor, to the gradient, before the averages.",
                "g = gradient + ____ * ____, and from there on g stands where the gradient stood.",
            ),
        ),
        Misconception(
            "adamw_for_adam",
            old=GRADIENT,
            new="        g = grad.clone()\n        param *= 1 - lr * weight_decay\n",
            also=((GRADIENT, "        g = grad.clone()\n", MOVE, MOVE + "        param *= 1 - lr * weight_decay\n"),),
            says="Your weight decay is AdamW's: it shrinks the parameter and stays out of the averages. "
            "In Adam it is part of the gradient.",
            hints=(
                "With weight decay, what is your exp_avg after the first step, and what should it be?",
                "Two papers, two places: Adam's decay goes through m and v, AdamW's goes past them.",
                "First g = gradient + decay times parameter; then m and v are averages of ____.",
            ),
        ),
        Misconception(
            "state_not_saved",
            old=KEEP,
            new="        pass\n",
            also=(
                (KEEP, "        state.update(step=0, exp_avg=0 * m, exp_avg_sq=0 * v)\n"),
                (KEEP, "        state.update(step=t, exp_avg=0 * m, exp_avg_sq=0 * v)\n"),
                (KEEP, "        state.update(step=t)\n"),
                (KEEP, "        state.update(step=t, exp_avg=0 * m, exp_avg_sq=v)\n"),
                (KEEP, "        state.update(step=t, exp_avg=m, exp_avg_sq=0 * v)\n"),
                stepped(
                    ('state.get("step", 0)', "0"), ('state.get("exp_avg", 0)', "0"), ('state.get("exp_avg_sq", 0)', "0")
                ),
            ),
            says="An average of yours starts from 0 at every call: it is computed and then lost. "
            "Put both into the state you are given.",
            hints=(
                "Print `state` at the top of your function, at the second step. What is in it?",
                "A local variable ends with the call, and = gives a name a new value; only the dict that you were "
                "given comes back.",
                'At the end of every call, state["..."] must hold t, m and v as the next call needs them.',
            ),
        ),
        Misconception(
            "renames_state",
            old="    beta1, beta2 = betas\n",
            new='    beta1, beta2 = betas\n    state = state.setdefault("adam", {})\n',
            also=(
                stepped(('"step"', '"t"'), ("step=", "t=")),
                stepped(('"exp_avg"', '"m"'), ("exp_avg=", "m="), ('"exp_avg_sq"', '"v"'), ("exp_avg_sq=", "v=")),
            ),
            says="What you remember is not in the state under torch's names. A checkpoint is read by names: use step, "
            "exp_avg and exp_avg_sq.",
            hints=(
                "Which keys does `state` have after your first step?",
                "torch's optimizers, and everything that loads what they saved, agree on the names in a state.",
                "The docstring of the exercise names the three keys.",
            ),
        ),
        Misconception(
            "bias_correction_m_missing",
            old="m_hat = m / (1 - beta1**t)",
            new="m_hat = m",
            says="Your trajectory is exactly what you get when only v is corrected. m starts at 0 as well: divide it "
            "by 1 - beta1^t.",
        ),
        Misconception(
            "bias_correction_v_missing",
            old="v_hat = v / (1 - beta2**t)",
            new="v_hat = v",
            says="Your trajectory is exactly what you get when only m is corrected. v starts at 0 as well: divide it "
            "by 1 - beta2^t.",
        ),
        Misconception(
            "bias_correction_without_power",
            old=CORRECTIONS,
            new="        m_hat, v_hat = m / (1 - beta1), v / (1 - beta2)\n",
            says="Your corrections are those of the first step in every step, as when the power t is left out. "
            "Divide by 1 - beta^t: it tends to 1.",
        ),
        Misconception(
            "bias_correction_multiplies",
            old=CORRECTIONS,
            new="        m_hat, v_hat = m * (1 - beta1**t), v * (1 - beta2**t)\n",
            says="You multiply by 1 - beta^t, so what was too small gets smaller still. Divide by it.",
        ),
        Misconception(
            "bias_correction_with_one_beta",
            old="v / (1 - beta2**t)",
            new="v / (1 - beta1**t)",
            also=(("m / (1 - beta1**t)", "m / (1 - beta2**t)"),),
            says="You correct m and v with one and the same beta. Each average is corrected with the beta it is made "
            "with.",
        ),
        Misconception(
            "bias_correction_times_t",
            old=CORRECTIONS,
            new="        m_hat, v_hat = m / (1 - beta1 * t), v / (1 - beta2 * t)\n",
            says="You multiply beta by t in the corrections, which soon makes them negative. It is a power: beta^t.",
        ),
        Misconception(
            "bias_correction_outside_the_root",
            old="(v_hat.sqrt() + eps)",
            new="(v.sqrt() / (1 - beta2**t) + eps)",
            says="You divide the root of v by 1 - beta2^t, which corrects too much. Correct v, and then take the root.",
        ),
        Misconception(
            "t_never_incremented",
            old="t = state.get(",
            new="t = 0 * state.get(",
            also=(
                (KEEP, "        state.update(step=0, exp_avg=m, exp_avg_sq=v)\n"),
                (KEEP, "        state.update(exp_avg=m, exp_avg_sq=v)\n"),
            ),
            says="Your t is 1 at every step, so the corrections never fade. Count the steps of this parameter, and "
            "keep the count in its state.",
        ),
        Misconception(
            "t_off_by_one_high",
            old='state.get("step", 0) + 1',
            new='state.get("step", 1) + 1',
            also=((CORRECTIONS, CORRECTIONS.replace("**t", "**(t + 1)")),),
            says="Your t is one too large, as when it starts at 1 and is incremented before it is used. "
            "At the first step t is 1.",
        ),
        Misconception(
            "t_starts_at_zero",
            old=CORRECTIONS,
            new=CORRECTIONS.replace("**t", "**(t - 1)"),
            also=(
                stepped((" + 1\n", "\n"), ("step=t,", "step=t + 1,")),
                stepped(
                    (" + 1\n", "\n"), ("step=t,", "step=t + 1,"), ("m / (1 - beta1**t)", "m * (1 / (1 - beta1**t))")
                ),
            ),
            says="Your first step divides by 0, as when t is still 0 there: 1 - beta^0 is 0. Count the step before you "
            "use t.",
        ),
        Misconception(
            "t_lags_by_one",
            old=CORRECTIONS,
            new=CORRECTIONS.replace("**t", "**max(t - 1, 1)"),
            says="Your t is one too small from the second step on. At the second step t is 2.",
        ),
        Misconception(
            "counts_one_ahead",
            old=STEP,
            new=stepped(('state.get("step", 0) + 1', 'state.get("step", 1)'), ("step=t,", "step=t + 1,"))[1],
            says='Your parameters are right, and state["step"] is one too large: it says which step comes next. '
            "torch's says how many were taken.",
        ),
        Misconception(
            "counts_one_behind",
            old=STEP,
            new=stepped(
                ('state.get("step", 0) + 1', 'state.get("step", -1) + 1'),
                ("beta1**t", "beta1 ** (t + 1)"),
                ("beta2**t", "beta2 ** (t + 1)"),
            )[1],
            says='Your parameters are right, and state["step"] is one too small: 0 after the first step. '
            "torch's says how many were taken.",
        ),
        Misconception(
            "t_counts_parameters",
            old='t = state.get("step", 0) + 1',
            new='t = adam_step.t = vars(adam_step).get("t", 0) + 1',
            also=(
                stepped(
                    ('t = state.get("step", 0) + 1', 't = adam_step.t = vars(adam_step).get("t", 0) + 1'),
                    ("step=t, ", ""),
                ),
                (
                    CORRECTIONS,
                    '        adam_step.t = vars(adam_step).get("t", 0) + 1\n'
                    + CORRECTIONS.replace("**t", "**adam_step.t"),
                ),
            ),
            says="Your t grows with every call, whichever parameter the call is for, as one counter outside the "
            "function does. Count each parameter's steps in its own state.",
        ),
        Misconception(
            "state_shared_between_parameters",
            old=COUNT,
            new="        state = vars(adam_step)\n" + COUNT,
            says="All parameters share one memory of yours, which lives outside your function. Each parameter has "
            "averages of its own: keep them in the state that comes with it.",
        ),
        Misconception(
            "sign_error",
            old="param -= lr",
            new="param += lr",
            says="Your trajectory is exactly what you get when each step goes uphill. The gradient points to where the "
            "loss grows: subtract.",
        ),
        Misconception(
            "no_nograd_inplace",
            old="with torch.no_grad():",
            new="if True:",
            says="You change a leaf that requires grad, in place, while autograd is recording, and torch refuses. "
            "The update is not part of the loss: make it where nothing is recorded.",
        ),
        Misconception(
            "rebinds_param",
            old="param -= lr",
            new="param = param - lr",
            also=(
                ("    with torch.no_grad():\n", "    param = param.detach().clone()\n    with torch.no_grad():\n"),
                (MOVE + KEEP, KEEP + "    return param - lr * m_hat / (v_hat.sqrt() + eps)\n"),
                (
                    "param -= lr * m_hat / (v_hat.sqrt() + eps)",
                    "param = (param - lr * m_hat / (v_hat.sqrt() + eps)).requires_grad_()",
                ),
            ),
            says="Your update makes a new tensor, and the caller's parameter never moves. Change the tensor itself, in "
            "place.",
        ),
        Misconception(
            "returns_param",
            old=KEEP,
            new=KEEP + "    return param\n",
            says="You return the parameter where nothing is to be returned. The caller has the tensor, and it has "
            "moved in place: leave the return out.",
        ),
        Misconception(
            "modifies_gradient",
            old="grad + weight_decay * param",
            new="grad.add_(weight_decay * param)",
            also=(
                stepped(
                    (GRADIENT, "        g = grad if weight_decay == 0 else grad + weight_decay * param\n"),
                    ("g**2", "g.square_()"),
                ),
                ("grad + weight_decay * param", "grad.add_(weight_decay * param).clone()"),
                (KEEP, KEEP + "        grad.zero_()\n"),
            ),
            says="You write into the gradient, which belongs to the caller. Compute in a tensor of your own.",
        ),
        Misconception(
            "ema_factor_missing",
            old="0) + (1 - beta1) * g",
            new="0) + g",
            also=(
                ("0) + (1 - beta2) * g**2", "0) + g**2"),
                (AVERAGES, AVERAGES.replace("(1 - beta1) * ", "").replace("(1 - beta2) * ", "")),
            ),
            says="One of your averages is a sum: the new gradient enters with its full weight. "
            "What comes in is multiplied by 1 - beta.",
        ),
        Misconception(
            "beta_complement_swapped",
            old=AVERAGES,
            new="""\
        m = (1 - beta1) * state.get("exp_avg", 0) + beta1 * g
        v = (1 - beta2) * state.get("exp_avg_sq", 0) + beta2 * g**2
""",
            also=(
                (
                    'beta1 * state.get("exp_avg", 0) + (1 - beta1) * g',
                    '(1 - beta1) * state.get("exp_avg", 0) + beta1 * g',
                ),
                (
                    'beta2 * state.get("exp_avg_sq", 0) + (1 - beta2) * g**2',
                    '(1 - beta2) * state.get("exp_avg_sq", 0) + beta2 * g**2',
                ),
            ),
            says="beta and 1 - beta have changed places in your averages: they forget almost everything. "
            "beta is what is KEPT of the old average.",
        ),
        Misconception(
            "betas_swapped",
            old="beta1, beta2 = betas",
            new="beta2, beta1 = betas",
            says="Your two betas have changed places. The first is for the average of the gradient, the second for "
            "that of its square.",
        ),
        Misconception(
            "one_beta_for_both",
            old='beta2 * state.get("exp_avg_sq", 0) + (1 - beta2) * g**2',
            new='beta1 * state.get("exp_avg_sq", 0) + (1 - beta1) * g**2',
            also=(("beta1, beta2 = betas", "beta1, beta2 = betas[0], betas[0]"),),
            says="You average the squares with beta1. The second average has a beta of its own, the second of `betas`.",
        ),
        Misconception(
            "betas_hardcoded",
            old="beta1, beta2 = betas",
            new="beta1, beta2 = 0.9, 0.999",
            says="Your trajectory is exactly that of betas (0.9, 0.999), whatever the caller says. "
            "Use the betas you are given.",
        ),
        Misconception(
            "eps_missing",
            old="(v_hat.sqrt() + eps)",
            new="v_hat.sqrt()",
            says="Your trajectory is exactly what you get without eps. It is added to the root of v: it damps steps "
            "where gradients are as small as eps.",
        ),
        Misconception(
            "eps_hardcoded_1e_8",
            old="(v_hat.sqrt() + eps)",
            new="(v_hat.sqrt() + 1e-8)",
            says="Your trajectory is exactly that of eps = 1e-8, whatever the caller says. Use the eps you are given.",
        ),
        Misconception(
            "eps_hat_tensorflow",
            old="(v_hat.sqrt() + eps)",
            new="((v.sqrt() + eps) / (1 - beta2**t) ** 0.5)",
            says="You add eps to the root of the uncorrected v, as in the rearranged form of the paper's "
            "section 2. torch adds it after the correction.",
        ),
        Misconception(
            "eps_as_floor",
            old="(v_hat.sqrt() + eps)",
            new="v_hat.sqrt().clamp(min=eps)",
            says="You take the larger of the root and eps. torch adds eps to the root, always.",
        ),
        Misconception(
            "sqrt_missing",
            old="v_hat.sqrt()",
            new="v_hat",
            says="You divide by the average of the squares and not by its root. Take the root: then the step has the "
            "same length for gradients of any size.",
        ),
        Misconception(
            "adam_amsgrad_on",
            old="v_hat = v / (1 - beta2**t)",
            new='top = state["max_exp_avg_sq"] = torch.maximum(state.get("max_exp_avg_sq", v), v)\n'
            "        v_hat = top / (1 - beta2**t)",
            also=(
                (
                    "v_hat = v / (1 - beta2**t)",
                    'v_hat = v / (1 - beta2**t)\n        v_hat = state["top"] = v_hat.maximum(state.get("top", v_hat))',
                ),
                ("v_hat = v /", 'v = torch.maximum(state.get("exp_avg_sq", v), v)\n        v_hat = v /'),
            ),
            says="Your trajectory is that of AMSGrad: the denominator never shrinks, since you keep the largest v so "
            "far. Plain Adam divides by the present one.",
        ),
        Misconception(
            "averages_abs_gradient",
            old="g**2",
            new="g.abs()",
            also=(stepped(("g**2", "g.abs()"), ("v_hat.sqrt()", "v_hat")),),
            says="Your second average is that of |g|. Adam averages the squares and takes the root afterwards.",
        ),
        Misconception(
            "second_moment_of_m",
            old="g**2",
            new="m**2",
            says="Your second average is that of m². Both averages are made from the gradient: average its square.",
        ),
        Misconception(
            "centred_second_moment",
            old="g**2",
            new="(g - m) ** 2",
            says="Your second average is that of (g - m)², a variance, as in AdaBelief. Adam does not subtract the "
            "mean: average g².",
        ),
        Misconception(
            "scalar_second_moment",
            old="g**2",
            new="(g**2).mean()",
            also=(
                ("g**2", "(g**2).sum()"),
                ("g**2", "torch.full_like(g, (g**2).mean())"),
                ("g**2", "torch.full_like(g, (g**2).sum())"),
            ),
            says="You keep one second average for the whole tensor. Adam keeps one for each number: square element by "
            "element.",
        ),
        Misconception(
            "squares_the_average",
            old="v_hat.sqrt()",
            new="m_hat.abs()",
            says="You divide by the size of m itself, so that every step has length lr. The denominator is the root of "
            "the averaged SQUARES.",
        ),
        Misconception(
            "gradient_instead_of_m",
            old="lr * m_hat",
            new="lr * g",
            also=(("lr * m_hat", "lr * grad"),),
            says="Your step follows the present gradient and not its average, as RMSprop does. Use the corrected m.",
        ),
        Misconception(
            "nesterov_added",
            old="lr * m_hat",
            new="lr * (beta1 * m_hat + (1 - beta1) * g / (1 - beta1**t))",
            also=(("lr * m_hat", "lr * (beta1 * m + (1 - beta1) * g) / (1 - beta1**t)"),),
            says="Your step looks ahead, as NAdam does: m is averaged with the gradient once more. "
            "Adam uses the corrected m as it is.",
        ),
        Misconception(
            "uses_old_averages",
            old=CORRECTIONS,
            new=CORRECTIONS.replace("m /", 'state.get("exp_avg", 0 * g) /').replace(
                "v /", 'state.get("exp_avg_sq", 0 * g) /'
            ),
            also=(
                ("m_hat = m /", 'm_hat = state.get("exp_avg", 0 * g) /'),
                ("v_hat = v /", 'v_hat = state.get("exp_avg_sq", 0 * g) /'),
            ),
            says="Your step is made with an average from before its update. Update m and v first, then move.",
        ),
        Misconception(
            "m_starts_at_gradient",
            old='state.get("exp_avg", 0)',
            new='state.get("exp_avg", g)',
            also=(
                ('state.get("exp_avg", 0)', 'state.get("exp_avg", grad)'),
                ('state.get("exp_avg_sq", 0)', 'state.get("exp_avg_sq", g**2)'),
                stepped(
                    ('state.get("exp_avg", 0)', 'state.get("exp_avg", g)'),
                    ('state.get("exp_avg_sq", 0)', 'state.get("exp_avg_sq", g**2)'),
                ),
            ),
            says="An average of yours starts at the first gradient (or its square), and is then corrected as if it had "
            "started at 0. Start at 0.",
        ),
        Misconception(
            "starts_at_one",
            old='state.get("exp_avg_sq", 0)',
            new='state.get("exp_avg_sq", 1)',
            also=(
                stepped(
                    ('state.get("exp_avg", 0)', 'state.get("exp_avg", 1)'),
                    ('state.get("exp_avg_sq", 0)', 'state.get("exp_avg_sq", 1)'),
                ),
            ),
            says="An average of yours starts at 1. Both start at 0; that is what the corrections are made for.",
        ),
        Misconception(
            "stores_corrected_moments",
            old="exp_avg=m, exp_avg_sq=v",
            new="exp_avg=m_hat, exp_avg_sq=v_hat",
            also=(
                ("exp_avg=m, exp_avg_sq=v", "exp_avg=m_hat, exp_avg_sq=v"),
                ("exp_avg=m, exp_avg_sq=v", "exp_avg=m, exp_avg_sq=v_hat"),
            ),
            says="You keep a corrected average in the state, and the next step corrects it again. "
            "Keep m and v as they are; the corrected ones serve this step only.",
        ),
        Misconception(
            "weight_decay_only_in_m",
            old="(1 - beta2) * g**2",
            new="(1 - beta2) * grad**2",
            says="Your weight decay gets into m and not into v. The decayed gradient takes the gradient's place in "
            "both.",
        ),
        Misconception(
            "weight_decay_only_in_v",
            old="0) + (1 - beta1) * g",
            new="0) + (1 - beta1) * grad",
            says="Your weight decay gets into v and not into m. The decayed gradient takes the gradient's place in "
            "both.",
        ),
        Misconception(
            "weight_decay_after_the_averages",
            old=STEP,
            new=stepped(
                (GRADIENT, "        g = grad.clone()\n"), ("lr * m_hat", "lr * (m_hat + weight_decay * param)")
            )[1],
            says="You add the decay to the corrected m, past both averages. Add it to the gradient, before everything "
            "else.",
        ),
        Misconception(
            "weight_decay_sign",
            old="grad + weight_decay * param",
            new="grad - weight_decay * param",
            says="Your weight decay has the wrong sign and makes the parameters grow. The gradient of the penalty is "
            "ADDED to the gradient.",
        ),
        Misconception(
            "weight_decay_factor_2",
            old="grad + weight_decay * param",
            new="grad + 2 * weight_decay * param",
            says="Your weight decay is twice too strong, as the derivative of weight_decay * p² would be. "
            "torch's penalty has a 1/2 in it: add weight_decay times the parameter.",
        ),
        Misconception(
            "weight_decay_times_lr",
            old="grad + weight_decay * param",
            new="grad + lr * weight_decay * param",
            says="Your weight decay is multiplied by lr before it joins the gradient. The rate comes in at the end, "
            "once.",
        ),
        Misconception(
            "weight_decay_l1",
            old="grad + weight_decay * param",
            new="grad + weight_decay * param.sign()",
            says="Your weight decay pulls with the parameter's sign, as an L1 penalty does. torch's is an L2 penalty: "
            "it pulls in proportion to the parameter.",
        ),
        Misconception(
            "weight_decay_without_lr",
            old=GRADIENT,
            new="        g = grad.clone()\n        param *= 1 - weight_decay\n",
            says="Your weight decay shrinks the parameter directly and without the rate. "
            "Add it to the gradient, before the averages.",
        ),
        Misconception(
            "lr_hardcoded_0_001",
            old="lr * m_hat",
            new="1e-3 * m_hat",
            says="Your trajectory is exactly that of lr = 0.001, whatever the caller says. Use the lr you are given.",
        ),
        Misconception(
            "first_lr_kept",
            old="lr * m_hat",
            new='state.setdefault("lr", lr) * m_hat',
            says="Your steps go on with the first lr when the caller changes it. Use the rate that comes with the "
            "call.",
        ),
        Misconception(
            "lr_inside_m",
            old="lr * m_hat",
            new="lr * lr * m_hat",
            also=(
                stepped(("(1 - beta1) * g", "(1 - beta1) * lr * g"), ("lr * m_hat", "m_hat")),
                ("0) + (1 - beta1) * g", "0) + (1 - beta1) * lr * g"),
            ),
            says="The rate is in your step twice, or inside the average m. m is made of gradients; lr comes in at the "
            "end, once.",
        ),
        Misconception(
            "double_step",
            old="lr * m_hat",
            new="2 * lr * m_hat",
            says="Your step is exactly twice as long as it should be. One update per call.",
        ),
        Misconception(
            "first_hyper_parameters_kept",
            old="    beta1, beta2 = betas\n",
            new='    betas, eps, weight_decay = state.setdefault("first", (betas, eps, weight_decay))\n'
            "    beta1, beta2 = betas\n",
            also=(
                (
                    "    beta1, beta2 = betas\n",
                    '    lr, betas, eps, weight_decay = state.setdefault("first", (lr, betas, eps, weight_decay))\n'
                    "    beta1, beta2 = betas\n",
                ),
                ("beta1, beta2 = betas", 'beta1, beta2 = state.setdefault("betas", betas)'),
                ("sqrt() + eps", 'sqrt() + state.setdefault("eps", eps)'),
                ("grad + weight_decay", 'grad + state.setdefault("decay", weight_decay)'),
            ),
            says="You go on with the first call's betas, eps or weight_decay when the caller changes it. Use what "
            "comes with the call.",
        ),
        Misconception(
            "turns_grad_mode_on",
            old="    with torch.no_grad():\n" + STEP,
            new="    torch.set_grad_enabled(False)\n    if True:\n" + STEP + "    torch.set_grad_enabled(True)\n",
            says="After your function autograd records, even if the caller had switched it off. Switch it off in a "
            "block, which leaves it as it was.",
        ),
        Misconception(
            "leaves_grad_mode_off",
            old="with torch.no_grad():",
            new="torch.set_grad_enabled(False)\n    if True:",
            says="After your function autograd records nothing any more, for nobody. Switch it off in a block that "
            "switches it on again.",
        ),
        Misconception(
            "requires_grad_lost",
            old="with torch.no_grad():",
            new="param.requires_grad_(False)\n    if True:",
            says="After your step the parameter does not require grad any more, so the next backward gives it none. "
            "Move it where nothing is recorded, and leave the flag alone.",
        ),
        Misconception(
            "state_keeps_graph",
            old="with torch.no_grad():\n" + COUNT + GRADIENT,
            new="if True:\n" + COUNT + GRADIENT + "        param = param.detach()\n",
            says="Your averages are recorded by autograd and drag a graph along that grows with every step. "
            "Compute them where nothing is recorded.",
        ),
    ),
)
