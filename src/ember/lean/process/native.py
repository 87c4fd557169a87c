"""The shared library of Lean, called from this very process: just enough to elaborate and to judge.

Runs in a zygote (see there): a process that initialises Lean and imports the library once, and then
forks a child for each request. It imports nothing but the standard library, so that a process of it
is small. Only calls that are listed here are made, each with the signature of Lean 4.35; objects are
never freed, since the child that made them is about to end.

No thread may run while the process forks. Lean starts its workers in `start_workers`, which only the
children call; without them, tasks run at once in the thread that asks for them.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
from collections.abc import Iterator

OUTPUT = "candidate.olean"
MAX_BYTES = 64 << 20
"""Of a compiled module that is read."""
"""The file that a candidate's child leaves in its scratch folder."""
MODULE = "Candidate"
"""The module whose text a child elaborates; private names begin with it, here and in the judge."""
PARSE = "ember.parse"
"""The kind of the message that says why a text was not even elaborated."""

_P = ctypes.c_void_p
_NODE, _STRING = 1, 249  # Syntax.node; a string object
_REFERENCE = 253  # a reference that is no structure, but laid out as one with a single field
_ENVIRONMENT, _MESSAGES, _SCOPES = 0, 1, 2  # fields of Lean.Elab.Command.State
_PRIVATE_LEVEL = 2  # Lean.OLeanLevel.private: load all of a module
_IMPORT_FLAGS = bytes([0, 1, 0, 0, 0, 0, 0, 0])  # importAll, isExported, isMeta, padding


_STACK = 64 << 20
"""Bytes for the main thread of whoever asks for the constants of an environment: Lean's own walk over all of them takes
about 300 for each, so the usual 8 MB end at 27,000."""


def deepen_stack() -> None:
    """To be called before Lean looks how much stack there is."""
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    enough = _STACK if most == resource.RLIM_INFINITY else min(_STACK, most)
    resource.setrlimit(resource.RLIMIT_STACK, (enough, most))


class NativeError(RuntimeError):
    """Lean answered with an error where none is expected."""


def box(number: int) -> int:
    return number << 1 | 1


def _word(pointer: int, offset: int) -> int:
    return ctypes.c_uint64.from_address(pointer + offset).value


def tag(pointer: int) -> int:
    return pointer >> 1 if pointer & 1 else ctypes.c_uint8.from_address(pointer + 7).value


def field(pointer: int, index: int) -> int:
    """A field of a constructor object, with a reference of its own."""
    child = _word(pointer, 8 + 8 * index)
    keep(child)
    return child


def keep(pointer: int) -> None:
    """Take one more reference, so that a call that consumes the object leaves it alive."""
    if not pointer & 1:
        count = ctypes.c_int32.from_address(pointer)  # negative: shared between threads; zero: never freed
        if count.value:
            count.value += 1 if count.value > 0 else -1


def text(pointer: int) -> str:
    return ctypes.string_at(pointer + 32, _word(pointer, 8) - 1).decode(errors="replace")


def _array(pointer: int) -> list[int]:
    return [_word(pointer, 24 + 8 * index) for index in range(_word(pointer, 8))]


def _kind(syntax: int) -> str:
    """The kind of a syntax node by its components, or empty for an atom or an identifier."""
    parts: list[str] = []
    name = field(syntax, 1) if not syntax & 1 and tag(syntax) == _NODE else box(0)
    while not name & 1:
        last = field(name, 1)
        parts.append(str(last >> 1) if last & 1 else repr(text(last)))
        name = field(name, 0)
    return ".".join(parts)


def _error_text(error: int) -> str:
    """What an IO error says; the strings among its fields, whatever its kind."""
    if error & 1:
        return f"IO error {error >> 1}"
    children = [_word(error, 8 + 8 * index) for index in range(ctypes.c_uint8.from_address(error + 6).value)]
    return "; ".join(text(child) for child in children if not child & 1 and tag(child) == _STRING)


class Native:
    """Lean, initialised in this process, with the compiled library at `library`."""

    def __init__(self, shared_library: str, library: str) -> None:
        os.environ["LEAN_PATH"] = library
        os.environ["UV_USE_IO_URING"] = "0"  # its kernel thread would poll in every zygote
        self._lean = ctypes.CDLL(shared_library, mode=ctypes.RTLD_GLOBAL)
        self._lean.lean_initialize.restype = None
        self._lean.lean_initialize()
        self._check(self._call("lean_init_search_path"))
        self._options: int = _P.in_dll(self._lean, "l_Lean_Options_empty").value or 0

    def _call(self, function: str, *arguments: int | ctypes.c_uint8 | ctypes.c_uint32) -> int:
        native = getattr(self._lean, function)
        native.restype = _P
        return native(*(_P(each) if isinstance(each, int) else each for each in arguments))

    def _check(self, result: int) -> int:
        """The value of an IO action that must not fail."""
        if tag(result) != 0:
            raise NativeError(_error_text(field(result, 0)))
        return field(result, 0)

    def string(self, content: str) -> int:
        encoded = content.encode()
        native = self._lean.lean_mk_string_from_bytes
        native.restype, native.argtypes = _P, [ctypes.c_char_p, ctypes.c_size_t]
        return native(encoded, len(encoded))

    def name(self, dotted: str) -> int:
        name = box(0)
        for part in dotted.split("."):
            name = self._call("l_Lean_Name_str___override", name, self.string(part))
        return name

    def _import(self, module: str) -> int:
        return self._structure(0, [self.name(module)], _IMPORT_FLAGS)

    def _structure(self, constructor: int, fields: list[int], scalars: bytes) -> int:
        """A constructor object: header, fields, scalars."""
        size = 8 + 8 * len(fields) + len(scalars)
        native = self._lean.lean_alloc_object
        native.restype, native.argtypes = _P, [ctypes.c_size_t]
        pointer: int = native(size)
        head = struct.pack(f"<iHBB{len(fields)}Q", 1, size, len(fields), constructor, *fields)
        ctypes.memmove(pointer, head + scalars, size)
        return pointer

    def import_modules(self, modules: list[str]) -> int:
        array = self._call("lean_mk_array", box(0), box(0))
        for module in modules:
            array = self._call("lean_array_push", array, self._import(module))
        no_plugins = self._call("lean_mk_array", box(0), box(0))
        leak, load_extensions, level = ctypes.c_uint8(1), ctypes.c_uint8(1), ctypes.c_uint8(_PRIVATE_LEVEL)
        no_artifacts = box(1)
        keep(self._options)
        self._call("lean_enable_initializer_execution")  # every import withdraws the permission
        arguments = (array, self._options, ctypes.c_uint32(0), no_plugins, leak, load_extensions, level, no_artifacts)
        environment = self._check(self._call("l_Lean_importModules", *arguments))
        # Naming the module also lets proofs derive equations of imported definitions.
        return self._call("l_Lean_Environment_setMainModule", environment, self.name(MODULE))

    def start_workers(self, count: int) -> None:
        native = self._lean.lean_init_task_manager_using
        native.restype, native.argtypes = None, [ctypes.c_uint]
        native(count)

    def stop_workers(self) -> None:
        self._lean.lean_finalize_task_manager.restype = None
        self._lean.lean_finalize_task_manager()

    def scope(self, environment: int) -> int:
        """Where commands start: a state of the elaborator in which nothing was said yet."""
        keep(environment)
        empty_log: int = _P.in_dll(self._lean, "l_Lean_MessageLog_empty").value or 0
        return self._call("l_Lean_Elab_Command_mkState", environment, empty_log, self._options)

    def process(self, content: str, scope: int) -> tuple[int, list[str]]:
        """Elaborate commands; the state after them, and what is said of them."""
        said: list[str] = []
        for _, messages, after in self.commands(content, scope):
            said += messages
            scope = after
        return scope, said

    def commands(self, content: str, scope: int) -> Iterator[tuple[int, list[str], int]]:
        """Elaborate commands one by one: where each ends, in bytes, what is said of it, and the state after it.

        Messages are compact JSON, as `lean --json` prints them.
        """
        keep(scope)
        arguments = (self.string(content), self.string("<input>"), box(1), box(len(content.encode())), box(0))
        source = self._call("l_Lean_Parser_mkInputContext___boxed", *arguments)
        parser = self._structure(0, [box(0)], bytes(8))  # at position 0, not recovering
        nothing: int = _P.in_dll(self._lean, "l_Lean_MessageLog_empty").value or 0
        done = False
        while not done:
            syntax, parser, unread = self._parse(source, scope, parser, nothing)
            done = self._call("l_Lean_Parser_isTerminalCommand___boxed", syntax) != box(0)
            keep(syntax)
            position, no_commands = field(parser, 0), self._call("lean_mk_array", box(0), box(0))
            frontend = self._structure(
                _REFERENCE, [self._structure(0, [scope, parser, position, no_commands], b"")], b""
            )
            for each in (source, frontend, parser):
                keep(each)
            self._check(self._call("l_Lean_Elab_Frontend_elabCommandAtFrontend", syntax, source, frontend))
            scope = field(field(frontend, 0), 0)
            said = [self._shown(message) for message in self._listed(field(scope, _MESSAGES))]
            parsed = (self._shown(message) for message in self._listed(unread))
            yield position >> 1, [each for each in parsed if each not in said] + said, scope

    def _parse(self, source: int, scope: int, parser: int, log: int) -> tuple[int, int, int]:
        """The next command, where the parser is after it, and what it says."""
        innermost = field(field(scope, _SCOPES), 0)
        surroundings = [field(scope, _ENVIRONMENT), *(field(innermost, index) for index in (1, 2, 3))]
        for each in (source, parser, log):
            keep(each)
        parsed = self._call("l_Lean_Parser_parseCommand", source, self._structure(0, surroundings, b""), parser, log)
        rest = field(parsed, 1)
        return field(parsed, 0), field(rest, 0), field(rest, 1)

    def command_fault(self, scope: int, model: str, commands: str) -> str:
        """Why `commands` is not one command of the very kind that `model` is; empty if it is. Nothing runs."""
        environment = field(scope, _ENVIRONMENT)
        kinds: list[tuple[str, ...]] = []
        for each in (model, commands):
            keep(environment)
            arguments = (environment, self.name("command"), self.string(each), self.string("<input>"))
            parsed = self._call("l_Lean_Parser_runParserCategory", *arguments)
            if tag(parsed) != 1:
                return text(field(parsed, 0))
            syntax = field(parsed, 0)
            kinds.append((_kind(syntax), *(_kind(child) for child in _array(field(syntax, 2))[1:2])))
        return "" if kinds[0] == kinds[1] else "the text is not one declaration of the stated kind"

    def _listed(self, log: int) -> list[int]:
        keep(log)
        rest = self._call("l_Lean_MessageLog_toList", log)
        found: list[int] = []
        while not rest & 1:
            found.append(field(rest, 0))
            rest = field(rest, 1)
        return found

    def _shown(self, message: int) -> str:
        return text(self._call("l_Lean_Json_compress", self._call("l_Lean_Message_toJson", message)))

    def write_module(self, scope: int, path: str) -> None:
        self._check(self._call("l_Lean_writeModule___boxed", field(scope, _ENVIRONMENT), self.string(path), box(1)))

    def function(self, environment: int, name: str) -> int:
        """A function that a module of ours defines, run by Lean's interpreter."""
        keep(environment)
        found = self._call(
            "l_Lean_Environment_evalConst", box(0), environment, self._options, self.name(name), ctypes.c_uint8(0)
        )
        if tag(found) != 1:
            raise NativeError(f"no function {name}: {text(field(found, 0))}")
        return field(found, 0)

    def apply_io(self, function: int, *arguments: int) -> int:
        """Run an IO function; its last argument is the token `box(0)`."""
        for each in (function, *arguments):
            keep(each)
        return self._check(self._call(f"lean_apply_{len(arguments)}", function, *arguments))
