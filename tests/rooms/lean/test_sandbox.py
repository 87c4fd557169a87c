"""Each wall of the sandbox, tried from the inside by a child that leans against it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import ToolchainError
from ember.core.statement import Statement
from ember.lean import sandbox
from ember.lean.judge.certify import Certifier
from ember.lean.process.usage import overfull, usage
from ember.lean.steps.pool import Pool
from ember.lean.toolchain import Toolchain

_PROLOGUE = """
import ctypes, fcntl, mmap, os, resource, signal, socket, sys, threading
from ember.lean import sandbox
libc = ctypes.CDLL(None, use_errno=True)
def refused(action):
    try:
        action()
    except (PermissionError, OSError, ValueError, RuntimeError) as error:
        return True
    return False
parent = os.getppid()
sandbox.enter(SCRATCH, sandbox.Limits(address_space=256 << 20, cpu_s=5, file_bytes=1 << 20))
"""

_TRIES = {
    "read outside": "refused(lambda: open('/etc/passwd').read())",
    "write outside": "refused(lambda: open('/tmp/ember-escape', 'w'))",
    "list outside": "refused(lambda: os.listdir('/'))",
    "leave by a link": "refused(lambda: os.symlink('/etc', 'link'))",
    "socket": "refused(lambda: socket.socket())",
    "unix socket": "refused(lambda: socket.socket(socket.AF_UNIX))",
    "fork": "refused(os.fork)",
    "exec": "refused(lambda: os.execv('/bin/true', ['true']))",
    "kill": "refused(lambda: os.kill(parent, signal.SIGTERM))",
    "shared memory": "refused(lambda: mmap.mmap(-1, 1 << 20))",
    "shared memory by name": "libc.memfd_create(b'x', 0) == -1",
    "shared memory of old": "libc.shmget(0, 1 << 20, 0o1600) == -1",
    "limits of another": "refused(lambda: resource.prlimit(parent, resource.RLIMIT_CPU, (1, 1)))",
    "executable memory": "refused(lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_EXEC))",
    "have another signalled": "refused(lambda: fcntl.fcntl(0, fcntl.F_SETOWN, parent))",
    "trace": "libc.ptrace(16, parent, 0, 0) == -1",
    "mount": "libc.mount(b'x', b'.', b'tmpfs', 0, 0) == -1",
    "io_uring": "libc.syscall(425, 1, 0) == -1",
    "bpf": "libc.syscall(321, 0, 0, 0) == -1",
    "userfaultfd": "libc.syscall(323, 0) == -1",
    "other namespaces": "libc.unshare(0x10000000) == -1",
    "keyring": "libc.syscall(250, 0, 0) == -1",
}


def run_inside(scratch: Path, *lines: str) -> subprocess.CompletedProcess[str]:
    program = "\n".join([_PROLOGUE.replace("SCRATCH", repr(str(scratch))), *lines])
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def walls() -> sandbox.Level:
    found = sandbox.level()
    if not found.complete:
        pytest.skip(f"this machine gives less: {found.describe()}")
    return found


@pytest.fixture
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scratch")
    folder.chmod(0o777)
    return folder


@pytest.mark.parametrize("name", _TRIES)
def test_a_wall_holds(walls: sandbox.Level, scratch: Path, name: str) -> None:
    done = run_inside(scratch, f"assert {_TRIES[name]}")
    assert done.returncode == 0, done.stderr


def test_what_elaboration_needs_is_left(walls: sandbox.Level, scratch: Path) -> None:
    done = run_inside(
        scratch,
        "open('out.tmp', 'w').write('x'); os.rename('out.tmp', 'out')",
        "thread = threading.Thread(target=lambda: None); thread.start(); thread.join()",
        "bytearray(64 << 20)",
    )
    assert done.returncode == 0, done.stderr
    assert (scratch / "out").read_text() == "x"


def test_address_space_is_bounded(walls: sandbox.Level, scratch: Path) -> None:
    done = run_inside(scratch, "bytearray(1 << 30)")
    assert "MemoryError" in done.stderr


def test_files_are_bounded(walls: sandbox.Level, scratch: Path) -> None:
    done = run_inside(
        scratch, "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)", "open('big', 'wb').write(bytes(4 << 20))"
    )
    assert done.returncode != 0
    assert (scratch / "big").stat().st_size <= 1 << 20


NOTHING = sandbox.Level(0, False, False)


def test_level_is_told_in_words_and_in_short() -> None:
    nothing = NOTHING
    assert nothing.names == ("limits",)
    assert sandbox.Level(7, True, True).names == ("limits", "nobody", "landlock-7", "seccomp")
    assert not nothing.complete
    assert "no Landlock" in nothing.describe()
    assert "no seccomp" in nothing.describe()


def test_without_walls_only_who_says_so_goes_on(toolchain: Toolchain) -> None:
    for open_one in (Pool, Certifier):
        with pytest.raises(ToolchainError, match="lacks Landlock and seccomp"):
            open_one(toolchain, walls=NOTHING)
        open_one(toolchain, walls=NOTHING, weak_sandbox=True)
    assert Pool(toolchain, walls=NOTHING, weak_sandbox=True).walls.names == ("limits",)


def test_serving_and_a_model_s_search_refuse_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sandbox, "level", lambda: NOTHING)
    (tmp_path / "one.lean").write_text("theorem t : 1 = 1 := by sorry\n")
    recipe = tmp_path / "model.toml"
    recipe.write_text(
        f'name = "m"\nstatements = "{tmp_path}/one.lean"\n[proposer]\nkind = "openai"\n'
        '[proposer.server]\nurl = "http://127.0.0.1:9"\nmodel = "none"\n'
    )
    for command in (["lean", "serve"], ["search", "run", str(recipe), "--out", str(tmp_path / "run")]):
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 3, done.output
        assert "--weak-sandbox" in done.output
        assert len(done.output.strip().splitlines()) == 1


def test_one_s_own_statements_run_with_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "level", lambda: NOTHING)
    done = CliRunner().invoke(app, ["prove", "2 + 2 = 4"])
    assert done.exit_code == 0, done.output
    assert "note: this machine lacks Landlock and seccomp" in done.output


def test_what_a_process_uses_is_counted() -> None:
    program = (
        "import mmap, sys; m = mmap.mmap(-1, 64 << 20); m.write(bytes(64 << 20)); print(flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-I", "-S", "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        used = usage(process.pid)
        assert used.threads == 1
        assert used.memory >= 64 << 20, "shared memory counts"
        process.kill()
    assert usage(process.pid).threads == 0


def test_a_folder_with_too_many_files_is_overfull(tmp_path: Path) -> None:
    (tmp_path / "candidate.olean").write_bytes(bytes(1000))
    assert not overfull(str(tmp_path))
    with (tmp_path / "large").open("wb") as handle:
        handle.truncate(300 << 20)
    assert overfull(str(tmp_path))
    (tmp_path / "large").unlink()
    for number in range(101):
        (tmp_path / str(number)).touch()
    assert overfull(str(tmp_path))


STARVING = {
    "files": '(List.range 20000).foldl (fun (x : IO Unit) i => x *> IO.FS.writeFile ⟨toString i⟩ "x") (pure ())',
    "threads": (
        "(List.range 2000).foldl (fun (x : IO Unit) _ => x *> "
        "discard (BaseIO.asTask (IO.sleep 20000) Task.Priority.dedicated : BaseIO _)) (pure ()) *> IO.sleep 20000"
    ),
}


@pytest.mark.parametrize("what", STARVING)
async def test_a_candidate_that_takes_too_much_is_ended(walls: sandbox.Level, toolchain: Toolchain, what: str) -> None:
    action = STARVING[what]
    proof = (
        f"by\n  run_tac (fun _ _ _ _ _ _ _ _ s => match ({action}) s with | .ok _ s | .error _ s => .ok () s)\n  rfl"
    )
    async with Certifier(toolchain) as judge:
        verdict = await judge.certify(
            Statement("t", "theorem t : 1 = 1", header="import Mathlib"), proof, deadline_s=20.0
        )
    assert verdict.status in ("timed_out", "crashed"), verdict


def test_no_wall_waits_for_the_request(walls: sandbox.Level, scratch: Path) -> None:
    tried = "socket.socket()"
    waiting = _PROLOGUE.replace("sandbox.enter(", "sandbox.prepare(").replace("SCRATCH", repr(str(scratch)))
    done = subprocess.run([sys.executable, "-c", f"{waiting}\n{tried}"], capture_output=True, text=True, check=False)
    assert "PermissionError" in done.stderr
