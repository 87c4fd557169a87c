"""`ember models …`: serve a model, ask what a server can do."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ember.cli.help import PLAIN_HELP
from ember.cli.output import Exit, complaints, errors_in_one_line, print_json
from ember.core.errors import InputError

if TYPE_CHECKING:
    from socket import socket

    from ember.models.config import BackboneConfig

app = typer.Typer(no_args_is_help=True, **PLAIN_HELP)


@app.command()
def serve(
    model: Annotated[str, typer.Argument(help="Folder of a transformers model.", show_default=False)],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8001,
    adapter: Annotated[Path | None, typer.Option(help="Folder of a LoRA adapter.")] = None,
    gguf: Annotated[str | None, typer.Option(help="A GGUF file in the folder to read the weights from.")] = None,
    device: Annotated[str, typer.Option(help="cpu, cuda, cuda:1 …; auto: the first accelerator.")] = "auto",
    dtype: Annotated[str, typer.Option(help="auto, float32, bfloat16, float16.")] = "auto",
    quantization: Annotated[str, typer.Option(help="none, 8bit, 4bit.")] = "none",
    batch: Annotated[int, typer.Option(help="Prompts together; 1: equal to the last bit.", min=1)] = 8,
    head: Annotated[Path | None, typer.Option(help="Folder of a head on this model: /energy answers.")] = None,
    updates: Annotated[Path | None, typer.Option(help="Other weights may be loaded from this folder.")] = None,
    api_key: Annotated[str | None, typer.Option(envvar="EMBER_API_KEY", help="Required from clients.")] = None,
) -> None:
    """Serve a model in OpenAI's shape: /v1/completions with n, logprobs, stop and seed; /encode for vectors; /energy.

    Loopback needs no key; any other address does.

    Example: ember models serve models/tiny --port 8001

    Exit codes: 0 stopped as asked; 2 bad options, no such model, or the port is in use.
    """
    with errors_in_one_line():
        from ember.lean.http.listen import listening
        from ember.models.config import BackboneConfig
        from ember.models.fingerprint import expect_model

        found = {"adapter": adapter, "gguf": gguf, "device": device, "dtype": dtype, "quantization": quantization}
        config = BackboneConfig.resolve({"path": model, **found})
        expect_model(config)
        with listening(host, port, api_key) as listener:
            _serve(config, listener, api_key=api_key, batch=batch, head=head, updates=updates)
    complaints.print("stopped")


def _serve(config: BackboneConfig, listener: socket, **options: Any) -> None:
    from ember.models.backbone import load
    from ember.policy.server import ServerOptions, serve

    backbone = load(config)
    host, port = listener.getsockname()[:2]
    complaints.print(f"{backbone.name} on {backbone.device}: http://{host}:{port}/v1; Ctrl-C stops it")
    asyncio.run(serve(backbone, listener, ServerOptions(**options)))


@app.command()
def probe(
    url: Annotated[str, typer.Argument(help="Base address of a server, without /v1.", show_default=False)],
    wait: Annotated[float, typer.Option(help="Seconds in which it may still be starting.", min=0)] = 0,
    api_key: Annotated[str | None, typer.Option(envvar="EMBER_API_KEY", help="For the server.")] = None,
) -> None:
    """What a server has and can do: models, n, log-probabilities, seeds. Prints JSON.

    Example: ember models probe http://127.0.0.1:8001 --wait 60

    Exit codes: 0 it can serve a search; 1 it gives no log-probabilities; 3 no server answered.
    """
    with errors_in_one_line():
        from ember.models.endpoint import Endpoint, EndpointOptions
        from ember.policy import openai

        if not url.startswith(("http://", "https://")):
            raise InputError(f"{url} is no address: write http://host:port")

        async def ask() -> openai.Capabilities:
            patient = EndpointOptions(url, api_key, deadline_s=wait, attempts=1_000_000, longest_wait_s=0.5)
            async with Endpoint(patient if wait else EndpointOptions(url, api_key)) as endpoint:
                return await openai.probe(endpoint)

        found = asyncio.run(ask())
    print_json(vars(found))
    raise typer.Exit(Exit.OK if found.log_probs else Exit.NOT_PROVED)
