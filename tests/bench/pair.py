#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two commands in turn; the ratio of each pair. A noisy machine slows both alike.

Used as a module by bench.py: run (command) -> (wall, processor, peak MiB); compare (ours, floor, n).
"""
import os
import statistics
import subprocess
import time


def run(command, fresh=None):
    """Wall seconds, processor seconds and peak MiB; the file FRESH is taken away before."""
    for path in (fresh, fresh + "-journal") if fresh else ():
        if os.path.exists(path):
            os.remove(path)
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(ours, floor, n, fresh=(None, None), by="cpu"):
    """Median ratio, medians of ours (wall, cpu) and of the floor, greatest peak of ours in MiB."""
    pairs = [(run(ours, fresh[0]), run(floor, fresh[1])) for _ in range(n + 1)][1:]
    which = 1 if by == "cpu" else 0
    ratio = statistics.median(a[which] / max(b[which], 1e-4) for a, b in pairs)
    wall, cpu = (statistics.median(a[i] for a, _ in pairs) for i in (0, 1))
    floor_time = statistics.median(b[which] for _, b in pairs)
    return ratio, wall, cpu, floor_time, max(a[2] for a, _ in pairs)
