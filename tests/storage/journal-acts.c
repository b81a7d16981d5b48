// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-fixture.h"
#include "journal-fixture.h"

/* What a small group leaves behind, one act after the other. Contract: the kinds of events. */
const FixtureAct fixture_acts[] = {
  { "words/1", "{'words':{'hand':'main'}}" },
  { "member/1", "{'member':1,'name':'Awa Diop','sex':'F','joined':'2025-01-01','relatives':"
                "[{'relation':'spouse','name':'Modou Diop'}],'details':{'phone':"
                "'6178196e404820e15f2659d15c254e82e736eae17e90242c438c452441a5edcd'}}" },
  { "member/1", "{'member':2,'name':'Ousmane Sène','sex':'M','joined':'2025-01-01','proposed_by':1,"
                "'relatives':[]}" },
  { "officer/1", "{'member':1,'role':'chair','since':'2025-01-01'}" },
  { "account-map/1", "{'account':'cash','number':'571','since':'2025-01-01'}" },
  { "fine-kind/1",
    "{'code':'late','label':'Retard','amount':500,'retired':false,'steps':'1:500 2:900'}" },
  { "fund/1", "{'fund':'fund:1','name':'Caisse sociale','account':'social','amount':1000,"
              "'per':'member','since':'2025-01-01'}" },
  { "pool/1", "{'pool':'pool:1','name':'Grand pot','contribution':5000,'lots':1,"
              "'uneven':'last-larger','short_pot':'owe','deductions':"
              "[{'kind':'percent','fund':'fund:1','ppm':20000},{'kind':'arrears'}]}" },
  { "hand/1", "{'hand':'hand:1','pool':'pool:1','rank':1,'holders':"
              "[{'member':1,'numerator':1,'denominator':1}]}" },
  { "hand/1", "{'hand':'hand:2','pool':'pool:1','rank':2,'holders':"
              "[{'member':2,'numerator':1,'denominator':1}]}" },
  { "meetings/1", "{'meetings':[{'meeting':1,'day':'2025-01-04','place':'Thiès'},"
                  "{'meeting':2,'day':'2025-02-01','place':'Thiès'}]}" },
  { "calendar/1", "{'pool':'pool:1','uneven':'last-larger','turns':"
                  "[{'n':1,'meeting':1,'hand':'hand:1','amount':10000,'state':'planned'},"
                  "{'n':2,'meeting':2,'hand':'hand:2','amount':10000,'state':'planned'}]}" },
  { "meeting-open/1", "{'meeting':1,'held':'2025-01-04','place':'Thiès','host':1,'dues':"
                      "[{'member':1,'of':'hand:1','amount':5000},"
                      "{'member':2,'of':'hand:2','amount':5000},"
                      "{'member':1,'of':'fund:1','amount':1000}]}" },
  { "fine/1",
    "{'meeting':1,'member':2,'fine':'fine:1','kind':'late','amount':500,'reason':'Retard',"
    "'lines':[{'account':'fines-due','member':2,'of':'fine:1','amount':500},"
    "{'account':'fines','amount':-500}]}" },
  { "receipt/1",
    "{'meeting':1,'member':1,'document':{'type':'receipt','year':2025,'number':1},"
    "'means':'cash','total':6000,'items':[{'of':'hand:1','meeting':1,'amount':5000},"
    "{'of':'fund:1','meeting':1,'amount':1000}],'lines':[{'account':'cash','amount':6000},"
    "{'account':'pot','member':1,'of':'hand:1','amount':-5000},"
    "{'account':'social','member':1,'of':'fund:1','amount':-1000}]}" },
  { "receipt/1", "{'meeting':1,'member':2,'document':{'type':'receipt','year':2025,'number':2},"
                 "'means':'cash','total':5000,'items':[{'of':'hand:2','meeting':1,'amount':5000}],"
                 "'lines':[{'account':'cash','amount':5000},"
                 "{'account':'pot','member':2,'of':'hand:2','amount':-5000}]}" },
  { "payout/1", "{'meeting':1,'member':1,'document':{'type':'voucher-out','year':2025,'number':1},"
                "'pool':'pool:1','turn':1,'hand':'hand:1','gross':10000,'deductions':"
                "[{'kind':'percent','of':'fund:1','amount':200}],'owed':0,'net':9800,"
                "'share':{'numerator':1,'denominator':1},'discharge':{'how':'signature'},"
                "'lines':[{'account':'pot','member':1,'of':'hand:1','amount':10000},"
                "{'account':'social','of':'fund:1','amount':-200},"
                "{'account':'cash','amount':-9800}]}" },
  { "attendance/1", "{'meeting':1,'members':[{'member':1,'presence':'present'},"
                    "{'member':2,'presence':'represented','proxy':'Fatou'}]}" },
  { "agenda/1", "{'meeting':1,'place':'Thiès','host':1,'notes':[]}" },
  { "count/1", "{'meeting':1,'counters':[1,2],'first':[],'final':[],'first_total':1200,"
               "'counted':1200,'expected':1200,'difference':0,'outcome':'equal'}" },
  { "seal/1",
    "{'meeting':1,'document':{'type':'minutes','year':2025,'number':1},'first':14,'last':21,"
    "'count':8,'totals':[{'account':'cash','debit':11000,'credit':9800},"
    "{'account':'fines','debit':0,'credit':500},{'account':'fines-due','debit':500,'credit':0},"
    "{'account':'pot','debit':10000,'credit':10000},{'account':'social','debit':0,'credit':1200}],"
    "'counted':1200,'expected':1200,'difference':0,"
    "'outcome':'equal','officers':[1,2],'amends':0}" },
  { "voucher/1", "{'voucher':'V-1','kind':'autre','memo':'Intérêts','lines':"
                 "[{'account':'bank','amount':70},{'account':'income:interest','amount':-70}]}" },
  { "correction/1",
    "{'reverses':23,'reason':'Mauvaise date','officers':[1,2],"
    "'document':{'type':'minutes','year':2025,'number':2},'lines':"
    "[{'account':'bank','amount':-70},{'account':'income:interest','amount':70}]}" },
  { "swap/1", "{'pool':'pool:1','hand':'hand:2','with':'hand:1','consent':[1,2],'officers':[1,2],"
              "'before':[{'n':2,'meeting':2,'amount':10000,'hand':'hand:2'}],"
              "'turns':[{'n':2,'meeting':2,'amount':10000,'hand':'hand:1'}]}" },
  { "guard/1", "{'keys_to_open':2,'idle_minutes':5,'officers':[1,2]}" },
  { "recovery/1", "{'credential':"
                  "'1d8b23d40f7f057e28bdd33ca08fb95fb78065f40a65286492ec26fec84fc447',"
                  "'officers':[1,2]}" },
  { "pin/1", "{'member':1,'credential':"
             "'70fa9bf8c69c8b28189aef93baa5eff1752607009b3b2a410c84aab281ba5f0b'}" },
  { "pin/1", "{'member':2,'credential':"
             "'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13'}" },
  { "pin-reset/1", "{'member':2,'by':'officers','officers':[1,2]}" },
  { "lockout/1", "{'member':1,'failures':4,'until':'2025-01-04T18:00:30Z'}" },
  { "denied/1", "{'member':2,'verb':'expense'}" },
  { "keys/1", "{'meeting':2,'keys':[{'member':1,'present':true},"
              "{'member':2,'present':false,'stand_in':1,'reason':'En voyage'}]}" },
  { "accept/1", "{'seen':25,'seen_hash':"
                "'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',"
                "'missing':1,'reason':'Copie du 4','officers':[1,2]}" },
  { "order/1", "{'pool':'pool:1','order':'draw-each','needs_present':true,'needs_paid_up':false}" },
  { "draw/1", "{'pool':'pool:1','meeting':1,'calls':[{'text':'12'}],'procedure':'chain/1',"
              "'order':[{'rank':1,'hand':'hand:2'},{'rank':2,'hand':'hand:1'}],"
              "'turns':[{'n':2,'hand':'hand:2','settled':true,'drawn':true}]}" },
  { "auction/1", "{'pool':'pool:1','meeting':1,'turn':2,'hand':'hand:2','how':'auction',"
                 "'pot':10000,'discount':1000,'commission':{'amount':100,'to':1},"
                 "'destination':'next-pot','remainder':400,'second':{'hand':'hand:1','amount':900},"
                 "'raises':{'turn':1,'amount':400},'shares':[{'hand':'hand:1','amount':500}],"
                 "'turns':[{'n':2,'hand':'hand:2','settled':true}],'officers':[1,2]}" },
  { "choice/1", "{'pool':'pool:1','turn':2,'how':'vote','reason':'Malade','votes':"
                "{'for':5,'against':1,'abstained':0},'turns':"
                "[{'n':2,'hand':'hand:1','settled':true}],'officers':[1,2]}" },
  { "postpone/1",
    "{'member':1,'pool':'pool:1','turn':2,'hand':'hand:1','short':{'missing':5000}}" },
  { "spread/1",
    "{'pool':'pool:1','turn':1,'short_meeting':1,'amount':30,'parts':"
    "[{'member':2,'hand':'hand:2','amount':30}],'lines':[{'account':'cash','amount':30},"
    "{'account':'spread','member':2,'of':'hand:2','amount':-30}]}" },
  { "spread-back/1", "{'spread':40,'amount':15,'parts':[{'member':2,'hand':'hand:2','amount':15}],"
                     "'lines':[{'account':'spread','member':2,'of':'hand:2','amount':15},"
                     "{'account':'advance','member':2,'amount':-15}]}" },
  { "dividend/1", "{'meeting':1,'member':1,'how':'dues','amount':100,'items':"
                  "[{'of':'hand:1','meeting':1,'amount':100}],'lines':"
                  "[{'account':'dividends','member':1,'of':'hand:1','amount':100},"
                  "{'account':'pot','member':1,'of':'hand:1','amount':-100}]}" },
  { "waiver/1", "{'member':2,'of':'hand:2','amount':500,'missing':5000,'rate':100000,'served':true,"
                "'reason':'Deuil','officers':[1,2]}" },
  { "setoff/1", "{'member':2,'from':'savings','total':100,'items':[{'of':'fine:1','amount':100}],"
                "'consent':true,'officers':[1,2],'lines':[{'account':'savings','member':2,'amount':"
                "100},{'account':'fines-due','member':2,'of':'fine:1','amount':-100}]}" },
  { "ahead/1",
    "{'by':'rule.set','dues':[{'member':2,'of':'fund:1','meeting':2,'amount':0,'paid':-1}],"
    "'lines':[{'account':'social','member':2,'of':'fund:1','amount':1},"
    "{'account':'advance','member':2,'amount':-1}]}" },
  { "fund-party/1", "{'fund':'fund:1','party':'RSSB'}" },
  { "fund-cover/1", "{'fund':'fund:1','member':2,'persons':4}" },
  { "pool-goods/1", "{'pool':'pool:1','good':'riz','unit':'kg','quantity':2500,'value':400,"
                    "'contribution':1000}" },
  { "goods-count/1",
    "{'pool':'pool:1','counters':[1,2],'first':400,'counted':400,'expected':0,"
    "'difference':400,'outcome':'suspense','reason':'Don','officers':[1,2],'lines':"
    "[{'account':'goods:1','amount':400},{'account':'suspense','of':'pool:1','amount':-400}]}" },
  { "goods-use/1", "{'pool':'pool:1','how':'spoilt','goods':{'pool':'pool:1','worth':400},'reason':"
                   "'Gâté','officers':[1,2],'lines':[{'account':'goods:1','amount':-400},"
                   "{'account':'suspense','of':'pool:1','amount':400}]}" },
  { "rule/1", "{'pool':'pool:1','model':'natt','from':2,'rules':[{'rule':'short-pot','value':'"
              "postpone','article':"
              "'7'},{'rule':'auction-reserve','value':50000}],'officers':[1,2]}" },
  { "claim/1", "{'pool':1,'turns':[{'n':2,'hand':1,'meeting':2,'carried':1,'amount':10000}]}" },
  { "hand-end/1", "{'pool':1,'hand':2,'back':5000,'at':2,'turns':[{'n':2,'hand':1,'meeting':2,"
                  "'amount':10000,'state':'planned','settled':true}]}" },
  { "hand-late/1", "{'pool':'pool:1','hand':'hand:3','rank':3,'holders':"
                   "[{'member':2,'numerator':1,'denominator':1}],'turns':"
                   "[{'n':3,'meeting':2,'hand':'hand:3','amount':10000,'state':'planned'}],'dues':"
                   "[{'member':2,'of':'hand:3','meeting':1,'amount':5000,'paid':0}],"
                   "'catch_up':5000,'officers':[1,2]}" },
  { "hand-over/1", "{'pool':'pool:1','hand':'hand:3','rank':3,'how':'heir','from':2,'to':1,"
                   "'holders':[{'member':1,'numerator':1,'denominator':1}],'dues':"
                   "[{'member':2,'of':'hand:3','meeting':1,'amount':-5000,'paid':0},"
                   "{'member':1,'of':'hand:3','meeting':1,'amount':5000,'paid':0}],"
                   "'paid_back':0,'to_pay':5000,'consent':[1],'refund':'end','leavers':"
                   "[{'member':2,'paid':5000,'penalty':500,'back':4500}],'officers':[1,2]}" },
  { "fine/1",
    "{'member':2,'fine':'fine:2','kind':'late','amount':50,'reason':'Tard','for':'fine:1',"
    "'lines':[{'account':'fines-due','member':2,'of':'fine:2','amount':50},"
    "{'account':'fines','amount':-50}]}" },
  { "fine-spare/1", "{'for':'fine:2','member':2,'amount':5,'reason':'Veuve','officers':[1,2]}" },
  { "fine-contest/1", "{'fine':'fine:2','member':2,'reason':'Présente'}" },
  { "fine-ruling/1", "{'fine':'fine:2','member':2,'ruling':'upheld','reason':'Liste relue',"
                     "'officers':[1,2]}" },
  { "warning/1", "{'member':2,'measure':'warning','absences':6,'reason':'Six absences',"
                 "'officers':[1,2]}" },
  { "demand/1", "{'member':2,'step':'notice','since':'2025-01-04','owed':455,'until':"
                "'2025-01-19','reason':'Deux mois','officers':[1,2]}" },
  { "claim-waive/1", "{'member':2,'amount':5,'reason':'Volé','officers':[1,2],'lines':"
                     "[{'account':'expense:missing','amount':5},"
                     "{'account':'claim','member':2,'amount':-5}]}" },
  { "correction/1",
    "{'reverses':59,'reason':'Excusée','officers':[1,2],'undoes':{'kind':"
    "'warning/1','member':2},'document':{'type':'minutes','year':2025,'number':3}}" },
  { "correction/1",
    "{'reverses':60,'reason':'Payé','officers':[1,2],'undoes':{'kind':"
    "'demand/1','member':2},'document':{'type':'minutes','year':2025,'number':4}}" },
  { "defer/1", "{'meeting':1,'member':2,'pool':'pool:1','hand':'hand:2','missing':5000,'from':2,"
               "'to':2,'turns':[{'n':2,'meeting':2,'amount':10000,'hand':'hand:1'}],'officers':"
               "[1,2]}" },
  { "hand-leave/1", "{'pool':'pool:1','hand':'hand:1','member':1,'owes':'now','leavers':"
                    "[{'member':1,'rest':5000}],'reason':'Voyage','officers':[1,2]}" },
  { "guarantee/1", "{'guarantee':1,'hand':'hand:1','kind':'member','member':2,'most':9000}" },
  { "guarantee-accept/1", "{'guarantee':1,'hand':'hand:1','member':2,'how':'signature'}" },
  { "guarantee-call/1", "{'guarantee':1,'hand':'hand:1','member':2,'amount':5000}" },
  { "guarantee/1", "{'guarantee':2,'hand':'hand:2','kind':'cheque','most':9,'what':'4711'}" },
  { "guarantee-end/1", "{'guarantee':2,'hand':'hand:2','reason':'Rendu','officers':[1,2]}" },
  { "receipt/1",
    "{'member':1,'means':'cash','total':5,'items':[],'paid_by':{'member':2,'amount':5,'guarantee':"
    "1},"
    "'lines':[{'account':'cash','amount':5},{'account':'savings','member':1,'amount':-5}]}" },
  { "between/1", "{'member':1,'to':2,'how':'lent','amount':500,'reason':'Tissu','signed':"
                 "{'how':'spoken'},'lines':[{'account':'between','member':1,'of':'member:2',"
                 "'amount':500},{'account':'between','member':2,'of':'member:1','amount':-500}]}" },
  { "aid-kind/1", "{'code':'death','label':'Décès','fund':'fund:1','extra':5000,'most_year':2,"
                  "'once':true,'lent_months':3,'retired':false,'sums':{'self':900000,'parent':"
                  "100000},'officers':[1,2]}" },
  { "aid/1", "{'aid':'aid:1','fund':'fund:1','member':2,'kind':'death','relation':'parent',"
             "'relative':'Fatou Sy','decision':'Décidé','amount':100000,'meeting':2,'officers':"
             "[1,2],'lines':[{'account':'social','amount':100000,'member':2,'of':'fund:1'},"
             "{'account':'aid-owed','amount':-100000,'member':2,'of':'aid:1'}]}" },
  { "aid-call/1", "{'call':'call:1','kind':'event','aid':'aid:1','fund':'fund:1','what':'Décès',"
                  "'due':'2025-01-07','times':0,'shares':[{'member':1,'amount':50000},"
                  "{'member':2,'amount':50000}],'dues':[{'member':1,'of':'call:1','meeting':0,"
                  "'amount':50000},{'member':2,'of':'call:1','meeting':0,'amount':50000}],"
                  "'officers':[1,2]}" },
  { "aid-waive/1", "{'call':'call:1','member':2,'reason':'Veuve','shares':[{'member':2,'amount':"
                   "-20000}],'dues':[{'member':2,'of':'call:1','meeting':0,'amount':-20000}],"
                   "'officers':[1,2]}" },
  { "host/1",
    "{'hosts':[{'meeting':2,'member':2}],'how':'named','reason':'Deuil','officers':[1,2]}" },
  { "meal-pay/1", "{'member':2,'of':'fund:1','served':2,'gross':60,'deductions':[],'net':60,'lines'"
                  ":[{'account':'meal','member':2,'of':'fund:1','amount':60},"
                  "{'account':'cash','amount':-60}]}" },
  { "meal-off/1", "{'dues':[{'member':2,'of':'fund:1','meeting':1,'amount':-10,'paid':0}]}" },
  BOX_FIXTURE_ROWS,
  { "guarantee/1", "{'guarantee':3,'loan':'box-loan:1','kind':'member','member':2,'most':50}" },
  { NULL, NULL },
};
