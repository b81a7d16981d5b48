-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of a book. Never edited after release: a change is a new numbered file.
-- Three classes of table: the journal; projections, which can be dropped and
-- rebuilt from it; side tables, which a rebuild copies.

-- 1. The journal ---------------------------------------------------------------------------------

CREATE TABLE event(
  seq INTEGER PRIMARY KEY,              -- 1, 2, 3 … without a gap
  key BLOB NOT NULL UNIQUE CHECK(length(key) = 16),   -- idempotency key
  at TEXT NOT NULL CHECK(length(at) = 20),            -- recorded, YYYY-MM-DDTHH:MM:SSZ
  day TEXT NOT NULL CHECK(length(day) = 10),          -- of the operation, YYYY-MM-DD
  author INTEGER NOT NULL,              -- member number of the person at the keyboard, 0 = not said
  kind TEXT NOT NULL,                   -- with its version: "payout/1"
  body TEXT NOT NULL,                   -- JSON, exact bytes
  prev BLOB NOT NULL CHECK(length(prev) = 32),        -- hash of the event before, 32 zeros for the first
  hash BLOB NOT NULL CHECK(length(hash) = 32)         -- app/storage/README.md says of what
) STRICT;

-- Number and prev must follow the last event; so nothing can be inserted in the middle or replaced.
CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN coalesce(
  (SELECT seq <> new.seq - 1 OR hash <> new.prev FROM event ORDER BY seq DESC LIMIT 1),
  new.seq <> 1 OR new.prev <> zeroblob(32))
BEGIN SELECT raise(ABORT, 'event does not follow'); END;
CREATE TRIGGER event_final BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'event is final'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'event is final'); END;

-- 2. Projections ---------------------------------------------------------------------------------

CREATE TABLE book(                      -- one row: what the group is and how it works
  id INTEGER PRIMARY KEY CHECK(id = 1),
  uuid TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,                   -- rotating savings cooperative mutual mixed
  currency TEXT NOT NULL,               -- ISO 4217
  country TEXT NOT NULL,                -- ISO 3166, '' = not said
  form TEXT NOT NULL,                   -- legal form, apart from the method
  chart TEXT NOT NULL,                  -- simple SYSCEBNL SYSCOHADA
  lang TEXT NOT NULL,                   -- language of documents
  practice INTEGER NOT NULL,            -- 1 = practice book, for ever
  unit INTEGER NOT NULL,                -- cash unit, minor units: the smallest coin in use
  rhythm TEXT NOT NULL,                 -- week 2-weeks 4-weeks month day
  place TEXT NOT NULL,
  registration TEXT NOT NULL,           -- registration number of the group, '' = none
  preset TEXT NOT NULL,                 -- words of the region: thies bafoussam kigali general
  words_variant TEXT NOT NULL,          -- spelling of numbers in words: traditional 1990 septante ''
  priority TEXT NOT NULL,               -- how a sum is split over dues: "fines fund:1 pool:1", ids or kinds in order
  expense_ceiling INTEGER NOT NULL      -- an expense above needs two officers; 0 = no ceiling
) STRICT;

CREATE TABLE word(                      -- the group's own words over its preset: idea -> word
  idea TEXT PRIMARY KEY, word TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE member(
  id INTEGER PRIMARY KEY,               -- the number the group calls, never reused
  name TEXT NOT NULL,
  fold TEXT NOT NULL,                   -- name without case and accents, for searching
  sex TEXT NOT NULL,                    -- F M ''
  joined INTEGER NOT NULL,              -- day number
  left_day INTEGER,                     -- day number, NULL = still there
  left_reason TEXT NOT NULL,
  proposed_by INTEGER,                  -- member number, NULL = none
  cancelled INTEGER NOT NULL            -- 1 = taken back, entered by mistake; the number stays given
) STRICT;
CREATE INDEX member_fold ON member(fold);
CREATE INDEX member_cancelled ON member(id) WHERE cancelled = 1;
CREATE INDEX member_left ON member(left_day) WHERE left_day IS NOT NULL;

CREATE TABLE relative(                  -- declared relatives, for aid rights
  member INTEGER NOT NULL REFERENCES member, n INTEGER NOT NULL,
  relation TEXT NOT NULL,               -- spouse parent child sibling other
  name TEXT NOT NULL,
  PRIMARY KEY(member, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE detail_hash(               -- what the journal says of an erasable detail
  member INTEGER NOT NULL REFERENCES member,
  field TEXT NOT NULL,                  -- phone address identity
  hash BLOB NOT NULL CHECK(length(hash) = 32), -- SHA-256 of salt (16 bytes) then the value
  PRIMARY KEY(member, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer(
  member INTEGER NOT NULL REFERENCES member,
  role TEXT NOT NULL,                   -- chair treasurer secretary counter key-holder auditor trainer
  since INTEGER NOT NULL,               -- day number
  until INTEGER,                        -- day number, NULL = in office
  PRIMARY KEY(member, role, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE fine_kind(                 -- the catalogue of fines
  code TEXT PRIMARY KEY,                -- late absent phone …, chosen by the group
  label TEXT NOT NULL,
  amount INTEGER NOT NULL,              -- minor units
  retired INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account_number(            -- a chart's numbers for the keys of accounts
  account TEXT NOT NULL,                -- key of ledger lines
  since INTEGER NOT NULL,               -- day number from which the number holds
  number TEXT NOT NULL,
  PRIMARY KEY(account, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE fund(                      -- a due collected at every meeting beside the pools
  id INTEGER PRIMARY KEY,               -- fund:1
  name TEXT NOT NULL,
  account TEXT NOT NULL,                -- ledger account it is credited to: social, entry-fees …
  amount INTEGER NOT NULL,              -- due at each meeting, minor units; 0 = free amount
  per TEXT NOT NULL,                    -- member hand
  since INTEGER NOT NULL                -- day number from which the amount is in force
) STRICT;

CREATE TABLE pool(                      -- a rotating pot
  id INTEGER PRIMARY KEY,               -- pool:1
  name TEXT NOT NULL,
  contribution INTEGER NOT NULL,        -- per whole hand and meeting, minor units
  lots INTEGER NOT NULL,                -- lots paid at each meeting
  uneven TEXT NOT NULL,                 -- box-advances last-larger sizes; '' until asked
  short_pot TEXT NOT NULL,              -- owe box-advances
  late_holders TEXT NOT NULL,           -- who joins after a meeting of the round: owe excuse; '' until asked
  started INTEGER NOT NULL              -- 1 = the calendar is fixed
) STRICT;

CREATE TABLE deduction(                 -- what is kept from a lot, in this order
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  kind TEXT NOT NULL,                   -- percent arrears fines
  fund INTEGER,                         -- of a percent: the fund it goes to
  ppm INTEGER NOT NULL,                 -- of a percent: parts per million of the lot
  PRIMARY KEY(pool, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE hand(
  id INTEGER PRIMARY KEY,               -- hand:12
  pool INTEGER NOT NULL REFERENCES pool,
  rank INTEGER NOT NULL,                -- place in the fixed order, 1 = first
  UNIQUE(pool, rank)
) STRICT;

CREATE TABLE holder(                    -- a hand is held in fractions that add up to one
  hand INTEGER NOT NULL REFERENCES hand, n INTEGER NOT NULL,
  member INTEGER NOT NULL REFERENCES member,
  numerator INTEGER NOT NULL, denominator INTEGER NOT NULL,
  PRIMARY KEY(hand, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX holder_member ON holder(member);

CREATE TABLE turn(                      -- the calendar of a pool: who is served when, with how much
  pool INTEGER NOT NULL REFERENCES pool,
  n INTEGER NOT NULL,                   -- 1, 2, 3 … over all lots of the pool
  meeting INTEGER,                      -- NULL = served before the books began, meeting not known
  hand INTEGER NOT NULL REFERENCES hand,
  amount INTEGER NOT NULL,              -- gross lot, minor units
  state TEXT NOT NULL,                  -- planned served before
  PRIMARY KEY(pool, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX turn_meeting ON turn(meeting);
CREATE INDEX turn_hand ON turn(hand);

CREATE TABLE meeting(
  id INTEGER PRIMARY KEY,               -- the meeting's number
  day INTEGER NOT NULL,                 -- day number, planned or held
  state TEXT NOT NULL,                  -- planned open closed missed
  place TEXT NOT NULL,
  reason TEXT NOT NULL,                 -- why moved or missed
  opened INTEGER,                       -- seq of meeting-open/1
  attendance INTEGER,                   -- seq of attendance/1
  counted INTEGER,                      -- seq of count/1
  agenda INTEGER,                       -- seq of agenda/1
  closed INTEGER                        -- seq of seal/1
) STRICT;

CREATE TABLE due(                       -- what a member owes and has paid, for one meeting
  member INTEGER NOT NULL REFERENCES member,
  subject TEXT NOT NULL,                -- hand:12, fund:1
  meeting INTEGER NOT NULL,             -- 0 = carried over from before the books began
  amount INTEGER NOT NULL,              -- due, minor units; 0 while only paid in advance
  paid INTEGER NOT NULL,
  PRIMARY KEY(member, subject, meeting)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_meeting ON due(meeting, member);
CREATE INDEX due_open ON due(member, meeting) WHERE amount > paid;

CREATE TABLE fine(
  id INTEGER PRIMARY KEY,               -- fine:1
  member INTEGER NOT NULL REFERENCES member,
  kind TEXT NOT NULL,                   -- code of the catalogue
  day INTEGER NOT NULL, meeting INTEGER,
  amount INTEGER NOT NULL, paid INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,           -- 1 = cancelled with a reason
  reason TEXT NOT NULL,
  seq INTEGER NOT NULL                  -- event that charged it
) STRICT;
CREATE INDEX fine_member ON fine(member);

CREATE TABLE presence(
  meeting INTEGER NOT NULL, member INTEGER NOT NULL REFERENCES member,
  presence TEXT NOT NULL,               -- present late excused absent represented
  proxy TEXT NOT NULL,                  -- who represented, '' = nobody
  PRIMARY KEY(meeting, member)
) STRICT, WITHOUT ROWID;

CREATE TABLE document(                  -- continuous series per year and type; a cancelled one stays
  type TEXT NOT NULL,                   -- receipt voucher-out minutes
  year INTEGER NOT NULL, number INTEGER NOT NULL,
  seq INTEGER NOT NULL,                 -- event that carries it
  member INTEGER,                       -- NULL = nobody in particular
  meeting INTEGER,                      -- NULL = between meetings
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL,              -- minor units
  cancelled INTEGER,                    -- seq of the event that cancelled it
  PRIMARY KEY(type, year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_seq ON document(seq);

CREATE TABLE act(                       -- which events belong to a meeting, and what reversed them
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  meeting INTEGER,                      -- NULL = between meetings
  member INTEGER,                       -- NULL = nobody in particular
  day INTEGER NOT NULL,
  reverses INTEGER, reversed_by INTEGER
) STRICT;
CREATE INDEX act_meeting ON act(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX act_member ON act(member) WHERE member IS NOT NULL;

CREATE TABLE account(
  id INTEGER PRIMARY KEY,               -- in the order of first use
  key TEXT NOT NULL UNIQUE              -- cash, pot, social, cash:box-2 …
) STRICT;

CREATE TABLE subject(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE   -- hand:12, fund:1 …
) STRICT;

CREATE TABLE entry(                     -- one line of an event
  id INTEGER PRIMARY KEY,               -- seq << 20 | line
  account INTEGER NOT NULL REFERENCES account,
  day INTEGER NOT NULL,                 -- day number
  member INTEGER,                       -- NULL = nobody
  subject INTEGER REFERENCES subject,   -- NULL = nothing
  amount INTEGER NOT NULL CHECK(amount <> 0 AND abs(amount) <= 1000000000000000) -- debit positive
) STRICT;
CREATE INDEX entry_account ON entry(account, day, member, amount);
CREATE INDEX entry_member ON entry(member) WHERE member IS NOT NULL;

CREATE TABLE balance(                   -- kept by posting: what an account holds for a member and subject
  account INTEGER NOT NULL REFERENCES account,
  member INTEGER NOT NULL,              -- 0 = nobody
  subject INTEGER NOT NULL,             -- 0 = nothing
  debit INTEGER NOT NULL, credit INTEGER NOT NULL,   -- sums of the positive and of the negative lines
  PRIMARY KEY(account, member, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX balance_member ON balance(member, account);

CREATE TABLE total(                     -- kept by posting: one row an account
  account INTEGER PRIMARY KEY REFERENCES account,
  debit INTEGER NOT NULL, credit INTEGER NOT NULL
) STRICT;

CREATE TRIGGER entry_final BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'entry is final'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'entry is final'); END;

-- 3. Side tables: outside the chain, copied by a rebuild -------------------------------------------

CREATE TABLE detail(                    -- personal details that can be forgotten
  member INTEGER NOT NULL, field TEXT NOT NULL,
  value TEXT NOT NULL,
  salt BLOB NOT NULL CHECK(length(salt) = 16),
  PRIMARY KEY(member, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft(                     -- what is typed in the open meeting
  meeting INTEGER NOT NULL,
  cell TEXT NOT NULL,                   -- "due:3:pool:1", "presence:3", "lot:12", "count" …
  value TEXT NOT NULL,                  -- JSON
  PRIMARY KEY(meeting, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE step(                      -- undo and redo of the open meeting, and the log of changes
  id INTEGER PRIMARY KEY,
  grp INTEGER NOT NULL,                 -- steps of one gesture share the id of its first
  key BLOB,                             -- idempotency key of the gesture, on its first step
  meeting INTEGER NOT NULL,
  cell TEXT NOT NULL,
  before TEXT, after TEXT,              -- JSON, NULL = the cell was or becomes empty
  undone INTEGER NOT NULL,              -- 0 = stands, 1 = taken back, may be redone, 2 = taken back
                                        -- for good, 3 = stands for good: it became an event
  amends INTEGER NOT NULL,              -- 1 = an amount that stood was changed
  at TEXT NOT NULL, author INTEGER NOT NULL,
  label TEXT NOT NULL                   -- names the gesture for the undo button
) STRICT;
CREATE UNIQUE INDEX step_key ON step(key) WHERE key IS NOT NULL;
CREATE INDEX step_meeting ON step(meeting, id);
