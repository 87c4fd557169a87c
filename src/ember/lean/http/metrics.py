"""Counters of the HTTP verifier, in a registry of its own."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from ember.lean.steps.pool import PoolStatistics

BUCKETS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300)


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.waiting = Gauge("ember_items_waiting", "Items accepted and not yet answered", registry=self.registry)
        self.refused = Counter("ember_items_refused", "Items refused by back-pressure", registry=self.registry)
        self._seconds = Histogram(
            "ember_item_seconds", "Time per item", ["kind", "status"], buckets=BUCKETS, registry=self.registry
        )
        self._workers = Gauge(
            "ember_workers", "Lean processes by what became of them", ["event"], registry=self.registry
        )

    def observe(self, kind: str, status: str, seconds: float) -> None:
        self._seconds.labels(kind, status).observe(seconds)

    def render(self, statistics: PoolStatistics) -> bytes:
        self._workers.labels("started").set(statistics.started)
        self._workers.labels("recycled").set(statistics.recycled)
        for cause, count in statistics.fell.items():
            self._workers.labels(f"fell_{cause}").set(count)
        return generate_latest(self.registry)
