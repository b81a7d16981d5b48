# SPDX-License-Identifier: GPL-3.0-or-later
"""make.py TONTI-CLI: writes the corpora anew, small files from the program's own examples. What libFuzzer
found worth keeping stands beside them under the names it gave."""

import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(HERE, "..", "..", "examples")
SAMPLE = "N°;Prénom et nom;Sexe;Téléphone;Adhésion;Mains\n1;Awa Diop;F;77 512 34 08;04/01/2025;1\n2;Binta Sow;F;;;½\n\nTOTAL;2;;;;1,5\n"
JOURNAL = ("date,voucher,kind,member,account,debit,credit,memo\n"
           "2025-01-04,V-1,contribution,1,cash,5000,,Épargne\n2025-01-04,V-1,contribution,1,savings,,5000,Épargne\n"
           "2025-01-05,V-2,expense,,other,1 500,,\"transport, \"\"taxi\"\"\"\n2025-01-05,V-2,expense,,cash,,1 500,\n")
NOTEBOOKS = {
    "words": "Cahier 2024\n;;14/12 Natt;Épargne;Prêt;28/12 Natt;Lot;11/01 Natt;Rembours.\n1;Awa Diop;5000;1000;20000;5000;77 500;5 000;10 000\nTOTAL;;5000\n",
    "odd": "N;Nom;30/02 cotis.;x;04/01 cotis.;;04/01/25 cotis.\n1;Awa;A;A;abs;9999999999999999;-5\n;;;\n0;;5k;5m;1,5",
}
AMOUNTS = ["0", "25000", "25 000", "1 234,50", "1.000", "1,000", "1.234.567", "25k", "2m", "=5000*3", "5000+2*(3-1)", "10/3", "-5",
           "F 5 000", "5000 CFA", "KSh 1,500.50", "999999999999999", "1000000000000000", "9223372036854775808", "1'000", "٥٠٠", "1e3", ""]
DAYS = ["21", "21/11", "211125", "21/11/2025", "21-11-25", "21.11.2025", "2025-11-21", "29/02/2024", "29/02/2023", "30-02", "00000000",
        "2025-11-21T10:00:00Z", "31/12/2199", "01/01/1900", "1/1/1", "9999-12-31", "21/11-2025", " 2025-01-04 "]
CODES = ["1234 5678 9012", "123456789012", "7: 1234 5678 9012", "1234-5678-9012", "TONTI1:AAAAAAAAAAAA5LWIGFMX57Y4EDJVUBYSAKL44U",
         "tonti1:aaaaaaaaaaaa5lwigfmx57y4edjvubysakl44u", "TONTI1:", "TONTI1:7777", "0: 1", "99999999999999999999: 1", "1234 5678 901٢"]
TEXTS = ["Awa Diop", "N'Diaye", "Sène", "Se\u0300ne", "a\u202eb", "\u200bx", "Ousmane\nNdiaye", "e" + "\u0301" * 5, "А\u0301wa", "\ufeffx", "x\x00y",
         "<b>x</b>", "\x1b[2J", "%n%s", "ẹ̀kọ́"]


# Requests that go together: a meeting is held, closed and corrected; money is moved; people come and go; keys are kept.
STORIES = {
    "meeting": ['{"do":"presence.set","all":true,"presence":"present"}', '{"do":"receipt.issue","member":1}', '{"do":"fine.charge","member":3,"kind":"late"}',
                '{"do":"expense","account":"rent","amount":500,"what":"taxi"}', '{"do":"lot.pay","hand":"hand:2"}', '{"do":"count.enter","counters":[4,5],"notes":{"10000":1}}',
                '{"do":"count.explain","reason":"lost","holder":2,"officers":[1,2]}', '{"do":"meeting.close","officers":[1,2]}',
                '{"do":"minutes.add","meeting":2,"text":"x","section":"divers"}', '{"do":"correct","event":42,"reason":"x","officers":[1,2]}'],
    "drafts": ['{"do":"due.set","member":3,"of":"pool:1","amount":1234}', '{"do":"undo"}', '{"do":"redo"}', '{"do":"receive","member":3,"amount":7000}',
               '{"do":"draft.unset","cell":"due:3:pool:1"}', '{"do":"aid","fund":"fund:1","member":2,"amount":100,"what":"x"}',
               '{"do":"transfer","from":"cash","to":"bank","amount":100,"what":"x"}', '{"do":"income","account":"gifts","amount":100,"what":"x"}'],
    "people": ['{"do":"member.add","name":"Awa Thiam"}', '{"do":"member.details","member":7,"phone":"77"}', '{"do":"member.rename","member":7,"name":"B"}',
               '{"do":"member.forget","member":7,"reason":"x","officers":[1,2]}', '{"do":"member.undo","members":[7],"reason":"x"}', '{"do":"officer.name","member":6,"role":"auditor","officers":[1,2]}'],
    "pool": ['{"do":"pool.add","name":"Petit","contribution":100}', '{"do":"hand.add","pool":"pool:4","member":1}', '{"do":"hand.add","pool":"pool:4","holders":[{"member":2,"numerator":1,"denominator":2},{"member":3,"numerator":1,"denominator":2}]}',
             '{"do":"pool.order","pool":"pool:4","hands":["hand:15","hand:14"]}', '{"do":"pool.start","pool":"pool:4"}', '{"do":"turn.swap","hand":"hand:14","with":"hand:15","consent":[1,2],"officers":[1,2]}'],
    # Pool 2 was drawn (hands 8 to 10), pool 3 is auctioned (11 to 13), aid was granted: see tonti-fuzz-book.c.
    "auction": ['{"do":"auction.hold","pool":"pool:3","turn":1,"bids":[{"round":1,"hand":"hand:13","amount":100},{"round":2,"hand":"hand:11","amount":150}],"reason":"x","officers":[1,2]}',
                '{"do":"auction.hold","pool":"pool:3","turn":1,"bids":[],"calls":[{"text":"12345 67890"}],"reason":"x","officers":[1,2]}',
                '{"do":"lot.pay","pool":"pool:3","turn":1,"short":"spread","discharge":{"how":"none"},"officers":[1,2]}', '{"do":"dividend.pay","all":true,"officers":[1,2]}',
                '{"do":"box.feed","pool":"pool:3","amount":1000,"from":"fines","reason":"x","officers":[1,2]}', '{"do":"box.lend","pool":"pool:3","member":4,"amount":500,"guarantor":5,"officers":[1,2]}',
                '{"do":"box.sell","pool":"pool:3","amount":100,"bids":[{"member":4,"price":5},{"member":5,"price":10}],"officers":[1,2]}',
                '{"do":"box.share","pool":"pool:3","reason":"x","officers":[1,2]}', '{"do":"box.pay","pool":"pool:3","all":true,"officers":[1,2]}'],
    "aid": ['{"do":"member.relatives","member":5,"relatives":[{"relation":"parent","name":"Fatou"}]}', '{"do":"aid-kind.set","code":"death","label":"x","fund":"fund:1","self":9000,"parent":7000,"once":true,"officers":[1,2]}',
            '{"do":"aid.grant","member":5,"event":"death","relation":"parent","relative":"Fatou","short":"call","officers":[1,2]}',
            '{"do":"aid.call","fund":"fund:1","what":"x","amount":1001,"without":[3],"odd":2,"officers":[1,2]}', '{"do":"receive","member":1,"items":{"call:1":100}}',
            '{"do":"aid.fine","call":"call:1","kind":"late"}', '{"do":"aid.waive","call":"call:1","member":2,"reason":"x","officers":[1,2]}', '{"do":"aid.pay","aid":"aid:1","officers":[1,2]}',
            '{"do":"aid.rebuild","fund":"fund:1","to":99999,"meetings":3,"officers":[1,2]}'],
    "hands": ['{"do":"hand.join","how":"new","pool":"pool:1","member":4,"officers":[1,2]}', '{"do":"hand.join","how":"take-over","hand":"hand:5","member":6,"consent":[4,6],"penalty":100,"officers":[1,2]}',
              '{"do":"hand.join","how":"heir","hand":"hand:1","member":6,"officers":[1,2]}', '{"do":"hand.end","hand":"hand:6","consent":[5],"officers":[1,2]}',
              '{"do":"hand.leave","hand":"hand:1","reason":"x","officers":[1,2]}', '{"do":"turn.claim","member":3,"take":["hand:3"],"officers":[1,2]}', '{"do":"turn.defer","hand":"hand:4","reason":"x","officers":[1,2]}',
              '{"do":"owed.pay","member":1,"hand":"hand:1","officers":[1,2]}', '{"do":"turn.choose","hand":"hand:12","how":"override","reason":"x","officers":[1,2]}'],
    "rules": ['{"do":"rule.set","pool":"pool:3","rules":[{"rule":"auction-destination","value":"next-pot"},{"rule":"auction-reserve","value":"5%"},{"rule":"auction-commission-amount","value":25}],"officers":[1,2]}',
              '{"do":"rule.set","pool":"pool:2","rules":[{"rule":"min-gap","value":2},{"rule":"hands-most","value":1}],"officers":[1,2]}',
              '{"do":"rule.set","rules":[{"rule":"meal","value":300},{"rule":"meal-host","value":"list"}],"officers":[1,2]}', '{"do":"model.apply","model":"natt","officers":[1,2]}',
              '{"do":"host.name","meeting":3,"member":4,"officers":[1,2]}', '{"do":"meal.pay","officers":[1,2]}', '{"do":"penalty.charge"}', '{"do":"member.warn","member":3,"step":"warning","officers":[1,2]}'],
    "debts": ['{"do":"due.set","member":4,"of":"pool:1","amount":0}', '{"do":"debt.add","member":4,"to":5,"amount":1000,"reason":"x"}', '{"do":"guarantee.add","kind":"member","member":5,"hand":"hand:2","most":9000,"officers":[1,2]}',
              '{"do":"guarantee.accept","guarantee":"guarantee:1"}', '{"do":"lot.pay","hand":"hand:2","short":"guarantor","officers":[1,2]}', '{"do":"setoff.make","member":4,"amount":100,"officers":[1,2]}',
              '{"do":"demand.record","member":4,"step":"notice","officers":[1,2]}', '{"do":"fine.charge","member":4,"kind":"late"}', '{"do":"fine.contest","fine":"fine:1","reason":"x"}',
              '{"do":"fine.rule","fine":"fine:1","ruling":"upheld","reason":"x","officers":[1,2]}', '{"do":"fine.raise","officers":[1,2]}'],
    "goods": ['{"do":"pool.add","name":"Riz","contribution":3000}', '{"do":"pool.goods","pool":"pool:4","quantity":5,"unit":"kg","good":"riz","value":600}', '{"do":"hand.add","pool":"pool:4","member":4}',
              '{"do":"hand.add","pool":"pool:4","member":5}', '{"do":"pool.start","pool":"pool:4","first_meeting":2}', '{"do":"goods.count","pool":"pool:4","quantity":"10","counters":[4,5]}',
              '{"do":"party.fund","name":"Mutuelle","each":3000,"officers":[1,2]}', '{"do":"party.cover","fund":"fund:3","member":4,"people":3}', '{"do":"card.open","member":4,"stake":500,"collector":1}',
              '{"do":"card.stake","card":"card:1","boxes":2}', '{"do":"card.pay","card":"card:1","officers":[1,2]}'],
}

# Whole bodies of what the check works out again, as nobody writes them: (event, body). 44 is the draw, 53 the auction, 54 the aid.
BODIES = {
    "draw-empty": (44, '{"pool":"pool:2"}'),
    "draw-nothing-called": (44, '{"calls":[],"list":["hand:8","hand:9","hand:10"],"pool":"pool:2"}'),
    "draw-twice": (44, '{"calls":[{"text":"1234567890"}],"list":["hand:8","hand:8","hand:8"],"order":[],"pool":"pool:2","steps":[]}'),
    "draw-running": (44, '{"calls":[{"text":"1234567890"}],"left_out":[{"hand":"hand:99"}],"list":["hand:2"],"pool":"pool:1","turns":[]}'),
    "auction-empty": (53, '{"meeting":2,"pool":"pool:3","turn":1}'),
    "auction-no-turn": (53, '{"meeting":2,"pool":"pool:3","turn":-9}'),
    "auction-huge": (53, '{"bidders":["hand:11","hand:12","hand:13"],"bids":[{"amount":9223372036854775807,"hand":"hand:11","round":1}],"discount":9223372036854775807,'
                         '"left_out":[],"meeting":2,"most":500,"pool":"pool:3","reserve":-1,"turn":1,"unit":0}'),
    "auction-nobody": (53, '{"bidders":[],"bids":[],"left_out":[{"hand":"hand:11"},{"hand":"hand:12"},{"hand":"hand:13"}],"meeting":2,"pool":"pool:3","turn":1}'),
    "auction-other-pot": (53, '{"bidders":["hand:2"],"bids":[],"meeting":2,"pool":"pool:1","turn":2}'),
    "aid-huge": (54, '{"amount":-9223372036854775808,"kind":"birth","relation":"self","member":3}'),
}


def write(noun, name, data):
    os.makedirs(os.path.join(HERE, noun), exist_ok=True)
    with open(os.path.join(HERE, noun, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))


def number(noun, texts):
    for i, text in enumerate(texts):
        write(noun, f"{i:02}", text)


def make_members():
    with open(os.path.join(EXAMPLES, "membres.csv"), "rb") as file:
        write("import-members", "sample", file.read())
    for name, data in (("utf-8", SAMPLE.encode()), ("mark", SAMPLE.encode("utf-8-sig")), ("utf-16", SAMPLE.encode("utf-16")),
                       ("windows", SAMPLE.encode("cp1252", "replace")), ("tabs", SAMPLE.replace(";", "\t").encode()),
                       ("commas", SAMPLE.replace(";", ",").replace("1,5", '"1,5"').encode()), ("cr", SAMPLE.replace("\n", "\r").encode()),
                       ("formulas", "nom\n'=1+1\n=HYPERLINK(1)\n\"\t@x\"\n".encode()), ("open-quote", b'nom\n"Awa\n'), ("nul", b"nom\nA\0wa\n")):
        write("import-members", name, data)


def make_journal():
    body = JOURNAL.split("\n", 1)[1]
    write("import-journal", "rows", b"\x04" + body.encode())
    write("import-journal", "skip-bad", b"\x05" + body.replace("5000,,", "5000,1,").encode())
    write("import-journal", "whole", b"\x00" + JOURNAL.encode("utf-8-sig"))
    write("import-journal", "members", b"\x02member,name,joined\n1,Awa Diop,2025-01-04\n2,Binta Sow,\n")
    write("import-journal", "cr", b"\x04" + body.replace("\n", "\r").encode())
    write("import-journal", "not-utf-8", b"\x05" + body.encode("utf-8").replace(b",1,", b",A\xffwa,"))
    write("import-journal", "nul", b"\x05" + body.encode("utf-8").replace(b"savings", b"savings\0"))
    write("import-journal", "open-quote", b"\x04" + body.encode() + b'2025-01-05,V-3,x,,"')


def make_verbs(program):
    names = [line.split()[0] for line in subprocess.run([program, "help", "verbs"], capture_output=True, text=True, check=True).stdout.splitlines()]
    words = set()
    for name in names:
        verb = json.loads(subprocess.run([program, "help", name, "--format", "json"], capture_output=True, text=True, check=True).stdout)
        write("verb", name, verb["example"])
        words |= {name} | {f["name"] for f in verb["fields"]} | {c for f in verb["fields"] for c in f.get("codes") or []}
    for name, requests in STORIES.items():
        write("verb", f"story-{name}", "\n".join(requests))
    with open(os.path.join(HERE, "..", "verb.dict"), "w", encoding="utf-8") as file:
        file.write("# SPDX-License-Identifier: GPL-3.0-or-later\n# Words of requests, for libFuzzer: -dict=verb.dict\n")
        file.writelines(f'"\\"{word}\\""\n' for word in sorted(words))


def record(*parts):
    """A change of the file or of the journal: numbers of 1 and 2 bytes and bytes."""
    return b"".join(p if isinstance(p, bytes) else p[0].to_bytes(p[1], "little") for p in parts)


def make_books():
    write("book", "whole-empty", b"\x00")
    write("book", "whole-header", b"\x00SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20" + bytes(76))
    write("book", "sound", b"\xc1")
    write("book", "written", b"\x81")
    for page in (0, 1, 2, 5, 9, 20, 40):
        write("book", f"page-{page}", b"\x01" + record((page, 1), (7, 2), (1, 1), b"\xff") + record((page, 1), (4000, 2), (4, 1), b"\0\0\0\1"))
    write("book", "cut", b"\x02" + record((9000, 2)))
    for seq in (0, 1, 5, 11, 12, 19, 24, 26, 27, 29, 34, 36, 37, 38, 44, 53, 54):
        write("book", f"forged-{seq:02}", b"\x03" + record((seq, 1), (0, 1), (40, 2), (2, 1), b"99"))
    write("book", "forged-kind", b"\x03" + record((30, 1), (2, 1), (5, 2), (0, 1)))
    for name, (at, body) in BODIES.items():
        write("book", f"forged-{name}", b"\x03" + record((at, 1), (3, 1), (0, 2)) + body.encode())
    write("book", "forged-body", b'\x83' + record((38, 1), (3, 1), (0, 2)) + b'{"meeting":1,"lines":[{"account":"cash","amount":1},{"account":"pot","amount":-1}]}')


def make_vaults():
    header = b"TONTI-LOCKED" + record((1, 4))[::-1] + bytes(16) + b"\0\0\0\1\0\0\0\x08" + bytes(24)
    write("vault", "header", b"\0" + header)
    write("vault", "short", b"\0" + header[:40])
    write("vault", "costly", b"\0" + header[:32] + b"\xff" * 8 + header[40:] + bytes(64))
    write("vault", "chunk", b"\0" + header + bytes(200))
    write("vault", "same", b"\1")
    write("vault", "bit", b"\1\x50\0\1")
    write("vault", "cut", b"\1" + bytes(6) + b"\x40\x04\0")
    write("vault", "both-ways", b"\2Awa Diop")


def make_notebooks():
    with open(os.path.join(EXAMPLES, "cahier-2025.csv"), "rb") as file:
        write("notebook", "sample", file.read())
    for name, text in NOTEBOOKS.items():
        write("notebook", name, text.encode())


def main():
    number("amount", AMOUNTS)
    number("day", DAYS)
    number("code", CODES)
    number("text", TEXTS)
    make_members()
    make_journal()
    make_notebooks()
    make_verbs(sys.argv[1])
    make_books()
    make_vaults()


if __name__ == "__main__":
    main()
