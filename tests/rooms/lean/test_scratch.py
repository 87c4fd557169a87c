"""What a killed run leaves in the temporary folder, the next one removes; nothing else is touched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ember.lean.process.scratch import Folder, sweep

HOLD = (
    "import time; from ember.lean.process.scratch import Folder; print(Folder('test').path, flush=True); time.sleep(60)"
)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A temporary folder of its own, for this process and those that it starts."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)


def test_a_folder_of_a_killed_process_is_removed_and_that_of_a_living_one_is_not() -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        path = Path(owner.stdout.readline().strip())
        (path / "left.olean").write_text("x")
        assert sweep() == 0
        assert path.is_dir()
        owner.send_signal(signal.SIGKILL)
        owner.wait()
    assert sweep() == 1
    assert not path.exists()


def test_our_own_folder_stays_until_it_is_removed() -> None:
    folder = Folder("test")
    assert sweep() == 0
    assert folder.path.is_dir()
    folder.remove()
    assert not folder.path.exists()


def test_what_only_looks_like_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").write_text("x")
    (tmp_path / "ember-scratch-test-abcd1234").symlink_to(tmp_path / "precious")
    (tmp_path / "ember-scratch-test-abcd12345.bak").mkdir()
    (tmp_path / "ember-scratch-test-zzzzzzzz").write_text("a file")
    assert sweep() == 0
    assert (tmp_path / "precious" / "file").read_text() == "x"
    assert len(os.listdir(tmp_path)) == 4
