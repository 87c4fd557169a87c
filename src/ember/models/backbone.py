"""Load a causal language model from a folder: precision, device, adapter, quantisation."""

from __future__ import annotations

import warnings
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging

from ember.core.errors import InputError
from ember.models.config import BackboneConfig
from ember.models.fingerprint import expect_model, fingerprint
from ember.models.prompt import Prompt


@dataclass(frozen=True)
class Backbone:
    """A model in memory, ready to answer."""

    model: Any
    tokenizer: Any
    device: torch.device
    name: str
    fingerprint: str
    """Hash of its files: names the model in a manifest."""

    @property
    def context(self) -> int:
        """Longest text in tokens."""
        return int(getattr(self.model.config, "max_position_embeddings", 4096))

    @property
    def end_tokens(self) -> frozenset[int]:
        """Tokens that end a text."""
        named: Any = self.model.generation_config.eos_token_id
        found: list[Any] = list(named) if isinstance(named, list | tuple) else [named]  # pyright: ignore[reportUnknownArgumentType]
        return frozenset(int(token) for token in [*found, self.tokenizer.eos_token_id] if token is not None)

    def tokens(self, prompt: Prompt) -> list[int]:
        """The prompt as the model reads it; a conversation through the model's own chat template."""
        if isinstance(prompt, str):
            return list(self.tokenizer(prompt)["input_ids"])
        if self.tokenizer.chat_template is None:
            raise InputError(f"{self.name} has no chat template: choose another prompt format")
        messages = [{"role": message.role, "content": message.content} for message in prompt]
        text = self.tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        return list(self.tokenizer(text, add_special_tokens=False)["input_ids"])

    def text(self, tokens: list[int]) -> str:
        """Completed tokens as text, special tokens left out."""
        return self.tokenizer.decode(tokens, skip_special_tokens=True, clean_up_tokenization_spaces=False)


_IN_MEMORY: weakref.WeakValueDictionary[str, Backbone] = weakref.WeakValueDictionary()


def shared(config: BackboneConfig) -> Backbone:
    """The model that somebody in this process already holds, or else a new one: policy and value need only one."""
    key = f"{config.hash} {fingerprint(config)}"
    found = _IN_MEMORY.get(key)
    if found is None:
        found = _IN_MEMORY[key] = load(config)
    return found


def load(config: BackboneConfig) -> Backbone:
    """`InputError` when there is no such model or the machine cannot hold it in the wanted form."""
    expect_model(config)
    device = _device(config.device)
    options: dict[str, Any] = {"dtype": _dtype(config.dtype, device)}
    if config.gguf:
        options["gguf_file"] = config.gguf
    if config.quantization != "none":
        options |= {"quantization_config": _quantization(config.quantization), "device_map": {"": str(device)}}
    logging.disable_progress_bar()
    try:
        source: dict[str, Any] = {"gguf_file": config.gguf} if config.gguf else {}
        read_tokenizer: Any = AutoTokenizer
        read_model: Any = AutoModelForCausalLM
        tokenizer = read_tokenizer.from_pretrained(config.path, **source)
        model = read_model.from_pretrained(config.path, **options)
    except (OSError, ValueError, ImportError) as error:
        raise InputError(f"cannot load the model {config.path}: {_first_sentence(error)}") from error
    if config.adapter is not None:
        model = _with_adapter(model, config.adapter)
    if config.quantization == "none":
        model = model.to(device)
    return Backbone(model.eval(), tokenizer, device, Path(config.path).name, fingerprint(config) or "unknown")


def _device(name: str) -> torch.device:
    if name != "auto":
        try:
            device = torch.device(name)
        except RuntimeError as error:
            raise InputError(f"there is no device {name}: cpu, cuda, cuda:1 … or auto") from error
        if device.type == "cuda" and not torch.cuda.is_available():
            raise InputError(f"there is no {name} on this machine: use cpu or auto")
        return device
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def _dtype(name: str, device: torch.device) -> torch.dtype:
    if name == "auto":
        return torch.float32 if device.type == "cpu" else torch.bfloat16
    return {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}[name]


def _quantization(kind: str) -> Any:
    from transformers import BitsAndBytesConfig

    return BitsAndBytesConfig(load_in_8bit=kind == "8bit", load_in_4bit=kind == "4bit")


def _with_adapter(model: Any, folder: Path) -> Any:
    try:
        from peft import PeftModel

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of peft's calls to transformers, not of ours
            return PeftModel.from_pretrained(model, str(folder)).merge_and_unload()  # pyright: ignore[reportUnknownMemberType, reportCallIssue, reportUnknownVariableType]
    except (OSError, ValueError, ImportError) as error:
        raise InputError(f"cannot load the adapter {folder}: {_first_sentence(error)}") from error


def _first_sentence(error: Exception) -> str:
    """What follows in such a message is advice on the library's own calls."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
