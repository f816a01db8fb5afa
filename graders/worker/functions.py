"""The functions of an answer, as the rollout will call them, or a sentence about what stands in their place."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from types import ModuleType
from typing import Any

from graders.trajectory import COMPLETED, Ending
from graders.worker.raised import LONGEST_MESSAGE, type_name

Function = Callable[..., Any]


def functions_of(module: ModuleType, wanted: Mapping[str, Sequence[str]]) -> tuple[list[Function], Ending]:
    """The student's functions, in the order of those wanted; with the ending of the first that is not there."""
    found: list[Function] = []
    for name, parameters in wanted.items():
        function, ending = _function(module, name, parameters)
        if not ending.completed:
            return [], ending
        found.append(function)
    return found, COMPLETED


def _function(module: ModuleType, name: str, parameters: Sequence[str]) -> tuple[Function, Ending]:
    function = getattr(module, name, None)
    wanted = f"{name}({', '.join(parameters)})"
    if function is None:
        return print, Ending("missing", message=f"there is no function called {name}; write {wanted}")
    if isinstance(function, type):
        return print, Ending("missing", message=f"{name} is a class; write a function {wanted}")
    if not callable(function):
        return print, Ending("missing", message=f"{name} is not a function but a {type_name(type(function))}")
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return function, COMPLETED
    with suppress(TypeError):
        signature.bind(*parameters)
        return function, COMPLETED
    if signature.parameters.keys() >= set(parameters):
        with suppress(TypeError):
            signature.bind(**dict.fromkeys(parameters))
            return _by_name(function, parameters), COMPLETED
    message = f"{name} is called as {wanted}, but yours is {name}{signature}"[:LONGEST_MESSAGE]
    line = getattr(getattr(function, "__code__", None), "co_firstlineno", None)
    return print, Ending("raised", "TypeError", message, line if type(line) is int else None)


def _by_name(function: Function, parameters: Sequence[str]) -> Function:
    """A function whose parameters can be given by their names only, as one that takes them in their order too."""

    def called(*given: Any, **more: Any) -> Any:
        return function(**dict(zip(parameters, given, strict=False)), **more)

    return called
