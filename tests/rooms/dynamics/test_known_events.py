"""What is known before anybody explains an event: spikes of the loss, and each run's own clock."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.dynamics.aligned import AlignmentConfig, Track, examine_aligned
from ember.dynamics.findings import examine
from ember.dynamics.joint import JointConfig
from ember.dynamics.panel import Panel, Series
from ember.dynamics.simulate import simulate
from ember.dynamics.spikes import shared_spikes, spikes
from ember.dynamics.sudden import sudden
from ember.recipes.dynamics_logs import LogsConfig, compare, examine_logs

runner = CliRunner()
FAST = JointConfig(draws=199)


def test_a_spike_is_found_and_a_trend_is_not() -> None:
    steps = np.arange(1, 401)
    smooth = 3 * np.exp(-steps / 60) + 1e-4
    assert spikes(steps, smooth) == []
    assert spikes(steps, smooth[::-1]) == []  # slow growth
    spiked = smooth.copy()
    spiked[200:204] *= [8, 30, 12, 4]
    [(first, last)] = spikes(steps, spiked)
    assert (first, last) == (201, 204)
    falling = 3 * np.exp(-np.arange(50) / 6) + 0.01  # recorded seldom: the loss falls fast between records
    falling[10] *= 8
    assert [first for first, _ in spikes(np.arange(50) * 10, falling)] == [100]
    noisy = 2 + 0.3 * np.random.default_rng(0).standard_normal(400)
    assert spikes(steps, noisy) == []
    diverged = smooth.copy()
    diverged[300:] = np.nan
    assert spikes(steps, diverged)[0][0] == 301
    assert spikes([], []) == []


def test_a_spike_ends_before_the_slow_way_back() -> None:
    """A loss that was falling takes long to be where it was; until then a second spike may come."""
    steps = np.arange(0, 2000, 25)
    for fall, end in ((0.4, 25), (0.6, 50)):
        logs = -5 - steps / 400
        for place in (25, 36):
            logs[place:] = np.maximum(logs[place:], 1.0 - 6.5 * (1 - fall ** np.arange(len(steps) - place)))
        assert spikes(steps, np.exp(logs)) == [(625.0, 625.0 + end), (900.0, 900.0 + end)]


def test_what_one_run_alone_has_is_not_shared() -> None:
    captures = np.arange(0, 400, 10)
    assert shared_spikes([[(201, 204)], [], [], [], []], captures) == ()
    together = [[(201, 204)], [(199, 206)], [(205, 212)], [], []]
    assert shared_spikes(together, captures) == ((200.0, 210.0),)
    assert shared_spikes([[(385, 399)]] * 3, captures)[-1][1] == 390.0


def test_an_event_at_a_shared_spike_is_no_discovery() -> None:
    values = simulate(np.random.default_rng(1), series=6).values
    values[0, :, 19:] += 3.0
    panel = Panel(tuple(Series(k, "rankme") for k in range(6)), tuple("abcde"), np.arange(38) * 10, values)
    kinds = {spell: examine(panel, FAST, (), spell).kind(0) for spell in [(), ((180.0, 190.0),), ((300.0, 320.0),)]}
    assert list(kinds.values()) == ["structural", "spike_coincident", "structural"]


def track(run: str, at: float | None, seed: int, **known: object) -> Track:
    steps = np.arange(0, 2500, 10.0)
    values = np.where(steps >= (at or 9e9), 2.0, 0.0) + 0.3 * np.random.default_rng(seed).standard_normal(
        (2, len(steps))
    )
    values[1] -= np.where(steps >= (at or 9e9), 2.0, 0.0)
    return Track(run, steps, values, at, **known)  # pyright: ignore[reportArgumentType]


ASKED = AlignmentConfig(name="own-clock", level=0.5)
SERIES = [Series(0, "rankme"), Series(0, "nothing")]


def test_each_run_by_its_own_clock() -> None:
    tracks = [track(f"r{k}", at, k) for k, at in enumerate((400.0, 700.0, 900.0, 1200.0, 500.0))]
    tested = examine_aligned([*tracks, track("late", 2400.0, 8), track("never", None, 9)], SERIES, ASKED, FAST)
    assert [tested.verdict(index) for index in (0, 1)] == ["event", "none"]
    assert abs(int(tested.panel.steps[tested.answer.place[0]]) - 1000) <= 95
    assert len(tested.panel.left_out) == 2
    assert "never reaches" in tested.panel.left_out[1]


def test_the_spikes_of_each_run_move_with_its_clock() -> None:
    clocks = (400.0, 700.0, 900.0, 1200.0, 500.0)
    tracks = [track(f"r{k}", at, k, spikes=((at, at + 20),)) for k, at in enumerate(clocks)]
    assert examine_aligned(tracks, SERIES, ASKED, FAST).kind(0) == "spike_coincident"


def test_events_at_spikes_are_counted_apart() -> None:
    clocks = (400.0, 700.0, 900.0, 1200.0, 500.0)
    tracks = [track(f"r{k}", at, k, spikes=((at, at + 20),)) for k, at in enumerate(clocks)]
    joint = compare(examine_aligned(tracks, SERIES, ASKED, FAST))[0]
    assert (joint.near, joint.near_spikes, joint.elsewhere, joint.elsewhere_spikes) == (1, 1, 0, 0)
    assert joint.places[0].endswith("(spike)")


def test_placebo_milestones_have_as_much_where_nothing_is_sudden() -> None:
    generator = np.random.default_rng(5)
    steps = np.arange(0, 2500, 10.0)
    walks = generator.standard_normal((6, 3, len(steps))).cumsum(axis=2)
    tracks = [Track(f"r{k}", steps, walk, 500.0 + 100 * k) for k, walk in enumerate(walks)]
    short = Track("short", np.array([0.0, 400.0, 800.0]), np.zeros((3, 3)), 500.0)
    for one in sudden([*tracks, short], ASKED, 2):
        assert (one.of, one.p > 0.05) == (18, True)
        assert 0.02 < one.placebo < 0.4
    assert sudden([short], ASKED, 2) == []


def test_two_runs_tell_nothing() -> None:
    tested = examine_aligned([track("a", 400.0, 1), track("b", 600.0, 2)], SERIES, ASKED, FAST)
    assert "2 of 2 runs" in tested.answer.why
    assert tested.found == []


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two configurations with other scales, three runs each, whose rank steps when the accuracy jumps."""
    folder = tmp_path_factory.mktemp("logs")
    generator = np.random.default_rng(3)
    for run, at in enumerate((400, 800, 1000, 600, 900, 700)):
        scale = 1.0 if run < 3 else 50.0
        lines = [json.dumps({"_meta": {"seed": run}})]
        for step in range(0, 1600, 10):
            rank = scale * (20 - 6 * (step >= at) + 0.4 * generator.standard_normal())
            row = {"step": step, "train_loss": 2.0, "test_acc": float(step >= at), "rank": rank, "cos": None}
            lines.append(json.dumps(row))
        (folder / f"run{run}.jsonl").write_text("\n".join(lines) + "\n")
    return sorted(folder.iterdir())


def test_logs_of_two_configurations_are_pooled(logs: list[Path]) -> None:
    settings = ["--set", "signal=test_acc", "--set", "scaled=true", "--set", "level=0.95", "--draws", "199", "--json"]
    answer = runner.invoke(app, ["dynamics", "align", *map(str, logs), *settings])
    assert answer.exit_code == 0, answer.output
    told = json.loads(answer.stdout)
    joint, *others = told["methods"]
    step, _ = told["sudden"]
    assert (step["shape"], step["near"], step["of"]) == ("step", 6, 6)
    assert step["placebo"] < 0.5
    assert step["p"] < 0.05
    assert (joint["runs"], joint["series"], joint["near"], joint["elsewhere"]) == (6, 1, 1, 0)
    assert (joint["near_spikes"], joint["elsewhere_spikes"]) == (0, 0)
    assert {one["method"] for one in others} == {"original", "pelt", "one run at a time"}


def test_logs_on_the_same_steps(logs: list[Path]) -> None:
    tested, changes = examine_logs(logs, LogsConfig(from_step=50), FAST)
    assert changes == []
    assert tested.panel.unit == "step"
    assert int(tested.panel.steps[0]) == 50


@pytest.mark.parametrize("text", ["", "{}\n", '{"step": 1}\nnot JSON', '{"step": 1}\n{"step": 1}', "[" * 100_000])
def test_hostile_logs_are_told_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(text)
    answer = runner.invoke(app, ["dynamics", "align", str(path)])
    assert answer.exit_code == 2
    assert "Traceback" not in answer.output


def test_a_log_without_the_signal_says_what_it_has(logs: list[Path]) -> None:
    with pytest.raises(InputError, match="lacks accuracy; it has"):
        examine_logs(logs, LogsConfig(signal="accuracy"), FAST)
