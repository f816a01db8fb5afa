"""What a student reads of a report: the fact, and its arithmetic. No number of a sealed case leaves here."""

from __future__ import annotations

import re

from graders.model import Case
from graders.report import Report
from graders.trajectory import BROKEN_OFF, Divergence, Ending, Value, is_number


def case_label(report: Report, case: Case) -> str:
    """What a case may be called in front of a student."""
    if not case.sealed:
        return case.name
    sealed = [other.name for other in report.key.exercise.cases if other.sealed]
    return f"sealed case {sealed.index(case.name) + 1}"


def number_words(value: Value) -> str:
    """A value as a student reads it: six digits, no noise."""
    if isinstance(value, tuple):
        return "(" + ", ".join(number_words(part) for part in value[:6]) + (", …" if len(value) > 6 else "") + ")"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.6g}" if isinstance(value, int | float) else str(value)


NOT_RUN = "it was not run"
"""How the message of a case begins that had no time left."""
CALLED = {
    "returned": "what it returns",
    "kind": "dtype and shape of x",
    "row": "what is in the row",
    "grad_cleared": "gradient cleared afterwards",
    "requires_grad": "x still requires grad",
    "is_leaf": "x is still a leaf",
    "grad_mode": "grad mode still on",
    "class": "the optimizer's class",
    "params": "the parameters",
    "same_params": "holds exactly the parameters it was given",
    "groups": "how many parameter groups",
    "scheduler": "the scheduler's class",
    "same_optimizer": "acts on exactly the optimizer it was given",
    "initial": "the initial rates of the groups",
    "unchanged": "leaves what it is given as it was",
    "refused": "raises an exception",
    "differentiable": "can be differentiated",
    "instead": "what comes back",
    "gradient_kept": "leaves the gradient as it was",
    "leaf": "the parameter is still the leaf it was",
    "own_state": "the state has memory of its own",
    "state_alike": "what the state holds has the parameter's shape",
    "made": "what your function makes",
    "detached": "the state holds no graph",
    "frozen": "leaves frozen parameters frozen, without a gradient",
    "training": "the model is still in training mode",
    "random_state": "the state of torch's random numbers",
    "strangers": "how many tensors that are no parameters of the model",
    "optimizer": "what an optimizer says to the groups",
    "losses": "the list of losses",
    "lrs": "the list of rates",
    "lr_afterwards": "the optimizer's rate after the last epoch",
    "original_loss": "the loss of the run that was saved",
    "original_lr": "the rate of the run that was saved",
    "evaluated": "the loss in evaluation mode at the end",
    "loss_type": "what a loss in the list is",
    "puts_out": "what the model puts out",
    "accuracy": "the part of the unseen digits that the model gets right",
    "logits": "the logits of three unseen digits",
}
"""Quantities in words, where their name alone would not do."""

CLOSE = 1000
"""Numbers this many tolerances apart or less make one doubt the tolerance."""

SEALED_ENDINGS = {
    "raised": "your code raises an exception",
    "missing": "there is no function to call",
    "not_started": "your code says that it is not written yet",
    "timed_out": "it runs too long",
    "killed": "its process ends too early",
    "out_of_memory": "it runs out of memory",
    "too_much_output": "it prints too much",
}
"""How a run ended, in words that give no input away."""


def quantity_words(quantity: str) -> str:
    """A quantity as a student reads it."""
    if quantity.startswith("hyper."):
        return f"hyper-parameter {quantity.removeprefix('hyper.')}"
    match quantity.split("."):
        case ["param", *place]:
            return f"parameter {'.'.join(place)}"
        case ["lr", *place] if place:
            return f"rate of {'.'.join(place)}"
        case ["weight_decay", *place] if place:
            return f"weight decay of {'.'.join(place)}"
        case ["loss", place]:
            return f"loss of batch {place}"
        case ["state", key, place]:
            return f"{key} in the state of parameter {place}"
    return CALLED.get(quantity, quantity)


def fact(report: Report) -> list[str]:
    """What happened, without any guess at why: the first divergence, or how the run ended; empty for a right answer."""
    name, verdict = report.name, report.first
    if report.status == "not_started":
        file = "its cell" if report.notebook else f"{name}.py"
        return [f"Not started: write your answer in {file}, in place of the raise."]
    if verdict is None or verdict.divergence is None:
        return []
    ending, divergence = verdict.ending, verdict.divergence
    where = f"In {_quoted(case_label(report, verdict.case))}"
    if ending.how == "grader_error":
        return _ending_words(report, ending)
    if verdict.case.sealed:
        happened = SEALED_ENDINGS.get(ending.how, "something differs")
        if ending.how == "raised" and ending.error:
            happened = f"your code raises {ending.error}"
        return [f"Every case you can see is right. {where}, with inputs that you cannot see, {happened}."]
    if ending.how in ("missing", "syntax_error"):
        return _ending_words(report, ending)
    if ending.loading:
        return ["While your file was being loaded:", *_ending_words(report, ending)]
    row = row_words(report, divergence)
    if divergence.quantity == "ending":
        return [f"{where}, {row}:" if divergence.step else f"{where}:", *_ending_words(report, ending)]
    if divergence.quantity == "rows":
        expected, got = number_words(divergence.expected), number_words(divergence.got)
        return [f"{where}: {expected} rows expected, {got} came back.", *_broken_off(report)]
    return [f"{where}, {row}: {_parting_words(divergence)}", *_broken_off(report)]


def _broken_off(report: Report) -> list[str]:
    """What ended a later case from outside, where an earlier one is told of: its numbers alone would not explain it."""
    ended = (v for v in report.verdicts if not v.case.sealed and v.ending.how in BROKEN_OFF)
    broken = next(ended, None)
    if broken is None:
        return []
    return [f"And in {_quoted(case_label(report, broken.case))}:", *_ending_words(report, broken.ending)]


def row_words(report: Report, divergence: Divergence) -> str:
    """The row of a divergence, as a student counts."""
    return report.key.exercise.counted.format(step=divergence.step, number=divergence.step + 1)


def _quoted(case: str) -> str:
    return case if case.startswith("sealed case") else f"“{case}”"


def _parting_words(divergence: Divergence) -> str:
    said, doubt = parting_numbers(divergence), ""
    if off := how_close(divergence):
        doubt = f" They differ by {off:.2e}; {divergence.allowed:.2e} is allowed."
    return f"{quantity_words(divergence.quantity)}: expected {said[0]}, got {said[1]}.{doubt}"


def parting_numbers(divergence: Divergence) -> tuple[str, str]:
    """Expected and got, with as many digits as it takes to see that they differ where they are close."""
    expected, got = divergence.expected, divergence.got
    if how_close(divergence) and is_number(expected) and is_number(got):
        return told_apart(expected, got)
    return number_words(expected), number_words(got)


def how_close(divergence: Divergence) -> float | None:
    """How far two numbers lie apart that are close enough to doubt the tolerance; None for others."""
    expected, got, allowed = divergence.expected, divergence.got, divergence.allowed
    if not (allowed and is_number(expected) and is_number(got)):
        return None
    off = abs(expected - got)
    return off if off < CLOSE * allowed else None


def told_apart(one: float, other: float) -> tuple[str, str]:
    """Two close numbers with as many digits as it takes to see that they differ, and one more."""
    digits = next((d for d in range(6, 17) if f"{one:.{d - 1}g}" != f"{other:.{d - 1}g}"), 17)
    return f"{one:.{digits}g}", f"{other:.{digits}g}"


def stops_at_breakpoint(ending: Ending) -> bool:
    """Whether an answer wanted Python's debugger, where nobody can type."""
    return ending.error == "BdbQuit"


def waits_for_input(ending: Ending) -> bool:
    """Whether an answer called `input()`: what else comes to an end too early has other words."""
    return ending.error == "EOFError" and ending.message == "EOF when reading a line"


def _ending_words(report: Report, ending: Ending) -> list[str]:
    """How a run ended, with the student's own file or cell, and line."""
    file = "your notebook" if report.notebook else f"{report.name}.py"
    place = f"{file}, line {ending.line}{' of the cell' * report.notebook}: " if ending.line else f"{file}: "
    source = [f"    {ending.source}"] if ending.source else []
    message = re.split(r"\n|\\n", ending.message.strip())[0]
    if ending.how in ("raised", "not_started", "syntax_error"):
        says = f"{ending.error}: {message}" if message else ending.error
        if ending.error == "SystemExit":
            says = "your code calls sys.exit(); remove it."
        elif waits_for_input(ending):
            says = "your code waits for input, and there is nobody to type while it is graded; remove it."
        elif stops_at_breakpoint(ending):
            says = "your code stops at a breakpoint, and nobody can type there while it is graded."
            return [f"{place}{says} To step through it: descent debug {report.name}", *source]
        return [place + says, *source]
    if ending.how == "missing":
        return [f"{file}: {message}."]
    if ending.how == "out_of_memory":
        return [f"{place}it ran out of memory.", *source]
    if ending.how == "grader_error":
        return [f"The grader failed, not your answer: {message}. Run it again."]
    if message.startswith(NOT_RUN):
        return [f"{file}: {message}."]
    looked_for = " Look for a loop that does not end." if ending.how == "timed_out" else ""
    return [f"{file}: {message}, so it was stopped.{looked_for}"]


def counterexample(report: Report) -> list[str]:
    """The arithmetic of the smallest case that failed, line by line, and what the answer arrives at instead."""
    verdict = report.counterexample
    if verdict is None or verdict.divergence is None:
        return []
    divergence = verdict.divergence
    expected, got = parting_numbers(divergence)
    end = f"In {row_words(report, divergence)}, {quantity_words(divergence.quantity)} is {expected}; yours is {got}."
    return [f"Check it by hand, in {_quoted(verdict.case.name)}:", *verdict.case.working, end]


def remark(report: Report) -> list[str]:
    """A word on the route of an answer, be its result right or wrong."""
    if not report.route:
        return []
    costs = ", so it earns nothing." if report.strict else ". It costs nothing."
    return [f"Style: your code calls {report.route}, and this exercise is to be written by hand{costs}"]
