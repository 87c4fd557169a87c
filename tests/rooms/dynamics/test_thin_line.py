"""From training to a verified bundle, on three seeds; and what a bundle that was tampered with says."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.core.provenance import read_manifest
from ember.dynamics import evidence
from ember.dynamics.layout import Layout
from ember.recipes.dynamics import Study

runner = CliRunner()


@pytest.fixture
def bundle(smoke: Study, tmp_path: Path) -> Path:
    """A copy to spoil."""
    return Path(shutil.copytree(smoke.bundle, tmp_path / "bundle"))


def test_the_study_is_whole(smoke: Study) -> None:
    layout = Layout(smoke.folder)
    assert len(layout.run_ids()) == 6
    assert (read_manifest(smoke.folder) or {})["kind"] == "dynamics"
    assert smoke.verification.sound
    for run_id in layout.run_ids():
        geometry = pl.read_parquet(layout.table("geometry_state", run_id))
        assert set(geometry["run_id"]) == {run_id}
        assert {"effective_rank", "rankme", "procrustes_distance", "weight_norm"} <= set(geometry["metric"])
        assert geometry["value"].is_finite().all()
        scalars = pl.read_parquet(layout.table("metrics_scalar", run_id))
        assert {"train_loss", "probe_a_accuracy", "probe_b_loss"} <= set(scalars["metric"])


def test_a_run_that_does_not_learn_has_no_event_at_all(smoke: Study) -> None:
    still = smoke.tests["still"]
    assert still.found == []
    assert (still.answer.p == 1).all()
    assert (still.answer.effects == 0).all()


def test_the_same_recipe_gives_the_same_numbers(smoke: Study, tmp_path: Path) -> None:
    """Bit for bit: one run of the study again, in another folder."""
    from ember.dynamics.capture import Watcher
    from ember.dynamics.modular import Seeds, probes_of, task, train
    from ember.recipes.dynamics_recipe import StudyRecipe

    recipe = StudyRecipe.model_validate((read_manifest(smoke.folder) or {})["recipe"])
    data = task(recipe.task)
    probes = probes_of(recipe.task, data)
    watcher = Watcher(probes, recipe.cadence)
    train(recipe.task, Seeds(1, 0), watcher)
    layout = Layout(smoke.folder)
    run_id = next(name for name in layout.run_ids() if ".main-i1-o0-" in name)
    kept = pl.read_parquet(layout.table("geometry_state", run_id)).select("step", "layer", "metric", "value")
    assert sorted(watcher.geometry) == kept.rows()


def test_the_report_says_what_watching_took(smoke: Study) -> None:
    assert "of the processor time of training" in (smoke.folder / "report.md").read_text()


def test_verify_finds_a_changed_value(bundle: Path) -> None:
    path = next((bundle / "runs" / "geometry_state").glob("*.main-*.parquet"))
    frame = pl.read_parquet(path)
    late = (pl.col("metric") == "rankme") & (pl.col("step") > frame["step"].median())  # a trend would change nothing
    raised = pl.when(late).then(pl.col("value") + 5).otherwise(pl.col("value"))
    frame.with_columns(raised.alias("value")).write_parquet(path)
    found = evidence.verify(bundle)
    assert found.broken == (f"{path.relative_to(bundle)} was changed",)
    assert any("rankme" in line for line in found.changed)


def test_verify_finds_a_claim_that_does_not_follow(bundle: Path) -> None:
    """Even where somebody wrote a new statement over the changed claim."""
    path = bundle / "claims.json"
    claims = json.loads(path.read_text())
    still = next(row for row in claims["claims"] if row["id"] == "still-none")
    still["ruling"]["verdict"] = "does not hold"
    path.write_text(json.dumps(claims))
    statement = json.loads((bundle / evidence.STATEMENT).read_text())
    for subject in statement["subject"]:
        if subject["name"] == "claims.json":
            subject["digest"]["sha256"] = evidence.file_hash(path)
    (bundle / evidence.STATEMENT).write_text(json.dumps(statement))
    found = evidence.verify(bundle)
    assert found.broken == ()
    assert found.changed == ("claim still-none: stated does not hold, computed holds",)


def test_verify_finds_files_too_many_and_too_few(bundle: Path) -> None:
    (bundle / "extra.txt").write_text("hello")
    (bundle / "README.md").unlink()
    assert set(evidence.verify(bundle).broken) == {"README.md is missing", "extra.txt is not listed"}


def test_verify_refuses_what_is_no_bundle(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        evidence.verify(tmp_path)
    (bundle / "link").symlink_to("/etc/hostname")
    with pytest.raises(InputError, match="is a link"):
        evidence.verify(bundle)


def test_exit_codes_of_verify(bundle: Path, tmp_path: Path) -> None:
    good = runner.invoke(app, ["dynamics", "verify", str(bundle), "--json"])
    assert good.exit_code == 0, good.output
    assert json.loads(good.stdout)["sound"] is True
    (bundle / "extra.txt").write_text("hello")
    assert runner.invoke(app, ["dynamics", "verify", str(bundle)]).exit_code == 1
    assert runner.invoke(app, ["dynamics", "verify", str(tmp_path / "nothing")]).exit_code == 2


def test_a_complete_study_is_not_written_over(smoke: Study) -> None:
    from ember.recipes import dynamics
    from ember.recipes.dynamics_recipe import StudyRecipe

    recipe = StudyRecipe.model_validate((read_manifest(smoke.folder) or {})["recipe"])
    with pytest.raises(InputError, match="complete study"):
        dynamics.run(recipe, smoke.folder)


def test_the_report_keeps_kinds_apart(smoke: Study) -> None:
    text = (smoke.folder / "report.md").read_text()
    assert text.index("## Observations") < text.index("## Hypotheses") < text.index("## Not claimed")
    page = (smoke.folder / "report.html").read_text()
    assert "data:image/png;base64," in page
    assert 'src="http' not in page
    assert "href=" not in page
