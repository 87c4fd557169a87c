"""`ember mcp`: Ember's tools for agents."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

import typer

from ember.cli.output import complaints, errors_in_one_line
from ember.lean.http.listen import listening


def mcp(
    http: Annotated[
        int | None,
        typer.Option("--http", help="Listen on this loopback port instead of standard input.", min=1, max=65535),
    ] = None,
    workers: Annotated[int | None, typer.Option(help="Lean processes [default: 0.75 × cores].", min=1)] = None,
) -> None:
    """Serve prove, refute, certify, goals, try_tactics and search_lemmas to agents (Model Context Protocol).

    An agent starts this command itself, and speaks to it on standard input and output. With --http it listens on
    http://127.0.0.1:PORT/mcp for several agents.

    Example: ember mcp --http 8765

    Exit codes: 0 the agent went away; 2 bad options; 3 infrastructure error.
    """
    with errors_in_one_line():
        from ember.recipes.agents import make_server

        server: Any = make_server(workers)
        if http is None:
            asyncio.run(server.run_stdio_async())
            return
        listening("127.0.0.1", http).close()  # whether one can, before anything is said
        complaints.print(f"listening on http://127.0.0.1:{http}/mcp; Ctrl-C stops it")
        asyncio.run(server.run_streamable_http_async(host="127.0.0.1", port=http))
