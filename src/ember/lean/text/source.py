"""Pure functions over Lean text: mask comments and strings, split into commands, find and splice a theorem.

Text is only ever *located* here. Whether it means what it seems to mean is Lean's to say: neither the
certifier nor `ember check` trusts this file. Everything takes time linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ember.core.errors import InputError
from ember.core.outcomes import Position
from ember.core.statement import Origin, Statement

_HALF = re.compile("[\ud800-\udfff]")
DECLARATIONS = frozenset("theorem lemma example def abbrev instance structure inductive class axiom opaque".split())
THEOREMS = frozenset({"theorem", "lemma"})
# Repetitions are bounded and take no step back, or a text of nothing but prefixes would take quadratic time.
_PREFIX = r"(?:(?:set_option|open|variable|omit|include|universe)\s[^\n]{0,400}?\sin\s++){0,8}"
_ATTRIBUTES = r"(?:@\[[^\]]{0,2000}+\]\s*+){0,8}+"
_MODIFIERS = r"(?:(?:private|protected|noncomputable|unsafe|partial|nonrec|public|local|scoped|meta)\s++){0,8}+"
_COMMAND = re.compile("^" + _PREFIX + _ATTRIBUTES + _MODIFIERS + r"(?P<keyword>#?[a-z_!]+)\b", re.MULTILINE)
_KEYWORDS = DECLARATIONS | frozenset(
    "open namespace section end variable universe set_option attribute macro macro_rules notation infixl infixr "
    "infix prefix postfix syntax elab elab_rules initialize deriving import export mutual prelude local scoped "
    "noncomputable include omit declare_syntax_cat run_cmd run_elab run_meta "
    "#check #eval #print #reduce #guard #guard_msgs".split()
)
_NAME = re.compile(r"\s+(?P<name>(?:«[^»]*»|[^\s:({\[⦃«.])+(?:\.(?:«[^»]*»|[^\s:({\[⦃«.])+)*)")
_OPAQUE = re.compile(
    r"(?P<kept>«[^»\n]{0,255}+»)"
    r"|(?P<text>(?<![\w'!?])'(?:\\[^\n]{1,9}?|[^\\'\n])'|(?<![\w'!?])r(?P<marks>#*+)\".*?(?:\"(?P=marks)|\Z)|\"(?:\\.|[^\"\\])*+\"?)"
    r"|(?P<comment>--[^\n]*|/-)",
    re.DOTALL,
)
"""Quoted names, in which nothing is opened or closed; characters and strings; comments, or how they begin."""
_NESTING = re.compile(r"/-|-/")
_PRIVATE = re.compile(_PREFIX + _ATTRIBUTES + r"(?P<private>private\s++)")
_VISIBLE = re.compile(r"[^\n]")
_WORDS = re.compile(r"[\w']+")
_BODY = re.compile(r"(?P<open>[(\[{⟨⦃])|[)\]}⟩⦄]|(?P<end>:=|^[^\S\n]*+\|)", re.MULTILINE)


def has_half_character(text: str) -> bool:
    """Whether it holds a surrogate: JSON and a command line can say one, UTF-8 cannot."""
    return _HALF.search(text) is not None


def mask(text: str) -> str:
    """The text with comments and the contents of strings replaced by blanks; same length, same lines."""
    return _masked(text, strings=True)


def without_trailing_comments(text: str) -> str:
    """The text up to its last character that is neither blank nor in a comment."""
    return text[: len(_masked(text, strings=False).rstrip())]


def _masked(text: str, *, strings: bool) -> str:
    out: list[str] = []
    position = 0
    while match := _OPAQUE.search(text, position):
        out.append(text[position : match.start()])
        end = _block_comment_end(text, match.start()) if match["comment"] == "/-" else match.end()
        opaque = text[match.start() : end]
        shown = match["kept"] is not None or (match["text"] is not None and not strings)
        out.append(opaque if shown else _VISIBLE.sub(" ", opaque))
        position = end
    out.append(text[position:])
    return "".join(out)


def _block_comment_end(text: str, start: int) -> int:
    depth = 0
    for match in _NESTING.finditer(text, start):
        depth += 1 if match.group() == "/-" else -1
        if depth == 0:
            return match.end()
    return len(text)


@dataclass(frozen=True)
class Command:
    """One top-level command: `text[start:end]` of its file, with its first keyword and name."""

    keyword: str
    name: str
    start: int
    end: int
    body: int | None
    """Offset of the `:=` (or of the first `|`) that ends the statement, if there is one."""
    word: tuple[int, int]
    """Where the keyword stands: `open … in` and attributes may come before it."""


def commands(text: str) -> list[Command]:
    """The top-level commands that begin a line, in order; `open … in` and its like belong to what follows them."""
    return _commands(mask(text))


def _commands(masked: str) -> list[Command]:
    found = [match for match in _COMMAND.finditer(masked) if match["keyword"] in _KEYWORDS]
    starts = [match.start() for match in found] + [len(masked)]
    return [_command(masked, match, end) for match, end in zip(found, starts[1:], strict=True)]


def _command(masked: str, match: re.Match[str], limit: int) -> Command:
    # Comments between two commands belong to neither: the second may be documented by them.
    end = match.start() + len(masked[match.start() : limit].rstrip())
    name = _NAME.match(masked, match.end(), end)
    declared = name["name"] if name and match["keyword"] in DECLARATIONS else ""
    body = _body(masked, name.end() if name else match.end(), end) if match["keyword"] in DECLARATIONS else None
    return Command(match["keyword"], declared, match.start(), end, body, match.span("keyword"))


def _body(masked: str, start: int, end: int) -> int | None:
    """Offset of the first `:=` (or line that starts with `|`) outside brackets."""
    depth = 0
    for match in _BODY.finditer(masked, start, end):
        if match["end"] is None:
            depth += 1 if match["open"] else -1
        elif depth == 0:
            return match.end() - len(match["end"].lstrip())
    return None


_HEADER_LINE = re.compile(r"^(?:prelude|import|open|set_option)\b[^\n]*", re.MULTILINE)
HEADER = frozenset({"prelude", "import", "open", "set_option"})


def split_header(text: str) -> tuple[str, str]:
    """The header of a file (imports, and the `open` and `set_option` lines after them), and the rest."""
    end = _header_end(mask(text))
    return text[:end].strip(), text[end:]


def _header_end(masked: str) -> int:
    end = 0
    for command in _commands(masked):
        body = masked[command.start : command.end].split()
        if command.keyword not in HEADER or body[-1] == "in":
            break
        end = command.end
    return end


def theorems(text: str, *, to_prove: bool = False) -> Iterator[tuple[Statement, str]]:
    """Every theorem of a file with its own proof text.

    Its context is what stands above it, less the theorems that it has no use for: those that neither
    it, nor its proof, nor what they use mentions; or, where a proof is yet to be found (`to_prove`),
    those that are themselves `sorry`. Theorems with attributes are kept: they may be used unnamed.
    """
    text = single(text)
    masked = mask(text)
    end = _header_end(masked)
    header, rest, masked = text[:end].strip(), text[end:], masked[end:]
    found = _commands(masked)
    above = _Above(rest, masked, found, to_prove)
    places = _Places(text)
    for index, command in enumerate(found):
        if command.keyword in THEOREMS and command.body is not None:
            start, declaration = _declaration(rest, masked, command)
            origin = places.origin(end + start)
            yield Statement(command.name, declaration, header, above.context(index), origin), _proof(rest, command)
        above.take(index)


class _Places:
    """Lines and columns of a text, for offsets that only grow."""

    def __init__(self, text: str) -> None:
        self._text, self._known, self._line = text, 0, 1

    def origin(self, offset: int) -> Origin:
        self._line += self._text.count("\n", self._known, offset)
        self._known = offset
        return Origin(self._line, offset - self._text.rfind("\n", 0, offset) - 1)


def line_in(source: str, context: str, place: Position, before: int) -> Position:
    """A position in a statement's context, as one in the file whose lines it consists of, above line `before`: what
    stands below the statement is no part of it."""
    lines, at = source.split("\n")[: before - 1], len(source.split("\n")[: before - 1])
    for wanted in reversed(context.split("\n")[place.line - 1 :]):
        at = next((each for each in range(at - 1, -1, -1) if lines[each].strip() == wanted.strip()), at)
    return Position(at + 1, place.column)


class _Above:
    """What stands above a theorem. A theorem is in the context of a later one if that, or something in its
    context, mentions it. Sets of commands are bits of a number: a chain of a thousand lemmas makes large ones."""

    def __init__(self, text: str, masked: str, found: list[Command], to_prove: bool) -> None:
        self._text, self._masked, self._commands, self._to_prove = text, masked, found, to_prove
        self._named: dict[str, list[int]] = {}
        """Theorems that need a mention, by the last word of their names."""
        self._below: dict[int, int] = {}
        """What each of those mentions, and what that mentions."""
        self._always = 0

    def take(self, index: int) -> None:
        """From now on this command stands above."""
        command = self._commands[index]
        if command.keyword not in THEOREMS or command.body is None or self._text[command.start] == "@":
            self._always |= 1 << index | self._mentioned(index)
        elif not self._to_prove:
            self._named.setdefault(_last_word(command.name), []).append(index)
        elif not _is_sorry(_proof(self._masked, command)):
            self._always |= 1 << index

    def context(self, index: int) -> str:
        above = self._always | self._mentioned(index)
        if not above:
            return without_trailing_comments(self._text[: self._commands[0].start]).strip()
        return "".join(self._segment(each) for each, bit in enumerate(bin(above)[:1:-1]) if bit == "1").strip()

    def _segment(self, index: int) -> str:
        """A command with the comments above it."""
        before = self._commands[index - 1].end if index else 0
        return self._text[before : self._commands[index].end]

    def _mentioned(self, index: int) -> int:
        if self._to_prove:
            return 0
        if index not in self._below:
            command = self._commands[index]
            words = set(_WORDS.findall(self._masked, command.start, command.end))
            named = [each for word in words for each in self._named.get(word, ())]
            self._below[index] = 0
            for each in named:
                self._below[index] |= 1 << each | self._mentioned(each)
        return self._below[index]


def _last_word(name: str) -> str:
    return (_WORDS.findall(name) or [name])[-1]


def _proof(text: str, command: Command) -> str:
    return text[command.body : command.end].removeprefix(":=").strip()


def _is_sorry(masked_proof: str) -> bool:
    return masked_proof.split() in (["sorry"], ["by", "sorry"])


def find_theorem(text: str, name: str) -> Statement:
    """The statement of the one theorem of that name, in full or within its namespace; its context is all that stands
    above it."""
    text = single(text)
    end = _header_end(mask(text))
    rest, masked = text[end:], mask(text)[end:]
    theorems = [each for each in _named_in_full(masked) if each[1].keyword in THEOREMS and each[1].body is not None]
    found = [command for full, command in theorems if full == name] or [c for _, c in theorems if c.name == name]
    if len(found) > 1:
        full = ", ".join(full for full, command in theorems if command in found)
        raise InputError(f"{len(found)} theorems are named {name} here ({full})")
    if not found:
        known = ", ".join(full for full, _ in theorems[:20]) or "none"
        raise InputError(f"no theorem named {name or 'nothing'} here (theorems: {known})")
    start, declaration = _declaration(rest, masked, found[0])
    above = without_trailing_comments(rest[: found[0].start]).strip()
    origin = _Places(text).origin(end + start)
    return Statement(found[0].name, declaration, text[:end].strip(), above, origin)


def _named_in_full(masked: str) -> Iterator[tuple[str, Command]]:
    """Each command with its name in front of which the namespaces stand that are open there."""
    scopes: list[str] = []
    for command in _commands(masked):
        words = masked[command.start : command.end].split()
        if command.keyword in ("namespace", "section"):
            scopes.append(words[1] if command.keyword == "namespace" and len(words) > 1 else "")
        elif command.keyword == "end" and scopes:
            scopes.pop()
        yield ".".join([*filter(None, scopes), command.name]), command


def _declaration(text: str, masked: str, command: Command) -> tuple[int, str]:
    """A statement and where it begins. What is stated by itself is not private: nobody could say its name."""
    private = _PRIVATE.match(masked, command.start)
    if private is None:
        return command.start, text[command.start : command.body].rstrip()
    start, end = private.span("private")
    if start == command.start:
        return end, text[end : command.body].rstrip()
    return command.start, f"{text[command.start : start]}{' ' * (end - start)}{text[end : command.body]}".rstrip()


def single(text: str) -> str:
    """Theorems out of their `mutual` block, which blanks replace: none of them can be stated in terms of another."""
    opened: Command | None = None
    inside, at = 0, 0
    pieces: list[str] = []
    for command in commands(text) if "mutual" in text else ():
        if command.keyword == "mutual":
            opened, inside = command, 0
        elif command.keyword in THEOREMS:
            inside += 1
        elif opened is not None and command.keyword == "end" and inside:
            for start, end in (opened.word, command.word):
                pieces += (text[at:start], " " * (end - start))
                at = end
            opened = None
        else:
            opened = None
    return "".join(pieces) + text[at:]


def parse_statement(text: str, header: str = "") -> Statement:
    """A single statement as a user types it: `theorem t : 1 = 1`, or only `1 = 1`, with or without
    `:= by sorry` at its end."""
    whole = re.sub(r":=\s*(?:by\s+)?sorry\s*$", "", text.rstrip()).rstrip()
    if "\0" in whole:
        raise InputError("a statement is text; this has a zero byte in it")
    end = _header_end(mask(whole))
    if not whole[end:].strip():  # a bare proposition below is no command, and so seems to belong to the last one
        end = max((match.end() for match in _HEADER_LINE.finditer(whole)), default=0)
    header = "\n".join(part for part in (header, whole[:end].strip()) if part)
    bare = whole[end:].lstrip()
    if not bare:
        raise InputError("the statement is empty")
    found = [command for command in commands(bare) if command.keyword in THEOREMS | {"example"}]
    if len(found) > 1:
        raise InputError("more than one theorem here; put them into a file")
    start = found[0].start if found else 0
    body, place = bare[start:], _Places(whole).origin(len(whole) - len(bare) + start)
    if not found:
        return _with_words("theorem statement : ", "", body, header, place)
    if found[0].keyword == "example":
        return _with_words("theorem statement", "example", body, header, place, bare[:start].strip())
    return Statement(found[0].name, body, header, bare[:start].strip(), place)


def _with_words(words: str, instead: str, body: str, header: str, place: Origin, context: str = "") -> Statement:
    """A statement whose author gave it no name."""
    before, _, after = body.partition(instead) if instead else ("", "", body)
    moved = Origin(place.line, place.column - len(words) + len(instead))
    return Statement("statement", f"{before}{words}{after}", header, context, moved)


def splice(text: str, name: str, proof: str) -> str:
    """The file with the proof of one theorem replaced."""
    header, rest = split_header(text)
    for command in commands(rest):
        if command.keyword in THEOREMS and command.name == name and command.body is not None:
            tail = rest[command.end :]
            return f"{header}\n{rest[: command.body]}:= {proof}\n\n{tail}".lstrip("\n")
    raise InputError(f"no theorem named {name} here")
