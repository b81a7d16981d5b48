#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Books of a union of savings groups as a neutral journal, the same bytes everywhere.

generate.py SIZE FILE.csv      SIZE: S M L XL, or GROUPSxMEETINGSxDAYS

Writes FILE.csv (date,voucher,kind,member,account,debit,credit,memo) and FILE.csv's members beside it
(FILE.members.csv). Every meeting: contributions of shares and pot, fines, repayments, the social fund, a
payout and sometimes a loan; every voucher balances and no box goes below zero.
"""
import datetime
import random
import sys

SIZES = {"S": (1, 52, 7), "M": (2, 520, 7), "L": (1000, 12, 30), "XL": (1000, 120, 30)}
MEMBERS = 25
NAMES = ["Awa", "Binta", "Coumba", "Dieynaba", "Fatou", "Khady", "Mariama", "Ngone", "Rokhaya"]
FAMILIES = ["Ba", "Diop", "Fall", "Gueye", "Ndiaye", "Sarr", "Sow", "Tall", "Thiam", "Wade"]


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}" if cents else ""


class Group:
    def __init__(self, number):
        self.number, self.name = number, f"G{number + 1:04d}"
        self.random = random.Random(number)
        self.vouchers = self.cash = self.turn = 0
        self.loans = {}

    def account(self, top, name):
        return f"{top}:{self.name}:{name}"

    def voucher(self, day, kind, member, memo, lines):
        self.vouchers += 1
        number = f"{self.name}-{self.vouchers:06d}"
        who = f"M{self.number * MEMBERS + member + 1:05d}" if member is not None else ""
        for account, amount in lines:
            if account.startswith("Assets") and account.endswith("Cash"):
                self.cash += amount
            yield (f"{day},{number},{kind},{who},{account},{money(max(amount, 0))},"
                   f"{money(max(-amount, 0))},{memo}\n")

    def collect(self, day, meeting, cash):
        present = 0
        for member in range(MEMBERS):
            if self.random.random() < .08:
                continue
            present += 1
            shares = 5000 * self.random.randint(1, 5)
            yield from self.voucher(day, "contribution", member, f"Meeting {meeting + 1}", [
                (cash, shares + 10000), (self.account("Liabilities", "Shares"), -shares),
                (self.account("Liabilities", "Pot"), -10000)])
            if member in self.loans:
                yield from self.repay(day, member, cash)
            elif self.random.random() < .07:
                yield from self.voucher(day, "fine", member, '"Fine, late"', [
                    (cash, 500), (self.account("Income", "Fines"), -500)])
        yield from self.voucher(day, "social", None, f"Social fund of {present}", [
            (cash, present * 1000), (self.account("Liabilities", "Social"), -present * 1000)])
        yield from self.voucher(day, "payout", self.turn % MEMBERS, "Pot", [
            (self.account("Liabilities", "Pot"), present * 10000), (cash, -present * 10000)])
        self.turn += 1

    def repay(self, day, member, cash):
        rest, part = self.loans[member]
        principal, interest = min(rest, part), (rest + 99) // 100
        yield from self.voucher(day, "repayment", member, "Loan repayment", [
            (cash, principal + interest), (self.account("Assets", "Loans"), -principal),
            (self.account("Income", "Interest"), -interest)])
        self.loans[member] = (rest - principal, part)
        if rest == principal:
            del self.loans[member]

    def lend(self, day, cash):
        member = self.random.randrange(MEMBERS)
        amount = min(self.cash // 2, 60000 + self.random.randrange(1 + self.cash // 4)) // 10000 * 10000
        if amount and member not in self.loans and len(self.loans) < 8:
            self.loans[member] = (amount, amount // self.random.randint(4, 12) // 100 * 100 + 100)
            yield from self.voucher(day, "loan", member, "Loan", [
                (self.account("Assets", "Loans"), amount), (cash, -amount)])


def main(size, path):
    groups, meetings, days = SIZES.get(size) or map(int, size.split("x"))
    union, start = [Group(n) for n in range(groups)], datetime.date(2015, 1, 5)
    with open(path, "w", encoding="utf-8") as out:
        out.write("date,voucher,kind,member,account,debit,credit,memo\n")
        for meeting in range(meetings):
            for group in sorted(union, key=lambda g: g.number % min(days, 28)):
                offset = meeting * days + group.number % min(days, 28)
                day, cash = start + datetime.timedelta(offset), group.account("Assets", "Cash")
                out.writelines(group.collect(day, meeting, cash))
                out.writelines(group.lend(day, cash))
    with open(path.removesuffix(".csv") + ".members.csv", "w", encoding="utf-8") as out:
        out.write("member,group,name\n")
        for n in range(groups * MEMBERS):
            name = f"{NAMES[n * 7 % len(NAMES)]} {FAMILIES[n * 3 % len(FAMILIES)]}"
            out.write(f"M{n + 1:05d},G{n // MEMBERS + 1:04d},{name}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
