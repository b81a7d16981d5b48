-- SPDX-License-Identifier: GPL-3.0-or-later
-- Form 3: rotating pots in every form.

-- In which order hands are served. A calendar gives every hand a turn; in a pool whose hands are drawn
-- or chosen meeting by meeting, a turn is settled once that was done, and which hand stands in it
-- before says nothing.

ALTER TABLE pool ADD COLUMN order_rule TEXT NOT NULL DEFAULT 'fixed'; -- fixed drawn draw-each choice auction
ALTER TABLE pool ADD COLUMN needs_present INTEGER NOT NULL DEFAULT 1; -- 1 = who is absent is not drawn
ALTER TABLE pool ADD COLUMN needs_paid_up INTEGER NOT NULL DEFAULT 1; -- 1 = nor who is in arrears
ALTER TABLE pool ADD COLUMN drawn INTEGER;                            -- seq of the draw of the whole order
ALTER TABLE turn ADD COLUMN settled INTEGER NOT NULL DEFAULT 1;
ALTER TABLE hand ADD COLUMN ended INTEGER NOT NULL DEFAULT 0; -- 1 = its holder left and nobody came after
ALTER TABLE turn ADD COLUMN carried INTEGER;  -- meeting at which the lot came together, when it is paid later

CREATE TABLE award(                     -- how a turn came to its hand, when not by the list
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  seq INTEGER NOT NULL,                 -- draw/1, choice/1 or auction/1; the last one of a turn stands
  hand INTEGER NOT NULL REFERENCES hand,
  how TEXT NOT NULL,                    -- draw need vote designation agreement override auction last
  meeting INTEGER,                      -- NULL = between meetings
  reason TEXT NOT NULL,
  votes_for INTEGER, votes_against INTEGER, votes_abstained INTEGER, -- NULL = no vote
  PRIMARY KEY(pool, n, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX award_meeting ON award(meeting) WHERE meeting IS NOT NULL;

CREATE TABLE rule(                      -- by-laws: what the group decided, and from when on
  pool INTEGER NOT NULL,                -- 0 = the group
  code TEXT NOT NULL,                   -- app/core/tonti-rule.c
  since INTEGER NOT NULL,               -- meeting from which it holds, 0 = from the beginning
  number INTEGER NOT NULL,              -- flag, amount, count or parts per million
  word TEXT NOT NULL,                   -- a code, or steps; '' = the number says it
  article TEXT NOT NULL,                -- number of the article in the group's own by-laws, '' = none
  model TEXT NOT NULL,                  -- that brought it (resources/presets), '' = the group's own decision
  seq INTEGER NOT NULL,                 -- rule/1 that said so
  PRIMARY KEY(pool, code, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE guarantee(                 -- who answers for what a served hand still has to pay, or for a loan
  id INTEGER PRIMARY KEY,
  hand INTEGER REFERENCES hand,         -- NULL = for a loan
  loan INTEGER REFERENCES box_loan,     -- NULL = for a hand
  kind TEXT NOT NULL,                   -- member deposit cheque
  member INTEGER REFERENCES member,     -- NULL = a thing answers, not a person
  most INTEGER NOT NULL,                -- for how much at most, 0 = for everything
  what TEXT NOT NULL,                   -- the deposit or the cheque
  seq INTEGER NOT NULL,                 -- guarantee/1
  accepted INTEGER, accepted_day INTEGER, how TEXT, -- guarantee-accept/1, NULL = not yet
  ended INTEGER,                        -- guarantee-end/1, NULL = it stands
  called INTEGER NOT NULL, paid INTEGER NOT NULL    -- asked for, and paid, so far
) STRICT;

CREATE TABLE auction(                   -- a lot that was sold to who left the highest discount
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  seq INTEGER NOT NULL,                 -- auction/1
  meeting INTEGER NOT NULL,
  hand INTEGER NOT NULL REFERENCES hand,
  how TEXT NOT NULL,                    -- auction draw last
  pot INTEGER NOT NULL, discount INTEGER NOT NULL,
  commission INTEGER NOT NULL, commission_to INTEGER, -- member; NULL = the group
  destination TEXT NOT NULL,            -- others all unserved box next-due next-pot
  remainder INTEGER NOT NULL,           -- of the discount: what is not shared
  second INTEGER, second_bid INTEGER,   -- hand that bid most after the winner, NULL = none
  raised INTEGER,                       -- turn whose lot is larger by the remainder, NULL = none
  void INTEGER,                         -- seq of what put another hand in the turn, NULL = it stands
  PRIMARY KEY(pool, n, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE auction_share(             -- what each hand has of the discount
  pool INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  hand INTEGER NOT NULL REFERENCES hand, amount INTEGER NOT NULL,
  PRIMARY KEY(pool, n, seq, hand)
) STRICT, WITHOUT ROWID;
-- A pot that is short: a lot may wait, or those present lay down what is missing.
ALTER TABLE turn ADD COLUMN waits INTEGER NOT NULL DEFAULT 0; -- seq of the postpone/1 since which it waits, 0 = never

CREATE TABLE spread(                    -- what those present laid down for a lot, and had back
  seq INTEGER NOT NULL,                 -- spread/1
  place INTEGER NOT NULL,               -- in its list, from 1 on
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  meeting INTEGER NOT NULL,             -- whose pot was short
  member INTEGER NOT NULL REFERENCES member, hand INTEGER NOT NULL REFERENCES hand,
  amount INTEGER NOT NULL, back INTEGER NOT NULL, -- minor units; back: of it, given back
  PRIMARY KEY(seq, member, hand)
) STRICT, WITHOUT ROWID;
CREATE INDEX spread_pool ON spread(pool, meeting);

-- A fine may grow with the times.
ALTER TABLE fine_kind ADD COLUMN steps TEXT NOT NULL DEFAULT ''; -- "1:1000 2:3000 3:5000", '' = the amount always

CREATE TABLE leaver(                    -- who left a hand while its round ran, and on which terms
  seq INTEGER NOT NULL,                 -- hand-over/1, hand-end/1 or hand-leave/1
  member INTEGER NOT NULL REFERENCES member,
  hand INTEGER NOT NULL REFERENCES hand, pool INTEGER NOT NULL REFERENCES pool,
  day INTEGER NOT NULL,
  way TEXT NOT NULL,                    -- over end served
  refund TEXT NOT NULL,                 -- replacement end now; '' = was served
  owes TEXT NOT NULL,                   -- scheduled now; '' = was not served
  paid INTEGER NOT NULL, penalty INTEGER NOT NULL, back INTEGER NOT NULL, -- of a hand not served
  rest INTEGER NOT NULL,                -- of a served one: what was still to be paid on that day
  PRIMARY KEY(seq, member)
) STRICT, WITHOUT ROWID;

ALTER TABLE fine ADD COLUMN late INTEGER; -- event that decided what is added because it is not paid, NULL = none
CREATE TABLE contest(                   -- fines that were contested
  fine INTEGER PRIMARY KEY REFERENCES fine,
  seq INTEGER NOT NULL,                 -- fine-contest/1
  day INTEGER NOT NULL, reason TEXT NOT NULL,
  ruled INTEGER, ruled_day INTEGER,     -- fine-ruling/1, NULL = not yet
  upheld INTEGER, ruling TEXT           -- 1 = it stands, 0 = annulled; why
) STRICT;

CREATE TABLE warning(                   -- what the assembly decided about who is absent too often
  seq INTEGER PRIMARY KEY,              -- warning/1
  member INTEGER NOT NULL REFERENCES member,
  measure TEXT NOT NULL,                -- warning expulsion spared
  day INTEGER NOT NULL,
  absences INTEGER NOT NULL,            -- counted on that day
  reason TEXT NOT NULL,
  undone INTEGER                        -- correction/1 that took it back, NULL = it stands
) STRICT;
CREATE INDEX warning_member ON warning(member);

CREATE TABLE demand(                    -- steps by which what a member owes is formally claimed
  seq INTEGER PRIMARY KEY,              -- demand/1
  member INTEGER NOT NULL REFERENCES member,
  step TEXT NOT NULL,                   -- acknowledgement notice mediation bailiff
  day INTEGER NOT NULL,
  since INTEGER NOT NULL,               -- day from which the oldest of it was owed
  owed INTEGER NOT NULL,                -- on that day, minor units
  until INTEGER,                        -- of a notice: the last day to pay
  reason TEXT,                          -- what is said about it, NULL = nothing
  undone INTEGER                        -- correction/1 that took it back, NULL = it stands
) STRICT;
CREATE INDEX demand_member ON demand(member);

CREATE TABLE aid_kind(                  -- for what the group helps its members
  code TEXT PRIMARY KEY,                -- birth hospital death …, chosen by the group
  label TEXT NOT NULL,
  fund INTEGER NOT NULL REFERENCES fund,
  extra INTEGER NOT NULL,               -- for each further one (twins), minor units
  most_year INTEGER NOT NULL,           -- times a member may have it in a calendar year, 0 = as often as it happens
  once INTEGER NOT NULL,                -- 1 = once for each person
  lent_months INTEGER NOT NULL,         -- 0 = given; else lent without a price and due back after
  retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE aid_scale(                 -- the sums; what has no row gives no right
  code TEXT NOT NULL REFERENCES aid_kind,
  relation TEXT NOT NULL,               -- self spouse parent child sibling other
  amount INTEGER NOT NULL,              -- minor units
  PRIMARY KEY(code, relation)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid(                       -- aid that was decided
  id INTEGER PRIMARY KEY,               -- aid:1
  seq INTEGER NOT NULL,                 -- aid/1
  member INTEGER NOT NULL REFERENCES member,
  kind TEXT NOT NULL REFERENCES aid_kind,
  relation TEXT NOT NULL,
  relative TEXT NOT NULL,               -- name of the relative, '' = the member
  day INTEGER NOT NULL, meeting INTEGER, -- NULL = between meetings
  fund INTEGER NOT NULL REFERENCES fund,
  amount INTEGER NOT NULL,              -- minor units
  decision TEXT NOT NULL,               -- why against the rules, '' = by the rules
  cancelled INTEGER NOT NULL            -- 1 = taken back by a correction
) STRICT;
CREATE INDEX aid_member ON aid(member);

CREATE TABLE aid_call(                  -- money called from members: after an event, to fill a fund, or lent money
  id INTEGER PRIMARY KEY,               -- call:1
  seq INTEGER NOT NULL,                 -- aid-call/1
  kind TEXT NOT NULL,                   -- event rebuild loan
  aid INTEGER,                          -- for which aid, NULL = none
  fund INTEGER NOT NULL REFERENCES fund,
  what TEXT NOT NULL,
  day INTEGER NOT NULL,
  due INTEGER NOT NULL,                 -- day until which it is to be paid, or from which meetings ask for it
  times INTEGER NOT NULL                -- meetings over which it is spread; 0 = due at once
) STRICT;

CREATE TABLE aid_share(                 -- what each member is called for
  call INTEGER NOT NULL REFERENCES aid_call,
  member INTEGER NOT NULL REFERENCES member,
  amount INTEGER NOT NULL,              -- minor units; what was let off is taken away
  PRIMARY KEY(call, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid_waiver(                -- what was let off, so that older papers stay as they were
  seq INTEGER NOT NULL,                 -- aid-waive/1
  call INTEGER NOT NULL REFERENCES aid_call,
  member INTEGER NOT NULL REFERENCES member,
  meeting INTEGER NOT NULL,             -- of the due
  amount INTEGER NOT NULL,              -- minor units, below 0
  PRIMARY KEY(call, member, meeting, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE box_loan(                  -- lent from the auction box of a pool
  id INTEGER PRIMARY KEY,               -- box-loan:1
  pool INTEGER NOT NULL REFERENCES pool,
  member INTEGER NOT NULL REFERENCES member,
  guarantor INTEGER REFERENCES member,  -- NULL = none
  seq INTEGER NOT NULL,                 -- box-loan/1
  day INTEGER NOT NULL, due INTEGER NOT NULL,
  principal INTEGER NOT NULL, price INTEGER NOT NULL,
  pays TEXT NOT NULL,                   -- the price: kept now term
  steps TEXT NOT NULL,                  -- late charge by days late, ppm; '' = none
  principal_paid INTEGER NOT NULL, price_paid INTEGER NOT NULL, late_paid INTEGER NOT NULL,
  cancelled INTEGER NOT NULL            -- 1 = taken back by a correction
) STRICT;
CREATE INDEX box_loan_member ON box_loan(member);

CREATE TABLE card(                      -- of daily stakes
  id INTEGER PRIMARY KEY,               -- card:1
  member INTEGER NOT NULL REFERENCES member,
  collector INTEGER REFERENCES member,  -- NULL = nobody was named
  day INTEGER NOT NULL, seq INTEGER NOT NULL,
  stake INTEGER NOT NULL, boxes INTEGER NOT NULL,
  kept INTEGER NOT NULL, ppm INTEGER NOT NULL, -- what the collector keeps: boxes, or a rate
  ticked INTEGER NOT NULL,
  paid INTEGER NOT NULL, fee INTEGER NOT NULL,
  closed INTEGER                        -- day; NULL while it runs
) STRICT;
CREATE INDEX card_member ON card(member);

CREATE TABLE card_tick(                 -- boxes ticked by one receipt
  card INTEGER NOT NULL REFERENCES card, seq INTEGER NOT NULL,
  day INTEGER NOT NULL, boxes INTEGER NOT NULL,
  PRIMARY KEY(card, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE meal(                      -- who hosts a meeting, and what he was paid for it
  meeting INTEGER PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES member,
  how TEXT NOT NULL,                    -- served list: by the rule; named swap: by decision
  reason TEXT NOT NULL,                 -- of a decision; '' = none
  seq INTEGER NOT NULL,                 -- host/1
  gross INTEGER NOT NULL,               -- money of the meal that was paid so far, minor units
  net INTEGER NOT NULL                  -- of it handed over
) STRICT;

CREATE TABLE goods(                     -- what members bring to a pool instead of money
  pool INTEGER PRIMARY KEY REFERENCES pool,
  good TEXT NOT NULL,                   -- rice, loincloths
  unit TEXT NOT NULL,                   -- kg; '' = it is counted
  quantity INTEGER NOT NULL,            -- per whole hand and meeting, thousandths of the unit
  value INTEGER NOT NULL                -- of one unit, minor units
) STRICT;

CREATE TABLE party(                     -- a fund whose money is held for a third party
  fund INTEGER PRIMARY KEY REFERENCES fund,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE covered(                   -- for how many persons a member pays it
  fund INTEGER NOT NULL REFERENCES fund, member INTEGER NOT NULL REFERENCES member,
  persons INTEGER NOT NULL,             -- 0 = takes no part
  PRIMARY KEY(fund, member)
) STRICT, WITHOUT ROWID;
