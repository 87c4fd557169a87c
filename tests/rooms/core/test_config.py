"""Recipes: unknown keys refused, overrides typed, identity by content."""

from __future__ import annotations

from pathlib import Path

import pytest

from ember.core.config import Config
from ember.core.errors import InputError


class Inner(Config):
    depth: int = 3


class Outer(Config):
    name: str
    inner: Inner = Inner()


def test_reads_toml_with_dotted_overrides(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_text('name = "a"\n[inner]\ndepth = 1\n')
    config = Outer.load(path, ["inner.depth=7", "name=bare words"])
    assert config == Outer(name="bare words", inner=Inner(depth=7))


@pytest.mark.parametrize(
    ("text", "overrides", "complaint"),
    [
        ('name = "a"\nnaem = 1\n', [], "naem"),
        ('name = "a"\n', ["inner.dept=1"], "inner.dept"),
        ('name = "a"\n', ["inner.depth=deep"], "inner.depth"),
        ('name = "a"\n', ["inner"], "key=value"),
        ('name = "a"\n', ["name.x=1"], "is a value"),
        ("name = \n", [], "cannot read"),
    ],
)
def test_bad_recipes_are_clear_errors(tmp_path: Path, text: str, overrides: list[str], complaint: str) -> None:
    path = tmp_path / "r.toml"
    path.write_text(text)
    with pytest.raises(InputError, match=complaint):
        Outer.load(path, overrides)


def test_equal_configs_have_equal_hashes() -> None:
    assert Outer(name="a").hash == Outer(name="a", inner=Inner(depth=3)).hash
    assert Outer(name="a").hash != Outer(name="b").hash


class Files(Config):
    path: Path = Path("nosuch")


class Named(Config):
    file: Path
    files: tuple[Path, ...] = ()
    inside: Files = Files()


def test_files_are_looked_for_beside_the_recipe_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "recipes"
    folder.mkdir()
    for place in (folder, tmp_path):
        (place / "both").write_text("")
    (tmp_path / "here").write_text("")
    (folder / "r.toml").write_text('file = "both"\nfiles = ["both", "here"]\n[inside]\npath = "both"\n')
    found = Named.load(Path("recipes/r.toml"), ["inside.path=both"])
    assert found.file == Path("recipes/both")
    assert found.files == (Path("recipes/both"), Path("here"))
    assert found.inside.path == Path("both"), "what is given on the command line is meant from there"
