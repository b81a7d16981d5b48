#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen that nobody sees, for measuring windows; everything around them is kept quiet."""
import contextlib
import os
import shutil
import subprocess
import tempfile

QUIET = {
    "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "GSETTINGS_BACKEND": "memory", "GTK_A11Y": "none",
    "LC_ALL": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": "disabled:", "GIO_USE_VFS": "local",
}


def start():
    """(process, display) of an Xvfb that chose its own number."""
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as answer:
        return process, ":" + answer.readline().strip()


@contextlib.contextmanager
def invisible():
    """The environment is that of the screen; gives False when there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield False
        return
    before, (process, display) = dict(os.environ), start()
    with tempfile.TemporaryDirectory(prefix="tonti-home-") as home:
        os.environ.update(QUIET, DISPLAY=display, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home,
                          XDG_RUNTIME_DIR=home)
        os.environ.pop("WAYLAND_DISPLAY", None)
        try:
            yield True
        finally:
            os.environ.clear()
            os.environ.update(before)
            process.terminate()
            process.wait()
