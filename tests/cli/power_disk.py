# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk has really kept of the files of some folders, while a program was at work.

`record` runs a command under strace and gives the changes it made, with all bytes; `Disk` plays them up to any
moment and says what may lie there when the power goes: what was synced, and any part of the rest, in pieces of 512
bytes. Names made, given and removed are kept in their order once their folder was synced; a renaming is one stroke.
"""

import os
import random
import re
import subprocess

from tonti_cli import Skip, Wrong

PIECE = 512
CALLS = ("open,openat,creat,write,pwrite64,writev,lseek,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,link,linkat,"
         "unlink,unlinkat,close,fallocate,dup,dup2,dup3,fcntl,copy_file_range,sendfile,pwritev,pwritev2")
EXCHANGE = "RENAME_EXCHANGE"


def unquote(text):
    return bytes.fromhex(text.replace("\\x", ""))


def strings(line):
    """All quoted strings of a line of strace -xx."""
    return [unquote(s) for s in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', line)]


class Recorder:
    """Turns lines of strace into changes: tuples whose first word is what happened."""

    def __init__(self, folders, say):
        self.folders = [os.path.realpath(f) for f in folders]
        self.here, self.say = os.getcwd(), say
        self.files, self.places, self.changes = {}, {}, []

    def watched(self, path):
        return any(path.startswith(f + "/") or path == f for f in self.folders)

    def path(self, folder, name):
        base = self.here if folder is None or folder == "AT_FDCWD" else self.files.get(int(folder), "/unknown")
        return os.path.normpath(os.path.join(base, name.decode("utf-8", "surrogateescape")))

    def opened(self, line, number, name, path):
        flags = set(re.findall(r"O_\w+", line)) | ({"O_CREAT", "O_TRUNC"} if name == "creat" else set())
        self.files[number], self.places[number] = path, 0
        if self.watched(path) and "O_DIRECTORY" not in flags and not os.path.isdir(path):
            if "O_CREAT" in flags:
                self.changes.append(("make", path))
            if "O_TRUNC" in flags:
                self.changes.append(("size", path, 0))

    def wrote(self, number, data, place=None):
        path = self.files.get(number, "")
        if number == self.say:
            self.changes.append(("say", data))
        elif self.watched(path):
            at = self.places.get(number, 0) if place is None else place
            self.changes.append(("write", path, at, data))
            if place is None:
                self.places[number] = at + len(data)

    def named(self, line, name, texts):
        folders = re.findall(r"(AT_FDCWD|\d+), \"", line) if name.endswith(("at", "at2")) else []
        paths = [self.path(folders[i] if folders else None, text) for i, text in enumerate(texts)]
        if not any(self.watched(p) for p in paths):
            return
        kind = "exchange" if EXCHANGE in line else name.rstrip("2").removesuffix("at")
        self.changes.append((kind, *paths))
        for number, path in self.files.items():
            if kind in ("rename", "exchange") and path == paths[0]:
                self.files[number] = paths[1]

    def call(self, name, line, answer):
        first = re.match(r"\d+\s+\w+\((\d+)", line)
        number, texts = int(first[1]) if first else -1, strings(line)
        if name in ("open", "openat", "creat"):
            folder = re.match(r"\d+\s+\w+\((AT_FDCWD|\d+),", line)
            self.opened(line, answer, name, self.path(folder[1] if folder else None, texts[0]))
        elif name in ("write", "writev"):
            self.wrote(number, b"".join(texts)[:answer])
        elif name == "pwrite64":
            self.wrote(number, texts[0][:answer], int(re.search(r", (\d+)\) +=", line)[1]))
        elif name == "lseek":
            self.places[number] = answer
        elif name in ("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"):
            self.named(line, name, texts)
        elif name == "close":
            self.files.pop(number, None)
        elif name in ("dup", "dup2", "dup3") or "F_DUPFD" in line:
            self.files[answer] = self.files.get(number, "")
        elif self.watched(self.files.get(number, "")):
            self.others(name, line, number)

    def others(self, name, line, number):
        path = self.files[number]
        if name in ("fsync", "fdatasync"):
            self.changes.append(("sync", path))
        elif name == "ftruncate":
            self.changes.append(("size", path, int(re.search(r", (\d+)\)", line)[1])))
        elif name == "fallocate":
            mode, start, length = re.search(r"\(\d+, (\w+), (\d+), (\d+)\)", line).groups()
            if mode == "0":
                self.changes.append(("room", path, int(start) + int(length)))
        elif name != "fcntl":
            raise Wrong(f"the model of the disk does not know {name}: {line[:200]}")


def record(words, folders, say=None, check=0):
    """The changes that a command made in the folders, and what it wrote to the descriptor SAY."""
    command = ["strace", "-f", "-xx", "-s", "50000000", "-o", "record.txt", "-e", f"trace={CALLS}", *map(str, words)]
    world = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
    try:
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, pass_fds=[say] if say else [], env=world,
                              check=False)
    except FileNotFoundError:
        raise Skip("strace is not there") from None
    if b"ptrace" in done.stderr.lower() and done.returncode:
        raise Skip("strace is denied")
    if done.returncode != check:
        raise Wrong(f"{words}: exit code {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    recorder = Recorder(folders, say)
    with open("record.txt", encoding="ascii", errors="replace") as file:
        for line in file:
            call, answer = re.match(r"\d+\s+(\w+)\(", line), re.search(r"\) += (-?\d+)", line)
            if call and answer and int(answer[1]) >= 0:
                recorder.call(call[1], line, int(answer[1]))
    os.remove("record.txt")
    return recorder.changes


class File:
    """Bytes apart from names: what is durable, and what is not yet."""

    def __init__(self, data=b""):
        self.durable, self.later = bytes(data), []

    def change(self, place, data):
        at = 0
        while at < len(data):
            end = min(len(data), at + PIECE - (place + at) % PIECE)
            self.later.append((place + at, data[at:end]))
            at = end

    def image(self, survives):
        data = bytearray(self.durable)
        for place, piece in self.later:
            if not survives():
                continue
            if piece is None:
                data = data[:place] + bytes(max(0, place - len(data)))
            else:
                data += bytes(max(0, place - len(data)))
                data[place:place + len(piece)] = piece
        return bytes(data)


class Disk:
    """The folders as they were, then change after change. LIES: a disk that says it has synced and has not."""

    def __init__(self, files, lies=False):
        self.names = {path: File(data) for path, data in files.items()}
        self.durable, self.strokes, self.lies = dict(self.names), [], lies
        self.said = b""

    def stroke(self, **names):
        """Names change at once: path -> File or None."""
        changed = names["names"]
        self.strokes.append(changed)
        for path, file in changed.items():
            if file is None:
                self.names.pop(path, None)
            else:
                self.names[path] = file

    def sync(self, path):
        if self.lies:
            return
        file = self.names.get(path)
        if file is not None:
            file.durable, file.later = file.image(lambda: True), []
            return
        kept = []
        for changed in self.strokes:
            if any(os.path.dirname(p) == path for p in changed):
                self.settle(self.durable, changed)
            else:
                kept.append(changed)
        self.strokes = kept

    @staticmethod
    def settle(names, changed):
        for path, file in changed.items():
            if file is None:
                names.pop(path, None)
            else:
                names[path] = file

    def play(self, change):
        kind, *rest = change
        if kind == "say":
            self.said += rest[0]
        elif kind == "make":
            if rest[0] not in self.names:
                self.stroke(names={rest[0]: File()})
        elif kind == "sync":
            self.sync(rest[0])
        elif kind == "rename":
            self.stroke(names={rest[1]: self.names[rest[0]], rest[0]: None})
        elif kind == "exchange":
            self.stroke(names={rest[1]: self.names[rest[0]], rest[0]: self.names[rest[1]]})
        elif kind == "link":
            self.stroke(names={rest[1]: self.names[rest[0]]})
        elif kind == "unlink":
            self.stroke(names={rest[0]: None})
        elif rest[0] in self.names:
            self.alter(kind, self.names[rest[0]], *rest[1:])

    @staticmethod
    def alter(kind, file, *rest):
        if kind == "write":
            file.change(*rest)
        elif kind == "size":
            file.later.append((rest[0], None))
        elif kind == "room" and len(file.image(lambda: True)) < rest[0]:
            file.later.append((rest[0], None))

    def image(self, seed):
        """What lies on the disk after the cut: 0 = what was synced, 1 = everything, others = a random part."""
        draw = random.Random(seed)
        survives = (lambda: False) if seed == 0 else (lambda: True) if seed == 1 else (lambda: draw.random() < 0.5)
        names, gone = dict(self.durable), set()
        for changed in self.strokes:
            if gone.isdisjoint(changed) and survives():
                self.settle(names, changed)
            else:
                gone |= set(changed)
        return {path: file.image(survives) for path, file in sorted(names.items())}


def read_all(folders):
    """Every file of the folders: path -> bytes."""
    files = {}
    for folder in folders:
        for where, _, names in os.walk(os.path.realpath(folder)):
            for name in names:
                with open(os.path.join(where, name), "rb") as file:
                    files[os.path.join(where, name)] = file.read()
    return files


def write_all(folders, files):
    """Make the folders hold just these files."""
    for path in read_all(folders):
        if path not in files:
            os.remove(path)
    for path, data in files.items():
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        os.chmod(path, 0o600)


def cuts(before, changes, seeds, lies=False):
    """Every different (image, said, finished) after a cut at every change, SEEDS patterns each."""
    disk, seen = Disk(before, lies), set()
    for moment in range(len(changes) + 1):
        for seed in range(seeds):
            image = disk.image(seed if seed < 2 else seed * 100003 + moment)
            mark = (hash(tuple(image.items())), disk.said)
            if mark not in seen or moment == len(changes):
                seen.add(mark)
                yield image, disk.said, moment == len(changes)
        if moment < len(changes):
            disk.play(changes[moment])
