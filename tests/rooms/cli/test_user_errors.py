"""What users do wrong, by every command: one line that says what to do, the right exit code, no traceback."""

from __future__ import annotations

import io
import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ember.cli.main import main
from ember.lean.toolchain import Toolchain

RECIPE = 'name = "x"\nstatements = "ok.lean"\n'
STUDY = 'name = "x"\n[task]\nmodulus = 23\n'
EVALUATION = 'name = "x"\nstatements = "ok.lean"\n[arms.a.proposer]\nkind = "portfolio"\n'
FILES: dict[str, str | bytes] = {
    "ok.lean": "theorem a : 1 = 1 := by sorry\n",
    "notes.txt": "hello",
    "zero.lean": b"theorem a\0",
    "latin.lean": "théorème".encode("latin-1"),
    "bom.lean": b"\xef\xbb\xbftheorem a : 1 = 1 := by sorry",
    "empty.lean": "",
    "rows.jsonl": '{"formal_statement": "theorem a : 1 = 1"}\nnot json\n',
    "scoped.lean": "\n".join(f"namespace {name}\ntheorem t : 1 = 1 := by sorry\nend {name}" for name in "AB"),
    "numbers.jsonl": '{"formal_statement": 3}\n',
    "columns.jsonl": '{"statement": "x"}\n',
    "list.jsonl": "[1]\n",
    "r.toml": RECIPE,
    "broken.toml": "name = \n",
    "lost.toml": RECIPE.replace("ok.lean", "nosuch.lean"),
    "model.toml": RECIPE + '[proposer]\nkind = "local"\n[proposer.model]\npath = "models/nosuch"\n',
    "typo.toml": 'name = "x"\n\n[synth]\ncuont = 5\n\n[loop]\nstpes = 3\n',
    "wrong.toml": "name = 3\n",
    "study.toml": STUDY,
    "small.toml": STUDY.replace("23", "-3"),
    "words.toml": STUDY.replace("23", '"many"'),
    "arms.toml": EVALUATION,
    "armless.toml": 'name = "x"\nstatements = "ok.lean"\n',
    "lost-arms.toml": EVALUATION.replace("ok.lean", "nosuch.lean"),
    "data.toml": 'name = "x"\n[synth]\ncount = 5\n',
    "rows-of-something.jsonl": '{"x": 1}\n',
    "empty.jsonl": "",
    "broken/manifest.json": "{",
    "other/manifest.json": '{"kind": "search"}',
    "broken.json": "{",
    "file": "",
    "model/config.json": "{}",
    "done/manifest.json": "{}",
    "begun/shards/none": "",
}

ERRORS = """
prove                                               | give a statement, a file, or --gallery
prove ~1 = 1~ --gallery                             | give a statement, a file, or --gallery
prove ~~                                            | the statement is empty
prove ~   ~                                         | the statement is empty
prove -                                             | the statement is empty
prove nosuch.lean                                   | cannot read nosuch.lean: No such file
prove nosuch.jsonl                                  | cannot read nosuch.jsonl: No such file
prove nosuch.txt                                    | there is no file nosuch.txt
prove nosuch/                                       | there is no file nosuch/
prove notes.txt                                     | statements are read from .lean, .jsonl and .parquet
prove zero.lean                                     | a zero byte
prove latin.lean                                    | not UTF-8 text (at byte 2)
prove bom.lean                                      | save it as UTF-8 without one
prove empty.lean                                    | empty.lean has no theorem
prove rows.jsonl                                    | rows.jsonl, line 2: not JSON
prove columns.jsonl                                 | no formal_statement; columns: statement
prove list.jsonl                                    | line 1: not a JSON object
prove ok.lean::b                                    | no theorem named b here (theorems: a)
prove scoped.lean::t                                | 2 theorems are named t here (A.t, B.t)
prove scoped.lean::                                 | no theorem named nothing here (theorems: A.t, B.t)
prove ::a                                           | name a file before `::`
prove ~\udcff = 1~                                  | not UTF-8 text
prove numbers.jsonl                                 | row 1: no formal_statement
prove nosuch.lean::a                                | cannot read nosuch.lean
prove ~theorem a : 1 = 1⏎theorem b : 1 = 1~         | put them into a file
prove ~1 = 1~ --seconds 0                           | --seconds
prove ~1 = 1~ --seconds soon                        | --seconds
prove ~1 = 1~ --workers 0                           | --workers
prove ~1 = 1~ --resume                              | the run in the folder of --out: name it
prove ~1 = 1~ --force                               | the run in the folder of --out: name it
prove ~1 = 1~ --force --resume --out new            | give one of them
prove ~1 = 1~ --out file                            | file
prove ~1 = 1~ --out done                            | replace it with --force
prove ~1 = 1~ --out begun                           | resume it with --resume
prove ~1 = 1~ --secnds 3                            | --seconds
prove ~1 = 1~ ~2 = 2~                               | unexpected extra argument
prov ~1 = 1~                                        | Did you mean 'prove'?
check                                               | name a file to check
check nosuch.lean                                   | cannot read nosuch.lean: No such file
check zero.lean                                     | zero bytes
check latin.lean                                    | not UTF-8 text
check bom.lean                                      | save it as UTF-8 without one
check .                                             | Is a directory
check ok.lean bom.lean --export x.ndjson            | --export takes one Lean file
check ok.lean --against nosuch.lean                 | cannot read nosuch.lean
check --config nosuch.json                          | nosuch.json: No such file
check --config broken.json                          | broken.json is not JSON
check ok.lean --against ok.lean --config x.json     | not both
search run nosuch.toml                              | cannot read the recipe nosuch.toml: No such file
search run broken.toml                              | line 1
search run ok.lean                                  | cannot read the recipe ok.lean
search run r.toml --set budget.secnds=10            | did you mean seconds?
search run r.toml --set budget.nodes=-1             | greater than or equal to 1
search run r.toml --set search.candidates=0         | greater than or equal to 1
search run r.toml --set nonsense                    | write it as key=value
search run r.toml --set name.x=1                    | name is a value, not a table
search run r.toml --out file/run                    | file
search run r.toml --out done                        | replace it with --force
search run r.toml --out begun                       | resume it with --resume
search run lost.toml --out new                      | cannot read
search run model.toml --out new                     | there is no folder
search eval r.toml --budgets a,b                    | write it as 50,100,200
search summary nowhere                              | is it a run's folder?
search summary file                                 | is it a run's folder?
search compare nowhere done                         | is it a run's folder?
search tree nowhere a                               | is it a run's folder?
search export-proofs nowhere                        | is it a run's folder?
search generate-negatives nowhere                   | is it a run's folder?
lean serve --port 99999                             | there is no port 99999
lean serve --port TAKEN                             | Address already in use
lean serve --host 0.0.0.0                           | give --api-key
lean serve --workers 0                              | --workers
lean repl                                           | Missing argument
lean repl ~~                                        | the statement is empty
lean nosuch                                         | No such command
lean shims                                          | Missing argument
lean shims file/shims                               | file
models serve models/nosuch                          | there is no folder models/nosuch
models serve begun                                  | is no model: it has no config.json
models serve model --gguf nosuch.gguf               | there is no file nosuch.gguf
models serve model --adapter begun                  | is no adapter: it has no adapter_config.json
models serve model --dtype float8                   | dtype
models serve model --quantization 3bit              | quantization
models serve model --port TAKEN                     | Address already in use
models serve model --port 99999                     | there is no port 99999
models serve model --host 0.0.0.0                   | give --api-key
models serve model --batch 0                        | --batch
models probe nonsense                               | write http://host:port
data run nosuch.toml                                | cannot read the recipe
data get --root nowhere --out x                     | holds no source that is known
data show nosuch.jsonl                              | nosuch.jsonl
data explore nowhere                                | is no complete data run
eval run nosuch.toml                                | cannot read the recipe
eval report nowhere                                 | ember eval run
train sft nosuch.toml                               | cannot read the recipe nosuch.toml: No such file
train sft broken.toml                               | line 1
train sft ok.lean                                   | cannot read the recipe ok.lean
train sft typo.toml                                 | loop.stpes (line 7): unknown key; did you mean steps?
train sft typo.toml --set loop.steps=-1             | greater than or equal to 0
train sft typo.toml --set loop.steps=many           | valid integer
train energy wrong.toml                             | name (line 1): Input should be a valid string
train grpo wrong.toml                               | learner: missing
train pipeline arms.toml                            | statements (line 2): unknown key
train iterate nosuch.toml                           | cannot read the recipe
train merge models/nosuch begun --out new           | there is no folder models/nosuch
train merge model begun --out new                   | is no adapter
train show nowhere                                  | nowhere holds no training run
train show other                                    | other holds no training run
train show file                                     | file holds no training run
dynamics run nosuch.toml                            | cannot read the recipe nosuch.toml
dynamics run small.toml                             | task.modulus (line 3): Input should be greater than
dynamics run words.toml                             | valid integer
dynamics run study.toml --set task.modulos=3        | did you mean modulus?
dynamics run study.toml --out done                  | name another folder with --out
dynamics verify nowhere                             | cannot read nowhere/statement.json
dynamics verify other                               | cannot read other/statement.json
dynamics events nowhere                             | cannot read the table nowhere
dynamics align nowhere                              | cannot read the log nowhere
dynamics beyond-loss other                          | other holds no complete run
eval run armless.toml                               | arms: missing
eval run lost-arms.toml                             | cannot read nosuch.lean
eval run arms.toml --set seeds=x                    | valid list
eval run arms.toml --out done                       | name another folder with --out
eval report other                                   | is not a complete evaluation
eval verify other                                   | holds no report
eval compare other a b                              | is not a complete evaluation
eval metrics nowhere                                | is it a run's folder?
eval export other                                   | Missing option '--out'
eval attribute nosuch.toml                          | cannot read the recipe
data run broken.toml                                | line 1
data run typo.toml                                  | synth.cuont (line 4): unknown key; did you mean count?
data run data.toml --set synth.count=-1             | greater than or equal to 1
data run data.toml --out other                      | holds a run of another kind
data run data.toml --out broken                     | broken/manifest.json is not JSON
data rebuild other --out new                        | is no complete data run
data release other --out new                        | is no complete data run
data show rows.jsonl                                | line 2: not JSON
data show empty.jsonl                               | empty.jsonl holds no rows
data benchmarks --root nowhere                      | there is no folder nowhere
data lint empty.jsonl                               | empty.jsonl has no statement
data migrate nosuch.lean                            | cannot read nosuch.lean
data synth --count -1 --out new                     | --count
data synth --out file/x                             | cannot write file/x
web nowhere                                         | there is no folder nowhere
web file                                            | there is no folder file
web done --port TAKEN                               | Address already in use
web done --port 99999                               | --port
mcp --http 0                                        | --http
mcp --http TAKEN                                    | Address already in use
"""
CASES = [tuple(part.strip() for part in line.rsplit(" | ", 1)) for line in ERRORS.strip().splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("errors")
    for name, content in FILES.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return made


@pytest.fixture(scope="module")
def taken() -> Iterator[str]:
    """A port that somebody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield str(listener.getsockname()[1])


def words(command: str) -> list[str]:
    """Split at blanks, but for what stands between `~`; ⏎ is a line break."""
    outside = [part.split() if index % 2 == 0 else [part] for index, part in enumerate(command.split("~"))]
    return [word.replace("⏎", "\n") for group in outside for word in group]


def ember(monkeypatch: pytest.MonkeyPatch, folder: Path, *arguments: str, stdin: bytes = b"") -> int:
    """The program, in this process."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "argv", ["ember", *arguments])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(("command", "said"), CASES, ids=[command for command, _ in CASES])
def test_one_line_and_exit_code_2(
    command: str,
    said: str,
    folder: Path,
    taken: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = ember(monkeypatch, folder, *(taken if word == "TAKEN" else word for word in words(command)))
    shown = capsys.readouterr()
    assert code == 2, shown
    assert said in shown.err
    assert shown.err.startswith("error: ")
    assert shown.err.count("\n") == 1
    assert shown.out == ""
    assert not (folder / "new").exists(), "a run that could not begin leaves no folder"


WRONG = """import Mathlib

def two : ℕ := 2

theorem fine (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem false : two = 3 := by sorry
theorem broken (n : ℕ)
    (h : n < ) : n = 1 := by sorry
theorem unknown (x : Nowhere) : x = x := by sorry
theorem ends : 1 + := by sorry
theorem inner : (1 : ℕ) = "a" := by sorry
theorem absent (R : Type) [MeasurableSpace R] : True := by sorry
theorem extended (x : EReal) : x = x := by sorry
"""
TOLD = {
    "fine": ("proved", None, None),
    "false": ("refuted", None, None),
    "broken": ("invalid", 8, 12),
    "unknown": ("invalid", 9, 21),
    "ends": ("invalid", 10, 18),
    "inner": ("invalid", 11, 26),
    "absent": ("unsupported", 12, 27),
    "extended": ("unsupported", None, None),
}


def test_standard_input_that_is_no_text(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ember(monkeypatch, folder, "prove", "-", stdin=b"\xff\xfe") == 2
    assert capsys.readouterr().err == "error: standard input is not UTF-8 text\n"


def test_each_statement_has_its_word_and_its_place(
    tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong.lean").write_text(WRONG)
    assert ember(monkeypatch, tmp_path, "prove", "wrong.lean", "--json") == 2
    answers = {answer["name"]: answer for answer in json.loads(capsys.readouterr().out)}
    assert {name: (each["status"], each["line"], each["column"]) for name, each in answers.items()} == TOLD
    assert answers["false"]["proved"] is False
    assert all(answer["reason"] or answer["proved"] for answer in answers.values())


@pytest.mark.parametrize(
    ("statement", "place", "line", "caret"),
    [
        ("theorem t (n : ℕ) :\n  n = = 1", "<statement>:2:5", "  n = = 1", 5),
        ("def x : Nowhere := 1\ntheorem t : x = 1", "<statement>:1:8", "def x : Nowhere := 1", 8),
    ],
)
def test_a_fault_is_shown_where_it_was_typed(
    statement: str,
    place: str,
    line: str,
    caret: int,
    tmp_path: Path,
    toolchain: Toolchain,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ember(monkeypatch, tmp_path, "prove", statement) == 2
    lines = capsys.readouterr().out.splitlines()
    (at,) = [number for number, each in enumerate(lines) if place in each]
    excerpt = next(number for number in range(at, len(lines)) if lines[number].endswith(f"| {line}"))
    assert lines[excerpt + 1].index("^") == len(lines[excerpt]) - len(line) + caret


def test_a_false_statement_is_told_with_its_proof(
    tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ember(monkeypatch, tmp_path, "prove", "-", stdin="theorem f (n : ℕ) : n = n + 1".encode()) == 1
    shown = capsys.readouterr().out
    assert "refuted: false for n = 0" in shown
    assert "theorem f_is_false : ¬ ∀ (n : ℕ), (n = n + 1)" in shown


def test_a_missing_package_is_told_with_its_extra(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in [name for name in sys.modules if name.startswith("ember.models.backbone")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "torch", None)
    assert ember(monkeypatch, folder, "models", "serve", "model", "--port", "0") == 2
    assert (
        capsys.readouterr().err
        == "error: torch is missing. In the folder of Ember's checkout: pip install -e '.[models]'\n"
    )


def test_no_lean_is_an_infrastructure_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EMBER_CACHE", str(folder / "file" / "cache"))
    assert ember(monkeypatch, folder, "prove", "1 = 1") == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert not (folder / "runs").exists()


def test_verbose_says_where_an_error_came_from(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ember(monkeypatch, folder, "--verbose", "search", "run", "none.toml") == 2
    *above, last = capsys.readouterr().err.splitlines()
    assert above[0].startswith("Traceback")
    assert last.startswith("error: cannot read the recipe none.toml")
    assert ember(monkeypatch, folder, "search", "run", "none.toml") == 2
    assert capsys.readouterr().err.count("\n") == 1
