# SPDX-License-Identifier: GPL-3.0-or-later
"""apply: one line, one verb, one answer; keys, transactions and acknowledgements."""

import json
import os
import subprocess
import sys

from tonti_cli import PROGRAM, apply, ask, equal, events, expect, main, new, refuse, run, write

AT = "2025-01-04T10:00:00Z"


def member(name, **fields):
    return {"do": "member.add", "name": name, "at": AT, **fields}


def key(n):
    return f"{n:032x}"


def test_every_line_is_answered_in_order():
    new()
    answers = apply("book.tonti", member("Awa"), "", "  ", member("Awa"), "not json", member("Fatou"), "[1]", "{}",
                    {"do": "member.ad"}, {"do": "member.add"}, member("Coumba", colour="red"), code=2)
    equal([a["line"] for a in answers], [1, 4, 5, 6, 7, 8, 9, 10, 11])
    equal([a.get("error", {}).get("code") for a in answers],
          [None, "same-name", "bad-json", None, "bad-json", "no-verb", "unknown-verb", "missing-field", "unknown-field"])
    equal([a["seq"] for a in answers if "seq" in a], [2, 3])
    equal(events("book.tonti"), 3)


def test_the_exit_code_is_the_worst_of_the_lines():
    new()
    apply("book.tonti", member("Awa"))
    apply("book.tonti", member("Awa"), member("Fatou"), code=1)
    apply("book.tonti", {"do": "nothing"}, member("Fatou", same_name=True), code=2)
    apply("book.tonti", code=0)


def test_all_problems_of_a_verb_are_told_at_once():
    new()
    answer = apply("book.tonti", {"do": "member.add", "sex": "X", "joined": "2025-02-30", "at": AT}, code=2)[0]
    equal(sorted(e["field"] for e in answer["errors"]), ["joined", "name", "sex"])
    equal(answer["error"], answer["errors"][0])


def test_people_see_refusals_on_standard_error_too():
    new()
    text = json.dumps(member("")) + "\n"
    plain = run("apply", "book.tonti", "-", stdin=text, code=1)
    expect(plain.errors[0].startswith("tonti-cli: line 1: "), plain.errors)
    equal(run("apply", "book.tonti", "-", "--format", "json", stdin=text, code=1).err, b"")


def test_a_repeated_key_adds_nothing():
    new()
    first = apply("book.tonti", member("Awa", key=key(1)))[0]
    again = apply("book.tonti", member("Awa", key=key(1)), member("Somebody else", key=key(1)))
    equal([(a["seq"], a.get("repeated")) for a in again], [(first["seq"], True)] * 2)
    equal(events("book.tonti"), 2)
    equal(apply("book.tonti", member("Fatou", key="xyz"), code=2)[0]["error"]["code"], "bad-key")


def test_together_means_all_or_nothing():
    new()
    done = run("apply", "book.tonti", "-", "--atomic", stdin="\n".join(json.dumps(member(n)) for n in "ABC"), code=0)
    equal([a["seq"] for a in done.lines], [2, 3, 4])
    head = ask("info", "book.tonti")["head"]
    wrong = run("apply", "book.tonti", "-", "--atomic", code=1,
                stdin="\n".join(json.dumps(member(n)) for n in ("D", "E", "A", "F")))
    equal([(a["line"], a.get("undone"), "error" in a) for a in wrong.lines],
          [(1, True, False), (2, True, False), (3, None, True)])
    equal(ask("info", "book.tonti")["head"], head)
    equal(ask("verify", "book.tonti")["ok"], True)


def acks(*requests, options=()):
    """The acknowledgements of these requests, as [key, seq, head]."""
    read, written = os.pipe()
    text = "\n".join(json.dumps(r) for r in requests)
    subprocess.run([PROGRAM, "apply", "book.tonti", "-", "--ack-fd", str(written), *options], input=text.encode(),
                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, pass_fds=[written], check=False)
    os.close(written)
    with open(read, encoding="ascii") as pipe:
        return [line.split() for line in pipe]


def test_a_commit_is_acknowledged():
    new()
    told = acks(member("A", key=key(1)), member("A"), member("B", key=key(2)), member("C"))
    equal([(k, s) for k, s, _ in told[:2]], [(key(1), "2"), (key(2), "3")])
    equal((len(told), len(told[2][0])), (3, 32))
    equal(told[-1][2], ask("info", "book.tonti")["head"])
    equal(acks(member("D", key=key(4)), member("A"), options=["--atomic"]), [])
    equal([s for _, s, _ in acks(member("D", key=key(4)), member("E", key=key(5)), options=["--atomic"])], ["5", "6"])


def test_a_listener_that_is_gone_is_a_failure_and_nothing_more_is_done():
    new()
    text = "\n".join(json.dumps(member(n)) for n in "ABC")
    done = run("apply", "book.tonti", "-", "--ack-fd", "97", stdin=text, code=4)
    equal((len(done.lines), events("book.tonti")), (1, 2))


def test_a_file_is_read_like_standard_input():
    new()
    write("verbs.jsonl", json.dumps(member("Ndèye Coumba Sène"), ensure_ascii=False))
    equal(run("apply", "book.tonti", "verbs.jsonl").lines[0]["seq"], 2)
    refuse(4, "cannot-read", "apply", "book.tonti", "none.jsonl")


def test_lines_that_are_no_text_are_refused():
    new()
    long = '{"do":"member.add","name":"' + "A" * (17 << 20) + '"}'
    text = b'{"do":"member.add","name":"A\xff"}\n' + b'{"do":"x","do":"y"}\n{"do":"member.add","name":"A\\u0000"}\n' \
        + b'{"n":1' + b"0" * 400 + b"}\n" + b"[" * 5000 + b"\n" + long.encode() + b"\n" \
        + json.dumps(member("Awa")).encode()
    done = run("apply", "book.tonti", "-", stdin=text, code=None)
    expect(done.code in (1, 2), done.code)
    equal(["error" in a for a in done.lines], [True] * 6 + [False])
    equal(done.lines[5]["error"]["code"], "line-too-long")
    equal(events("book.tonti"), 2)


def test_a_real_book_takes_no_time_from_the_verb():
    run("new", "book.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF")
    equal(apply("book.tonti", member("Awa"), code=1)[0]["error"]["code"], "clock-refused")
    equal(apply("book.tonti", {"do": "member.add", "name": "Awa"})[0]["seq"], 2)


def test_a_book_is_begun_only_once():
    new()
    apply("book.tonti", {"do": "book.new", "name": "Other", "country": "SN", "at": AT}, code=1)
    equal(ask("info", "book.tonti")["name"], "And Jëf")


def test_edges_of_numbers_are_refused_in_words():
    new()
    pool = {"do": "pool.add", "name": "P", "at": AT}
    for amount in (0, -1, 10 ** 15 + 1, 2 ** 63 - 1, -(2 ** 63), 1.5, "1.000.000.000.000.000.000", "abc", "", None, True,
                   "1 234 567 890 123 456 789"):
        answer = apply("book.tonti", {**pool, "contribution": amount}, code=None)[0]
        expect("error" in answer, amount, answer)
    equal(events("book.tonti"), 1)
    expect("seq" in apply("book.tonti", {**pool, "contribution": 10 ** 15})[0])


def test_days_at_the_edge_are_refused_in_words():
    new()
    for day, good in (("2000-02-29", True), ("2024-02-29", True), ("1900-02-29", False), ("2023-02-29", False),
                      ("2025-02-30", False), ("0000-01-01", False), ("1899-12-31", False), ("2200-01-01", False),
                      ("9999-12-31", False), ("25-01-04", False), ("2025-1-4", False), ("", False)):
        answer = apply("book.tonti", member(f"M {day}", joined=day), code=None)[0]
        equal("error" not in answer, good, day, answer)


if __name__ == "__main__":
    main(sys.modules["__main__"])
