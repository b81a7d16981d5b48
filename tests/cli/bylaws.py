# SPDX-License-Identifier: GPL-3.0-or-later
"""By-laws through the command line: what is decided is what is listed, printed and computed, for every rule there is."""

import random
import sys

from tonti_cli import apply, ask, equal, expect, main, refuse, run

CLOCK = ("--clock", "2025-01-04T15:10:00Z")


def group(book):
    """Six hands; nothing has been held yet."""
    run("new", book, "--name", "And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--lang", "fr",
        "--practice", "--clock", "2025-01-04T15:00:00Z")
    apply(book, {"do": "pool.add", "name": "Tour", "contribution": 5000},
          *[{"do": "member.add", "name": f"Membre {n}", "hands": 1} for n in range(1, 7)],
          *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
            for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
          {"do": "meeting.plan", "start": "2025-01-04", "count": 7}, options=CLOCK)
    return book


def listed(book, is_coming=False):
    """(pool, rule) -> row of what holds now, or is to come."""
    rows = ask("list", book, "rules")["rows"]
    return {(r["pool"], r["rule"]): r for r in rows if (r["state"] == "coming") == is_coming}


def articles(book):
    """(pool, rule) -> article of the constitution."""
    return {(r["of"], r["rule"]): r for r in ask("report", book, "constitution")["rows"]}


def some_value(row, chance):
    """One that the rule takes, and how it is listed afterwards."""
    if row["type"] == "flag":
        value = chance.choice([True, False])
        return value, str(value).lower()
    if row["type"] == "code":
        value = chance.choice(row["takes"].split("|"))
        return value, value
    if row["type"] == "steps":
        return chance.choice([("30:10% 60:15%", "30:100000 60:150000"), ("2 : 5 %, 9 : 7.5 %", "2:50000 9:75000")])
    least, most = map(int, row["takes"].split(".."))
    value = chance.randint(least, min(most, 1000000))
    return value, str(value)


def setting(row, value, article):
    return {"do": "rule.set", **({"pool": row["pool"]} if row["pool"] else {}),
            "rules": [{"rule": row["rule"], "value": value, "article": article}]}


def check_articles(book, rows):
    """Whatever the constitution says of a rule is what the book computes with."""
    told = articles(book)
    for key, row in rows.items():
        if key in told:
            equal(told[key]["value"], row["value"], "the constitution says another value", key)
    return sum(1 for key in rows if key in told)


def test_every_rule_is_listed_and_told_as_it_was_set():
    chance = random.Random(20251122)
    book = group("every.tonti")
    rounds = told = 0
    for _ in range(6):
        wanted = {}
        for key, row in listed(book).items():
            value, plain = some_value(row, chance)
            wanted[key] = plain
            apply(book, setting(row, value, str(len(wanted))), options=CLOCK)
        rows = listed(book)
        for number, (key, plain) in enumerate(wanted.items(), 1):
            equal(rows[key]["value"], plain, key)
            equal(rows[key]["state"], "decided", key)
            equal(rows[key]["article"], str(number), key)
        told += check_articles(book, rows)
        rounds += len(rows)
    expect(rounds >= 12 and told > 0, rounds, told)
    equal(ask("verify", book)["ok"], True)
    run("print", book, "constitution", "-o", "every.pdf")
    print(f"# {rounds} settings, {told} told by the constitution")


def test_a_change_waits_for_its_meeting():
    book = group("change.tonti")
    apply(book, {"do": "rule.set", "rules": [{"rule": "quorum", "value": "50%", "article": 4}]},
          {"do": "pool.start", "pool": "pool:1", "first_meeting": 1},
          {"do": "meeting.open", "meeting": 1}, options=("--as", 2, *CLOCK))
    answers = apply(book, {"do": "rule.set", "rules": [{"rule": "quorum", "value": "60%"}]}, options=("--as", 2, *CLOCK), code=1)
    equal(answers[0]["error"]["code"], "two-officers")
    answers = apply(book, {"do": "rule.set", "rules": [{"rule": "quorum", "value": "60%"}], "decision": "Voté",
                           "officers": [1, 2]}, options=CLOCK)
    equal((answers[0]["from"], answers[0]["changes"]), (2, [{"rule": "quorum", "before": 500000, "value": 600000}]))
    equal(listed(book)[None, "quorum"]["value"], "500000")
    equal(listed(book, True)[None, "quorum"]["value"], "600000")
    equal(articles(book)[None, "quorum"]["value"], "500000")
    expect("(Article 4.)" in articles(book)[None, "quorum"]["text"], articles(book)[None, "quorum"]["text"])


def test_what_a_short_pot_does_is_amended_like_any_rule():
    book = group("short.tonti")
    equal(listed(book)["pool:1", "short-pot"]["state"], "usual")
    apply(book, {"do": "pool.set", "pool": "pool:1", "short_pot": "postpone"},
          {"do": "pool.start", "pool": "pool:1", "first_meeting": 1},
          {"do": "meeting.open", "meeting": 1}, options=("--as", 2, *CLOCK))
    equal(listed(book)["pool:1", "short-pot"]["value"], "postpone")
    change = {"do": "pool.set", "pool": "pool:1", "short_pot": "spread"}
    equal(apply(book, change, options=("--as", 2, *CLOCK), code=1)[0]["error"]["code"], "two-officers")
    apply(book, {**change, "officers": [1, 2]}, options=CLOCK)
    equal((listed(book)["pool:1", "short-pot"]["value"], ask("list", book, "pools")["rows"][0]["short_pot"]), ("postpone",) * 2)
    row = listed(book, True)["pool:1", "short-pot"]
    equal((row["value"], row["from"]), ("spread", 2))
    equal(articles(book)["pool:1", "short-pot"]["value"], "postpone")


def test_models_are_listed_with_their_source_and_taken():
    rows = ask("list", group("list.tonti"), "models")["rows"]
    expect({"natt", "njangi", "caisse-encheres", "ikimina", "chit", "arisan", "tanda"} <= {r["model"] for r in rows}, rows)
    for row in rows:
        book = group(row["model"] + ".tonti")
        expect(len(row["source"]) > 20, row)
        apply(book, {"do": "model.apply", "model": row["model"]}, options=CLOCK)
        rules = listed(book)
        for pair in (row["rules"] or "").split("; ") if row["rules"] else []:
            equal(rules["pool:1", pair.split("=")[0]]["state"], "decided", row["model"], pair)
        check_articles(book, rules)
        equal(ask("verify", book)["ok"], True)


def test_lists_of_one_pot():
    book = group("one.tonti")
    rows = ask("list", book, "rules", "--pool", 1)["rows"]
    expect(all(r["pool"] == "pool:1" for r in rows), rows)
    refuse(2, "option-unused", "list", book, "models", "--pool", 1)


if __name__ == "__main__":
    main(sys.modules["__main__"])
