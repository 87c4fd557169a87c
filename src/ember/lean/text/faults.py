"""What Lean says against a statement, as an error with its place: in which part, and where its author wrote that."""

from __future__ import annotations

import re
from typing import Any, Literal, TypeVar

from ember.core.errors import StatementError
from ember.core.outcomes import Position
from ember.core.statement import Statement

Part = Literal["header", "context", "statement"]
Fault = TypeVar("Fault", bound=StatementError)
_UNKNOWN = re.compile(r"[Uu]nknown (?:identifier|constant) [`'](?P<name>[^`']+)[`']")
_TIMEOUT = "(deterministic) timeout"
_ADDED = re.compile(r"unexpected token ':='; expected [^\n]*")
"""The mark after the statement, which its author did not write."""
_NO_VARIABLE = re.compile(r"\n\nNote: It is not possible to treat .*", re.DOTALL)
LIMITS = "docs/reference/limits.md"
MATHLIB = frozenset(
    "AddCommGroup AddCommMonoid AddGroup AddMonoid AddSubgroup Adjoin AffineSubspace AlgEquiv AlgHom Algebra "
    "AlgebraicClosure Analytic AnalyticOn Angle Antitone Asymptotics Basis Bornology BoundedLinearOperator "
    "Cardinal CategoryTheory CauchySeq CharP CharZero ClosedEmbedding Closure CommGroup CommMonoid CommRing "
    "CommSemiring CompactSpace CompleteLattice CompleteSpace ConcaveOn ConditionallyCompleteLattice ContDiff "
    "Continuous ContinuousAt ContinuousLinearMap ContinuousOn ConvexOn Cycle Dense Differentiable "
    "DifferentiableAt DifferentiableOn DirectSum DirichletCharacter DivisionRing ENNReal EReal "
    "EuclideanGeometry EuclideanSpace Field Filter FiniteDimensional Fintype FractionRing Function.End "
    "GCDMonoid GaloisField Group GroupWithZero HasDerivAt HasSum Hausdorff HilbertBasis Homeomorph Ideal "
    "InnerProductSpace Integrable IntermediateField IsClosed IsCompact IsConnected IsCyclic IsField IsIntegral "
    "IsLocalRing IsNoetherian IsOpen IsPrimePow IsSimpleGroup IsSolvable Lattice LieAlgebra LinearEquiv "
    "LinearIndependent LinearMap LinearOrder LinearOrderedField LipschitzWith Manifold Matrix Matroid "
    "Measurable MeasurableSet MeasurableSpace MeasureTheory Metric MetricSpace Module Monoid MonoidHom "
    "MulAction MvPolynomial NNReal NormedField NormedSpace NumberField Ordinal PMF Padic PadicInt Perm "
    "Polynomial PowerSeries PrimeSpectrum ProbabilityTheory Quaternion QuotientGroup Real.cos Real.exp "
    "Real.log Real.logb Real.pi Real.sin Real.tan Ring RingHom Semigroup Semiring SimpleGraph StrictAnti "
    "StrictMono Subfield Subgroup Submodule Subring Summable Sylow TensorProduct TopologicalSpace Topology "
    "UniformContinuous UniformSpace UniqueFactorizationMonoid Vector ZMod Zsqrtd arctan cos deriv exp fderiv "
    "intervalIntegral iteratedDeriv log logb nhds pi sin tan tprod tsum volume".split()
)
"""Well-known names of Mathlib. One that Lean does not know is not here, rather than misspelt."""


def place_of(raw: Any) -> Position | None:
    """A position as Lean writes it in JSON; None for anything else, as it may come from a text of a stranger's."""
    try:
        return Position(int(raw["line"]), int(raw["column"]))
    except (KeyError, TypeError, ValueError):
        return None


def in_the_whole(kind: type[Fault], statement: Statement, asked: Statement, said: str, place: Position | None) -> Fault:
    """For a position in the whole file that Lean was given; `asked` is the statement as it was embedded."""
    part: Part = "statement"
    if place is not None:
        header, context = (text.count("\n") + 1 if text else 0 for text in (asked.header, asked.context))
        line = place.line - header - context
        if line < 1:
            part, line = ("context", line + context) if line + context > 0 else ("header", place.line)
        place = Position(line, place.column)
    return in_part(kind, statement, said, place, part)


def in_part(kind: type[Fault], statement: Statement, said: str, place: Position | None, part: Part) -> Fault:
    """For a position in that part."""
    if part == "header":  # Lean was given another text than its author wrote
        place = None
    elif place is not None and part == "statement":
        place = statement.written_at(place)
    said = _ADDED.sub("the statement ends too early", _NO_VARIABLE.sub("", said))
    word: Literal["invalid", "unsupported", "out_of_time"] = "invalid"
    if _TIMEOUT in said:
        word = "out_of_time"
    elif (unknown := _UNKNOWN.search(said)) and {unknown["name"], unknown["name"].partition(".")[0]} & MATHLIB:
        word = "unsupported"
        said = f"{said}: Mathlib has it, the bundled library does not (see {LIMITS})"
    return kind(statement.name, said, place, part, word)
