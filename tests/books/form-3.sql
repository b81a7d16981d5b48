-- SPDX-License-Identifier: GPL-3.0-or-later
-- A practice book of form 3, as text; made by make.py. Never changed after release.
-- head 3181ff02eade1070b7c50c79b471b9c184609097f721c1dced242e4be49905aa
-- events 181
BEGIN TRANSACTION;
CREATE TABLE account(
  id INTEGER PRIMARY KEY,               -- in the order of first use
  key TEXT NOT NULL UNIQUE              -- cash, pot, social, cash:box-2 …
) STRICT;
INSERT INTO "account" VALUES(1,'cash');
INSERT INTO "account" VALUES(2,'opening');
INSERT INTO "account" VALUES(3,'bank');
INSERT INTO "account" VALUES(4,'savings');
INSERT INTO "account" VALUES(5,'loans');
INSERT INTO "account" VALUES(6,'fines-due');
INSERT INTO "account" VALUES(7,'pot');
INSERT INTO "account" VALUES(8,'social');
INSERT INTO "account" VALUES(9,'advance');
INSERT INTO "account" VALUES(10,'meal');
INSERT INTO "account" VALUES(11,'fines');
INSERT INTO "account" VALUES(12,'between');
INSERT INTO "account" VALUES(13,'owed');
INSERT INTO "account" VALUES(14,'spread');
INSERT INTO "account" VALUES(15,'expense:stationery');
INSERT INTO "account" VALUES(16,'expense:fees');
INSERT INTO "account" VALUES(17,'claim');
INSERT INTO "account" VALUES(18,'mobile');
INSERT INTO "account" VALUES(19,'income:chairs');
INSERT INTO "account" VALUES(20,'income:fines');
INSERT INTO "account" VALUES(21,'income:fees');
INSERT INTO "account" VALUES(22,'auction-box:1');
INSERT INTO "account" VALUES(23,'box-share');
INSERT INTO "account" VALUES(24,'cards');
INSERT INTO "account" VALUES(25,'income:cards');
INSERT INTO "account" VALUES(26,'aid-owed');
CREATE TABLE account_number(            -- a chart's numbers for the keys of accounts
  account TEXT NOT NULL,                -- key of ledger lines
  since INTEGER NOT NULL,               -- day number from which the number holds
  number TEXT NOT NULL,
  PRIMARY KEY(account, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "account_number" VALUES('cash',-25567,'571');
CREATE TABLE act(                       -- which events belong to a meeting, and what reversed them
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  meeting INTEGER,                      -- NULL = between meetings
  member INTEGER,                       -- NULL = nobody in particular
  day INTEGER NOT NULL,
  reverses INTEGER, reversed_by INTEGER
) STRICT;
INSERT INTO "act" VALUES(1,'book/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(2,'group/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(3,'words/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(4,'fine-kind/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(5,'fine-kind/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(6,'fund/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(7,'pool/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(8,'member/1',NULL,1,20092,NULL,NULL);
INSERT INTO "act" VALUES(9,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(10,'member/1',NULL,2,20092,NULL,NULL);
INSERT INTO "act" VALUES(11,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(12,'member/1',NULL,3,20092,NULL,NULL);
INSERT INTO "act" VALUES(13,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(14,'member/1',NULL,4,20092,NULL,NULL);
INSERT INTO "act" VALUES(15,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(16,'member/1',NULL,5,20092,NULL,NULL);
INSERT INTO "act" VALUES(17,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(18,'member/1',NULL,6,20092,NULL,NULL);
INSERT INTO "act" VALUES(19,'member/1',NULL,7,20092,NULL,NULL);
INSERT INTO "act" VALUES(20,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(21,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(22,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(23,'pool/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(24,'officer/1',NULL,1,20092,NULL,NULL);
INSERT INTO "act" VALUES(25,'officer/1',NULL,2,20092,NULL,NULL);
INSERT INTO "act" VALUES(26,'officer/1',NULL,3,20092,NULL,NULL);
INSERT INTO "act" VALUES(27,'officer/1',NULL,4,20092,NULL,NULL);
INSERT INTO "act" VALUES(28,'officer/1',NULL,5,20092,NULL,NULL);
INSERT INTO "act" VALUES(29,'member-name/1',NULL,4,20092,NULL,NULL);
INSERT INTO "act" VALUES(30,'member-relatives/1',NULL,2,20092,NULL,NULL);
INSERT INTO "act" VALUES(31,'member-details/1',NULL,2,20092,NULL,NULL);
INSERT INTO "act" VALUES(32,'member-details/1',NULL,1,20092,NULL,NULL);
INSERT INTO "act" VALUES(33,'meetings/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(34,'calendar/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(35,'pool/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(36,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(37,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(38,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(39,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(40,'calendar/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(41,'rule/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(42,'rule/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(43,'fund/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(44,'host/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(45,'host/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(46,'opening-cash/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(47,'opening-cash/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(48,'opening/1',NULL,1,20093,NULL,NULL);
INSERT INTO "act" VALUES(49,'opening/1',NULL,2,20093,NULL,NULL);
INSERT INTO "act" VALUES(50,'opening/1',NULL,3,20093,NULL,60);
INSERT INTO "act" VALUES(51,'fine/1',NULL,3,20093,NULL,61);
INSERT INTO "act" VALUES(52,'opening/1',NULL,4,20093,NULL,NULL);
INSERT INTO "act" VALUES(53,'fine/1',NULL,4,20093,NULL,NULL);
INSERT INTO "act" VALUES(54,'opening/1',NULL,5,20093,NULL,NULL);
INSERT INTO "act" VALUES(55,'opening/1',NULL,6,20093,NULL,NULL);
INSERT INTO "act" VALUES(56,'opening/1',NULL,7,20093,NULL,NULL);
INSERT INTO "act" VALUES(57,'opening/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(58,'opening/1',NULL,NULL,20093,NULL,62);
INSERT INTO "act" VALUES(59,'notebook/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(60,'opening-undo/1',NULL,3,20093,50,NULL);
INSERT INTO "act" VALUES(61,'correction/1',NULL,3,20093,51,NULL);
INSERT INTO "act" VALUES(62,'opening-undo/1',NULL,NULL,20093,58,NULL);
INSERT INTO "act" VALUES(63,'opening/1',NULL,3,20093,NULL,NULL);
INSERT INTO "act" VALUES(64,'fine/1',NULL,3,20093,NULL,NULL);
INSERT INTO "act" VALUES(65,'opening/1',NULL,NULL,20093,NULL,66);
INSERT INTO "act" VALUES(66,'opening-undo/1',NULL,NULL,20093,65,NULL);
INSERT INTO "act" VALUES(67,'opening/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(68,'takeover/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(69,'meeting-open/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(70,'host/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(71,'receipt/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(72,'meal-off/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(73,'fine/1',1,5,20120,NULL,NULL);
INSERT INTO "act" VALUES(74,'fine/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(75,'fine-cancel/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(76,'receipt/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(77,'receipt/1',1,3,20120,NULL,NULL);
INSERT INTO "act" VALUES(78,'receipt/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(79,'receipt/1',1,5,20120,NULL,NULL);
INSERT INTO "act" VALUES(80,'receipt/1',1,6,20120,NULL,NULL);
INSERT INTO "act" VALUES(81,'receipt/1',1,7,20120,NULL,NULL);
INSERT INTO "act" VALUES(82,'payout/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(83,'spread/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(84,'payout/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(85,'postpone/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(86,'meal-pay/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(87,'flow/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(88,'transfer/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(89,'waiver/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(90,'waiver/1',1,3,20120,NULL,NULL);
INSERT INTO "act" VALUES(91,'waiver/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(92,'attendance/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(93,'agenda/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(94,'count/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(95,'seal/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(96,'discharge/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(97,'note/1',1,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(98,'receipt/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(99,'spread-back/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(100,'receipt/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(101,'receipt/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(102,'setoff/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(103,'flow/1',NULL,NULL,20122,NULL,124);
INSERT INTO "act" VALUES(104,'flow/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(105,'owed/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(106,'between/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(107,'between/1',NULL,7,20122,NULL,NULL);
INSERT INTO "act" VALUES(108,'guarantee/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(109,'guarantee-accept/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(110,'member-details/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(111,'guarantee/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(112,'guarantee-call/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(113,'receipt/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(114,'guarantee-end/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(115,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(116,'hand-over/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(117,'meeting-move/1',3,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(118,'meeting-miss/1',4,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(119,'officer-end/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(120,'officer/1',NULL,6,20122,NULL,NULL);
INSERT INTO "act" VALUES(121,'member-leave/1',NULL,7,20122,NULL,NULL);
INSERT INTO "act" VALUES(122,'fine/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(123,'fine-cancel/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(124,'correction/1',NULL,NULL,20122,103,NULL);
INSERT INTO "act" VALUES(125,'flow/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(126,'officer/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(127,'officer/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(128,'guard/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(129,'hand-leave/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(130,'defer/1',NULL,6,20122,NULL,NULL);
INSERT INTO "act" VALUES(131,'pool/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(132,'order/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(133,'rule/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(134,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(135,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(136,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(137,'calendar/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(138,'voucher/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(139,'voucher/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(140,'voucher/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(141,'pool/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(142,'pool-goods/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(143,'goods-count/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(144,'meeting-open/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(145,'keys/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(146,'host/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(147,'hand-late/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(148,'account-map/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(149,'member/1',NULL,40,20148,NULL,NULL);
INSERT INTO "act" VALUES(150,'member-undo/1',NULL,40,20148,NULL,NULL);
INSERT INTO "act" VALUES(151,'swap/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(152,'accept/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(153,'pin/1',NULL,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(154,'pin-reset/1',NULL,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(155,'recovery/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(156,'pin/1',NULL,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(157,'pin/1',NULL,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(158,'rule/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(159,'pool/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(160,'order/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(161,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(162,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(163,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(164,'draw/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(165,'choice/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(166,'auction/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(167,'auction/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(168,'box-feed/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(169,'box-loan/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(170,'box-loan/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(171,'box-share/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(172,'box-pay/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(173,'card/1',NULL,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(174,'receipt/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(175,'card-pay/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(176,'aid-kind/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(177,'aid/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(178,'aid-call/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(179,'aid-waive/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(180,'denied/1',NULL,6,20148,NULL,NULL);
INSERT INTO "act" VALUES(181,'lockout/1',NULL,3,20148,NULL,NULL);
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
INSERT INTO "aid" VALUES(1,177,2,'death','self','',20148,2,1,6000,'Demi-tarif',0);
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
INSERT INTO "aid_call" VALUES(1,178,'event',1,1,'Décès',20148,20151,0);
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
INSERT INTO "aid_kind" VALUES('death','Décès',1,0,0,1,0,0);
CREATE TABLE aid_scale(                 -- the sums; what has no row gives no right
  code TEXT NOT NULL REFERENCES aid_kind,
  relation TEXT NOT NULL,               -- self spouse parent child sibling other
  amount INTEGER NOT NULL,              -- minor units
  PRIMARY KEY(code, relation)
) STRICT, WITHOUT ROWID;
INSERT INTO "aid_scale" VALUES('death','parent',100000);
INSERT INTO "aid_scale" VALUES('death','self',900000);
CREATE TABLE aid_share(                 -- what each member is called for
  call INTEGER NOT NULL REFERENCES aid_call,
  member INTEGER NOT NULL REFERENCES member,
  amount INTEGER NOT NULL,              -- minor units; what was let off is taken away
  PRIMARY KEY(call, member)
) STRICT, WITHOUT ROWID;
INSERT INTO "aid_share" VALUES(1,1,2000);
INSERT INTO "aid_share" VALUES(1,3,0);
INSERT INTO "aid_share" VALUES(1,4,2000);
INSERT INTO "aid_share" VALUES(1,5,2000);
INSERT INTO "aid_share" VALUES(1,6,2000);
CREATE TABLE aid_waiver(                -- what was let off, so that older papers stay as they were
  seq INTEGER NOT NULL,                 -- aid-waive/1
  call INTEGER NOT NULL REFERENCES aid_call,
  member INTEGER NOT NULL REFERENCES member,
  meeting INTEGER NOT NULL,             -- of the due
  amount INTEGER NOT NULL,              -- minor units, below 0
  PRIMARY KEY(call, member, meeting, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "aid_waiver" VALUES(179,1,3,0,-2000);
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
INSERT INTO "auction" VALUES(3,1,166,2,12,'auction',3000,450,150,1,'next-due',0,11,300,NULL,167);
INSERT INTO "auction" VALUES(3,1,167,2,11,'auction',3000,300,150,1,'next-due',0,NULL,NULL,NULL,NULL);
CREATE TABLE auction_share(             -- what each hand has of the discount
  pool INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  hand INTEGER NOT NULL REFERENCES hand, amount INTEGER NOT NULL,
  PRIMARY KEY(pool, n, seq, hand)
) STRICT, WITHOUT ROWID;
INSERT INTO "auction_share" VALUES(3,1,166,11,100);
INSERT INTO "auction_share" VALUES(3,1,166,12,100);
INSERT INTO "auction_share" VALUES(3,1,166,13,100);
INSERT INTO "auction_share" VALUES(3,1,167,11,50);
INSERT INTO "auction_share" VALUES(3,1,167,12,50);
INSERT INTO "auction_share" VALUES(3,1,167,13,50);
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
INSERT INTO "award" VALUES(1,5,165,4,'override',2,'Frais d’hôpital',4,1,0);
INSERT INTO "award" VALUES(3,1,166,12,'auction',2,'',NULL,NULL,NULL);
INSERT INTO "award" VALUES(3,1,167,11,'auction',2,'La gagnante se retire',NULL,NULL,NULL);
CREATE TABLE balance(                   -- kept by posting: what an account holds for a member and subject
  account INTEGER NOT NULL REFERENCES account,
  member INTEGER NOT NULL,              -- 0 = nobody
  subject INTEGER NOT NULL,             -- 0 = nothing
  debit INTEGER NOT NULL, credit INTEGER NOT NULL,   -- sums of the positive and of the negative lines
  PRIMARY KEY(account, member, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO "balance" VALUES(1,0,0,217100,102245);
INSERT INTO "balance" VALUES(1,1,0,5000,0);
INSERT INTO "balance" VALUES(1,2,0,200,0);
INSERT INTO "balance" VALUES(1,5,0,0,2900);
INSERT INTO "balance" VALUES(2,0,0,325500,321400);
INSERT INTO "balance" VALUES(3,0,0,55000,0);
INSERT INTO "balance" VALUES(4,1,0,0,5000);
INSERT INTO "balance" VALUES(4,2,0,0,1000);
INSERT INTO "balance" VALUES(4,3,0,200,20000);
INSERT INTO "balance" VALUES(5,1,24,2000,0);
INSERT INTO "balance" VALUES(5,1,25,500,0);
INSERT INTO "balance" VALUES(5,2,0,3000,0);
INSERT INTO "balance" VALUES(5,3,0,12000,0);
INSERT INTO "balance" VALUES(5,5,0,3000,0);
INSERT INTO "balance" VALUES(6,3,1,500,500);
INSERT INTO "balance" VALUES(6,3,10,700,700);
INSERT INTO "balance" VALUES(6,4,2,200,200);
INSERT INTO "balance" VALUES(6,4,14,200,0);
INSERT INTO "balance" VALUES(6,4,23,200,0);
INSERT INTO "balance" VALUES(6,5,13,200,0);
INSERT INTO "balance" VALUES(7,1,3,35000,17000);
INSERT INTO "balance" VALUES(7,1,12,2000,1000);
INSERT INTO "balance" VALUES(7,2,4,35000,15000);
INSERT INTO "balance" VALUES(7,2,17,0,1000);
INSERT INTO "balance" VALUES(7,3,5,0,10000);
INSERT INTO "balance" VALUES(7,3,18,0,1000);
INSERT INTO "balance" VALUES(7,4,6,0,15000);
INSERT INTO "balance" VALUES(7,4,19,0,1000);
INSERT INTO "balance" VALUES(7,5,7,12500,12500);
INSERT INTO "balance" VALUES(7,6,8,0,7500);
INSERT INTO "balance" VALUES(7,7,8,0,7500);
INSERT INTO "balance" VALUES(8,0,9,141500,291500);
INSERT INTO "balance" VALUES(8,1,9,0,1100);
INSERT INTO "balance" VALUES(8,2,9,21000,1000);
INSERT INTO "balance" VALUES(8,3,9,0,500);
INSERT INTO "balance" VALUES(8,4,9,0,500);
INSERT INTO "balance" VALUES(8,6,9,0,500);
INSERT INTO "balance" VALUES(8,7,9,0,500);
INSERT INTO "balance" VALUES(9,1,0,0,1000);
INSERT INTO "balance" VALUES(9,3,0,0,500);
INSERT INTO "balance" VALUES(9,6,0,0,7000);
INSERT INTO "balance" VALUES(10,1,11,0,100);
INSERT INTO "balance" VALUES(10,2,11,500,100);
INSERT INTO "balance" VALUES(10,3,11,0,100);
INSERT INTO "balance" VALUES(10,4,11,0,100);
INSERT INTO "balance" VALUES(10,7,11,0,100);
INSERT INTO "balance" VALUES(11,0,0,700,1100);
INSERT INTO "balance" VALUES(12,1,16,1000,1000);
INSERT INTO "balance" VALUES(12,1,22,2000,0);
INSERT INTO "balance" VALUES(12,2,21,0,2000);
INSERT INTO "balance" VALUES(12,3,20,2000,0);
INSERT INTO "balance" VALUES(12,4,15,0,2000);
INSERT INTO "balance" VALUES(12,7,15,1000,1000);
INSERT INTO "balance" VALUES(13,1,3,7500,12500);
INSERT INTO "balance" VALUES(13,2,4,0,5000);
INSERT INTO "balance" VALUES(13,5,7,0,12000);
INSERT INTO "balance" VALUES(14,1,12,1000,1000);
INSERT INTO "balance" VALUES(15,0,0,1500,0);
INSERT INTO "balance" VALUES(16,0,0,250,0);
INSERT INTO "balance" VALUES(17,2,0,1150,0);
INSERT INTO "balance" VALUES(18,0,0,9000,5000);
INSERT INTO "balance" VALUES(19,0,0,8000,9000);
INSERT INTO "balance" VALUES(20,2,0,0,200);
INSERT INTO "balance" VALUES(21,5,0,0,100);
INSERT INTO "balance" VALUES(22,0,0,525,3000);
INSERT INTO "balance" VALUES(22,1,25,0,30);
INSERT INTO "balance" VALUES(23,1,26,0,75);
INSERT INTO "balance" VALUES(23,2,26,75,75);
INSERT INTO "balance" VALUES(23,3,26,0,75);
INSERT INTO "balance" VALUES(23,4,26,0,75);
INSERT INTO "balance" VALUES(23,6,26,0,225);
INSERT INTO "balance" VALUES(24,3,27,600,600);
INSERT INTO "balance" VALUES(25,0,0,0,200);
INSERT INTO "balance" VALUES(26,2,28,0,6000);
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
INSERT INTO "book" VALUES(1,'00000000-0000-4000-8000-0000000000a1','GIE Sope Nabi','rotating','XOF','SN','gie','simple','fr',1,25,'month','Thiès','','thies','','fines fund pool',0);
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
INSERT INTO "box_loan" VALUES(1,1,1,4,169,20148,20209,2000,80,'now','30:100000 60:150000 90:200000',0,0,0,0);
INSERT INTO "box_loan" VALUES(2,1,1,NULL,170,20148,20209,500,30,'kept','30:100000 60:150000 90:200000',0,30,0,0);
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
INSERT INTO "card" VALUES(1,3,2,20148,173,200,31,1,0,3,400,200,20148);
CREATE TABLE card_tick(                 -- boxes ticked by one receipt
  card INTEGER NOT NULL REFERENCES card, seq INTEGER NOT NULL,
  day INTEGER NOT NULL, boxes INTEGER NOT NULL,
  PRIMARY KEY(card, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "card_tick" VALUES(1,174,20148,3);
CREATE TABLE credential(                -- what a PIN is compared with; its hash stands in the journal
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  salt BLOB NOT NULL CHECK(length(salt) = 16),
  passes INTEGER NOT NULL,              -- Argon2id: passes over the memory
  memory_kib INTEGER NOT NULL,          -- Argon2id: memory
  digest BLOB NOT NULL CHECK(length(digest) = 32)
) STRICT;
INSERT INTO "credential" VALUES(0,X'A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0',3,131072,X'BA770AB8D634B26A3794DF59569D1E6CB3A80DAECAED9D23CA1687E1122C08BB');
INSERT INTO "credential" VALUES(2,X'A2A2A2A2A2A2A2A2A2A2A2A2A2A2A2A2',3,131072,X'E2CFFD4B1DEB9769B3C634087C8EC74E8D78B83005067ADDF3A9C030FE83A251');
INSERT INTO "credential" VALUES(3,X'A3A3A3A3A3A3A3A3A3A3A3A3A3A3A3A3',3,131072,X'88D7EFCD9FF2940E82F1B39C9A8C7D15B884305E2D7C34B672516B47F4973923');
CREATE TABLE credential_hash(           -- what the journal says of a PIN, or of the recovery code
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  hash BLOB NOT NULL CHECK(length(hash) = 32), -- app/storage/README.md says of what
  seq INTEGER NOT NULL                  -- event that set it
) STRICT;
INSERT INTO "credential_hash" VALUES(0,X'EF47EF7C7F28D9FFEE2515893316E7136AB24DF59E08FC25BDDA6C317D53E1A3',155);
INSERT INTO "credential_hash" VALUES(2,X'BE0667245B7CE23FA00B98714629E889F05D2C7B276B001A5483D2A990DA2C7A',156);
INSERT INTO "credential_hash" VALUES(3,X'5CE8B550326B5EA9ADD2917A097359D25508BBB01812419037EFB4B8713B325F',157);
CREATE TABLE deduction(                 -- what is kept from a lot, in this order
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  kind TEXT NOT NULL,                   -- percent arrears fines
  fund INTEGER,                         -- of a percent: the fund it goes to
  ppm INTEGER NOT NULL,                 -- of a percent: parts per million of the lot
  PRIMARY KEY(pool, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "deduction" VALUES(1,1,'percent',1,20000);
INSERT INTO "deduction" VALUES(1,2,'arrears',NULL,0);
INSERT INTO "deduction" VALUES(1,3,'fines',NULL,0);
INSERT INTO "deduction" VALUES(2,1,'meal',NULL,0);
INSERT INTO "deduction" VALUES(2,2,'loan',NULL,0);
INSERT INTO "deduction" VALUES(2,3,'fines',NULL,0);
INSERT INTO "deduction" VALUES(2,4,'arrears',NULL,0);
CREATE TABLE detail(                    -- personal details that can be forgotten
  member INTEGER NOT NULL, field TEXT NOT NULL,
  value TEXT NOT NULL,
  salt BLOB NOT NULL CHECK(length(salt) = 16),
  PRIMARY KEY(member, field)
) STRICT, WITHOUT ROWID;
INSERT INTO "detail" VALUES(2,'address','Thiès, Randoulène',X'E3E3E3E3E3E3E3E3E3E3E3E3E3E3E3E3');
INSERT INTO "detail" VALUES(2,'phone','78 000 00 00',X'D2D2D2D2D2D2D2D2D2D2D2D2D2D2D2D2');
INSERT INTO "detail" VALUES(4,'identity','1 234 1985 00077',X'00112233445566778899AABBCCDDEE05');
CREATE TABLE detail_hash(               -- what the journal says of an erasable detail
  member INTEGER NOT NULL REFERENCES member,
  field TEXT NOT NULL,                  -- phone address identity
  hash BLOB NOT NULL CHECK(length(hash) = 32), -- SHA-256 of salt (16 bytes) then the value
  PRIMARY KEY(member, field)
) STRICT, WITHOUT ROWID;
INSERT INTO "detail_hash" VALUES(2,'address',X'C5633B9842F94D8440D5DA9D28F727238E9FC63D21656AD73B7FB00C26B64327');
INSERT INTO "detail_hash" VALUES(2,'phone',X'6278A1A8594A15499699E0449CD18FEE125563D447DDA2AF14CBE3D4C565F496');
INSERT INTO "detail_hash" VALUES(4,'identity',X'4CFF321B963EB97585E5D521AD382097608D5441C3311435F06E1F968B673206');
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
INSERT INTO "document" VALUES('minutes',2025,1,68,NULL,NULL,20093,176500,NULL);
INSERT INTO "document" VALUES('minutes',2025,2,95,NULL,1,20120,134700,NULL);
INSERT INTO "document" VALUES('minutes',2025,3,124,NULL,NULL,20122,0,NULL);
INSERT INTO "document" VALUES('receipt',2025,1,71,1,1,20120,6600,NULL);
INSERT INTO "document" VALUES('receipt',2025,2,76,2,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,3,77,3,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,4,78,4,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,5,79,5,1,20120,2500,NULL);
INSERT INTO "document" VALUES('receipt',2025,6,80,6,1,20120,10000,NULL);
INSERT INTO "document" VALUES('receipt',2025,7,81,7,1,20120,3100,NULL);
INSERT INTO "document" VALUES('receipt',2025,8,98,2,NULL,20122,1000,NULL);
INSERT INTO "document" VALUES('receipt',2025,9,100,3,NULL,20122,1000,NULL);
INSERT INTO "document" VALUES('receipt',2025,10,101,4,NULL,20122,1000,NULL);
INSERT INTO "document" VALUES('receipt',2025,11,103,NULL,NULL,20122,5000,124);
INSERT INTO "document" VALUES('receipt',2025,12,113,1,NULL,20122,2000,NULL);
INSERT INTO "document" VALUES('receipt',2025,13,125,NULL,NULL,20122,4000,NULL);
INSERT INTO "document" VALUES('receipt',2025,14,174,3,2,20148,600,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,1,82,1,1,20120,21900,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,2,84,1,1,20120,2000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,3,86,2,1,20120,0,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,4,87,NULL,1,20120,1500,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,5,104,2,NULL,20122,15000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,6,105,1,NULL,20122,7500,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,7,169,1,2,20148,2000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,8,170,1,2,20148,470,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,9,172,2,2,20148,75,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,10,175,3,2,20148,400,NULL);
CREATE TABLE draft(                     -- what is typed in the open meeting
  meeting INTEGER NOT NULL,
  cell TEXT NOT NULL,                   -- "due:3:pool:1", "presence:3", "lot:12", "count" …
  value TEXT NOT NULL,                  -- JSON
  PRIMARY KEY(meeting, cell)
) STRICT, WITHOUT ROWID;
INSERT INTO "draft" VALUES(2,'approval','{"approved":true,"meeting":1}');
INSERT INTO "draft" VALUES(2,'due:1:pool:1','{"amount":5000}');
INSERT INTO "draft" VALUES(2,'flow:1','{"account":"aid-owed","amount":6000,"direction":"out","member":2,"of":"aid:1","officers":[1,2],"what":"Décès"}');
INSERT INTO "draft" VALUES(2,'presence:1','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'presence:2','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'presence:3','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'presence:4','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'presence:5','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'presence:6','{"presence":"present"}');
INSERT INTO "draft" VALUES(2,'text:decisions','{"text":"Chacune garde son PIN pour elle."}');
CREATE TABLE due(                       -- what a member owes and has paid, for one meeting
  member INTEGER NOT NULL REFERENCES member,
  subject TEXT NOT NULL,                -- hand:12, fund:1
  meeting INTEGER NOT NULL,             -- 0 = carried over from before the books began
  amount INTEGER NOT NULL,              -- due, minor units; 0 while only paid in advance
  paid INTEGER NOT NULL,
  PRIMARY KEY(member, subject, meeting)
) STRICT, WITHOUT ROWID;
INSERT INTO "due" VALUES(1,'call:1',0,2000,0);
INSERT INTO "due" VALUES(1,'fund:1',1,500,500);
INSERT INTO "due" VALUES(1,'fund:1',2,500,0);
INSERT INTO "due" VALUES(1,'fund:2',1,100,100);
INSERT INTO "due" VALUES(1,'fund:2',2,100,0);
INSERT INTO "due" VALUES(1,'hand:1',1,5000,5000);
INSERT INTO "due" VALUES(1,'hand:1',2,5000,2000);
INSERT INTO "due" VALUES(1,'hand:11',2,1000,0);
INSERT INTO "due" VALUES(1,'hand:7',1,1000,1000);
INSERT INTO "due" VALUES(1,'hand:7',2,1000,0);
INSERT INTO "due" VALUES(2,'fund:1',0,500,500);
INSERT INTO "due" VALUES(2,'fund:1',1,500,500);
INSERT INTO "due" VALUES(2,'fund:1',2,500,0);
INSERT INTO "due" VALUES(2,'fund:2',1,100,100);
INSERT INTO "due" VALUES(2,'fund:2',2,100,0);
INSERT INTO "due" VALUES(2,'hand:12',2,1000,0);
INSERT INTO "due" VALUES(2,'hand:2',1,5000,5000);
INSERT INTO "due" VALUES(2,'hand:2',2,5000,0);
INSERT INTO "due" VALUES(2,'hand:8',1,1000,1000);
INSERT INTO "due" VALUES(2,'hand:8',2,1000,0);
INSERT INTO "due" VALUES(3,'call:1',0,0,0);
INSERT INTO "due" VALUES(3,'fund:1',0,500,500);
INSERT INTO "due" VALUES(3,'fund:1',1,500,0);
INSERT INTO "due" VALUES(3,'fund:1',2,500,0);
INSERT INTO "due" VALUES(3,'fund:2',1,100,100);
INSERT INTO "due" VALUES(3,'fund:2',2,100,0);
INSERT INTO "due" VALUES(3,'hand:13',2,1000,0);
INSERT INTO "due" VALUES(3,'hand:3',0,5000,5000);
INSERT INTO "due" VALUES(3,'hand:3',1,5000,0);
INSERT INTO "due" VALUES(3,'hand:3',2,5000,0);
INSERT INTO "due" VALUES(3,'hand:9',1,1000,1000);
INSERT INTO "due" VALUES(3,'hand:9',2,1000,0);
INSERT INTO "due" VALUES(4,'call:1',0,2000,0);
INSERT INTO "due" VALUES(4,'fund:1',1,500,500);
INSERT INTO "due" VALUES(4,'fund:1',2,500,0);
INSERT INTO "due" VALUES(4,'fund:2',1,100,100);
INSERT INTO "due" VALUES(4,'fund:2',2,100,0);
INSERT INTO "due" VALUES(4,'hand:10',1,1000,1000);
INSERT INTO "due" VALUES(4,'hand:10',2,1000,0);
INSERT INTO "due" VALUES(4,'hand:4',1,5000,5000);
INSERT INTO "due" VALUES(4,'hand:4',2,5000,0);
INSERT INTO "due" VALUES(5,'call:1',0,2000,0);
INSERT INTO "due" VALUES(5,'fund:1',1,500,0);
INSERT INTO "due" VALUES(5,'fund:1',2,500,0);
INSERT INTO "due" VALUES(5,'fund:2',1,100,0);
INSERT INTO "due" VALUES(5,'fund:2',2,100,0);
INSERT INTO "due" VALUES(5,'hand:5',1,0,0);
INSERT INTO "due" VALUES(6,'call:1',0,2000,0);
INSERT INTO "due" VALUES(6,'fund:1',1,500,500);
INSERT INTO "due" VALUES(6,'fund:1',2,500,0);
INSERT INTO "due" VALUES(6,'fund:2',1,0,0);
INSERT INTO "due" VALUES(6,'fund:2',2,100,0);
INSERT INTO "due" VALUES(6,'hand:14',0,5000,0);
INSERT INTO "due" VALUES(6,'hand:14',1,5000,0);
INSERT INTO "due" VALUES(6,'hand:14',2,5000,0);
INSERT INTO "due" VALUES(6,'hand:5',0,10000,0);
INSERT INTO "due" VALUES(6,'hand:5',1,5000,0);
INSERT INTO "due" VALUES(6,'hand:5',2,5000,0);
INSERT INTO "due" VALUES(6,'hand:6',1,2500,2500);
INSERT INTO "due" VALUES(6,'hand:6',2,5000,0);
INSERT INTO "due" VALUES(7,'fund:1',1,500,500);
INSERT INTO "due" VALUES(7,'fund:2',1,100,100);
INSERT INTO "due" VALUES(7,'hand:6',1,2500,2500);
CREATE TABLE entry(                     -- one line of an event
  id INTEGER PRIMARY KEY,               -- seq << 20 | line
  account INTEGER NOT NULL REFERENCES account,
  day INTEGER NOT NULL,                 -- day number
  member INTEGER,                       -- NULL = nobody
  subject INTEGER REFERENCES subject,   -- NULL = nothing
  amount INTEGER NOT NULL CHECK(amount <> 0 AND abs(amount) <= 1000000000000000) -- debit positive
) STRICT;
INSERT INTO "entry" VALUES(48234497,1,20093,NULL,NULL,171500);
INSERT INTO "entry" VALUES(48234498,2,20093,NULL,NULL,-171500);
INSERT INTO "entry" VALUES(49283073,3,20093,NULL,NULL,5000);
INSERT INTO "entry" VALUES(49283074,2,20093,NULL,NULL,-5000);
INSERT INTO "entry" VALUES(51380225,4,20093,2,NULL,-1000);
INSERT INTO "entry" VALUES(51380226,5,20093,2,NULL,3000);
INSERT INTO "entry" VALUES(51380227,2,20093,NULL,NULL,-2000);
INSERT INTO "entry" VALUES(53477377,6,20093,3,1,500);
INSERT INTO "entry" VALUES(53477378,2,20093,NULL,NULL,-500);
INSERT INTO "entry" VALUES(55574529,6,20093,4,2,200);
INSERT INTO "entry" VALUES(55574530,2,20093,NULL,NULL,-200);
INSERT INTO "entry" VALUES(59768833,7,20093,1,3,-10000);
INSERT INTO "entry" VALUES(59768834,7,20093,2,4,-10000);
INSERT INTO "entry" VALUES(59768835,7,20093,2,4,30000);
INSERT INTO "entry" VALUES(59768836,7,20093,3,5,-5000);
INSERT INTO "entry" VALUES(59768837,7,20093,4,6,-10000);
INSERT INTO "entry" VALUES(59768838,7,20093,5,7,-10000);
INSERT INTO "entry" VALUES(59768839,7,20093,6,8,-5000);
INSERT INTO "entry" VALUES(59768840,7,20093,7,8,-5000);
INSERT INTO "entry" VALUES(59768841,2,20093,NULL,NULL,25000);
INSERT INTO "entry" VALUES(60817409,8,20093,NULL,9,-1500);
INSERT INTO "entry" VALUES(60817410,2,20093,NULL,NULL,1500);
INSERT INTO "entry" VALUES(63963137,6,20093,3,1,-500);
INSERT INTO "entry" VALUES(63963138,2,20093,NULL,NULL,500);
INSERT INTO "entry" VALUES(65011713,8,20093,NULL,9,1500);
INSERT INTO "entry" VALUES(65011714,2,20093,NULL,NULL,-1500);
INSERT INTO "entry" VALUES(66060289,4,20093,3,NULL,-20000);
INSERT INTO "entry" VALUES(66060290,5,20093,3,NULL,12000);
INSERT INTO "entry" VALUES(66060291,9,20093,3,NULL,-500);
INSERT INTO "entry" VALUES(66060292,2,20093,NULL,NULL,8500);
INSERT INTO "entry" VALUES(67108865,6,20093,3,10,700);
INSERT INTO "entry" VALUES(67108866,2,20093,NULL,NULL,-700);
INSERT INTO "entry" VALUES(68157441,8,20093,NULL,9,-140000);
INSERT INTO "entry" VALUES(68157442,2,20093,NULL,NULL,140000);
INSERT INTO "entry" VALUES(69206017,8,20093,NULL,9,140000);
INSERT INTO "entry" VALUES(69206018,2,20093,NULL,NULL,-140000);
INSERT INTO "entry" VALUES(70254593,8,20093,NULL,9,-150000);
INSERT INTO "entry" VALUES(70254594,2,20093,NULL,NULL,150000);
INSERT INTO "entry" VALUES(74448897,1,20120,NULL,NULL,6600);
INSERT INTO "entry" VALUES(74448898,8,20120,1,9,-500);
INSERT INTO "entry" VALUES(74448899,10,20120,1,11,-100);
INSERT INTO "entry" VALUES(74448900,7,20120,1,3,-5000);
INSERT INTO "entry" VALUES(74448901,7,20120,1,12,-1000);
INSERT INTO "entry" VALUES(76546049,6,20120,5,13,200);
INSERT INTO "entry" VALUES(76546050,11,20120,NULL,NULL,-200);
INSERT INTO "entry" VALUES(77594625,6,20120,4,14,200);
INSERT INTO "entry" VALUES(77594626,11,20120,NULL,NULL,-200);
INSERT INTO "entry" VALUES(78643201,11,20120,NULL,NULL,200);
INSERT INTO "entry" VALUES(78643202,6,20120,4,2,-200);
INSERT INTO "entry" VALUES(79691777,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(79691778,8,20120,2,9,-500);
INSERT INTO "entry" VALUES(79691779,10,20120,2,11,-100);
INSERT INTO "entry" VALUES(79691780,7,20120,2,4,-5000);
INSERT INTO "entry" VALUES(80740353,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(80740354,8,20120,3,9,-500);
INSERT INTO "entry" VALUES(80740355,10,20120,3,11,-100);
INSERT INTO "entry" VALUES(80740356,7,20120,3,5,-5000);
INSERT INTO "entry" VALUES(81788929,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(81788930,8,20120,4,9,-500);
INSERT INTO "entry" VALUES(81788931,10,20120,4,11,-100);
INSERT INTO "entry" VALUES(81788932,7,20120,4,6,-5000);
INSERT INTO "entry" VALUES(82837505,1,20120,NULL,NULL,2500);
INSERT INTO "entry" VALUES(82837506,7,20120,5,7,-2500);
INSERT INTO "entry" VALUES(83886081,1,20120,NULL,NULL,10000);
INSERT INTO "entry" VALUES(83886082,8,20120,6,9,-500);
INSERT INTO "entry" VALUES(83886083,7,20120,6,8,-2500);
INSERT INTO "entry" VALUES(83886084,9,20120,6,NULL,-7000);
INSERT INTO "entry" VALUES(84934657,1,20120,NULL,NULL,3100);
INSERT INTO "entry" VALUES(84934658,8,20120,7,9,-500);
INSERT INTO "entry" VALUES(84934659,10,20120,7,11,-100);
INSERT INTO "entry" VALUES(84934660,7,20120,7,8,-2500);
INSERT INTO "entry" VALUES(84934661,12,20120,7,15,1000);
INSERT INTO "entry" VALUES(84934662,12,20120,1,16,-1000);
INSERT INTO "entry" VALUES(85983233,7,20120,1,3,30000);
INSERT INTO "entry" VALUES(85983234,8,20120,1,9,-600);
INSERT INTO "entry" VALUES(85983235,13,20120,1,3,-7500);
INSERT INTO "entry" VALUES(85983236,1,20120,NULL,NULL,-21900);
INSERT INTO "entry" VALUES(87031809,1,20120,NULL,NULL,1000);
INSERT INTO "entry" VALUES(87031810,14,20120,1,12,-1000);
INSERT INTO "entry" VALUES(88080385,7,20120,1,12,2000);
INSERT INTO "entry" VALUES(88080386,1,20120,NULL,NULL,-2000);
INSERT INTO "entry" VALUES(90177537,10,20120,2,11,500);
INSERT INTO "entry" VALUES(90177538,8,20120,2,9,-500);
INSERT INTO "entry" VALUES(91226113,1,20120,NULL,NULL,-1500);
INSERT INTO "entry" VALUES(91226114,15,20120,NULL,NULL,1500);
INSERT INTO "entry" VALUES(92274689,3,20120,NULL,NULL,50000);
INSERT INTO "entry" VALUES(92274690,1,20120,NULL,NULL,-50250);
INSERT INTO "entry" VALUES(92274691,16,20120,NULL,NULL,250);
INSERT INTO "entry" VALUES(98566145,17,20120,2,NULL,1150);
INSERT INTO "entry" VALUES(98566146,1,20120,NULL,NULL,-1150);
INSERT INTO "entry" VALUES(102760449,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(102760450,7,20122,2,17,-1000);
INSERT INTO "entry" VALUES(103809025,14,20122,1,12,1000);
INSERT INTO "entry" VALUES(103809026,9,20122,1,NULL,-1000);
INSERT INTO "entry" VALUES(104857601,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(104857602,7,20122,3,18,-1000);
INSERT INTO "entry" VALUES(105906177,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(105906178,7,20122,4,19,-1000);
INSERT INTO "entry" VALUES(106954753,4,20122,3,NULL,200);
INSERT INTO "entry" VALUES(106954754,6,20122,3,10,-200);
INSERT INTO "entry" VALUES(108003329,18,20122,NULL,NULL,5000);
INSERT INTO "entry" VALUES(108003330,19,20122,NULL,NULL,-5000);
INSERT INTO "entry" VALUES(109051905,1,20122,NULL,NULL,-15000);
INSERT INTO "entry" VALUES(109051906,8,20122,2,9,15000);
INSERT INTO "entry" VALUES(110100481,13,20122,1,3,7500);
INSERT INTO "entry" VALUES(110100482,1,20122,NULL,NULL,-7500);
INSERT INTO "entry" VALUES(111149057,12,20122,3,20,2000);
INSERT INTO "entry" VALUES(111149058,12,20122,2,21,-2000);
INSERT INTO "entry" VALUES(112197633,12,20122,7,15,-1000);
INSERT INTO "entry" VALUES(112197634,12,20122,1,16,1000);
INSERT INTO "entry" VALUES(118489089,1,20122,NULL,NULL,2000);
INSERT INTO "entry" VALUES(118489090,7,20122,1,3,-2000);
INSERT INTO "entry" VALUES(118489091,12,20122,1,22,2000);
INSERT INTO "entry" VALUES(118489092,12,20122,4,15,-2000);
INSERT INTO "entry" VALUES(121634817,7,20122,5,7,12500);
INSERT INTO "entry" VALUES(121634818,13,20122,5,7,-12000);
INSERT INTO "entry" VALUES(121634819,11,20122,NULL,NULL,-500);
INSERT INTO "entry" VALUES(127926273,6,20122,4,23,200);
INSERT INTO "entry" VALUES(127926274,11,20122,NULL,NULL,-200);
INSERT INTO "entry" VALUES(128974849,11,20122,NULL,NULL,500);
INSERT INTO "entry" VALUES(128974850,6,20122,3,10,-500);
INSERT INTO "entry" VALUES(130023425,18,20122,NULL,NULL,-5000);
INSERT INTO "entry" VALUES(130023426,19,20122,NULL,NULL,5000);
INSERT INTO "entry" VALUES(131072001,18,20122,NULL,NULL,4000);
INSERT INTO "entry" VALUES(131072002,19,20122,NULL,NULL,-4000);
INSERT INTO "entry" VALUES(144703489,1,20122,1,NULL,5000);
INSERT INTO "entry" VALUES(144703490,4,20122,1,NULL,-5000);
INSERT INTO "entry" VALUES(145752065,1,20122,2,NULL,200);
INSERT INTO "entry" VALUES(145752066,20,20122,2,NULL,-200);
INSERT INTO "entry" VALUES(146800641,5,20122,5,NULL,3000);
INSERT INTO "entry" VALUES(146800642,1,20122,5,NULL,-2900);
INSERT INTO "entry" VALUES(146800643,21,20122,5,NULL,-100);
INSERT INTO "entry" VALUES(154140673,7,20148,2,4,5000);
INSERT INTO "entry" VALUES(154140674,13,20148,2,4,-5000);
INSERT INTO "entry" VALUES(154140675,7,20148,1,3,5000);
INSERT INTO "entry" VALUES(154140676,13,20148,1,3,-5000);
INSERT INTO "entry" VALUES(176160769,19,20148,NULL,NULL,3000);
INSERT INTO "entry" VALUES(176160770,22,20148,NULL,NULL,-3000);
INSERT INTO "entry" VALUES(177209345,5,20148,1,24,2000);
INSERT INTO "entry" VALUES(177209346,1,20148,NULL,NULL,-2000);
INSERT INTO "entry" VALUES(178257921,5,20148,1,25,500);
INSERT INTO "entry" VALUES(178257922,1,20148,NULL,NULL,-470);
INSERT INTO "entry" VALUES(178257923,22,20148,1,25,-30);
INSERT INTO "entry" VALUES(179306497,22,20148,NULL,NULL,525);
INSERT INTO "entry" VALUES(179306498,23,20148,2,26,-75);
INSERT INTO "entry" VALUES(179306499,23,20148,1,26,-75);
INSERT INTO "entry" VALUES(179306500,23,20148,3,26,-75);
INSERT INTO "entry" VALUES(179306501,23,20148,4,26,-75);
INSERT INTO "entry" VALUES(179306502,23,20148,6,26,-75);
INSERT INTO "entry" VALUES(179306503,23,20148,6,26,-75);
INSERT INTO "entry" VALUES(179306504,23,20148,6,26,-75);
INSERT INTO "entry" VALUES(180355073,23,20148,2,26,75);
INSERT INTO "entry" VALUES(180355074,1,20148,NULL,NULL,-75);
INSERT INTO "entry" VALUES(182452225,1,20148,NULL,NULL,600);
INSERT INTO "entry" VALUES(182452226,24,20148,3,27,-600);
INSERT INTO "entry" VALUES(183500801,24,20148,3,27,600);
INSERT INTO "entry" VALUES(183500802,1,20148,NULL,NULL,-400);
INSERT INTO "entry" VALUES(183500803,25,20148,NULL,NULL,-200);
INSERT INTO "entry" VALUES(185597953,8,20148,2,9,6000);
INSERT INTO "entry" VALUES(185597954,26,20148,2,28,-6000);
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
INSERT INTO "event" VALUES(1,X'000000000000000000000000000000A1','2025-01-04T09:00:00Z','2025-01-04',0,'book/1','{"chart":"simple","country":"SN","currency":"XOF","form":"gie","kind":"rotating","lang":"fr","name":"GIE Sope Nabi","practice":true,"preset":"thies","priority":"fines fund pool","rhythm":"month","unit":5,"uuid":"00000000-0000-4000-8000-0000000000a1"}',X'0000000000000000000000000000000000000000000000000000000000000000',X'3981666229EBFBE034FCE38F27E388549CB013605240C8F2F6A3955B8BCD63A2');
INSERT INTO "event" VALUES(2,X'00000000000000000000000000000001','2025-01-04T10:00:30Z','2025-01-04',0,'group/1','{"place":"Thiès","unit":25}',X'3981666229EBFBE034FCE38F27E388549CB013605240C8F2F6A3955B8BCD63A2',X'42373893CC554282CE0AE74FDA8D30B85A79DD1E794AF4098F68A21692741108');
INSERT INTO "event" VALUES(3,X'00000000000000000000000000000002','2025-01-04T10:01:00Z','2025-01-04',0,'words/1','{"words":{"hand":"nom"}}',X'42373893CC554282CE0AE74FDA8D30B85A79DD1E794AF4098F68A21692741108',X'6133BE91E828E8B79031F73EED793AB53FBDF8E2DD3F1DFAA995063071530173');
INSERT INTO "event" VALUES(4,X'00000000000000000000000000000003','2025-01-04T10:01:30Z','2025-01-04',0,'fine-kind/1','{"amount":200,"code":"late","label":"Retard","retired":false}',X'6133BE91E828E8B79031F73EED793AB53FBDF8E2DD3F1DFAA995063071530173',X'792D581FF9D9AB96E3FD7502E34ED5504EA2B6425E72C213E143EEDA3DA4DD5D');
INSERT INTO "event" VALUES(5,X'00000000000000000000000000000004','2025-01-04T10:02:00Z','2025-01-04',0,'fine-kind/1','{"amount":500,"code":"absent","label":"Absence","retired":false,"steps":"1:500 2:1000"}',X'792D581FF9D9AB96E3FD7502E34ED5504EA2B6425E72C213E143EEDA3DA4DD5D',X'D5C99B49C4BFE03A780784411B120D59BDFD171D5204E26E8A440C56242F52F2');
INSERT INTO "event" VALUES(6,X'00000000000000000000000000000005','2025-01-04T10:02:30Z','2025-01-04',0,'fund/1','{"account":"social","amount":500,"fund":"fund:1","name":"Solidarité","per":"member","since":"2025-01-04"}',X'D5C99B49C4BFE03A780784411B120D59BDFD171D5204E26E8A440C56242F52F2',X'3D05223726D0551633AB5ADFBC5528D2679571551A716DBB7DF189D1B8C4F029');
INSERT INTO "event" VALUES(7,X'00000000000000000000000000000006','2025-01-04T10:03:00Z','2025-01-04',0,'pool/1','{"contribution":5000,"deductions":[{"fund":"fund:1","kind":"percent","ppm":20000},{"kind":"arrears"},{"kind":"fines"}],"lots":1,"name":"Tour 2025","pool":"pool:1","short_pot":"owe","uneven":"box-advances"}',X'3D05223726D0551633AB5ADFBC5528D2679571551A716DBB7DF189D1B8C4F029',X'83E84AB91F79D9006D9AED8F2F747943822FA36F326CF8E7A7956426FAF79BFF');
INSERT INTO "event" VALUES(8,X'00000000000000000000000000000007','2025-01-04T10:03:30Z','2025-01-04',0,'member/1','{"details":{"phone":"b5422ddd19dc036d451918a44834aa6502df559a5d70955187115b1b1cd0f124"},"joined":"2025-01-04","member":1,"name":"Awa Diop","relatives":[{"name":"Fatou Sy","relation":"parent"}],"sex":"F"}',X'83E84AB91F79D9006D9AED8F2F747943822FA36F326CF8E7A7956426FAF79BFF',X'CCDD56AAED52BE3F152A8D1CA4ED778A57140F480EE57033F0DBFD4EDC08349D');
INSERT INTO "event" VALUES(9,X'BF9A4B2550633D2A7761F558D131A1BB','2025-01-04T10:03:30Z','2025-01-04',0,'hand/1','{"hand":"hand:1","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:1","rank":1}',X'CCDD56AAED52BE3F152A8D1CA4ED778A57140F480EE57033F0DBFD4EDC08349D',X'147A41CCB997B34978B8BC35F2D563606D445CCF06A5DFA9A9DBFF9E0DC09B5D');
INSERT INTO "event" VALUES(10,X'00000000000000000000000000000008','2025-01-04T10:04:00Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":2,"name":"Fatou Ndiaye","sex":"F"}',X'147A41CCB997B34978B8BC35F2D563606D445CCF06A5DFA9A9DBFF9E0DC09B5D',X'112E2C732D36A9344D17F3170ADBF38EFD54FB60D8CD8FF728F06553C9235978');
INSERT INTO "event" VALUES(11,X'0998192FA85F962C51F9091E66340EC2','2025-01-04T10:04:00Z','2025-01-04',0,'hand/1','{"hand":"hand:2","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:1","rank":2}',X'112E2C732D36A9344D17F3170ADBF38EFD54FB60D8CD8FF728F06553C9235978',X'743DB1B771BF9BB8FD8808FF5CA9C95BFFD60504A385DCC813C8102768DB7793');
INSERT INTO "event" VALUES(12,X'00000000000000000000000000000009','2025-01-04T10:04:30Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":3,"name":"Ndèye Coumba Sène","sex":"F"}',X'743DB1B771BF9BB8FD8808FF5CA9C95BFFD60504A385DCC813C8102768DB7793',X'99FCD315EDDD9546D5F11989C1F677F4860EB2BA9B8C6DEDB7332BF97801F891');
INSERT INTO "event" VALUES(13,X'3E445F20A78BE00B8ECB84741D7C6548','2025-01-04T10:04:30Z','2025-01-04',0,'hand/1','{"hand":"hand:3","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:1","rank":3}',X'99FCD315EDDD9546D5F11989C1F677F4860EB2BA9B8C6DEDB7332BF97801F891',X'CC3EE165C7091F07B01862AB97188EFB00549DB678FCCD5F6383D1D735C9C657');
INSERT INTO "event" VALUES(14,X'0000000000000000000000000000000A','2025-01-04T10:05:00Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":4,"name":"Ousmane N’Diaye","sex":"M"}',X'CC3EE165C7091F07B01862AB97188EFB00549DB678FCCD5F6383D1D735C9C657',X'D4153F9BCA8F070972BD070BED84042FE5ACC8B2F5418CA89DDEECF1D128AC9A');
INSERT INTO "event" VALUES(15,X'F3A69BD0856E1CD4CF76E82BCA0B6499','2025-01-04T10:05:00Z','2025-01-04',0,'hand/1','{"hand":"hand:4","holders":[{"denominator":1,"member":4,"numerator":1}],"pool":"pool:1","rank":4}',X'D4153F9BCA8F070972BD070BED84042FE5ACC8B2F5418CA89DDEECF1D128AC9A',X'246617055CD600672B67E8D41A4371007FF5B33CB087EABC99CB8292D1C4AE15');
INSERT INTO "event" VALUES(16,X'0000000000000000000000000000000B','2025-01-04T10:05:30Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":5,"name":"Khady Faye","sex":"F"}',X'246617055CD600672B67E8D41A4371007FF5B33CB087EABC99CB8292D1C4AE15',X'8210B26A9A4BFECF4DF15B98AAE4915428680D6548EA5BF4007684419312079E');
INSERT INTO "event" VALUES(17,X'05500C2EB27FE40F19284CFCDA52CAA6','2025-01-04T10:05:30Z','2025-01-04',0,'hand/1','{"hand":"hand:5","holders":[{"denominator":1,"member":5,"numerator":1}],"pool":"pool:1","rank":5}',X'8210B26A9A4BFECF4DF15B98AAE4915428680D6548EA5BF4007684419312079E',X'FF5EF64842DC12D4AE83DC9EEB6E57CC8BC9CA4D0293512DEE793809C883462A');
INSERT INTO "event" VALUES(18,X'0000000000000000000000000000000C','2025-01-04T10:06:00Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":6,"name":"Penda Sow","sex":"F"}',X'FF5EF64842DC12D4AE83DC9EEB6E57CC8BC9CA4D0293512DEE793809C883462A',X'7F4BC72377BCDA0AFB1EB40D7FF0AFBA622EC4F20D700EE9FCA22FC0E3C5CAF4');
INSERT INTO "event" VALUES(19,X'0000000000000000000000000000000D','2025-01-04T10:06:30Z','2025-01-04',0,'member/1','{"joined":"2025-01-04","member":7,"name":"Astou Niang","sex":"F"}',X'7F4BC72377BCDA0AFB1EB40D7FF0AFBA622EC4F20D700EE9FCA22FC0E3C5CAF4',X'C46B86814A8206C48DA15D16EBEEF32D5D7534ABF410E737188E1F78E1729F80');
INSERT INTO "event" VALUES(20,X'0000000000000000000000000000000E','2025-01-04T10:07:00Z','2025-01-04',0,'hand/1','{"hand":"hand:6","holders":[{"denominator":2,"member":6,"numerator":1},{"denominator":2,"member":7,"numerator":1}],"pool":"pool:1","rank":6}',X'C46B86814A8206C48DA15D16EBEEF32D5D7534ABF410E737188E1F78E1729F80',X'3A137EF6771F179E9B4A92B23FD2D13900ECF72CFC2E1A6C1CFA2BE0527FD3B7');
INSERT INTO "event" VALUES(21,X'0000000000000000000000000000000F','2025-01-04T10:07:30Z','2025-01-04',0,'hand/1','{"hand":"hand:2","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:1","rank":1}',X'3A137EF6771F179E9B4A92B23FD2D13900ECF72CFC2E1A6C1CFA2BE0527FD3B7',X'89F9335FC1C2D1EC24B4E3BA7182C681111AB954D61157D9523471C48238A4F6');
INSERT INTO "event" VALUES(22,X'72C7E0761904672AAD9C584140D7FE93','2025-01-04T10:07:30Z','2025-01-04',0,'hand/1','{"hand":"hand:1","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:1","rank":2}',X'89F9335FC1C2D1EC24B4E3BA7182C681111AB954D61157D9523471C48238A4F6',X'76CB4C9C0E6F41BCFA32A4A6BDD80CC0D94CC8799C8336D15DDB59C9C7EF3347');
INSERT INTO "event" VALUES(23,X'00000000000000000000000000000010','2025-01-04T10:08:00Z','2025-01-04',0,'pool/1','{"contribution":5000,"deductions":[{"fund":"fund:1","kind":"percent","ppm":20000},{"kind":"arrears"},{"kind":"fines"}],"lots":1,"name":"Tour de Thiès","pool":"pool:1","short_pot":"owe","uneven":"box-advances"}',X'76CB4C9C0E6F41BCFA32A4A6BDD80CC0D94CC8799C8336D15DDB59C9C7EF3347',X'241F049D074E61E69489AA14A0338E45429A8568A6076531DCC5DFC714CE3C61');
INSERT INTO "event" VALUES(24,X'00000000000000000000000000000011','2025-01-04T10:08:30Z','2025-01-04',0,'officer/1','{"member":1,"officers":[1,2],"role":"chair","since":"2025-01-04"}',X'241F049D074E61E69489AA14A0338E45429A8568A6076531DCC5DFC714CE3C61',X'BEFB533EA964BAAF15F192861D4A65892EFDAFC9A3D3927D464E545C25E09577');
INSERT INTO "event" VALUES(25,X'00000000000000000000000000000012','2025-01-04T10:09:00Z','2025-01-04',0,'officer/1','{"member":2,"officers":[1,2],"role":"treasurer","since":"2025-01-04"}',X'BEFB533EA964BAAF15F192861D4A65892EFDAFC9A3D3927D464E545C25E09577',X'B1C059FECBD902B3E8D89782FA4A8EAD0FAC40520E9BE0604EF9DB01602A6CD3');
INSERT INTO "event" VALUES(26,X'00000000000000000000000000000013','2025-01-04T10:09:30Z','2025-01-04',0,'officer/1','{"member":3,"officers":[1,2],"role":"secretary","since":"2025-01-04"}',X'B1C059FECBD902B3E8D89782FA4A8EAD0FAC40520E9BE0604EF9DB01602A6CD3',X'8F47FB786AA700997000C01C1E4E56DCC467250485A766E0688A903DBE60D644');
INSERT INTO "event" VALUES(27,X'00000000000000000000000000000014','2025-01-04T10:10:00Z','2025-01-04',0,'officer/1','{"member":4,"officers":[1,2],"role":"counter","since":"2025-01-04"}',X'8F47FB786AA700997000C01C1E4E56DCC467250485A766E0688A903DBE60D644',X'473ECAE7615D11426F79A85FD59DC3BF03EAD6C3E0911C2FE622FCBE6F40BB1D');
INSERT INTO "event" VALUES(28,X'00000000000000000000000000000015','2025-01-04T10:10:30Z','2025-01-04',0,'officer/1','{"member":5,"officers":[1,2],"role":"counter","since":"2025-01-04"}',X'473ECAE7615D11426F79A85FD59DC3BF03EAD6C3E0911C2FE622FCBE6F40BB1D',X'92057962EC07D69D647ED5F56D455ED0ECAC98956E8C037D01B92A4BD5B4B022');
INSERT INTO "event" VALUES(29,X'00000000000000000000000000000016','2025-01-04T10:11:00Z','2025-01-04',0,'member-name/1','{"member":4,"name":"Ousmane Ndiaye"}',X'92057962EC07D69D647ED5F56D455ED0ECAC98956E8C037D01B92A4BD5B4B022',X'9C847B30FE71941ADFE186576642A0D6FBA0223DD2A3AF4D36FF5F32456C2FD6');
INSERT INTO "event" VALUES(30,X'00000000000000000000000000000017','2025-01-04T10:11:30Z','2025-01-04',0,'member-relatives/1','{"member":2,"relatives":[{"name":"Modou Ndiaye","relation":"spouse"},{"name":"Aïda","relation":"child"}]}',X'9C847B30FE71941ADFE186576642A0D6FBA0223DD2A3AF4D36FF5F32456C2FD6',X'938F307A45694E970DA593C8A81CCB2B5CE122FF1A49B352C3921D6B19D2A57C');
INSERT INTO "event" VALUES(31,X'00000000000000000000000000000018','2025-01-04T10:12:00Z','2025-01-04',0,'member-details/1','{"details":{"address":"c5633b9842f94d8440d5da9d28f727238e9fc63d21656ad73b7fb00c26b64327","phone":"6278a1a8594a15499699e0449cd18fee125563d447dda2af14cbe3d4c565f496"},"member":2}',X'938F307A45694E970DA593C8A81CCB2B5CE122FF1A49B352C3921D6B19D2A57C',X'B885DD5196F79AFD31A764C72191F94CBEC1F297CB97EF2E424FFD6D86283634');
INSERT INTO "event" VALUES(32,X'00000000000000000000000000000019','2025-01-04T10:12:30Z','2025-01-04',0,'member-details/1','{"details":{"phone":null},"member":1,"reason":"à sa demande"}',X'B885DD5196F79AFD31A764C72191F94CBEC1F297CB97EF2E424FFD6D86283634',X'697D0C7BC53571CCC5B43F46EA0B1C72AA28CF4624E72FE646AC414BD01C785A');
INSERT INTO "event" VALUES(33,X'0000000000000000000000000000001A','2025-01-04T10:13:00Z','2025-01-04',0,'meetings/1','{"meetings":[{"day":"2025-02-01","meeting":1,"place":"Thiès, chez Awa Diop"},{"day":"2025-03-01","meeting":2,"place":"Thiès, chez Awa Diop"},{"day":"2025-04-01","meeting":3,"place":"Thiès, chez Awa Diop"},{"day":"2025-05-01","meeting":4,"place":"Thiès, chez Awa Diop"},{"day":"2025-06-01","meeting":5,"place":"Thiès, chez Awa Diop"},{"day":"2025-07-01","meeting":6,"place":"Thiès, chez Awa Diop"},{"day":"2025-08-01","meeting":7,"place":"Thiès, chez Awa Diop"},{"day":"2025-09-01","meeting":8,"place":"Thiès, chez Awa Diop"},{"day":"2025-10-01","meeting":9,"place":"Thiès, chez Awa Diop"},{"day":"2025-11-01","meeting":10,"place":"Thiès, chez Awa Diop"}]}',X'697D0C7BC53571CCC5B43F46EA0B1C72AA28CF4624E72FE646AC414BD01C785A',X'FCF9D258F06C5F51DB3C2FA1EEEC55D3AC11EC0CE641E195D0EDC0BBE41F398C');
INSERT INTO "event" VALUES(34,X'0000000000000000000000000000001B','2025-01-04T10:13:30Z','2025-01-04',0,'calendar/1','{"late_holders":"excuse","pool":"pool:1","turns":[{"amount":30000,"hand":"hand:2","meeting":null,"n":1,"state":"before"},{"amount":30000,"hand":"hand:1","meeting":1,"n":2,"state":"planned"},{"amount":30000,"hand":"hand:3","meeting":2,"n":3,"state":"planned"},{"amount":30000,"hand":"hand:4","meeting":3,"n":4,"state":"planned"},{"amount":30000,"hand":"hand:5","meeting":4,"n":5,"state":"planned"},{"amount":30000,"hand":"hand:6","meeting":5,"n":6,"state":"planned"}],"uneven":"box-advances"}',X'FCF9D258F06C5F51DB3C2FA1EEEC55D3AC11EC0CE641E195D0EDC0BBE41F398C',X'A0BDC9B25A1F8EC1E057946AE014D1A1E2A30313F476BB981CA7D7131668693C');
INSERT INTO "event" VALUES(35,X'00000000000000000000000000000401','2025-01-04T10:13:31Z','2025-01-04',0,'pool/1','{"contribution":1000,"deductions":[{"kind":"meal"},{"kind":"loan"},{"kind":"fines"},{"kind":"arrears"}],"lots":2,"name":"Petit tour","pool":"pool:2","short_pot":"postpone"}',X'A0BDC9B25A1F8EC1E057946AE014D1A1E2A30313F476BB981CA7D7131668693C',X'C257308DEB380E7FDA242DD3DEC2630B5E50930CABE3B573EB372ABD81A56BF6');
INSERT INTO "event" VALUES(36,X'00000000000000000000000000000402','2025-01-04T10:13:32Z','2025-01-04',0,'hand/1','{"hand":"hand:7","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:2","rank":1}',X'C257308DEB380E7FDA242DD3DEC2630B5E50930CABE3B573EB372ABD81A56BF6',X'B77945CF8CBC20DC8D779A6E508F27CDDC361EC8CA195B14ED80250E6F97776D');
INSERT INTO "event" VALUES(37,X'00000000000000000000000000000403','2025-01-04T10:13:33Z','2025-01-04',0,'hand/1','{"hand":"hand:8","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:2","rank":2}',X'B77945CF8CBC20DC8D779A6E508F27CDDC361EC8CA195B14ED80250E6F97776D',X'93A7E385C935AAFF9A2E824CA589ED6514C007CE34C43E32C74802359A3149AB');
INSERT INTO "event" VALUES(38,X'00000000000000000000000000000404','2025-01-04T10:13:34Z','2025-01-04',0,'hand/1','{"hand":"hand:9","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:2","rank":3}',X'93A7E385C935AAFF9A2E824CA589ED6514C007CE34C43E32C74802359A3149AB',X'007D1121A0033501C323895B6AC13027B044A2430E2BF293E295E3545C8CF372');
INSERT INTO "event" VALUES(39,X'00000000000000000000000000000405','2025-01-04T10:13:35Z','2025-01-04',0,'hand/1','{"hand":"hand:10","holders":[{"denominator":1,"member":4,"numerator":1}],"pool":"pool:2","rank":4}',X'007D1121A0033501C323895B6AC13027B044A2430E2BF293E295E3545C8CF372',X'3C45A148D7742EE9909294AE55862B802F69A2B91710C6BC5E8DF24E5B72428A');
INSERT INTO "event" VALUES(40,X'00000000000000000000000000000406','2025-01-04T10:13:36Z','2025-01-04',0,'calendar/1','{"pool":"pool:2","turns":[{"amount":2000,"hand":"hand:7","meeting":1,"n":1,"state":"planned"},{"amount":2000,"hand":"hand:8","meeting":1,"n":2,"state":"planned"},{"amount":2000,"hand":"hand:9","meeting":2,"n":3,"state":"planned"},{"amount":2000,"hand":"hand:10","meeting":2,"n":4,"state":"planned"}]}',X'3C45A148D7742EE9909294AE55862B802F69A2B91710C6BC5E8DF24E5B72428A',X'35ACDE1BE42804223511C23719B78BEF6751B15561AB3C10D11BAB8EB63AB67E');
INSERT INTO "event" VALUES(41,X'00000000000000000000000000000410','2025-01-04T10:13:37Z','2025-01-04',0,'rule/1','{"from":1,"officers":[1,2],"pool":"pool:2","rules":[{"rule":"penalty-before","value":100000}]}',X'35ACDE1BE42804223511C23719B78BEF6751B15561AB3C10D11BAB8EB63AB67E',X'AC9FCFBBB020E8A1522AC5F6A734A79A16E022CE8C9C836C586F12BD194E04EC');
INSERT INTO "event" VALUES(42,X'0000000000000000000000000000EA01','2025-01-04T10:13:38Z','2025-01-04',0,'rule/1','{"from":0,"rules":[{"rule":"meal","value":100},{"article":"12","rule":"meal-each","value":"present"},{"rule":"meal-host","value":"list"}]}',X'AC9FCFBBB020E8A1522AC5F6A734A79A16E022CE8C9C836C586F12BD194E04EC',X'17FC39FFEBD16B9E2D6EFAEB6B9CBC3ADFDADB5C05FA71A9D313C86FC16A040D');
INSERT INTO "event" VALUES(43,X'07AAE210E11A578420C898B7738E34EE','2025-01-04T10:13:38Z','2025-01-04',0,'fund/1','{"account":"meal","amount":0,"fund":"fund:2","name":"Meal","per":"member","since":"1900-01-01"}',X'17FC39FFEBD16B9E2D6EFAEB6B9CBC3ADFDADB5C05FA71A9D313C86FC16A040D',X'6574CEDA4D10946663F45121EDDDAFEF9B00A1A0E9B7EB9D15FE509DB5602715');
INSERT INTO "event" VALUES(44,X'0000000000000000000000000000EA02','2025-01-04T10:13:39Z','2025-01-04',0,'host/1','{"hosts":[{"meeting":1,"member":2}],"how":"named","officers":[1,2],"reason":"Plus près du marché"}',X'6574CEDA4D10946663F45121EDDDAFEF9B00A1A0E9B7EB9D15FE509DB5602715',X'524A6288B37DC6A84995C8B556B154CADCA0E246484C49531C761FF87BE3C91A');
INSERT INTO "event" VALUES(45,X'0000000000000000000000000000EA03','2025-01-04T10:13:40Z','2025-01-04',0,'host/1','{"consent":[1,3],"hosts":[{"meeting":2,"member":3},{"meeting":3,"member":1}],"how":"swap","officers":[1,2]}',X'524A6288B37DC6A84995C8B556B154CADCA0E246484C49531C761FF87BE3C91A',X'7FBB68C9488015547BBA7658C667D7E59D320AFDAF82E0EADC929CD54D453FEB');
INSERT INTO "event" VALUES(46,X'00000000000000000000000000000020','2025-01-05T10:00:00Z','2025-01-05',0,'opening-cash/1','{"counted":171500,"counters":[4,5],"final":[{"kind":"note","n":17,"value":10000},{"kind":"coin","n":3,"value":500}],"lines":[{"account":"cash","amount":171500},{"account":"opening","amount":-171500}],"place":"cash"}',X'7FBB68C9488015547BBA7658C667D7E59D320AFDAF82E0EADC929CD54D453FEB',X'ED61623423DCDBC02C20CD25D7F2AA519F4C03369D4FD88FE8AE015CC0F6D124');
INSERT INTO "event" VALUES(47,X'00000000000000000000000000000021','2025-01-05T10:00:01Z','2025-01-05',0,'opening-cash/1','{"counted":5000,"lines":[{"account":"bank","amount":5000},{"account":"opening","amount":-5000}],"place":"bank"}',X'ED61623423DCDBC02C20CD25D7F2AA519F4C03369D4FD88FE8AE015CC0F6D124',X'59E60200245BCB9EC04D980AA5938AF73EEB6BC1957DC617767A2E25D6C23D19');
INSERT INTO "event" VALUES(48,X'0000000000000000000000000000B004','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":1,"officers":[1,2]}',X'59E60200245BCB9EC04D980AA5938AF73EEB6BC1957DC617767A2E25D6C23D19',X'8F73D6CDBD1495E30258670C078D5C2DBD6F7D0D408098FB382DC88B0182F996');
INSERT INTO "event" VALUES(49,X'926C8297292124A3419F928EBCD079B8','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":true,"dues":[{"amount":500,"of":"fund:1"}],"items":[{"account":"savings","amount":1000},{"account":"loans","amount":3000}],"lines":[{"account":"savings","amount":-1000,"member":2},{"account":"loans","amount":3000,"member":2},{"account":"opening","amount":-2000}],"member":2,"officers":[1,2]}',X'8F73D6CDBD1495E30258670C078D5C2DBD6F7D0D408098FB382DC88B0182F996',X'9D750428448A04989FE17A801C66852B153DB697388D9A138BAEE6DB089A1945');
INSERT INTO "event" VALUES(50,X'879C539E4A9936574ACDD388653789EF','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[{"amount":5000,"of":"hand:3"},{"amount":500,"of":"fund:1"}],"items":[{"account":"fines-due","amount":500}],"member":3,"officers":[1,2]}',X'9D750428448A04989FE17A801C66852B153DB697388D9A138BAEE6DB089A1945',X'E35109216389E6D9B7DDCA47A28EFE9ADF1744B735139A9FEA52E13C8FEE4B62');
INSERT INTO "event" VALUES(51,X'C552EA40D0D058F38AA1672234C20736','2025-01-05T10:00:08Z','2025-01-05',0,'fine/1','{"amount":500,"fine":"fine:1","kind":"before","lines":[{"account":"fines-due","amount":500,"member":3,"of":"fine:1"},{"account":"opening","amount":-500}],"member":3,"officers":[1,2],"reason":"situation de départ"}',X'E35109216389E6D9B7DDCA47A28EFE9ADF1744B735139A9FEA52E13C8FEE4B62',X'8A02F9BAF7220A88B3745556BCB1251B605BF523A9C606F60957E8E879FA777C');
INSERT INTO "event" VALUES(52,X'4AB98CD498F9E7EF5A87B0FDA912438B','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[{"account":"fines-due","amount":200}],"member":4,"officers":[1,2]}',X'8A02F9BAF7220A88B3745556BCB1251B605BF523A9C606F60957E8E879FA777C',X'F4A3EA40C1ACDB22BBBE494234E5541A610F12DE1DB88239A3A16453C6BDA44D');
INSERT INTO "event" VALUES(53,X'BDDCDACF00C7AEBECC44540E918A9CE9','2025-01-05T10:00:08Z','2025-01-05',0,'fine/1','{"amount":200,"fine":"fine:2","kind":"before","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:2"},{"account":"opening","amount":-200}],"member":4,"officers":[1,2],"reason":"situation de départ"}',X'F4A3EA40C1ACDB22BBBE494234E5541A610F12DE1DB88239A3A16453C6BDA44D',X'1C56610AB98CC40403190FDC7E378F08A4E005F8B8223ED237A9F9041EF0ADED');
INSERT INTO "event" VALUES(54,X'7A085458B88F8ADCACA6E6D956A6EA9A','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":5,"officers":[1,2]}',X'1C56610AB98CC40403190FDC7E378F08A4E005F8B8223ED237A9F9041EF0ADED',X'A3BDA93543A1A894BEE540B0FE958266E10B0CC51D0BB90F40B50A43A046FA23');
INSERT INTO "event" VALUES(55,X'677D1A8BA8465EC56FA5C0A33B549660','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":6,"officers":[1,2]}',X'A3BDA93543A1A894BEE540B0FE958266E10B0CC51D0BB90F40B50A43A046FA23',X'A4B908356B45F7C81982E15C190D5F928FE2BD5F4EE38AD7AA30E432BFF326AD');
INSERT INTO "event" VALUES(56,X'1AC57BBD9BDFF277FEA532A60F216367','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":7,"officers":[1,2]}',X'A4B908356B45F7C81982E15C190D5F928FE2BD5F4EE38AD7AA30E432BFF326AD',X'C09E5B89EB23CAFCDAA0AD0C5B420FF61D2324A6B849B688CD2C8F7AB587597B');
INSERT INTO "event" VALUES(57,X'57636BCF0361FB0B19C90C6445C3F89C','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"items":[{"account":"pot","amount":25000,"of":"pool:1"}],"lines":[{"account":"pot","amount":-10000,"member":1,"of":"hand:1"},{"account":"pot","amount":-10000,"member":2,"of":"hand:2"},{"account":"pot","amount":30000,"member":2,"of":"hand:2"},{"account":"pot","amount":-5000,"member":3,"of":"hand:3"},{"account":"pot","amount":-10000,"member":4,"of":"hand:4"},{"account":"pot","amount":-10000,"member":5,"of":"hand:5"},{"account":"pot","amount":-5000,"member":6,"of":"hand:6"},{"account":"pot","amount":-5000,"member":7,"of":"hand:6"},{"account":"opening","amount":25000}],"officers":[1,2],"pool":"pool:1"}',X'C09E5B89EB23CAFCDAA0AD0C5B420FF61D2324A6B849B688CD2C8F7AB587597B',X'1803DE8DEE194C9DB7CE27072291663200679EF7016D0E5D51F98C474ED96CCB');
INSERT INTO "event" VALUES(58,X'2731D4DCF32917207D2832E4426F3EFC','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":1500,"of":"fund:1"}],"lines":[{"account":"social","amount":-1500,"of":"fund:1"},{"account":"opening","amount":1500}],"officers":[1,2]}',X'1803DE8DEE194C9DB7CE27072291663200679EF7016D0E5D51F98C474ED96CCB',X'E5F1C985AE3B16EABACA31340FD4E21656FE789BF66F940C1E609AF7C317F632');
INSERT INTO "event" VALUES(59,X'CEF7382BCA78D60E894B6B673864DECF','2025-01-05T10:00:08Z','2025-01-05',0,'notebook/1','{"answers":[{"amount":-4000,"day":"2024-12-28","id":"sum-differs:2024-12-28:c5","kind":"sum-differs","told":{"answer":"open","by":1,"reason":"décidé à l''assemblée"}},{"amount":500,"day":"2024-12-28","id":"fund-missing:r3:2024-12-28","kind":"fund-missing","member":2,"row":3,"told":{"answer":"owed","by":1,"reason":"décidé à l''assemblée"}},{"amount":500,"day":"2024-12-28","id":"absence-without-fine:r4:2024-12-28","kind":"absence-without-fine","member":3,"row":4,"told":{"answer":"charge","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"paid-before-joining:r3","kind":"paid-before-joining","member":2,"row":3,"told":{"answer":"earlier","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"paid-before-joining:r4","kind":"paid-before-joining","member":3,"row":4,"told":{"answer":"earlier","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"contribution-short:r4","kind":"contribution-short","member":3,"row":4,"told":{"answer":"disputed","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"day":"2024-12-28","id":"pot-short:2024-12-28","kind":"pot-short","told":{"answer":"owed","by":1,"reason":"décidé à l''assemblée"}},{"expected":2,"id":"served-differ","kind":"served-differ","served":1,"told":{"answer":"right","by":1,"reason":"décidé à l''assemblée"}},{"amount":600,"id":"lot-deduction","kind":"lot-deduction","told":{"answer":"kept","by":1,"reason":"décidé à l''assemblée"}},{"day":"2024-12-28","id":"same-month:2024-12-28","kind":"same-month","told":{"answer":"months","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m1","kind":"not-listed","member":1,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m4","kind":"not-listed","member":4,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m5","kind":"not-listed","member":5,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"not-listed:m6","kind":"not-listed","member":6,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"not-listed:m7","kind":"not-listed","member":7,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}}],"encoding":"UTF-8","facts":{"aid":[{"amount":100,"member":4,"what":"naissance"}],"loans":[{"amount":3000,"member":2}],"others":[{"account":"fines-due","amount":200,"member":4}]},"flow":{"from":{"contributions":15000,"fines":0,"fund":1000,"repayments":0,"savings":1000},"to":{"advance":0,"fines":0,"fund":1000,"loans":0,"pot":15000,"savings":1000,"suspense":0}},"hash":"abababababababababababababababababababababababababababababababab","meetings":[{"absent":0,"contributions":10000,"day":"2024-12-21","expected":10000,"fines":0,"fund":1000,"loans":0,"lots":0,"n":1,"repayments":0,"savings":0},{"absent":1,"contributions":5000,"day":"2024-12-28","expected":10000,"fines":0,"fund":0,"loans":0,"lots":0,"n":2,"repayments":0,"savings":1000}],"name":"cahier.csv","officers":[1,2],"pool":"pool:1","rows":[["CAHIER 2024"],["N°","Nom","21/12 cotis.","solid.","28/12 cotis.","solid.","épargne"],["2","Fatou Ndiaye","5 000","500","5000","","1000"],["3","Ndèye Coumba Sène","5000","500","A",""],["","Total","10000","1000","9000"]],"totals":{"contributions":15000,"fines":0,"fund":1000,"loans":0,"lots":0,"repayments":0,"savings":1000},"year":2024}',X'E5F1C985AE3B16EABACA31340FD4E21656FE789BF66F940C1E609AF7C317F632',X'8DECA81C41A0684B41BF40FCDD47F0D46640D5D37E26E5DD8E9129B064DE0AFB');
INSERT INTO "event" VALUES(60,X'0000000000000000000000000000B005','2025-01-05T10:00:10Z','2025-01-05',0,'opening-undo/1','{"dues":[{"amount":-5000,"of":"hand:3"},{"amount":-500,"of":"fund:1"}],"member":3,"reason":"à reprendre à la main","reverses":50}',X'8DECA81C41A0684B41BF40FCDD47F0D46640D5D37E26E5DD8E9129B064DE0AFB',X'0EB681651EE275983CD54FB1977809CA082954532DF999C1268E887714CDDF67');
INSERT INTO "event" VALUES(61,X'E3B995B415FC947FDB98ED7CF32E0E4F','2025-01-05T10:00:10Z','2025-01-05',0,'correction/1','{"lines":[{"account":"fines-due","amount":-500,"member":3,"of":"fine:1"},{"account":"opening","amount":500}],"member":3,"reason":"à reprendre à la main","reverses":51,"undoes":{"fine":"fine:1","kind":"fine/1"}}',X'0EB681651EE275983CD54FB1977809CA082954532DF999C1268E887714CDDF67',X'8730A3507D2E07DCCE460946CD049F580C05E14190D3BB232E98E2D74520B6EF');
INSERT INTO "event" VALUES(62,X'0000000000000000000000000000B006','2025-01-05T10:00:12Z','2025-01-05',0,'opening-undo/1','{"dues":[],"lines":[{"account":"social","amount":1500,"of":"fund:1"},{"account":"opening","amount":-1500}],"reason":"à reprendre à la main","reverses":58}',X'8730A3507D2E07DCCE460946CD049F580C05E14190D3BB232E98E2D74520B6EF',X'95AF5E87EDA10ECBB4CC4B8BA4A583173510259C1650FC9EDDA8ADDE95427B8E');
INSERT INTO "event" VALUES(63,X'0000000000000000000000000000001C','2025-01-05T10:00:30Z','2025-01-05',0,'opening/1','{"confirmed":true,"dues":[{"amount":5000,"of":"hand:3"},{"amount":500,"of":"fund:1"}],"items":[{"account":"savings","amount":20000},{"account":"loans","amount":12000},{"account":"fines-due","amount":700},{"account":"advance","amount":500}],"lines":[{"account":"savings","amount":-20000,"member":3},{"account":"loans","amount":12000,"member":3},{"account":"advance","amount":-500,"member":3},{"account":"opening","amount":8500}],"member":3}',X'95AF5E87EDA10ECBB4CC4B8BA4A583173510259C1650FC9EDDA8ADDE95427B8E',X'BC3ED23824AB3A17CB19283D14C38BE3D3E2BB78FC534F5F4BB37EE0478878AF');
INSERT INTO "event" VALUES(64,X'9DF42739D934F1D95560FC4D28B3506F','2025-01-05T10:00:30Z','2025-01-05',0,'fine/1','{"amount":700,"fine":"fine:3","kind":"before","lines":[{"account":"fines-due","amount":700,"member":3,"of":"fine:3"},{"account":"opening","amount":-700}],"member":3,"reason":"situation de départ"}',X'BC3ED23824AB3A17CB19283D14C38BE3D3E2BB78FC534F5F4BB37EE0478878AF',X'A7450CD10EFDCB18E1B6A4D91C8052A410970980B2684622B94509F6102601A3');
INSERT INTO "event" VALUES(65,X'0000000000000000000000000000001D','2025-01-05T10:01:00Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":140000,"of":"fund:1"}],"lines":[{"account":"social","amount":-140000,"of":"fund:1"},{"account":"opening","amount":140000}]}',X'A7450CD10EFDCB18E1B6A4D91C8052A410970980B2684622B94509F6102601A3',X'61B931FF8FC820E39A5AB65E0504B619D4EE42B42E80BA0FB7C5490CB67E20E4');
INSERT INTO "event" VALUES(66,X'0000000000000000000000000000001E','2025-01-05T10:01:30Z','2025-01-05',0,'opening-undo/1','{"dues":[],"lines":[{"account":"social","amount":140000,"of":"fund:1"},{"account":"opening","amount":-140000}],"reason":"compté deux fois","reverses":65}',X'61B931FF8FC820E39A5AB65E0504B619D4EE42B42E80BA0FB7C5490CB67E20E4',X'027DBC583FA98C3A78375AD7CEC783273BE4C20BFCCE3A1237652C7EBDF46ACC');
INSERT INTO "event" VALUES(67,X'0000000000000000000000000000001F','2025-01-05T10:02:00Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":150000,"of":"fund:1"}],"lines":[{"account":"social","amount":-150000,"of":"fund:1"},{"account":"opening","amount":150000}]}',X'027DBC583FA98C3A78375AD7CEC783273BE4C20BFCCE3A1237652C7EBDF46ACC',X'460D78E034F9DB0984AD2B9A3FE50D1FA3605B951EDE0C7903A353FE490EAED0');
INSERT INTO "event" VALUES(68,X'00000000000000000000000000000022','2025-01-05T10:03:30Z','2025-01-05',0,'takeover/1','{"cash":176500,"disputed":[{"amount":5000,"member":5,"text":"dit avoir payé décembre"}],"document":{"number":1,"type":"minutes","year":2025},"gap":-4100,"members":[{"confirmed":false,"member":1},{"confirmed":true,"member":2},{"confirmed":true,"member":3},{"confirmed":false,"member":4},{"confirmed":false,"member":5},{"confirmed":false,"member":6},{"confirmed":false,"member":7}],"officers":[1,2],"page":"48","places":[{"counted":171500,"counters":[4,5],"final":[{"kind":"note","n":17,"value":10000},{"kind":"coin","n":3,"value":500}],"place":"cash"},{"counted":5000,"place":"bank"}],"unconfirmed":[1,4,5,6,7]}',X'460D78E034F9DB0984AD2B9A3FE50D1FA3605B951EDE0C7903A353FE490EAED0',X'0D283C8EACE0FEDA3D445AACA0E69C59FB7A9848827C3827D8DACA7AF862E6DF');
INSERT INTO "event" VALUES(69,X'00000000000000000000000000000023','2025-02-01T16:00:30Z','2025-02-01',0,'meeting-open/1','{"dues":[{"amount":5000,"member":1,"of":"hand:1"},{"amount":1000,"member":1,"of":"hand:7"},{"amount":500,"member":1,"of":"fund:1"},{"amount":100,"member":1,"of":"fund:2"},{"amount":5000,"member":2,"of":"hand:2"},{"amount":1000,"member":2,"of":"hand:8"},{"amount":500,"member":2,"of":"fund:1"},{"amount":100,"member":2,"of":"fund:2"},{"amount":5000,"member":3,"of":"hand:3"},{"amount":1000,"member":3,"of":"hand:9"},{"amount":500,"member":3,"of":"fund:1"},{"amount":100,"member":3,"of":"fund:2"},{"amount":5000,"member":4,"of":"hand:4"},{"amount":1000,"member":4,"of":"hand:10"},{"amount":500,"member":4,"of":"fund:1"},{"amount":100,"member":4,"of":"fund:2"},{"amount":5000,"member":5,"of":"hand:5"},{"amount":500,"member":5,"of":"fund:1"},{"amount":100,"member":5,"of":"fund:2"},{"amount":2500,"member":6,"of":"hand:6"},{"amount":500,"member":6,"of":"fund:1"},{"amount":100,"member":6,"of":"fund:2"},{"amount":2500,"member":7,"of":"hand:6"},{"amount":500,"member":7,"of":"fund:1"},{"amount":100,"member":7,"of":"fund:2"}],"held":"2025-02-01","host":"Awa Diop","meeting":1,"place":"Thiès, chez Awa Diop"}',X'0D283C8EACE0FEDA3D445AACA0E69C59FB7A9848827C3827D8DACA7AF862E6DF',X'502BB99AA84CA067CB761DD7D97FFCE5FB84F37487268362627AE450168F99B2');
INSERT INTO "event" VALUES(70,X'45772ED98A62C15200F086601CCDF302','2025-02-01T16:00:30Z','2025-02-01',0,'host/1','{"hosts":[{"meeting":1,"member":2}],"how":"named","meeting":1,"reason":"Plus près du marché"}',X'502BB99AA84CA067CB761DD7D97FFCE5FB84F37487268362627AE450168F99B2',X'14514E36C0D0C04216018309866AD9AE08E694D3962CB80451D928CA71F20F75');
INSERT INTO "event" VALUES(71,X'0000000000000000000000000000002F','2025-02-01T16:06:30Z','2025-02-01',0,'receipt/1','{"document":{"number":1,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:1"},{"amount":1000,"meeting":1,"of":"hand:7"}],"lines":[{"account":"cash","amount":6600},{"account":"social","amount":-500,"member":1,"of":"fund:1"},{"account":"meal","amount":-100,"member":1,"of":"fund:2"},{"account":"pot","amount":-5000,"member":1,"of":"hand:1"},{"account":"pot","amount":-1000,"member":1,"of":"hand:7"}],"means":"cash","meeting":1,"member":1,"total":6600}',X'14514E36C0D0C04216018309866AD9AE08E694D3962CB80451D928CA71F20F75',X'B205090C011F92A15835ECE7B2618A49B60B4DE3A7A86CDBA672167472D8CE20');
INSERT INTO "event" VALUES(72,X'00000000000000000000000000000036','2025-02-01T16:10:00Z','2025-02-01',0,'meal-off/1','{"dues":[{"amount":-100,"meeting":1,"member":6,"of":"fund:2","paid":0}],"meeting":1}',X'B205090C011F92A15835ECE7B2618A49B60B4DE3A7A86CDBA672167472D8CE20',X'2EDAB06921BD9E6331E8F679B6BF222EF911FF0A56784099583B31013568E88E');
INSERT INTO "event" VALUES(73,X'2AE34BBAA2B2D3679A689A5BB57BC19D','2025-02-01T16:10:00Z','2025-02-01',0,'fine/1','{"amount":200,"fine":"fine:4","kind":"late","lines":[{"account":"fines-due","amount":200,"member":5,"of":"fine:4"},{"account":"fines","amount":-200}],"meeting":1,"member":5}',X'2EDAB06921BD9E6331E8F679B6BF222EF911FF0A56784099583B31013568E88E',X'03D1A56A217166E2C0E73D988B05AC12CE65B6FC52209B5E4A557F3245952225');
INSERT INTO "event" VALUES(74,X'F459A0583398E1C0E9FA99A7396D885A','2025-02-01T16:10:00Z','2025-02-01',0,'fine/1','{"amount":200,"fine":"fine:5","kind":"late","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:5"},{"account":"fines","amount":-200}],"meeting":1,"member":4}',X'03D1A56A217166E2C0E73D988B05AC12CE65B6FC52209B5E4A557F3245952225',X'A4AA43AD80799881CA52DF48B1B1669871B4563B53B320E945D9002445F5BC60');
INSERT INTO "event" VALUES(75,X'BBA969DEC6C78BB7C25E787232357C6B','2025-02-01T16:10:00Z','2025-02-01',0,'fine-cancel/1','{"amount":200,"fine":"fine:2","lines":[{"account":"fines","amount":200},{"account":"fines-due","amount":-200,"member":4,"of":"fine:2"}],"meeting":1,"member":4,"officers":[1,2],"reason":"prévenue"}',X'A4AA43AD80799881CA52DF48B1B1669871B4563B53B320E945D9002445F5BC60',X'D4CFEE7BE24C5471E8EEDE417FD982A59929328AD241EDF2394A156F16FAD876');
INSERT INTO "event" VALUES(76,X'58385031BC1746B9AA03413216EF29B5','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":2,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":0,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:2"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":2,"of":"fund:1"},{"account":"meal","amount":-100,"member":2,"of":"fund:2"},{"account":"pot","amount":-5000,"member":2,"of":"hand:2"}],"means":"cash","meeting":1,"member":2,"total":5600}',X'D4CFEE7BE24C5471E8EEDE417FD982A59929328AD241EDF2394A156F16FAD876',X'E45FF5FFA0F65BEB98A0E849223306D9FD7ED2F547205859B04A7FE13DE4D617');
INSERT INTO "event" VALUES(77,X'0DA870D3F458F81747E1D7AEB5457252','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":3,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":0,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":0,"of":"hand:3"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":3,"of":"fund:1"},{"account":"meal","amount":-100,"member":3,"of":"fund:2"},{"account":"pot","amount":-5000,"member":3,"of":"hand:3"}],"means":"cash","meeting":1,"member":3,"total":5600}',X'E45FF5FFA0F65BEB98A0E849223306D9FD7ED2F547205859B04A7FE13DE4D617',X'B822BF9374E1652A2C42C2A55461C0B7AF6B04977E13B1BC6B07FD1794D2D0B5');
INSERT INTO "event" VALUES(78,X'1C8F388D3D1B5C65928522E0C055C368','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":4,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:4"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":4,"of":"fund:1"},{"account":"meal","amount":-100,"member":4,"of":"fund:2"},{"account":"pot","amount":-5000,"member":4,"of":"hand:4"}],"means":"cash","meeting":1,"member":4,"total":5600}',X'B822BF9374E1652A2C42C2A55461C0B7AF6B04977E13B1BC6B07FD1794D2D0B5',X'2B1DCE1C26B256631EBEBC4B5C52F95D1C0330433D2588F9B3BE4AA9716513DF');
INSERT INTO "event" VALUES(79,X'2BF1EB235BA17D7E6B52155688221C7F','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":5,"type":"receipt","year":2025},"items":[{"amount":2500,"meeting":1,"of":"hand:5"}],"lines":[{"account":"cash","amount":2500},{"account":"pot","amount":-2500,"member":5,"of":"hand:5"}],"means":"cash","meeting":1,"member":5,"total":2500}',X'2B1DCE1C26B256631EBEBC4B5C52F95D1C0330433D2588F9B3BE4AA9716513DF',X'F0C65FE89CFBA7B3A744066CD2A84214BAA5AAA9BC1292F44ACDF642B4BF3817');
INSERT INTO "event" VALUES(80,X'EA6559A39444025F7C14C860B602D748','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":6,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":2500,"meeting":1,"of":"hand:6"},{"amount":7000,"of":"advance"}],"lines":[{"account":"cash","amount":10000},{"account":"social","amount":-500,"member":6,"of":"fund:1"},{"account":"pot","amount":-2500,"member":6,"of":"hand:6"},{"account":"advance","amount":-7000,"member":6}],"means":"cash","meeting":1,"member":6,"paper":"114","total":10000}',X'F0C65FE89CFBA7B3A744066CD2A84214BAA5AAA9BC1292F44ACDF642B4BF3817',X'C2F3B37A681442CF439940C9B37F7C4D0052886BE65C2692DADE46F04D6C33AD');
INSERT INTO "event" VALUES(81,X'18DF29415262F40645FAF36727913A77','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":7,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":2500,"meeting":1,"of":"hand:6"}],"lines":[{"account":"cash","amount":3100},{"account":"social","amount":-500,"member":7,"of":"fund:1"},{"account":"meal","amount":-100,"member":7,"of":"fund:2"},{"account":"pot","amount":-2500,"member":7,"of":"hand:6"},{"account":"between","amount":1000,"member":7,"of":"member:1"},{"account":"between","amount":-1000,"member":1,"of":"member:7"}],"means":"cash","meeting":1,"member":7,"paid_by":{"amount":1000,"member":1},"total":3100}',X'C2F3B37A681442CF439940C9B37F7C4D0052886BE65C2692DADE46F04D6C33AD',X'55A126BB3276A9779EE564984799D9F3B8E47A8DBF2B9697330F1DFD81DE78F2');
INSERT INTO "event" VALUES(82,X'A7D3F2147FE2A729545E8B98C1D78DED','2025-02-01T16:10:00Z','2025-02-01',0,'payout/1','{"deductions":[{"amount":600,"kind":"percent","of":"fund:1"}],"discharge":{"how":"none"},"document":{"number":1,"type":"voucher-out","year":2025},"gross":30000,"hand":"hand:1","lines":[{"account":"pot","amount":30000,"member":1,"of":"hand:1"},{"account":"social","amount":-600,"member":1,"of":"fund:1"},{"account":"owed","amount":-7500,"member":1,"of":"hand:1"},{"account":"cash","amount":-21900}],"meeting":1,"member":1,"net":21900,"officers":[1,2],"owed":7500,"pool":"pool:1","reason":"partie avant la fin","share":{"denominator":1,"numerator":1},"short":{"missing":7500,"policy":"owe"},"turn":2}',X'55A126BB3276A9779EE564984799D9F3B8E47A8DBF2B9697330F1DFD81DE78F2',X'5AF84193717E5D5E22B78B7D41C7C46FDA436443C2A622B6B2B08862CCD278A2');
INSERT INTO "event" VALUES(83,X'A9B54E86AD4EEF82FDC0FE4E91B7D63C','2025-02-01T16:10:00Z','2025-02-01',0,'spread/1','{"amount":1000,"hand":"hand:7","lines":[{"account":"cash","amount":1000},{"account":"spread","amount":-1000,"member":1,"of":"hand:7"}],"meeting":1,"officers":[1,2],"parts":[{"amount":1000,"hand":"hand:7","member":1}],"pool":"pool:2","short_meeting":1,"turn":1}',X'5AF84193717E5D5E22B78B7D41C7C46FDA436443C2A622B6B2B08862CCD278A2',X'1E7B01150950FAC8AA76F0B5977C18DD35F6BD620BA650180FC12642AB2D2D91');
INSERT INTO "event" VALUES(84,X'DAB1F1A07CC7833D41F451926F2C4EFB','2025-02-01T16:10:00Z','2025-02-01',0,'payout/1','{"deductions":[],"discharge":{"how":"none"},"document":{"number":2,"type":"voucher-out","year":2025},"gross":2000,"hand":"hand:7","lines":[{"account":"pot","amount":2000,"member":1,"of":"hand:7"},{"account":"cash","amount":-2000}],"meeting":1,"member":1,"net":2000,"officers":[1,2],"owed":0,"pool":"pool:2","share":{"denominator":1,"numerator":1},"short":{"missing":1000,"policy":"spread"},"turn":1}',X'1E7B01150950FAC8AA76F0B5977C18DD35F6BD620BA650180FC12642AB2D2D91',X'ABE9E14923469BA8FE1A50D23E1672329FF94F5F01E074563A010E7F8944B220');
INSERT INTO "event" VALUES(85,X'EBD93B6DE0CD4C04DBC855FAF3A5D79C','2025-02-01T16:10:00Z','2025-02-01',0,'postpone/1','{"gross":2000,"hand":"hand:8","meeting":1,"member":2,"net":0,"officers":[1,2],"pool":"pool:2","short":{"missing":2000,"policy":"postpone"},"turn":2}',X'ABE9E14923469BA8FE1A50D23E1672329FF94F5F01E074563A010E7F8944B220',X'52210688612C4BE6289E4D947D15554A48CFB99EB516A74E770611FA7B053D5F');
INSERT INTO "event" VALUES(86,X'B5188F92101BB6A2527BE0120577016D','2025-02-01T16:10:00Z','2025-02-01',0,'meal-pay/1','{"deductions":[{"amount":500,"kind":"arrears","meeting":1,"of":"fund:1"}],"discharge":{"how":"signature"},"document":{"number":3,"type":"voucher-out","year":2025},"gross":500,"lines":[{"account":"meal","amount":500,"member":2,"of":"fund:2"},{"account":"social","amount":-500,"member":2,"of":"fund:1"}],"meeting":1,"member":2,"net":0,"of":"fund:2","officers":[1,2],"served":1}',X'52210688612C4BE6289E4D947D15554A48CFB99EB516A74E770611FA7B053D5F',X'BEF7BD1EDC53C6B54146B177CF418ED8C1D9C324EAED7AF5FCD161E1422ECF8F');
INSERT INTO "event" VALUES(87,X'178078D4FADD66FE68FEBCA5AC230365','2025-02-01T16:10:00Z','2025-02-01',0,'flow/1','{"account":"expense:stationery","amount":1500,"direction":"out","document":{"number":4,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-1500},{"account":"expense:stationery","amount":1500}],"means":"cash","meeting":1,"piece":"F-014","what":"Cahier et stylos"}',X'BEF7BD1EDC53C6B54146B177CF418ED8C1D9C324EAED7AF5FCD161E1422ECF8F',X'0612C5FF7A8902EE29B9278DE6D8F6F1794BFE2E4307EBA2FA2E99E803BA44B7');
INSERT INTO "event" VALUES(88,X'C33963623AAB5ED572F091862D98BD7C','2025-02-01T16:10:00Z','2025-02-01',0,'transfer/1','{"amount":50000,"fee":250,"from":"cash","lines":[{"account":"bank","amount":50000},{"account":"cash","amount":-50250},{"account":"expense:fees","amount":250}],"meeting":1,"reference":"B-9","to":"bank","what":"Versement"}',X'0612C5FF7A8902EE29B9278DE6D8F6F1794BFE2E4307EBA2FA2E99E803BA44B7',X'06FA39E71EA1F56B463039ED78DA045B53756356F635E73969210C21698EB904');
INSERT INTO "event" VALUES(89,X'90592DF64763867A6CDB6297AFC421F9','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":2,"missing":1000,"of":"hand:8","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'06FA39E71EA1F56B463039ED78DA045B53756356F635E73969210C21698EB904',X'BF0A066FB9F8F78ADED32448C5CFC0ACAD8278A174E7AC8D01B816F49188F0F2');
INSERT INTO "event" VALUES(90,X'59AF26A0205C88F45E1F3F4EB79EC9E1','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":3,"missing":1000,"of":"hand:9","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'BF0A066FB9F8F78ADED32448C5CFC0ACAD8278A174E7AC8D01B816F49188F0F2',X'48CC96804A80AE948A3C6D618EF1A698752E2607FE5AD1381A84C20596284CA7');
INSERT INTO "event" VALUES(91,X'63528BCA9FC12422BD9960A851EC8A9E','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":4,"missing":1000,"of":"hand:10","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'48CC96804A80AE948A3C6D618EF1A698752E2607FE5AD1381A84C20596284CA7',X'CD251EF77C3EB1155A012F473D42E72B5DEB7F90F1600B359C3F9BE231042E91');
INSERT INTO "event" VALUES(92,X'0403B5460A3387B1A6235C9303048798','2025-02-01T16:10:00Z','2025-02-01',0,'attendance/1','{"meeting":1,"members":[{"member":1,"presence":"present"},{"member":2,"presence":"present"},{"member":3,"presence":"present"},{"member":4,"presence":"present"},{"member":5,"presence":"late"},{"member":6,"presence":"excused"},{"member":7,"presence":"represented","proxy":"Penda Sow"}]}',X'CD251EF77C3EB1155A012F473D42E72B5DEB7F90F1600B359C3F9BE231042E91',X'5C9A6470B27CDE8F45E4B7A3C8A10FCD53321693383DA0DA60569F78D2EE30CC');
INSERT INTO "event" VALUES(93,X'7183FB732947F42209130ED1DF866264','2025-02-01T16:10:00Z','2025-02-01',0,'agenda/1','{"expenses_without_piece":0,"host":"Awa Diop","meeting":1,"notes":[{"section":"decisions","text":"Les retards sont réglés\nà la prochaine réunion."}],"operations_between":[46,47,49,51,53,57,58,61,62,63,64,65,66,67],"payouts_without_discharge":2,"place":"Thiès, chez Awa Diop"}',X'5C9A6470B27CDE8F45E4B7A3C8A10FCD53321693383DA0DA60569F78D2EE30CC',X'27F8EEA0F9417EF34C6471874B6DDA5A05D94DA8ADF061DABBE6801B01013004');
INSERT INTO "event" VALUES(94,X'33B6C5397E501390437F05CF6CC2A82E','2025-02-01T16:10:00Z','2025-02-01',0,'count/1','{"counted":134700,"counters":[4,5],"difference":-1150,"expected":135850,"final":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"first":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"first_total":134700,"holder":2,"lines":[{"account":"claim","amount":1150,"member":2},{"account":"cash","amount":-1150}],"meeting":1,"officers":[1,2],"outcome":"claim","reason":"Recompté deux fois, non retrouvé."}',X'27F8EEA0F9417EF34C6471874B6DDA5A05D94DA8ADF061DABBE6801B01013004',X'46BE59D58EAAFB16C14BF44903B7E1E3109E6CAECFAA77CB62238983EDCA27E6');
INSERT INTO "event" VALUES(95,X'A12036EFFE1870A6D84D0484233C01DA','2025-02-01T16:10:00Z','2025-02-01',0,'seal/1','{"amends":3,"cash":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"cash_first":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"count":26,"counted":134700,"difference":-1150,"document":{"number":2,"type":"minutes","year":2025},"ever_in":266500,"ever_out":76800,"expected":135850,"first":69,"last":94,"meeting":1,"officers":[1,2],"opened_at":"2025-02-01T16:00:30Z","outcome":"claim","previous_head":"46be59d58eaafb16c14bf44903b7e1e3109e6caecfaa77cb62238983edca27e6","totals":[{"account":"advance","credit":7000,"debit":0},{"account":"bank","credit":0,"debit":50000},{"account":"between","credit":1000,"debit":1000},{"account":"cash","credit":76800,"debit":40000},{"account":"claim","credit":0,"debit":1150},{"account":"expense:fees","credit":0,"debit":250},{"account":"expense:stationery","credit":0,"debit":1500},{"account":"fines","credit":400,"debit":200},{"account":"fines-due","credit":200,"debit":400},{"account":"meal","credit":500,"debit":500},{"account":"owed","credit":7500,"debit":0},{"account":"pot","credit":28500,"debit":32000},{"account":"social","credit":4100,"debit":0},{"account":"spread","credit":1000,"debit":0}]}',X'46BE59D58EAAFB16C14BF44903B7E1E3109E6CAECFAA77CB62238983EDCA27E6',X'1E5BA0FD65BA63DAD59A013B8E1E9A3788957BF9370871D0E47A724948C539BC');
INSERT INTO "event" VALUES(96,X'00000000000000000000000000000037','2025-02-03T10:00:30Z','2025-02-03',0,'discharge/1','{"discharge":{"how":"thumbprint","witness":"Penda Sow"},"member":1,"of":82,"voucher":{"number":1,"year":2025}}',X'1E5BA0FD65BA63DAD59A013B8E1E9A3788957BF9370871D0E47A724948C539BC',X'342B10F17925B0EE109F3CE68897FE8B267A8D9DE4BBB59AF13758BE745EC13E');
INSERT INTO "event" VALUES(97,X'00000000000000000000000000000038','2025-02-03T10:01:00Z','2025-02-03',0,'note/1','{"meeting":1,"section":"decisions","text":"La clé de réserve est chez la secrétaire."}',X'342B10F17925B0EE109F3CE68897FE8B267A8D9DE4BBB59AF13758BE745EC13E',X'03E993BBFAB4C9CB3D07422C68975363A1B2B4D3466512647F0630EF7F6AC799');
INSERT INTO "event" VALUES(98,X'0000000000000000000000000000040C','2025-02-03T10:01:01Z','2025-02-03',0,'receipt/1','{"document":{"number":8,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:8"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":2,"of":"hand:8"}],"means":"cash","member":2,"total":1000}',X'03E993BBFAB4C9CB3D07422C68975363A1B2B4D3466512647F0630EF7F6AC799',X'61B26A097C82189B1ED83842CB8DED77A92E63C4C9A8140BA779C75330DB156A');
INSERT INTO "event" VALUES(99,X'F0F91248AACCDE855F694241470BC1E1','2025-02-03T10:01:01Z','2025-02-03',0,'spread-back/1','{"amount":1000,"hand":"hand:7","lines":[{"account":"spread","amount":1000,"member":1,"of":"hand:7"},{"account":"advance","amount":-1000,"member":1}],"parts":[{"amount":1000,"hand":"hand:7","member":1}],"pool":"pool:2","short_meeting":1,"spread":83,"turn":1}',X'61B26A097C82189B1ED83842CB8DED77A92E63C4C9A8140BA779C75330DB156A',X'4652D4B02AE12DEF7787AA615727AA96E5EA667E308F06E84D284496BC7AE331');
INSERT INTO "event" VALUES(100,X'0000000000000000000000000000040D','2025-02-03T10:01:02Z','2025-02-03',0,'receipt/1','{"document":{"number":9,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:9"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":3,"of":"hand:9"}],"means":"cash","member":3,"total":1000}',X'4652D4B02AE12DEF7787AA615727AA96E5EA667E308F06E84D284496BC7AE331',X'30ED732E3C34B323E6CFE8883AF2CC5E38F0EB9864186D738607F77C7E1CE55A');
INSERT INTO "event" VALUES(101,X'0000000000000000000000000000040E','2025-02-03T10:01:03Z','2025-02-03',0,'receipt/1','{"document":{"number":10,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:10"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":4,"of":"hand:10"}],"means":"cash","member":4,"total":1000}',X'30ED732E3C34B323E6CFE8883AF2CC5E38F0EB9864186D738607F77C7E1CE55A',X'5B14DBFA4C5376B7E22D69BE489AF0416B18D7C0E8A72C0E2022973E7AC742A5');
INSERT INTO "event" VALUES(102,X'00000000000000000000000000000414','2025-02-03T10:01:04Z','2025-02-03',0,'setoff/1','{"consent":true,"from":"savings","items":[{"amount":200,"of":"fine:3"}],"lines":[{"account":"savings","amount":200,"member":3},{"account":"fines-due","amount":-200,"member":3,"of":"fine:3"}],"member":3,"officers":[1,2],"total":200}',X'5B14DBFA4C5376B7E22D69BE489AF0416B18D7C0E8A72C0E2022973E7AC742A5',X'7545F31336AD2A4ABEAC271C516D50723FDD9DEBCD3BD6A5540F9AB45E3F8DA9');
INSERT INTO "event" VALUES(103,X'00000000000000000000000000000039','2025-02-03T10:01:30Z','2025-02-03',0,'flow/1','{"account":"income:chairs","amount":5000,"direction":"in","document":{"number":11,"type":"receipt","year":2025},"lines":[{"account":"mobile","amount":5000},{"account":"income:chairs","amount":-5000}],"means":"mobile","reference":"MP-77","what":"Chaises louées"}',X'7545F31336AD2A4ABEAC271C516D50723FDD9DEBCD3BD6A5540F9AB45E3F8DA9',X'863D45C5B10C86C6625BCCC9A26E32D06A59634CA131BDC1B4C750B23EA0CA99');
INSERT INTO "event" VALUES(104,X'0000000000000000000000000000003A','2025-02-03T10:02:00Z','2025-02-03',0,'flow/1','{"account":"social","amount":15000,"direction":"out","document":{"number":5,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-15000},{"account":"social","amount":15000,"member":2,"of":"fund:1"}],"means":"cash","member":2,"of":"fund:1","relation":"child","what":"Baptême"}',X'863D45C5B10C86C6625BCCC9A26E32D06A59634CA131BDC1B4C750B23EA0CA99',X'2D84B0092B14A5B7C59B9D21508C9655DD8048861E4FCDF316DABC4F8D48E8A5');
INSERT INTO "event" VALUES(105,X'0000000000000000000000000000003B','2025-02-03T10:02:30Z','2025-02-03',0,'owed/1','{"amount":7500,"discharge":{"how":"none"},"document":{"number":6,"type":"voucher-out","year":2025},"hand":"hand:1","lines":[{"account":"owed","amount":7500,"member":1,"of":"hand:1"},{"account":"cash","amount":-7500}],"member":1,"officers":[1,2]}',X'2D84B0092B14A5B7C59B9D21508C9655DD8048861E4FCDF316DABC4F8D48E8A5',X'346B56229D09BBAE7E7872ECE38782A11048F060E5792E1E3976B04D0F42E81B');
INSERT INTO "event" VALUES(106,X'00000000000000000000000000005E01','2025-02-03T10:02:40Z','2025-02-03',0,'between/1','{"amount":2000,"how":"lent","lines":[{"account":"between","amount":2000,"member":3,"of":"member:2"},{"account":"between","amount":-2000,"member":2,"of":"member:3"}],"member":3,"reason":"pagne","signed":{"how":"spoken"},"to":2}',X'346B56229D09BBAE7E7872ECE38782A11048F060E5792E1E3976B04D0F42E81B',X'7D8F36FD57B6C6FD908FC6F3B6060C5F52DD9967EAE0AECAEA1A4FC6A0A06A14');
INSERT INTO "event" VALUES(107,X'00000000000000000000000000005E02','2025-02-03T10:02:50Z','2025-02-03',0,'between/1','{"amount":1000,"how":"settled","lines":[{"account":"between","amount":-1000,"member":7,"of":"member:1"},{"account":"between","amount":1000,"member":1,"of":"member:7"}],"member":7,"signed":{"how":"spoken"},"signed_to":{"how":"thumbprint","witness":"Penda Sow"},"to":1}',X'7D8F36FD57B6C6FD908FC6F3B6060C5F52DD9967EAE0AECAEA1A4FC6A0A06A14',X'B6D577155B745D6B0654B1D63C9C18A4203C5187812A2F6148453D7FCC5222B7');
INSERT INTO "event" VALUES(108,X'00000000000000000000000000005F01','2025-02-03T10:02:51Z','2025-02-03',0,'guarantee/1','{"guarantee":1,"hand":"hand:1","kind":"member","member":4,"most":20000}',X'B6D577155B745D6B0654B1D63C9C18A4203C5187812A2F6148453D7FCC5222B7',X'FCD43E8ACBD299EBBA5A74123A67D4F20000B507C8CD66055B99CED292E9191B');
INSERT INTO "event" VALUES(109,X'00000000000000000000000000005F02','2025-02-03T10:02:52Z','2025-02-03',0,'guarantee-accept/1','{"guarantee":1,"hand":"hand:1","how":"thumbprint","member":4,"witness":"Penda Sow"}',X'FCD43E8ACBD299EBBA5A74123A67D4F20000B507C8CD66055B99CED292E9191B',X'5D1CF973CC562393A7478632F8C8F4EA85505FED0287141ABE1F4151465C2E1E');
INSERT INTO "event" VALUES(110,X'7ED87043CF93011831B25FC3AA37CE1F','2025-02-03T10:02:52Z','2025-02-03',0,'member-details/1','{"details":{"identity":"4cff321b963eb97585e5d521ad382097608d5441c3311435f06e1f968b673206"},"member":4}',X'5D1CF973CC562393A7478632F8C8F4EA85505FED0287141ABE1F4151465C2E1E',X'D3666B719AB369CF04F0A971DF4A1724A7E99DEA8388C5BC6600B43F91A15EE6');
INSERT INTO "event" VALUES(111,X'00000000000000000000000000005F03','2025-02-03T10:02:53Z','2025-02-03',0,'guarantee/1','{"guarantee":2,"hand":"hand:2","kind":"cheque","most":20000,"what":"CBAO 004711"}',X'D3666B719AB369CF04F0A971DF4A1724A7E99DEA8388C5BC6600B43F91A15EE6',X'4F7E2AFDB210AC862325C527024111DFAF16A67E9E74FF6E8D1440EA98BA63A3');
INSERT INTO "event" VALUES(112,X'00000000000000000000000000005F04','2025-02-03T10:02:54Z','2025-02-03',0,'guarantee-call/1','{"amount":5000,"guarantee":1,"hand":"hand:1","member":4}',X'4F7E2AFDB210AC862325C527024111DFAF16A67E9E74FF6E8D1440EA98BA63A3',X'D1AEEEF017109F59D317CA2D6D5F130CE33FD43802164F90846DFA34758DDD81');
INSERT INTO "event" VALUES(113,X'00000000000000000000000000005F05','2025-02-03T10:02:55Z','2025-02-03',0,'receipt/1','{"document":{"number":12,"type":"receipt","year":2025},"items":[{"amount":2000,"meeting":2,"of":"hand:1"}],"lines":[{"account":"cash","amount":2000},{"account":"pot","amount":-2000,"member":1,"of":"hand:1"},{"account":"between","amount":2000,"member":1,"of":"member:4"},{"account":"between","amount":-2000,"member":4,"of":"member:1"}],"means":"cash","member":1,"paid_by":{"amount":2000,"guarantee":1,"member":4},"total":2000}',X'D1AEEEF017109F59D317CA2D6D5F130CE33FD43802164F90846DFA34758DDD81',X'BCE3B94EE92AB7707F4CBF1EC4AC7203EC2A3B9777CC083A2A18F52E6486E515');
INSERT INTO "event" VALUES(114,X'00000000000000000000000000005F06','2025-02-03T10:02:56Z','2025-02-03',0,'guarantee-end/1','{"guarantee":2,"hand":"hand:2","officers":[1,2],"reason":"chèque rendu"}',X'BCE3B94EE92AB7707F4CBF1EC4AC7203EC2A3B9777CC083A2A18F52E6486E515',X'4B35F18BD7E8DAAC8EB7B5300F99C6C452B8FE26E826505AFB058BCC1CC220C5');
INSERT INTO "event" VALUES(115,X'0000000000000000000000000000003C','2025-02-03T10:03:00Z','2025-02-03',0,'hand/1','{"hand":"hand:6","holders":[{"denominator":1,"member":6,"numerator":1}],"officers":[1,2],"pool":"pool:1","rank":6}',X'4B35F18BD7E8DAAC8EB7B5300F99C6C452B8FE26E826505AFB058BCC1CC220C5',X'380DB711B90A1358119474F1CE577F96345469679470D195B5CAFA5EF8A38BE6');
INSERT INTO "event" VALUES(116,X'0000000000000000000000000000020D','2025-02-03T10:03:15Z','2025-02-03',0,'hand-over/1','{"consent":[5,6],"dues":[{"amount":-5000,"meeting":1,"member":5,"of":"hand:5","paid":-2500},{"amount":5000,"meeting":1,"member":6,"of":"hand:5","paid":0},{"amount":10000,"meeting":0,"member":6,"of":"hand:5","paid":0}],"from":5,"hand":"hand:5","holders":[{"denominator":1,"member":6,"numerator":1}],"how":"take-over","leavers":[{"back":12000,"member":5,"paid":12500,"penalty":500}],"lines":[{"account":"pot","amount":12500,"member":5,"of":"hand:5"},{"account":"owed","amount":-12000,"member":5,"of":"hand:5"},{"account":"fines","amount":-500}],"officers":[1,2],"paid_back":12000,"penalty":500,"pool":"pool:1","rank":5,"reason":"Voyage","refund":"replacement","to":6,"to_pay":15000}',X'380DB711B90A1358119474F1CE577F96345469679470D195B5CAFA5EF8A38BE6',X'ACDCCB1CE816B10FE1F3197C0277C7735252C125E89A95EC07E7383512AFB294');
INSERT INTO "event" VALUES(117,X'0000000000000000000000000000003D','2025-02-03T10:03:30Z','2025-02-03',0,'meeting-move/1','{"meeting":3,"meetings":[{"day":"2025-03-31","meeting":3}],"reason":"Korité"}',X'ACDCCB1CE816B10FE1F3197C0277C7735252C125E89A95EC07E7383512AFB294',X'C7F1B158555C0C64545FC58ED32C532224A808041B41C13026BE2135463DCE4F');
INSERT INTO "event" VALUES(118,X'0000000000000000000000000000003E','2025-02-03T10:04:00Z','2025-02-03',0,'meeting-miss/1','{"meeting":4,"meetings":[{"day":"2025-06-01","meeting":4},{"day":"2025-07-01","meeting":5},{"day":"2025-08-01","meeting":6},{"day":"2025-09-01","meeting":7},{"day":"2025-10-01","meeting":8},{"day":"2025-11-01","meeting":9},{"day":"2025-12-01","meeting":10}],"reason":"Funérailles"}',X'C7F1B158555C0C64545FC58ED32C532224A808041B41C13026BE2135463DCE4F',X'7B2212412585884108DA52A05152C579F3CE9B7D0C5AAD1DD9A6B15B8881B8FB');
INSERT INTO "event" VALUES(119,X'0000000000000000000000000000003F','2025-02-03T10:04:30Z','2025-02-03',0,'officer-end/1','{"member":5,"officers":[1,2],"role":"counter","until":"2025-02-03"}',X'7B2212412585884108DA52A05152C579F3CE9B7D0C5AAD1DD9A6B15B8881B8FB',X'29008EC43228789B5244B4985936915F48C25021F4DFC66991224DC37FF7BD02');
INSERT INTO "event" VALUES(120,X'00000000000000000000000000000040','2025-02-03T10:05:00Z','2025-02-03',0,'officer/1','{"member":6,"officers":[1,2],"role":"counter","since":"2025-02-03"}',X'29008EC43228789B5244B4985936915F48C25021F4DFC66991224DC37FF7BD02',X'80A158E89BDF109DFE010CE4BB1011E16CD2154F0B6831184C40BC2F337B774E');
INSERT INTO "event" VALUES(121,X'00000000000000000000000000000041','2025-02-03T10:05:30Z','2025-02-03',0,'member-leave/1','{"left":"2025-02-03","member":7,"reason":"déménagement"}',X'80A158E89BDF109DFE010CE4BB1011E16CD2154F0B6831184C40BC2F337B774E',X'68FDA882E44C67C19F4CC8735084866FCA52838284709B9F24D40756BD923841');
INSERT INTO "event" VALUES(122,X'00000000000000000000000000000042','2025-02-03T10:06:00Z','2025-02-03',0,'fine/1','{"amount":200,"fine":"fine:6","kind":"late","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:6"},{"account":"fines","amount":-200}],"member":4}',X'68FDA882E44C67C19F4CC8735084866FCA52838284709B9F24D40756BD923841',X'0EB5F0AE733DD77EFD6324B47795ED532BCFF6AB0534F0A3918F7F0353814456');
INSERT INTO "event" VALUES(123,X'00000000000000000000000000000043','2025-02-03T10:06:30Z','2025-02-03',0,'fine-cancel/1','{"amount":500,"fine":"fine:3","lines":[{"account":"fines","amount":500},{"account":"fines-due","amount":-500,"member":3,"of":"fine:3"}],"member":3,"officers":[1,2],"reason":"prévenue la veille"}',X'0EB5F0AE733DD77EFD6324B47795ED532BCFF6AB0534F0A3918F7F0353814456',X'DAC6518810000BEE7676606A5E9FE317B7E1F7656FAAE519706FFEB1DE27D7B0');
INSERT INTO "event" VALUES(124,X'00000000000000000000000000000044','2025-02-03T10:07:00Z','2025-02-03',0,'correction/1','{"document":{"number":3,"type":"minutes","year":2025},"lines":[{"account":"mobile","amount":-5000},{"account":"income:chairs","amount":5000}],"officers":[1,2],"reason":"5 000 écrits, 4 000 reçus","reverses":103,"undoes":{"amount":5000,"kind":"flow/1"}}',X'DAC6518810000BEE7676606A5E9FE317B7E1F7656FAAE519706FFEB1DE27D7B0',X'B5F2D60BF6D58E1953D66CAAB4C041B8F93F93D546A7BB5CA9755CF6889E113E');
INSERT INTO "event" VALUES(125,X'A75A9E1041CB55BF3910E31019560C61','2025-02-03T10:07:00Z','2025-02-03',0,'flow/1','{"account":"income:chairs","amount":4000,"corrects":103,"direction":"in","document":{"number":13,"type":"receipt","year":2025},"lines":[{"account":"mobile","amount":4000},{"account":"income:chairs","amount":-4000}],"means":"mobile","reference":"MP-77","what":"Chaises louées"}',X'B5F2D60BF6D58E1953D66CAAB4C041B8F93F93D546A7BB5CA9755CF6889E113E',X'CC0B5628E925ADE25048F29D24D1858ADE901E91D4846CAF85493BE782E7095D');
INSERT INTO "event" VALUES(126,X'00000000000000000000000000000201','2025-02-03T10:08:00Z','2025-02-03',0,'officer/1','{"member":2,"officers":[1,2],"role":"key-holder","since":"2025-02-03"}',X'CC0B5628E925ADE25048F29D24D1858ADE901E91D4846CAF85493BE782E7095D',X'2C9020D85E70086D78695A86C0A672259F361670F5FB03E961EF9563EF171D22');
INSERT INTO "event" VALUES(127,X'00000000000000000000000000000202','2025-02-03T10:08:30Z','2025-02-03',0,'officer/1','{"member":4,"officers":[1,2],"role":"key-holder","since":"2025-02-03"}',X'2C9020D85E70086D78695A86C0A672259F361670F5FB03E961EF9563EF171D22',X'3A27F28129EF1D85C445B1CF29E817CA4433E32C127F6690AE1A80C78626EA46');
INSERT INTO "event" VALUES(128,X'00000000000000000000000000000203','2025-02-03T10:09:00Z','2025-02-03',0,'guard/1','{"idle_minutes":5,"keys_to_open":2,"officers":[1,2]}',X'3A27F28129EF1D85C445B1CF29E817CA4433E32C127F6690AE1A80C78626EA46',X'5C879D9123B797E64AABA9763CD8A1A32C6D39E84F28BA49B01E57A43EA16884');
INSERT INTO "event" VALUES(129,X'000000000000000000000000D15C0001','2025-02-03T10:09:30Z','2025-02-03',0,'hand-leave/1','{"hand":"hand:1","leavers":[{"member":1,"rest":18000}],"member":1,"officers":[1,2],"owes":"scheduled","pool":"pool:1","reason":"Partie à Dakar"}',X'5C879D9123B797E64AABA9763CD8A1A32C6D39E84F28BA49B01E57A43EA16884',X'6424648E37CEF8B453EFE07BEA3A31A8CCA31B04ADE08A1F59D15E3FD441B769');
INSERT INTO "event" VALUES(130,X'000000000000000000000000D15C0002','2025-02-03T10:09:40Z','2025-02-03',0,'defer/1','{"from":5,"hand":"hand:5","member":6,"missing":15000,"officers":[1,2],"pool":"pool:1","reason":"Encore en retard","to":6,"turns":[{"amount":30000,"hand":"hand:6","meeting":4,"n":5},{"amount":30000,"hand":"hand:5","meeting":5,"n":6}]}',X'6424648E37CEF8B453EFE07BEA3A31A8CCA31B04ADE08A1F59D15E3FD441B769',X'1006EF60F4769E251AE25ECC80E5B106B0124DC3708243FAE6E6AC1ACB65728F');
INSERT INTO "event" VALUES(131,X'00000000000000000000000000000601','2025-02-03T10:10:01Z','2025-02-03',0,'pool/1','{"contribution":1000,"deductions":[],"lots":1,"name":"Natt aux enchères","pool":"pool:3","short_pot":"owe"}',X'1006EF60F4769E251AE25ECC80E5B106B0124DC3708243FAE6E6AC1ACB65728F',X'0B274DB5CBF52A36C03FB299C81B2E3E2B8D27E3DBF65550C390CB2CE93B44DC');
INSERT INTO "event" VALUES(132,X'00000000000000000000000000000602','2025-02-03T10:10:02Z','2025-02-03',0,'order/1','{"needs_paid_up":false,"needs_present":true,"order":"auction","pool":"pool:3"}',X'0B274DB5CBF52A36C03FB299C81B2E3E2B8D27E3DBF65550C390CB2CE93B44DC',X'60925CA5DBB2C57E618D308F73EE6AC3321FAA2110617AA869E41BE70388510F');
INSERT INTO "event" VALUES(133,X'00000000000000000000000000000603','2025-02-03T10:10:03Z','2025-02-03',0,'rule/1','{"from":0,"officers":[1,2],"pool":"pool:3","rules":[{"rule":"auction-destination","value":"next-due"},{"rule":"auction-commission","value":50000},{"rule":"auction-commission-to","value":1}]}',X'60925CA5DBB2C57E618D308F73EE6AC3321FAA2110617AA869E41BE70388510F',X'5A5C22146ED5125827B865F7E4FDC74557EB0460AE9E41093069489F00F014EB');
INSERT INTO "event" VALUES(134,X'00000000000000000000000000000604','2025-02-03T10:10:04Z','2025-02-03',0,'hand/1','{"hand":"hand:11","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:3","rank":1}',X'5A5C22146ED5125827B865F7E4FDC74557EB0460AE9E41093069489F00F014EB',X'E6F3EAC13401F13207ADFF44186CB4ACA27A885C7D4C9E4F880921285690DE6E');
INSERT INTO "event" VALUES(135,X'00000000000000000000000000000605','2025-02-03T10:10:05Z','2025-02-03',0,'hand/1','{"hand":"hand:12","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:3","rank":2}',X'E6F3EAC13401F13207ADFF44186CB4ACA27A885C7D4C9E4F880921285690DE6E',X'19ED88077688BF691250E214205E94F0BA154EB7F13454A6B6F821BE78952141');
INSERT INTO "event" VALUES(136,X'00000000000000000000000000000606','2025-02-03T10:10:06Z','2025-02-03',0,'hand/1','{"hand":"hand:13","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:3","rank":3}',X'19ED88077688BF691250E214205E94F0BA154EB7F13454A6B6F821BE78952141',X'11EE900C5DAA403D4D0CCBA526F8799710AE241621E519860AB5024CE3E9D7E8');
INSERT INTO "event" VALUES(137,X'00000000000000000000000000000607','2025-02-03T10:10:07Z','2025-02-03',0,'calendar/1','{"pool":"pool:3","turns":[{"amount":3000,"hand":"hand:11","meeting":2,"n":1,"state":"planned"},{"amount":3000,"hand":"hand:12","meeting":3,"n":2,"state":"planned"},{"amount":3000,"hand":"hand:13","meeting":4,"n":3,"state":"planned"}]}',X'11EE900C5DAA403D4D0CCBA526F8799710AE241621E519860AB5024CE3E9D7E8',X'9460B231114028A0AB5EC1591C11360F919A13B29D78FCD08F43F334FC0BCA2B');
INSERT INTO "event" VALUES(138,X'253BE640E4F99C480000000000000002','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"contribution","lines":[{"account":"cash","amount":5000,"member":1},{"account":"savings","amount":-5000,"member":1}],"member":1,"memo":"Épargne d’Awa, « à temps »","voucher":"V1"}',X'9460B231114028A0AB5EC1591C11360F919A13B29D78FCD08F43F334FC0BCA2B',X'5411400E415B93FE5A292479B52B6F1AE2A644A652DB128160B439F0990E7CEE');
INSERT INTO "event" VALUES(139,X'253BE640E4F99C480000000000000004','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"fine","lines":[{"account":"cash","amount":200,"member":2},{"account":"income:fines","amount":-200,"member":2}],"member":2,"memo":"late","voucher":"V2"}',X'5411400E415B93FE5A292479B52B6F1AE2A644A652DB128160B439F0990E7CEE',X'76700396D6B0EF334DC1D4C701AA7D6C24CE9AF8CB81814DD80FCC89FE222E03');
INSERT INTO "event" VALUES(140,X'253BE640E4F99C480000000000000006','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"loan","lines":[{"account":"loans","amount":3000,"member":5},{"account":"cash","amount":-2900,"member":5},{"account":"income:fees","amount":-100,"member":5}],"member":5,"voucher":"V3"}',X'76700396D6B0EF334DC1D4C701AA7D6C24CE9AF8CB81814DD80FCC89FE222E03',X'B8DED53A67009EDC96E3424E7CF3ED8616BED12426271ED408575C2D0DCD8DF2');
INSERT INTO "event" VALUES(141,X'000000000000000000000000000060D1','2025-02-03T10:20:01Z','2025-02-03',0,'pool/1','{"contribution":1000,"deductions":[],"lots":1,"name":"Riz","pool":"pool:4","short_pot":"owe"}',X'B8DED53A67009EDC96E3424E7CF3ED8616BED12426271ED408575C2D0DCD8DF2',X'C8EAEDF9DDE7C7DCABF19D647E3F625ED9FB3D0BD6CCA0F7A9D2A8EDAF82A268');
INSERT INTO "event" VALUES(142,X'000000000000000000000000000060D2','2025-02-03T10:20:02Z','2025-02-03',0,'pool-goods/1','{"contribution":1500,"good":"riz","pool":"pool:4","quantity":2500,"unit":"kg","value":600}',X'C8EAEDF9DDE7C7DCABF19D647E3F625ED9FB3D0BD6CCA0F7A9D2A8EDAF82A268',X'497C14A24DCF14BB742D278A80B1E9F87D9276053F13A65BCE62645B9F78405B');
INSERT INTO "event" VALUES(143,X'000000000000000000000000000060D3','2025-02-03T10:20:03Z','2025-02-03',0,'goods-count/1','{"counted":0,"counters":[4,5],"difference":0,"expected":0,"first":0,"outcome":"equal","pool":"pool:4"}',X'497C14A24DCF14BB742D278A80B1E9F87D9276053F13A65BCE62645B9F78405B',X'FF76D24A57A03C787994F7B8ACBD05B826D0580B0D3C6D5FAA8513942603112A');
INSERT INTO "event" VALUES(144,X'00000000000000000000000000000045','2025-03-01T16:00:30Z','2025-03-01',0,'meeting-open/1','{"dues":[{"amount":5000,"member":1,"of":"hand:1"},{"amount":1000,"member":1,"of":"hand:7"},{"amount":1000,"member":1,"of":"hand:11"},{"amount":500,"member":1,"of":"fund:1"},{"amount":100,"member":1,"of":"fund:2"},{"amount":5000,"member":2,"of":"hand:2"},{"amount":1000,"member":2,"of":"hand:8"},{"amount":1000,"member":2,"of":"hand:12"},{"amount":500,"member":2,"of":"fund:1"},{"amount":100,"member":2,"of":"fund:2"},{"amount":5000,"member":3,"of":"hand:3"},{"amount":1000,"member":3,"of":"hand:9"},{"amount":1000,"member":3,"of":"hand:13"},{"amount":500,"member":3,"of":"fund:1"},{"amount":100,"member":3,"of":"fund:2"},{"amount":5000,"member":4,"of":"hand:4"},{"amount":1000,"member":4,"of":"hand:10"},{"amount":500,"member":4,"of":"fund:1"},{"amount":100,"member":4,"of":"fund:2"},{"amount":500,"member":5,"of":"fund:1"},{"amount":100,"member":5,"of":"fund:2"},{"amount":5000,"member":6,"of":"hand:5"},{"amount":5000,"member":6,"of":"hand:6"},{"amount":500,"member":6,"of":"fund:1"},{"amount":100,"member":6,"of":"fund:2"}],"held":"2025-03-01","host":"Fatou Ndiaye","meeting":2,"place":"Thiès, chez Fatou Ndiaye"}',X'FF76D24A57A03C787994F7B8ACBD05B826D0580B0D3C6D5FAA8513942603112A',X'5FE24D912A2C1315C268E8B48BC2237529F34B43324C1294F1077285DAF348F6');
INSERT INTO "event" VALUES(145,X'B7EAFAE1839B144453DF02A128F3427A','2025-03-01T16:00:30Z','2025-03-01',0,'keys/1','{"keys":[{"member":2,"present":true},{"member":4,"present":false,"reason":"malade","stand_in":3}],"meeting":2}',X'5FE24D912A2C1315C268E8B48BC2237529F34B43324C1294F1077285DAF348F6',X'24F117D6EEA0B9E8FC246BDDE9776E37A47F30BCD211D5FF7C82CE1964B8F3C7');
INSERT INTO "event" VALUES(146,X'3403111C763FDA4F64D3D67303AEF44E','2025-03-01T16:00:30Z','2025-03-01',0,'host/1','{"hosts":[{"meeting":2,"member":3}],"how":"swap","meeting":2}',X'24F117D6EEA0B9E8FC246BDDE9776E37A47F30BCD211D5FF7C82CE1964B8F3C7',X'E224B08FEC5C4193FAE11488B9A092AB3ED1B0468D930D99C54CD5B07BD09792');
INSERT INTO "event" VALUES(147,X'0000000000000000000000000000020E','2025-03-01T16:03:15Z','2025-03-01',0,'hand-late/1','{"catch_up":15000,"dues":[{"amount":5000,"meeting":1,"member":6,"of":"hand:14","paid":0},{"amount":5000,"meeting":2,"member":6,"of":"hand:14","paid":0},{"amount":5000,"meeting":0,"member":6,"of":"hand:14","paid":0}],"hand":"hand:14","holders":[{"denominator":1,"member":6,"numerator":1}],"lines":[{"account":"pot","amount":5000,"member":2,"of":"hand:2"},{"account":"owed","amount":-5000,"member":2,"of":"hand:2"},{"account":"pot","amount":5000,"member":1,"of":"hand:1"},{"account":"owed","amount":-5000,"member":1,"of":"hand:1"}],"meeting":2,"officers":[1,2],"pool":"pool:1","rank":7,"turns":[{"amount":35000,"hand":"hand:2","meeting":null,"n":1,"settled":true,"state":"before"},{"amount":35000,"hand":"hand:1","meeting":1,"n":2,"settled":true,"state":"served"},{"amount":35000,"hand":"hand:3","meeting":2,"n":3,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:4","meeting":3,"n":4,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:6","meeting":4,"n":5,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:5","meeting":5,"n":6,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:14","meeting":6,"n":7,"settled":true,"state":"planned"}]}',X'E224B08FEC5C4193FAE11488B9A092AB3ED1B0468D930D99C54CD5B07BD09792',X'91E940FDF34EB05CD634968DC3C3AF0AC576C04744CC5ED5F3899859C79820E3');
INSERT INTO "event" VALUES(148,X'0000000000000000000000000000004B','2025-03-01T16:03:30Z','2025-03-01',0,'account-map/1','{"account":"cash","number":"571","since":"1900-01-01"}',X'91E940FDF34EB05CD634968DC3C3AF0AC576C04744CC5ED5F3899859C79820E3',X'C5136065C40F1B07CBC35ED37ABDFC71E2C73869F6CCEA9A695BCB058B68E8E1');
INSERT INTO "event" VALUES(149,X'0000000000000000000000000000004C','2025-03-01T16:04:00Z','2025-03-01',0,'member/1','{"details":{"phone":"792ba05b4bf161cf8ed54d39b6a030c500f9b3687501f08b66deecce466f9f23"},"joined":"2025-03-01","member":40,"name":"Awa Diop (deux fois)"}',X'C5136065C40F1B07CBC35ED37ABDFC71E2C73869F6CCEA9A695BCB058B68E8E1',X'469085B4759AB79C784C6E1EF856D6F591A4F3DC3631296B22D58FCE9B7116FA');
INSERT INTO "event" VALUES(150,X'0000000000000000000000000000004D','2025-03-01T16:04:30Z','2025-03-01',0,'member-undo/1','{"hands":[],"member":40,"reason":"saisie deux fois"}',X'469085B4759AB79C784C6E1EF856D6F591A4F3DC3631296B22D58FCE9B7116FA',X'7F4F78DF2ADFDCAB245731C4743BD8B22499E424C75F271161BA0D3D9916654C');
INSERT INTO "event" VALUES(151,X'0000000000000000000000000000004E','2025-03-01T16:05:00Z','2025-03-01',0,'swap/1','{"before":[{"amount":35000,"hand":"hand:3","meeting":2,"n":3},{"amount":35000,"hand":"hand:4","meeting":3,"n":4}],"consent":[3,4],"hand":"hand:3","meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Mariage","turns":[{"amount":35000,"hand":"hand:4","meeting":2,"n":3},{"amount":35000,"hand":"hand:3","meeting":3,"n":4}],"with":"hand:4"}',X'7F4F78DF2ADFDCAB245731C4743BD8B22499E424C75F271161BA0D3D9916654C',X'496E3AF64B7637EE0735736F290F19F7350B7CD8DBAEF8D891DDF9265E5E6550');
INSERT INTO "event" VALUES(152,X'00000000000000000000000000000205','2025-03-01T16:06:00Z','2025-03-01',0,'accept/1','{"missing":1,"officers":[1,2],"reason":"l''autre copie s''est perdue","seen":152,"seen_hash":"0fff813a625f57b83f6087830ef54526da268b5b9f5277e772b83c51ed69c4af"}',X'496E3AF64B7637EE0735736F290F19F7350B7CD8DBAEF8D891DDF9265E5E6550',X'CBF50E6B979A72CF27749F1F06B59381E587AE66BB917ED976BC7A0DB22AEEEF');
INSERT INTO "event" VALUES(153,X'00000000000000000000000000000206','2025-03-01T16:06:30Z','2025-03-01',4,'pin/1','{"credential":"0b73dd91662a2030230cd1452605c2b1911459798e9089d0a92bbd833b3b0384","member":4}',X'CBF50E6B979A72CF27749F1F06B59381E587AE66BB917ED976BC7A0DB22AEEEF',X'3B15649F7F06C3EFBBE9581909A459E73035C18A7306E81E1E93CE79068B4645');
INSERT INTO "event" VALUES(154,X'00000000000000000000000000000207','2025-03-01T16:07:00Z','2025-03-01',1,'pin-reset/1','{"by":"officers","member":4,"officers":[1,3]}',X'3B15649F7F06C3EFBBE9581909A459E73035C18A7306E81E1E93CE79068B4645',X'575F7A60D878C3B30B1FDA36A57908CAA8A1FBC63F4BF267159FF92349E238D9');
INSERT INTO "event" VALUES(155,X'00000000000000000000000000000208','2025-03-01T16:07:30Z','2025-03-01',2,'recovery/1','{"credential":"ef47ef7c7f28d9ffee2515893316e7136ab24df59e08fc25bdda6c317d53e1a3","officers":[1,2]}',X'575F7A60D878C3B30B1FDA36A57908CAA8A1FBC63F4BF267159FF92349E238D9',X'4E92086F2A96EF475520BA4054909A304FE65E604E23A31DBC5D62F6FCCA85BA');
INSERT INTO "event" VALUES(156,X'00000000000000000000000000000209','2025-03-01T16:08:00Z','2025-03-01',2,'pin/1','{"credential":"be0667245b7ce23fa00b98714629e889f05d2c7b276b001a5483d2a990da2c7a","member":2}',X'4E92086F2A96EF475520BA4054909A304FE65E604E23A31DBC5D62F6FCCA85BA',X'53BC261EC3C850C183576660B5847E5E2B4D63D48307B2923160465FBDD00EFF');
INSERT INTO "event" VALUES(157,X'0000000000000000000000000000020A','2025-03-01T16:08:30Z','2025-03-01',3,'pin/1','{"credential":"5ce8b550326b5ea9add2917a097359d25508bbb01812419037efb4b8713b325f","member":3}',X'53BC261EC3C850C183576660B5847E5E2B4D63D48307B2923160465FBDD00EFF',X'82F6A98FAC5F78C8A67FEA7296124A1B74557744BEDB93654CEF8E55C6E0CB5E');
INSERT INTO "event" VALUES(158,X'00000000000000000000000000000300','2025-03-01T16:09:00Z','2025-03-01',2,'rule/1','{"decision":"Assemblée du 1er mars","from":3,"officers":[1,2],"rules":[{"article":"4","rule":"quorum","value":500000},{"rule":"minutes-days","value":10}]}',X'82F6A98FAC5F78C8A67FEA7296124A1B74557744BEDB93654CEF8E55C6E0CB5E',X'3050B311CEF08DEB39FC3C096A57AFC78B9D4E79B0C45378B9D0AACCD32861F4');
INSERT INTO "event" VALUES(159,X'00000000000000000000000000000301','2025-03-01T16:09:01Z','2025-03-01',2,'pool/1','{"contribution":2000,"deductions":[],"lots":1,"name":"Natt des jeunes","pool":"pool:5","short_pot":"owe"}',X'3050B311CEF08DEB39FC3C096A57AFC78B9D4E79B0C45378B9D0AACCD32861F4',X'1B0CE246252F1F97D6BC179F13925C3297C6F265227BED9F7B32616EB0377F7A');
INSERT INTO "event" VALUES(160,X'00000000000000000000000000000302','2025-03-01T16:09:02Z','2025-03-01',2,'order/1','{"needs_paid_up":false,"needs_present":true,"order":"drawn","pool":"pool:5"}',X'1B0CE246252F1F97D6BC179F13925C3297C6F265227BED9F7B32616EB0377F7A',X'6E51D5DFDB0C41DF2D5702F0B800D66D786EB3C877A44302A184BAD16EEC1A98');
INSERT INTO "event" VALUES(161,X'00000000000000000000000000000303','2025-03-01T16:09:03Z','2025-03-01',2,'hand/1','{"hand":"hand:15","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:5","rank":1}',X'6E51D5DFDB0C41DF2D5702F0B800D66D786EB3C877A44302A184BAD16EEC1A98',X'87A8AD434628E4C2FB880E5200874FEEE04D3BCDB453B5F5BD0B1366C38B0F92');
INSERT INTO "event" VALUES(162,X'00000000000000000000000000000304','2025-03-01T16:09:04Z','2025-03-01',2,'hand/1','{"hand":"hand:16","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:5","rank":2}',X'87A8AD434628E4C2FB880E5200874FEEE04D3BCDB453B5F5BD0B1366C38B0F92',X'DEDD6F7ADC60D617CF250A0F0F39CAEA3283048B8CA484BDF07F0B87C02AECDC');
INSERT INTO "event" VALUES(163,X'00000000000000000000000000000305','2025-03-01T16:09:05Z','2025-03-01',2,'hand/1','{"hand":"hand:17","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:5","rank":3}',X'DEDD6F7ADC60D617CF250A0F0F39CAEA3283048B8CA484BDF07F0B87C02AECDC',X'3ACBFBC63E816BE07FD74967F95115F15B0B6A28DE2BDEC481682DC58661EF92');
INSERT INTO "event" VALUES(164,X'00000000000000000000000000000306','2025-03-01T16:09:06Z','2025-03-01',2,'draw/1','{"called":11,"calls":[{"member":4,"text":"B 371 826"},{"text":"4950"}],"left_out":[],"list":["hand:15","hand:16","hand:17"],"meeting":2,"officers":[1,2],"order":[{"hand":"hand:17","rank":1},{"hand":"hand:16","rank":2},{"hand":"hand:15","rank":3}],"pool":"pool:5","procedure":"chain/1","row":"237182649505089","steps":[{"at":11,"hand":"hand:17","left":3,"limit":99,"number":50,"place":3,"struck":0},{"at":13,"hand":"hand:16","left":2,"limit":100,"number":89,"place":2,"struck":0},{"at":0,"hand":"hand:15","left":1,"limit":1,"number":-1,"place":1,"struck":0}],"width":2}',X'3ACBFBC63E816BE07FD74967F95115F15B0B6A28DE2BDEC481682DC58661EF92',X'8D01B7145A1AF246DE0577B28ECEBEBD5AB772C55489D7EC21345C6D407C217A');
INSERT INTO "event" VALUES(165,X'00000000000000000000000000000307','2025-03-01T16:09:07Z','2025-03-01',2,'choice/1','{"hand":"hand:4","how":"override","meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Frais d’hôpital","turn":5,"turns":[{"amount":35000,"hand":"hand:6","meeting":2,"n":3,"settled":true},{"amount":35000,"hand":"hand:4","meeting":4,"n":5,"settled":true}],"votes":{"abstained":0,"against":1,"for":4}}',X'8D01B7145A1AF246DE0577B28ECEBEBD5AB772C55489D7EC21345C6D407C217A',X'966BB02DEE0732449F57EC6A53BF1CA7426ED3F88E46D77D1E1FA965730659D7');
INSERT INTO "event" VALUES(166,X'00000000000000000000000000000608','2025-03-01T16:09:08Z','2025-03-01',2,'auction/1','{"bidders":["hand:11","hand:12","hand:13"],"bids":[{"amount":200,"hand":"hand:12","round":1},{"amount":300,"hand":"hand:11","round":1},{"amount":450,"hand":"hand:12","round":2}],"commission":{"amount":150,"to":1},"destination":"next-due","discount":450,"hand":"hand:12","how":"auction","left_out":[],"meeting":2,"most":3000,"officers":[1,2],"pool":"pool:3","pot":3000,"prize":2550,"remainder":0,"reserve":0,"second":{"amount":300,"hand":"hand:11"},"shares":[{"amount":100,"hand":"hand:11"},{"amount":100,"hand":"hand:12"},{"amount":100,"hand":"hand:13"}],"turn":1,"turns":[{"amount":3000,"hand":"hand:12","meeting":2,"n":1,"settled":true},{"amount":3000,"hand":"hand:11","meeting":3,"n":2,"settled":false}],"unit":25}',X'966BB02DEE0732449F57EC6A53BF1CA7426ED3F88E46D77D1E1FA965730659D7',X'43A6E7B8B9D0C07BCF7336BEF419D9479BD7240958318E658887EB9FFECE1FE2');
INSERT INTO "event" VALUES(167,X'00000000000000000000000000000609','2025-03-01T16:09:09Z','2025-03-01',2,'auction/1','{"bidders":["hand:11","hand:12","hand:13"],"bids":[{"amount":300,"hand":"hand:11","round":1}],"commission":{"amount":150,"to":1},"destination":"next-due","discount":300,"hand":"hand:11","how":"auction","left_out":[],"meeting":2,"most":3000,"officers":[1,2],"pool":"pool:3","pot":3000,"prize":2700,"reason":"La gagnante se retire","remainder":0,"reserve":0,"shares":[{"amount":50,"hand":"hand:11"},{"amount":50,"hand":"hand:12"},{"amount":50,"hand":"hand:13"}],"turn":1,"turns":[{"amount":3000,"hand":"hand:11","meeting":2,"n":1,"settled":true},{"amount":3000,"hand":"hand:12","meeting":3,"n":2,"settled":false}],"unit":25}',X'43A6E7B8B9D0C07BCF7336BEF419D9479BD7240958318E658887EB9FFECE1FE2',X'A938F3422DCB236E2EEB6B637956822A2C79C2DF94C3D66AA7E94148DC396AE9');
INSERT INTO "event" VALUES(168,X'00000000000000000000000000B0C001','2025-03-01T16:09:08Z','2025-03-01',2,'box-feed/1','{"amount":3000,"from":"income:chairs","lines":[{"account":"income:chairs","amount":3000},{"account":"auction-box:1","amount":-3000}],"meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Décidé en assemblée"}',X'A938F3422DCB236E2EEB6B637956822A2C79C2DF94C3D66AA7E94148DC396AE9',X'A181E8EB189BC484C233409948CCBACD9E1879B92CA4E30BBD6377CA61894C0F');
INSERT INTO "event" VALUES(169,X'00000000000000000000000000B0C002','2025-03-01T16:09:09Z','2025-03-01',2,'box-loan/1','{"amount":2000,"discharge":{"how":"signature"},"document":{"number":7,"type":"voucher-out","year":2025},"due":"2025-05-01","guarantor":4,"lines":[{"account":"loans","amount":2000,"member":1,"of":"box-loan:1"},{"account":"cash","amount":-2000}],"loan":"box-loan:1","means":"cash","meeting":2,"member":1,"officers":[1,2],"pays":"now","pool":"pool:1","price":80,"principal":2000,"rate":20000,"steps":"30:100000 60:150000 90:200000","term":2,"term_in":"months"}',X'A181E8EB189BC484C233409948CCBACD9E1879B92CA4E30BBD6377CA61894C0F',X'72E35ED041DE81F7116BA592996EAFE1955017555F379FE97B0B534356C2B643');
INSERT INTO "event" VALUES(170,X'00000000000000000000000000B0C003','2025-03-01T16:09:10Z','2025-03-01',2,'box-loan/1','{"amount":470,"bids":[{"member":1,"price":20},{"member":1,"price":30}],"discharge":{"how":"signature"},"document":{"number":8,"type":"voucher-out","year":2025},"due":"2025-05-01","lines":[{"account":"loans","amount":500,"member":1,"of":"box-loan:2"},{"account":"cash","amount":-470},{"account":"auction-box:1","amount":-30,"member":1,"of":"box-loan:2"}],"loan":"box-loan:2","means":"cash","meeting":2,"member":1,"officers":[1,2],"pays":"kept","pool":"pool:1","price":30,"principal":500,"rate":0,"steps":"30:100000 60:150000 90:200000","term":2,"term_in":"months"}',X'72E35ED041DE81F7116BA592996EAFE1955017555F379FE97B0B534356C2B643',X'8D4CAA44D2F74B1D0D91F6438F0C474DA8C51C2FFCB889BD229975F168C47BD3');
INSERT INTO "event" VALUES(171,X'00000000000000000000000000B0C004','2025-03-01T16:09:11Z','2025-03-01',2,'box-share/1','{"by":"hand","lent":2500,"lines":[{"account":"auction-box:1","amount":525},{"account":"box-share","amount":-75,"member":2,"of":"pool:1"},{"account":"box-share","amount":-75,"member":1,"of":"pool:1"},{"account":"box-share","amount":-75,"member":3,"of":"pool:1"},{"account":"box-share","amount":-75,"member":4,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"}],"meeting":2,"officers":[1,2],"parts":[{"amount":75,"hand":"hand:2","member":2,"weight":1},{"amount":75,"hand":"hand:1","member":1,"weight":1},{"amount":75,"hand":"hand:3","member":3,"weight":1},{"amount":75,"hand":"hand:4","member":4,"weight":1},{"amount":75,"hand":"hand:5","member":6,"weight":1},{"amount":75,"hand":"hand:6","member":6,"weight":1},{"amount":75,"hand":"hand:14","member":6,"weight":1}],"pool":"pool:1","reason":"Tabaski","shared":525,"total":530}',X'8D4CAA44D2F74B1D0D91F6438F0C474DA8C51C2FFCB889BD229975F168C47BD3',X'1D79B688053F8D30FCFFD3ACFB481F1F463D6B7B001AD59903121D3B4E01D406');
INSERT INTO "event" VALUES(172,X'00000000000000000000000000B0C005','2025-03-01T16:09:12Z','2025-03-01',2,'box-pay/1','{"amount":75,"discharge":{"how":"signature"},"document":{"number":9,"type":"voucher-out","year":2025},"lines":[{"account":"box-share","amount":75,"member":2,"of":"pool:1"},{"account":"cash","amount":-75}],"means":"cash","meeting":2,"member":2,"officers":[1,2],"pool":"pool:1"}',X'1D79B688053F8D30FCFFD3ACFB481F1F463D6B7B001AD59903121D3B4E01D406',X'960D32C1B5469D424856884AFCD30FA394477CEC149CB95719210F37D89F378D');
INSERT INTO "event" VALUES(173,X'00000000000000000000000000B0C006','2025-03-01T16:09:13Z','2025-03-01',2,'card/1','{"boxes":31,"card":"card:1","collector":2,"kept":1,"member":3,"rate":0,"stake":200}',X'960D32C1B5469D424856884AFCD30FA394477CEC149CB95719210F37D89F378D',X'FD58E8A71CB535CE8C30BD8B5F45A2B97C862B76EABE46CE2566B64117A585C9');
INSERT INTO "event" VALUES(174,X'00000000000000000000000000B0C007','2025-03-01T16:09:14Z','2025-03-01',2,'receipt/1','{"document":{"number":14,"type":"receipt","year":2025},"items":[{"amount":600,"boxes":3,"of":"card:1"}],"lines":[{"account":"cash","amount":600},{"account":"cards","amount":-600,"member":3,"of":"card:1"}],"means":"cash","meeting":2,"member":3,"total":600}',X'FD58E8A71CB535CE8C30BD8B5F45A2B97C862B76EABE46CE2566B64117A585C9',X'9F8DB12012D5025130827B458FC53ADEB143F4ADFFE0428964092CB39EB81FA2');
INSERT INTO "event" VALUES(175,X'00000000000000000000000000B0C008','2025-03-01T16:09:15Z','2025-03-01',2,'card-pay/1','{"amount":400,"card":"card:1","closes":true,"discharge":{"how":"signature"},"document":{"number":10,"type":"voucher-out","year":2025},"fee":200,"lines":[{"account":"cards","amount":600,"member":3,"of":"card:1"},{"account":"cash","amount":-400},{"account":"income:cards","amount":-200}],"means":"cash","meeting":2,"member":3,"officers":[1,2],"stake":200,"ticked":3}',X'9F8DB12012D5025130827B458FC53ADEB143F4ADFFE0428964092CB39EB81FA2',X'FE2194A456BB423205DCF33A3BEB9B6D52D1300D5B820594ACD5FF8DCA2DBFE3');
INSERT INTO "event" VALUES(176,X'00000000000000000000000000000501','2025-03-01T16:09:20Z','2025-03-01',2,'aid-kind/1','{"code":"death","extra":0,"fund":"fund:1","label":"Décès","lent_months":0,"most_year":0,"officers":[1,2],"once":true,"retired":false,"sums":{"parent":100000,"self":900000}}',X'FE2194A456BB423205DCF33A3BEB9B6D52D1300D5B820594ACD5FF8DCA2DBFE3',X'EC37EE1A18DFE2825370E638392F5CB44FFEB1D131A2A04A411D12F93B1B2747');
INSERT INTO "event" VALUES(177,X'00000000000000000000000000000502','2025-03-01T16:09:21Z','2025-03-01',2,'aid/1','{"aid":"aid:1","amount":6000,"decision":"Demi-tarif","fund":"fund:1","kind":"death","lines":[{"account":"social","amount":6000,"member":2,"of":"fund:1"},{"account":"aid-owed","amount":-6000,"member":2,"of":"aid:1"}],"meeting":2,"member":2,"officers":[1,2],"relation":"self"}',X'EC37EE1A18DFE2825370E638392F5CB44FFEB1D131A2A04A411D12F93B1B2747',X'935C2D8E879811B4594C80F2A07E307A8A429058372B3105CFD27E57F82CB02A');
INSERT INTO "event" VALUES(178,X'00000000000000000000000000000503','2025-03-01T16:09:22Z','2025-03-01',2,'aid-call/1','{"aid":"aid:1","call":"call:1","due":"2025-03-04","dues":[{"amount":2000,"meeting":0,"member":1,"of":"call:1"},{"amount":2000,"meeting":0,"member":3,"of":"call:1"},{"amount":2000,"meeting":0,"member":4,"of":"call:1"},{"amount":2000,"meeting":0,"member":5,"of":"call:1"},{"amount":2000,"meeting":0,"member":6,"of":"call:1"}],"fund":"fund:1","kind":"event","meeting":2,"officers":[1,2],"shares":[{"amount":2000,"member":1},{"amount":2000,"member":3},{"amount":2000,"member":4},{"amount":2000,"member":5},{"amount":2000,"member":6}],"times":0,"what":"Décès"}',X'935C2D8E879811B4594C80F2A07E307A8A429058372B3105CFD27E57F82CB02A',X'84A9BCB9D8F03402D1B144CE8C929CE154F1E092784B4F3291AD8C87861C8B01');
INSERT INTO "event" VALUES(179,X'00000000000000000000000000000504','2025-03-01T16:09:23Z','2025-03-01',2,'aid-waive/1','{"call":"call:1","dues":[{"amount":-2000,"meeting":0,"member":3,"of":"call:1"}],"meeting":2,"member":3,"officers":[1,2],"reason":"Veuve","shares":[{"amount":-2000,"member":3}]}',X'84A9BCB9D8F03402D1B144CE8C929CE154F1E092784B4F3291AD8C87861C8B01',X'768C2708DB4A66794244E91E65C7B6AE8FC8A24A15FAE0D293CC8EBAA59D83E3');
INSERT INTO "event" VALUES(180,X'C2E5EFB9E63E84A0DC0775E360048334','2025-03-01T16:09:30Z','2025-03-01',6,'denied/1','{"member":6,"verb":"fine.charge"}',X'768C2708DB4A66794244E91E65C7B6AE8FC8A24A15FAE0D293CC8EBAA59D83E3',X'38131107A2F25BD0EA783253A132C62CC2812EB24B9F74BD395F7271BC57BE42');
INSERT INTO "event" VALUES(181,X'17DA65388FB213AB5ADB8317EB7FB63C','2025-03-01T16:12:00Z','2025-03-01',0,'lockout/1','{"failures":3,"member":3,"until":"2025-03-01T16:12:30Z"}',X'38131107A2F25BD0EA783253A132C62CC2812EB24B9F74BD395F7271BC57BE42',X'3181FF02EADE1070B7C50C79B471B9C184609097F721C1DCED242E4BE49905AA');
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
INSERT INTO "fine" VALUES(1,3,'before',20093,NULL,500,0,1,'situation de départ',51);
INSERT INTO "fine" VALUES(2,4,'before',20093,NULL,200,0,1,'situation de départ',53);
INSERT INTO "fine" VALUES(3,3,'before',20093,NULL,700,200,1,'situation de départ',64);
INSERT INTO "fine" VALUES(4,5,'late',20120,1,200,0,0,'',73);
INSERT INTO "fine" VALUES(5,4,'late',20120,1,200,0,0,'',74);
INSERT INTO "fine" VALUES(6,4,'late',20122,NULL,200,0,0,'',122);
CREATE TABLE fine_kind(                 -- the catalogue of fines
  code TEXT PRIMARY KEY,                -- late absent phone …, chosen by the group
  label TEXT NOT NULL,
  amount INTEGER NOT NULL,              -- minor units
  retired INTEGER NOT NULL
, steps TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "fine_kind" VALUES('absent','Absence',500,0,'1:500 2:1000');
INSERT INTO "fine_kind" VALUES('late','Retard',200,0,'');
CREATE TABLE fund(                      -- a due collected at every meeting beside the pools
  id INTEGER PRIMARY KEY,               -- fund:1
  name TEXT NOT NULL,
  account TEXT NOT NULL,                -- ledger account it is credited to: social, entry-fees …
  amount INTEGER NOT NULL,              -- due at each meeting, minor units; 0 = free amount
  per TEXT NOT NULL,                    -- member hand
  since INTEGER NOT NULL                -- day number from which the amount is in force
) STRICT;
INSERT INTO "fund" VALUES(1,'Solidarité','social',500,'member',20092);
INSERT INTO "fund" VALUES(2,'Meal','meal',0,'member',-25567);
CREATE TABLE goods(                     -- what members bring to a pool instead of money
  pool INTEGER PRIMARY KEY REFERENCES pool,
  good TEXT NOT NULL,                   -- rice, loincloths
  unit TEXT NOT NULL,                   -- kg; '' = it is counted
  quantity INTEGER NOT NULL,            -- per whole hand and meeting, thousandths of the unit
  value INTEGER NOT NULL                -- of one unit, minor units
) STRICT;
INSERT INTO "goods" VALUES(4,'riz','kg',2500,600);
CREATE TABLE guarantee(                 -- who answers for what a served hand still has to pay
  id INTEGER PRIMARY KEY,
  hand INTEGER NOT NULL REFERENCES hand,
  kind TEXT NOT NULL,                   -- member deposit cheque
  member INTEGER REFERENCES member,     -- NULL = a thing answers, not a person
  most INTEGER NOT NULL,                -- for how much at most, 0 = for everything
  what TEXT NOT NULL,                   -- the deposit or the cheque
  seq INTEGER NOT NULL,                 -- guarantee/1
  accepted INTEGER, accepted_day INTEGER, how TEXT, -- guarantee-accept/1, NULL = not yet
  ended INTEGER,                        -- guarantee-end/1, NULL = it stands
  called INTEGER NOT NULL, paid INTEGER NOT NULL    -- asked for, and paid, so far
) STRICT;
INSERT INTO "guarantee" VALUES(1,1,'member',4,20000,'',108,109,20122,'thumbprint',NULL,5000,2000);
INSERT INTO "guarantee" VALUES(2,2,'cheque',NULL,20000,'CBAO 004711',111,111,20122,'kept',114,0,0);
CREATE TABLE guard(                     -- one row: how the book is guarded; none = nothing was decided
  id INTEGER PRIMARY KEY CHECK(id = 1),
  keys_to_open INTEGER NOT NULL,        -- key-holders who open a meeting together, 0 = not asked
  idle_minutes INTEGER NOT NULL         -- the window locks itself after so long without a key pressed
) STRICT;
INSERT INTO "guard" VALUES(1,2,5);
CREATE TABLE hand(
  id INTEGER PRIMARY KEY,               -- hand:12
  pool INTEGER NOT NULL REFERENCES pool,
  rank INTEGER NOT NULL, ended INTEGER NOT NULL DEFAULT 0,                -- place in the fixed order, 1 = first
  UNIQUE(pool, rank)
) STRICT;
INSERT INTO "hand" VALUES(1,1,2,0);
INSERT INTO "hand" VALUES(2,1,1,0);
INSERT INTO "hand" VALUES(3,1,3,0);
INSERT INTO "hand" VALUES(4,1,4,0);
INSERT INTO "hand" VALUES(5,1,5,0);
INSERT INTO "hand" VALUES(6,1,6,0);
INSERT INTO "hand" VALUES(7,2,1,0);
INSERT INTO "hand" VALUES(8,2,2,0);
INSERT INTO "hand" VALUES(9,2,3,0);
INSERT INTO "hand" VALUES(10,2,4,0);
INSERT INTO "hand" VALUES(11,3,1,0);
INSERT INTO "hand" VALUES(12,3,2,0);
INSERT INTO "hand" VALUES(13,3,3,0);
INSERT INTO "hand" VALUES(14,1,7,0);
INSERT INTO "hand" VALUES(15,5,3,0);
INSERT INTO "hand" VALUES(16,5,2,0);
INSERT INTO "hand" VALUES(17,5,1,0);
CREATE TABLE holder(                    -- a hand is held in fractions that add up to one
  hand INTEGER NOT NULL REFERENCES hand, n INTEGER NOT NULL,
  member INTEGER NOT NULL REFERENCES member,
  numerator INTEGER NOT NULL, denominator INTEGER NOT NULL,
  PRIMARY KEY(hand, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "holder" VALUES(1,1,1,1,1);
INSERT INTO "holder" VALUES(2,1,2,1,1);
INSERT INTO "holder" VALUES(3,1,3,1,1);
INSERT INTO "holder" VALUES(4,1,4,1,1);
INSERT INTO "holder" VALUES(5,1,6,1,1);
INSERT INTO "holder" VALUES(6,1,6,1,1);
INSERT INTO "holder" VALUES(7,1,1,1,1);
INSERT INTO "holder" VALUES(8,1,2,1,1);
INSERT INTO "holder" VALUES(9,1,3,1,1);
INSERT INTO "holder" VALUES(10,1,4,1,1);
INSERT INTO "holder" VALUES(11,1,1,1,1);
INSERT INTO "holder" VALUES(12,1,2,1,1);
INSERT INTO "holder" VALUES(13,1,3,1,1);
INSERT INTO "holder" VALUES(14,1,6,1,1);
INSERT INTO "holder" VALUES(15,1,1,1,1);
INSERT INTO "holder" VALUES(16,1,2,1,1);
INSERT INTO "holder" VALUES(17,1,3,1,1);
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
INSERT INTO "leaver" VALUES(116,5,5,1,20122,'over','replacement','',12500,500,12000,0);
INSERT INTO "leaver" VALUES(129,1,1,1,20122,'served','','scheduled',0,0,0,18000);
CREATE TABLE meal(                      -- who hosts a meeting, and what he was paid for it
  meeting INTEGER PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES member,
  how TEXT NOT NULL,                    -- served list: by the rule; named swap: by decision
  reason TEXT NOT NULL,                 -- of a decision; '' = none
  seq INTEGER NOT NULL,                 -- host/1
  gross INTEGER NOT NULL,               -- money of the meal that was paid so far, minor units
  net INTEGER NOT NULL                  -- of it handed over
) STRICT;
INSERT INTO "meal" VALUES(1,2,'named','Plus près du marché',70,500,0);
INSERT INTO "meal" VALUES(2,3,'swap','',146,0,0);
INSERT INTO "meal" VALUES(3,1,'swap','',45,0,0);
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
INSERT INTO "meeting" VALUES(1,20120,'closed','Thiès, chez Awa Diop','',69,92,94,93,95);
INSERT INTO "meeting" VALUES(2,20148,'open','Thiès, chez Fatou Ndiaye','',144,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(3,20178,'planned','Thiès, chez Awa Diop','Korité',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(4,20240,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(5,20270,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(6,20301,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(7,20332,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(8,20362,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(9,20393,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "meeting" VALUES(10,20423,'planned','Thiès, chez Awa Diop','Funérailles',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE meeting_key(               -- who brought a key to the opening of a meeting
  meeting INTEGER NOT NULL, member INTEGER NOT NULL REFERENCES member,
  present INTEGER NOT NULL,             -- 0 = absent: somebody stood in, for a reason
  stand_in INTEGER,                     -- member, NULL = nobody
  reason TEXT NOT NULL,
  PRIMARY KEY(meeting, member)
) STRICT, WITHOUT ROWID;
INSERT INTO "meeting_key" VALUES(2,2,1,NULL,'');
INSERT INTO "meeting_key" VALUES(2,4,0,3,'malade');
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
INSERT INTO "member" VALUES(1,'Awa Diop','awa diop','F',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(2,'Fatou Ndiaye','fatou ndiaye','F',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(3,'Ndèye Coumba Sène','ndeye coumba sene','F',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(4,'Ousmane Ndiaye','ousmane ndiaye','M',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(5,'Khady Faye','khady faye','F',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(6,'Penda Sow','penda sow','F',20092,NULL,'',NULL,0);
INSERT INTO "member" VALUES(7,'Astou Niang','astou niang','F',20092,20122,'déménagement',NULL,0);
INSERT INTO "member" VALUES(40,'Awa Diop (deux fois)','awa diop (deux fois)','',20148,NULL,'',NULL,1);
CREATE TABLE officer(
  member INTEGER NOT NULL REFERENCES member,
  role TEXT NOT NULL,                   -- chair treasurer secretary counter key-holder auditor trainer
  since INTEGER NOT NULL,               -- day number
  until INTEGER,                        -- day number, NULL = in office
  PRIMARY KEY(member, role, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "officer" VALUES(1,'chair',20092,NULL);
INSERT INTO "officer" VALUES(2,'key-holder',20122,NULL);
INSERT INTO "officer" VALUES(2,'treasurer',20092,NULL);
INSERT INTO "officer" VALUES(3,'secretary',20092,NULL);
INSERT INTO "officer" VALUES(4,'counter',20092,NULL);
INSERT INTO "officer" VALUES(4,'key-holder',20122,NULL);
INSERT INTO "officer" VALUES(5,'counter',20092,20122);
INSERT INTO "officer" VALUES(6,'counter',20122,NULL);
CREATE TABLE pool(                      -- a rotating pot
  id INTEGER PRIMARY KEY,               -- pool:1
  name TEXT NOT NULL,
  contribution INTEGER NOT NULL,        -- per whole hand and meeting, minor units
  lots INTEGER NOT NULL,                -- lots paid at each meeting
  uneven TEXT NOT NULL,                 -- box-advances last-larger sizes; '' until asked
  short_pot TEXT NOT NULL,              -- owe box-advances
  late_holders TEXT NOT NULL,           -- who joins after a meeting of the round: owe excuse; '' until asked
  started INTEGER NOT NULL              -- 1 = the calendar is fixed
, order_rule TEXT NOT NULL DEFAULT 'fixed', needs_present INTEGER NOT NULL DEFAULT 1, needs_paid_up INTEGER NOT NULL DEFAULT 1, drawn INTEGER) STRICT;
INSERT INTO "pool" VALUES(1,'Tour de Thiès',5000,1,'box-advances','owe','excuse',1,'fixed',1,1,NULL);
INSERT INTO "pool" VALUES(2,'Petit tour',1000,2,'','postpone','',1,'fixed',1,1,NULL);
INSERT INTO "pool" VALUES(3,'Natt aux enchères',1000,1,'','owe','',1,'auction',1,0,NULL);
INSERT INTO "pool" VALUES(4,'Riz',1500,1,'','owe','',0,'fixed',1,1,NULL);
INSERT INTO "pool" VALUES(5,'Natt des jeunes',2000,1,'','owe','',0,'drawn',1,0,164);
CREATE TABLE presence(
  meeting INTEGER NOT NULL, member INTEGER NOT NULL REFERENCES member,
  presence TEXT NOT NULL,               -- present late excused absent represented
  proxy TEXT NOT NULL,                  -- who represented, '' = nobody
  PRIMARY KEY(meeting, member)
) STRICT, WITHOUT ROWID;
INSERT INTO "presence" VALUES(1,1,'present','');
INSERT INTO "presence" VALUES(1,2,'present','');
INSERT INTO "presence" VALUES(1,3,'present','');
INSERT INTO "presence" VALUES(1,4,'present','');
INSERT INTO "presence" VALUES(1,5,'late','');
INSERT INTO "presence" VALUES(1,6,'excused','');
INSERT INTO "presence" VALUES(1,7,'represented','Penda Sow');
CREATE TABLE relative(                  -- declared relatives, for aid rights
  member INTEGER NOT NULL REFERENCES member, n INTEGER NOT NULL,
  relation TEXT NOT NULL,               -- spouse parent child sibling other
  name TEXT NOT NULL,
  PRIMARY KEY(member, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "relative" VALUES(1,1,'parent','Fatou Sy');
INSERT INTO "relative" VALUES(2,1,'spouse','Modou Ndiaye');
INSERT INTO "relative" VALUES(2,2,'child','Aïda');
CREATE TABLE rule(                      -- by-laws: what the group decided, and from when on
  pool INTEGER NOT NULL,                -- 0 = the group
  code TEXT NOT NULL,                   -- app/core/tonti-rule.c
  since INTEGER NOT NULL,               -- meeting from which it holds, 0 = from the beginning
  number INTEGER NOT NULL,              -- flag, amount, count or parts per million
  word TEXT NOT NULL,                   -- a code, or steps; '' = the number says it
  article TEXT NOT NULL,                -- number of the article in the group's own by-laws, '' = none
  seq INTEGER NOT NULL,                 -- rule/1 that said so
  PRIMARY KEY(pool, code, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "rule" VALUES(0,'meal',0,100,'','',42);
INSERT INTO "rule" VALUES(0,'meal-each',0,0,'present','12',42);
INSERT INTO "rule" VALUES(0,'meal-host',0,0,'list','',42);
INSERT INTO "rule" VALUES(0,'minutes-days',3,10,'','',158);
INSERT INTO "rule" VALUES(0,'quorum',3,500000,'','4',158);
INSERT INTO "rule" VALUES(2,'penalty-before',1,100000,'','',41);
INSERT INTO "rule" VALUES(3,'auction-commission',0,50000,'','',133);
INSERT INTO "rule" VALUES(3,'auction-commission-to',0,1,'','',133);
INSERT INTO "rule" VALUES(3,'auction-destination',0,0,'next-due','',133);
CREATE TABLE spread(                    -- what those present laid down for a lot, and had back
  seq INTEGER NOT NULL,                 -- spread/1
  place INTEGER NOT NULL,               -- in its list, from 1 on
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  meeting INTEGER NOT NULL,             -- whose pot was short
  member INTEGER NOT NULL REFERENCES member, hand INTEGER NOT NULL REFERENCES hand,
  amount INTEGER NOT NULL, back INTEGER NOT NULL, -- minor units; back: of it, given back
  PRIMARY KEY(seq, member, hand)
) STRICT, WITHOUT ROWID;
INSERT INTO "spread" VALUES(83,1,2,1,1,1,7,1000,1000);
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
INSERT INTO "step" VALUES(1,1,X'0000000000000000000000000000B001',0,'notebook',NULL,NULL,3,0,'2025-01-05T10:00:02Z',0,'');
INSERT INTO "step" VALUES(2,2,X'0000000000000000000000000000B002',0,'notebook:fact:loans',NULL,NULL,3,0,'2025-01-05T10:00:04Z',0,'');
INSERT INTO "step" VALUES(5,5,X'0000000000000000000000000000B003',0,'notebook:answer:absence-without-fine:r4:2024-12-28',NULL,NULL,3,0,'2025-01-05T10:00:06Z',0,'');
INSERT INTO "step" VALUES(6,6,X'00000000000000000000000000000024',1,'presence:7',NULL,NULL,3,0,'2025-02-01T16:01:00Z',0,'');
INSERT INTO "step" VALUES(7,7,X'00000000000000000000000000000025',1,'presence:5',NULL,NULL,3,0,'2025-02-01T16:01:30Z',0,'');
INSERT INTO "step" VALUES(8,8,X'0000000000000000000000000000EA04',1,'presence:6',NULL,NULL,3,0,'2025-02-01T16:01:40Z',0,'');
INSERT INTO "step" VALUES(9,9,X'00000000000000000000000000000026',1,'presence:1',NULL,NULL,3,0,'2025-02-01T16:02:00Z',0,'');
INSERT INTO "step" VALUES(13,13,X'00000000000000000000000000000027',1,'fine:4',NULL,NULL,3,0,'2025-02-01T16:02:30Z',0,'');
INSERT INTO "step" VALUES(14,14,X'00000000000000000000000000000028',1,'fine:5',NULL,NULL,3,0,'2025-02-01T16:03:00Z',0,'');
INSERT INTO "step" VALUES(15,15,X'00000000000000000000000000000029',1,'fine-cancel:2',NULL,NULL,3,0,'2025-02-01T16:03:30Z',0,'');
INSERT INTO "step" VALUES(16,16,X'0000000000000000000000000000002A',1,'due:1:fund:1',NULL,NULL,3,0,'2025-02-01T16:04:00Z',0,'');
INSERT INTO "step" VALUES(32,32,X'00000000000000000000000000000407',1,'due:2:pool:2',NULL,NULL,3,0,'2025-02-01T16:04:01Z',0,'');
INSERT INTO "step" VALUES(33,33,X'00000000000000000000000000000408',1,'due:3:pool:2',NULL,NULL,3,0,'2025-02-01T16:04:02Z',0,'');
INSERT INTO "step" VALUES(34,34,X'00000000000000000000000000000409',1,'due:4:pool:2',NULL,NULL,3,0,'2025-02-01T16:04:03Z',0,'');
INSERT INTO "step" VALUES(35,35,X'0000000000000000000000000000002B',1,'due:5:pool:1',NULL,NULL,3,0,'2025-02-01T16:04:30Z',0,'');
INSERT INTO "step" VALUES(36,36,X'0000000000000000000000000000002C',1,'due:7:fund:1',NULL,NULL,3,0,'2025-02-01T16:05:00Z',0,'');
INSERT INTO "step" VALUES(40,40,X'0000000000000000000000000000002D',1,'due:6:fund:1',NULL,NULL,3,0,'2025-02-01T16:05:30Z',0,'');
INSERT INTO "step" VALUES(43,43,X'0000000000000000000000000000002E',1,'paper:6',NULL,NULL,3,0,'2025-02-01T16:06:00Z',0,'');
INSERT INTO "step" VALUES(44,44,X'00000000000000000000000000000030',1,'lot:2:1',NULL,NULL,3,0,'2025-02-01T16:07:00Z',0,'');
INSERT INTO "step" VALUES(45,45,X'0000000000000000000000000000040A',1,'lot:1:2',NULL,NULL,3,0,'2025-02-01T16:07:01Z',0,'');
INSERT INTO "step" VALUES(46,46,X'0000000000000000000000000000040B',1,'lot:2:2',NULL,NULL,3,0,'2025-02-01T16:07:02Z',0,'');
INSERT INTO "step" VALUES(47,47,X'0000000000000000000000000000EA05',1,'meal:1',NULL,NULL,3,0,'2025-02-01T16:07:05Z',0,'');
INSERT INTO "step" VALUES(48,48,X'00000000000000000000000000000031',1,'flow:1',NULL,NULL,3,0,'2025-02-01T16:07:30Z',0,'');
INSERT INTO "step" VALUES(49,49,X'00000000000000000000000000000032',1,'transfer:1',NULL,NULL,3,0,'2025-02-01T16:08:00Z',0,'');
INSERT INTO "step" VALUES(50,50,X'00000000000000000000000000000033',1,'text:decisions',NULL,NULL,3,0,'2025-02-01T16:08:30Z',0,'');
INSERT INTO "step" VALUES(51,51,X'00000000000000000000000000000034',1,'count',NULL,NULL,3,0,'2025-02-01T16:09:00Z',0,'');
INSERT INTO "step" VALUES(52,52,X'00000000000000000000000000000035',1,'count',NULL,NULL,3,0,'2025-02-01T16:09:30Z',0,'');
INSERT INTO "step" VALUES(53,53,X'00000000000000000000000000000411',1,'penalty:8:2',NULL,NULL,3,0,'2025-02-01T16:09:31Z',0,'');
INSERT INTO "step" VALUES(54,54,X'00000000000000000000000000000412',1,'penalty:9:3',NULL,NULL,3,0,'2025-02-01T16:09:32Z',0,'');
INSERT INTO "step" VALUES(55,55,X'00000000000000000000000000000413',1,'penalty:10:4',NULL,NULL,3,0,'2025-02-01T16:09:33Z',0,'');
INSERT INTO "step" VALUES(56,56,X'00000000000000000000000000000046',2,'presence:1',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(57,56,NULL,2,'presence:2',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(58,56,NULL,2,'presence:3',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(59,56,NULL,2,'presence:4',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(60,56,NULL,2,'presence:5',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(61,56,NULL,2,'presence:6',NULL,'{"presence":"present"}',0,0,'2025-03-01T16:01:00Z',0,'presence of 6 members');
INSERT INTO "step" VALUES(62,62,X'00000000000000000000000000000047',2,'approval',NULL,'{"approved":true,"meeting":1}',0,0,'2025-03-01T16:01:30Z',0,'minutes of the last meeting');
INSERT INTO "step" VALUES(63,63,X'00000000000000000000000000000048',2,'due:1:pool:1',NULL,'{"amount":5000}',0,0,'2025-03-01T16:02:00Z',0,'Awa Diop, 5 000 F CFA');
INSERT INTO "step" VALUES(64,64,X'00000000000000000000000000000049',2,'due:2:pool:1',NULL,'{"amount":5000}',2,0,'2025-03-01T16:02:30Z',0,'Fatou Ndiaye, 5 000 F CFA');
INSERT INTO "step" VALUES(65,65,X'0000000000000000000000000000004A',2,'',NULL,NULL,3,0,'2025-03-01T16:03:00Z',0,'Fatou Ndiaye, 5 000 F CFA');
INSERT INTO "step" VALUES(66,66,X'0000000000000000000000000000020B',2,'text:decisions',NULL,'{"text":"Chacune garde son PIN pour elle."}',0,0,'2025-03-01T16:09:00Z',2,'decisions');
INSERT INTO "step" VALUES(67,67,X'00000000000000000000000000000502',2,'flow:1',NULL,'{"account":"aid-owed","amount":6000,"direction":"out","member":2,"of":"aid:1","officers":[1,2],"what":"Décès"}',0,0,'2025-03-01T16:09:21Z',2,'Décès');
CREATE TABLE subject(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE   -- hand:12, fund:1 …
) STRICT;
INSERT INTO "subject" VALUES(1,'fine:1');
INSERT INTO "subject" VALUES(2,'fine:2');
INSERT INTO "subject" VALUES(3,'hand:1');
INSERT INTO "subject" VALUES(4,'hand:2');
INSERT INTO "subject" VALUES(5,'hand:3');
INSERT INTO "subject" VALUES(6,'hand:4');
INSERT INTO "subject" VALUES(7,'hand:5');
INSERT INTO "subject" VALUES(8,'hand:6');
INSERT INTO "subject" VALUES(9,'fund:1');
INSERT INTO "subject" VALUES(10,'fine:3');
INSERT INTO "subject" VALUES(11,'fund:2');
INSERT INTO "subject" VALUES(12,'hand:7');
INSERT INTO "subject" VALUES(13,'fine:4');
INSERT INTO "subject" VALUES(14,'fine:5');
INSERT INTO "subject" VALUES(15,'member:1');
INSERT INTO "subject" VALUES(16,'member:7');
INSERT INTO "subject" VALUES(17,'hand:8');
INSERT INTO "subject" VALUES(18,'hand:9');
INSERT INTO "subject" VALUES(19,'hand:10');
INSERT INTO "subject" VALUES(20,'member:2');
INSERT INTO "subject" VALUES(21,'member:3');
INSERT INTO "subject" VALUES(22,'member:4');
INSERT INTO "subject" VALUES(23,'fine:6');
INSERT INTO "subject" VALUES(24,'box-loan:1');
INSERT INTO "subject" VALUES(25,'box-loan:2');
INSERT INTO "subject" VALUES(26,'pool:1');
INSERT INTO "subject" VALUES(27,'card:1');
INSERT INTO "subject" VALUES(28,'aid:1');
CREATE TABLE throttle(                  -- wrong PINs, and how long to wait
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  failures INTEGER NOT NULL,            -- one after the other, since the last right one
  at INTEGER NOT NULL,                  -- seconds since 1970 of the last one
  uptime INTEGER NOT NULL,              -- seconds since the computer was started, then; 0 = not known
  boot INTEGER NOT NULL                 -- which start of the computer that was; 0 = not known
) STRICT;
INSERT INTO "throttle" VALUES(3,3,1740845520,0,0);
CREATE TABLE total(                     -- kept by posting: one row an account
  account INTEGER PRIMARY KEY REFERENCES account,
  debit INTEGER NOT NULL, credit INTEGER NOT NULL
) STRICT;
INSERT INTO "total" VALUES(1,222300,105145);
INSERT INTO "total" VALUES(2,325500,321400);
INSERT INTO "total" VALUES(3,55000,0);
INSERT INTO "total" VALUES(4,200,26000);
INSERT INTO "total" VALUES(5,20500,0);
INSERT INTO "total" VALUES(6,2000,1400);
INSERT INTO "total" VALUES(7,84500,88500);
INSERT INTO "total" VALUES(8,162500,295600);
INSERT INTO "total" VALUES(9,0,8500);
INSERT INTO "total" VALUES(10,500,500);
INSERT INTO "total" VALUES(11,700,1100);
INSERT INTO "total" VALUES(12,6000,6000);
INSERT INTO "total" VALUES(13,7500,29500);
INSERT INTO "total" VALUES(14,1000,1000);
INSERT INTO "total" VALUES(15,1500,0);
INSERT INTO "total" VALUES(16,250,0);
INSERT INTO "total" VALUES(17,1150,0);
INSERT INTO "total" VALUES(18,9000,5000);
INSERT INTO "total" VALUES(19,8000,9000);
INSERT INTO "total" VALUES(20,0,200);
INSERT INTO "total" VALUES(21,0,100);
INSERT INTO "total" VALUES(22,525,3030);
INSERT INTO "total" VALUES(23,75,525);
INSERT INTO "total" VALUES(24,600,600);
INSERT INTO "total" VALUES(25,0,200);
INSERT INTO "total" VALUES(26,0,6000);
CREATE TABLE turn(                      -- the calendar of a pool: who is served when, with how much
  pool INTEGER NOT NULL REFERENCES pool,
  n INTEGER NOT NULL,                   -- 1, 2, 3 … over all lots of the pool
  meeting INTEGER,                      -- NULL = served before the books began, meeting not known
  hand INTEGER NOT NULL REFERENCES hand,
  amount INTEGER NOT NULL,              -- gross lot, minor units
  state TEXT NOT NULL, settled INTEGER NOT NULL DEFAULT 1, carried INTEGER, waits INTEGER NOT NULL DEFAULT 0,                  -- planned served before
  PRIMARY KEY(pool, n)
) STRICT, WITHOUT ROWID;
INSERT INTO "turn" VALUES(1,1,NULL,2,35000,'before',1,NULL,0);
INSERT INTO "turn" VALUES(1,2,1,1,35000,'served',1,NULL,0);
INSERT INTO "turn" VALUES(1,3,2,6,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(1,4,3,3,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(1,5,4,4,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(1,6,5,5,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(1,7,6,14,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(2,1,1,7,2000,'served',1,NULL,0);
INSERT INTO "turn" VALUES(2,2,1,8,2000,'planned',1,NULL,85);
INSERT INTO "turn" VALUES(2,3,2,9,2000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(2,4,2,10,2000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(3,1,2,11,3000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(3,2,3,12,3000,'planned',0,NULL,0);
INSERT INTO "turn" VALUES(3,3,4,13,3000,'planned',0,NULL,0);
CREATE TABLE word(                      -- the group's own words over its preset: idea -> word
  idea TEXT PRIMARY KEY, word TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "word" VALUES('hand','nom');
CREATE TRIGGER event_next BEFORE INSERT ON event
WHEN coalesce(
  (SELECT seq <> new.seq - 1 OR hash <> new.prev FROM event ORDER BY seq DESC LIMIT 1),
  new.seq <> 1 OR new.prev <> zeroblob(32))
BEGIN SELECT raise(ABORT, 'event does not follow'); END;
CREATE TRIGGER event_final BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'event is final'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'event is final'); END;
CREATE INDEX member_fold ON member(fold);
CREATE INDEX member_cancelled ON member(id) WHERE cancelled = 1;
CREATE INDEX member_left ON member(left_day) WHERE left_day IS NOT NULL;
CREATE INDEX holder_member ON holder(member);
CREATE INDEX turn_meeting ON turn(meeting);
CREATE INDEX turn_hand ON turn(hand);
CREATE INDEX due_meeting ON due(meeting, member);
CREATE INDEX due_open ON due(member, meeting) WHERE amount > paid;
CREATE INDEX fine_member ON fine(member);
CREATE INDEX document_seq ON document(seq);
CREATE INDEX act_meeting ON act(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX balance_member ON balance(member, account);
CREATE TRIGGER entry_final BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'entry is final'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'entry is final'); END;
CREATE UNIQUE INDEX step_key ON step(key) WHERE key IS NOT NULL;
CREATE INDEX step_meeting ON step(meeting, id);
CREATE INDEX award_meeting ON award(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX spread_pool ON spread(pool, meeting);
CREATE INDEX aid_member ON aid(member);
CREATE INDEX box_loan_member ON box_loan(member);
CREATE INDEX card_member ON card(member);
CREATE INDEX entry_account ON entry(account, day, member, amount);
CREATE INDEX entry_member ON entry(member) WHERE member IS NOT NULL;
CREATE INDEX act_member ON act(member) WHERE member IS NOT NULL;
COMMIT;
PRAGMA application_id=1414483540;
PRAGMA user_version=3;
