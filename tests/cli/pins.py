# SPDX-License-Identifier: GPL-3.0-or-later
"""PINs from the command line: proved, guessed a thousand times, forgotten; the sheet for the safe; the keys of the box."""

import json
import os
import pty
import subprocess
import sys
import time

from tonti_cli import PROGRAM, apply, ask, equal, events, expect, main, new, refuse, run

AT = "2025-01-04T10:00:00Z"
PIN, PHRASE = "592846", "la clé de réserve"


def with_pin(words, *pins, **options):
    """Run with these PINs, one a line, in a descriptor of their own."""
    read, write = os.pipe()
    os.write(write, "".join(p + "\n" for p in pins).encode())
    os.close(write)
    fds = ["--pin-fd", read] + (["--second-pin-fd", read] if len(pins) > 1 else [])
    try:
        return run(*fds, *words, pass_fds=[read], **options)
    finally:
        os.close(read)


def group():
    """Chair 1 and treasurer 2 with PINs, secretary 3 and counter 4 without."""
    book = new()
    apply(book, *[{"do": "member.add", "name": n, "at": AT} for n in ("Awa Diop", "Fatou Sy", "Coumba Sène", "Penda Sow", "X")],
          {"do": "officer.name", "member": 1, "role": "chair", "at": AT},
          {"do": "officer.name", "member": 2, "role": "treasurer", "at": AT},
          {"do": "officer.name", "member": 3, "role": "secretary", "at": AT, "officers": [1, 2]},
          {"do": "officer.name", "member": 4, "role": "counter", "at": AT, "officers": [1, 2]})
    apply(book, {"do": "pin.set", "member": 1, "pin": PHRASE, "at": AT}, options=("--as", 1))
    apply(book, {"do": "pin.set", "member": 2, "pin": PIN, "at": AT}, options=("--as", 2))
    return book


def code_of(result):
    return result.json["error"]["code"]


def test_login_proves_a_pin_and_does_nothing_else():
    book = group()
    before = events(book)
    equal(with_pin(("--as", 2, "login", book, "--format", "json"), PIN).json, {"member": 2, "logged_in": True})
    with_pin(("--as", "chair", "login", book), PHRASE)
    equal(code_of(with_pin(("--as", 2, "login", book, "--format", "json"), "111222", code=1)), "wrong-pin")
    equal(code_of(with_pin(("--as", 3, "login", book, "--format", "json"), "111222", code=1)), "no-pin")
    refuse(1, "pin-needed", "--as", 2, "login", book)
    refuse(2, "who-is-it", "login", book)
    refuse(2, "no-pin-given", "--as", 2, "--pin-fd", 99, "login", book)
    equal(code_of(with_pin(("apply", book, "-", "--format", "json"), PIN, code=2)), "who-is-it")
    equal(events(book), before)


def test_verbs_need_the_pins_of_those_who_stand_for_them():
    book = group()
    word = json.dumps({"do": "word.set", "idea": "hand", "word": "nom", "at": AT})
    guard = json.dumps({"do": "guard.set", "idle_minutes": 5, "officers": [1, 2], "at": AT})

    def code(result):
        return result.lines[0].get("error", {}).get("code")

    equal(code(run("apply", book, "-", stdin=word, code=1)), "who-is-it")
    equal(code(run("--as", 2, "apply", book, "-", stdin=word, code=1)), "pin-needed")
    equal(code(with_pin(("--as", 2, "apply", book, "-"), PIN, stdin=word)), None)
    alone = with_pin(("--as", 2, "apply", book, "-"), PIN, stdin=guard, code=1).lines[0]["error"]
    equal((alone["code"], alone["field"]), ("pin-needed", "officers"))
    expect("Awa Diop" in alone["message"], alone)
    equal(code(with_pin(("--as", 2, "--second", 1, "apply", book, "-"), PIN, PHRASE, stdin=guard)), None)
    equal(ask("list", book, "guard")["rows"], [{"keys_to_open": 0, "idle_minutes": 5, "pins": 2}])
    equal(code(run("--as", 3, "apply", book, "-", stdin=word.replace("nom", "main"))), None)
    equal(ask("verify", book)["ok"], True)


def test_reading_asks_for_no_pin_and_tries_none():
    book = group()
    for _ in range(5):
        with_pin(("--as", 2, "info", book), "000000")
        with_pin(("--as", 2, "list", book, "notices"), "000000")
    with_pin(("--as", 2, "login", book), PIN)
    equal([r["event"] for r in ask("list", book, "notices")["rows"]], ["pin/1", "pin/1"])


def test_a_thousand_guesses():
    book = group()
    hours, looked_at, begun = {}, 0, time.monotonic()
    for n in range(1000):
        second = 4 * n
        clock = f"2025-01-04T{12 + second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}Z"
        told = code_of(with_pin(("--as", 2, "login", book, "--clock", clock, "--format", "json"), f"{n:04d}", code=1))
        expect(told in ("wrong-pin", "wait"), told)
        looked_at += told == "wrong-pin"
        hours[second // 3600] = hours.get(second // 3600, 0) + (told == "wrong-pin")
    lockouts = [r for r in ask("list", book, "notices")["rows"] if r["event"] == "lockout/1"]
    equal(len(lockouts), looked_at - 2)
    expect(max(hours.values()) <= 30, hours)
    equal(code_of(with_pin(("--as", 2, "login", book, "--clock", "2025-01-04T13:06:40Z", "--format", "json"), PIN, code=1)), "wait")
    with_pin(("--as", 2, "login", book, "--clock", "2025-01-04T14:00:00Z"), PIN)
    equal(ask("verify", book)["ok"], True)
    print(f"# 1000 tries, each a process, in {4 * 999} s of the book: {looked_at} looked at, at most {max(hours.values())} an hour;"
          f" {time.monotonic() - begun:.0f} s")


def test_no_pin_is_ever_told():
    book = group()
    told = b""
    for line in ({"do": "pin.set", "member": 2, "pin": "918273", "at": AT}, {"do": "pin.set", "member": 3, "pin": "918273", "at": AT},
                 {"do": "pin.set", "member": 2, "pin": 918273, "at": AT}, {"do": "pin.set", "member": 2, "pin": "918273\u0000", "at": AT},
                 {"do": "pin.set", "member": "918273", "pin": "918273", "at": AT, "colour": "918"},
                 {"do": "pin.reset", "member": 2, "recovery": "918273", "at": AT}):
        done = with_pin(("--as", 2, "apply", book, "-"), PIN, stdin=json.dumps(line), code=None)
        told += done.out + done.err
        if "pin" in line and line["member"] != "918273":
            expect(b"918273" not in done.out + done.err, line, done.text)
    with open(book, "rb") as file:
        content = file.read()
    expect(b"Fatou Sy" in content)
    for secret in (PIN, PHRASE, "918273"):
        expect(secret.encode() not in content, secret)


def test_a_terminal_shows_nothing():
    book = group()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(PROGRAM, [PROGRAM, "--as", "2", "login", book])
    shown = os.read(terminal, 100)
    time.sleep(0.3)  # the terminal falls silent right after the question
    os.write(terminal, (PIN + "\n").encode())
    try:
        while piece := os.read(terminal, 100):
            shown += piece
    except OSError:
        pass
    equal(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0, shown)
    expect(b"Fatou Sy" in shown and PIN.encode() not in shown, shown)


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
                          encoding="utf-8").stdout


def test_the_sheet_for_the_safe():
    book = group()
    answer = with_pin(("--as", 2, "--second", 1, "recovery", book, "-o", "sheet.pdf", "--format", "json"), PIN, PHRASE).json
    code = answer["code"]
    expect(len(code) == 29 and code.count(" ") == 5, code)
    text = " ".join(text_of("sheet.pdf").split())
    expect(code in text, text)
    equal(os.stat("sheet.pdf").st_mode & 0o777, 0o600)
    expect("And Jëf" in text and "Page 1/1" in text, text)
    with open(book, "rb") as file:
        content = file.read()
    expect(code.encode() not in content and code.replace(" ", "").encode() not in content)
    # both have forgotten theirs; the code opens once
    reset = {"do": "pin.reset", "member": 2, "recovery": code.lower().replace(" ", "-"), "at": AT}
    apply(book, reset, {"do": "pin.set", "member": 2, "pin": "7392", "at": AT}, options=("--as", 2))
    again = apply(book, {**reset, "member": 1}, options=("--as", 1), code=1)[0]
    equal(again["error"]["code"], "no-code")
    equal([r["event"] for r in ask("list", book, "notices")["rows"]], ["pin/1", "pin/1", "recovery/1", "pin-reset/1", "pin/1"])
    equal(ask("verify", book)["ok"], True)


def test_pins_and_keys_survive_a_rebuild():
    book = group()
    with_pin(("--as", 2, "login", book), "111222", code=1)
    run("rebuild", book, "again.tonti")
    with_pin(("--as", 2, "login", "again.tonti"), PIN)
    equal(ask("verify", "again.tonti")["ok"], True)


def test_three_keys_open_the_meeting():
    book = new()
    apply(book, *[{"do": "member.add", "name": f"Membre {n}", "at": AT} for n in range(1, 10)],
          {"do": "officer.name", "member": 1, "role": "chair", "at": AT}, {"do": "officer.name", "member": 2, "role": "treasurer", "at": AT})
    early = apply(book, {"do": "guard.set", "keys_to_open": 3, "officers": [1, 2], "at": AT}, code=1)[0]
    equal(early["error"]["code"], "too-few-keys")
    apply(book, *[{"do": "officer.name", "member": n, "role": "key-holder", "at": AT, "officers": [1, 2]} for n in (5, 6, 7)],
          {"do": "guard.set", "keys_to_open": 3, "officers": [1, 2], "at": AT})
    here, away = {"member": 5, "present": True}, {"member": 7, "present": False, "stand_in": 8, "reason": "à l'hôpital"}
    second = {"member": 6, "present": True}
    for keys, code in (([], "keys-needed"), ([here, second], "keys-needed"), ([here, here, second], "bad-keys"),
                       ([here, second, {**away, "stand_in": 5}], "bad-keys"), ([here, second, {**away, "reason": None}], "bad-keys"),
                       ([here, second, {"member": 8, "present": True}], "bad-keys"),
                       ([here, second, {"member": 7, "present": False}], "keys-needed"),
                       ([here, second, {**away, "stand_in": 7}], "bad-keys"), ([here, second, {**away, "present": True}], "bad-keys")):
        equal(apply(book, {"do": "meeting.open", "keys": keys, "at": AT}, code=1)[0]["error"]["code"], code, keys)
    apply(book, {"do": "meeting.open", "keys": [here, second, away], "at": AT})
    told = ask("report", book, "meeting")["keys"]
    expect("Membre 5" in told and "Membre 8" in told and "à l'hôpital" in told, told)
    run("print", book, "minutes", "--with-draft", "--meeting", 1, "-o", "m.pdf")
    expect("à l'hôpital" in " ".join(text_of("m.pdf").split()), text_of("m.pdf"))
    equal(ask("verify", book)["ok"], True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
