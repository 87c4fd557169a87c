"""The client against llama.cpp's own server, with a tiny model written here; our log-probabilities are its."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.models.backbone import Backbone
from ember.models.completion import Request, SamplingConfig
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.models.prompt import PromptConfig
from ember.models.sampling import complete
from ember.policy.openai import OpenAICompleter, probe
from ember.policy.proposer import ModelProposer
from tiny_models import TEXTS, state, tiny

gguf: Any = pytest.importorskip("gguf")
xllamacpp: Any = pytest.importorskip("xllamacpp")

OUTER = {
    "model.embed_tokens.weight": "token_embd.weight",
    "model.norm.weight": "output_norm.weight",
    "lm_head.weight": "output.weight",
}
INNER = {
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


def write_gguf(backbone: Backbone, folder: Path) -> Path:
    """The same model in llama.cpp's format."""
    target, shape = folder / "tiny.gguf", backbone.model.config
    writer = gguf.GGUFWriter(target, "llama")
    writer.add_context_length(shape.max_position_embeddings)
    writer.add_embedding_length(shape.hidden_size)
    writer.add_block_count(shape.num_hidden_layers)
    writer.add_feed_forward_length(shape.intermediate_size)
    writer.add_head_count(shape.num_attention_heads)
    writer.add_head_count_kv(shape.num_key_value_heads)
    writer.add_layer_norm_rms_eps(shape.rms_norm_eps)
    writer.add_rope_dimension_count(shape.hidden_size // shape.num_attention_heads)
    writer.add_rope_freq_base(10000.0)
    writer.add_vocab_size(shape.vocab_size)
    words = sorted(backbone.tokenizer.get_vocab().items(), key=lambda item: item[1])
    merges = json.loads((folder / "tiny" / "tokenizer.json").read_text())["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list([word for word, _ in words])
    writer.add_token_types([3 if number < 3 else 1 for _, number in words])
    writer.add_token_merges([" ".join(merge) for merge in merges])
    writer.add_bos_token_id(backbone.tokenizer.bos_token_id)
    writer.add_eos_token_id(backbone.tokenizer.eos_token_id)
    writer.add_add_bos_token(False)
    for name, weight in backbone.model.state_dict().items():
        values = weight.float().numpy()
        _, _, layer, rest = f"{name}...".split(".", 3)
        if "q_proj" in name or "k_proj" in name:  # llama.cpp interleaves the halves that rotate together
            heads = shape.num_attention_heads
            values = values.reshape(heads, 2, len(values) // heads // 2, -1).swapaxes(1, 2).reshape(values.shape)
        inner = rest.removesuffix(".weight...")
        writer.add_tensor(OUTER.get(name) or f"blk.{layer}.{INNER[inner]}.weight", values.copy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return target


@dataclass(frozen=True)
class Llama:
    url: str
    backbone: Backbone


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Llama]:
    folder = tmp_path_factory.mktemp("llama")
    backbone = tiny(folder / "tiny")
    options = xllamacpp.CommonParams()
    options.model.path = str(write_gguf(backbone, folder))
    options.n_ctx, options.n_parallel, options.port = 2048, 8, 0  # n is at most n_parallel
    options.cpuparams.n_threads, options.warmup, options.verbosity = 1, False, -1
    server = xllamacpp.Server(options)
    yield Llama(server.listening_address, backbone)
    del server


async def test_probe(llama: Llama) -> None:
    async with Endpoint(EndpointOptions(llama.url)) as endpoint:
        found = await probe(endpoint)
    assert found.models
    assert found.many
    assert found.log_probs


def test_probe_from_the_command_line(llama: Llama) -> None:
    result = CliRunner().invoke(app, ["models", "probe", llama.url])
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["many"]
    assert found["log_probs"]
    nobody = CliRunner().invoke(app, ["models", "probe", "http://127.0.0.1:9", "--wait", "0.2"])
    assert nobody.exit_code == 3
    assert "missed its deadline" in nobody.output


async def test_greedy_text_and_log_probabilities_are_ours(llama: Llama) -> None:
    """Where a token is a whole character; of those in pieces llama.cpp lists the last piece only."""
    sampling = SamplingConfig(temperature=0, max_tokens=8)
    requests = [Request(text, 1, 1) for text in TEXTS]
    async with Endpoint(EndpointOptions(llama.url)) as endpoint:
        theirs = await OpenAICompleter(endpoint, "tiny").complete(requests, sampling, ())
    ours = complete(llama.backbone, requests, sampling)
    assert [some[0].text for some in theirs] == [some[0].text for some in ours]
    for (their,), (our,) in zip(theirs, ours, strict=True):
        assert their.log_probs
        for log_prob in their.log_probs:
            assert min(abs(log_prob - other) for other in our.log_probs) < 0.01


async def test_proposes_ranked_tactics(llama: Llama) -> None:
    async with Endpoint(EndpointOptions(llama.url)) as endpoint:
        completer = OpenAICompleter(endpoint, "tiny")
        proposer = ModelProposer(completer, PromptConfig(format="proofstep"), SamplingConfig(max_tokens=8))
        (found,) = await proposer.propose([state(TEXTS[0])], 6, seed=1)
    assert 1 < len(found) <= 6
    assert [one.log_prob for one in found] == sorted((one.log_prob for one in found), reverse=True)
    assert all(one.log_prob < 0 for one in found)
