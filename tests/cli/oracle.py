# SPDX-License-Identifier: GPL-3.0-or-later
"""What a book must say, kept in a few dictionaries: members, balances, fines, entries. Knows nothing of Tonti's files.

`Oracle.draw` makes a request; `Oracle.expect` says what must be answered (True saved, False refused, None either), and
`Oracle.take` does it here once it was saved there.
"""

LIMIT = 10 ** 15
AT = "2025-01-04T10:00:00Z"


class Oracle:
    def __init__(self):
        self.members, self.balances, self.fines, self.entries, self.sent = {}, {}, {}, {}, {}
        self.events, self.next_key = 1, 1

    # ---- Requests ----

    def draw(self, random):
        """One request, sensible or not."""
        kinds = (self.member, self.member, self.rename, self.income, self.income, self.expense, self.transfer, self.fine, self.pay,
                 self.cancel, self.correct, self.again, self.nonsense)
        request = random.choice(kinds)(random) or self.income(random)
        if "key" not in request:
            request["key"] = f"{self.next_key:032x}"
            self.next_key += 1
        return {**request, "at": AT}

    @staticmethod
    def amount(random):
        return random.choice((random.randrange(1, 20), random.randrange(1, 5000) * 5, random.randrange(1, 10 ** 9), 1))

    def member(self, random):
        return {"do": "member.add", "name": f"Member {random.randrange(10 ** 9)}"}

    def rename(self, random):
        return {"do": "member.rename", "member": random.choice(list(self.members)), "name": f"Name {random.randrange(10 ** 9)}"}

    def income(self, random):
        return {"do": "income", "account": random.choice(("gifts", "sales", "chairs")), "amount": self.amount(random), "what": "x"}

    def expense(self, random):
        most = self.balances.get("cash", 0)
        amount = random.choice((self.amount(random), max(1, most), most + 1, random.randrange(1, most + 2)))
        return {"do": "expense", "account": random.choice(("rent", "paper")), "amount": amount, "what": "x", "officers": [1, 2]}

    def transfer(self, random):
        source, target = random.sample(("cash", "bank", "mobile"), 2)
        most = self.balances.get(source, 0)
        if most == 0:
            return None
        return {"do": "transfer", "from": source, "to": target, "amount": random.randrange(1, most + 1), "what": "x"}

    def fine(self, random):
        return {"do": "fine.charge", "member": random.choice(list(self.members)), "kind": "late", "amount": random.randrange(1, 9000)}

    def owes(self, member):
        return sum(f["open"] for f in self.fines.values() if f["member"] == member)

    def pay(self, random):
        member = random.choice(list(self.members))
        owes = self.owes(member)
        return {"do": "receive", "member": member, "amount": random.randrange(1, owes + 1)} if owes else None

    def cancel(self, random):
        if not self.fines:
            return None
        return {"do": "fine.cancel", "fine": random.choice(list(self.fines)), "reason": "x", "officers": [1, 2]}

    def correct(self, random):
        wrong = [seq for seq, entry in self.entries.items() if entry["kind"] == "income" and not entry["reversed"]]
        if not wrong:
            return None
        return {"do": "correct", "event": random.choice(wrong), "reason": "x", "officers": [1, 2]}

    def again(self, random):
        return dict(random.choice(list(self.sent.values()))["request"]) if self.sent else None

    @staticmethod
    def nonsense(random):
        return dict(random.choice((
            {"do": "income", "account": "gifts", "amount": 0, "what": "x"}, {"do": "income", "account": "gifts", "amount": -5, "what": "x"},
            {"do": "income", "account": "gifts", "amount": LIMIT + 1, "what": "x"}, {"do": "income", "account": "gifts", "amount": 1.5, "what": "x"},
            {"do": "income", "account": "Gifts !", "amount": 5, "what": "x"}, {"do": "expense", "account": "rent", "amount": 5},
            {"do": "member.add", "name": ""}, {"do": "member.add", "name": "A\u202eB"}, {"do": "member.rename", "member": 10 ** 6, "name": "X"},
            {"do": "fine.charge", "member": 1, "kind": "none"}, {"do": "transfer", "from": "cash", "to": "cash", "amount": 5, "what": "x"},
            {"do": "no.such"}, {"do": "correct", "event": 10 ** 7, "reason": "x", "officers": [1, 2]},
            {"do": "income", "account": "gifts", "amount": 5, "what": "x", "day": "2025-02-30"})))

    # ---- What must come of them ----

    def expect(self, request):
        kind = request["do"]
        if request["key"] in self.sent:
            return True
        if kind == "expense":
            return "what" in request and request["amount"] <= self.balances.get("cash", 0)
        if kind == "fine.cancel":
            return self.fines[request["fine"]]["open"] > 0
        if kind == "correct":
            return None if request["event"] in self.entries else False
        if kind == "income":
            return (isinstance(request["amount"], int) and 1 <= request["amount"] <= LIMIT and request["account"] != "Gifts !"
                    and "day" not in request)
        if kind == "transfer":
            return request["from"] != request["to"]
        if kind == "member.add":
            return request["name"].startswith("Member ")
        if kind == "fine.charge":
            return request["kind"] == "late"
        if kind == "member.rename":
            return request["member"] in self.members
        return kind == "receive"

    def post(self, *lines):
        for account, amount in lines:
            self.balances[account] = self.balances.get(account, 0) + amount
        self.entries[self.events] = {"kind": "income" if lines and lines[1][0].startswith("income") else "other", "lines": lines,
                                     "reversed": False}

    def take(self, request, answer):
        """The request was saved, now or before."""
        if request["key"] in self.sent:
            return
        self.events += 1
        self.sent[request["key"]] = {"request": request, "seq": self.events}
        amount, kind = request.get("amount", 0), request["do"]
        if kind == "member.add":
            self.members[len(self.members) + 1] = request["name"]
        elif kind == "member.rename":
            self.members[request["member"]] = request["name"]
        elif kind == "income":
            self.post(("cash", amount), (f"income:{request['account']}", -amount))
        elif kind == "expense":
            self.post((f"expense:{request['account']}", amount), ("cash", -amount))
        elif kind == "transfer":
            self.post((request["to"], amount), (request["from"], -amount))
        elif kind == "fine.charge":
            self.fines[f"fine:{len(self.fines) + 1}"] = {"member": request["member"], "open": amount}
            self.post(("fines-due", amount), ("fines", -amount))
        elif kind == "receive":
            self.post(("cash", amount), ("fines-due", -amount))
            self.lay_over(request["member"], amount)
        elif kind == "fine.cancel":
            fine = self.fines[request["fine"]]
            self.post(("fines", fine["open"]), ("fines-due", -fine["open"]))
            fine["open"] = 0
        elif kind == "correct":
            entry = self.entries[request["event"]]
            entry["reversed"] = True
            self.post(*[(account, -amount) for account, amount in entry["lines"]])
            self.entries[self.events]["kind"] = "correction"

    def lay_over(self, member, amount):
        """Oldest fines first."""
        for fine in self.fines.values():
            if fine["member"] == member:
                part = min(fine["open"], amount)
                fine["open"] -= part
                amount -= part
