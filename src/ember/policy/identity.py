"""Who a recipe's policy is, by name and contents, found out without loading it: for manifests and `--resume`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ember.core.provenance import content_hash, file_hash
from ember.models.fingerprint import fingerprint, folder_of, no_model
from ember.policy.config import ProposerConfig, ServerConfig, open_endpoint
from ember.policy.elementary import COUNTS

FLEETING = {"created", "permission", "created_at"}
"""What servers say of a model that is different each time they start."""


async def identify(config: ProposerConfig) -> dict[str, Any]:
    """`name`, and `hash`: of the model's files; of what its server tells of it; of the counts of those without one.

    A model that our own server serves has the hash of its files, so that it is the same here and there.
    """
    if config.kind == "local" and config.model is not None:
        hash_ = fingerprint(config.model)
        if hash_ is None and folder_of(config.model.path) is None:
            raise no_model(config.model.path)
        return {"kind": "local", "name": Path(config.model.path).name, "hash": hash_, "prompt": config.prompt.name}
    if config.kind == "openai" and config.server is not None:
        return {"kind": "openai", **await _told(config.server), "prompt": config.prompt.name}
    if config.kind == "elementary":
        return {"kind": "elementary", "name": "elementary", "hash": content_hash(COUNTS)}
    if config.kind == "enumeration":
        return {"kind": "enumeration", "name": "enumeration"}
    if config.kind == "retrieval" and config.rows is not None:
        return {"kind": "retrieval", "name": config.rows.name, "hash": file_hash(config.rows)}
    from ember.policy.portfolio import learned

    return {"kind": "portfolio", "name": "portfolio", "hash": content_hash(learned())}


async def _told(server: ServerConfig) -> dict[str, Any]:
    from ember.policy.openai import listed

    async with open_endpoint(server) as endpoint:
        entries = await listed(endpoint, server.model)
    told = {key: value for key, value in entries[0].items() if key not in FLEETING}
    if "fingerprint" in told:
        return {"name": str(told["id"]), "hash": told["fingerprint"]}
    return {"name": str(told["id"]), "hash": content_hash(told), "told": told}
