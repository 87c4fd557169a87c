"""The library's build: once, safe under concurrent starts and interruptions, clear when it cannot be."""

from __future__ import annotations

import concurrent.futures
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from ember.core.errors import BuildError
from ember.lean.embedded import build
from ember.lean.toolchain import Toolchain

TINY = {
    "Base.lean": "prelude\ninductive Truth : Prop where | intro : Truth\n",
    "More/Top.lean": "prelude\nimport Base\ntheorem fine : Truth := Truth.intro\n",
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    root = tmp_path / "sources"
    for name, text in TINY.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def modules(sources: Path) -> dict[str, build.Module]:
    return build.discover({"tiny": sources}, "a hash")


def test_builds_in_the_order_of_imports_and_only_once(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    cache, seen = tmp_path / "cache", list[build.Progress]()
    library = build.build(modules(sources), toolchain.shared_library, cache, seen.append)
    assert [step.module for step in seen] == ["Base", "More.Top"]
    assert (library / "More" / "Top.olean").is_file()
    again = list[build.Progress]()
    assert build.build(modules(sources), toolchain.shared_library, cache, again.append) == library
    assert again == []


def test_a_changed_module_recompiles_itself_and_what_imports_it(
    sources: Path, tmp_path: Path, toolchain: Toolchain
) -> None:
    cache = tmp_path / "cache"
    first = build.build(modules(sources), toolchain.shared_library, cache)
    before = set((cache / "objects").iterdir())
    (sources / "More" / "Top.lean").write_text(TINY["More/Top.lean"] + "theorem also : Truth := fine\n")
    second = build.build(modules(sources), toolchain.shared_library, cache)
    assert second != first
    assert len(set((cache / "objects").iterdir()) - before) == 1


def test_an_error_names_the_file_and_says_what_lean_said(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    (sources / "Base.lean").write_text("prelude\ntheorem wrong : Nothing := Nothing.intro\n")
    with pytest.raises(BuildError, match=r"Base\.lean.*\n.*Nothing"):
        build.build(modules(sources), toolchain.shared_library, tmp_path / "cache")
    assert not list((tmp_path / "cache" / "libraries").iterdir()), "nothing half-built is left"


def test_unknown_and_circular_imports_are_clear(sources: Path) -> None:
    (sources / "Base.lean").write_text("prelude\nimport Elsewhere\n")
    with pytest.raises(BuildError, match="Elsewhere"):
        modules(sources)
    (sources / "Base.lean").write_text("prelude\nimport More.Top\n")
    with pytest.raises(BuildError, match="import each other"):
        modules(sources)


def test_concurrent_starts_build_once(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    built = list[build.Progress]()

    def start(_: int) -> Path:
        return build.build(modules(sources), toolchain.shared_library, tmp_path / "cache", built.append)

    with concurrent.futures.ThreadPoolExecutor(6) as threads:
        assert len(set(threads.map(start, range(6)))) == 1
    assert len(built) == len(TINY)


def test_an_interrupted_build_is_taken_up(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    """Killed after its first module: the next build reuses that one, and nothing is half there."""
    cache = tmp_path / "cache"
    program = textwrap.dedent(f"""
        import os, signal
        from pathlib import Path
        from ember.lean.embedded import build
        modules = build.discover({{"tiny": Path({str(sources)!r})}}, "a hash")
        die = lambda step: os.kill(os.getpid(), signal.SIGKILL)
        build.build(modules, Path({str(toolchain.shared_library)!r}), Path({str(cache)!r}), die)
    """)
    killed = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL
    kept = {path.name for path in (cache / "objects").iterdir() if not path.name.startswith(".")}
    assert kept
    library = build.build(modules(sources), toolchain.shared_library, cache)
    assert (library / "More" / "Top.olean").is_file()
    assert kept <= {path.name for path in (cache / "objects").iterdir()}


def test_a_place_that_cannot_be_written_is_a_clear_error(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder")
    with pytest.raises(BuildError, match="EMBER_CACHE"):
        build.build(modules(sources), toolchain.shared_library, blocked / "cache")


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small file system takes root")
def test_a_full_disk_is_a_clear_error_and_leaves_nothing(sources: Path, tmp_path: Path, toolchain: Toolchain) -> None:
    """A file system of 8 kB, in a mount namespace of its own."""
    small = tmp_path / "small"
    small.mkdir()
    program = textwrap.dedent(f"""
        from pathlib import Path
        from ember.core.errors import BuildError
        from ember.lean.embedded import build
        modules = build.discover({{"tiny": Path({str(sources)!r})}}, "a hash")
        try:
            build.build(modules, Path({str(toolchain.shared_library)!r}), Path({str(small)!r}))
        except BuildError as error:
            print("refused:", error)
            print("left:", [path.name for path in Path({str(small)!r}, "libraries").glob("*")])
    """)
    mount = f"mount -t tmpfs -o size=8k tmpfs {small} && exec {sys.executable} -c '{program.replace(chr(39), chr(34))}'"
    completed = subprocess.run(["unshare", "-m", "sh", "-c", mount], check=False, capture_output=True, text=True)
    if "unshare" in completed.stderr or "mount" in completed.stderr:
        pytest.skip(f"no mount namespace here: {completed.stderr.strip()}")
    assert "refused:" in completed.stdout, completed.stdout + completed.stderr
    assert "left: []" in completed.stdout
