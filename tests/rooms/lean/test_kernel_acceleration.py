"""What the kernel computes by name is what our definitions say.

The kernel evaluates some functions on numerals natively, trusting their *names*. A definition that meant
something else would prove falsehoods. Three checks meet: the equations that determine each function are
proved for all inputs (so by unfolding the definition); the kernel's values on a grid are those of Python's
arithmetic; and a wrong definition is shown to fail, so that the first check is one that can.
"""

from __future__ import annotations

import math
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ember.lean.toolchain import SOURCE_ROOTS, Toolchain

FOLDER = Path(__file__).parent / "acceleration"
EQUATIONS = FOLDER / "equations.lean"
AXIOMS = {"propext", "Classical.choice", "Quot.sound"}
NUMBERS = [*range(11), 15, 16, 17, 255, 256, 1023]
SMALL = range(8)

BINARY: dict[str, Callable[[int, int], int]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: max(a - b, 0),
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a // b if b else 0,
    "mod": lambda a, b: a % b if b else a,
    "gcd": math.gcd,
    "land": lambda a, b: a & b,
    "lor": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
}
BINARY_SMALL: dict[str, Callable[[int, int], int]] = {
    "pow": lambda a, b: a**b,
    "shiftLeft": lambda a, b: a << b,
    "shiftRight": lambda a, b: a >> b,
}
RELATION: dict[str, Callable[[int, int], bool]] = {
    "beq": lambda a, b: a == b,
    "ble": lambda a, b: a <= b,
}
UNARY: dict[str, Callable[[int], int]] = {
    "log2": lambda a: max(a.bit_length() - 1, 0),
    "succ": lambda a: a + 1,
    "pred": lambda a: max(a - 1, 0),
}
# One plausible slip in each definition that the kernel overrides, and what notices it at the end of its module
# (nothing more is needed where the module itself proves laws of the function).
MUTATIONS = {
    "add": ("| a, Nat.succ b => Nat.succ (Nat.add a b)", "| a, Nat.succ b => Nat.add a b", ""),
    "mul": (
        "| a, Nat.succ b => Nat.add (Nat.mul a b) a",
        "| a, Nat.succ b => Nat.add (Nat.mul a b) b",
        "Eq (Nat.mul a (Nat.succ b)) (Nat.add (Nat.mul a b) a) := rfl",
    ),
    "pow": (
        "| succ n => Nat.mul (Nat.pow m n) m",
        "| succ n => Nat.mul (Nat.pow m n) n",
        "Eq (Nat.pow a (Nat.succ b)) (Nat.mul (Nat.pow a b) a) := rfl",
    ),
    "sub": (
        "| a, succ b => pred (Nat.sub a b)",
        "| a, succ b => Nat.sub a b",
        "Eq (Nat.sub a (Nat.succ b)) (Nat.pred (Nat.sub a b)) := rfl",
    ),
    "beq": ("| succ n, succ m => beq n m", "| succ n, succ m => beq n n", ""),
    "ble": ("| succ n, succ m => ble n m", "| succ n, succ m => ble m n", ""),
    "div": (
        "(hAdd (div.go y fuel (hSub x y)) 1) 0",
        "(hAdd (div.go y fuel (hSub x y)) 2) 0",
        "Eq (Nat.div.go a (Nat.succ 7) b) (ite (LE.le a b) (hAdd (Nat.div.go a 7 (hSub b a)) 1) 0) := rfl",
    ),
    "mod": (
        "(modCore.go y fuel (hSub x y)) x",
        "(modCore.go y fuel (hSub x y)) 0",
        "Eq (Nat.modCore.go a (Nat.succ 7) b) (ite (LE.le a b) (Nat.modCore.go a 7 (hSub b a)) b) := rfl",
    ),
    "gcd": ("else gcd.go fuel (n % m) m", "else gcd.go fuel (n % m) n", ""),
    "land": ("Nat := bitwise and", "Nat := bitwise or", "Nat.land a b = Nat.bitwise and a b := rfl"),
    "lor": ("Nat := bitwise or", "Nat := bitwise bne", "Nat.lor a b = Nat.bitwise or a b := rfl"),
    "xor": ("Nat := bitwise bne", "Nat := bitwise or", "Nat.xor a b = Nat.bitwise bne a b := rfl"),
    "bitwise": ("then r + r + 1 else r + r\ndef", "then r + r else r + r + 1\ndef", ""),
    "shiftLeft": ("shiftLeft (2 * n) m", "shiftLeft (n + 2) m", ""),
    "shiftRight": ("shiftRight n m / 2", "shiftRight n m / 3", ""),
    "log2": ("then log2.go fuel (n / 2) + 1 else 0", "then log2.go fuel (n / 2) + 1 else 1", ""),
}


def run(toolchain: Toolchain, file: Path) -> tuple[int, str]:
    done = subprocess.run(
        toolchain.command(str(file)),
        env=toolchain.environment(),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def grid(name: str) -> str:
    """A theorem that lists the values of one function on the grid."""
    numbers = SMALL if name in BINARY_SMALL else NUMBERS
    cells: list[str]
    if name in UNARY:
        cells = [f"Nat.{name} {a} = {UNARY[name](a)}" for a in NUMBERS]
    elif name in RELATION:
        cells = [f"Nat.{name} {a} {b} = {str(RELATION[name](a, b)).lower()}" for a in numbers for b in numbers]
    else:
        function = (BINARY | BINARY_SMALL)[name]
        cells = [f"Nat.{name} {a} {b} = {function(a, b)}" for a in numbers for b in numbers]
    rows = [f"theorem {name}_{n} : {cell} := by decide +kernel" for n, cell in enumerate(cells)]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", [*BINARY, *BINARY_SMALL, *RELATION, *UNARY])
def test_the_kernel_computes_what_the_name_says(name: str, toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "grid.lean"
    file.write_text(grid(name))
    assert run(toolchain, file) == (0, "")


def test_a_wrong_value_is_refused(toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "wrong.lean"
    file.write_text("theorem wrong : Nat.land 12 10 = 9 := by decide +kernel\n")
    assert run(toolchain, file)[0] == 1


def test_the_equations_hold_for_all_inputs(toolchain: Toolchain, tmp_path: Path) -> None:
    text = EQUATIONS.read_text()
    names = re.findall(r"^theorem (\w+)", text, re.MULTILINE)
    functions = {re.sub(r"_equations?$", "", name) for name in names}
    assert functions >= ({*BINARY, *BINARY_SMALL, *RELATION, *UNARY} - {"succ"})
    file = tmp_path / "audited.lean"
    file.write_text(text + "".join(f"#print axioms {name}\n" for name in names))
    code, output = run(toolchain, file)
    assert code == 0, output
    assert "warning" not in output, output
    assert output.count("axioms") == len(names)
    for axioms in re.findall(r"depends on axioms: \[([^\]]*)\]", output):
        assert set(re.split(r",\s*", axioms)) <= AXIOMS


@pytest.mark.parametrize("name", sorted(MUTATIONS))
def test_a_wrong_definition_is_noticed(name: str, toolchain: Toolchain, tmp_path: Path) -> None:
    before, after, law = MUTATIONS[name]
    texts = [file.read_text() for file in SOURCE_ROOTS["library"].rglob("*.lean")]
    (right,) = [text for text in texts if before in text]
    assert right.count(before) == 1
    witness = f"\ntheorem witness (a b : Nat) : {law}\n" if law else "\n"
    file = tmp_path / "module.lean"
    file.write_text(right + witness)
    code, output = run(toolchain, file)
    assert code == 0, output
    file.write_text(right.replace(before, after) + witness)
    code, output = run(toolchain, file)
    assert code == 1
    assert "error" in output


def test_which_names_the_kernel_knows(toolchain: Toolchain) -> None:
    """A Lean that accelerates more names than these needs more definitions watched."""
    _, output = run(toolchain, FOLDER / "probe.lean")
    lines = (FOLDER / "probe.lean").read_text().splitlines()
    refused = {int(line) for line in re.findall(r"probe\.lean:(\d+):\d+: error", output)}
    probes = {number: line for number, line in enumerate(lines, 1) if line.startswith("theorem probe_")}
    assert refused <= set(probes), output
    known = {line.split()[1].removeprefix("probe_") for number, line in probes.items() if number not in refused}
    assert known == {"land", "lor", "xor", "shiftLeft", "shiftRight"}
