"""Does every native declaration of ours take the arguments that the compiled function takes?

python scripts/bindings/arity.py            what differs, and a summary
python scripts/bindings/arity.py --list     also every declaration: ours, and the evidence
python scripts/bindings/arity.py --shadowed what differs among definitions of ours that bear a native function's name
python scripts/bindings/arity.py --given    the same for declarations on standard input, as `Lean.Name.hash o`

Ours is what Lean's compiler makes of the declared type; that is what the interpreter calls with. The library's is read
off the closures that it makes of the function (the number itself) and off the function's machine code: what is declared
must be read, since an object that is handed over must be passed on or released, and nothing else may be read.

The interpreter also runs the native function in place of a definition of ours with its name, unless that was inlined.
An argument too many is lost then, as there; one that the function reads and we do not give is memory corruption.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import closures
from elf import Image, Symbol
from externs import parts
from machine import Machine
from names import mangle

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "src"))

from ember.lean import toolchain as toolchains  # noqa: E402
from ember.lean.toolchain import Toolchain  # noqa: E402


@dataclass(frozen=True)
class Declaration:
    """A letter for each parameter: `o` an object, `s` a scalar, `e` erased, `v` the world."""

    name: str
    parameters: str


@dataclass(frozen=True)
class Finding:
    declaration: Declaration
    evidence: str
    """`constant`, `closure`, `code`, `closure code`, or nothing."""
    problem: str = ""
    corrupts: bool = False
    """The function takes what it is not given."""


class Judge:
    def __init__(self, library: Path) -> None:
        image = Image(library)
        self._symbols = {symbol.name: symbol for symbol in image.symbols}
        self._closures = closures.arities(image)
        self._machine = Machine(image)

    def judge(self, declaration: Declaration) -> Finding:
        # The interpreter prefers the variant that takes and gives everything as objects.
        plain = self._symbols.get(f"l_{mangle(parts(declaration.name))}")
        boxed = self._symbols.get(f"l_{mangle(parts(declaration.name))}___boxed")
        called = boxed or plain
        if called is None:
            return Finding(declaration, "", "no such symbol")
        count = len(declaration.parameters)
        if called.is_function != bool(count):
            is_a = "function" if called.is_function else "constant"
            return Finding(declaration, "constant", f"declared with {count} parameters, natively a {is_a}")
        if not count:
            return Finding(declaration, "constant")
        problems: list[str] = []
        evidence: list[str] = []
        made_of = self._closure_arities(boxed, plain)
        if made_of:
            evidence.append("closure")
        corrupts = any(arity > count for arity in made_of)
        if made_of - {count}:
            problems.append(f"declared with {count} parameters, closures of it take {sorted(made_of)}")
        conclusive, surprising, problem = self._by_code(declaration, called)
        if conclusive:
            evidence.append("code")
        if problem:
            problems.append(problem)
        return Finding(declaration, " ".join(evidence), "; ".join(problems), corrupts or surprising)

    def shadows(self, declaration: Declaration) -> bool:
        mangled = f"l_{mangle(parts(declaration.name))}"
        return mangled in self._symbols or f"{mangled}___boxed" in self._symbols

    def _closure_arities(self, *symbols: Symbol | None) -> set[int]:
        return {arity for symbol in symbols if symbol for arity in self._closures.get(symbol.address, ())}

    def _by_code(self, declaration: Declaration, called: Symbol) -> tuple[bool, bool, str]:
        """Is that evidence; does the code read what is not declared; what is wrong."""
        parameters = declaration.parameters
        # One further, so that an argument that we forgot shows even where it lies on the stack.
        reads = self._machine.reads(called.address, len(parameters) + 1)
        objects = {position for position, kind in enumerate(parameters) if kind == "o"}
        readable = {position for position, kind in enumerate(parameters) if kind in "os"}
        surprising = sorted(reads.certain - readable)
        if surprising:
            return True, True, f"declared as {parameters!r}, but the code reads argument {surprising[0] + 1}"
        ignored = sorted(objects - reads.certain - reads.open)
        if ignored:
            return True, False, f"declared as {parameters!r}, but the code ignores argument {ignored[0] + 1}"
        return objects <= reads.certain and (bool(reads.certain) or not reads.open), False, ""


def _ours(toolchain: Toolchain, *which: str) -> list[Declaration]:
    """Every native declaration of our library, or what else `Parameters.lean` gives."""
    command = toolchain.command("--run", str(HERE / "Parameters.lean"), *which)
    environment = toolchain.environment()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=True)
    return sorted(_parsed(done.stdout.splitlines()), key=lambda declaration: declaration.name)


def _parsed(lines: Iterable[str]) -> list[Declaration]:
    return [
        Declaration(name, parameters) for name, _, parameters in (line.rstrip("\n").rpartition(" ") for line in lines)
    ]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--list", action="store_true", help="every declaration with its evidence")
    arguments.add_argument("--shadowed", action="store_true", help="definitions with a native function's name")
    arguments.add_argument("--given", action="store_true", help="judge what standard input lists, and list it")
    chosen = arguments.parse_args()
    toolchain = toolchains.setup(toolchains.cache_root(os.environ))
    judge = Judge(toolchain.shared_library)
    if chosen.shadowed:
        definitions = filter(judge.shadows, _ours(toolchain, "definitions"))
        findings = [finding for finding in map(judge.judge, definitions) if finding.corrupts or not finding.problem]
    else:
        findings = [judge.judge(declared) for declared in (_parsed(sys.stdin) if chosen.given else _ours(toolchain))]
    for finding in findings:
        if chosen.list or chosen.given or finding.problem:
            declared = finding.declaration
            verdict = f"WRONG: {finding.problem}" if finding.problem else finding.evidence or "no evidence"
            print(f"{declared.name} {declared.parameters or '-'}: {verdict}")
    for evidence, count in Counter(finding.evidence for finding in findings).most_common():
        print(f"{count:5} {evidence or 'no evidence'}", file=sys.stderr)
    return 1 if any(finding.problem for finding in findings) else 0


if __name__ == "__main__":
    sys.exit(main())
