"""Pure functions over Lean text: mask comments and strings, split into commands, find and splice a theorem.

Text is only ever *located* here. Whether it means what it seems to mean is Lean's to say: the
certifier never trusts this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ember.core.errors import InputError
from ember.core.statement import Statement

DECLARATIONS = frozenset("theorem lemma example def abbrev instance structure inductive class axiom opaque".split())
THEOREMS = frozenset({"theorem", "lemma"})
_MODIFIERS = r"(?:(?:private|protected|noncomputable|unsafe|partial|nonrec|public|local|scoped|meta)\s+)*"
_COMMAND = re.compile(
    r"^(?:set_option\s+\S+\s+\S+\s+in\s+)*(?:@\[[^\]]*\]\s*)*" + _MODIFIERS + r"(?P<keyword>#?[a-z_!]+)\b", re.MULTILINE
)
_KEYWORDS = DECLARATIONS | frozenset(
    "open namespace section end variable universe set_option attribute macro macro_rules notation infixl infixr "
    "infix prefix postfix syntax elab elab_rules initialize deriving import export mutual prelude local scoped "
    "noncomputable include omit declare_syntax_cat run_cmd run_elab run_meta "
    "#check #eval #print #reduce #guard #guard_msgs".split()
)
_NAME = re.compile(r"\s+(?P<name>(?:«[^»]*»|[^\s:({\[⦃«.])+(?:\.(?:«[^»]*»|[^\s:({\[⦃«.])+)*)")


def mask(text: str) -> str:
    """The text with comments and string contents replaced by blanks; same length, same lines."""
    out: list[str] = []
    position = 0
    while position < len(text):
        end = _opaque_end(text, position)
        if end == position:
            out.append(text[position])
            position += 1
        else:
            out.append("".join("\n" if character == "\n" else " " for character in text[position:end]))
            position = end
    return "".join(out)


def without_trailing_comments(text: str) -> str:
    """The text up to its last character that is neither blank nor in a comment."""
    end = position = 0
    while position < len(text):
        stop = _opaque_end(text, position)
        comment = stop > position and text[position] != '"'
        stop = max(stop, position + 1)
        if not comment and not text[position:stop].isspace():
            end = stop
        position = stop
    return text[:end]


def _opaque_end(text: str, start: int) -> int:
    """Where the comment or string that starts here ends, or `start` if none does."""
    if text.startswith("--", start):
        end = text.find("\n", start)
        return len(text) if end < 0 else end
    if text.startswith("/-", start):
        return _block_comment_end(text, start)
    if text[start] == '"':
        position = start + 1
        while position < len(text) and text[position] != '"':
            position += 2 if text[position] == "\\" else 1
        return min(len(text), position + 1)
    return start


def _block_comment_end(text: str, start: int) -> int:
    depth, position = 0, start
    while position < len(text):
        if text.startswith("/-", position):
            depth, position = depth + 1, position + 2
        elif text.startswith("-/", position):
            depth, position = depth - 1, position + 2
            if depth == 0:
                return position
        else:
            position += 1
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


def commands(text: str) -> list[Command]:
    """The top-level commands that begin a line, in order."""
    masked = mask(text)
    found = [match for match in _COMMAND.finditer(masked) if match["keyword"] in _KEYWORDS]
    starts = [match.start() for match in found] + [len(text)]
    return [_command(masked, match, end) for match, end in zip(found, starts[1:], strict=True)]


def _command(masked: str, match: re.Match[str], limit: int) -> Command:
    # Comments between two commands belong to neither: the second may be documented by them.
    end = match.start() + len(masked[match.start() : limit].rstrip())
    name = _NAME.match(masked, match.end(), end)
    declared = name["name"] if name and match["keyword"] in DECLARATIONS else ""
    body = _body(masked, name.end() if name else match.end(), end) if match["keyword"] in DECLARATIONS else None
    return Command(match["keyword"], declared, match.start(), end, body)


def _body(masked: str, start: int, end: int) -> int | None:
    """Offset of the first `:=` (or line that starts with `|`) outside brackets."""
    depth = 0
    for position in range(start, end):
        character = masked[position]
        if character in "([{⟨⦃":
            depth += 1
        elif character in ")]}⟩⦄":
            depth -= 1
        elif depth == 0 and masked.startswith(":=", position):
            return position
        elif depth == 0 and character == "|" and not masked[masked.rfind("\n", 0, position) + 1 : position].strip():
            return position
    return None


HEADER = frozenset({"prelude", "import", "open", "set_option"})


def split_header(text: str) -> tuple[str, str]:
    """The header of a file (imports, and the `open` and `set_option` lines after them), and the rest."""
    end = 0
    for command in commands(text):
        body = mask(text[command.start : command.end]).split()
        if command.keyword not in HEADER or body[-1] == "in":
            break
        end = command.end
    return text[:end].strip(), text[end:]


def theorems(text: str, *, to_prove: bool = False) -> Iterator[tuple[Statement, str]]:
    """Every theorem of a file with its own proof text.

    Its context is what stands above it, less the theorems that it has no use for: those that neither
    it, nor its proof, nor what they use mentions; or, where a proof is yet to be found (`to_prove`),
    those that are themselves `sorry`. Theorems with attributes are kept: they may be used unnamed.
    """
    header, rest = split_header(text)
    found = commands(rest)
    for index, command in enumerate(found):
        if command.keyword in THEOREMS and command.body is not None:
            context = _context(rest, found[:index], command, to_prove)
            declaration = rest[command.start : command.body].rstrip()
            yield Statement(command.name, declaration, header, context), _proof(rest, command)


def _proof(text: str, command: Command) -> str:
    return text[command.body : command.end].removeprefix(":=").strip()


def _is_sorry(proof: str) -> bool:
    return mask(proof).split() in (["sorry"], ["by", "sorry"])


def _context(text: str, above: list[Command], command: Command, to_prove: bool) -> str:
    mentioned = mask(text[command.start : command.end])
    parts: list[str] = []
    end = _doc_start(text, command.start)
    for earlier in reversed(above):
        if earlier.keyword in THEOREMS and earlier.body is not None and text[earlier.start] != "@":
            wanted = (
                not _is_sorry(_proof(text, earlier))
                if to_prove
                else re.search(rf"(?<![\w']){re.escape(earlier.name)}(?![\w'])", mentioned)
            )
            if not wanted:
                parts.append(text[earlier.end : end])
                end = _doc_start(text, earlier.start)
                continue
        mentioned += mask(text[earlier.start : earlier.end])
    parts.append(text[:end])
    return without_trailing_comments("".join(reversed(parts))).strip()


def _doc_start(text: str, start: int) -> int:
    """Where the doc comment of the command that starts here begins, if it has one."""
    before = text[:start].rstrip()
    opening = before.rfind("/--")
    if before.endswith("-/") and opening >= 0 and "-/" not in before[opening:-2]:
        return opening
    return start


def find_theorem(text: str, name: str) -> Statement:
    """The statement of the theorem of that name; its context is all that stands above it."""
    header, rest = split_header(text)
    names: list[str] = []
    for command in commands(rest):
        if command.keyword in THEOREMS and command.body is not None:
            if command.name == name:
                return _statement(rest, command, header)
            names.append(command.name)
    known = ", ".join(names[:20]) or "none"
    raise InputError(f"no theorem named {name} here (theorems: {known})")


def parse_statement(text: str, header: str = "") -> Statement:
    """A single statement as a user types it: `theorem t : 1 = 1`, or only `1 = 1`, with or without
    `:= by sorry` at its end."""
    bare = re.sub(r":=\s*(?:by\s+)?sorry\s*$", "", text.strip()).strip()
    above, bare = split_header(bare)
    header = "\n".join(part for part in (header, above) if part)
    found = [command for command in commands(bare) if command.keyword in THEOREMS | {"example"}]
    if not found:
        return Statement("statement", f"theorem statement : {bare}", header)
    if len(found) > 1:
        raise InputError("more than one theorem here; put them into a file")
    command = found[0]
    body = bare[command.start :]
    if command.keyword == "example":
        return Statement("statement", body.replace("example", "theorem statement", 1), header)
    return Statement(command.name, body, header, bare[: command.start].strip())


def _statement(text: str, command: Command, header: str) -> Statement:
    declaration = text[command.start : command.body].rstrip()
    return Statement(command.name, declaration, header, without_trailing_comments(text[: command.start]).strip())


def splice(text: str, name: str, proof: str) -> str:
    """The file with the proof of one theorem replaced."""
    header, rest = split_header(text)
    for command in commands(rest):
        if command.keyword in THEOREMS and command.name == name and command.body is not None:
            tail = rest[command.end :]
            return f"{header}\n{rest[: command.body]}:= {proof}\n\n{tail}".lstrip("\n")
    raise InputError(f"no theorem named {name} here")
