"""The house rules that no linter knows: sizes, names, light imports, nothing at import."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ember.cli.main import AREAS, FILES, VERBS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "ember").rglob("*.py"))
LEAN_SOURCES = sorted((ROOT / "src" / "ember").rglob("*.lean"))

MAX_FILE = 400
MAX_FUNCTION = 60
LIBRARY = "src/ember/lean/embedded/library"
EXCEPTIONS: dict[str, str] = {
    f"{LIBRARY}/Init/Bind.lean": "generated",
    f"{LIBRARY}/Lean.lean": "the stub surface: what is memory-unsafe when wrong is kept in one file",
}
"""Path or path::function, and why it may be longer."""

FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "legacy", "old"}
HEAVY = {"torch", "transformers", "ray", "fastapi", "uvicorn", "pyarrow", "polars", "duckdb", "numpy", "httpx"}
"""Never loaded by importing a light room or by starting the command line."""


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text()
    lines = text.count("\n")
    assert lines <= MAX_FILE or name_of(path) in EXCEPTIONS, f"{lines} lines: split it by idea"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            key = f"{name_of(path)}::{node.name}"
            assert length <= MAX_FUNCTION or key in EXCEPTIONS, f"{key} has {length} lines"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text())), "a module docstring is missing"


@pytest.mark.parametrize("path", LEAN_SOURCES, ids=name_of)
def test_lean_files_are_short_and_say_what_they_give(path: Path) -> None:
    text = path.read_text()
    lines = text.count("\n")
    assert lines <= MAX_FILE or name_of(path) in EXCEPTIONS, f"{lines} lines: split it by idea"
    comment = re.search(r"/-!(.*?)-/", text, re.DOTALL)
    assert comment, "no /-! … -/ says what the file gives"
    assert not re.search(r"\b(stage \d|wave \d|todo|fixme)", comment[1], re.IGNORECASE), (
        "it speaks of plans, not of what it gives"
    )


def test_no_grab_bags() -> None:
    for path in [*SOURCES, *(ROOT / "scripts").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]:
        assert path.stem not in FORBIDDEN_NAMES, f"{name_of(path)}: name it for what it does"


def test_asyncio_run_once() -> None:
    """Ports are async; the event loop is started in the command line and in the façade, nowhere else."""
    starts = ("asyncio.run(", "new_event_loop(", "asyncio.Runner(")
    callers = {name_of(path) for path in SOURCES if any(start in path.read_text() for start in starts)}
    assert all(caller.startswith("src/ember/cli/") for caller in callers - {"src/ember/recipes/facade.py"}), callers


@pytest.mark.parametrize(
    "module",
    [
        "ember.core.ports",
        "ember.lean.steps.pool",
        "ember.lean.toolchain",
        "ember.cli.main",
        *(f"ember.cli.{FILES.get(name, name)}" for name in (*VERBS, *AREAS)),
        "ember.search.run",
        "ember.policy.portfolio",
    ],
)
def test_light_imports(module: str) -> None:
    """Imported in a fresh process: nothing heavy is loaded, nothing is printed, no process is started."""
    program = f"import sys, {module}; print(sorted(set(sys.modules) & {HEAVY!r}))"
    completed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert completed.stdout == "[]\n"
    assert completed.stderr == ""


NOT_AT_IMPORT = {"environ", "getenv", "basicConfig", "Popen", "run", "system"}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_runs_at_import(path: Path) -> None:
    """No environment read, no logging set up, no process, outside functions."""
    for statement in ast.parse(path.read_text()).body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.If):
            continue
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute):
                assert node.attr not in NOT_AT_IMPORT, f"{name_of(path)}:{node.lineno} uses {node.attr} at import"


def test_no_words_of_one_machine() -> None:
    """Tracked text speaks of no machine's folders and no registry's hosts."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    forbidden = ["/" + "home/", "/" + "root/", "/" + "work/", "file:" + "//"]
    for line in listed.stdout.splitlines():
        path = ROOT / line
        if path.suffix in {".py", ".md", ".toml", ".lean", ".sh", ".yml"} and path.is_file():
            text = path.read_text()
            assert not [word for word in forbidden if word in text], line


def test_test_files_have_names_of_their_own() -> None:
    """Two of one name in different folders cannot be collected together."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert sorted(names) == sorted(set(names))
