"""Take from this process what elaborating a proof does not need. One way: it cannot be undone.

What runs here may call any native function of Lean's library, so the walls are the kernel's:

- resource limits: address space, processor time, file size, open files; no core file;
- another user, when the process is root: `nobody`, without groups or capabilities;
- Landlock: no file but those in one scratch folder and in folders that may be read, no TCP, no signal or
  abstract socket to the outside;
- seccomp: a short list of system calls. No program is started, no process forked (threads are), no
  socket opened, no memory made executable or shared, nobody else signalled or traced.

Each wall stands by itself; `level` says which ones this machine gives, and `demand` refuses to go on with
less. Memory and threads have no good limit of the kernel's: whoever starts the process watches them
(`process/usage.py`). Standard library only, and little of it: this runs at the start of every Lean process,
before it has a second thread.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import stat
import struct
from collections.abc import Sequence

NOBODY = 65534
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS, _PR_SET_DUMPABLE = 1, 22, 38, 4
_SECCOMP_FILTER = 2

# Landlock's rights on files, by bit: write, read, list, remove and make regular files, truncate.
_SCRATCH_RIGHTS = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 5 | 1 << 8 | 1 << 14
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILE_RIGHTS_BY_ABI = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16, 6: 16}  # how many rights each version knows

_AUDIT_ARCH_X86_64 = 0xC000003E
_X32_BIT = 0x40000000
_ALLOW, _KILL, _ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
_EPERM, _EINVAL, _ENOSYS = 1, 22, 38
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_CLONE_THREAD, _PROT_EXEC, _MAP_SHARED = 0x00010000, 0x4, 0x1

# By number on x86-64; what Lean's elaborator, its allocator, its threads and this Python use.
_CALLS = {
    "read": 0, "write": 1, "close": 3, "fstat": 5, "poll": 7, "lseek": 8, "munmap": 11, "brk": 12,
    "rt_sigaction": 13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "pread64": 17, "pwrite64": 18, "readv": 19,
    "writev": 20, "sched_yield": 24, "mremap": 25, "madvise": 28, "nanosleep": 35, "getpid": 39, "exit": 60,
    "ftruncate": 77, "getcwd": 79, "rename": 82, "unlink": 87, "umask": 95, "gettimeofday": 96,
    "getrlimit": 97, "getrusage": 98, "sysinfo": 99, "times": 100, "getuid": 102, "getgid": 104, "geteuid": 107,
    "getegid": 108, "sigaltstack": 131, "gettid": 186, "futex": 202, "sched_getaffinity": 204,
    "restart_syscall": 219, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230, "exit_group": 231,
    "openat": 257, "newfstatat": 262, "unlinkat": 263, "renameat": 264, "ppoll": 271, "set_robust_list": 273,
    "getrandom": 318, "membarrier": 324, "rseq": 334,
}  # fmt: skip
# What the program `lean` needs beside them to start: its event loop, its threads, to find its files.
_PROGRAM_CALLS = {
    "access": 21, "uname": 63, "getppid": 110, "epoll_wait": 232, "epoll_ctl": 233, "epoll_pwait": 281,
    "eventfd2": 290, "epoll_create1": 291, "pipe2": 293, "getcpu": 309, "statx": 332,
}  # fmt: skip
_READLINK, _PRLIMIT = 89, 302
_WHOLE_PATH = 4095
"""With a buffer of this size Lean asks where its own executable is. All others are told that there is no link, so that
`realpath` needs no folder that another user may not enter."""
_MMAP, _MPROTECT, _CLONE, _FCNTL, _TGKILL, _CLONE3 = 9, 10, 56, 72, 234, 435
_LAST_HARMLESS_FCNTL = 3  # duplicate, read and write the close flag, read the mode; not: whom to signal


class Limits:
    """`address_space` is a backstop: Lean's allocator and its threads reserve far more than they touch,
    so whoever starts the process watches what it touches."""

    # Plain classes here: `dataclasses` would cost every Lean process a tenth of its start.
    def __init__(
        self,
        address_space: int = 64 << 30,
        cpu_s: int = 120,
        file_bytes: int = 64 << 20,
        open_files: int = 32,
    ) -> None:
        self.address_space = address_space
        self.cpu_s = cpu_s
        self.file_bytes = file_bytes
        self.open_files = open_files


class Level:
    """The walls that this machine gives."""

    def __init__(self, landlock_abi: int, seccomp: bool, other_user: bool) -> None:
        self.landlock_abi = landlock_abi
        self.seccomp = seccomp
        self.other_user = other_user

    @property
    def names(self) -> tuple[str, ...]:
        """The walls in short, for answers and files: `("limits", "nobody", "landlock-7", "seccomp")`."""
        landlock = f"landlock-{self.landlock_abi}" if self.landlock_abi >= 1 else ""
        walls = ("limits", "nobody" if self.other_user else "", landlock, "seccomp" if self.seccomp else "")
        return tuple(filter(None, walls))

    @property
    def complete(self) -> bool:
        return self.landlock_abi >= 1 and self.seccomp

    @property
    def missing(self) -> str:
        """What strangers' texts need and this machine lacks."""
        lacking = ("" if self.landlock_abi >= 1 else "Landlock", "" if self.seccomp else "seccomp")
        return " and ".join(filter(None, lacking))

    def describe(self) -> str:
        landlock = f"Landlock {self.landlock_abi}" if self.landlock_abi else "no Landlock (files are not walled off)"
        seccomp = "seccomp" if self.seccomp else "no seccomp (system calls are not filtered)"
        return ", ".join([landlock, seccomp, "user nobody" if self.other_user else "same user", "resource limits"])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Level) and self.names == other.names

    def __hash__(self) -> int:
        return hash(self.names)

    def __repr__(self) -> str:
        return f"Level{self.names}"


_opened: list[ctypes.CDLL] = []


def _libc() -> ctypes.CDLL:
    """Opened once: a zygote does so before its children are forked, who would each take a third of a millisecond."""
    if not _opened:
        _opened.append(ctypes.CDLL(None, use_errno=True))
    return _opened[0]


def _machine_is_known() -> bool:
    return os.uname().machine == "x86_64"


def level() -> Level:
    """What `enter` would put up here, without putting it up."""
    libc = _libc()
    abi = libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    probe = libc.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, None, 0, 0)  # EFAULT: known, but no filter given
    known = probe == -1 and ctypes.get_errno() == 14
    return Level(max(abi, 0), known and _machine_is_known(), os.geteuid() == 0)


def demand(weak: bool = False, found: Level | None = None) -> Level:
    """The walls that stand here; ToolchainError where one is missing, unless `weak` ones will do.

    Weak ones will do for one's own statements, and for who says so."""
    walls = level() if found is None else found
    if walls.complete or weak:
        return walls
    from ember.core.errors import ToolchainError  # not needed where walls are put up

    raise ToolchainError(
        f"this machine lacks {walls.missing}, so that a stranger's text could reach its files or network; "
        "where that does not matter, say --weak-sandbox (in Python: weak_sandbox=True)"
    )


def enter(scratch: str | None, limits: Limits, readable: Sequence[int] = (), *, program: bool = False) -> None:
    """Put up every wall that there is. `scratch` becomes the working folder, the only writable one; `program`: the
    whole program `lean` is to start behind them."""
    prepare(scratch, limits, readable, program=program)
    limit_time(limits.cpu_s)


def prepare(scratch: str | None, limits: Limits, readable: Sequence[int] = (), *, program: bool = False) -> None:
    """All walls, but no limit of time: this process may then wait, by itself, for what it is to do.

    `readable`: descriptors of folders and files that may be read, too."""
    libc = _libc()
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if scratch is not None:
        os.chdir(scratch)
    folder = os.open(".", os.O_PATH | os.O_DIRECTORY) if scratch is not None else None
    for kind, value in (
        (resource.RLIMIT_AS, limits.address_space),
        (resource.RLIMIT_FSIZE, limits.file_bytes),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
    ):
        _limit(kind, value)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)  # changing the user forgets it
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "no_new_privs")
    _wall_off_files(libc, folder, readable)
    if folder is not None:
        os.close(folder)
    _filter_calls(libc, program)


def limit_time(cpu_s: int) -> None:
    """The last limit, before anybody's text is read: of processor time, known only by then."""
    _limit(resource.RLIMIT_CPU, cpu_s)


def _limit(kind: int, value: int) -> None:
    hard = resource.getrlimit(kind)[1]
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (bound, bound))


def _wall_off_files(libc: ctypes.CDLL, folder: int | None, readable: Sequence[int]) -> None:
    abi = libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    if abi < 1:
        return
    rights = (1 << _FILE_RIGHTS_BY_ABI.get(abi, 16)) - 1
    attributes = [rights]
    if abi >= 4:
        attributes.append(0b11)  # TCP bind and connect
    if abi >= 6:
        attributes.append(0b11)  # abstract sockets and signals, outward
    packed = struct.pack(f"<{len(attributes)}Q", *attributes)
    ruleset = libc.syscall(_LANDLOCK_CREATE, packed, len(packed), 0)
    if ruleset < 0:
        raise OSError(ctypes.get_errno(), "landlock_create_ruleset")
    rules = [] if folder is None else [(_SCRATCH_RIGHTS & rights, folder)]
    for descriptor in readable:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        rules.append((_READ_FILE | _READ_FOLDER if is_folder else _READ_FILE, descriptor))
    for allowed, descriptor in rules:
        rule = struct.pack("<Qi", allowed, descriptor)
        if libc.syscall(_LANDLOCK_ADD, ruleset, 1, rule, 0) != 0:
            raise OSError(ctypes.get_errno(), "landlock_add_rule")
    if libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) != 0:
        raise OSError(ctypes.get_errno(), "landlock_restrict_self")
    os.close(ruleset)


def _filter_calls(libc: ctypes.CDLL, whole: bool) -> None:
    if not _machine_is_known():
        return
    program = _program(os.getpid(), {**_CALLS, **_PROGRAM_CALLS} if whole else _CALLS)
    code = ctypes.create_string_buffer(b"".join(program))
    header = struct.pack("<H6xQ", len(program), ctypes.addressof(code))
    if libc.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, header, 0, 0) != 0 and ctypes.get_errno() != 22:
        raise OSError(ctypes.get_errno(), "seccomp")  # EINVAL: a kernel without filters; `level` says so


def _step(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, when_true, when_false, value)


def _program(pid: int, calls: dict[str, int]) -> list[bytes]:
    """The filter: what is not named here is refused with EPERM."""
    refuse = _step(_RETURN, _ERRNO | _EPERM)
    allow = _step(_RETURN, _ALLOW)
    program = [
        _step(_LOAD, 4),
        _step(_EQUAL, _AUDIT_ARCH_X86_64, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, 0),
        _step(_AT_LEAST, _X32_BIT, 0, 1),
        _step(_RETURN, _KILL),
    ]
    for number in sorted(calls.values()):
        program += [_step(_EQUAL, number, 0, 1), allow]
    executable = [_argument(2), _step(_ANY_BIT, _PROT_EXEC, 0, 1), refuse]
    shared = [_argument(3), _step(_ANY_BIT, _MAP_SHARED, 0, 1), refuse]  # nobody would count it
    program += [_step(_EQUAL, _MMAP, 0, 7), *executable, *shared, allow]
    program += [_step(_EQUAL, _MPROTECT, 0, 4), *executable, allow]
    program += [_step(_EQUAL, _CLONE, 0, 4), _argument(0), _step(_ANY_BIT, _CLONE_THREAD, 0, 1), allow, refuse]
    program += [
        _step(_EQUAL, _FCNTL, 0, 4),
        _argument(1),
        _step(_AT_LEAST, _LAST_HARMLESS_FCNTL + 1, 0, 1),
        refuse,
        allow,
    ]
    program += [_step(_EQUAL, _TGKILL, 0, 4), _argument(0), _step(_EQUAL, pid, 0, 1), allow, refuse]
    program += [_step(_EQUAL, _PRLIMIT, 0, 4), _argument(0), _step(_EQUAL, 0, 0, 1), allow, refuse]  # its own only
    no_link = _step(_RETURN, _ERRNO | _EINVAL)
    program += [_step(_EQUAL, _READLINK, 0, 4), _argument(2), _step(_EQUAL, _WHOLE_PATH, 0, 1), allow, no_link]
    program += [_step(_EQUAL, _CLONE3, 0, 1), _step(_RETURN, _ERRNO | _ENOSYS)]  # so that libc falls back to clone
    return [*program, refuse]


def _argument(index: int) -> bytes:
    """Load the low half of an argument of the call."""
    return _step(_LOAD, 16 + 8 * index)
