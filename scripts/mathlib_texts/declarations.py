"""The declarations of Lean files with the scopes that they stand in. Text is only located here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ember.lean.text.source import mask

THEOREMS = frozenset({"theorem", "lemma"})
DEFINITIONS = frozenset("def abbrev instance structure class inductive opaque axiom irreducible_def".split())
_MODIFIERS = frozenset("private protected noncomputable unsafe partial nonrec public local scoped meta".split())
_SCOPES = frozenset("open variable omit include universe set_option".split())
_OTHERS = frozenset(
    "alias namespace section end attribute macro macro_rules notation notation3 infixl infixr infix prefix postfix"
    " syntax elab elab_rules initialize deriving import export mutual prelude module declare_syntax_cat run_cmd simproc"
    " add_decl_doc example proof_wanted unif_hint irreducible_def initialize_simps_projections"
    " register_simp_attr old_name"
    " #check #eval #print #guard #guard_msgs #adaptation_note library_note assert_not_exists binder_predicate".split()
)
_START = re.compile(r"^(?:@\[|#?[a-z_]+[a-z_0-9]*)", re.MULTILINE)
_WORD = re.compile(r"\s*(#?[a-z_]+[a-z_0-9]*)")
_NAME = re.compile(r"\s*((?:«[^»]*»|[^\s:({\[⦃«.])+(?:\.(?:«[^»]*»|[^\s:({\[⦃«.])+)*)")
_PRIORITY = re.compile(r"\s*\(priority[^)]*\)")
_LEVELS = re.compile(r"\.\{[^}]*\}")
_KEYWORDS = THEOREMS | DEFINITIONS | _MODIFIERS | _SCOPES | _OTHERS
_BODY = re.compile(
    r"(?P<open>[(\[{⟨⦃])|(?P<close>[)\]}⟩⦄])|(?P<end>:=|\bwhere\b|\bextends\b|\bderiving\b|^[^\S\n]*\|(?=[^\n]*(?:=>|↦))|(?<=\s)\|(?=\s[^\n]*?(?:=>|↦)))",
    re.MULTILINE,
)
_IN = re.compile(r"\bin\s*$")
_PAIR = re.compile(r"\s*⟨([^⟩]*)⟩\s*:=\s*(\S+)")
_SINGLE = re.compile(r"\s*(\S+)\s*:=\s*@?(\S+)")


@dataclass(frozen=True)
class Scope:
    """What is open around a declaration: namespaces, `open`ed ones, and the commands on variables, in order."""

    namespace: str = ""
    opened: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    """`variable`, `include` or `omit`, each with its text."""


@dataclass(frozen=True)
class Declaration:
    keyword: str
    name: str
    """In full."""
    text: str
    """Binders and type, without the body."""
    scope: Scope
    file: Path
    line: int
    attributes: str = ""
    protected: bool = False
    private: bool = False
    of: str = ""
    """The theorem that an `alias` or a translation is made from, as written there."""
    side: str = ""
    """`mp` or `mpr` where an alias is one half of an equivalence, `+` or `dual` for a translated statement."""
    original: Declaration | None = None


@dataclass
class _Open:
    """The scopes that are open at a place of a file."""

    stack: list[tuple[str, Scope]] = field(default_factory=list[tuple[str, Scope]])
    scope: Scope = field(default_factory=Scope)

    def enter(self, namespace: str | None) -> None:
        self.stack.append((namespace or "", self.scope))
        if namespace:
            whole = (
                namespace.removeprefix("_root_.")
                if namespace.startswith("_root_.")
                else joined(self.scope.namespace, namespace)
            )
            self.scope = replace(self.scope, namespace=whole)

    def leave(self, count: int) -> None:
        for _ in range(min(count, len(self.stack))):
            self.scope = self.stack.pop()[1]


def joined(namespace: str, name: str) -> str:
    return f"{namespace}.{name}" if namespace else name


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.lean")) if folder.is_dir() else [folder]


def read(file: Path) -> list[Declaration]:
    """The declarations of one file."""
    return list(_declarations(mask(file.read_text(encoding="utf-8", errors="replace")), file))


def _segments(masked: str) -> Iterator[tuple[int, str]]:
    """Pieces of a text that begin with a word that begins a command, or with an attribute."""
    starts = [match.start() for match in _START.finditer(masked) if match.group() == "@[" or match.group() in _KEYWORDS]
    for start, end in zip(starts, [*starts[1:], len(masked)], strict=True):
        yield start, masked[start:end]


def _declarations(masked: str, file: Path) -> Iterator[Declaration]:
    around = _Open()
    prefix: Scope | None = None
    attributes = ""
    modifiers: set[str] = set()
    line, known = 1, 0
    for start, segment in _segments(masked):
        line, known = line + masked.count("\n", known, start), start
        at = 0
        while segment[at : at + 2] == "@[":
            end = _bracket_end(segment, at)
            attributes += segment[at + 2 : end - 1] + ", "
            at = end + len(segment[end:]) - len(segment[end:].lstrip())
        while (match := _WORD.match(segment, at)) and match[1] in _MODIFIERS:
            modifiers.add(match[1])
            at = match.end()
        if match is None:
            continue
        keyword, rest, offset = match[1], segment[match.end() :], match.start(1)
        if keyword in _SCOPES and _IN.search(rest):
            prefix = _scoped(prefix or around.scope, keyword, _IN.sub("", rest))
            continue
        here = prefix or around.scope
        place = Declaration(
            keyword, "", rest, here, file, line + segment.count("\n", 0, offset), attributes,
            "protected" in modifiers, "private" in modifiers,
        )  # fmt: skip
        prefix, attributes = None, ""
        modifiers = set()
        if keyword in _SCOPES:
            around.scope = _scoped(around.scope, keyword, rest)
        elif keyword in ("namespace", "section", "end", "mutual"):
            _move(around, keyword, rest)
        else:
            yield from _stated(place)


def _bracket_end(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"[": 1, "]": -1}.get(text[at], 0)
        if depth == 0 and text[at] == "]":
            return at + 1
    return len(text)


def _scoped(scope: Scope, keyword: str, rest: str) -> Scope:
    if keyword == "open":
        words = rest.split("hiding")[0].split("renaming")[0].replace("(", " ( ").split()
        if "(" in words:
            return scope
        return replace(scope, opened=scope.opened + tuple(word for word in words if word not in ("scoped", "in")))
    if keyword in ("variable", "include", "omit"):
        return replace(scope, variables=(*scope.variables, (keyword, rest)))
    return scope


def _move(around: _Open, keyword: str, rest: str) -> None:
    name = rest.split()[0] if rest.split() else ""
    if keyword == "end":
        around.leave(name.count(".") + 1)
    elif keyword == "mutual" or not name:
        around.enter(None)
    else:
        for part in _parts(name):
            around.enter(part if keyword == "namespace" else None)


def _parts(name: str) -> list[str]:
    """A name in parts, `_root_` with what follows it."""
    if name.startswith("_root_."):
        first, _, more = name.removeprefix("_root_.").partition(".")
        return [f"_root_.{first}", *(more.split(".") if more else [])]
    return name.split(".")


def _full(place: Declaration, name: str) -> str:
    return name.removeprefix("_root_.") if name.startswith("_root_.") else joined(place.scope.namespace, name)


def _stated(place: Declaration) -> Iterator[Declaration]:
    if place.keyword == "alias":
        yield from _aliases(place)
    elif place.keyword == "attribute":
        yield replace(place, keyword="attribute")
    elif place.keyword in THEOREMS | DEFINITIONS:
        rest = place.text
        if place.keyword == "class" and re.match(r"\s*(?:inductive|abbrev)\b", rest):
            rest = rest.split(None, 1)[1]
        priority = _PRIORITY.match(rest)
        rest = rest[priority.end() :] if priority else rest
        name = _NAME.match(rest)
        if name and not (place.keyword == "instance" and rest.lstrip()[:1] in ":[({"):
            bare = _LEVELS.sub("", name[1]).rstrip(",")
            yield replace(place, name=_full(place, bare), text=statement_text(rest[name.end() :]))


def statement_text(rest: str) -> str:
    """Up to the `:=`, the `where` or the first alternative outside brackets."""
    depth = 0
    for match in _BODY.finditer(rest):
        if match["open"]:
            depth += 1
        elif match["close"]:
            depth -= 1
        elif depth <= 0:
            return rest[: match.start()]
    return rest


def _aliases(place: Declaration) -> Iterator[Declaration]:
    if pair := _PAIR.match(place.text):
        for name, side in zip(pair[1].split(","), ("mp", "mpr"), strict=False):
            if name.strip() not in ("", "_"):
                yield replace(place, name=_full(place, name.strip()), text="", of=pair[2], side=side)
    elif single := _SINGLE.match(place.text):
        yield replace(place, name=_full(place, single[1]), text="", of=single[2])
