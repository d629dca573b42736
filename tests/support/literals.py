"""What a program's texts can be, read out of its source without running it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final, TypeAlias

HOLE: Final = "\0"
"""Stands for what only a running program knows."""

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
_UNKNOWN: Final = frozenset({HOLE})
_MOST: Final = 200
"""Texts of one expression; more come of texts that multiply."""


@dataclass(frozen=True)
class Spoken:
    """A text that a call is given, with holes, and where."""

    text: str
    where: str


class Module:
    """One file: its constants and functions by name, and who encloses which node."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        self.name = name
        self.tree = tree
        self.functions: dict[str, Function] = {}
        self.imported: dict[str, str] = {}
        self._outermost: dict[ast.AST, Function] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                self.imported.update({alias.asname or alias.name: node.module for alias in node.names})
            if isinstance(node, Function):
                self.functions.setdefault(node.name, node)
                for inner in ast.walk(node):
                    self._outermost.setdefault(inner, node)

    def around(self, node: ast.AST) -> ast.AST:
        """Give the outermost function that a node is in, else the module."""
        return self._outermost.get(node, self.tree)

    def calls(self, names: Collection[str]) -> Iterator[ast.Call]:
        """Find the calls of functions and methods of these names."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and _called(node) in names:
                yield node


class Program:
    """The modules of a package; `folder` is where the package lies."""

    def __init__(self, folder: Path) -> None:
        self._modules: dict[str, Module] = {}
        for file in sorted(folder.rglob("*.py")):
            name = ".".join(file.relative_to(folder.parent).with_suffix("").parts)
            self._modules[name] = Module(name, ast.parse(file.read_text(encoding="utf-8")))
        self._underway: set[tuple[str, ast.AST]] = set()

    def spoken(self, packages: Collection[str], skipped: Mapping[str, int]) -> Iterator[Spoken]:
        """Give the texts that calls in these packages pass, but for each name's first `skipped` values."""
        for module in self._modules.values():
            if not module.name.startswith(tuple(packages)):
                continue
            for call in module.calls(skipped):
                values = [*call.args, *(keyword.value for keyword in call.keywords)]
                for value in values[skipped[_called(call)] :]:
                    for text in sorted(self._texts(value, module)):
                        yield Spoken(text, f"{module.name}:{value.lineno}")

    def _texts(self, node: ast.expr, module: Module) -> frozenset[str]:
        """Give what an expression can be; nothing for what is no text."""
        match node:
            case ast.Constant(value=str(text)):
                return frozenset({text})
            case ast.Constant():
                return frozenset()
            case ast.JoinedStr(values=values):
                return self._joined([self._texts(value, module) or _UNKNOWN for value in values])
            case ast.FormattedValue(value=value, conversion=-1):
                return self._texts(value, module)
            case ast.IfExp(body=body, orelse=orelse):
                return self._texts(body, module) | self._texts(orelse, module)
            case ast.BoolOp(values=values):
                return frozenset[str]().union(*(self._texts(value, module) for value in values))
            case ast.Name(id=name):
                return self._named(name, node, module)
            case ast.Call():
                return self._returned(node, module)
            case ast.Subscript(value=ast.Name(id=name)):
                return self._of_table(name, module)
            case _:
                return _UNKNOWN

    def _joined(self, parts: list[frozenset[str]]) -> frozenset[str]:
        return frozenset("".join(chosen) for _, chosen in zip(range(_MOST), product(*parts), strict=False))

    def _named(self, name: str, node: ast.expr, module: Module) -> frozenset[str]:
        around = module.around(node)
        found = [*_assigned(name, around), *(_assigned(name, module.tree, deep=False))]
        texts = frozenset[str]().union(*(self._once(value, module) for value in found))
        if isinstance(around, Function):
            texts |= self._passed(name, around, module)
        if other := self._modules.get(module.imported.get(name, "")):
            outside = _assigned(name, other.tree, deep=False)
            texts |= frozenset[str]().union(*(self._once(value, other) for value in outside))
        return texts or _UNKNOWN

    def _passed(self, name: str, function: Function, module: Module) -> frozenset[str]:
        """Give what a parameter can be, by the calls in its module."""
        names = [argument.arg for argument in function.args.args if argument.arg not in ("self", "cls")]
        texts = frozenset[str]()
        if name not in names:
            return texts
        for call in module.calls({function.name}):
            given = {keyword.arg: keyword.value for keyword in call.keywords} | dict(
                zip(names, call.args, strict=False)
            )
            if name in given:
                texts |= self._once(given[name], module)
        return texts

    def _returned(self, call: ast.Call, module: Module) -> frozenset[str]:
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("strip", "rstrip"):
            return self._texts(call.func.value, module)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "get":
            return self._of_table(getattr(call.func.value, "id", ""), module)
        name = _called(call)
        other = self._modules.get(module.imported.get(name, ""), module)
        function = other.functions.get(name)
        if function is None:
            return _UNKNOWN
        returned = [node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value]
        return frozenset[str]().union(*(self._once(value, other) for value in returned)) or _UNKNOWN

    def _of_table(self, name: str, module: Module) -> frozenset[str]:
        values = [
            value
            for table in _assigned(name, module.tree, deep=False)
            if isinstance(table, ast.Dict)
            for value in table.values
        ]
        return frozenset[str]().union(*(self._once(value, module) for value in values)) or _UNKNOWN

    def _once(self, node: ast.expr, module: Module) -> frozenset[str]:
        """Go on to an expression elsewhere, unless that is where this one comes from."""
        if isinstance(node, ast.Tuple):
            return frozenset[str]().union(*(self._once(element, module) for element in node.elts))
        key = module.name, node
        if key in self._underway:
            return frozenset()
        self._underway.add(key)
        try:
            return self._texts(node, module)
        finally:
            self._underway.discard(key)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _assigned(name: str, around: ast.AST, *, deep: bool = True) -> Iterator[ast.expr]:
    """Give what a name is set to: by itself, as one of several, or by a loop."""
    for node in ast.walk(around) if deep else ast.iter_child_nodes(around):
        match node:
            case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=value) if (
                value
            ):
                yield from _part(name, target, value)
            case ast.For(target=target, iter=ast.Tuple(elts=rows)):
                for row in rows:
                    yield from _part(name, target, row)
            case ast.NamedExpr(target=ast.Name(id=known), value=value) if known == name:
                yield value


def _part(name: str, target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    match target:
        case ast.Name(id=known) if known == name:
            yield value
        case ast.Tuple(elts=targets):
            for number, one in enumerate(targets):
                if isinstance(one, ast.Name) and one.id == name:
                    yield value.elts[number] if isinstance(value, ast.Tuple) else value
