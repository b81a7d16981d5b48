-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2 of a book: the keys of its people, and how the group guards it.

-- 2. Projections ---------------------------------------------------------------------------------

CREATE TABLE guard(                     -- one row: how the book is guarded; none = nothing was decided
  id INTEGER PRIMARY KEY CHECK(id = 1),
  keys_to_open INTEGER NOT NULL,        -- key-holders who open a meeting together, 0 = not asked
  idle_minutes INTEGER NOT NULL         -- the window locks itself after so long without a key pressed
) STRICT;

CREATE TABLE credential_hash(           -- what the journal says of a PIN, or of the recovery code
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  hash BLOB NOT NULL CHECK(length(hash) = 32), -- app/storage/README.md says of what
  seq INTEGER NOT NULL                  -- event that set it
) STRICT;

CREATE TABLE meeting_key(               -- who brought a key to the opening of a meeting
  meeting INTEGER NOT NULL, member INTEGER NOT NULL REFERENCES member,
  present INTEGER NOT NULL,             -- 0 = absent: somebody stood in, for a reason
  stand_in INTEGER,                     -- member, NULL = nobody
  reason TEXT NOT NULL,
  PRIMARY KEY(meeting, member)
) STRICT, WITHOUT ROWID;

-- 3. Side tables: outside the chain, copied by a rebuild -------------------------------------------

CREATE TABLE credential(                -- what a PIN is compared with; its hash stands in the journal
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  salt BLOB NOT NULL CHECK(length(salt) = 16),
  passes INTEGER NOT NULL,              -- Argon2id: passes over the memory
  memory_kib INTEGER NOT NULL,          -- Argon2id: memory
  digest BLOB NOT NULL CHECK(length(digest) = 32)
) STRICT;

CREATE TABLE throttle(                  -- wrong PINs, and how long to wait
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  failures INTEGER NOT NULL,            -- one after the other, since the last right one
  at INTEGER NOT NULL,                  -- seconds since 1970 of the last one
  uptime INTEGER NOT NULL,              -- seconds since the computer was started, then; 0 = not known
  boot INTEGER NOT NULL                 -- which start of the computer that was; 0 = not known
) STRICT;
