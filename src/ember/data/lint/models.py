"""Values of a statement's variables at which its hypotheses hold, and its conclusion does not.

Equations that say what a variable or a function is are taken as its definition, linear ones are solved, and the
variables that are left get small values. What is found is only a candidate until Lean certifies it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from ember.data.lint.arithmetic import Function, Read, Reader, World
from ember.data.lint.linear import Solved, sides
from ember.data.lint.operations import FRACTION, INTEGER, KINDS, NATURAL, Spent
from ember.data.lint.propositions import Prop, proposition, says_something
from ember.data.lint.shape import Shape
from ember.data.lint.words import Unreadable, Words, words_of

FUEL = 150_000
"""Of one statement, in terms computed: less than half a second."""
LONGEST = 600
"""Words of a statement that is read."""
_SPAN = {1: 300, 2: 40, 3: 12, 4: 6, 5: 4, 6: 3}
"""Largest value tried, by how many variables are free."""


Model = dict[str, str]
"""Values by name, as Lean writes them, in the order of the binders."""


@dataclass
class Problem:
    """A statement as variables, hypotheses and a conclusion that can be computed."""

    numbers: dict[str, int]
    functions: dict[str, tuple[tuple[int, ...], int]]
    """Kinds of the arguments, and of the result."""
    truths: list[str]
    hypotheses: list[Prop]
    conclusion: Prop
    slots: list[str]
    """What `@theorem` is applied to: a variable's name, or nothing where a hypothesis is proved."""
    kinds: dict[str, int] = field(default_factory=dict[str, int])


def problem(shape: Shape) -> Problem:
    """`Unreadable` where a variable is no number, function of numbers or truth value."""
    if len(words_of(f"{shape.binder_text} {shape.conclusion}")) > LONGEST:
        raise Unreadable("too long")
    found = Problem({}, {}, [], [], proposition("True"), [])
    for binder in shape.binders:
        kind = words_of(binder.type)
        if not binder.names or says_something(kind) or kind[0] == "∀":
            found.hypotheses += [proposition(kind)] * max(1, len(binder.names))
            found.slots += [""] * max(1, len(binder.names))
            continue
        for name in binder.names:
            _bind(found, name, kind)
    rest = proposition(shape.conclusion)
    while rest.sign in ("∀", "→"):
        if rest.sign == "→":
            found.hypotheses.append(rest.parts[0])
            found.slots.append("")
            rest = rest.parts[1]
            continue
        if rest.name in found.slots:
            raise Unreadable("a name is bound twice")
        _bind(found, rest.name, rest.type or ("ℕ",))
        rest = rest.parts[0]
    found.conclusion = rest
    found.kinds = found.numbers | {name: kind for name, (_, kind) in found.functions.items()}
    return found


def _bind(found: Problem, name: str, kind: Words) -> None:
    arrows = " ".join(kind).split(" → ")
    if len(kind) == 1 and kind[0] in KINDS:
        found.numbers[name] = KINDS[kind[0]]
    elif kind == ("Prop",):
        found.truths.append(name)
    elif len(arrows) > 1 and all(part in KINDS for part in arrows):
        found.functions[name] = (tuple(KINDS[part] for part in arrows[:-1]), KINDS[arrows[-1]])
    elif all(part in found.truths for part in kind if part not in ("→", "(", ")")):
        found.hypotheses.append(proposition(kind))
        found.slots.append("")
        return
    else:
        raise Unreadable(f"{name} is a {' '.join(kind)}")
    found.slots.append(name)


def counterexamples(shape: Shape, limit: int = 3) -> Iterator[Model]:
    """Candidates at which the hypotheses hold and the conclusion does not, smallest values first."""
    try:
        found = problem(shape)
        search = _Search(found)
        fails = search.reader.holds(found.conclusion)
        yield from itertools.islice(search.models(lambda world: not fails(world)), limit)
    except (Unreadable, Spent, RecursionError, OverflowError):
        return


def refuted(shape: Shape, proposition_: str) -> bool:
    """Whether values of the statement's variables were found at which a proposition is false."""
    variables = tuple(one for one in shape.binders if not says_something(words_of(one.type)))
    return next(counterexamples(replace(shape, binders=variables, conclusion=proposition_)), None) is not None


def computable(shape: Shape) -> bool:
    """Whether the statement can be read at all."""
    try:
        found = problem(shape)
        _Search(found).reader.holds(found.conclusion)
        return True
    except (Unreadable, RecursionError):
        return False


def satisfiable(shape: Shape) -> bool:
    """Whether values were found at which all hypotheses hold, as far as they can be computed."""
    try:
        found = problem(shape)
        return next(_Search(found, strict=True).models(lambda _: True), None) is not None
    except (Unreadable, Spent, RecursionError, OverflowError):
        return False


def always(shape: Shape, most: int = 12) -> tuple[int, int]:
    """How often the conclusion holds, and how often not, at the first so many values at which the hypotheses do."""
    try:
        found = problem(shape)
        search, answers = _Search(found), list[bool]()
        holds = search.reader.holds(found.conclusion)
        for _ in itertools.islice(search.models(lambda world: answers.append(holds(world)) or True), most):
            pass
        return answers.count(True), answers.count(False)
    except (Unreadable, Spent, RecursionError, OverflowError):
        return 0, 0


class _Search:
    def __init__(self, found: Problem, *, strict: bool = False) -> None:
        self._found = found
        arguments = {name: taken for name, (taken, _) in found.functions.items()}
        self.reader = Reader(found.kinds | dict.fromkeys(found.truths, NATURAL), arguments)
        self._world = World({}, FUEL, strict)
        self._texts: dict[str, str] = {}

    def models(self, wanted: Callable[[World], bool]) -> Iterator[Model]:
        """Assignments at which all hypotheses hold, and what is wanted."""
        found, world = self._found, self._world
        defined, checks = self._definitions()
        solved = Solved(self.reader, [p for p in found.hypotheses if p.sign == ""], found.numbers, set(defined))
        given = [name for name in found.numbers if name not in defined and name not in solved.names]
        loose = [name for name in found.functions if name not in defined]
        conditions = [self.reader.holds(prop) for prop in checks]
        for truths in itertools.product((True, False), repeat=len(found.truths)):
            for functions in itertools.product(*(_loose(*found.functions[name]) for name in loose)):
                for values in _small([found.numbers[name] for name in given], self._numerals()):
                    world.burn()
                    world.values = dict(zip(found.truths, truths, strict=True)) | dict(zip(given, values, strict=True))
                    world.values |= dict(zip(loose, functions, strict=True))
                    try:
                        fits = self._complete(defined, solved) and all(holds(world) for holds in conditions)
                        if fits and wanted(world):
                            yield {name: _text(world.values[name]) for name in found.slots if name}
                    except Unreadable:
                        continue

    def _complete(self, defined: dict[str, Callable[[World], Any]], solved: Solved) -> bool:
        """Put in the values that the hypotheses determine; whether they are of their kinds."""
        for name, value in solved.values(self._world).items():
            if not _fits(value, self._found.numbers[name]):
                return False
            self._world.values[name] = value
        for name, define in defined.items():
            value = define(self._world)
            if not isinstance(value, Function) and not _fits(value, self._found.numbers[name]):
                return False
            self._world.values[name] = value
        return True

    def _numerals(self) -> list[int]:
        """Numerals of the statement, which solutions are often near."""
        words = itertools.chain.from_iterable(_words(p) for p in (*self._found.hypotheses, self._found.conclusion))
        return sorted({int(word) for word in words if word.isdecimal() and len(word) < 5})

    def _definitions(self) -> tuple[dict[str, Callable[[World], Any]], list[Prop]]:
        """Variables that an equation determines out of others, and the hypotheses that are left to check."""
        found, defined, checks = self._found, dict[str, Callable[[World], Any]](), list[Prop]()
        used = set[tuple[str, str]]()
        starts = {_start(prop): prop for prop in found.hypotheses if _start(prop)}
        for prop in found.hypotheses:
            function = _described(prop, found.functions)
            if function and function[0] not in defined:
                name, names, body = function
                defined[name] = self._function(name, names, body)
            elif (step := _recurrence(prop, found.functions)) and step[0] not in defined:
                name, index, body, back = step
                first = [starts.get((name, str(place))) for place in range(back)]
                if all(first):
                    values = [self.reader.term(sides(one)[1]) for one in first if one]
                    defined[name] = self._sequence(name, index, body, values)
                    used |= {(name, str(place)) for place in range(back)}
                else:
                    checks.append(prop)
            else:
                checks.append(prop)
        return defined, [prop for prop in checks if _start(prop) not in used]

    def _function(self, name: str, names: Sequence[str], body: Words) -> Callable[[World], Function]:
        kind = self._found.functions[name][1]
        taken = self._found.functions[name][0]
        term = Reader(self._found.kinds | dict(zip(names, taken, strict=False))).term(body)

        def define(world: World) -> Function:
            values = dict(world.values)

            def of(at: World, *arguments: Any) -> Any:
                outer, at.values = at.values, values | at.values | dict(zip(names, arguments, strict=False))
                try:
                    return term.at(at, max(kind, term.kind or kind))
                finally:
                    at.values = outer

            return Function(of, kind, f"fun {' '.join(names)} => {_filled(body, values, names)}")

        return define

    def _sequence(self, name: str, index: str, body: Words, first: list[Read]) -> Callable[[World], Function]:
        """A sequence by its first values and the rule for the next one, which speaks of those before it."""
        kind = self._found.functions[name][1]
        term = Reader(self._found.kinds | {index: NATURAL}).term(body)

        def define(world: World) -> Function:
            known = [one.at(world, kind) for one in first]

            def of(at: World, n: Any) -> Any:
                if n != int(n) or not 0 <= n <= 400:
                    raise Unreadable("too far along a sequence")
                while len(known) <= n:
                    at.burn()
                    outer = at.values
                    at.values = outer | {index: len(known) - len(first), name: function}
                    try:
                        known.append(term.at(at, kind))
                    finally:
                        at.values = outer
                return known[int(n)]

            text = _recursive(name, index, body, [_text(value) for value in known[: len(first)]])
            function = Function(of, kind, text)
            return function

        return define


def _described(prop: Prop, functions: Mapping[str, Any]) -> tuple[str, list[str], Words] | None:
    """`∀ x, f x = body`: the function, its arguments, the body."""
    names = list[str]()
    while prop.sign == "∀":
        names.append(prop.name)
        prop = prop.parts[0]
    left, right = sides(prop)
    if left and names and left[0] in functions and list(left[1:]) == names and left[0] not in right:
        return left[0], names, right
    if len(left) == 1 and left[0] in functions and right[:1] in (("fun",), ("λ",)) and not names:
        arrow = next((i for i, word in enumerate(right) if word in ("=>", "↦")), 0)
        return (left[0], list(right[1:arrow]), right[arrow + 1 :]) if arrow else None
    return None


def _start(prop: Prop) -> tuple[str, str] | None:
    """`a 0 = c`: the sequence and the place."""
    left, right = sides(prop)
    return (left[0], left[1]) if right and len(left) == 2 and left[1].isdecimal() else None


def _recurrence(prop: Prop, functions: Mapping[str, Any]) -> tuple[str, str, Words, int] | None:
    """`∀ n, a (n + 1) = body`: the sequence, the index, the body, and how many first values it needs."""
    if prop.sign != "∀" or prop.parts[0].sign:
        return None
    left, right = sides(prop.parts[0])
    if len(left) == 6 and left[0] in functions and left[1:4] == ("(", prop.name, "+") and left[4] in ("1", "2"):
        return left[0], prop.name, right, int(left[4])
    return None


def _recursive(name: str, index: str, body: Words, first: list[str]) -> str:
    """A sequence as a term of Lean's: one step, or a pair that moves on."""
    text = " ".join(body)
    here = rf"(?<![\w.]){re.escape(name)} {re.escape(index)}(?![\w.])"
    if len(first) == 1:
        return f"fun k => Nat.rec ({first[0]}) (fun {index} seq => {re.sub(here, 'seq', text)}) k"
    following = rf"(?<![\w.]){re.escape(name)} \( {re.escape(index)} \+ 1 \)"
    step = re.sub(here, "seq.1", re.sub(following, "seq.2", text))
    return f"fun k => (Nat.rec ({first[0]}, {first[1]}) (fun {index} seq => (seq.2, {step})) k).1"


def _filled(body: Words, values: dict[str, Any], bound: Sequence[str]) -> str:
    """A body with the values of other variables written in."""
    return " ".join(f"({_text(values[word])})" if word in values and word not in bound else word for word in body)


def _loose(taken: Sequence[int], kind: int) -> Iterator[Function]:
    """Functions that nothing determines: constant ones, and the first argument."""
    names = " ".join(f"x{place}" for place in range(len(taken)))
    for value in (0, 1, 2, *((-1,) if kind else ())):
        yield Function(_constant(value), kind, f"fun {names} => {value}")
    if list(taken) == [kind]:
        yield Function(_first, kind, "fun x0 => x0")


def _constant(value: int) -> Callable[..., Any]:
    def of(_: World, *__: Any) -> Any:
        return value

    return of


def _first(_: World, value: Any) -> Any:
    return value


def _fits(value: Any, kind: int) -> bool:
    return kind == FRACTION or (value == int(value) and (kind == INTEGER or value >= 0))


def _small(kinds: Sequence[int], numerals: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """Values of the free variables, those of a small sum first."""
    if not kinds:
        yield ()
        return
    span = _SPAN.get(len(kinds), 2)
    near = sorted({n for numeral in numerals for n in (numeral, numeral - 1, numeral + 1) if n > span})
    choices = list[list[Any]]()
    for kind in kinds:
        values: list[Any] = list(range(span + 1))
        if kind >= INTEGER:
            values = sorted(range(-span, span + 1), key=lambda n: (abs(n), n < 0))
        if kind == FRACTION:
            halves = [Fraction(n, d) for d in (2, 3) for n in (1, -1, 3, 5, 7) if n % d]
            values = [*values[:9], *halves, *values[9:]]
        choices.append([*values, *near])
    most = max(map(len, choices))
    for rank in range(len(kinds) * (most - 1) + 1):
        yield from _of_rank(choices, rank)


def _of_rank(choices: Sequence[Sequence[Any]], rank: int) -> Iterator[tuple[Any, ...]]:
    if not choices:
        if rank == 0:
            yield ()
        return
    rest = sum(len(choice) - 1 for choice in choices[1:])
    for place in range(max(0, rank - rest), min(rank, len(choices[0]) - 1) + 1):
        for others in _of_rank(choices[1:], rank - place):
            yield (choices[0][place], *others)


def _text(value: Any) -> str:
    return value.text if isinstance(value, Function) else str(value)


def _words(prop: Prop) -> Iterator[str]:
    yield from prop.words
    for part in prop.parts:
        yield from _words(part)
