-- SPDX-License-Identifier: GPL-3.0-or-later
-- A practice book of form 3, as text; made by make.py. Never changed after release.
-- head de00fcdc312af7d473887088398d79a2098769cf25a79bf9289c389c4535f68d
-- events 231
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
INSERT INTO "account" VALUES(20,'expense:missing');
INSERT INTO "account" VALUES(21,'income:fines');
INSERT INTO "account" VALUES(22,'income:fees');
INSERT INTO "account" VALUES(23,'goods:4');
INSERT INTO "account" VALUES(24,'suspense');
INSERT INTO "account" VALUES(25,'income:goods');
INSERT INTO "account" VALUES(26,'auction-box:1');
INSERT INTO "account" VALUES(27,'box-share');
INSERT INTO "account" VALUES(28,'cards');
INSERT INTO "account" VALUES(29,'income:cards');
INSERT INTO "account" VALUES(30,'aid-owed');
INSERT INTO "account" VALUES(31,'dividends');
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
INSERT INTO "act" VALUES(40,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(41,'hand/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(42,'calendar/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(43,'rule/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(44,'rule/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(45,'fund/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(46,'host/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(47,'host/1',NULL,NULL,20092,NULL,NULL);
INSERT INTO "act" VALUES(48,'opening-cash/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(49,'opening-cash/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(50,'opening/1',NULL,1,20093,NULL,NULL);
INSERT INTO "act" VALUES(51,'opening/1',NULL,2,20093,NULL,NULL);
INSERT INTO "act" VALUES(52,'opening/1',NULL,3,20093,NULL,62);
INSERT INTO "act" VALUES(53,'fine/1',NULL,3,20093,NULL,63);
INSERT INTO "act" VALUES(54,'opening/1',NULL,4,20093,NULL,NULL);
INSERT INTO "act" VALUES(55,'fine/1',NULL,4,20093,NULL,NULL);
INSERT INTO "act" VALUES(56,'opening/1',NULL,5,20093,NULL,NULL);
INSERT INTO "act" VALUES(57,'opening/1',NULL,6,20093,NULL,NULL);
INSERT INTO "act" VALUES(58,'opening/1',NULL,7,20093,NULL,NULL);
INSERT INTO "act" VALUES(59,'opening/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(60,'opening/1',NULL,NULL,20093,NULL,64);
INSERT INTO "act" VALUES(61,'notebook/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(62,'opening-undo/1',NULL,3,20093,52,NULL);
INSERT INTO "act" VALUES(63,'correction/1',NULL,3,20093,53,NULL);
INSERT INTO "act" VALUES(64,'opening-undo/1',NULL,NULL,20093,60,NULL);
INSERT INTO "act" VALUES(65,'opening/1',NULL,3,20093,NULL,NULL);
INSERT INTO "act" VALUES(66,'fine/1',NULL,3,20093,NULL,NULL);
INSERT INTO "act" VALUES(67,'opening/1',NULL,NULL,20093,NULL,68);
INSERT INTO "act" VALUES(68,'opening-undo/1',NULL,NULL,20093,67,NULL);
INSERT INTO "act" VALUES(69,'opening/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(70,'takeover/1',NULL,NULL,20093,NULL,NULL);
INSERT INTO "act" VALUES(71,'meeting-open/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(72,'host/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(73,'receipt/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(74,'meal-off/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(75,'fine/1',1,5,20120,NULL,NULL);
INSERT INTO "act" VALUES(76,'fine/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(77,'fine-cancel/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(78,'receipt/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(79,'receipt/1',1,3,20120,NULL,NULL);
INSERT INTO "act" VALUES(80,'receipt/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(81,'receipt/1',1,5,20120,NULL,NULL);
INSERT INTO "act" VALUES(82,'receipt/1',1,6,20120,NULL,NULL);
INSERT INTO "act" VALUES(83,'receipt/1',1,7,20120,NULL,NULL);
INSERT INTO "act" VALUES(84,'meal-pay/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(85,'payout/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(86,'spread/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(87,'payout/1',1,1,20120,NULL,NULL);
INSERT INTO "act" VALUES(88,'postpone/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(89,'flow/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(90,'transfer/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(91,'waiver/1',1,2,20120,NULL,NULL);
INSERT INTO "act" VALUES(92,'waiver/1',1,3,20120,NULL,NULL);
INSERT INTO "act" VALUES(93,'waiver/1',1,4,20120,NULL,NULL);
INSERT INTO "act" VALUES(94,'waiver/1',1,5,20120,NULL,NULL);
INSERT INTO "act" VALUES(95,'attendance/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(96,'agenda/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(97,'count/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(98,'seal/1',1,NULL,20120,NULL,NULL);
INSERT INTO "act" VALUES(99,'discharge/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(100,'note/1',1,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(101,'receipt/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(102,'spread-back/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(103,'receipt/1',NULL,3,20122,NULL,129);
INSERT INTO "act" VALUES(104,'receipt/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(105,'setoff/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(106,'flow/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(107,'flow/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(108,'owed/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(109,'between/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(110,'between/1',NULL,7,20122,NULL,NULL);
INSERT INTO "act" VALUES(111,'guarantee/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(112,'guarantee-accept/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(113,'member-details/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(114,'guarantee/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(115,'guarantee-call/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(116,'receipt/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(117,'guarantee-end/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(118,'hand-over/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(119,'hand-over/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(120,'hand-over/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(121,'meeting-move/1',3,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(122,'meeting-miss/1',4,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(123,'officer-end/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(124,'officer/1',NULL,6,20122,NULL,NULL);
INSERT INTO "act" VALUES(125,'member-leave/1',NULL,7,20122,NULL,NULL);
INSERT INTO "act" VALUES(126,'fine/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(127,'fine-cancel/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(128,'claim-waive/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(129,'correction/1',NULL,3,20122,103,NULL);
INSERT INTO "act" VALUES(130,'flow/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(131,'officer/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(132,'officer/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(133,'guard/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(134,'hand-leave/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(135,'defer/1',NULL,6,20122,NULL,NULL);
INSERT INTO "act" VALUES(136,'fine/1',NULL,3,20122,NULL,NULL);
INSERT INTO "act" VALUES(137,'fine-contest/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(138,'fine-ruling/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(139,'fine-cancel/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(140,'warning/1',NULL,4,20122,NULL,NULL);
INSERT INTO "act" VALUES(141,'fine/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(142,'rule/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(143,'pool/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(144,'order/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(145,'rule/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(146,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(147,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(148,'hand/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(149,'calendar/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(150,'voucher/1',NULL,1,20122,NULL,NULL);
INSERT INTO "act" VALUES(151,'voucher/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(152,'voucher/1',NULL,5,20122,NULL,NULL);
INSERT INTO "act" VALUES(153,'pool/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(154,'pool-goods/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(155,'goods-count/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(156,'goods-use/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(157,'flow/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(158,'fund/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(159,'fund-party/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(160,'fund-cover/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(161,'receipt/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(162,'fund/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(163,'ahead/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(164,'flow/1',NULL,2,20122,NULL,NULL);
INSERT INTO "act" VALUES(165,'fund/1',NULL,NULL,20122,NULL,NULL);
INSERT INTO "act" VALUES(166,'meeting-open/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(167,'keys/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(168,'host/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(169,'hand-late/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(170,'account-map/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(171,'member/1',NULL,40,20148,NULL,NULL);
INSERT INTO "act" VALUES(172,'member-undo/1',NULL,40,20148,NULL,NULL);
INSERT INTO "act" VALUES(173,'swap/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(174,'accept/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(175,'pin/1',NULL,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(176,'pin-reset/1',NULL,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(177,'recovery/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(178,'pin/1',NULL,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(179,'pin/1',NULL,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(180,'rule/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(181,'pool/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(182,'order/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(183,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(184,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(185,'hand/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(186,'draw/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(187,'choice/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(188,'auction/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(189,'auction/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(190,'box-feed/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(191,'box-loan/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(192,'guarantee/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(193,'guarantee-accept/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(194,'box-loan/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(195,'box-share/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(196,'box-pay/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(197,'card/1',NULL,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(198,'receipt/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(199,'card-pay/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(200,'aid-kind/1',NULL,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(201,'aid/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(202,'aid-call/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(203,'aid-waive/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(204,'claim/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(205,'receipt/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(206,'receipt/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(207,'receipt/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(208,'receipt/1',2,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(209,'payout/1',2,1,20148,NULL,NULL);
INSERT INTO "act" VALUES(210,'flow/1',2,2,20148,NULL,NULL);
INSERT INTO "act" VALUES(211,'fine-kind/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(212,'fine/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(213,'fine/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(214,'fine/1',2,5,20148,NULL,NULL);
INSERT INTO "act" VALUES(215,'fine/1',2,6,20148,NULL,NULL);
INSERT INTO "act" VALUES(216,'fine-spare/1',2,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(217,'fine-spare/1',2,4,20148,NULL,NULL);
INSERT INTO "act" VALUES(218,'fine-spare/1',2,3,20148,NULL,NULL);
INSERT INTO "act" VALUES(219,'fine-spare/1',2,5,20148,NULL,NULL);
INSERT INTO "act" VALUES(220,'attendance/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(221,'agenda/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(222,'count/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(223,'seal/1',2,NULL,20148,NULL,NULL);
INSERT INTO "act" VALUES(224,'dividend/1',NULL,1,20149,NULL,NULL);
INSERT INTO "act" VALUES(225,'hand-end/1',NULL,NULL,20149,NULL,NULL);
INSERT INTO "act" VALUES(226,'meeting-open/1',3,NULL,20178,NULL,NULL);
INSERT INTO "act" VALUES(227,'keys/1',3,NULL,20178,NULL,NULL);
INSERT INTO "act" VALUES(228,'host/1',3,NULL,20178,NULL,NULL);
INSERT INTO "act" VALUES(229,'demand/1',3,5,20178,NULL,NULL);
INSERT INTO "act" VALUES(230,'denied/1',NULL,6,20178,NULL,NULL);
INSERT INTO "act" VALUES(231,'lockout/1',NULL,3,20178,NULL,NULL);
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
INSERT INTO "aid" VALUES(1,201,2,'death','self','',20148,2,1,6000,'Demi-tarif',0);
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
INSERT INTO "aid_call" VALUES(1,202,'event',1,1,'Décès',20148,20151,0);
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
INSERT INTO "aid_waiver" VALUES(203,1,3,0,-2000);
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
INSERT INTO "auction" VALUES(3,1,188,2,14,'auction',3000,450,150,1,'next-due',0,13,300,NULL,189);
INSERT INTO "auction" VALUES(3,1,189,2,13,'auction',3000,300,150,1,'next-due',0,NULL,NULL,NULL,NULL);
CREATE TABLE auction_share(             -- what each hand has of the discount
  pool INTEGER NOT NULL, n INTEGER NOT NULL, seq INTEGER NOT NULL,
  hand INTEGER NOT NULL REFERENCES hand, amount INTEGER NOT NULL,
  PRIMARY KEY(pool, n, seq, hand)
) STRICT, WITHOUT ROWID;
INSERT INTO "auction_share" VALUES(3,1,188,13,100);
INSERT INTO "auction_share" VALUES(3,1,188,14,100);
INSERT INTO "auction_share" VALUES(3,1,188,15,100);
INSERT INTO "auction_share" VALUES(3,1,189,13,50);
INSERT INTO "auction_share" VALUES(3,1,189,14,50);
INSERT INTO "auction_share" VALUES(3,1,189,15,50);
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
INSERT INTO "award" VALUES(1,5,187,4,'override',2,'Frais d’hôpital',4,1,0);
INSERT INTO "award" VALUES(3,1,188,14,'auction',2,'',NULL,NULL,NULL);
INSERT INTO "award" VALUES(3,1,189,13,'auction',2,'La gagnante se retire',NULL,NULL,NULL);
CREATE TABLE balance(                   -- kept by posting: what an account holds for a member and subject
  account INTEGER NOT NULL REFERENCES account,
  member INTEGER NOT NULL,              -- 0 = nobody
  subject INTEGER NOT NULL,             -- 0 = nothing
  debit INTEGER NOT NULL, credit INTEGER NOT NULL,   -- sums of the positive and of the negative lines
  PRIMARY KEY(account, member, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO "balance" VALUES(1,0,0,252550,164500);
INSERT INTO "balance" VALUES(1,1,0,5000,0);
INSERT INTO "balance" VALUES(1,2,0,200,0);
INSERT INTO "balance" VALUES(1,5,0,0,2900);
INSERT INTO "balance" VALUES(2,0,0,325500,321400);
INSERT INTO "balance" VALUES(3,0,0,55000,0);
INSERT INTO "balance" VALUES(4,1,0,0,5000);
INSERT INTO "balance" VALUES(4,2,0,0,1000);
INSERT INTO "balance" VALUES(4,3,0,200,20000);
INSERT INTO "balance" VALUES(5,1,28,2000,0);
INSERT INTO "balance" VALUES(5,1,29,500,0);
INSERT INTO "balance" VALUES(5,2,0,3000,0);
INSERT INTO "balance" VALUES(5,3,0,12000,0);
INSERT INTO "balance" VALUES(5,5,0,3000,0);
INSERT INTO "balance" VALUES(6,3,1,500,500);
INSERT INTO "balance" VALUES(6,3,10,700,700);
INSERT INTO "balance" VALUES(6,3,25,200,0);
INSERT INTO "balance" VALUES(6,3,37,100,0);
INSERT INTO "balance" VALUES(6,3,38,100,0);
INSERT INTO "balance" VALUES(6,4,2,200,200);
INSERT INTO "balance" VALUES(6,4,14,200,0);
INSERT INTO "balance" VALUES(6,4,24,200,0);
INSERT INTO "balance" VALUES(6,5,13,200,200);
INSERT INTO "balance" VALUES(6,5,26,200,0);
INSERT INTO "balance" VALUES(6,5,39,100,0);
INSERT INTO "balance" VALUES(6,6,40,100,0);
INSERT INTO "balance" VALUES(7,1,3,35000,22000);
INSERT INTO "balance" VALUES(7,1,12,3000,2000);
INSERT INTO "balance" VALUES(7,1,33,3000,1050);
INSERT INTO "balance" VALUES(7,2,4,35000,20000);
INSERT INTO "balance" VALUES(7,2,18,0,2000);
INSERT INTO "balance" VALUES(7,2,34,0,1050);
INSERT INTO "balance" VALUES(7,3,5,0,15000);
INSERT INTO "balance" VALUES(7,3,19,1000,2000);
INSERT INTO "balance" VALUES(7,3,20,0,1000);
INSERT INTO "balance" VALUES(7,3,35,50,1050);
INSERT INTO "balance" VALUES(7,4,6,0,20000);
INSERT INTO "balance" VALUES(7,4,20,1000,1000);
INSERT INTO "balance" VALUES(7,5,7,12500,12500);
INSERT INTO "balance" VALUES(7,6,8,0,15000);
INSERT INTO "balance" VALUES(7,6,15,0,1000);
INSERT INTO "balance" VALUES(7,7,8,7500,7500);
INSERT INTO "balance" VALUES(8,0,9,141500,291500);
INSERT INTO "balance" VALUES(8,1,9,0,3600);
INSERT INTO "balance" VALUES(8,2,9,21700,3000);
INSERT INTO "balance" VALUES(8,3,9,0,1000);
INSERT INTO "balance" VALUES(8,4,9,0,3000);
INSERT INTO "balance" VALUES(8,6,9,0,500);
INSERT INTO "balance" VALUES(8,7,9,0,500);
INSERT INTO "balance" VALUES(9,1,0,0,1000);
INSERT INTO "balance" VALUES(9,2,0,100,700);
INSERT INTO "balance" VALUES(9,3,0,0,550);
INSERT INTO "balance" VALUES(9,6,0,0,6000);
INSERT INTO "balance" VALUES(10,1,11,0,200);
INSERT INTO "balance" VALUES(10,2,11,400,200);
INSERT INTO "balance" VALUES(10,3,11,0,200);
INSERT INTO "balance" VALUES(10,4,11,0,100);
INSERT INTO "balance" VALUES(10,7,11,0,100);
INSERT INTO "balance" VALUES(11,0,0,900,1900);
INSERT INTO "balance" VALUES(12,1,17,1000,1000);
INSERT INTO "balance" VALUES(12,1,23,2000,0);
INSERT INTO "balance" VALUES(12,2,22,0,2000);
INSERT INTO "balance" VALUES(12,3,21,2000,0);
INSERT INTO "balance" VALUES(12,4,16,0,2000);
INSERT INTO "balance" VALUES(12,7,16,1000,1000);
INSERT INTO "balance" VALUES(13,1,3,7500,12500);
INSERT INTO "balance" VALUES(13,2,4,0,5000);
INSERT INTO "balance" VALUES(13,4,20,0,1000);
INSERT INTO "balance" VALUES(13,5,7,0,12000);
INSERT INTO "balance" VALUES(14,1,12,1000,1000);
INSERT INTO "balance" VALUES(15,0,0,1500,0);
INSERT INTO "balance" VALUES(16,0,0,250,0);
INSERT INTO "balance" VALUES(17,2,0,52455,50);
INSERT INTO "balance" VALUES(18,0,0,9000,0);
INSERT INTO "balance" VALUES(19,0,0,3000,9000);
INSERT INTO "balance" VALUES(20,0,0,50,0);
INSERT INTO "balance" VALUES(21,2,0,0,200);
INSERT INTO "balance" VALUES(22,5,0,0,100);
INSERT INTO "balance" VALUES(23,0,0,600,600);
INSERT INTO "balance" VALUES(24,0,27,600,600);
INSERT INTO "balance" VALUES(25,0,0,0,550);
INSERT INTO "balance" VALUES(26,0,0,525,3000);
INSERT INTO "balance" VALUES(26,1,29,0,30);
INSERT INTO "balance" VALUES(27,1,30,0,75);
INSERT INTO "balance" VALUES(27,2,30,75,75);
INSERT INTO "balance" VALUES(27,3,30,0,75);
INSERT INTO "balance" VALUES(27,4,30,0,75);
INSERT INTO "balance" VALUES(27,6,30,0,225);
INSERT INTO "balance" VALUES(28,3,31,600,600);
INSERT INTO "balance" VALUES(29,0,0,0,200);
INSERT INTO "balance" VALUES(30,2,32,6000,6000);
INSERT INTO "balance" VALUES(31,1,36,150,150);
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
INSERT INTO "box_loan" VALUES(1,1,1,2,191,20148,20209,2000,75,'now','30:100000 60:150000 90:200000',0,0,0,0);
INSERT INTO "box_loan" VALUES(2,1,1,NULL,194,20148,20209,500,30,'kept','30:100000 60:150000 90:200000',0,30,0,0);
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
INSERT INTO "card" VALUES(1,3,2,20148,197,200,31,1,0,3,400,200,20148);
CREATE TABLE card_tick(                 -- boxes ticked by one receipt
  card INTEGER NOT NULL REFERENCES card, seq INTEGER NOT NULL,
  day INTEGER NOT NULL, boxes INTEGER NOT NULL,
  PRIMARY KEY(card, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO "card_tick" VALUES(1,198,20148,3);
CREATE TABLE contest(                   -- fines that were contested
  fine INTEGER PRIMARY KEY REFERENCES fine,
  seq INTEGER NOT NULL,                 -- fine-contest/1
  day INTEGER NOT NULL, reason TEXT NOT NULL,
  ruled INTEGER, ruled_day INTEGER,     -- fine-ruling/1, NULL = not yet
  upheld INTEGER, ruling TEXT           -- 1 = it stands, 0 = annulled; why
) STRICT;
INSERT INTO "contest" VALUES(4,137,20122,'Arrivée à l’heure',138,20122,0,'La liste le dit');
CREATE TABLE covered(                   -- for how many persons a member pays it
  fund INTEGER NOT NULL REFERENCES fund, member INTEGER NOT NULL REFERENCES member,
  persons INTEGER NOT NULL,             -- 0 = takes no part
  PRIMARY KEY(fund, member)
) STRICT, WITHOUT ROWID;
INSERT INTO "covered" VALUES(3,2,4);
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
INSERT INTO "credential_hash" VALUES(0,X'EF47EF7C7F28D9FFEE2515893316E7136AB24DF59E08FC25BDDA6C317D53E1A3',177);
INSERT INTO "credential_hash" VALUES(2,X'BE0667245B7CE23FA00B98714629E889F05D2C7B276B001A5483D2A990DA2C7A',178);
INSERT INTO "credential_hash" VALUES(3,X'5CE8B550326B5EA9ADD2917A097359D25508BBB01812419037EFB4B8713B325F',179);
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
INSERT INTO "demand" VALUES(229,5,'acknowledgement',20178,20120,5500,NULL,'Paiera en mai',NULL);
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
INSERT INTO "document" VALUES('minutes',2025,1,70,NULL,NULL,20093,176500,NULL);
INSERT INTO "document" VALUES('minutes',2025,2,98,NULL,1,20120,134700,NULL);
INSERT INTO "document" VALUES('minutes',2025,3,129,3,NULL,20122,0,NULL);
INSERT INTO "document" VALUES('minutes',2025,4,223,NULL,2,20148,90500,NULL);
INSERT INTO "document" VALUES('receipt',2025,1,73,1,1,20120,6600,NULL);
INSERT INTO "document" VALUES('receipt',2025,2,78,2,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,3,79,3,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,4,80,4,1,20120,5600,NULL);
INSERT INTO "document" VALUES('receipt',2025,5,81,5,1,20120,2500,NULL);
INSERT INTO "document" VALUES('receipt',2025,6,82,6,1,20120,10000,NULL);
INSERT INTO "document" VALUES('receipt',2025,7,83,7,1,20120,3100,NULL);
INSERT INTO "document" VALUES('receipt',2025,8,101,2,NULL,20122,1000,NULL);
INSERT INTO "document" VALUES('receipt',2025,9,103,3,NULL,20122,1000,129);
INSERT INTO "document" VALUES('receipt',2025,10,104,4,NULL,20122,1000,NULL);
INSERT INTO "document" VALUES('receipt',2025,11,106,NULL,NULL,20122,5000,NULL);
INSERT INTO "document" VALUES('receipt',2025,12,116,1,NULL,20122,2000,NULL);
INSERT INTO "document" VALUES('receipt',2025,13,130,NULL,NULL,20122,4000,NULL);
INSERT INTO "document" VALUES('receipt',2025,14,157,NULL,NULL,20122,550,NULL);
INSERT INTO "document" VALUES('receipt',2025,15,161,2,NULL,20122,2000,NULL);
INSERT INTO "document" VALUES('receipt',2025,16,198,3,2,20148,600,NULL);
INSERT INTO "document" VALUES('receipt',2025,17,205,1,2,20148,9600,NULL);
INSERT INTO "document" VALUES('receipt',2025,18,206,2,2,20148,7200,NULL);
INSERT INTO "document" VALUES('receipt',2025,19,207,3,2,20148,8600,NULL);
INSERT INTO "document" VALUES('receipt',2025,20,208,4,2,20148,7500,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,1,84,2,1,20120,0,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,2,85,1,1,20120,21900,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,3,87,1,1,20120,3000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,4,89,NULL,1,20120,1500,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,5,107,2,NULL,20122,15000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,6,108,1,NULL,20122,7500,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,7,164,2,NULL,20122,100,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,8,191,1,2,20148,2000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,9,194,1,2,20148,470,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,10,196,2,2,20148,75,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,11,199,3,2,20148,400,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,12,209,1,2,20148,2700,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,13,210,2,2,20148,6000,NULL);
INSERT INTO "document" VALUES('voucher-out',2025,14,224,1,NULL,20149,150,NULL);
CREATE TABLE draft(                     -- what is typed in the open meeting
  meeting INTEGER NOT NULL,
  cell TEXT NOT NULL,                   -- "due:3:pool:1", "presence:3", "lot:12", "count" …
  value TEXT NOT NULL,                  -- JSON
  PRIMARY KEY(meeting, cell)
) STRICT, WITHOUT ROWID;
INSERT INTO "draft" VALUES(3,'due:2:pool:1','{"amount":5000}');
INSERT INTO "draft" VALUES(3,'presence:1','{"presence":"present"}');
INSERT INTO "draft" VALUES(3,'presence:2','{"presence":"present"}');
INSERT INTO "draft" VALUES(3,'presence:3','{"presence":"present"}');
INSERT INTO "draft" VALUES(3,'presence:4','{"presence":"present"}');
INSERT INTO "draft" VALUES(3,'presence:5','{"presence":"present"}');
INSERT INTO "draft" VALUES(3,'presence:6','{"presence":"present"}');
CREATE TABLE due(                       -- what a member owes and has paid, for one meeting
  member INTEGER NOT NULL REFERENCES member,
  subject TEXT NOT NULL,                -- hand:12, fund:1
  meeting INTEGER NOT NULL,             -- 0 = carried over from before the books began
  amount INTEGER NOT NULL,              -- due, minor units; 0 while only paid in advance
  paid INTEGER NOT NULL,
  PRIMARY KEY(member, subject, meeting)
) STRICT, WITHOUT ROWID;
INSERT INTO "due" VALUES(1,'call:1',0,2000,2000);
INSERT INTO "due" VALUES(1,'fund:1',1,500,500);
INSERT INTO "due" VALUES(1,'fund:1',2,500,500);
INSERT INTO "due" VALUES(1,'fund:1',3,500,0);
INSERT INTO "due" VALUES(1,'fund:2',1,100,100);
INSERT INTO "due" VALUES(1,'fund:2',2,100,100);
INSERT INTO "due" VALUES(1,'fund:2',3,100,0);
INSERT INTO "due" VALUES(1,'hand:1',1,5000,5000);
INSERT INTO "due" VALUES(1,'hand:1',2,5000,5000);
INSERT INTO "due" VALUES(1,'hand:1',3,5000,2000);
INSERT INTO "due" VALUES(1,'hand:13',2,1000,1000);
INSERT INTO "due" VALUES(1,'hand:13',3,1000,50);
INSERT INTO "due" VALUES(1,'hand:7',1,1000,1000);
INSERT INTO "due" VALUES(1,'hand:7',2,1000,1000);
INSERT INTO "due" VALUES(1,'hand:7',3,1000,0);
INSERT INTO "due" VALUES(2,'fund:1',0,500,500);
INSERT INTO "due" VALUES(2,'fund:1',1,500,500);
INSERT INTO "due" VALUES(2,'fund:1',2,500,400);
INSERT INTO "due" VALUES(2,'fund:1',3,500,300);
INSERT INTO "due" VALUES(2,'fund:1',4,0,300);
INSERT INTO "due" VALUES(2,'fund:1',5,0,300);
INSERT INTO "due" VALUES(2,'fund:2',1,100,100);
INSERT INTO "due" VALUES(2,'fund:2',2,100,100);
INSERT INTO "due" VALUES(2,'fund:2',3,100,0);
INSERT INTO "due" VALUES(2,'hand:14',2,1000,1000);
INSERT INTO "due" VALUES(2,'hand:14',3,1000,50);
INSERT INTO "due" VALUES(2,'hand:2',1,5000,5000);
INSERT INTO "due" VALUES(2,'hand:2',2,5000,5000);
INSERT INTO "due" VALUES(2,'hand:2',3,5000,0);
INSERT INTO "due" VALUES(2,'hand:8',1,1000,1000);
INSERT INTO "due" VALUES(2,'hand:8',2,1000,1000);
INSERT INTO "due" VALUES(2,'hand:8',3,1000,0);
INSERT INTO "due" VALUES(3,'call:1',0,0,0);
INSERT INTO "due" VALUES(3,'fund:1',0,500,500);
INSERT INTO "due" VALUES(3,'fund:1',1,500,500);
INSERT INTO "due" VALUES(3,'fund:1',2,500,0);
INSERT INTO "due" VALUES(3,'fund:1',3,500,0);
INSERT INTO "due" VALUES(3,'fund:2',1,100,100);
INSERT INTO "due" VALUES(3,'fund:2',2,100,100);
INSERT INTO "due" VALUES(3,'fund:2',3,100,0);
INSERT INTO "due" VALUES(3,'hand:10',1,1000,1000);
INSERT INTO "due" VALUES(3,'hand:10',2,1000,0);
INSERT INTO "due" VALUES(3,'hand:10',3,1000,0);
INSERT INTO "due" VALUES(3,'hand:15',2,1000,1000);
INSERT INTO "due" VALUES(3,'hand:15',3,0,0);
INSERT INTO "due" VALUES(3,'hand:3',0,5000,5000);
INSERT INTO "due" VALUES(3,'hand:3',1,5000,5000);
INSERT INTO "due" VALUES(3,'hand:3',2,5000,0);
INSERT INTO "due" VALUES(3,'hand:3',3,5000,0);
INSERT INTO "due" VALUES(3,'hand:9',1,1000,1000);
INSERT INTO "due" VALUES(3,'hand:9',2,1000,0);
INSERT INTO "due" VALUES(3,'hand:9',3,1000,0);
INSERT INTO "due" VALUES(4,'call:1',0,2000,2000);
INSERT INTO "due" VALUES(4,'fund:1',1,500,500);
INSERT INTO "due" VALUES(4,'fund:1',2,500,500);
INSERT INTO "due" VALUES(4,'fund:1',3,500,0);
INSERT INTO "due" VALUES(4,'fund:2',1,0,0);
INSERT INTO "due" VALUES(4,'fund:2',2,100,100);
INSERT INTO "due" VALUES(4,'fund:2',3,100,0);
INSERT INTO "due" VALUES(4,'hand:10',1,0,0);
INSERT INTO "due" VALUES(4,'hand:4',1,5000,5000);
INSERT INTO "due" VALUES(4,'hand:4',2,5000,5000);
INSERT INTO "due" VALUES(4,'hand:4',3,5000,0);
INSERT INTO "due" VALUES(5,'call:1',0,2000,0);
INSERT INTO "due" VALUES(5,'fund:1',1,500,0);
INSERT INTO "due" VALUES(5,'fund:1',2,500,0);
INSERT INTO "due" VALUES(5,'fund:1',3,500,0);
INSERT INTO "due" VALUES(5,'fund:2',1,100,0);
INSERT INTO "due" VALUES(5,'fund:2',2,100,0);
INSERT INTO "due" VALUES(5,'fund:2',3,100,0);
INSERT INTO "due" VALUES(5,'hand:12',1,1000,0);
INSERT INTO "due" VALUES(5,'hand:12',2,1000,0);
INSERT INTO "due" VALUES(5,'hand:12',3,1000,0);
INSERT INTO "due" VALUES(5,'hand:5',1,0,0);
INSERT INTO "due" VALUES(6,'call:1',0,2000,0);
INSERT INTO "due" VALUES(6,'fund:1',1,500,500);
INSERT INTO "due" VALUES(6,'fund:1',2,500,0);
INSERT INTO "due" VALUES(6,'fund:1',3,500,0);
INSERT INTO "due" VALUES(6,'fund:2',1,0,0);
INSERT INTO "due" VALUES(6,'fund:2',2,100,0);
INSERT INTO "due" VALUES(6,'fund:2',3,100,0);
INSERT INTO "due" VALUES(6,'hand:11',1,1000,1000);
INSERT INTO "due" VALUES(6,'hand:11',2,1000,0);
INSERT INTO "due" VALUES(6,'hand:11',3,1000,0);
INSERT INTO "due" VALUES(6,'hand:16',0,5000,0);
INSERT INTO "due" VALUES(6,'hand:16',1,5000,0);
INSERT INTO "due" VALUES(6,'hand:16',2,5000,0);
INSERT INTO "due" VALUES(6,'hand:16',3,5000,0);
INSERT INTO "due" VALUES(6,'hand:5',0,10000,0);
INSERT INTO "due" VALUES(6,'hand:5',1,5000,0);
INSERT INTO "due" VALUES(6,'hand:5',2,5000,0);
INSERT INTO "due" VALUES(6,'hand:5',3,5000,0);
INSERT INTO "due" VALUES(6,'hand:6',1,5000,5000);
INSERT INTO "due" VALUES(6,'hand:6',2,5000,0);
INSERT INTO "due" VALUES(6,'hand:6',3,5000,0);
INSERT INTO "due" VALUES(7,'fund:1',1,500,500);
INSERT INTO "due" VALUES(7,'fund:2',1,100,100);
INSERT INTO "due" VALUES(7,'hand:6',1,0,0);
CREATE TABLE entry(                     -- one line of an event
  id INTEGER PRIMARY KEY,               -- seq << 20 | line
  account INTEGER NOT NULL REFERENCES account,
  day INTEGER NOT NULL,                 -- day number
  member INTEGER,                       -- NULL = nobody
  subject INTEGER REFERENCES subject,   -- NULL = nothing
  amount INTEGER NOT NULL CHECK(amount <> 0 AND abs(amount) <= 1000000000000000) -- debit positive
) STRICT;
INSERT INTO "entry" VALUES(50331649,1,20093,NULL,NULL,171500);
INSERT INTO "entry" VALUES(50331650,2,20093,NULL,NULL,-171500);
INSERT INTO "entry" VALUES(51380225,3,20093,NULL,NULL,5000);
INSERT INTO "entry" VALUES(51380226,2,20093,NULL,NULL,-5000);
INSERT INTO "entry" VALUES(53477377,4,20093,2,NULL,-1000);
INSERT INTO "entry" VALUES(53477378,5,20093,2,NULL,3000);
INSERT INTO "entry" VALUES(53477379,2,20093,NULL,NULL,-2000);
INSERT INTO "entry" VALUES(55574529,6,20093,3,1,500);
INSERT INTO "entry" VALUES(55574530,2,20093,NULL,NULL,-500);
INSERT INTO "entry" VALUES(57671681,6,20093,4,2,200);
INSERT INTO "entry" VALUES(57671682,2,20093,NULL,NULL,-200);
INSERT INTO "entry" VALUES(61865985,7,20093,1,3,-10000);
INSERT INTO "entry" VALUES(61865986,7,20093,2,4,-10000);
INSERT INTO "entry" VALUES(61865987,7,20093,2,4,30000);
INSERT INTO "entry" VALUES(61865988,7,20093,3,5,-5000);
INSERT INTO "entry" VALUES(61865989,7,20093,4,6,-10000);
INSERT INTO "entry" VALUES(61865990,7,20093,5,7,-10000);
INSERT INTO "entry" VALUES(61865991,7,20093,6,8,-5000);
INSERT INTO "entry" VALUES(61865992,7,20093,7,8,-5000);
INSERT INTO "entry" VALUES(61865993,2,20093,NULL,NULL,25000);
INSERT INTO "entry" VALUES(62914561,8,20093,NULL,9,-1500);
INSERT INTO "entry" VALUES(62914562,2,20093,NULL,NULL,1500);
INSERT INTO "entry" VALUES(66060289,6,20093,3,1,-500);
INSERT INTO "entry" VALUES(66060290,2,20093,NULL,NULL,500);
INSERT INTO "entry" VALUES(67108865,8,20093,NULL,9,1500);
INSERT INTO "entry" VALUES(67108866,2,20093,NULL,NULL,-1500);
INSERT INTO "entry" VALUES(68157441,4,20093,3,NULL,-20000);
INSERT INTO "entry" VALUES(68157442,5,20093,3,NULL,12000);
INSERT INTO "entry" VALUES(68157443,9,20093,3,NULL,-500);
INSERT INTO "entry" VALUES(68157444,2,20093,NULL,NULL,8500);
INSERT INTO "entry" VALUES(69206017,6,20093,3,10,700);
INSERT INTO "entry" VALUES(69206018,2,20093,NULL,NULL,-700);
INSERT INTO "entry" VALUES(70254593,8,20093,NULL,9,-140000);
INSERT INTO "entry" VALUES(70254594,2,20093,NULL,NULL,140000);
INSERT INTO "entry" VALUES(71303169,8,20093,NULL,9,140000);
INSERT INTO "entry" VALUES(71303170,2,20093,NULL,NULL,-140000);
INSERT INTO "entry" VALUES(72351745,8,20093,NULL,9,-150000);
INSERT INTO "entry" VALUES(72351746,2,20093,NULL,NULL,150000);
INSERT INTO "entry" VALUES(76546049,1,20120,NULL,NULL,6600);
INSERT INTO "entry" VALUES(76546050,8,20120,1,9,-500);
INSERT INTO "entry" VALUES(76546051,10,20120,1,11,-100);
INSERT INTO "entry" VALUES(76546052,7,20120,1,3,-5000);
INSERT INTO "entry" VALUES(76546053,7,20120,1,12,-1000);
INSERT INTO "entry" VALUES(78643201,6,20120,5,13,200);
INSERT INTO "entry" VALUES(78643202,11,20120,NULL,NULL,-200);
INSERT INTO "entry" VALUES(79691777,6,20120,4,14,200);
INSERT INTO "entry" VALUES(79691778,11,20120,NULL,NULL,-200);
INSERT INTO "entry" VALUES(80740353,11,20120,NULL,NULL,200);
INSERT INTO "entry" VALUES(80740354,6,20120,4,2,-200);
INSERT INTO "entry" VALUES(81788929,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(81788930,8,20120,2,9,-500);
INSERT INTO "entry" VALUES(81788931,10,20120,2,11,-100);
INSERT INTO "entry" VALUES(81788932,7,20120,2,4,-5000);
INSERT INTO "entry" VALUES(82837505,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(82837506,8,20120,3,9,-500);
INSERT INTO "entry" VALUES(82837507,10,20120,3,11,-100);
INSERT INTO "entry" VALUES(82837508,7,20120,3,5,-5000);
INSERT INTO "entry" VALUES(83886081,1,20120,NULL,NULL,5600);
INSERT INTO "entry" VALUES(83886082,8,20120,4,9,-500);
INSERT INTO "entry" VALUES(83886083,10,20120,4,11,-100);
INSERT INTO "entry" VALUES(83886084,7,20120,4,6,-5000);
INSERT INTO "entry" VALUES(84934657,1,20120,NULL,NULL,2500);
INSERT INTO "entry" VALUES(84934658,7,20120,5,7,-2500);
INSERT INTO "entry" VALUES(85983233,1,20120,NULL,NULL,10000);
INSERT INTO "entry" VALUES(85983234,8,20120,6,9,-500);
INSERT INTO "entry" VALUES(85983235,7,20120,6,8,-2500);
INSERT INTO "entry" VALUES(85983236,7,20120,6,15,-1000);
INSERT INTO "entry" VALUES(85983237,9,20120,6,NULL,-6000);
INSERT INTO "entry" VALUES(87031809,1,20120,NULL,NULL,3100);
INSERT INTO "entry" VALUES(87031810,8,20120,7,9,-500);
INSERT INTO "entry" VALUES(87031811,10,20120,7,11,-100);
INSERT INTO "entry" VALUES(87031812,7,20120,7,8,-2500);
INSERT INTO "entry" VALUES(87031813,12,20120,7,16,1000);
INSERT INTO "entry" VALUES(87031814,12,20120,1,17,-1000);
INSERT INTO "entry" VALUES(88080385,10,20120,2,11,400);
INSERT INTO "entry" VALUES(88080386,8,20120,2,9,-400);
INSERT INTO "entry" VALUES(89128961,7,20120,1,3,30000);
INSERT INTO "entry" VALUES(89128962,8,20120,1,9,-600);
INSERT INTO "entry" VALUES(89128963,13,20120,1,3,-7500);
INSERT INTO "entry" VALUES(89128964,1,20120,NULL,NULL,-21900);
INSERT INTO "entry" VALUES(90177537,1,20120,NULL,NULL,1000);
INSERT INTO "entry" VALUES(90177538,14,20120,1,12,-1000);
INSERT INTO "entry" VALUES(91226113,7,20120,1,12,3000);
INSERT INTO "entry" VALUES(91226114,1,20120,NULL,NULL,-3000);
INSERT INTO "entry" VALUES(93323265,1,20120,NULL,NULL,-1500);
INSERT INTO "entry" VALUES(93323266,15,20120,NULL,NULL,1500);
INSERT INTO "entry" VALUES(94371841,3,20120,NULL,NULL,50000);
INSERT INTO "entry" VALUES(94371842,1,20120,NULL,NULL,-50250);
INSERT INTO "entry" VALUES(94371843,16,20120,NULL,NULL,250);
INSERT INTO "entry" VALUES(101711873,17,20120,2,NULL,150);
INSERT INTO "entry" VALUES(101711874,1,20120,NULL,NULL,-150);
INSERT INTO "entry" VALUES(105906177,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(105906178,7,20122,2,18,-1000);
INSERT INTO "entry" VALUES(106954753,14,20122,1,12,1000);
INSERT INTO "entry" VALUES(106954754,9,20122,1,NULL,-1000);
INSERT INTO "entry" VALUES(108003329,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(108003330,7,20122,3,19,-1000);
INSERT INTO "entry" VALUES(109051905,1,20122,NULL,NULL,1000);
INSERT INTO "entry" VALUES(109051906,7,20122,4,20,-1000);
INSERT INTO "entry" VALUES(110100481,4,20122,3,NULL,200);
INSERT INTO "entry" VALUES(110100482,6,20122,3,10,-200);
INSERT INTO "entry" VALUES(111149057,18,20122,NULL,NULL,5000);
INSERT INTO "entry" VALUES(111149058,19,20122,NULL,NULL,-5000);
INSERT INTO "entry" VALUES(112197633,1,20122,NULL,NULL,-15000);
INSERT INTO "entry" VALUES(112197634,8,20122,2,9,15000);
INSERT INTO "entry" VALUES(113246209,13,20122,1,3,7500);
INSERT INTO "entry" VALUES(113246210,1,20122,NULL,NULL,-7500);
INSERT INTO "entry" VALUES(114294785,12,20122,3,21,2000);
INSERT INTO "entry" VALUES(114294786,12,20122,2,22,-2000);
INSERT INTO "entry" VALUES(115343361,12,20122,7,16,-1000);
INSERT INTO "entry" VALUES(115343362,12,20122,1,17,1000);
INSERT INTO "entry" VALUES(121634817,1,20122,NULL,NULL,2000);
INSERT INTO "entry" VALUES(121634818,7,20122,1,3,-2000);
INSERT INTO "entry" VALUES(121634819,12,20122,1,23,2000);
INSERT INTO "entry" VALUES(121634820,12,20122,4,16,-2000);
INSERT INTO "entry" VALUES(123731969,7,20122,7,8,7500);
INSERT INTO "entry" VALUES(123731970,7,20122,6,8,-7500);
INSERT INTO "entry" VALUES(124780545,7,20122,4,20,1000);
INSERT INTO "entry" VALUES(124780546,13,20122,4,20,-1000);
INSERT INTO "entry" VALUES(125829121,7,20122,5,7,12500);
INSERT INTO "entry" VALUES(125829122,13,20122,5,7,-12000);
INSERT INTO "entry" VALUES(125829123,11,20122,NULL,NULL,-500);
INSERT INTO "entry" VALUES(132120577,6,20122,4,24,200);
INSERT INTO "entry" VALUES(132120578,11,20122,NULL,NULL,-200);
INSERT INTO "entry" VALUES(133169153,11,20122,NULL,NULL,500);
INSERT INTO "entry" VALUES(133169154,6,20122,3,10,-500);
INSERT INTO "entry" VALUES(134217729,20,20122,NULL,NULL,50);
INSERT INTO "entry" VALUES(134217730,17,20122,2,NULL,-50);
INSERT INTO "entry" VALUES(135266305,1,20122,NULL,NULL,-1000);
INSERT INTO "entry" VALUES(135266306,7,20122,3,19,1000);
INSERT INTO "entry" VALUES(136314881,18,20122,NULL,NULL,4000);
INSERT INTO "entry" VALUES(136314882,19,20122,NULL,NULL,-4000);
INSERT INTO "entry" VALUES(142606337,6,20122,3,25,200);
INSERT INTO "entry" VALUES(142606338,11,20122,NULL,NULL,-200);
INSERT INTO "entry" VALUES(145752065,11,20122,NULL,NULL,200);
INSERT INTO "entry" VALUES(145752066,6,20122,5,13,-200);
INSERT INTO "entry" VALUES(147849217,6,20122,5,26,200);
INSERT INTO "entry" VALUES(147849218,11,20122,NULL,NULL,-200);
INSERT INTO "entry" VALUES(157286401,1,20122,1,NULL,5000);
INSERT INTO "entry" VALUES(157286402,4,20122,1,NULL,-5000);
INSERT INTO "entry" VALUES(158334977,1,20122,2,NULL,200);
INSERT INTO "entry" VALUES(158334978,21,20122,2,NULL,-200);
INSERT INTO "entry" VALUES(159383553,5,20122,5,NULL,3000);
INSERT INTO "entry" VALUES(159383554,1,20122,5,NULL,-2900);
INSERT INTO "entry" VALUES(159383555,22,20122,5,NULL,-100);
INSERT INTO "entry" VALUES(162529281,23,20122,NULL,NULL,600);
INSERT INTO "entry" VALUES(162529282,24,20122,NULL,27,-600);
INSERT INTO "entry" VALUES(163577857,23,20122,NULL,NULL,-600);
INSERT INTO "entry" VALUES(163577858,24,20122,NULL,27,600);
INSERT INTO "entry" VALUES(164626433,1,20122,NULL,NULL,550);
INSERT INTO "entry" VALUES(164626434,25,20122,NULL,NULL,-550);
INSERT INTO "entry" VALUES(168820737,1,20122,NULL,NULL,2000);
INSERT INTO "entry" VALUES(168820738,8,20122,2,9,-100);
INSERT INTO "entry" VALUES(168820739,8,20122,2,9,-500);
INSERT INTO "entry" VALUES(168820740,8,20122,2,9,-500);
INSERT INTO "entry" VALUES(168820741,8,20122,2,9,-500);
INSERT INTO "entry" VALUES(168820742,8,20122,2,9,-400);
INSERT INTO "entry" VALUES(170917889,8,20122,2,9,200);
INSERT INTO "entry" VALUES(170917890,9,20122,2,NULL,-200);
INSERT INTO "entry" VALUES(170917891,8,20122,2,9,200);
INSERT INTO "entry" VALUES(170917892,9,20122,2,NULL,-200);
INSERT INTO "entry" VALUES(170917893,8,20122,2,9,200);
INSERT INTO "entry" VALUES(170917894,9,20122,2,NULL,-200);
INSERT INTO "entry" VALUES(170917895,8,20122,2,9,100);
INSERT INTO "entry" VALUES(170917896,9,20122,2,NULL,-100);
INSERT INTO "entry" VALUES(171966465,1,20122,NULL,NULL,-100);
INSERT INTO "entry" VALUES(171966466,9,20122,2,NULL,100);
INSERT INTO "entry" VALUES(177209345,7,20148,2,4,5000);
INSERT INTO "entry" VALUES(177209346,13,20148,2,4,-5000);
INSERT INTO "entry" VALUES(177209347,7,20148,1,3,5000);
INSERT INTO "entry" VALUES(177209348,13,20148,1,3,-5000);
INSERT INTO "entry" VALUES(199229441,19,20148,NULL,NULL,3000);
INSERT INTO "entry" VALUES(199229442,26,20148,NULL,NULL,-3000);
INSERT INTO "entry" VALUES(200278017,5,20148,1,28,2000);
INSERT INTO "entry" VALUES(200278018,1,20148,NULL,NULL,-2000);
INSERT INTO "entry" VALUES(203423745,5,20148,1,29,500);
INSERT INTO "entry" VALUES(203423746,1,20148,NULL,NULL,-470);
INSERT INTO "entry" VALUES(203423747,26,20148,1,29,-30);
INSERT INTO "entry" VALUES(204472321,26,20148,NULL,NULL,525);
INSERT INTO "entry" VALUES(204472322,27,20148,2,30,-75);
INSERT INTO "entry" VALUES(204472323,27,20148,1,30,-75);
INSERT INTO "entry" VALUES(204472324,27,20148,3,30,-75);
INSERT INTO "entry" VALUES(204472325,27,20148,4,30,-75);
INSERT INTO "entry" VALUES(204472326,27,20148,6,30,-75);
INSERT INTO "entry" VALUES(204472327,27,20148,6,30,-75);
INSERT INTO "entry" VALUES(204472328,27,20148,6,30,-75);
INSERT INTO "entry" VALUES(205520897,27,20148,2,30,75);
INSERT INTO "entry" VALUES(205520898,1,20148,NULL,NULL,-75);
INSERT INTO "entry" VALUES(207618049,1,20148,NULL,NULL,600);
INSERT INTO "entry" VALUES(207618050,28,20148,3,31,-600);
INSERT INTO "entry" VALUES(208666625,28,20148,3,31,600);
INSERT INTO "entry" VALUES(208666626,1,20148,NULL,NULL,-400);
INSERT INTO "entry" VALUES(208666627,29,20148,NULL,NULL,-200);
INSERT INTO "entry" VALUES(210763777,8,20148,2,9,6000);
INSERT INTO "entry" VALUES(210763778,30,20148,2,32,-6000);
INSERT INTO "entry" VALUES(214958081,1,20148,NULL,NULL,9600);
INSERT INTO "entry" VALUES(214958082,8,20148,1,9,-2000);
INSERT INTO "entry" VALUES(214958083,8,20148,1,9,-500);
INSERT INTO "entry" VALUES(214958084,10,20148,1,11,-100);
INSERT INTO "entry" VALUES(214958085,7,20148,1,3,-3000);
INSERT INTO "entry" VALUES(214958086,7,20148,1,3,-2000);
INSERT INTO "entry" VALUES(214958087,7,20148,1,12,-1000);
INSERT INTO "entry" VALUES(214958088,7,20148,1,33,-1000);
INSERT INTO "entry" VALUES(216006657,1,20148,NULL,NULL,7200);
INSERT INTO "entry" VALUES(216006658,8,20148,2,9,-100);
INSERT INTO "entry" VALUES(216006659,10,20148,2,11,-100);
INSERT INTO "entry" VALUES(216006660,7,20148,2,4,-5000);
INSERT INTO "entry" VALUES(216006661,7,20148,2,18,-1000);
INSERT INTO "entry" VALUES(216006662,7,20148,2,34,-1000);
INSERT INTO "entry" VALUES(217055233,1,20148,NULL,NULL,8600);
INSERT INTO "entry" VALUES(217055234,8,20148,3,9,-500);
INSERT INTO "entry" VALUES(217055235,10,20148,3,11,-100);
INSERT INTO "entry" VALUES(217055236,7,20148,3,5,-5000);
INSERT INTO "entry" VALUES(217055237,7,20148,3,19,-1000);
INSERT INTO "entry" VALUES(217055238,7,20148,3,20,-1000);
INSERT INTO "entry" VALUES(217055239,7,20148,3,35,-1000);
INSERT INTO "entry" VALUES(218103809,1,20148,NULL,NULL,7500);
INSERT INTO "entry" VALUES(218103810,8,20148,4,9,-2000);
INSERT INTO "entry" VALUES(218103811,8,20148,4,9,-500);
INSERT INTO "entry" VALUES(218103812,7,20148,4,6,-5000);
INSERT INTO "entry" VALUES(219152385,7,20148,1,33,3000);
INSERT INTO "entry" VALUES(219152386,31,20148,1,36,-150);
INSERT INTO "entry" VALUES(219152387,7,20148,1,33,-50);
INSERT INTO "entry" VALUES(219152388,7,20148,2,34,-50);
INSERT INTO "entry" VALUES(219152389,7,20148,3,35,-50);
INSERT INTO "entry" VALUES(219152390,1,20148,NULL,NULL,-2700);
INSERT INTO "entry" VALUES(220200961,1,20148,NULL,NULL,-6000);
INSERT INTO "entry" VALUES(220200962,30,20148,2,32,6000);
INSERT INTO "entry" VALUES(222298113,6,20148,3,37,100);
INSERT INTO "entry" VALUES(222298114,11,20148,NULL,NULL,-100);
INSERT INTO "entry" VALUES(223346689,6,20148,3,38,100);
INSERT INTO "entry" VALUES(223346690,11,20148,NULL,NULL,-100);
INSERT INTO "entry" VALUES(224395265,6,20148,5,39,100);
INSERT INTO "entry" VALUES(224395266,11,20148,NULL,NULL,-100);
INSERT INTO "entry" VALUES(225443841,6,20148,6,40,100);
INSERT INTO "entry" VALUES(225443842,11,20148,NULL,NULL,-100);
INSERT INTO "entry" VALUES(232783873,17,20148,2,NULL,52305);
INSERT INTO "entry" VALUES(232783874,1,20148,NULL,NULL,-52305);
INSERT INTO "entry" VALUES(234881025,31,20149,1,36,150);
INSERT INTO "entry" VALUES(234881026,1,20149,NULL,NULL,-150);
INSERT INTO "entry" VALUES(235929601,7,20149,3,35,50);
INSERT INTO "entry" VALUES(235929602,9,20149,3,NULL,-50);
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
INSERT INTO "event" VALUES(40,X'00000000000000000000000000000702','2025-01-04T10:13:35Z','2025-01-04',0,'hand/1','{"hand":"hand:11","holders":[{"denominator":1,"member":6,"numerator":1}],"pool":"pool:2","rank":5}',X'3C45A148D7742EE9909294AE55862B802F69A2B91710C6BC5E8DF24E5B72428A',X'D5AE854EA72FEB7A83D770791BDDC1F48013B5E9C3427BFEDE1EEBE0C8F4A7DE');
INSERT INTO "event" VALUES(41,X'00000000000000000000000000000703','2025-01-04T10:13:35Z','2025-01-04',0,'hand/1','{"hand":"hand:12","holders":[{"denominator":1,"member":5,"numerator":1}],"pool":"pool:2","rank":6}',X'D5AE854EA72FEB7A83D770791BDDC1F48013B5E9C3427BFEDE1EEBE0C8F4A7DE',X'015E9F30FC0154C174F862B54C11538F123A8E059976261828DEB1DF2CC67B82');
INSERT INTO "event" VALUES(42,X'00000000000000000000000000000406','2025-01-04T10:13:36Z','2025-01-04',0,'calendar/1','{"pool":"pool:2","turns":[{"amount":3000,"hand":"hand:7","meeting":1,"n":1,"state":"planned"},{"amount":3000,"hand":"hand:8","meeting":1,"n":2,"state":"planned"},{"amount":3000,"hand":"hand:9","meeting":2,"n":3,"state":"planned"},{"amount":3000,"hand":"hand:10","meeting":2,"n":4,"state":"planned"},{"amount":3000,"hand":"hand:11","meeting":3,"n":5,"state":"planned"},{"amount":3000,"hand":"hand:12","meeting":3,"n":6,"state":"planned"}]}',X'015E9F30FC0154C174F862B54C11538F123A8E059976261828DEB1DF2CC67B82',X'C6B82FF8719D007F5188E486AF4944B217D62D565E80547B49E46080A9C9FBF6');
INSERT INTO "event" VALUES(43,X'00000000000000000000000000000410','2025-01-04T10:13:37Z','2025-01-04',0,'rule/1','{"from":1,"officers":[1,2],"pool":"pool:2","rules":[{"rule":"penalty-before","value":100000}]}',X'C6B82FF8719D007F5188E486AF4944B217D62D565E80547B49E46080A9C9FBF6',X'69532F52857FB2A805972547C12A0A2651FF2C45432769678C17267AC9B94241');
INSERT INTO "event" VALUES(44,X'0000000000000000000000000000EA01','2025-01-04T10:13:38Z','2025-01-04',0,'rule/1','{"from":0,"rules":[{"rule":"meal","value":100},{"article":"12","rule":"meal-each","value":"present"},{"rule":"meal-host","value":"list"}]}',X'69532F52857FB2A805972547C12A0A2651FF2C45432769678C17267AC9B94241',X'93CE7D4CE772220B26039E31AA9054CF12A09902080BFA97F81C6E216120EF3F');
INSERT INTO "event" VALUES(45,X'07AAE210E11A578420C898B7738E34EE','2025-01-04T10:13:38Z','2025-01-04',0,'fund/1','{"account":"meal","amount":0,"fund":"fund:2","name":"Repas","per":"member","since":"1900-01-01"}',X'93CE7D4CE772220B26039E31AA9054CF12A09902080BFA97F81C6E216120EF3F',X'F0B5BFD3AEAB44E492C0B2C95F5C9D006C593AC408BCF782570DE03A67BC8935');
INSERT INTO "event" VALUES(46,X'0000000000000000000000000000EA02','2025-01-04T10:13:39Z','2025-01-04',0,'host/1','{"hosts":[{"meeting":1,"member":2}],"how":"named","officers":[1,2],"reason":"Plus près du marché"}',X'F0B5BFD3AEAB44E492C0B2C95F5C9D006C593AC408BCF782570DE03A67BC8935',X'9534AB816C72D94854521D7FAE799EAF41C197B2339B3220EF2A20C4E6DAE00B');
INSERT INTO "event" VALUES(47,X'0000000000000000000000000000EA03','2025-01-04T10:13:40Z','2025-01-04',0,'host/1','{"consent":[1,3],"hosts":[{"meeting":2,"member":3},{"meeting":3,"member":1}],"how":"swap","officers":[1,2]}',X'9534AB816C72D94854521D7FAE799EAF41C197B2339B3220EF2A20C4E6DAE00B',X'54979FFCB511B339B6D785A98B8993CFF75FB5A2CC4DF4401BC8370EE777F072');
INSERT INTO "event" VALUES(48,X'00000000000000000000000000000020','2025-01-05T10:00:00Z','2025-01-05',0,'opening-cash/1','{"counted":171500,"counters":[4,5],"final":[{"kind":"note","n":17,"value":10000},{"kind":"coin","n":3,"value":500}],"lines":[{"account":"cash","amount":171500},{"account":"opening","amount":-171500}],"place":"cash"}',X'54979FFCB511B339B6D785A98B8993CFF75FB5A2CC4DF4401BC8370EE777F072',X'CB2C8C0C56A0B08F51D49FFB948269405EEB1B95312923417218D1DCBCE36F0D');
INSERT INTO "event" VALUES(49,X'00000000000000000000000000000021','2025-01-05T10:00:01Z','2025-01-05',0,'opening-cash/1','{"counted":5000,"lines":[{"account":"bank","amount":5000},{"account":"opening","amount":-5000}],"place":"bank"}',X'CB2C8C0C56A0B08F51D49FFB948269405EEB1B95312923417218D1DCBCE36F0D',X'6912994783B644028A0510E889F60F21173F26A2C582A74A3A51D5C36B0146B8');
INSERT INTO "event" VALUES(50,X'0000000000000000000000000000B004','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":1,"officers":[1,2]}',X'6912994783B644028A0510E889F60F21173F26A2C582A74A3A51D5C36B0146B8',X'F94E398C3C6A3FF541BAB9A0EF156F2415C52D69085C529537A21F9C227A18D8');
INSERT INTO "event" VALUES(51,X'926C8297292124A3419F928EBCD079B8','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":true,"dues":[{"amount":500,"of":"fund:1"}],"items":[{"account":"savings","amount":1000},{"account":"loans","amount":3000}],"lines":[{"account":"savings","amount":-1000,"member":2},{"account":"loans","amount":3000,"member":2},{"account":"opening","amount":-2000}],"member":2,"officers":[1,2]}',X'F94E398C3C6A3FF541BAB9A0EF156F2415C52D69085C529537A21F9C227A18D8',X'B45584EE0DFE84AA84349435C5A3CCD9F951217E374597AC7F1D87DFADF9873F');
INSERT INTO "event" VALUES(52,X'879C539E4A9936574ACDD388653789EF','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[{"amount":5000,"of":"hand:3"},{"amount":500,"of":"fund:1"}],"items":[{"account":"fines-due","amount":500}],"member":3,"officers":[1,2]}',X'B45584EE0DFE84AA84349435C5A3CCD9F951217E374597AC7F1D87DFADF9873F',X'CB238BDB23FECBC1A2D51A26CA691A7B7127E143A08CABE3469F3910B3D0E222');
INSERT INTO "event" VALUES(53,X'C552EA40D0D058F38AA1672234C20736','2025-01-05T10:00:08Z','2025-01-05',0,'fine/1','{"amount":500,"fine":"fine:1","kind":"before","lines":[{"account":"fines-due","amount":500,"member":3,"of":"fine:1"},{"account":"opening","amount":-500}],"member":3,"officers":[1,2],"reason":"situation de départ"}',X'CB238BDB23FECBC1A2D51A26CA691A7B7127E143A08CABE3469F3910B3D0E222',X'8717F14DE58812403B8BF7C8C54FE43C77895DF337EB649E9F2CC7DE2DDB8B25');
INSERT INTO "event" VALUES(54,X'4AB98CD498F9E7EF5A87B0FDA912438B','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[{"account":"fines-due","amount":200}],"member":4,"officers":[1,2]}',X'8717F14DE58812403B8BF7C8C54FE43C77895DF337EB649E9F2CC7DE2DDB8B25',X'1E117A79F8D4D9B998E3676B9C7B8493821AEF474FB6C60942AA8AE501C082E2');
INSERT INTO "event" VALUES(55,X'BDDCDACF00C7AEBECC44540E918A9CE9','2025-01-05T10:00:08Z','2025-01-05',0,'fine/1','{"amount":200,"fine":"fine:2","kind":"before","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:2"},{"account":"opening","amount":-200}],"member":4,"officers":[1,2],"reason":"situation de départ"}',X'1E117A79F8D4D9B998E3676B9C7B8493821AEF474FB6C60942AA8AE501C082E2',X'301A4BB0E9D4D0497DAF87C450BD7A8E19D2342FAA5B01A33F2123FDD5F19AEF');
INSERT INTO "event" VALUES(56,X'7A085458B88F8ADCACA6E6D956A6EA9A','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":5,"officers":[1,2]}',X'301A4BB0E9D4D0497DAF87C450BD7A8E19D2342FAA5B01A33F2123FDD5F19AEF',X'7114B05EB1D36AEBE0D2B525A49EC53FF294D35F48382EAABA84FD884DF1D5AE');
INSERT INTO "event" VALUES(57,X'677D1A8BA8465EC56FA5C0A33B549660','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":6,"officers":[1,2]}',X'7114B05EB1D36AEBE0D2B525A49EC53FF294D35F48382EAABA84FD884DF1D5AE',X'88A956D6EB12C3E39EB4BD1248CC028E4596EFEF7978E333495021496C296E7F');
INSERT INTO "event" VALUES(58,X'1AC57BBD9BDFF277FEA532A60F216367','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"confirmed":false,"dues":[],"items":[],"member":7,"officers":[1,2]}',X'88A956D6EB12C3E39EB4BD1248CC028E4596EFEF7978E333495021496C296E7F',X'BE9A46BFB0DC943E11C2344D09B84420A9C5067B0CA49705037E2BF6C30843DF');
INSERT INTO "event" VALUES(59,X'57636BCF0361FB0B19C90C6445C3F89C','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"items":[{"account":"pot","amount":25000,"of":"pool:1"}],"lines":[{"account":"pot","amount":-10000,"member":1,"of":"hand:1"},{"account":"pot","amount":-10000,"member":2,"of":"hand:2"},{"account":"pot","amount":30000,"member":2,"of":"hand:2"},{"account":"pot","amount":-5000,"member":3,"of":"hand:3"},{"account":"pot","amount":-10000,"member":4,"of":"hand:4"},{"account":"pot","amount":-10000,"member":5,"of":"hand:5"},{"account":"pot","amount":-5000,"member":6,"of":"hand:6"},{"account":"pot","amount":-5000,"member":7,"of":"hand:6"},{"account":"opening","amount":25000}],"officers":[1,2],"pool":"pool:1"}',X'BE9A46BFB0DC943E11C2344D09B84420A9C5067B0CA49705037E2BF6C30843DF',X'265D73CFB1B55699A9F55D1A582A36E69376403DCE582FDE0BCCFD508FEECFCB');
INSERT INTO "event" VALUES(60,X'2731D4DCF32917207D2832E4426F3EFC','2025-01-05T10:00:08Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":1500,"of":"fund:1"}],"lines":[{"account":"social","amount":-1500,"of":"fund:1"},{"account":"opening","amount":1500}],"officers":[1,2]}',X'265D73CFB1B55699A9F55D1A582A36E69376403DCE582FDE0BCCFD508FEECFCB',X'9BA76FF5A60768B0A408523D7D3B1942380EBD8668EB0B300E6CFEF4F3C4C9F4');
INSERT INTO "event" VALUES(61,X'CEF7382BCA78D60E894B6B673864DECF','2025-01-05T10:00:08Z','2025-01-05',0,'notebook/1','{"answers":[{"amount":-4000,"day":"2024-12-28","id":"sum-differs:2024-12-28:c5","kind":"sum-differs","told":{"answer":"open","by":1,"reason":"décidé à l''assemblée"}},{"amount":500,"day":"2024-12-28","id":"fund-missing:r3:2024-12-28","kind":"fund-missing","member":2,"row":3,"told":{"answer":"owed","by":1,"reason":"décidé à l''assemblée"}},{"amount":500,"day":"2024-12-28","id":"absence-without-fine:r4:2024-12-28","kind":"absence-without-fine","member":3,"row":4,"told":{"answer":"charge","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"day":"2024-12-21","first":"2024-12-21","id":"paid-before-joining:r3","kind":"paid-before-joining","member":2,"row":3,"told":{"answer":"earlier","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"day":"2024-12-21","first":"2024-12-21","id":"paid-before-joining:r4","kind":"paid-before-joining","member":3,"row":4,"told":{"answer":"earlier","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"contribution-short:r4","kind":"contribution-short","member":3,"row":4,"told":{"answer":"disputed","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"day":"2024-12-28","id":"pot-short:2024-12-28","kind":"pot-short","told":{"answer":"owed","by":1,"reason":"décidé à l''assemblée"}},{"expected":2,"id":"served-differ","kind":"served-differ","served":1,"told":{"answer":"right","by":1,"reason":"décidé à l''assemblée"}},{"amount":600,"id":"lot-deduction","kind":"lot-deduction","told":{"answer":"kept","by":1,"reason":"décidé à l''assemblée"}},{"day":"2024-12-28","id":"same-month:2024-12-28","kind":"same-month","told":{"answer":"months","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m1","kind":"not-listed","member":1,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m4","kind":"not-listed","member":4,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":10000,"id":"not-listed:m5","kind":"not-listed","member":5,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"not-listed:m6","kind":"not-listed","member":6,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}},{"amount":5000,"id":"not-listed:m7","kind":"not-listed","member":7,"told":{"answer":"nothing","by":1,"reason":"décidé à l''assemblée"}}],"encoding":"UTF-8","facts":{"aid":[{"amount":100,"member":4,"what":"naissance"}],"loans":[{"amount":3000,"member":2}],"others":[{"account":"fines-due","amount":200,"member":4}]},"flow":{"from":{"contributions":15000,"fines":0,"fund":1000,"repayments":0,"savings":1000},"to":{"advance":0,"fines":0,"fund":1000,"loans":0,"pot":15000,"savings":1000,"suspense":0}},"hash":"abababababababababababababababababababababababababababababababab","joined":[{"day":"2024-12-21","member":2},{"day":"2024-12-21","member":3}],"meetings":[{"absent":0,"contributions":10000,"day":"2024-12-21","expected":10000,"fines":0,"fund":1000,"loans":0,"lots":0,"n":1,"repayments":0,"savings":0},{"absent":1,"contributions":5000,"day":"2024-12-28","expected":10000,"fines":0,"fund":0,"loans":0,"lots":0,"n":2,"repayments":0,"savings":1000}],"name":"cahier.csv","officers":[1,2],"pool":"pool:1","rows":[["CAHIER 2024"],["N°","Nom","21/12 cotis.","solid.","28/12 cotis.","solid.","épargne"],["2","Fatou Ndiaye","5 000","500","5000","","1000"],["3","Ndèye Coumba Sène","5000","500","A",""],["","Total","10000","1000","9000"]],"totals":{"contributions":15000,"fines":0,"fund":1000,"loans":0,"lots":0,"repayments":0,"savings":1000},"year":2024}',X'9BA76FF5A60768B0A408523D7D3B1942380EBD8668EB0B300E6CFEF4F3C4C9F4',X'0A399FD3E3911E01A7E01933679A7C4602571C3A31A1E12ED24AD949ECA057A9');
INSERT INTO "event" VALUES(62,X'0000000000000000000000000000B005','2025-01-05T10:00:10Z','2025-01-05',0,'opening-undo/1','{"dues":[{"amount":-5000,"of":"hand:3"},{"amount":-500,"of":"fund:1"}],"member":3,"reason":"à reprendre à la main","reverses":52}',X'0A399FD3E3911E01A7E01933679A7C4602571C3A31A1E12ED24AD949ECA057A9',X'5A0001C580B09C632C3012B2BAEFBBD558EBB4533106F17AF1A760EE66EDF68D');
INSERT INTO "event" VALUES(63,X'E3B995B415FC947FDB98ED7CF32E0E4F','2025-01-05T10:00:10Z','2025-01-05',0,'correction/1','{"lines":[{"account":"fines-due","amount":-500,"member":3,"of":"fine:1"},{"account":"opening","amount":500}],"member":3,"reason":"à reprendre à la main","reverses":53,"undoes":{"fine":"fine:1","kind":"fine/1"}}',X'5A0001C580B09C632C3012B2BAEFBBD558EBB4533106F17AF1A760EE66EDF68D',X'3BBAC4B20AC5A8A03BDAF8760374EB318A1618142C58C90284811E9731F8CBC8');
INSERT INTO "event" VALUES(64,X'0000000000000000000000000000B006','2025-01-05T10:00:12Z','2025-01-05',0,'opening-undo/1','{"dues":[],"lines":[{"account":"social","amount":1500,"of":"fund:1"},{"account":"opening","amount":-1500}],"reason":"à reprendre à la main","reverses":60}',X'3BBAC4B20AC5A8A03BDAF8760374EB318A1618142C58C90284811E9731F8CBC8',X'9B0531205B1F25F2EBA5088511682B80D4F12352A8D68CB2A14D546BB1121677');
INSERT INTO "event" VALUES(65,X'0000000000000000000000000000001C','2025-01-05T10:00:30Z','2025-01-05',0,'opening/1','{"confirmed":true,"dues":[{"amount":5000,"of":"hand:3"},{"amount":500,"of":"fund:1"}],"items":[{"account":"savings","amount":20000},{"account":"loans","amount":12000},{"account":"fines-due","amount":700},{"account":"advance","amount":500}],"lines":[{"account":"savings","amount":-20000,"member":3},{"account":"loans","amount":12000,"member":3},{"account":"advance","amount":-500,"member":3},{"account":"opening","amount":8500}],"member":3}',X'9B0531205B1F25F2EBA5088511682B80D4F12352A8D68CB2A14D546BB1121677',X'9BAECDBDE82B186FC32782F2D1EF246F5E6950FF229E5A5E23576E8700DCB741');
INSERT INTO "event" VALUES(66,X'9DF42739D934F1D95560FC4D28B3506F','2025-01-05T10:00:30Z','2025-01-05',0,'fine/1','{"amount":700,"fine":"fine:3","kind":"before","lines":[{"account":"fines-due","amount":700,"member":3,"of":"fine:3"},{"account":"opening","amount":-700}],"member":3,"reason":"situation de départ"}',X'9BAECDBDE82B186FC32782F2D1EF246F5E6950FF229E5A5E23576E8700DCB741',X'4F798E983FA544987B9A410DAB23670DD7A8C4DF64847D3877EBF53F35CFD1ED');
INSERT INTO "event" VALUES(67,X'0000000000000000000000000000001D','2025-01-05T10:01:00Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":140000,"of":"fund:1"}],"lines":[{"account":"social","amount":-140000,"of":"fund:1"},{"account":"opening","amount":140000}]}',X'4F798E983FA544987B9A410DAB23670DD7A8C4DF64847D3877EBF53F35CFD1ED',X'1A3404E55F1F3AB5EC2A71457B09D6D27431EB93A9206AC709C12084A8A6851C');
INSERT INTO "event" VALUES(68,X'0000000000000000000000000000001E','2025-01-05T10:01:30Z','2025-01-05',0,'opening-undo/1','{"dues":[],"lines":[{"account":"social","amount":140000,"of":"fund:1"},{"account":"opening","amount":-140000}],"reason":"compté deux fois","reverses":67}',X'1A3404E55F1F3AB5EC2A71457B09D6D27431EB93A9206AC709C12084A8A6851C',X'F96630CB0CEB084AB6302FEE1D9ADB49FC0AA9BE2B41EEF524F7470FD50447C3');
INSERT INTO "event" VALUES(69,X'0000000000000000000000000000001F','2025-01-05T10:02:00Z','2025-01-05',0,'opening/1','{"fund":"fund:1","items":[{"account":"social","amount":150000,"of":"fund:1"}],"lines":[{"account":"social","amount":-150000,"of":"fund:1"},{"account":"opening","amount":150000}]}',X'F96630CB0CEB084AB6302FEE1D9ADB49FC0AA9BE2B41EEF524F7470FD50447C3',X'426362A4D8FEEF090B4840A5915AD4B4DB3AD43523CF871E6C36BCB9414DD5DE');
INSERT INTO "event" VALUES(70,X'00000000000000000000000000000022','2025-01-05T10:03:30Z','2025-01-05',0,'takeover/1','{"cash":176500,"disputed":[{"amount":5000,"member":5,"text":"dit avoir payé décembre"}],"document":{"number":1,"type":"minutes","year":2025},"gap":-4100,"members":[{"confirmed":false,"member":1},{"confirmed":true,"member":2},{"confirmed":true,"member":3},{"confirmed":false,"member":4},{"confirmed":false,"member":5},{"confirmed":false,"member":6},{"confirmed":false,"member":7}],"officers":[1,2],"page":"48","places":[{"counted":171500,"counters":[4,5],"final":[{"kind":"note","n":17,"value":10000},{"kind":"coin","n":3,"value":500}],"place":"cash"},{"counted":5000,"place":"bank"}],"unconfirmed":[1,4,5,6,7]}',X'426362A4D8FEEF090B4840A5915AD4B4DB3AD43523CF871E6C36BCB9414DD5DE',X'003B4CAC0DFFA4D98FF0D594E74996393DE1FD10020938949E7EE09BBE45D25B');
INSERT INTO "event" VALUES(71,X'00000000000000000000000000000023','2025-02-01T16:00:30Z','2025-02-01',0,'meeting-open/1','{"dues":[{"amount":5000,"member":1,"of":"hand:1"},{"amount":1000,"member":1,"of":"hand:7"},{"amount":500,"member":1,"of":"fund:1"},{"amount":100,"member":1,"of":"fund:2"},{"amount":5000,"member":2,"of":"hand:2"},{"amount":1000,"member":2,"of":"hand:8"},{"amount":500,"member":2,"of":"fund:1"},{"amount":100,"member":2,"of":"fund:2"},{"amount":5000,"member":3,"of":"hand:3"},{"amount":1000,"member":3,"of":"hand:9"},{"amount":500,"member":3,"of":"fund:1"},{"amount":100,"member":3,"of":"fund:2"},{"amount":5000,"member":4,"of":"hand:4"},{"amount":1000,"member":4,"of":"hand:10"},{"amount":500,"member":4,"of":"fund:1"},{"amount":100,"member":4,"of":"fund:2"},{"amount":5000,"member":5,"of":"hand:5"},{"amount":1000,"member":5,"of":"hand:12"},{"amount":500,"member":5,"of":"fund:1"},{"amount":100,"member":5,"of":"fund:2"},{"amount":2500,"member":6,"of":"hand:6"},{"amount":1000,"member":6,"of":"hand:11"},{"amount":500,"member":6,"of":"fund:1"},{"amount":100,"member":6,"of":"fund:2"},{"amount":2500,"member":7,"of":"hand:6"},{"amount":500,"member":7,"of":"fund:1"},{"amount":100,"member":7,"of":"fund:2"}],"held":"2025-02-01","host":"Awa Diop","meeting":1,"place":"Thiès, chez Awa Diop"}',X'003B4CAC0DFFA4D98FF0D594E74996393DE1FD10020938949E7EE09BBE45D25B',X'DCB83D319DA291704DD01F8B5861DCB7F96B008649B13D152EDAB8748B54A683');
INSERT INTO "event" VALUES(72,X'45772ED98A62C15200F086601CCDF302','2025-02-01T16:00:30Z','2025-02-01',0,'host/1','{"hosts":[{"meeting":1,"member":2}],"how":"named","meeting":1,"reason":"Plus près du marché"}',X'DCB83D319DA291704DD01F8B5861DCB7F96B008649B13D152EDAB8748B54A683',X'9CAB34B25A5FCC6C8D86ABDC342EDB4F17C7F51DE31B15F2B10CE54D6A241723');
INSERT INTO "event" VALUES(73,X'0000000000000000000000000000002F','2025-02-01T16:06:30Z','2025-02-01',0,'receipt/1','{"document":{"number":1,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:1"},{"amount":1000,"meeting":1,"of":"hand:7"}],"lines":[{"account":"cash","amount":6600},{"account":"social","amount":-500,"member":1,"of":"fund:1"},{"account":"meal","amount":-100,"member":1,"of":"fund:2"},{"account":"pot","amount":-5000,"member":1,"of":"hand:1"},{"account":"pot","amount":-1000,"member":1,"of":"hand:7"}],"means":"cash","meeting":1,"member":1,"total":6600}',X'9CAB34B25A5FCC6C8D86ABDC342EDB4F17C7F51DE31B15F2B10CE54D6A241723',X'75F4DF083C26D19E31440D695C0E9146092ECA2436431CD0B90799ECAE0E572A');
INSERT INTO "event" VALUES(74,X'00000000000000000000000000000036','2025-02-01T16:10:00Z','2025-02-01',0,'meal-off/1','{"dues":[{"amount":-100,"meeting":1,"member":4,"of":"fund:2","paid":0},{"amount":-100,"meeting":1,"member":6,"of":"fund:2","paid":0}],"meeting":1}',X'75F4DF083C26D19E31440D695C0E9146092ECA2436431CD0B90799ECAE0E572A',X'914F0867C00BC042BEE8CC0EEA0A57407C73346817CD42C445A109C7BE94607B');
INSERT INTO "event" VALUES(75,X'2AE34BBAA2B2D3679A689A5BB57BC19D','2025-02-01T16:10:00Z','2025-02-01',0,'fine/1','{"amount":200,"fine":"fine:4","kind":"late","lines":[{"account":"fines-due","amount":200,"member":5,"of":"fine:4"},{"account":"fines","amount":-200}],"meeting":1,"member":5}',X'914F0867C00BC042BEE8CC0EEA0A57407C73346817CD42C445A109C7BE94607B',X'5C900154BCD6329D585320EC8DC696481BB7BEDE99EFFD92AD46FB2BF6436F16');
INSERT INTO "event" VALUES(76,X'F459A0583398E1C0E9FA99A7396D885A','2025-02-01T16:10:00Z','2025-02-01',0,'fine/1','{"amount":200,"fine":"fine:5","kind":"late","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:5"},{"account":"fines","amount":-200}],"meeting":1,"member":4}',X'5C900154BCD6329D585320EC8DC696481BB7BEDE99EFFD92AD46FB2BF6436F16',X'27BEA0058266F532C7731E5FFCF1AB486F947A6A45429D0639FFE29D5AC95715');
INSERT INTO "event" VALUES(77,X'BBA969DEC6C78BB7C25E787232357C6B','2025-02-01T16:10:00Z','2025-02-01',0,'fine-cancel/1','{"amount":200,"fine":"fine:2","lines":[{"account":"fines","amount":200},{"account":"fines-due","amount":-200,"member":4,"of":"fine:2"}],"meeting":1,"member":4,"officers":[1,2],"reason":"prévenue"}',X'27BEA0058266F532C7731E5FFCF1AB486F947A6A45429D0639FFE29D5AC95715',X'BBB24BCBE6DEF0D5D71D2A91F4B6614CCAAB11DBD1AD6EDA76FBAA9586C3A413');
INSERT INTO "event" VALUES(78,X'58385031BC1746B9AA03413216EF29B5','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":2,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":0,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:2"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":2,"of":"fund:1"},{"account":"meal","amount":-100,"member":2,"of":"fund:2"},{"account":"pot","amount":-5000,"member":2,"of":"hand:2"}],"means":"cash","meeting":1,"member":2,"total":5600}',X'BBB24BCBE6DEF0D5D71D2A91F4B6614CCAAB11DBD1AD6EDA76FBAA9586C3A413',X'C15D83226DA2F55CA6151231BE68841843128F68453147B8891698CB06517B15');
INSERT INTO "event" VALUES(79,X'0DA870D3F458F81747E1D7AEB5457252','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":3,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":0,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":5000,"meeting":0,"of":"hand:3"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":3,"of":"fund:1"},{"account":"meal","amount":-100,"member":3,"of":"fund:2"},{"account":"pot","amount":-5000,"member":3,"of":"hand:3"}],"means":"cash","meeting":1,"member":3,"total":5600}',X'C15D83226DA2F55CA6151231BE68841843128F68453147B8891698CB06517B15',X'B1A849D0A70F58DF6C18F1712A3FEF6ACE0793F516A3AC445294D11AB2F5D20B');
INSERT INTO "event" VALUES(80,X'1C8F388D3D1B5C65928522E0C055C368','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":4,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":2,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:4"}],"lines":[{"account":"cash","amount":5600},{"account":"social","amount":-500,"member":4,"of":"fund:1"},{"account":"meal","amount":-100,"member":4,"of":"fund:2"},{"account":"pot","amount":-5000,"member":4,"of":"hand:4"}],"means":"cash","meeting":1,"member":4,"total":5600}',X'B1A849D0A70F58DF6C18F1712A3FEF6ACE0793F516A3AC445294D11AB2F5D20B',X'E987F7C9163975F18AC54BBD4B675B903147C5582C145D935CDF61013C85D2C3');
INSERT INTO "event" VALUES(81,X'2BF1EB235BA17D7E6B52155688221C7F','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":5,"type":"receipt","year":2025},"items":[{"amount":2500,"meeting":1,"of":"hand:5"}],"lines":[{"account":"cash","amount":2500},{"account":"pot","amount":-2500,"member":5,"of":"hand:5"}],"means":"cash","meeting":1,"member":5,"total":2500}',X'E987F7C9163975F18AC54BBD4B675B903147C5582C145D935CDF61013C85D2C3',X'D636F22F8E524B4DC843CE95710D30DCF4ACF7B41FCD18D24912A93DC122AA06');
INSERT INTO "event" VALUES(82,X'EA6559A39444025F7C14C860B602D748','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":6,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":2500,"meeting":1,"of":"hand:6"},{"amount":1000,"meeting":1,"of":"hand:11"},{"amount":6000,"of":"advance"}],"lines":[{"account":"cash","amount":10000},{"account":"social","amount":-500,"member":6,"of":"fund:1"},{"account":"pot","amount":-2500,"member":6,"of":"hand:6"},{"account":"pot","amount":-1000,"member":6,"of":"hand:11"},{"account":"advance","amount":-6000,"member":6}],"means":"cash","meeting":1,"member":6,"paper":"114","total":10000}',X'D636F22F8E524B4DC843CE95710D30DCF4ACF7B41FCD18D24912A93DC122AA06',X'0B1101BD09CD2407596393D7A6F1331D743E60F963FF883CC3921A731E0AA084');
INSERT INTO "event" VALUES(83,X'18DF29415262F40645FAF36727913A77','2025-02-01T16:10:00Z','2025-02-01',0,'receipt/1','{"document":{"number":7,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":1,"of":"fund:2"},{"amount":2500,"meeting":1,"of":"hand:6"}],"lines":[{"account":"cash","amount":3100},{"account":"social","amount":-500,"member":7,"of":"fund:1"},{"account":"meal","amount":-100,"member":7,"of":"fund:2"},{"account":"pot","amount":-2500,"member":7,"of":"hand:6"},{"account":"between","amount":1000,"member":7,"of":"member:1"},{"account":"between","amount":-1000,"member":1,"of":"member:7"}],"means":"cash","meeting":1,"member":7,"paid_by":{"amount":1000,"member":1},"total":3100}',X'0B1101BD09CD2407596393D7A6F1331D743E60F963FF883CC3921A731E0AA084',X'CD1D4AE022DCF3A993583F6F3E2AC701870EBBEE65594F40EC5AAFEF4DB1190A');
INSERT INTO "event" VALUES(84,X'A7D3F2147FE2A729545E8B98C1D78DED','2025-02-01T16:10:00Z','2025-02-01',0,'meal-pay/1','{"deductions":[{"amount":400,"kind":"arrears","meeting":1,"of":"fund:1"}],"discharge":{"how":"signature"},"document":{"number":1,"type":"voucher-out","year":2025},"gross":400,"lines":[{"account":"meal","amount":400,"member":2,"of":"fund:2"},{"account":"social","amount":-400,"member":2,"of":"fund:1"}],"meeting":1,"member":2,"net":0,"of":"fund:2","officers":[1,2],"served":1}',X'CD1D4AE022DCF3A993583F6F3E2AC701870EBBEE65594F40EC5AAFEF4DB1190A',X'C6B79DCF694662C378DC1016FEEE175CB679CA70CFA3FEC242EE1EBBF89928A6');
INSERT INTO "event" VALUES(85,X'A9B54E86AD4EEF82FDC0FE4E91B7D63C','2025-02-01T16:10:00Z','2025-02-01',0,'payout/1','{"deductions":[{"amount":600,"kind":"percent","of":"fund:1"}],"discharge":{"how":"none"},"document":{"number":2,"type":"voucher-out","year":2025},"gross":30000,"hand":"hand:1","lines":[{"account":"pot","amount":30000,"member":1,"of":"hand:1"},{"account":"social","amount":-600,"member":1,"of":"fund:1"},{"account":"owed","amount":-7500,"member":1,"of":"hand:1"},{"account":"cash","amount":-21900}],"meeting":1,"member":1,"net":21900,"officers":[1,2],"owed":7500,"pool":"pool:1","reason":"partie avant la fin","share":{"denominator":1,"numerator":1},"short":{"missing":7500,"policy":"owe"},"turn":2}',X'C6B79DCF694662C378DC1016FEEE175CB679CA70CFA3FEC242EE1EBBF89928A6',X'0E13114716A7BA1122F12EAF6D40BFE3D5443202D1FACBE596E5120FAB8F2160');
INSERT INTO "event" VALUES(86,X'DAB1F1A07CC7833D41F451926F2C4EFB','2025-02-01T16:10:00Z','2025-02-01',0,'spread/1','{"amount":1000,"hand":"hand:7","lines":[{"account":"cash","amount":1000},{"account":"spread","amount":-1000,"member":1,"of":"hand:7"}],"meeting":1,"officers":[1,2],"parts":[{"amount":1000,"hand":"hand:7","member":1}],"pool":"pool:2","short_meeting":1,"turn":1}',X'0E13114716A7BA1122F12EAF6D40BFE3D5443202D1FACBE596E5120FAB8F2160',X'548DBA4B22E46158F5C0A55102925D5215A8504BE96E6A60BC41866C0C6F08F8');
INSERT INTO "event" VALUES(87,X'EBD93B6DE0CD4C04DBC855FAF3A5D79C','2025-02-01T16:10:00Z','2025-02-01',0,'payout/1','{"deductions":[],"discharge":{"how":"none"},"document":{"number":3,"type":"voucher-out","year":2025},"gross":3000,"hand":"hand:7","lines":[{"account":"pot","amount":3000,"member":1,"of":"hand:7"},{"account":"cash","amount":-3000}],"meeting":1,"member":1,"net":3000,"officers":[1,2],"owed":0,"pool":"pool:2","share":{"denominator":1,"numerator":1},"short":{"missing":1000,"policy":"spread"},"turn":1}',X'548DBA4B22E46158F5C0A55102925D5215A8504BE96E6A60BC41866C0C6F08F8',X'7909B511AC7ACF931AF6DB4B3CCBB616CCD53CF04B541DEDF5D63F60DA17DE31');
INSERT INTO "event" VALUES(88,X'B5188F92101BB6A2527BE0120577016D','2025-02-01T16:10:00Z','2025-02-01',0,'postpone/1','{"gross":3000,"hand":"hand:8","meeting":1,"member":2,"net":0,"officers":[1,2],"pool":"pool:2","short":{"missing":3000,"policy":"postpone"},"turn":2}',X'7909B511AC7ACF931AF6DB4B3CCBB616CCD53CF04B541DEDF5D63F60DA17DE31',X'50D44ADD4DE033157B0F9DD5986CEC529F92BC24E4709BA5DD14E6C1A2F0E364');
INSERT INTO "event" VALUES(89,X'178078D4FADD66FE68FEBCA5AC230365','2025-02-01T16:10:00Z','2025-02-01',0,'flow/1','{"account":"expense:stationery","amount":1500,"direction":"out","document":{"number":4,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-1500},{"account":"expense:stationery","amount":1500}],"means":"cash","meeting":1,"piece":"F-014","what":"Cahier et stylos"}',X'50D44ADD4DE033157B0F9DD5986CEC529F92BC24E4709BA5DD14E6C1A2F0E364',X'2907ACB2D6FE3F30A93371004D7EAB1D36DCFF601FC193D3CAB45FEB6E7533DE');
INSERT INTO "event" VALUES(90,X'C33963623AAB5ED572F091862D98BD7C','2025-02-01T16:10:00Z','2025-02-01',0,'transfer/1','{"amount":50000,"fee":250,"from":"cash","lines":[{"account":"bank","amount":50000},{"account":"cash","amount":-50250},{"account":"expense:fees","amount":250}],"meeting":1,"reference":"B-9","to":"bank","what":"Versement"}',X'2907ACB2D6FE3F30A93371004D7EAB1D36DCFF601FC193D3CAB45FEB6E7533DE',X'9F3E6CAD5D5067D9BE1236980A992B66B182A3C426F58FBF2F7F88704E3ABC13');
INSERT INTO "event" VALUES(91,X'90592DF64763867A6CDB6297AFC421F9','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":2,"missing":1000,"of":"hand:8","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'9F3E6CAD5D5067D9BE1236980A992B66B182A3C426F58FBF2F7F88704E3ABC13',X'33C754F3F88D2B9ADE97F638B3E7B666AB341632EDBCFFF985D42E746340ACB8');
INSERT INTO "event" VALUES(92,X'59AF26A0205C88F45E1F3F4EB79EC9E1','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":3,"missing":1000,"of":"hand:9","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'33C754F3F88D2B9ADE97F638B3E7B666AB341632EDBCFFF985D42E746340ACB8',X'2650C6DAAF7FD91CF6F5C04984D27BB9276B3BE80868416C60605974D484D8BE');
INSERT INTO "event" VALUES(93,X'63528BCA9FC12422BD9960A851EC8A9E','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":4,"missing":1000,"of":"hand:10","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'2650C6DAAF7FD91CF6F5C04984D27BB9276B3BE80868416C60605974D484D8BE',X'3E432E243937A5EA8C350037FEC56214CBCE16A96D6151543B01EE0AB7356350');
INSERT INTO "event" VALUES(94,X'0403B5460A3387B1A6235C9303048798','2025-02-01T16:10:00Z','2025-02-01',0,'waiver/1','{"amount":100,"meeting":1,"member":5,"missing":1000,"of":"hand:12","officers":[1,2],"rate":100000,"reason":"premier mois","served":false}',X'3E432E243937A5EA8C350037FEC56214CBCE16A96D6151543B01EE0AB7356350',X'C9D9F478C75938C8404B05A6C540F38F778F6029A29E478E393C84BCD4CAE825');
INSERT INTO "event" VALUES(95,X'7183FB732947F42209130ED1DF866264','2025-02-01T16:10:00Z','2025-02-01',0,'attendance/1','{"meeting":1,"members":[{"member":1,"presence":"present"},{"member":2,"presence":"present"},{"member":3,"presence":"present"},{"member":4,"presence":"absent"},{"member":5,"presence":"late"},{"member":6,"presence":"excused"},{"member":7,"presence":"represented","proxy":"Penda Sow"}]}',X'C9D9F478C75938C8404B05A6C540F38F778F6029A29E478E393C84BCD4CAE825',X'88C4C3F196FB2D8247FC60EEC45C90519EB20068378D52CF65E2C8F00EA416B8');
INSERT INTO "event" VALUES(96,X'33B6C5397E501390437F05CF6CC2A82E','2025-02-01T16:10:00Z','2025-02-01',0,'agenda/1','{"expenses_without_piece":0,"host":"Awa Diop","meeting":1,"notes":[{"section":"decisions","text":"Les retards sont réglés\nà la prochaine réunion."}],"operations_between":[48,49,51,53,55,59,60,63,64,65,66,67,68,69],"payouts_without_discharge":2,"place":"Thiès, chez Awa Diop"}',X'88C4C3F196FB2D8247FC60EEC45C90519EB20068378D52CF65E2C8F00EA416B8',X'026CECB2282DB567BDE1247EC6CB4BC3C1ACDCB54AE9A3E016876C4D490FB268');
INSERT INTO "event" VALUES(97,X'A12036EFFE1870A6D84D0484233C01DA','2025-02-01T16:10:00Z','2025-02-01',0,'count/1','{"counted":134700,"counters":[4,5],"difference":-150,"expected":134850,"final":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"first":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"first_total":134700,"holder":2,"lines":[{"account":"claim","amount":150,"member":2},{"account":"cash","amount":-150}],"meeting":1,"officers":[1,2],"outcome":"claim","reason":"Recompté deux fois, non retrouvé."}',X'026CECB2282DB567BDE1247EC6CB4BC3C1ACDCB54AE9A3E016876C4D490FB268',X'E6DA6F4FEB961315801F98D1FB44B68E5BAFF26940C62EC8F803563ADB3CE5B4');
INSERT INTO "event" VALUES(98,X'7A24A4587E6750937F43619C24907022','2025-02-01T16:10:00Z','2025-02-01',0,'seal/1','{"amends":3,"cash":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"cash_first":[{"kind":"note","n":13,"value":10000},{"kind":"coin","n":9,"value":500},{"kind":"coin","n":1,"value":200}],"count":27,"counted":134700,"difference":-150,"document":{"number":2,"type":"minutes","year":2025},"ever_in":266500,"ever_out":76800,"expected":134850,"first":71,"last":97,"meeting":1,"officers":[1,2],"opened_at":"2025-02-01T16:00:30Z","outcome":"claim","previous_head":"e6da6f4feb961315801f98d1fb44b68e5baff26940c62ec8f803563adb3ce5b4","totals":[{"account":"advance","credit":6000,"debit":0},{"account":"bank","credit":0,"debit":50000},{"account":"between","credit":1000,"debit":1000},{"account":"cash","credit":76800,"debit":40000},{"account":"claim","credit":0,"debit":150},{"account":"expense:fees","credit":0,"debit":250},{"account":"expense:stationery","credit":0,"debit":1500},{"account":"fines","credit":400,"debit":200},{"account":"fines-due","credit":200,"debit":400},{"account":"meal","credit":500,"debit":400},{"account":"owed","credit":7500,"debit":0},{"account":"pot","credit":29500,"debit":33000},{"account":"social","credit":4000,"debit":0},{"account":"spread","credit":1000,"debit":0}]}',X'E6DA6F4FEB961315801F98D1FB44B68E5BAFF26940C62EC8F803563ADB3CE5B4',X'51C6C6DFD849A21C9B12E4BD2B4A6EA1B481EAEA2A81C3162843364A97188503');
INSERT INTO "event" VALUES(99,X'00000000000000000000000000000037','2025-02-03T10:00:30Z','2025-02-03',0,'discharge/1','{"discharge":{"how":"thumbprint","witness":"Penda Sow"},"member":2,"of":84,"voucher":{"number":1,"year":2025}}',X'51C6C6DFD849A21C9B12E4BD2B4A6EA1B481EAEA2A81C3162843364A97188503',X'93F50E6663B9CCB5EFDDB5954448CA6DF1B404DA1A367D2226B146904E4D5D38');
INSERT INTO "event" VALUES(100,X'00000000000000000000000000000038','2025-02-03T10:01:00Z','2025-02-03',0,'note/1','{"meeting":1,"section":"decisions","text":"La clé de réserve est chez la secrétaire."}',X'93F50E6663B9CCB5EFDDB5954448CA6DF1B404DA1A367D2226B146904E4D5D38',X'6455D513F064F62D555E402C0B0F3EDD28194ACE90671D4F9291B159C7BDAF5D');
INSERT INTO "event" VALUES(101,X'0000000000000000000000000000040C','2025-02-03T10:01:01Z','2025-02-03',0,'receipt/1','{"document":{"number":8,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:8"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":2,"of":"hand:8"}],"means":"cash","member":2,"total":1000}',X'6455D513F064F62D555E402C0B0F3EDD28194ACE90671D4F9291B159C7BDAF5D',X'D39E85C833A51342C8EEF17D6EF944D79EA1F710EF36B8A05FE0BA40258E7C08');
INSERT INTO "event" VALUES(102,X'F0F91248AACCDE855F694241470BC1E1','2025-02-03T10:01:01Z','2025-02-03',0,'spread-back/1','{"amount":1000,"hand":"hand:7","lines":[{"account":"spread","amount":1000,"member":1,"of":"hand:7"},{"account":"advance","amount":-1000,"member":1}],"parts":[{"amount":1000,"hand":"hand:7","member":1}],"pool":"pool:2","short_meeting":1,"spread":86,"turn":1}',X'D39E85C833A51342C8EEF17D6EF944D79EA1F710EF36B8A05FE0BA40258E7C08',X'5FD63DC5EB4905639CC7A2B19137032D275AF1A4BC7D5F597B384F6FCA938C8B');
INSERT INTO "event" VALUES(103,X'0000000000000000000000000000040D','2025-02-03T10:01:02Z','2025-02-03',0,'receipt/1','{"document":{"number":9,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:9"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":3,"of":"hand:9"}],"means":"cash","member":3,"total":1000}',X'5FD63DC5EB4905639CC7A2B19137032D275AF1A4BC7D5F597B384F6FCA938C8B',X'2A7876D56749EC80CD4CE2D73EEDC920D2B33E577018E79BEF4B5A5F53802612');
INSERT INTO "event" VALUES(104,X'0000000000000000000000000000040E','2025-02-03T10:01:03Z','2025-02-03',0,'receipt/1','{"document":{"number":10,"type":"receipt","year":2025},"items":[{"amount":1000,"meeting":1,"of":"hand:10"}],"lines":[{"account":"cash","amount":1000},{"account":"pot","amount":-1000,"member":4,"of":"hand:10"}],"means":"cash","member":4,"total":1000}',X'2A7876D56749EC80CD4CE2D73EEDC920D2B33E577018E79BEF4B5A5F53802612',X'6EBBBFA0FBA009A521A5FC9136385AF54C599C929038FED915BDCEB813ECC084');
INSERT INTO "event" VALUES(105,X'00000000000000000000000000000414','2025-02-03T10:01:04Z','2025-02-03',0,'setoff/1','{"consent":true,"from":"savings","items":[{"amount":200,"of":"fine:3"}],"lines":[{"account":"savings","amount":200,"member":3},{"account":"fines-due","amount":-200,"member":3,"of":"fine:3"}],"member":3,"officers":[1,2],"total":200}',X'6EBBBFA0FBA009A521A5FC9136385AF54C599C929038FED915BDCEB813ECC084',X'EDE52E66E1DF4FBA5A9EA67296999651F53EB162C070D883A9522BE8B5AC4D96');
INSERT INTO "event" VALUES(106,X'00000000000000000000000000000039','2025-02-03T10:01:30Z','2025-02-03',0,'flow/1','{"account":"income:chairs","amount":5000,"direction":"in","document":{"number":11,"type":"receipt","year":2025},"lines":[{"account":"mobile","amount":5000},{"account":"income:chairs","amount":-5000}],"means":"mobile","reference":"MP-77","what":"Chaises louées"}',X'EDE52E66E1DF4FBA5A9EA67296999651F53EB162C070D883A9522BE8B5AC4D96',X'2B535444F232E5640F6CEF99C89ECCD071F6F623F1B42EE274A384C956936AD1');
INSERT INTO "event" VALUES(107,X'0000000000000000000000000000003A','2025-02-03T10:02:00Z','2025-02-03',0,'flow/1','{"account":"social","amount":15000,"direction":"out","document":{"number":5,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-15000},{"account":"social","amount":15000,"member":2,"of":"fund:1"}],"means":"cash","member":2,"of":"fund:1","relation":"child","what":"Baptême"}',X'2B535444F232E5640F6CEF99C89ECCD071F6F623F1B42EE274A384C956936AD1',X'CB5CB80C22491C87EEDEB917E0AE4A5C1EADD3EB47A736B7E798DB5AE54861F8');
INSERT INTO "event" VALUES(108,X'0000000000000000000000000000003B','2025-02-03T10:02:30Z','2025-02-03',0,'owed/1','{"amount":7500,"discharge":{"how":"none"},"document":{"number":6,"type":"voucher-out","year":2025},"hand":"hand:1","lines":[{"account":"owed","amount":7500,"member":1,"of":"hand:1"},{"account":"cash","amount":-7500}],"member":1,"officers":[1,2]}',X'CB5CB80C22491C87EEDEB917E0AE4A5C1EADD3EB47A736B7E798DB5AE54861F8',X'251EF49E8E8C751D5DB8F7D106CC4F83DB3BC7FFFE03F187AC11406D2F41E8A5');
INSERT INTO "event" VALUES(109,X'00000000000000000000000000005E01','2025-02-03T10:02:40Z','2025-02-03',0,'between/1','{"amount":2000,"how":"lent","lines":[{"account":"between","amount":2000,"member":3,"of":"member:2"},{"account":"between","amount":-2000,"member":2,"of":"member:3"}],"member":3,"reason":"pagne","signed":{"how":"spoken"},"to":2}',X'251EF49E8E8C751D5DB8F7D106CC4F83DB3BC7FFFE03F187AC11406D2F41E8A5',X'A52E93FC9475D6B74E262CBC42B93A8DB4EE321E79180780C4A14E033678E563');
INSERT INTO "event" VALUES(110,X'00000000000000000000000000005E02','2025-02-03T10:02:50Z','2025-02-03',0,'between/1','{"amount":1000,"how":"settled","lines":[{"account":"between","amount":-1000,"member":7,"of":"member:1"},{"account":"between","amount":1000,"member":1,"of":"member:7"}],"member":7,"signed":{"how":"spoken"},"signed_to":{"how":"thumbprint","witness":"Penda Sow"},"to":1}',X'A52E93FC9475D6B74E262CBC42B93A8DB4EE321E79180780C4A14E033678E563',X'D2E5FB85F9A9751295AD1F5AC283DF3AC4C0FC909BEB26B7474F9FD48E30599D');
INSERT INTO "event" VALUES(111,X'00000000000000000000000000005F01','2025-02-03T10:02:51Z','2025-02-03',0,'guarantee/1','{"guarantee":1,"hand":"hand:1","kind":"member","member":4,"most":20000}',X'D2E5FB85F9A9751295AD1F5AC283DF3AC4C0FC909BEB26B7474F9FD48E30599D',X'B1134613EA5532039E06E75C694A037AA38716F67FB2E60105EFFD85B0B7E747');
INSERT INTO "event" VALUES(112,X'00000000000000000000000000005F02','2025-02-03T10:02:52Z','2025-02-03',0,'guarantee-accept/1','{"guarantee":1,"hand":"hand:1","how":"thumbprint","member":4,"witness":"Penda Sow"}',X'B1134613EA5532039E06E75C694A037AA38716F67FB2E60105EFFD85B0B7E747',X'2AC6B882D4BAD30521E1DD17A8B22FCB0464FA8863BB8F88AA647CF6ADB02BF1');
INSERT INTO "event" VALUES(113,X'7ED87043CF93011831B25FC3AA37CE1F','2025-02-03T10:02:52Z','2025-02-03',0,'member-details/1','{"details":{"identity":"4cff321b963eb97585e5d521ad382097608d5441c3311435f06e1f968b673206"},"member":4}',X'2AC6B882D4BAD30521E1DD17A8B22FCB0464FA8863BB8F88AA647CF6ADB02BF1',X'D5D9FA211F858780F39368C6F1DC88019878F664322452171A724F6DD59E8EEE');
INSERT INTO "event" VALUES(114,X'00000000000000000000000000005F03','2025-02-03T10:02:53Z','2025-02-03',0,'guarantee/1','{"guarantee":2,"hand":"hand:2","kind":"cheque","most":20000,"what":"CBAO 004711"}',X'D5D9FA211F858780F39368C6F1DC88019878F664322452171A724F6DD59E8EEE',X'67B9CCA9AA31C31EDC6ADE20839266764907CC112E4EC8FEDAB4FD154FBA9EF7');
INSERT INTO "event" VALUES(115,X'00000000000000000000000000005F04','2025-02-03T10:02:54Z','2025-02-03',0,'guarantee-call/1','{"amount":5000,"guarantee":1,"hand":"hand:1","member":4}',X'67B9CCA9AA31C31EDC6ADE20839266764907CC112E4EC8FEDAB4FD154FBA9EF7',X'951B0BF52AC8D50376307D6BDFD7AA38A9240336741606BA39EADA13E8F8B394');
INSERT INTO "event" VALUES(116,X'00000000000000000000000000005F05','2025-02-03T10:02:55Z','2025-02-03',0,'receipt/1','{"document":{"number":12,"type":"receipt","year":2025},"items":[{"amount":2000,"meeting":2,"of":"hand:1"}],"lines":[{"account":"cash","amount":2000},{"account":"pot","amount":-2000,"member":1,"of":"hand:1"},{"account":"between","amount":2000,"member":1,"of":"member:4"},{"account":"between","amount":-2000,"member":4,"of":"member:1"}],"means":"cash","member":1,"paid_by":{"amount":2000,"guarantee":1,"member":4},"total":2000}',X'951B0BF52AC8D50376307D6BDFD7AA38A9240336741606BA39EADA13E8F8B394',X'02A156A456FA425F6608A9CBBF0C97EB3DB71EFAE032EA53DD129C58DE603D7A');
INSERT INTO "event" VALUES(117,X'00000000000000000000000000005F06','2025-02-03T10:02:56Z','2025-02-03',0,'guarantee-end/1','{"guarantee":2,"hand":"hand:2","officers":[1,2],"reason":"chèque rendu"}',X'02A156A456FA425F6608A9CBBF0C97EB3DB71EFAE032EA53DD129C58DE603D7A',X'68EBD59B70AE4E660D4B47158EC5D82BBDB43E6470241A648691BAD600D4268F');
INSERT INTO "event" VALUES(118,X'0000000000000000000000000000003C','2025-02-03T10:03:00Z','2025-02-03',0,'hand-over/1','{"consent":[6],"dues":[{"amount":-2500,"meeting":1,"member":7,"of":"hand:6","paid":-2500},{"amount":2500,"meeting":1,"member":6,"of":"hand:6","paid":2500}],"from":7,"hand":"hand:6","holders":[{"denominator":1,"member":6,"numerator":1}],"how":"heir","lines":[{"account":"pot","amount":7500,"member":7,"of":"hand:6"},{"account":"pot","amount":-7500,"member":6,"of":"hand:6"}],"officers":[1,2],"paid_back":0,"pool":"pool:1","rank":6,"to":6,"to_pay":0}',X'68EBD59B70AE4E660D4B47158EC5D82BBDB43E6470241A648691BAD600D4268F',X'FACB3ED3897E7DCF836397EF12A45B24A8957076399D60C66CA7599BCEA3018F');
INSERT INTO "event" VALUES(119,X'00000000000000000000000000000701','2025-02-03T10:03:05Z','2025-02-03',0,'hand-over/1','{"consent":[4,3],"dues":[{"amount":-1000,"meeting":1,"member":4,"of":"hand:10","paid":-1000},{"amount":1000,"meeting":1,"member":3,"of":"hand:10","paid":0}],"from":4,"hand":"hand:10","holders":[{"denominator":1,"member":3,"numerator":1}],"how":"take-over","leavers":[{"back":1000,"member":4,"paid":1000,"penalty":0}],"lines":[{"account":"pot","amount":1000,"member":4,"of":"hand:10"},{"account":"owed","amount":-1000,"member":4,"of":"hand:10"}],"officers":[1,2],"paid_back":1000,"pool":"pool:2","rank":4,"refund":"replacement","to":3,"to_pay":1000}',X'FACB3ED3897E7DCF836397EF12A45B24A8957076399D60C66CA7599BCEA3018F',X'5D64654F38FD79D720205184AD71E31160E3109FB404D4680FCB40EF58E8AFDF');
INSERT INTO "event" VALUES(120,X'0000000000000000000000000000020D','2025-02-03T10:03:15Z','2025-02-03',0,'hand-over/1','{"consent":[5,6],"dues":[{"amount":-5000,"meeting":1,"member":5,"of":"hand:5","paid":-2500},{"amount":5000,"meeting":1,"member":6,"of":"hand:5","paid":0},{"amount":10000,"meeting":0,"member":6,"of":"hand:5","paid":0}],"from":5,"hand":"hand:5","holders":[{"denominator":1,"member":6,"numerator":1}],"how":"take-over","leavers":[{"back":12000,"member":5,"paid":12500,"penalty":500}],"lines":[{"account":"pot","amount":12500,"member":5,"of":"hand:5"},{"account":"owed","amount":-12000,"member":5,"of":"hand:5"},{"account":"fines","amount":-500}],"officers":[1,2],"paid_back":12000,"penalty":500,"pool":"pool:1","rank":5,"reason":"Voyage","refund":"replacement","to":6,"to_pay":15000}',X'5D64654F38FD79D720205184AD71E31160E3109FB404D4680FCB40EF58E8AFDF',X'36AF9EA10384763A3CA9D1444DAB50AD69380780C492AAB24CC57DD8D562202D');
INSERT INTO "event" VALUES(121,X'0000000000000000000000000000003D','2025-02-03T10:03:30Z','2025-02-03',0,'meeting-move/1','{"meeting":3,"meetings":[{"day":"2025-03-31","meeting":3}],"reason":"Korité"}',X'36AF9EA10384763A3CA9D1444DAB50AD69380780C492AAB24CC57DD8D562202D',X'03EA551B46D721E95D4026909207066F858B27BFA9F170128288938A0ACED597');
INSERT INTO "event" VALUES(122,X'0000000000000000000000000000003E','2025-02-03T10:04:00Z','2025-02-03',0,'meeting-miss/1','{"meeting":4,"meetings":[{"day":"2025-06-01","meeting":4},{"day":"2025-07-01","meeting":5},{"day":"2025-08-01","meeting":6},{"day":"2025-09-01","meeting":7},{"day":"2025-10-01","meeting":8},{"day":"2025-11-01","meeting":9},{"day":"2025-12-01","meeting":10}],"reason":"Funérailles"}',X'03EA551B46D721E95D4026909207066F858B27BFA9F170128288938A0ACED597',X'3C27A981193FB6A3E96690FD08D4FC06D3D6A7CC7D112C890E1CBF5C92461041');
INSERT INTO "event" VALUES(123,X'0000000000000000000000000000003F','2025-02-03T10:04:30Z','2025-02-03',0,'officer-end/1','{"member":5,"officers":[1,2],"role":"counter","until":"2025-02-03"}',X'3C27A981193FB6A3E96690FD08D4FC06D3D6A7CC7D112C890E1CBF5C92461041',X'C871F085F9D3F579549B1E1AE2FA57B277D610931B847EE1604DBDD5F2833E4F');
INSERT INTO "event" VALUES(124,X'00000000000000000000000000000040','2025-02-03T10:05:00Z','2025-02-03',0,'officer/1','{"member":6,"officers":[1,2],"role":"counter","since":"2025-02-03"}',X'C871F085F9D3F579549B1E1AE2FA57B277D610931B847EE1604DBDD5F2833E4F',X'D3BB563DFB8959E98830A3E3F8CC792477C387151FDE168EAD3C1FF3337AAE2F');
INSERT INTO "event" VALUES(125,X'00000000000000000000000000000041','2025-02-03T10:05:30Z','2025-02-03',0,'member-leave/1','{"left":"2025-02-03","member":7,"reason":"déménagement"}',X'D3BB563DFB8959E98830A3E3F8CC792477C387151FDE168EAD3C1FF3337AAE2F',X'AF13FCD1C0BEA0730DBB6DA4374F57DEA9B5283B2464830848745566073AB83C');
INSERT INTO "event" VALUES(126,X'00000000000000000000000000000042','2025-02-03T10:06:00Z','2025-02-03',0,'fine/1','{"amount":200,"fine":"fine:6","kind":"late","lines":[{"account":"fines-due","amount":200,"member":4,"of":"fine:6"},{"account":"fines","amount":-200}],"member":4}',X'AF13FCD1C0BEA0730DBB6DA4374F57DEA9B5283B2464830848745566073AB83C',X'15A91004EC50C9E5BE7ACD3B6283A290AAA8E4C93B228DBF08AE588C42835607');
INSERT INTO "event" VALUES(127,X'00000000000000000000000000000043','2025-02-03T10:06:30Z','2025-02-03',0,'fine-cancel/1','{"amount":500,"fine":"fine:3","lines":[{"account":"fines","amount":500},{"account":"fines-due","amount":-500,"member":3,"of":"fine:3"}],"member":3,"officers":[1,2],"reason":"prévenue la veille"}',X'15A91004EC50C9E5BE7ACD3B6283A290AAA8E4C93B228DBF08AE588C42835607',X'98C6FE840FA1DFCDB9C2697FBEBC7C3151456E89615EAE144A756BD97AE2617D');
INSERT INTO "event" VALUES(128,X'000000000000000000000000C1A10001','2025-02-03T10:06:40Z','2025-02-03',0,'claim-waive/1','{"amount":50,"lines":[{"account":"expense:missing","amount":50},{"account":"claim","amount":-50,"member":2}],"member":2,"officers":[1,4],"reason":"Pièce usée, non reprise"}',X'98C6FE840FA1DFCDB9C2697FBEBC7C3151456E89615EAE144A756BD97AE2617D',X'C130D4C4351FE404E7F98A7F829273B09D7D32395FB1F356788D4052AA716559');
INSERT INTO "event" VALUES(129,X'00000000000000000000000000000044','2025-02-03T10:07:00Z','2025-02-03',0,'correction/1','{"document":{"number":3,"type":"minutes","year":2025},"lines":[{"account":"cash","amount":-1000},{"account":"pot","amount":1000,"member":3,"of":"hand:9"}],"member":3,"officers":[1,2],"reason":"5 000 écrits, 4 000 reçus","reverses":103,"undoes":{"items":[{"amount":1000,"meeting":1,"of":"hand:9"}],"kind":"receipt/1","member":3}}',X'C130D4C4351FE404E7F98A7F829273B09D7D32395FB1F356788D4052AA716559',X'C534A77237A8C500C8DA77B07FD5551B541D8C5DFDA3C39E210350FCF912B130');
INSERT INTO "event" VALUES(130,X'A75A9E1041CB55BF3910E31019560C61','2025-02-03T10:07:00Z','2025-02-03',0,'flow/1','{"account":"income:chairs","amount":4000,"corrects":103,"direction":"in","document":{"number":13,"type":"receipt","year":2025},"lines":[{"account":"mobile","amount":4000},{"account":"income:chairs","amount":-4000}],"means":"mobile","reference":"MP-77","what":"Chaises louées"}',X'C534A77237A8C500C8DA77B07FD5551B541D8C5DFDA3C39E210350FCF912B130',X'C5E046D83DE8966E6E695484B7249319C57EE4AD5B6A982B6D28BBF9158ACE06');
INSERT INTO "event" VALUES(131,X'00000000000000000000000000000201','2025-02-03T10:08:00Z','2025-02-03',0,'officer/1','{"member":2,"officers":[1,2],"role":"key-holder","since":"2025-02-03"}',X'C5E046D83DE8966E6E695484B7249319C57EE4AD5B6A982B6D28BBF9158ACE06',X'DE760DFC87AA69BD7C9C149C685678B0034DD82CB0A70833473B10E5A5F8621E');
INSERT INTO "event" VALUES(132,X'00000000000000000000000000000202','2025-02-03T10:08:30Z','2025-02-03',0,'officer/1','{"member":4,"officers":[1,2],"role":"key-holder","since":"2025-02-03"}',X'DE760DFC87AA69BD7C9C149C685678B0034DD82CB0A70833473B10E5A5F8621E',X'D28F3DF00D833E9F4C9ADD8B5CFA46E3E98BCD243D8E83FE36D2B11FEC55BEEB');
INSERT INTO "event" VALUES(133,X'00000000000000000000000000000203','2025-02-03T10:09:00Z','2025-02-03',0,'guard/1','{"idle_minutes":5,"keys_to_open":2,"officers":[1,2]}',X'D28F3DF00D833E9F4C9ADD8B5CFA46E3E98BCD243D8E83FE36D2B11FEC55BEEB',X'25D4920ABA42C88E7BCB62387F8E474B57D5E032AC5D52D97652FABDF6E2EA69');
INSERT INTO "event" VALUES(134,X'000000000000000000000000D15C0001','2025-02-03T10:09:30Z','2025-02-03',0,'hand-leave/1','{"hand":"hand:1","leavers":[{"member":1,"rest":18000}],"member":1,"officers":[1,2],"owes":"scheduled","pool":"pool:1","reason":"Partie à Dakar"}',X'25D4920ABA42C88E7BCB62387F8E474B57D5E032AC5D52D97652FABDF6E2EA69',X'586351F05424F3C7A90195D9004FE608D8102DB592000A967297BA5C571AF2F0');
INSERT INTO "event" VALUES(135,X'000000000000000000000000D15C0002','2025-02-03T10:09:40Z','2025-02-03',0,'defer/1','{"from":5,"hand":"hand:5","member":6,"missing":15000,"officers":[1,2],"pool":"pool:1","reason":"Encore en retard","to":6,"turns":[{"amount":30000,"hand":"hand:6","meeting":4,"n":5},{"amount":30000,"hand":"hand:5","meeting":5,"n":6}]}',X'586351F05424F3C7A90195D9004FE608D8102DB592000A967297BA5C571AF2F0',X'8BA92E2AEA9747ACBEEE3492AB04BFD917C3FAF204290FED320A7C5DFC344716');
INSERT INTO "event" VALUES(136,X'000000000000000000000000D15C0003','2025-02-03T10:09:50Z','2025-02-03',0,'fine/1','{"amount":200,"fine":"fine:7","kind":"late","lines":[{"account":"fines-due","amount":200,"member":3,"of":"fine:7"},{"account":"fines","amount":-200}],"member":3}',X'8BA92E2AEA9747ACBEEE3492AB04BFD917C3FAF204290FED320A7C5DFC344716',X'20990D8157157F115B2B2581646259E0D58D40BF4AA0E275684CD08DD09667F0');
INSERT INTO "event" VALUES(137,X'000000000000000000000000D15C0004','2025-02-03T10:09:51Z','2025-02-03',0,'fine-contest/1','{"fine":"fine:4","member":5,"reason":"Arrivée à l’heure"}',X'20990D8157157F115B2B2581646259E0D58D40BF4AA0E275684CD08DD09667F0',X'7CAA923031AD681196B030992D4DED6E31A4EA7EADCBBC8E40B6DE3FFB8BE727');
INSERT INTO "event" VALUES(138,X'000000000000000000000000D15C0005','2025-02-03T10:09:52Z','2025-02-03',0,'fine-ruling/1','{"fine":"fine:4","member":5,"officers":[1,2],"reason":"La liste le dit","ruling":"annulled"}',X'7CAA923031AD681196B030992D4DED6E31A4EA7EADCBBC8E40B6DE3FFB8BE727',X'DE536C46FD5407A9E5CDCF7BEEDCD86913EDA23B1D35DCFDC7F5D3695EEC5303');
INSERT INTO "event" VALUES(139,X'CC299558F90B619860FF1B6E2B33DA99','2025-02-03T10:09:52Z','2025-02-03',0,'fine-cancel/1','{"amount":200,"fine":"fine:4","lines":[{"account":"fines","amount":200},{"account":"fines-due","amount":-200,"member":5,"of":"fine:4"}],"member":5,"officers":[1,2],"reason":"La liste le dit"}',X'DE536C46FD5407A9E5CDCF7BEEDCD86913EDA23B1D35DCFDC7F5D3695EEC5303',X'6C72C0D5178E4D391E335C0478FA118D29DEF3901D5774B8553E10D130DE1042');
INSERT INTO "event" VALUES(140,X'000000000000000000000000D15C0007','2025-02-03T10:09:53Z','2025-02-03',0,'warning/1','{"absences":1,"measure":"warning","member":4,"officers":[1,2],"reason":"Absente sans prévenir"}',X'6C72C0D5178E4D391E335C0478FA118D29DEF3901D5774B8553E10D130DE1042',X'059553283B8F60591A96D5E263ACB9509CAA86601CEBABEDB58FC187F25C19C8');
INSERT INTO "event" VALUES(141,X'000000000000000000000000D15C000A','2025-02-03T10:09:54Z','2025-02-03',0,'fine/1','{"amount":200,"fine":"fine:8","kind":"late","lines":[{"account":"fines-due","amount":200,"member":5,"of":"fine:8"},{"account":"fines","amount":-200}],"member":5}',X'059553283B8F60591A96D5E263ACB9509CAA86601CEBABEDB58FC187F25C19C8',X'7251E616EA0D418034B6462611A2DA820749909676787D68D93F2F68DA52E2B9');
INSERT INTO "event" VALUES(142,X'000000000000000000000000D15C000B','2025-02-03T10:09:55Z','2025-02-03',0,'rule/1','{"from":2,"officers":[1,2],"rules":[{"rule":"fine-late","value":100000}]}',X'7251E616EA0D418034B6462611A2DA820749909676787D68D93F2F68DA52E2B9',X'8A031CCF6915FB5B37C95ACBFE05289244DF006501C94298DA28FEEAE860E468');
INSERT INTO "event" VALUES(143,X'00000000000000000000000000000601','2025-02-03T10:10:01Z','2025-02-03',0,'pool/1','{"contribution":1000,"deductions":[],"lots":1,"name":"Natt aux enchères","pool":"pool:3","short_pot":"owe"}',X'8A031CCF6915FB5B37C95ACBFE05289244DF006501C94298DA28FEEAE860E468',X'8D06CE09B5961C647EEDF7ED75AE7177A3163719A674C1E0EBF699D2575E1F8A');
INSERT INTO "event" VALUES(144,X'00000000000000000000000000000602','2025-02-03T10:10:02Z','2025-02-03',0,'order/1','{"needs_paid_up":false,"needs_present":true,"order":"auction","pool":"pool:3"}',X'8D06CE09B5961C647EEDF7ED75AE7177A3163719A674C1E0EBF699D2575E1F8A',X'2F56A715C53C1ED4F9F3019800E0E72E3B9E72B928E7F8FEF169F834B424910D');
INSERT INTO "event" VALUES(145,X'00000000000000000000000000000603','2025-02-03T10:10:03Z','2025-02-03',0,'rule/1','{"from":0,"officers":[1,2],"pool":"pool:3","rules":[{"rule":"auction-destination","value":"next-due"},{"rule":"auction-commission","value":50000},{"rule":"auction-commission-to","value":1}]}',X'2F56A715C53C1ED4F9F3019800E0E72E3B9E72B928E7F8FEF169F834B424910D',X'7174952CD9CFF026CB3C73F9C2EDEFDB5BCE0161975F8BECACD52B26335D6FA1');
INSERT INTO "event" VALUES(146,X'00000000000000000000000000000604','2025-02-03T10:10:04Z','2025-02-03',0,'hand/1','{"hand":"hand:13","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:3","rank":1}',X'7174952CD9CFF026CB3C73F9C2EDEFDB5BCE0161975F8BECACD52B26335D6FA1',X'68A9F1F85C1536507AC641FD6571CBE6266914093E5C5AEDDE33C7F5A98E3F72');
INSERT INTO "event" VALUES(147,X'00000000000000000000000000000605','2025-02-03T10:10:05Z','2025-02-03',0,'hand/1','{"hand":"hand:14","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:3","rank":2}',X'68A9F1F85C1536507AC641FD6571CBE6266914093E5C5AEDDE33C7F5A98E3F72',X'B37B619B4AF342621BA61BE27C87D00BEAB69253B20E3B6669F7D517B9F6A993');
INSERT INTO "event" VALUES(148,X'00000000000000000000000000000606','2025-02-03T10:10:06Z','2025-02-03',0,'hand/1','{"hand":"hand:15","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:3","rank":3}',X'B37B619B4AF342621BA61BE27C87D00BEAB69253B20E3B6669F7D517B9F6A993',X'26F8D776618E57D550113347BFD923872DFFA73A0DF02EB8F1212DD904E1D14A');
INSERT INTO "event" VALUES(149,X'00000000000000000000000000000607','2025-02-03T10:10:07Z','2025-02-03',0,'calendar/1','{"pool":"pool:3","turns":[{"amount":3000,"hand":"hand:13","meeting":2,"n":1,"state":"planned"},{"amount":3000,"hand":"hand:14","meeting":3,"n":2,"state":"planned"},{"amount":3000,"hand":"hand:15","meeting":4,"n":3,"state":"planned"}]}',X'26F8D776618E57D550113347BFD923872DFFA73A0DF02EB8F1212DD904E1D14A',X'27775FBE7C6B62BE8124D64502545BF8985E37071EF4EAA29F7DE5A076FF21CD');
INSERT INTO "event" VALUES(150,X'253BE640E4F99C480000000000000002','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"contribution","lines":[{"account":"cash","amount":5000,"member":1},{"account":"savings","amount":-5000,"member":1}],"member":1,"memo":"Épargne d’Awa, « à temps »","voucher":"V1"}',X'27775FBE7C6B62BE8124D64502545BF8985E37071EF4EAA29F7DE5A076FF21CD',X'CCC19A9A808647329963C0EAC6AF793426974B164D505E063703E2F1A8E392E5');
INSERT INTO "event" VALUES(151,X'253BE640E4F99C480000000000000004','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"fine","lines":[{"account":"cash","amount":200,"member":2},{"account":"income:fines","amount":-200,"member":2}],"member":2,"memo":"late","voucher":"V2"}',X'CCC19A9A808647329963C0EAC6AF793426974B164D505E063703E2F1A8E392E5',X'5024B69EC69B488B0FF079FF1472559F0F02DE1E7A434C786D82B3D5F47113BE');
INSERT INTO "event" VALUES(152,X'253BE640E4F99C480000000000000006','2025-02-03T12:00:00Z','2025-02-03',0,'voucher/1','{"kind":"loan","lines":[{"account":"loans","amount":3000,"member":5},{"account":"cash","amount":-2900,"member":5},{"account":"income:fees","amount":-100,"member":5}],"member":5,"voucher":"V3"}',X'5024B69EC69B488B0FF079FF1472559F0F02DE1E7A434C786D82B3D5F47113BE',X'23CB7E58563EE2F7B18460AA2C5750DDC1007A085B46419A49C62C87756A4E4C');
INSERT INTO "event" VALUES(153,X'000000000000000000000000000060D1','2025-02-03T10:20:01Z','2025-02-03',0,'pool/1','{"contribution":1000,"deductions":[],"lots":1,"name":"Riz","pool":"pool:4","short_pot":"owe"}',X'23CB7E58563EE2F7B18460AA2C5750DDC1007A085B46419A49C62C87756A4E4C',X'2DAC874414D05CA0E082B959F010A6069F4644BAE641BD89EE6B2B169F411CC6');
INSERT INTO "event" VALUES(154,X'000000000000000000000000000060D2','2025-02-03T10:20:02Z','2025-02-03',0,'pool-goods/1','{"contribution":1500,"good":"riz","pool":"pool:4","quantity":2500,"unit":"kg","value":600}',X'2DAC874414D05CA0E082B959F010A6069F4644BAE641BD89EE6B2B169F411CC6',X'471496E26016E51E7C6F1DDDF1FEFC5BD336399FAEBB35C8398237D92FF71805');
INSERT INTO "event" VALUES(155,X'000000000000000000000000000060D3','2025-02-03T10:20:03Z','2025-02-03',0,'goods-count/1','{"counted":600,"counters":[4,5],"difference":600,"expected":0,"first":600,"lines":[{"account":"goods:4","amount":600},{"account":"suspense","amount":-600,"of":"pool:4"}],"officers":[1,2],"outcome":"suspense","pool":"pool:4","reason":"Don d''une voisine"}',X'471496E26016E51E7C6F1DDDF1FEFC5BD336399FAEBB35C8398237D92FF71805',X'BC4D8E19683CB011F2C8D5422363138FFB9F4BCA59929D081199702AAB3AE06E');
INSERT INTO "event" VALUES(156,X'000000000000000000000000000060DA','2025-02-03T10:20:03Z','2025-02-03',0,'goods-use/1','{"amount":550,"goods":{"pool":"pool:4","worth":600},"how":"sold","lines":[{"account":"goods:4","amount":-600},{"account":"suspense","amount":600,"of":"pool:4"}],"officers":[1,2],"pool":"pool:4","reason":"Décidé"}',X'BC4D8E19683CB011F2C8D5422363138FFB9F4BCA59929D081199702AAB3AE06E',X'AC9CEB5493A92C61EC6706662A7BEF22B059203E28C21A310E52AADC2B404BE7');
INSERT INTO "event" VALUES(157,X'D34AF7518634A1ABECDDA1EFFBD7243B','2025-02-03T10:20:03Z','2025-02-03',0,'flow/1','{"account":"income:goods","amount":550,"direction":"in","document":{"number":14,"type":"receipt","year":2025},"lines":[{"account":"cash","amount":550},{"account":"income:goods","amount":-550}],"means":"cash","officers":[1,2],"what":"1 kg of riz"}',X'AC9CEB5493A92C61EC6706662A7BEF22B059203E28C21A310E52AADC2B404BE7',X'2B583B5DC12EC16622F5035515A94F7D8719C95F2932BEB63358AE4A872F99D2');
INSERT INTO "event" VALUES(158,X'000000000000000000000000000060D4','2025-02-03T10:20:04Z','2025-02-03',0,'fund/1','{"account":"held:3","amount":3000,"fund":"fund:3","name":"Mutuelle de santé","per":"member","since":"2025-06-01"}',X'2B583B5DC12EC16622F5035515A94F7D8719C95F2932BEB63358AE4A872F99D2',X'740BC313BAFD86A043FA1DC60358E62468A5A40AA7360300FACC917250ACC238');
INSERT INTO "event" VALUES(159,X'B579F90177BF49BBEF2131D66FC446F6','2025-02-03T10:20:04Z','2025-02-03',0,'fund-party/1','{"fund":"fund:3","party":"Régime public"}',X'740BC313BAFD86A043FA1DC60358E62468A5A40AA7360300FACC917250ACC238',X'05823254FED71142F928C313F83FF1E0180F40BE298E91E4A6B915656E7F6014');
INSERT INTO "event" VALUES(160,X'000000000000000000000000000060D5','2025-02-03T10:20:05Z','2025-02-03',0,'fund-cover/1','{"fund":"fund:3","member":2,"persons":4}',X'05823254FED71142F928C313F83FF1E0180F40BE298E91E4A6B915656E7F6014',X'CA1BA270B613DCBB19B942620D845DCFB8332D1166A63BD596625BEBAC09BC8C');
INSERT INTO "event" VALUES(161,X'000000000000000000000000000060D6','2025-02-03T10:20:06Z','2025-02-03',0,'receipt/1','{"document":{"number":15,"type":"receipt","year":2025},"items":[{"amount":100,"meeting":1,"of":"fund:1"},{"amount":500,"meeting":2,"of":"fund:1"},{"amount":500,"meeting":3,"of":"fund:1"},{"amount":500,"meeting":4,"of":"fund:1"},{"amount":400,"meeting":5,"of":"fund:1"}],"lines":[{"account":"cash","amount":2000},{"account":"social","amount":-100,"member":2,"of":"fund:1"},{"account":"social","amount":-500,"member":2,"of":"fund:1"},{"account":"social","amount":-500,"member":2,"of":"fund:1"},{"account":"social","amount":-500,"member":2,"of":"fund:1"},{"account":"social","amount":-400,"member":2,"of":"fund:1"}],"means":"cash","member":2,"total":2000}',X'CA1BA270B613DCBB19B942620D845DCFB8332D1166A63BD596625BEBAC09BC8C',X'EE47253713ECF5E1E22371CA9B347486F693155C48A371266811D944C8E7ECA6');
INSERT INTO "event" VALUES(162,X'000000000000000000000000000060D7','2025-02-03T10:20:07Z','2025-02-03',0,'fund/1','{"account":"social","amount":300,"fund":"fund:1","name":"Solidarité","per":"member","since":"2025-02-03"}',X'EE47253713ECF5E1E22371CA9B347486F693155C48A371266811D944C8E7ECA6',X'25648C6A8966EA254111B799B689AE70B779908C2820BEA09CB9D0261FDE65BA');
INSERT INTO "event" VALUES(163,X'539CA07B8B4B5774E849F6D614D2E391','2025-02-03T10:20:07Z','2025-02-03',0,'ahead/1','{"by":"fund.set","dues":[{"amount":0,"meeting":2,"member":2,"of":"fund:1","paid":-200},{"amount":0,"meeting":3,"member":2,"of":"fund:1","paid":-200},{"amount":0,"meeting":4,"member":2,"of":"fund:1","paid":-200},{"amount":0,"meeting":5,"member":2,"of":"fund:1","paid":-100}],"lines":[{"account":"social","amount":200,"member":2,"of":"fund:1"},{"account":"advance","amount":-200,"member":2},{"account":"social","amount":200,"member":2,"of":"fund:1"},{"account":"advance","amount":-200,"member":2},{"account":"social","amount":200,"member":2,"of":"fund:1"},{"account":"advance","amount":-200,"member":2},{"account":"social","amount":100,"member":2,"of":"fund:1"},{"account":"advance","amount":-100,"member":2}]}',X'25648C6A8966EA254111B799B689AE70B779908C2820BEA09CB9D0261FDE65BA',X'018D46EAFA1509F469AA3324411FD85035591D477F83AB7CE5B52C4FB6577E84');
INSERT INTO "event" VALUES(164,X'000000000000000000000000000060D8','2025-02-03T10:20:08Z','2025-02-03',0,'flow/1','{"account":"advance","amount":100,"direction":"out","discharge":{"how":"none"},"document":{"number":7,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-100},{"account":"advance","amount":100,"member":2}],"means":"cash","member":2,"officers":[1,2],"what":"Advance given back"}',X'018D46EAFA1509F469AA3324411FD85035591D477F83AB7CE5B52C4FB6577E84',X'744AF82C8F94253DA432A91762F4BFC827705FEEBAC742C6CACCC3125D0287A7');
INSERT INTO "event" VALUES(165,X'000000000000000000000000000060D9','2025-02-03T10:20:09Z','2025-02-03',0,'fund/1','{"account":"social","amount":500,"fund":"fund:1","name":"Solidarité","per":"member","since":"2025-02-03"}',X'744AF82C8F94253DA432A91762F4BFC827705FEEBAC742C6CACCC3125D0287A7',X'A8E8EEFC773B5C53DB9E8C222B58E7DA031DEFD823861CF53856A9A5F7361F25');
INSERT INTO "event" VALUES(166,X'00000000000000000000000000000045','2025-03-01T16:00:30Z','2025-03-01',0,'meeting-open/1','{"dues":[{"amount":5000,"member":1,"of":"hand:1"},{"amount":1000,"member":1,"of":"hand:7"},{"amount":1000,"member":1,"of":"hand:13"},{"amount":500,"member":1,"of":"fund:1"},{"amount":100,"member":1,"of":"fund:2"},{"amount":5000,"member":2,"of":"hand:2"},{"amount":1000,"member":2,"of":"hand:8"},{"amount":1000,"member":2,"of":"hand:14"},{"amount":500,"member":2,"of":"fund:1"},{"amount":100,"member":2,"of":"fund:2"},{"amount":5000,"member":3,"of":"hand:3"},{"amount":1000,"member":3,"of":"hand:9"},{"amount":1000,"member":3,"of":"hand:10"},{"amount":1000,"member":3,"of":"hand:15"},{"amount":500,"member":3,"of":"fund:1"},{"amount":100,"member":3,"of":"fund:2"},{"amount":5000,"member":4,"of":"hand:4"},{"amount":500,"member":4,"of":"fund:1"},{"amount":100,"member":4,"of":"fund:2"},{"amount":1000,"member":5,"of":"hand:12"},{"amount":500,"member":5,"of":"fund:1"},{"amount":100,"member":5,"of":"fund:2"},{"amount":5000,"member":6,"of":"hand:5"},{"amount":5000,"member":6,"of":"hand:6"},{"amount":1000,"member":6,"of":"hand:11"},{"amount":500,"member":6,"of":"fund:1"},{"amount":100,"member":6,"of":"fund:2"}],"held":"2025-03-01","host":"Fatou Ndiaye","meeting":2,"place":"Thiès, chez Fatou Ndiaye"}',X'A8E8EEFC773B5C53DB9E8C222B58E7DA031DEFD823861CF53856A9A5F7361F25',X'5CAFC27C4F47B516D03DBE9CD8E3F55709D54335DD43B351E48D20DF96C1B040');
INSERT INTO "event" VALUES(167,X'B7EAFAE1839B144453DF02A128F3427A','2025-03-01T16:00:30Z','2025-03-01',0,'keys/1','{"keys":[{"member":2,"present":true},{"member":4,"present":false,"reason":"malade","stand_in":3}],"meeting":2}',X'5CAFC27C4F47B516D03DBE9CD8E3F55709D54335DD43B351E48D20DF96C1B040',X'5E57113E865D8285BE84046658CF66E56F296F73B19696BB9ABC4E27BF231E34');
INSERT INTO "event" VALUES(168,X'3403111C763FDA4F64D3D67303AEF44E','2025-03-01T16:00:30Z','2025-03-01',0,'host/1','{"hosts":[{"meeting":2,"member":3}],"how":"swap","meeting":2}',X'5E57113E865D8285BE84046658CF66E56F296F73B19696BB9ABC4E27BF231E34',X'8D5E01DCE717572B11461F2DA9ECBC9687E70695844E46B9FF8C8C3A1DAD2FA9');
INSERT INTO "event" VALUES(169,X'0000000000000000000000000000020E','2025-03-01T16:03:15Z','2025-03-01',0,'hand-late/1','{"catch_up":15000,"dues":[{"amount":5000,"meeting":1,"member":6,"of":"hand:16","paid":0},{"amount":5000,"meeting":2,"member":6,"of":"hand:16","paid":0},{"amount":5000,"meeting":0,"member":6,"of":"hand:16","paid":0}],"hand":"hand:16","holders":[{"denominator":1,"member":6,"numerator":1}],"lines":[{"account":"pot","amount":5000,"member":2,"of":"hand:2"},{"account":"owed","amount":-5000,"member":2,"of":"hand:2"},{"account":"pot","amount":5000,"member":1,"of":"hand:1"},{"account":"owed","amount":-5000,"member":1,"of":"hand:1"}],"meeting":2,"officers":[1,2],"pool":"pool:1","rank":7,"turns":[{"amount":35000,"hand":"hand:2","meeting":null,"n":1,"settled":true,"state":"before"},{"amount":35000,"hand":"hand:1","meeting":1,"n":2,"settled":true,"state":"served"},{"amount":35000,"hand":"hand:3","meeting":2,"n":3,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:4","meeting":3,"n":4,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:6","meeting":4,"n":5,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:5","meeting":5,"n":6,"settled":true,"state":"planned"},{"amount":35000,"hand":"hand:16","meeting":6,"n":7,"settled":true,"state":"planned"}]}',X'8D5E01DCE717572B11461F2DA9ECBC9687E70695844E46B9FF8C8C3A1DAD2FA9',X'2EF82E253B1BF3D427602B6A294EA92B3DB6C8FF0FB091279DAB5B80BFADA79A');
INSERT INTO "event" VALUES(170,X'0000000000000000000000000000004B','2025-03-01T16:03:30Z','2025-03-01',0,'account-map/1','{"account":"cash","number":"571","since":"1900-01-01"}',X'2EF82E253B1BF3D427602B6A294EA92B3DB6C8FF0FB091279DAB5B80BFADA79A',X'5BC6062229448D26EBFF01DBA9E28EA5F6FDBF799F0087A34A761BEF0E13CB1C');
INSERT INTO "event" VALUES(171,X'0000000000000000000000000000004C','2025-03-01T16:04:00Z','2025-03-01',0,'member/1','{"details":{"phone":"792ba05b4bf161cf8ed54d39b6a030c500f9b3687501f08b66deecce466f9f23"},"joined":"2025-03-01","member":40,"name":"Awa Diop (deux fois)"}',X'5BC6062229448D26EBFF01DBA9E28EA5F6FDBF799F0087A34A761BEF0E13CB1C',X'506E92DCB1C5EAF362A7C1FC99480E5CA88BBDDC349461E2A7F78C3435FC0A19');
INSERT INTO "event" VALUES(172,X'0000000000000000000000000000004D','2025-03-01T16:04:30Z','2025-03-01',0,'member-undo/1','{"hands":[],"member":40,"reason":"saisie deux fois"}',X'506E92DCB1C5EAF362A7C1FC99480E5CA88BBDDC349461E2A7F78C3435FC0A19',X'3A80E4918C8A79E1C7565F4AF7B5DAA18727A0B7D8DF2F7CA04D84431D9FE762');
INSERT INTO "event" VALUES(173,X'0000000000000000000000000000004E','2025-03-01T16:05:00Z','2025-03-01',0,'swap/1','{"before":[{"amount":35000,"hand":"hand:3","meeting":2,"n":3},{"amount":35000,"hand":"hand:4","meeting":3,"n":4}],"consent":[3,4],"hand":"hand:3","meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Mariage","turns":[{"amount":35000,"hand":"hand:4","meeting":2,"n":3},{"amount":35000,"hand":"hand:3","meeting":3,"n":4}],"with":"hand:4"}',X'3A80E4918C8A79E1C7565F4AF7B5DAA18727A0B7D8DF2F7CA04D84431D9FE762',X'A0212E43464E4041F40B96F7FC77C53225EC45E107B606E1F0F6AA692A67F985');
INSERT INTO "event" VALUES(174,X'00000000000000000000000000000205','2025-03-01T16:06:00Z','2025-03-01',0,'accept/1','{"missing":1,"officers":[1,2],"reason":"l''autre copie s''est perdue","seen":174,"seen_hash":"9f003fe1d78ca9ed927e07a7242578647851a5fa16c6d3685ce5d65620ab56cb"}',X'A0212E43464E4041F40B96F7FC77C53225EC45E107B606E1F0F6AA692A67F985',X'D099B049387320818A93C2E945E755DB2482E550B0E16C1BF0FC88BB27B546A7');
INSERT INTO "event" VALUES(175,X'00000000000000000000000000000206','2025-03-01T16:06:30Z','2025-03-01',4,'pin/1','{"credential":"0b73dd91662a2030230cd1452605c2b1911459798e9089d0a92bbd833b3b0384","member":4}',X'D099B049387320818A93C2E945E755DB2482E550B0E16C1BF0FC88BB27B546A7',X'9CAF29285A6145AF5316212D82A01921C6DA068C456F013AB039BC0B8A94B22F');
INSERT INTO "event" VALUES(176,X'00000000000000000000000000000207','2025-03-01T16:07:00Z','2025-03-01',1,'pin-reset/1','{"by":"officers","member":4,"officers":[1,3]}',X'9CAF29285A6145AF5316212D82A01921C6DA068C456F013AB039BC0B8A94B22F',X'5924AE60FFFAC2F274E25520BDE1B810783FE9BC5279F6AEDE266F2ACBB5BFBD');
INSERT INTO "event" VALUES(177,X'00000000000000000000000000000208','2025-03-01T16:07:30Z','2025-03-01',2,'recovery/1','{"credential":"ef47ef7c7f28d9ffee2515893316e7136ab24df59e08fc25bdda6c317d53e1a3","officers":[1,2]}',X'5924AE60FFFAC2F274E25520BDE1B810783FE9BC5279F6AEDE266F2ACBB5BFBD',X'7EA2F960B4F4007BABEC05F18D4016F37709EAC004DBABA78B72D99571097D4D');
INSERT INTO "event" VALUES(178,X'00000000000000000000000000000209','2025-03-01T16:08:00Z','2025-03-01',2,'pin/1','{"credential":"be0667245b7ce23fa00b98714629e889f05d2c7b276b001a5483d2a990da2c7a","member":2}',X'7EA2F960B4F4007BABEC05F18D4016F37709EAC004DBABA78B72D99571097D4D',X'5BA0C1E95A2FBD698E74E711BF7AF77C25677CC6522EE08FF56719178F1EB17F');
INSERT INTO "event" VALUES(179,X'0000000000000000000000000000020A','2025-03-01T16:08:30Z','2025-03-01',3,'pin/1','{"credential":"5ce8b550326b5ea9add2917a097359d25508bbb01812419037efb4b8713b325f","member":3}',X'5BA0C1E95A2FBD698E74E711BF7AF77C25677CC6522EE08FF56719178F1EB17F',X'CB197FB4CF3A17E866178DDFDD929A4D6918D01A685684A7F4E0C30C5D5856B6');
INSERT INTO "event" VALUES(180,X'00000000000000000000000000000300','2025-03-01T16:09:00Z','2025-03-01',2,'rule/1','{"decision":"Assemblée du 1er mars","from":3,"officers":[1,2],"rules":[{"article":"4","rule":"quorum","value":500000},{"rule":"minutes-days","value":10}]}',X'CB197FB4CF3A17E866178DDFDD929A4D6918D01A685684A7F4E0C30C5D5856B6',X'F5122E96B4C21E88761E50286C9D66BA5DEF24A03A116D7D6B9F8556A29E0235');
INSERT INTO "event" VALUES(181,X'00000000000000000000000000000301','2025-03-01T16:09:01Z','2025-03-01',2,'pool/1','{"contribution":2000,"deductions":[],"lots":1,"name":"Natt des jeunes","pool":"pool:5","short_pot":"owe"}',X'F5122E96B4C21E88761E50286C9D66BA5DEF24A03A116D7D6B9F8556A29E0235',X'8862261905EB5117DF3B9235AB251B3B727484E61546C33D4546A34B2E9C3413');
INSERT INTO "event" VALUES(182,X'00000000000000000000000000000302','2025-03-01T16:09:02Z','2025-03-01',2,'order/1','{"needs_paid_up":false,"needs_present":true,"order":"drawn","pool":"pool:5"}',X'8862261905EB5117DF3B9235AB251B3B727484E61546C33D4546A34B2E9C3413',X'7D876BE6474DE7AC0FDC93F2BC791A0850E2986D8E6495C2658CF69A3901A981');
INSERT INTO "event" VALUES(183,X'00000000000000000000000000000303','2025-03-01T16:09:03Z','2025-03-01',2,'hand/1','{"hand":"hand:17","holders":[{"denominator":1,"member":1,"numerator":1}],"pool":"pool:5","rank":1}',X'7D876BE6474DE7AC0FDC93F2BC791A0850E2986D8E6495C2658CF69A3901A981',X'E4FCCA32DD48687C15C46310B7FC1383C9FC1881AE3B3ECF2E47339BDDFE81C7');
INSERT INTO "event" VALUES(184,X'00000000000000000000000000000304','2025-03-01T16:09:04Z','2025-03-01',2,'hand/1','{"hand":"hand:18","holders":[{"denominator":1,"member":2,"numerator":1}],"pool":"pool:5","rank":2}',X'E4FCCA32DD48687C15C46310B7FC1383C9FC1881AE3B3ECF2E47339BDDFE81C7',X'451C18E74572C2394DEA9D17447DDF1DE7C7E21028B4E9F2BF183BC627A8AE0A');
INSERT INTO "event" VALUES(185,X'00000000000000000000000000000305','2025-03-01T16:09:05Z','2025-03-01',2,'hand/1','{"hand":"hand:19","holders":[{"denominator":1,"member":3,"numerator":1}],"pool":"pool:5","rank":3}',X'451C18E74572C2394DEA9D17447DDF1DE7C7E21028B4E9F2BF183BC627A8AE0A',X'BF4A1EE91168E013384854CF6673736C2332E61712034DBA632E10D1C80C29DC');
INSERT INTO "event" VALUES(186,X'00000000000000000000000000000306','2025-03-01T16:09:06Z','2025-03-01',2,'draw/1','{"called":11,"calls":[{"member":4,"text":"B 371 826"},{"text":"4950"}],"left_out":[],"list":["hand:17","hand:18","hand:19"],"meeting":2,"officers":[1,2],"order":[{"hand":"hand:19","rank":1},{"hand":"hand:18","rank":2},{"hand":"hand:17","rank":3}],"pool":"pool:5","procedure":"chain/1","row":"237182649505089","steps":[{"at":11,"hand":"hand:19","left":3,"limit":99,"number":50,"place":3,"struck":0},{"at":13,"hand":"hand:18","left":2,"limit":100,"number":89,"place":2,"struck":0},{"at":0,"hand":"hand:17","left":1,"limit":1,"number":-1,"place":1,"struck":0}],"width":2}',X'BF4A1EE91168E013384854CF6673736C2332E61712034DBA632E10D1C80C29DC',X'4901ECF9F5AC9F26356BA5A1D260C06784C78D260B356D7201DAC0D2A2AC65A8');
INSERT INTO "event" VALUES(187,X'00000000000000000000000000000307','2025-03-01T16:09:07Z','2025-03-01',2,'choice/1','{"hand":"hand:4","how":"override","meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Frais d’hôpital","turn":5,"turns":[{"amount":35000,"hand":"hand:6","meeting":2,"n":3,"settled":true},{"amount":35000,"hand":"hand:4","meeting":4,"n":5,"settled":true}],"votes":{"abstained":0,"against":1,"for":4}}',X'4901ECF9F5AC9F26356BA5A1D260C06784C78D260B356D7201DAC0D2A2AC65A8',X'C8D27A40E525F5B1B6EDAE2B15C67A96CA73485DFB1EF9CADBF1FF4600B6F1A4');
INSERT INTO "event" VALUES(188,X'00000000000000000000000000000608','2025-03-01T16:09:08Z','2025-03-01',2,'auction/1','{"bidders":["hand:13","hand:14","hand:15"],"bids":[{"amount":200,"hand":"hand:14","round":1},{"amount":300,"hand":"hand:13","round":1},{"amount":450,"hand":"hand:14","round":2}],"commission":{"amount":150,"to":1},"destination":"next-due","discount":450,"hand":"hand:14","how":"auction","left_out":[],"meeting":2,"most":3000,"officers":[1,2],"pool":"pool:3","pot":3000,"prize":2550,"remainder":0,"reserve":0,"second":{"amount":300,"hand":"hand:13"},"shares":[{"amount":100,"hand":"hand:13"},{"amount":100,"hand":"hand:14"},{"amount":100,"hand":"hand:15"}],"turn":1,"turns":[{"amount":3000,"hand":"hand:14","meeting":2,"n":1,"settled":true},{"amount":3000,"hand":"hand:13","meeting":3,"n":2,"settled":false}],"unit":25}',X'C8D27A40E525F5B1B6EDAE2B15C67A96CA73485DFB1EF9CADBF1FF4600B6F1A4',X'9A7E2B766974801D2995C4EDBB9E72586FE770F8484B07B59DAC37F9CEE2E5D9');
INSERT INTO "event" VALUES(189,X'00000000000000000000000000000609','2025-03-01T16:09:09Z','2025-03-01',2,'auction/1','{"bidders":["hand:13","hand:14","hand:15"],"bids":[{"amount":300,"hand":"hand:13","round":1}],"commission":{"amount":150,"to":1},"destination":"next-due","discount":300,"hand":"hand:13","how":"auction","left_out":[],"meeting":2,"most":3000,"officers":[1,2],"pool":"pool:3","pot":3000,"prize":2700,"reason":"La gagnante se retire","remainder":0,"reserve":0,"shares":[{"amount":50,"hand":"hand:13"},{"amount":50,"hand":"hand:14"},{"amount":50,"hand":"hand:15"}],"turn":1,"turns":[{"amount":3000,"hand":"hand:13","meeting":2,"n":1,"settled":true},{"amount":3000,"hand":"hand:14","meeting":3,"n":2,"settled":false}],"unit":25}',X'9A7E2B766974801D2995C4EDBB9E72586FE770F8484B07B59DAC37F9CEE2E5D9',X'49D16A3433B6E31E56F89226D25A93A5E8DCFB00E1482DF2F2D0D7A52F349E1C');
INSERT INTO "event" VALUES(190,X'00000000000000000000000000B0C001','2025-03-01T16:09:08Z','2025-03-01',2,'box-feed/1','{"amount":3000,"from":"income:chairs","lines":[{"account":"income:chairs","amount":3000},{"account":"auction-box:1","amount":-3000}],"meeting":2,"officers":[1,2],"pool":"pool:1","reason":"Décidé en assemblée"}',X'49D16A3433B6E31E56F89226D25A93A5E8DCFB00E1482DF2F2D0D7A52F349E1C',X'85EC504BCCF3BE25172DB887E9C3792232BD9D3162940AF802AEE64303C8BD19');
INSERT INTO "event" VALUES(191,X'00000000000000000000000000B0C002','2025-03-01T16:09:09Z','2025-03-01',2,'box-loan/1','{"amount":2000,"discharge":{"how":"signature"},"document":{"number":8,"type":"voucher-out","year":2025},"due":"2025-05-01","guarantor":2,"lines":[{"account":"loans","amount":2000,"member":1,"of":"box-loan:1"},{"account":"cash","amount":-2000}],"loan":"box-loan:1","means":"cash","meeting":2,"member":1,"officers":[1,2],"pays":"now","pool":"pool:1","price":75,"principal":2000,"rate":20000,"steps":"30:100000 60:150000 90:200000","term":2,"term_in":"months"}',X'85EC504BCCF3BE25172DB887E9C3792232BD9D3162940AF802AEE64303C8BD19',X'7D45BABC9FD80D5E3361839166E580A690865397701091E588395132118E17EA');
INSERT INTO "event" VALUES(192,X'F63C8F7402083EDA3AFFD7807D39B087','2025-03-01T16:09:09Z','2025-03-01',2,'guarantee/1','{"guarantee":3,"kind":"member","loan":"box-loan:1","meeting":2,"member":2,"most":0,"officers":[1,2]}',X'7D45BABC9FD80D5E3361839166E580A690865397701091E588395132118E17EA',X'A90A0EBC1C4E87CAECA7FD934E3A207463962CC99C827B83AF4F0F61A668B10E');
INSERT INTO "event" VALUES(193,X'00000000000000000000000000005F07','2025-03-01T16:09:09Z','2025-03-01',2,'guarantee-accept/1','{"guarantee":3,"how":"signature","loan":"box-loan:1","meeting":2,"member":2}',X'A90A0EBC1C4E87CAECA7FD934E3A207463962CC99C827B83AF4F0F61A668B10E',X'9EBECF54E665489F2EDC23B8755441142F6BE1C09F298F0D4656CA24BADE5004');
INSERT INTO "event" VALUES(194,X'00000000000000000000000000B0C003','2025-03-01T16:09:10Z','2025-03-01',2,'box-loan/1','{"amount":470,"bids":[{"member":1,"price":20},{"member":1,"price":30}],"discharge":{"how":"signature"},"document":{"number":9,"type":"voucher-out","year":2025},"due":"2025-05-01","lines":[{"account":"loans","amount":500,"member":1,"of":"box-loan:2"},{"account":"cash","amount":-470},{"account":"auction-box:1","amount":-30,"member":1,"of":"box-loan:2"}],"loan":"box-loan:2","means":"cash","meeting":2,"member":1,"officers":[1,2],"pays":"kept","pool":"pool:1","price":30,"principal":500,"rate":0,"steps":"30:100000 60:150000 90:200000","term":2,"term_in":"months"}',X'9EBECF54E665489F2EDC23B8755441142F6BE1C09F298F0D4656CA24BADE5004',X'18431230DDC13E0DD33FD593E10C2AE947BA2DD6F4DDF58514AE7EBA4324ADC1');
INSERT INTO "event" VALUES(195,X'00000000000000000000000000B0C004','2025-03-01T16:09:11Z','2025-03-01',2,'box-share/1','{"by":"hand","lent":2500,"lines":[{"account":"auction-box:1","amount":525},{"account":"box-share","amount":-75,"member":2,"of":"pool:1"},{"account":"box-share","amount":-75,"member":1,"of":"pool:1"},{"account":"box-share","amount":-75,"member":3,"of":"pool:1"},{"account":"box-share","amount":-75,"member":4,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"},{"account":"box-share","amount":-75,"member":6,"of":"pool:1"}],"meeting":2,"officers":[1,2],"parts":[{"amount":75,"hand":"hand:2","member":2,"weight":1},{"amount":75,"hand":"hand:1","member":1,"weight":1},{"amount":75,"hand":"hand:3","member":3,"weight":1},{"amount":75,"hand":"hand:4","member":4,"weight":1},{"amount":75,"hand":"hand:5","member":6,"weight":1},{"amount":75,"hand":"hand:6","member":6,"weight":1},{"amount":75,"hand":"hand:16","member":6,"weight":1}],"pool":"pool:1","reason":"Tabaski","shared":525,"total":530}',X'18431230DDC13E0DD33FD593E10C2AE947BA2DD6F4DDF58514AE7EBA4324ADC1',X'ED5A799CC7BB4EBEF43D739B3FB5B29372BD643720AA6DD3B569DA56848A868D');
INSERT INTO "event" VALUES(196,X'00000000000000000000000000B0C005','2025-03-01T16:09:12Z','2025-03-01',2,'box-pay/1','{"amount":75,"discharge":{"how":"signature"},"document":{"number":10,"type":"voucher-out","year":2025},"lines":[{"account":"box-share","amount":75,"member":2,"of":"pool:1"},{"account":"cash","amount":-75}],"means":"cash","meeting":2,"member":2,"officers":[1,2],"pool":"pool:1"}',X'ED5A799CC7BB4EBEF43D739B3FB5B29372BD643720AA6DD3B569DA56848A868D',X'4AECE2DC982C1A3423391865A42F3A0CF8248F8B6C459432F97E63882C68BD6D');
INSERT INTO "event" VALUES(197,X'00000000000000000000000000B0C006','2025-03-01T16:09:13Z','2025-03-01',2,'card/1','{"boxes":31,"card":"card:1","collector":2,"kept":1,"member":3,"rate":0,"stake":200}',X'4AECE2DC982C1A3423391865A42F3A0CF8248F8B6C459432F97E63882C68BD6D',X'2EE193334C0C570BFA52E286D5FF763C9F3F34E0CE1410FF544043B74998B9B9');
INSERT INTO "event" VALUES(198,X'00000000000000000000000000B0C007','2025-03-01T16:09:14Z','2025-03-01',2,'receipt/1','{"document":{"number":16,"type":"receipt","year":2025},"items":[{"amount":600,"boxes":3,"of":"card:1"}],"lines":[{"account":"cash","amount":600},{"account":"cards","amount":-600,"member":3,"of":"card:1"}],"means":"cash","meeting":2,"member":3,"total":600}',X'2EE193334C0C570BFA52E286D5FF763C9F3F34E0CE1410FF544043B74998B9B9',X'13EDF9BE40BAA9F057BB5DA4619A0B6B67FB245E0DCD16DBBB2E37C5D28B8C49');
INSERT INTO "event" VALUES(199,X'00000000000000000000000000B0C008','2025-03-01T16:09:15Z','2025-03-01',2,'card-pay/1','{"amount":400,"card":"card:1","closes":true,"discharge":{"how":"signature"},"document":{"number":11,"type":"voucher-out","year":2025},"fee":200,"lines":[{"account":"cards","amount":600,"member":3,"of":"card:1"},{"account":"cash","amount":-400},{"account":"income:cards","amount":-200}],"means":"cash","meeting":2,"member":3,"officers":[1,2],"stake":200,"ticked":3}',X'13EDF9BE40BAA9F057BB5DA4619A0B6B67FB245E0DCD16DBBB2E37C5D28B8C49',X'49EA3F81E5E0B9E0F8E0F5FC7F9132A00C96382091CC5F5DDE3A3651CAA6334E');
INSERT INTO "event" VALUES(200,X'00000000000000000000000000000501','2025-03-01T16:09:20Z','2025-03-01',2,'aid-kind/1','{"code":"death","extra":0,"fund":"fund:1","label":"Décès","lent_months":0,"most_year":0,"officers":[1,2],"once":true,"retired":false,"sums":{"parent":100000,"self":900000}}',X'49EA3F81E5E0B9E0F8E0F5FC7F9132A00C96382091CC5F5DDE3A3651CAA6334E',X'F6FE71105D73A95A5BA8C114086528048AE532F8A145FB8259BD9BB0DFC85D4F');
INSERT INTO "event" VALUES(201,X'00000000000000000000000000000502','2025-03-01T16:09:21Z','2025-03-01',2,'aid/1','{"aid":"aid:1","amount":6000,"decision":"Demi-tarif","fund":"fund:1","kind":"death","lines":[{"account":"social","amount":6000,"member":2,"of":"fund:1"},{"account":"aid-owed","amount":-6000,"member":2,"of":"aid:1"}],"meeting":2,"member":2,"officers":[1,2],"relation":"self"}',X'F6FE71105D73A95A5BA8C114086528048AE532F8A145FB8259BD9BB0DFC85D4F',X'55D6644001C28CF642EF44ACC254CE4C631929BC5F6941F6DD29040303F16C56');
INSERT INTO "event" VALUES(202,X'00000000000000000000000000000503','2025-03-01T16:09:22Z','2025-03-01',2,'aid-call/1','{"aid":"aid:1","call":"call:1","due":"2025-03-04","dues":[{"amount":2000,"meeting":0,"member":1,"of":"call:1"},{"amount":2000,"meeting":0,"member":3,"of":"call:1"},{"amount":2000,"meeting":0,"member":4,"of":"call:1"},{"amount":2000,"meeting":0,"member":5,"of":"call:1"},{"amount":2000,"meeting":0,"member":6,"of":"call:1"}],"fund":"fund:1","kind":"event","meeting":2,"officers":[1,2],"shares":[{"amount":2000,"member":1},{"amount":2000,"member":3},{"amount":2000,"member":4},{"amount":2000,"member":5},{"amount":2000,"member":6}],"times":0,"what":"Décès"}',X'55D6644001C28CF642EF44ACC254CE4C631929BC5F6941F6DD29040303F16C56',X'E78141D9E83C9031AFC4E4098489672C503A85E1072644FA8DB995EFF37BA758');
INSERT INTO "event" VALUES(203,X'00000000000000000000000000000504','2025-03-01T16:09:23Z','2025-03-01',2,'aid-waive/1','{"call":"call:1","dues":[{"amount":-2000,"meeting":0,"member":3,"of":"call:1"}],"meeting":2,"member":3,"officers":[1,2],"reason":"Veuve","shares":[{"amount":-2000,"member":3}]}',X'E78141D9E83C9031AFC4E4098489672C503A85E1072644FA8DB995EFF37BA758',X'7D552E2C6756001918C39CE4223FA9FB13468A30E324F2B0259EE38B06205CDD');
INSERT INTO "event" VALUES(204,X'00000000000000000000000000000710','2025-03-01T16:09:24Z','2025-03-01',2,'claim/1','{"meeting":2,"member":3,"officers":[1,2],"pool":"pool:2","take":["hand:9"],"turns":[{"amount":3000,"carried":2,"hand":"hand:10","meeting":3,"n":4,"pool":"pool:2"}]}',X'7D552E2C6756001918C39CE4223FA9FB13468A30E324F2B0259EE38B06205CDD',X'B2C49977DA3CCFB94A789A5229C6353E0E36D910D724232D9731A8EDBD79743B');
INSERT INTO "event" VALUES(205,X'00000000000000000000000000000716','2025-03-01T16:09:30Z','2025-03-01',2,'receipt/1','{"document":{"number":17,"type":"receipt","year":2025},"items":[{"amount":2000,"meeting":0,"of":"call:1"},{"amount":500,"meeting":2,"of":"fund:1"},{"amount":100,"meeting":2,"of":"fund:2"},{"amount":3000,"meeting":2,"of":"hand:1"},{"amount":2000,"meeting":3,"of":"hand:1"},{"amount":1000,"meeting":2,"of":"hand:7"},{"amount":1000,"meeting":2,"of":"hand:13"}],"lines":[{"account":"cash","amount":9600},{"account":"social","amount":-2000,"member":1,"of":"fund:1"},{"account":"social","amount":-500,"member":1,"of":"fund:1"},{"account":"meal","amount":-100,"member":1,"of":"fund:2"},{"account":"pot","amount":-3000,"member":1,"of":"hand:1"},{"account":"pot","amount":-2000,"member":1,"of":"hand:1"},{"account":"pot","amount":-1000,"member":1,"of":"hand:7"},{"account":"pot","amount":-1000,"member":1,"of":"hand:13"}],"means":"cash","meeting":2,"member":1,"total":9600}',X'B2C49977DA3CCFB94A789A5229C6353E0E36D910D724232D9731A8EDBD79743B',X'31AE367E07DB93D62E33DED92D1A9E9473974CD8845FD75927B57C9724DA9357');
INSERT INTO "event" VALUES(206,X'6A853DC0E939251299C1F76F9AFA6E67','2025-03-01T16:09:30Z','2025-03-01',2,'receipt/1','{"document":{"number":18,"type":"receipt","year":2025},"items":[{"amount":100,"meeting":2,"of":"fund:1"},{"amount":100,"meeting":2,"of":"fund:2"},{"amount":5000,"meeting":2,"of":"hand:2"},{"amount":1000,"meeting":2,"of":"hand:8"},{"amount":1000,"meeting":2,"of":"hand:14"}],"lines":[{"account":"cash","amount":7200},{"account":"social","amount":-100,"member":2,"of":"fund:1"},{"account":"meal","amount":-100,"member":2,"of":"fund:2"},{"account":"pot","amount":-5000,"member":2,"of":"hand:2"},{"account":"pot","amount":-1000,"member":2,"of":"hand:8"},{"account":"pot","amount":-1000,"member":2,"of":"hand:14"}],"means":"cash","meeting":2,"member":2,"total":7200}',X'31AE367E07DB93D62E33DED92D1A9E9473974CD8845FD75927B57C9724DA9357',X'B5E108B6A5FB47576DA7F81CB93698CB675F1EB6344DFB46FAAF2F1B6467DF04');
INSERT INTO "event" VALUES(207,X'05664A4D1920D10C656E2F46662FA7F2','2025-03-01T16:09:30Z','2025-03-01',2,'receipt/1','{"document":{"number":19,"type":"receipt","year":2025},"items":[{"amount":500,"meeting":1,"of":"fund:1"},{"amount":100,"meeting":2,"of":"fund:2"},{"amount":5000,"meeting":1,"of":"hand:3"},{"amount":1000,"meeting":1,"of":"hand:9"},{"amount":1000,"meeting":1,"of":"hand:10"},{"amount":1000,"meeting":2,"of":"hand:15"}],"lines":[{"account":"cash","amount":8600},{"account":"social","amount":-500,"member":3,"of":"fund:1"},{"account":"meal","amount":-100,"member":3,"of":"fund:2"},{"account":"pot","amount":-5000,"member":3,"of":"hand:3"},{"account":"pot","amount":-1000,"member":3,"of":"hand:9"},{"account":"pot","amount":-1000,"member":3,"of":"hand:10"},{"account":"pot","amount":-1000,"member":3,"of":"hand:15"}],"means":"cash","meeting":2,"member":3,"total":8600}',X'B5E108B6A5FB47576DA7F81CB93698CB675F1EB6344DFB46FAAF2F1B6467DF04',X'634A31010DD298E3CAA6AA057541A888DDB26B6A6D817589AC262FAE8CCDBAB6');
INSERT INTO "event" VALUES(208,X'42391D9A4ECA678E98F27C919C3889F1','2025-03-01T16:09:30Z','2025-03-01',2,'receipt/1','{"document":{"number":20,"type":"receipt","year":2025},"items":[{"amount":2000,"meeting":0,"of":"call:1"},{"amount":500,"meeting":2,"of":"fund:1"},{"amount":5000,"meeting":2,"of":"hand:4"}],"lines":[{"account":"cash","amount":7500},{"account":"social","amount":-2000,"member":4,"of":"fund:1"},{"account":"social","amount":-500,"member":4,"of":"fund:1"},{"account":"pot","amount":-5000,"member":4,"of":"hand:4"}],"means":"cash","meeting":2,"member":4,"total":7500}',X'634A31010DD298E3CAA6AA057541A888DDB26B6A6D817589AC262FAE8CCDBAB6',X'CF1C9EA3CC1693ABF027E602EA1F47680B8AA8A5BC2051592905EF4C636D5FC8');
INSERT INTO "event" VALUES(209,X'D1EA23E934E5D94A9BB70C888B6632CF','2025-03-01T16:09:30Z','2025-03-01',2,'payout/1','{"deductions":[{"amount":150,"kind":"discount"},{"amount":150,"kind":"commission"}],"discharge":{"how":"none"},"dividends":[{"amount":50,"meeting":3,"member":1,"of":"hand:13"},{"amount":50,"meeting":3,"member":2,"of":"hand:14"},{"amount":50,"meeting":3,"member":3,"of":"hand:15"}],"document":{"number":12,"type":"voucher-out","year":2025},"gross":3000,"hand":"hand:13","lines":[{"account":"pot","amount":3000,"member":1,"of":"hand:13"},{"account":"dividends","amount":-150,"member":1,"of":"pool:3"},{"account":"pot","amount":-50,"member":1,"of":"hand:13"},{"account":"pot","amount":-50,"member":2,"of":"hand:14"},{"account":"pot","amount":-50,"member":3,"of":"hand:15"},{"account":"cash","amount":-2700}],"meeting":2,"member":1,"net":2700,"officers":[1,2],"owed":0,"pool":"pool:3","share":{"denominator":1,"numerator":1},"turn":1}',X'CF1C9EA3CC1693ABF027E602EA1F47680B8AA8A5BC2051592905EF4C636D5FC8',X'DD40853E421C9DE6D85CEDF0B53370083A8439BA4CCBC05C86C0CBCAAF0569C4');
INSERT INTO "event" VALUES(210,X'4B42AAB4404479E6CFE1B89035F88CF7','2025-03-01T16:09:30Z','2025-03-01',2,'flow/1','{"account":"aid-owed","amount":6000,"direction":"out","document":{"number":13,"type":"voucher-out","year":2025},"lines":[{"account":"cash","amount":-6000},{"account":"aid-owed","amount":6000,"member":2,"of":"aid:1"}],"means":"cash","meeting":2,"member":2,"of":"aid:1","officers":[1,2],"what":"Décès"}',X'DD40853E421C9DE6D85CEDF0B53370083A8439BA4CCBC05C86C0CBCAAF0569C4',X'9F0D65924D7EC7D9C3C7717682BCF011B7236BD047411560679841366320986B');
INSERT INTO "event" VALUES(211,X'5EA686DCCB63DA5520E9EF2FE06D523B','2025-03-01T16:09:30Z','2025-03-01',2,'fine-kind/1','{"amount":0,"code":"missed","label":"Missed contribution","meeting":2}',X'9F0D65924D7EC7D9C3C7717682BCF011B7236BD047411560679841366320986B',X'3DAFFF7531B9CCD7FD30C4942946F797995DB351C7ECD6BB7289E497285DE0F7');
INSERT INTO "event" VALUES(212,X'4BC52CA7B4EDBB0F03A61972057EF7C9','2025-03-01T16:09:30Z','2025-03-01',2,'fine/1','{"amount":100,"fine":"fine:9","kind":"missed","lines":[{"account":"fines-due","amount":100,"member":3,"of":"fine:9"},{"account":"fines","amount":-100}],"meeting":2,"member":3,"missing":1000,"of":"hand:9","rate":100000,"served":false}',X'3DAFFF7531B9CCD7FD30C4942946F797995DB351C7ECD6BB7289E497285DE0F7',X'1A664843AE05C45D0207E8995660FC605CE8C846468407DF77E44E7B18425107');
INSERT INTO "event" VALUES(213,X'071E48994A6ECC7887F5685E3DBBC79B','2025-03-01T16:09:30Z','2025-03-01',2,'fine/1','{"amount":100,"fine":"fine:10","kind":"missed","lines":[{"account":"fines-due","amount":100,"member":3,"of":"fine:10"},{"account":"fines","amount":-100}],"meeting":2,"member":3,"missing":1000,"of":"hand:10","rate":100000,"served":false}',X'1A664843AE05C45D0207E8995660FC605CE8C846468407DF77E44E7B18425107',X'64A423B099F495DB7FE62F3C4A78501A8654A4F5E4EB81331226686242768705');
INSERT INTO "event" VALUES(214,X'5EC01C21CEE0022B830E1B6E878521C8','2025-03-01T16:09:30Z','2025-03-01',2,'fine/1','{"amount":100,"fine":"fine:11","kind":"missed","lines":[{"account":"fines-due","amount":100,"member":5,"of":"fine:11"},{"account":"fines","amount":-100}],"meeting":2,"member":5,"missing":1000,"of":"hand:12","rate":100000,"served":false}',X'64A423B099F495DB7FE62F3C4A78501A8654A4F5E4EB81331226686242768705',X'AFBF5155E21BA515898C4F7B62439BC5C1D0FA1FB366AC88A266F5A03662E950');
INSERT INTO "event" VALUES(215,X'D0851B67D4930A98B42903A89DEEA862','2025-03-01T16:09:30Z','2025-03-01',2,'fine/1','{"amount":100,"fine":"fine:12","kind":"missed","lines":[{"account":"fines-due","amount":100,"member":6,"of":"fine:12"},{"account":"fines","amount":-100}],"meeting":2,"member":6,"missing":1000,"of":"hand:11","rate":100000,"served":false}',X'AFBF5155E21BA515898C4F7B62439BC5C1D0FA1FB366AC88A266F5A03662E950',X'B8E6F592F487EDED816B980028AFB25D2646391CA619B22EF7735CFE5E266C36');
INSERT INTO "event" VALUES(216,X'FDF0055FC64E5EDD7540DFA5259A7B3E','2025-03-01T16:09:30Z','2025-03-01',2,'fine-spare/1','{"amount":25,"for":"fine:5","meeting":2,"member":4,"officers":[1,2],"open":200,"rate":100000,"reason":"Première fois"}',X'B8E6F592F487EDED816B980028AFB25D2646391CA619B22EF7735CFE5E266C36',X'DCED071E1B37293802738431DA8B5C34C65827F2144BE01EF5AFEB9EFC622835');
INSERT INTO "event" VALUES(217,X'46B53813F9A70C439B97EECD4E09DCA1','2025-03-01T16:09:30Z','2025-03-01',2,'fine-spare/1','{"amount":25,"for":"fine:6","meeting":2,"member":4,"officers":[1,2],"open":200,"rate":100000,"reason":"Première fois"}',X'DCED071E1B37293802738431DA8B5C34C65827F2144BE01EF5AFEB9EFC622835',X'DC51DC4FDF32ACA8523C5156BBAC3DF310691CF61A208D92FEB7F35ED23BF5D2');
INSERT INTO "event" VALUES(218,X'91B4DB86DE79CB736F81A6E6B1D35079','2025-03-01T16:09:30Z','2025-03-01',2,'fine-spare/1','{"amount":25,"for":"fine:7","meeting":2,"member":3,"officers":[1,2],"open":200,"rate":100000,"reason":"Première fois"}',X'DC51DC4FDF32ACA8523C5156BBAC3DF310691CF61A208D92FEB7F35ED23BF5D2',X'514B6AFDA045672CD8C59036BDDBAC8094BA64F696E707D54F673CC0CE012011');
INSERT INTO "event" VALUES(219,X'388CCB7720079C73D44D0D1310C59F56','2025-03-01T16:09:30Z','2025-03-01',2,'fine-spare/1','{"amount":25,"for":"fine:8","meeting":2,"member":5,"officers":[1,2],"open":200,"rate":100000,"reason":"Première fois"}',X'514B6AFDA045672CD8C59036BDDBAC8094BA64F696E707D54F673CC0CE012011',X'5C8E0581DB51196A1B08E71237ABB721F1C757866AE18D37513B78BD0A9A0398');
INSERT INTO "event" VALUES(220,X'E0CF8D377D5B6BAC72082763DB4C0BA3','2025-03-01T16:09:30Z','2025-03-01',2,'attendance/1','{"meeting":2,"members":[{"member":1,"presence":"present"},{"member":2,"presence":"present"},{"member":3,"presence":"present"},{"member":4,"presence":"present"},{"member":5,"presence":"present"},{"member":6,"presence":"present"}]}',X'5C8E0581DB51196A1B08E71237ABB721F1C757866AE18D37513B78BD0A9A0398',X'85A5D59365B754B902B0E88400527A8B7717500376E9C34E49B0C6E0A427758F');
INSERT INTO "event" VALUES(221,X'1D84A314A2919536D465FE479F0185CB','2025-03-01T16:09:30Z','2025-03-01',2,'agenda/1','{"approval":{"approved":true,"meeting":1},"expenses_without_piece":1,"host":"Fatou Ndiaye","lots_not_paid":[{"pool":"pool:1","turn":3},{"pool":"pool:2","turn":3}],"meeting":2,"notes":[{"section":"decisions","text":"Chacune garde son PIN pour elle."}],"operations_between":[101,102,103,104,105,106,107,108,109,110,116,118,119,120,126,127,128,129,130,136,139,141,150,151,152,155,156,157,161,163,164],"payouts_without_discharge":1,"place":"Thiès, chez Fatou Ndiaye"}',X'85A5D59365B754B902B0E88400527A8B7717500376E9C34E49B0C6E0A427758F',X'045DFA91FD21F09853C46F874C8EB7A04C76E3A897B8A10A08B0765ED51055E9');
INSERT INTO "event" VALUES(222,X'6C71DF749D477A1BF7F5041F4F7B24BA','2025-03-01T16:09:30Z','2025-03-01',2,'count/1','{"counted":90500,"counters":[4,6],"difference":-52305,"expected":142805,"final":[{"kind":"note","n":9,"value":10000},{"kind":"coin","n":1,"value":500}],"first":[{"kind":"note","n":9,"value":10000},{"kind":"coin","n":1,"value":500}],"first_total":90500,"holder":2,"lines":[{"account":"claim","amount":52305,"member":2},{"account":"cash","amount":-52305}],"meeting":2,"officers":[1,2],"outcome":"claim","reason":"À revoir"}',X'045DFA91FD21F09853C46F874C8EB7A04C76E3A897B8A10A08B0765ED51055E9',X'120929413E286EB866CA688C2D4817B69E450F698E4FA49C9A847891766E6479');
INSERT INTO "event" VALUES(223,X'0AF9E4DCB8D4B199D42C250FEE55ABCD','2025-03-01T16:09:30Z','2025-03-01',2,'seal/1','{"amends":1,"cash":[{"kind":"note","n":9,"value":10000},{"kind":"coin","n":1,"value":500}],"cash_first":[{"kind":"note","n":9,"value":10000},{"kind":"coin","n":1,"value":500}],"count":40,"counted":90500,"difference":-52305,"document":{"number":4,"type":"minutes","year":2025},"ever_in":321750,"ever_out":167250,"expected":142805,"first":166,"last":222,"meeting":2,"officers":[1,2],"opened_at":"2025-03-01T16:00:30Z","outcome":"claim","previous_head":"120929413e286eb866ca688c2d4817b69e450f698e4fa49c9a847891766e6479","totals":[{"account":"aid-owed","credit":6000,"debit":6000},{"account":"auction-box:1","credit":3030,"debit":525},{"account":"box-share","credit":525,"debit":75},{"account":"cards","credit":600,"debit":600},{"account":"cash","credit":63950,"debit":33500},{"account":"claim","credit":0,"debit":52305},{"account":"dividends","credit":150,"debit":0},{"account":"fines","credit":400,"debit":0},{"account":"fines-due","credit":0,"debit":400},{"account":"income:cards","credit":200,"debit":0},{"account":"income:chairs","credit":0,"debit":3000},{"account":"loans","credit":0,"debit":2500},{"account":"meal","credit":300,"debit":0},{"account":"owed","credit":10000,"debit":0},{"account":"pot","credit":27150,"debit":13000},{"account":"social","credit":5600,"debit":6000}]}',X'120929413E286EB866CA688C2D4817B69E450F698E4FA49C9A847891766E6479',X'5DAA1E1C871107A3DAC3C118F74ECA9A5100EFE60DD838DCA01D0901536D7F8D');
INSERT INTO "event" VALUES(224,X'00000000000000000000000000000717','2025-03-02T10:00:07Z','2025-03-02',2,'dividend/1','{"amount":150,"discharge":{"how":"none"},"document":{"number":14,"type":"voucher-out","year":2025},"how":"cash","lines":[{"account":"dividends","amount":150,"member":1,"of":"pool:3"},{"account":"cash","amount":-150}],"member":1,"officers":[1,2]}',X'5DAA1E1C871107A3DAC3C118F74ECA9A5100EFE60DD838DCA01D0901536D7F8D',X'9FCC5384637415084B0135463455D35BA9313611EEC26F7D36F3FC1AAA908CAD');
INSERT INTO "event" VALUES(225,X'00000000000000000000000000000718','2025-03-02T10:00:08Z','2025-03-02',2,'hand-end/1','{"at":4,"back":1000,"consent":[3],"dues":[{"amount":0,"meeting":3,"member":3,"of":"hand:15","paid":-50}],"hand":"hand:15","leavers":[{"back":1050,"member":3,"paid":1050,"penalty":0}],"lines":[{"account":"pot","amount":50,"member":3,"of":"hand:15"},{"account":"advance","amount":-50,"member":3}],"officers":[1,2],"penalty":0,"pool":"pool:3","refund":"end","turns":[{"amount":2000,"hand":"hand:14","meeting":3,"n":2,"settled":false,"state":"planned"},{"amount":1000,"hand":"hand:15","meeting":4,"n":3,"settled":true,"state":"planned"}]}',X'9FCC5384637415084B0135463455D35BA9313611EEC26F7D36F3FC1AAA908CAD',X'A3AFC804396D52A0C5553927C054B55ABF37290E3A30607C4095856C2D8D91D4');
INSERT INTO "event" VALUES(226,X'00000000000000000000000000000719','2025-03-31T16:00:09Z','2025-03-31',2,'meeting-open/1','{"dues":[{"amount":5000,"member":1,"of":"hand:1"},{"amount":1000,"member":1,"of":"hand:7"},{"amount":1000,"member":1,"of":"hand:13"},{"amount":500,"member":1,"of":"fund:1"},{"amount":100,"member":1,"of":"fund:2"},{"amount":5000,"member":2,"of":"hand:2"},{"amount":1000,"member":2,"of":"hand:8"},{"amount":1000,"member":2,"of":"hand:14"},{"amount":500,"member":2,"of":"fund:1"},{"amount":100,"member":2,"of":"fund:2"},{"amount":5000,"member":3,"of":"hand:3"},{"amount":1000,"member":3,"of":"hand:9"},{"amount":1000,"member":3,"of":"hand:10"},{"amount":500,"member":3,"of":"fund:1"},{"amount":100,"member":3,"of":"fund:2"},{"amount":5000,"member":4,"of":"hand:4"},{"amount":500,"member":4,"of":"fund:1"},{"amount":100,"member":4,"of":"fund:2"},{"amount":1000,"member":5,"of":"hand:12"},{"amount":500,"member":5,"of":"fund:1"},{"amount":100,"member":5,"of":"fund:2"},{"amount":5000,"member":6,"of":"hand:5"},{"amount":5000,"member":6,"of":"hand:6"},{"amount":1000,"member":6,"of":"hand:11"},{"amount":5000,"member":6,"of":"hand:16"},{"amount":500,"member":6,"of":"fund:1"},{"amount":100,"member":6,"of":"fund:2"}],"held":"2025-03-31","meeting":3,"place":"Thiès, chez Awa Diop"}',X'A3AFC804396D52A0C5553927C054B55ABF37290E3A30607C4095856C2D8D91D4',X'DE82B22C38A414237E06F33059BDCAE360D0F8850FB79224132D4AF2DD6EEAB2');
INSERT INTO "event" VALUES(227,X'2DECCC733CF73F1EF423AE07CA426A7A','2025-03-31T16:00:09Z','2025-03-31',2,'keys/1','{"keys":[{"member":2,"present":true},{"member":4,"present":true}],"meeting":3}',X'DE82B22C38A414237E06F33059BDCAE360D0F8850FB79224132D4AF2DD6EEAB2',X'0DD23EE3225EDB148EAADD906BC7164774B22DA8CC75F1FBFB9A4C0F62139F91');
INSERT INTO "event" VALUES(228,X'DF580128792658C0BAF4837068B9F509','2025-03-31T16:00:09Z','2025-03-31',2,'host/1','{"hosts":[{"meeting":3,"member":1}],"how":"swap","meeting":3}',X'0DD23EE3225EDB148EAADD906BC7164774B22DA8CC75F1FBFB9A4C0F62139F91',X'403F00E66DEF9EB1F55CFBD4B53D90B7223D457E733682407ABFDB35138AA81F');
INSERT INTO "event" VALUES(229,X'000000000000000000000000DE0A0001','2025-03-31T16:00:12Z','2025-03-31',2,'demand/1','{"meeting":3,"member":5,"owed":5500,"reason":"Paiera en mai","since":"2025-02-01","step":"acknowledgement"}',X'403F00E66DEF9EB1F55CFBD4B53D90B7223D457E733682407ABFDB35138AA81F',X'A6CCFCBA34135E247F48E4B433E6D792B12D67F9D464EF5E50ACA7E169342A3B');
INSERT INTO "event" VALUES(230,X'8340C95EF9C5ADDB78831FB239D16CAF','2025-03-31T16:09:30Z','2025-03-31',6,'denied/1','{"member":6,"verb":"fine.charge"}',X'A6CCFCBA34135E247F48E4B433E6D792B12D67F9D464EF5E50ACA7E169342A3B',X'DE722FB12E11F10AE4B6B1B894850299B3504394F36D09823A2C483EF27EB527');
INSERT INTO "event" VALUES(231,X'CEBA13D383069F794A0A4DDB7F58EBF1','2025-03-31T16:12:00Z','2025-03-31',0,'lockout/1','{"failures":3,"member":3,"until":"2025-03-31T16:12:30Z"}',X'DE722FB12E11F10AE4B6B1B894850299B3504394F36D09823A2C483EF27EB527',X'DE00FCDC312AF7D473887088398D79A2098769CF25A79BF9289C389C4535F68D');
CREATE TABLE fine(
  id INTEGER PRIMARY KEY,               -- fine:1
  member INTEGER NOT NULL REFERENCES member,
  kind TEXT NOT NULL,                   -- code of the catalogue
  day INTEGER NOT NULL, meeting INTEGER,
  amount INTEGER NOT NULL, paid INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,           -- 1 = cancelled with a reason
  reason TEXT NOT NULL,
  seq INTEGER NOT NULL                  -- event that charged it
, late INTEGER) STRICT;
INSERT INTO "fine" VALUES(1,3,'before',20093,NULL,500,0,1,'situation de départ',53,NULL);
INSERT INTO "fine" VALUES(2,4,'before',20093,NULL,200,0,1,'situation de départ',55,NULL);
INSERT INTO "fine" VALUES(3,3,'before',20093,NULL,700,200,1,'situation de départ',66,NULL);
INSERT INTO "fine" VALUES(4,5,'late',20120,1,200,0,1,'',75,NULL);
INSERT INTO "fine" VALUES(5,4,'late',20120,1,200,0,0,'',76,216);
INSERT INTO "fine" VALUES(6,4,'late',20122,NULL,200,0,0,'',126,217);
INSERT INTO "fine" VALUES(7,3,'late',20122,NULL,200,0,0,'',136,218);
INSERT INTO "fine" VALUES(8,5,'late',20122,NULL,200,0,0,'',141,219);
INSERT INTO "fine" VALUES(9,3,'missed',20148,2,100,0,0,'',212,NULL);
INSERT INTO "fine" VALUES(10,3,'missed',20148,2,100,0,0,'',213,NULL);
INSERT INTO "fine" VALUES(11,5,'missed',20148,2,100,0,0,'',214,NULL);
INSERT INTO "fine" VALUES(12,6,'missed',20148,2,100,0,0,'',215,NULL);
CREATE TABLE fine_kind(                 -- the catalogue of fines
  code TEXT PRIMARY KEY,                -- late absent phone …, chosen by the group
  label TEXT NOT NULL,
  amount INTEGER NOT NULL,              -- minor units
  retired INTEGER NOT NULL
, steps TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO "fine_kind" VALUES('absent','Absence',500,0,'1:500 2:1000');
INSERT INTO "fine_kind" VALUES('late','Retard',200,0,'');
INSERT INTO "fine_kind" VALUES('missed','Missed contribution',0,0,'');
CREATE TABLE fund(                      -- a due collected at every meeting beside the pools
  id INTEGER PRIMARY KEY,               -- fund:1
  name TEXT NOT NULL,
  account TEXT NOT NULL,                -- ledger account it is credited to: social, entry-fees …
  amount INTEGER NOT NULL,              -- due at each meeting, minor units; 0 = free amount
  per TEXT NOT NULL,                    -- member hand
  since INTEGER NOT NULL                -- day number from which the amount is in force
) STRICT;
INSERT INTO "fund" VALUES(1,'Solidarité','social',500,'member',20122);
INSERT INTO "fund" VALUES(2,'Repas','meal',0,'member',-25567);
INSERT INTO "fund" VALUES(3,'Mutuelle de santé','held:3',3000,'member',20240);
CREATE TABLE goods(                     -- what members bring to a pool instead of money
  pool INTEGER PRIMARY KEY REFERENCES pool,
  good TEXT NOT NULL,                   -- rice, loincloths
  unit TEXT NOT NULL,                   -- kg; '' = it is counted
  quantity INTEGER NOT NULL,            -- per whole hand and meeting, thousandths of the unit
  value INTEGER NOT NULL                -- of one unit, minor units
) STRICT;
INSERT INTO "goods" VALUES(4,'riz','kg',2500,600);
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
INSERT INTO "guarantee" VALUES(1,1,NULL,'member',4,20000,'',111,112,20122,'thumbprint',NULL,5000,2000);
INSERT INTO "guarantee" VALUES(2,2,NULL,'cheque',NULL,20000,'CBAO 004711',114,114,20122,'kept',117,0,0);
INSERT INTO "guarantee" VALUES(3,NULL,1,'member',2,0,'',192,193,20148,'signature',NULL,0,0);
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
INSERT INTO "hand" VALUES(11,2,5,0);
INSERT INTO "hand" VALUES(12,2,6,0);
INSERT INTO "hand" VALUES(13,3,1,0);
INSERT INTO "hand" VALUES(14,3,2,0);
INSERT INTO "hand" VALUES(15,3,3,1);
INSERT INTO "hand" VALUES(16,1,7,0);
INSERT INTO "hand" VALUES(17,5,3,0);
INSERT INTO "hand" VALUES(18,5,2,0);
INSERT INTO "hand" VALUES(19,5,1,0);
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
INSERT INTO "holder" VALUES(10,1,3,1,1);
INSERT INTO "holder" VALUES(11,1,6,1,1);
INSERT INTO "holder" VALUES(12,1,5,1,1);
INSERT INTO "holder" VALUES(13,1,1,1,1);
INSERT INTO "holder" VALUES(14,1,2,1,1);
INSERT INTO "holder" VALUES(15,1,3,1,1);
INSERT INTO "holder" VALUES(16,1,6,1,1);
INSERT INTO "holder" VALUES(17,1,1,1,1);
INSERT INTO "holder" VALUES(18,1,2,1,1);
INSERT INTO "holder" VALUES(19,1,3,1,1);
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
INSERT INTO "leaver" VALUES(119,4,10,2,20122,'over','replacement','',1000,0,1000,0);
INSERT INTO "leaver" VALUES(120,5,5,1,20122,'over','replacement','',12500,500,12000,0);
INSERT INTO "leaver" VALUES(134,1,1,1,20122,'served','','scheduled',0,0,0,18000);
INSERT INTO "leaver" VALUES(225,3,15,3,20149,'end','end','',1050,0,1050,0);
CREATE TABLE meal(                      -- who hosts a meeting, and what he was paid for it
  meeting INTEGER PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES member,
  how TEXT NOT NULL,                    -- served list: by the rule; named swap: by decision
  reason TEXT NOT NULL,                 -- of a decision; '' = none
  seq INTEGER NOT NULL,                 -- host/1
  gross INTEGER NOT NULL,               -- money of the meal that was paid so far, minor units
  net INTEGER NOT NULL                  -- of it handed over
) STRICT;
INSERT INTO "meal" VALUES(1,2,'named','Plus près du marché',72,400,0);
INSERT INTO "meal" VALUES(2,3,'swap','',168,0,0);
INSERT INTO "meal" VALUES(3,1,'swap','',228,0,0);
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
INSERT INTO "meeting" VALUES(1,20120,'closed','Thiès, chez Awa Diop','',71,95,97,96,98);
INSERT INTO "meeting" VALUES(2,20148,'closed','Thiès, chez Fatou Ndiaye','',166,220,222,221,223);
INSERT INTO "meeting" VALUES(3,20178,'open','Thiès, chez Awa Diop','Korité',226,NULL,NULL,NULL,NULL);
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
INSERT INTO "meeting_key" VALUES(3,2,1,NULL,'');
INSERT INTO "meeting_key" VALUES(3,4,1,NULL,'');
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
INSERT INTO "member" VALUES(2,'Fatou Ndiaye','fatou ndiaye','F',20078,NULL,'',NULL,0);
INSERT INTO "member" VALUES(3,'Ndèye Coumba Sène','ndeye coumba sene','F',20078,NULL,'',NULL,0);
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
CREATE TABLE party(                     -- a fund whose money is held for a third party
  fund INTEGER PRIMARY KEY REFERENCES fund,
  name TEXT NOT NULL
) STRICT;
INSERT INTO "party" VALUES(3,'Régime public');
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
INSERT INTO "pool" VALUES(5,'Natt des jeunes',2000,1,'','owe','',0,'drawn',1,0,186);
CREATE TABLE presence(
  meeting INTEGER NOT NULL, member INTEGER NOT NULL REFERENCES member,
  presence TEXT NOT NULL,               -- present late excused absent represented
  proxy TEXT NOT NULL,                  -- who represented, '' = nobody
  PRIMARY KEY(meeting, member)
) STRICT, WITHOUT ROWID;
INSERT INTO "presence" VALUES(1,1,'present','');
INSERT INTO "presence" VALUES(1,2,'present','');
INSERT INTO "presence" VALUES(1,3,'present','');
INSERT INTO "presence" VALUES(1,4,'absent','');
INSERT INTO "presence" VALUES(1,5,'late','');
INSERT INTO "presence" VALUES(1,6,'excused','');
INSERT INTO "presence" VALUES(1,7,'represented','Penda Sow');
INSERT INTO "presence" VALUES(2,1,'present','');
INSERT INTO "presence" VALUES(2,2,'present','');
INSERT INTO "presence" VALUES(2,3,'present','');
INSERT INTO "presence" VALUES(2,4,'present','');
INSERT INTO "presence" VALUES(2,5,'present','');
INSERT INTO "presence" VALUES(2,6,'present','');
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
  model TEXT NOT NULL,                  -- that brought it (resources/presets), '' = the group's own decision
  seq INTEGER NOT NULL,                 -- rule/1 that said so
  PRIMARY KEY(pool, code, since)
) STRICT, WITHOUT ROWID;
INSERT INTO "rule" VALUES(0,'fine-late',2,100000,'','','',142);
INSERT INTO "rule" VALUES(0,'meal',0,100,'','','',44);
INSERT INTO "rule" VALUES(0,'meal-each',0,0,'present','12','',44);
INSERT INTO "rule" VALUES(0,'meal-host',0,0,'list','','',44);
INSERT INTO "rule" VALUES(0,'minutes-days',3,10,'','','',180);
INSERT INTO "rule" VALUES(0,'quorum',3,500000,'','4','',180);
INSERT INTO "rule" VALUES(2,'penalty-before',1,100000,'','','',43);
INSERT INTO "rule" VALUES(3,'auction-commission',0,50000,'','','',145);
INSERT INTO "rule" VALUES(3,'auction-commission-to',0,1,'','','',145);
INSERT INTO "rule" VALUES(3,'auction-destination',0,0,'next-due','','',145);
CREATE TABLE spread(                    -- what those present laid down for a lot, and had back
  seq INTEGER NOT NULL,                 -- spread/1
  place INTEGER NOT NULL,               -- in its list, from 1 on
  pool INTEGER NOT NULL REFERENCES pool, n INTEGER NOT NULL,
  meeting INTEGER NOT NULL,             -- whose pot was short
  member INTEGER NOT NULL REFERENCES member, hand INTEGER NOT NULL REFERENCES hand,
  amount INTEGER NOT NULL, back INTEGER NOT NULL, -- minor units; back: of it, given back
  PRIMARY KEY(seq, member, hand)
) STRICT, WITHOUT ROWID;
INSERT INTO "spread" VALUES(86,1,2,1,1,1,7,1000,1000);
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
INSERT INTO "step" VALUES(9,9,X'000000000000000000000000D15C0006',1,'presence:4',NULL,NULL,3,0,'2025-02-01T16:01:50Z',0,'');
INSERT INTO "step" VALUES(10,10,X'00000000000000000000000000000026',1,'presence:1',NULL,NULL,3,0,'2025-02-01T16:02:00Z',0,'');
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
INSERT INTO "step" VALUES(44,44,X'0000000000000000000000000000002E',1,'paper:6',NULL,NULL,3,0,'2025-02-01T16:06:00Z',0,'');
INSERT INTO "step" VALUES(45,45,X'00000000000000000000000000000030',1,'lot:2:1',NULL,NULL,3,0,'2025-02-01T16:07:00Z',0,'');
INSERT INTO "step" VALUES(46,46,X'0000000000000000000000000000040A',1,'lot:1:2',NULL,NULL,3,0,'2025-02-01T16:07:01Z',0,'');
INSERT INTO "step" VALUES(47,47,X'0000000000000000000000000000040B',1,'lot:2:2',NULL,NULL,3,0,'2025-02-01T16:07:02Z',0,'');
INSERT INTO "step" VALUES(48,48,X'0000000000000000000000000000EA05',1,'meal:1',NULL,NULL,3,0,'2025-02-01T16:07:05Z',0,'');
INSERT INTO "step" VALUES(49,49,X'00000000000000000000000000000031',1,'flow:1',NULL,NULL,3,0,'2025-02-01T16:07:30Z',0,'');
INSERT INTO "step" VALUES(50,50,X'00000000000000000000000000000032',1,'transfer:1',NULL,NULL,3,0,'2025-02-01T16:08:00Z',0,'');
INSERT INTO "step" VALUES(51,51,X'00000000000000000000000000000033',1,'text:decisions',NULL,NULL,3,0,'2025-02-01T16:08:30Z',0,'');
INSERT INTO "step" VALUES(52,52,X'00000000000000000000000000000034',1,'count',NULL,NULL,3,0,'2025-02-01T16:09:00Z',0,'');
INSERT INTO "step" VALUES(53,53,X'00000000000000000000000000000035',1,'count',NULL,NULL,3,0,'2025-02-01T16:09:30Z',0,'');
INSERT INTO "step" VALUES(54,54,X'00000000000000000000000000000411',1,'penalty:8:2',NULL,NULL,3,0,'2025-02-01T16:09:31Z',0,'');
INSERT INTO "step" VALUES(55,55,X'00000000000000000000000000000412',1,'penalty:9:3',NULL,NULL,3,0,'2025-02-01T16:09:32Z',0,'');
INSERT INTO "step" VALUES(56,56,X'00000000000000000000000000000413',1,'penalty:10:4',NULL,NULL,3,0,'2025-02-01T16:09:33Z',0,'');
INSERT INTO "step" VALUES(57,57,X'00000000000000000000000000000704',1,'penalty:12:5',NULL,NULL,3,0,'2025-02-01T16:09:34Z',0,'');
INSERT INTO "step" VALUES(58,58,X'00000000000000000000000000000046',2,'presence:1',NULL,NULL,3,0,'2025-03-01T16:01:00Z',0,'');
INSERT INTO "step" VALUES(64,64,X'00000000000000000000000000000047',2,'approval',NULL,NULL,3,0,'2025-03-01T16:01:30Z',0,'');
INSERT INTO "step" VALUES(65,65,X'00000000000000000000000000000048',2,'due:1:pool:1',NULL,NULL,3,0,'2025-03-01T16:02:00Z',0,'');
INSERT INTO "step" VALUES(66,66,X'00000000000000000000000000000049',2,'due:2:pool:1',NULL,NULL,3,0,'2025-03-01T16:02:30Z',0,'');
INSERT INTO "step" VALUES(67,67,X'0000000000000000000000000000004A',2,'',NULL,NULL,3,0,'2025-03-01T16:03:00Z',0,'');
INSERT INTO "step" VALUES(68,68,X'0000000000000000000000000000020B',2,'text:decisions',NULL,NULL,3,0,'2025-03-01T16:09:00Z',2,'');
INSERT INTO "step" VALUES(69,69,X'00000000000000000000000000005F08',2,'due:2:fund:1',NULL,NULL,3,0,'2025-03-01T16:09:08Z',2,'');
INSERT INTO "step" VALUES(70,70,X'00000000000000000000000000000502',2,'flow:1',NULL,NULL,3,0,'2025-03-01T16:09:21Z',2,'');
INSERT INTO "step" VALUES(71,71,X'00000000000000000000000000000711',2,'due:1:fund:1',NULL,NULL,3,0,'2025-03-01T16:09:25Z',2,'');
INSERT INTO "step" VALUES(88,88,X'00000000000000000000000000000712',2,'lot:1:3',NULL,NULL,3,0,'2025-03-01T16:09:26Z',2,'');
INSERT INTO "step" VALUES(89,89,X'00000000000000000000000000000713',2,'penalty:9:3',NULL,NULL,3,0,'2025-03-01T16:09:27Z',2,'');
INSERT INTO "step" VALUES(93,93,X'00000000000000000000000000000714',2,'count',NULL,NULL,3,0,'2025-03-01T16:09:28Z',2,'');
INSERT INTO "step" VALUES(94,94,X'00000000000000000000000000000715',2,'count',NULL,NULL,3,0,'2025-03-01T16:09:29Z',2,'');
INSERT INTO "step" VALUES(95,95,X'000000000000000000000000D15C0009',2,'raise:5',NULL,NULL,3,0,'2025-03-01T16:09:29Z',2,'');
INSERT INTO "step" VALUES(96,96,X'0000000000000000000000000000071A',3,'presence:1',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(97,96,NULL,3,'presence:2',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(98,96,NULL,3,'presence:3',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(99,96,NULL,3,'presence:4',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(100,96,NULL,3,'presence:5',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(101,96,NULL,3,'presence:6',NULL,'{"presence":"present"}',0,0,'2025-03-31T16:00:10Z',2,'presence of 6 members');
INSERT INTO "step" VALUES(102,102,X'0000000000000000000000000000071B',3,'due:2:pool:1',NULL,'{"amount":5000}',0,0,'2025-03-31T16:00:11Z',2,'Fatou Ndiaye, 5 000 F CFA');
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
INSERT INTO "subject" VALUES(15,'hand:11');
INSERT INTO "subject" VALUES(16,'member:1');
INSERT INTO "subject" VALUES(17,'member:7');
INSERT INTO "subject" VALUES(18,'hand:8');
INSERT INTO "subject" VALUES(19,'hand:9');
INSERT INTO "subject" VALUES(20,'hand:10');
INSERT INTO "subject" VALUES(21,'member:2');
INSERT INTO "subject" VALUES(22,'member:3');
INSERT INTO "subject" VALUES(23,'member:4');
INSERT INTO "subject" VALUES(24,'fine:6');
INSERT INTO "subject" VALUES(25,'fine:7');
INSERT INTO "subject" VALUES(26,'fine:8');
INSERT INTO "subject" VALUES(27,'pool:4');
INSERT INTO "subject" VALUES(28,'box-loan:1');
INSERT INTO "subject" VALUES(29,'box-loan:2');
INSERT INTO "subject" VALUES(30,'pool:1');
INSERT INTO "subject" VALUES(31,'card:1');
INSERT INTO "subject" VALUES(32,'aid:1');
INSERT INTO "subject" VALUES(33,'hand:13');
INSERT INTO "subject" VALUES(34,'hand:14');
INSERT INTO "subject" VALUES(35,'hand:15');
INSERT INTO "subject" VALUES(36,'pool:3');
INSERT INTO "subject" VALUES(37,'fine:9');
INSERT INTO "subject" VALUES(38,'fine:10');
INSERT INTO "subject" VALUES(39,'fine:11');
INSERT INTO "subject" VALUES(40,'fine:12');
CREATE TABLE throttle(                  -- wrong PINs, and how long to wait
  member INTEGER PRIMARY KEY,           -- 0 = the recovery code of the group
  failures INTEGER NOT NULL,            -- one after the other, since the last right one
  at INTEGER NOT NULL,                  -- seconds since 1970 of the last one
  uptime INTEGER NOT NULL,              -- seconds since the computer was started, then; 0 = not known
  boot INTEGER NOT NULL                 -- which start of the computer that was; 0 = not known
) STRICT;
INSERT INTO "throttle" VALUES(3,3,1743437520,0,0);
CREATE TABLE total(                     -- kept by posting: one row an account
  account INTEGER PRIMARY KEY REFERENCES account,
  debit INTEGER NOT NULL, credit INTEGER NOT NULL
) STRICT;
INSERT INTO "total" VALUES(1,257750,167400);
INSERT INTO "total" VALUES(2,325500,321400);
INSERT INTO "total" VALUES(3,55000,0);
INSERT INTO "total" VALUES(4,200,26000);
INSERT INTO "total" VALUES(5,20500,0);
INSERT INTO "total" VALUES(6,2800,1600);
INSERT INTO "total" VALUES(7,98050,124150);
INSERT INTO "total" VALUES(8,163200,303100);
INSERT INTO "total" VALUES(9,100,8250);
INSERT INTO "total" VALUES(10,400,800);
INSERT INTO "total" VALUES(11,900,1900);
INSERT INTO "total" VALUES(12,6000,6000);
INSERT INTO "total" VALUES(13,7500,30500);
INSERT INTO "total" VALUES(14,1000,1000);
INSERT INTO "total" VALUES(15,1500,0);
INSERT INTO "total" VALUES(16,250,0);
INSERT INTO "total" VALUES(17,52455,50);
INSERT INTO "total" VALUES(18,9000,0);
INSERT INTO "total" VALUES(19,3000,9000);
INSERT INTO "total" VALUES(20,50,0);
INSERT INTO "total" VALUES(21,0,200);
INSERT INTO "total" VALUES(22,0,100);
INSERT INTO "total" VALUES(23,600,600);
INSERT INTO "total" VALUES(24,600,600);
INSERT INTO "total" VALUES(25,0,550);
INSERT INTO "total" VALUES(26,525,3030);
INSERT INTO "total" VALUES(27,75,525);
INSERT INTO "total" VALUES(28,600,600);
INSERT INTO "total" VALUES(29,0,200);
INSERT INTO "total" VALUES(30,6000,6000);
INSERT INTO "total" VALUES(31,150,150);
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
INSERT INTO "turn" VALUES(1,7,6,16,35000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(2,1,1,7,3000,'served',1,NULL,0);
INSERT INTO "turn" VALUES(2,2,1,8,3000,'planned',1,NULL,88);
INSERT INTO "turn" VALUES(2,3,2,9,3000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(2,4,3,10,3000,'planned',1,2,0);
INSERT INTO "turn" VALUES(2,5,3,11,3000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(2,6,3,12,3000,'planned',1,NULL,0);
INSERT INTO "turn" VALUES(3,1,2,13,3000,'served',1,NULL,0);
INSERT INTO "turn" VALUES(3,2,3,14,2000,'planned',0,NULL,0);
INSERT INTO "turn" VALUES(3,3,4,15,1000,'planned',1,NULL,0);
CREATE TABLE warning(                   -- what the assembly decided about who is absent too often
  seq INTEGER PRIMARY KEY,              -- warning/1
  member INTEGER NOT NULL REFERENCES member,
  measure TEXT NOT NULL,                -- warning expulsion spared
  day INTEGER NOT NULL,
  absences INTEGER NOT NULL,            -- counted on that day
  reason TEXT NOT NULL,
  undone INTEGER                        -- correction/1 that took it back, NULL = it stands
) STRICT;
INSERT INTO "warning" VALUES(140,4,'warning',20122,1,'Absente sans prévenir',NULL);
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
CREATE INDEX warning_member ON warning(member);
CREATE INDEX demand_member ON demand(member);
CREATE INDEX aid_member ON aid(member);
CREATE INDEX box_loan_member ON box_loan(member);
CREATE INDEX card_member ON card(member);
CREATE INDEX entry_account ON entry(account, day, member, amount);
CREATE INDEX entry_member ON entry(member) WHERE member IS NOT NULL;
CREATE INDEX act_member ON act(member) WHERE member IS NOT NULL;
COMMIT;
PRAGMA application_id=1414483540;
PRAGMA user_version=3;
