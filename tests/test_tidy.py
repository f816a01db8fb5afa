"""An answer runs after another one in the same process only where that one cannot have left anything there."""

from __future__ import annotations

import ast
import importlib
import inspect
import numbers
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from graders.worker.harmless import FOR_ANNOTATIONS, LOOKED_INTO
from graders.worker.tidy import ATTRIBUTES, CHANGING, MODULES, is_expected, tidy
from tests.course import NAMES, authored_exercise

STEP_OF = "import torch\n\n\ndef manual_gd_step(x, lr, f):\n    {}\n"

TIDY = {
    "a gradient set to None": STEP_OF.format("f(x).backward(); x.grad = None"),
    "in place": STEP_OF.format("x.data.sub_(lr * x.grad); x.grad.zero_()"),
    "a block": STEP_OF.format("\n    with torch.no_grad():\n        x -= lr * x.grad"),
    "a decorator": "import torch\n@torch.no_grad()\ndef f(x): return x",
    "classes in a dict": "from torch import optim\ndef f(n, p): return {'SGD': optim.SGD, 'Adam': optim.Adam}[n](p)",
    "by its name": "import torch\ndef f(n, p, **k): return getattr(torch.optim, n)(p, **k)",
    "by its name, for a list": "import torch\ndef f(n):\n    a = []\n    a.append(getattr(torch.optim, n)([]))",
    "a type in an annotation": "from torch import Tensor\ndef f(x: Tensor | None) -> list[Tensor]: x.grad = None",
    "isinstance": "import torch\ndef f(o):\n    o.param_groups[0]['lr'] = isinstance(o, torch.optim.LBFGS)",
    "an alias": "import torch.nn.functional as F\ndef f(a, b): return F.l1_loss(a, b)",
    "a name of a dangerous kind, as a parameter": "def f(input, target): return (input - target).abs().mean()",
    "a type in brackets": "from typing import Callable\ndef f(g: Callable[[list[float]], dict[str, int]]): pass",
    "a derivative with its graph kept": "def f(x):\n    x.sum().backward(retain_graph=True)\n    x.grad = None",
    "a derivative of its own": "def grad(a, b, c): return a\ndef f(x): return grad(x, x)",
    "a closure": "def f(n):\n    def g(x):\n        nonlocal n\n        n += 1\n        return n\n    return g",
}

UNTIDY = {
    "a function of torch's is replaced": "import torch\ntorch.abs = torch.neg",
    "a function is marked": "import torch.nn.functional as F\nF.mse_loss.grad = 1",
    "a class is marked": "import torch\ntorch.optim.SGD.grad = 1",
    "a module is marked": "import torch\ntorch.grad = 1",
    "a module is marked under another name": "import torch\nt = torch\nt.grad = 1",
    "a class is marked under another name": "from torch.optim import SGD as s\nt = s\nt.data = 1",
    "a class out of a list is marked": "import torch\nfor c in [torch.optim.SGD]:\n    c.data = 1",
    "a type is marked": "def f(x):\n    type(x).grad = None",
    "a type is marked under another name": "def f(x):\n    t = type(x)\n    t.grad = None",
    "a method is called without its self": "import torch\ntorch.nn.Module.train(torch.optim)",
    "a found class's method is": "import torch\nm = getattr(torch.nn, 'Module')\nm.train(torch.optim)",
    "setattr": "import torch\nsetattr(torch, 'abs', 0)",
    "setattr under another name": "s = setattr\ns",
    "delattr": "import torch\ndelattr(torch, 'abs')",
    "the attributes of a module": "import torch\ntorch.__dict__['abs'] = 0",
    "the attributes of a module, by vars": "import torch\nvars(torch)['abs'] = 0",
    "a module's own setter": "import torch\ntorch.__setattr__('abs', 0)",
    "getattr of anything else": "import torch\ngetattr(torch, 'set_num_' + 'threads')(1)",
    "getattr of a value": "def f(x, n): return getattr(x, n)",
    "getattr under another name": "g = getattr\ng",
    "getattr of a name bound twice": "from torch import optim\nimport torch\noptim = torch\ngetattr(optim, 'x')",
    "a list of a module's": "import torch\nl = getattr(torch.optim, '__all__')\nl.append('x')",
    "a list of a module's, added to": "import torch\nl = getattr(torch.optim, '__all__')\nl += ['x']",
    "a list of a module's, set": "import torch\nl = getattr(torch.optim, '__all__')\nl[0] = 'x'",
    "an import that never runs hides what is built in": "def f():\n    from torch import abs as exec\nexec('x = 1')",
    "an import that never runs, at the top": "if 0:\n    from torch import abs as setattr",
    "an import that fails hides what is built in": "try:\n    from torch import abs as exec\nexcept ImportError: pass",
    "an import called like what is built in": "from torch import abs as exec",
    "hints are evaluated": "from typing import get_type_hints",
    "a module of types by its name": "import typing\ntyping.get_type_hints(print)",
    "a type that is used": "from typing import Callable\nc = Callable\nc.grad = 1",
    "a type that is called": "from typing import Callable\nCallable(1)",
    "an attribute of a type": "from typing import Any\nAny.grad = 1",
    "its own isinstance": "import torch\ndef isinstance(a, b): b.grad = 1\nisinstance(0, torch.autograd)",
    "its own isinstance, as a parameter": "import torch\nf = lambda isinstance: isinstance(0, torch.autograd)",
    "its own dir": "import torch\ndef dir(m): m.grad = 5\ndir(torch.optim)",
    "hasattr out of a library": "import torch\nfrom itertools import repeat as hasattr\nhasattr(torch.optim, 1)",
    "a key in an annotation": "import torch\ns = {}\ndef g(x: s[torch.autograd]): pass",
    "a key in an annotation, of its own list": "import torch\ndef g(x: list[torch.optim]): pass\nlist = {}",
    "a key in isinstance": "import torch\ns = {}\nisinstance(1, s[torch.optim])\nfor k in s: k.grad = 1",
    "a class made by type": "K = type('K', (), {})",
    "a library's state set at once": "def f(s): s.load_state_dict({})",
    "copies": "import copy",
    "numpy": "import numpy",
    "memory of others": "import torch\ntorch.asarray(b'a', dtype=torch.uint8).fill_(98)",
    "shared numbers about numbers": "import torch\ntorch.finfo(torch.float32).data = 5",
    "addresses": "def f(x): return id(x)",
    "globals": "globals()['x'] = 1",
    "builtins": "import builtins",
    "sys": "import sys",
    "os": "from os import _exit",
    "everything": "from torch import *",
    "a private module": "import torch._C",
    "a private function": "import torch\ntorch._foreach_add([], 1)",
    "a hidden import": "__import__('sys')",
    "importlib": "import importlib",
    "a relative import": "from . import graders",
    "threads": "import threading",
    "exec": "exec('x = 1')",
    "eval": "x = eval('1')",
    "a file": "open('x', 'w')",
    "a class": "import torch\nclass A(torch.nn.Module): pass",
    "a generator": "def f(x):\n    yield x",
    "a coroutine": "async def f(x): pass",
    "a global name": "def f():\n    global x\n    x = 1",
    "a type parameter": "def f[T: (print(1))](x): pass" if hasattr(ast, "TypeAlias") else "import sys",
    "an annotation that calls": "def f(x: print(1)): pass",
    "a method of the underground": "def f(x): return x.__class__",
    "an annotation of the underground": "def f(x: list.__class__): pass",
    "a name of the underground": "def __getattr__(name): return 1",
    "hooks": "def f(x): x.register_hook(print)",
    "a global hook": "import torch\ntorch.nn.modules.module.register_module_forward_hook(print)",
    "a global setting": "import torch\ntorch.set_default_dtype(torch.float64)",
    "a flag": "import torch\ntorch.backends.mkldnn.enabled = False",
    "deterministic": "import torch\ntorch.use_deterministic_algorithms(True)",
    "printing": "import torch\ntorch.set_printoptions(precision=2)",
    "the function's own attributes": "def f(x): f.count = 1",
    "an imported name is deleted": "import torch\ndel torch",
    "an imported name is a parameter": "import torch\ndef f(torch): torch.grad = 1",
    "an imported name is caught": "import torch\ntry:\n    x = 1\nexcept ValueError as torch:\n    x = 2",
    "an imported name is matched": "import torch\nmatch 1:\n    case torch:\n        x = 2",
    "warnings": "import warnings",
    "a library of C in an annotation": "import torch\ndef g(x: torch.ctypes.cdll['libm.so.6']): pass",
    "a library of C in isinstance": "import torch\nisinstance(1, torch.ctypes.cdll.foo)",
    "a key of a library's in an annotation": "import torch\ndef g(x: torch.optim['x']): pass",
    "a graph of a derivative, which stays": "def f(w): (w * w).sum().backward(create_graph=True)",
    "a graph of a derivative, by its place": "def f(w): w.sum().backward(None, None, True)",
    "a graph of a derivative, by more places": "def f(w, a): w.sum().backward(*a)",
    "a graph of a derivative, by other options": "def f(w, k): w.sum().backward(**k)",
    "a graph of a derivative, held": "def f(w):\n    b = w.sum().backward\n    b(None, None, True)",
    "a graph of a derivative, by a function": "import torch\ndef f(y, x): torch.autograd.grad(y, x, None, None, True)",
    "the same under another name": "from torch.autograd import grad as g\ndef f(y, x): g(y, x, None, None, True)",
    "the same, held": "import torch\ndef f(y, x):\n    g = torch.autograd.grad\n    g(y, x, None, None, True)",
    "a guard that garbage may hold": "import torch\nwith torch.inference_mode(): pass",
    "a loss that reads where it should not": "import torch\nf = torch.nn.CTCLoss()",
}


@pytest.mark.parametrize("text", TIDY.values(), ids=TIDY)
def test_what_leaves_nothing_behind_is_tidy(text: str) -> None:
    assert tidy(ast.parse(text))


@pytest.mark.parametrize("text", UNTIDY.values(), ids=UNTIDY)
def test_what_may_leave_something_behind_is_not(text: str) -> None:
    assert not tidy(ast.parse(text))


@pytest.mark.parametrize("name", NAMES)
def test_a_right_answer_is_tidy(name: str) -> None:
    assert tidy(ast.parse(authored_exercise(name).answer)) or name in ("build_scheduler", "checkpoint")


def reachable() -> Iterator[tuple[str, Any]]:
    """All that a tidy answer can name of a library, by its dotted name: in modules, and in modules within them."""
    waiting = {name: importlib.import_module(name) for name in sorted(MODULES - set(FOR_ANNOTATIONS))}
    seen = set[int]()
    while waiting:
        where, module = waiting.popitem()
        if id(module) in seen:
            continue
        seen.add(id(module))
        looked = [name for name in dir(module) if not name.startswith("_")] if where in LOOKED_INTO else []
        for name in {*ATTRIBUTES, *looked}:
            found = inspect.getattr_static(module, name, None)
            if found is None or not (name in ATTRIBUTES or is_expected(name, found)):
                continue
            if isinstance(found, ModuleType):
                waiting[f"{where}.{name}"] = found
            else:
                yield f"{where}.{name}", found


def test_nothing_that_can_be_named_of_a_library_can_be_changed_by_what_is_on_the_lists() -> None:
    found = dict(reachable())
    assert len(found) > 300
    for name, one in found.items():
        assert callable(one) or isinstance(one, numbers.Number) or type(one).__name__ in ("dtype", "memory_format"), (
            name
        )
        if isinstance(one, type) and one.__module__.partition(".")[0] in ("torch", "numpy"):
            held = {attribute: inspect.getattr_static(one, attribute, None) for attribute in ATTRIBUTES - CHANGING}
            assert not [attribute for attribute, value in held.items() if isinstance(value, list | dict | set)], name
