"""A package that is not installed, as advice: which extra of Ember brings it, and how to install that."""

from __future__ import annotations

import re

from ember.core.errors import InputError

FOR_DEVELOPERS = {"dev", "dev-light", "tools", "build"}
_OF_AN_EXTRA = re.compile(r"""([\w.-]+).*?extra\s*==\s*["']([\w-]+)["']""")
_OTHERWISE_NAMED = {"sklearn": "scikit-learn"}


def missing(error: ImportError) -> InputError:
    """What to tell the user whose import failed. A module that no extra brings is named as it is."""
    module = (error.name or "").split(".")[0]
    extra = _extra_with(_OTHERWISE_NAMED.get(module, module.replace("_", "-")))
    if extra is None:
        return InputError(f"cannot import {module or 'a module'}: {error}")
    return InputError(f"{module} is missing. In the folder of Ember's checkout: pip install -e '.[{extra}]'")


def _extra_with(package: str) -> str | None:
    import importlib.metadata  # takes longer to load than all the rest of a command that goes well

    try:
        wanted = importlib.metadata.requires("ember-prover") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    found = [match.groups() for line in wanted if (match := _OF_AN_EXTRA.match(line))]
    extras = [extra for name, extra in found if name.lower().replace("_", "-") == package.lower()]
    return next((extra for extra in extras if extra not in FOR_DEVELOPERS), None)
