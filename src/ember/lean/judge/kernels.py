"""Second opinions: other kernels, each a program that the caller names, asked about an export."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from collections.abc import Sequence
from pathlib import Path

from ember.core.errors import ToolchainError

_SHOWN = 300


async def ask_kernel(name: str, command: Sequence[str], export: Path, permitted: Sequence[str], seconds: float) -> str:
    """Why the kernel refuses the export; nothing if it takes it. ToolchainError if it cannot be asked.

    As with comparator: a kernel with `noda` in its name is given a configuration, any other the export.
    """
    if not command:
        raise ToolchainError(f"the kernel {name} has an empty command")
    given = export
    if "noda" in name:
        given = export.with_name(f"{export.name}.{name}.json")
        given.write_text(json.dumps(_nanoda(export, permitted)))
    try:
        process = await asyncio.create_subprocess_exec(
            *command, str(given), stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise ToolchainError(f"the kernel {name} cannot be started: {command[0]}: {error.strerror}") from error
    try:
        output, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        raise ToolchainError(f"the kernel {name} gave no answer in {seconds:g} s") from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
    said = " ".join(output.decode(errors="replace").split())[-_SHOWN:]
    return "" if process.returncode == 0 else f"it refuses the export (exit {process.returncode}): {said}"


def _nanoda(export: Path, permitted: Sequence[str]) -> dict[str, object]:
    return {
        "use_stdin": False, "export_file_path": str(export), "permitted_axioms": list(permitted),
        "unpermitted_axiom_hard_error": True, "nat_extension": True, "string_extension": True,
    }  # fmt: skip
