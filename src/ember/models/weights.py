"""Other weights for a model in memory, from a folder that was saved for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ember.core.errors import InputError
from ember.models.backbone import Backbone
from ember.models.config import BackboneConfig
from ember.models.fingerprint import fingerprint
from ember.models.tensors import load_tensors


def with_weights(backbone: Backbone, folder: Path) -> Backbone:
    """The same model object with the folder's weights, under their fingerprint. `InputError`, and nothing changed,
    where they are not those of such a model."""
    files = sorted(folder.glob("*.safetensors"))
    if not files:
        raise InputError(f"{folder} holds no weights (*.safetensors)")
    found = {name: tensor for file in files for name, tensor in load_tensors(file).items()}
    own = backbone.model.state_dict()
    tied = set(getattr(backbone.model, "_tied_weights_keys", None) or ())
    wrong = [name for name, tensor in found.items() if name not in own or own[name].shape != tensor.shape]
    wrong += [name for name in own if name not in found and name not in tied]
    if wrong:
        raise InputError(f"{folder} is of another model than {backbone.name}: {wrong[0]} does not fit")
    backbone.model.load_state_dict(found, strict=False)
    return replace(backbone, fingerprint=fingerprint(BackboneConfig(path=str(folder))) or "unknown")
