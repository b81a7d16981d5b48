#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two commands in turn; the ratio of each pair. A noisy machine slows both alike.

Used as a module by bench.py: run (command) -> (wall, processor, peak MiB); compare (ours, floor, n).
"""
import os
import shutil
import statistics
import subprocess
import time


def run(command, fresh=(), copies=()):
    for path in fresh:
        for end in ("", "-journal"):
            if os.path.exists(path + end):
                os.remove(path + end)
    for source, target in copies:
        shutil.copy(source, target)
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(ours, floor, n, fresh=(), by="cpu"):
    """Median ratio, median of ours (wall, cpu), greatest peak of ours in MiB."""
    pairs = [(run(ours, fresh), run(floor, fresh)) for _ in range(n + 1)][1:]
    which = 1 if by == "cpu" else 0
    ratio = statistics.median(a[which] / max(b[which], 1e-4) for a, b in pairs)
    wall, cpu = (statistics.median(a[i] for a, _ in pairs) for i in (0, 1))
    floor_time = statistics.median(b[which] for _, b in pairs)
    return ratio, wall, cpu, floor_time, max(a[2] for a, _ in pairs)
