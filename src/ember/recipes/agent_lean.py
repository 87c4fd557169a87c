"""The one Lean that all tools for agents share, and the arguments that they have in common."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import Annotated, Any

from mcp.server.mcpserver import Context
from pydantic import Field

from ember.lean.judge.file import FileJudge
from ember.recipes.prover import Prover, open_prover

MAX_SECONDS = 600.0
LONGEST = 100_000

Statement = Annotated[str, Field(max_length=LONGEST, description="A theorem without its proof, or a bare proposition.")]
Header = Annotated[str, Field(max_length=LONGEST, description="Optional `import`, `open` and `set_option` lines.")]
Seconds = Annotated[float, Field(gt=0, le=MAX_SECONDS, description="Give up after so long.")]


@dataclass
class Shared:
    """Opened when it is first needed."""

    workers: int | None
    stack: contextlib.AsyncExitStack
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    prover: Prover | None = None
    judge: FileJudge | None = None

    async def open(self) -> Prover:
        async with self.lock:
            if self.prover is None:
                self.prover = await self.stack.enter_async_context(open_prover(self.workers))
            return self.prover

    async def files(self) -> FileJudge:
        lean = await self.open()
        async with self.lock:
            if self.judge is None:
                self.judge = await self.stack.enter_async_context(FileJudge(lean.toolchain))
            return self.judge


async def lean_of(context: Context[Shared, Any]) -> Prover:
    return await context.request_context.lifespan_context.open()


async def files_of(context: Context[Shared, Any]) -> FileJudge:
    return await context.request_context.lifespan_context.files()
