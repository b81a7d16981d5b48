// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Events of the little group about its auction box and about cards. */

/* clang-format off */
#define BOX_FIXTURE_ROWS \
  { "box-feed/1", "{'pool':'pool:1','from':'fines','amount':100,'reason':'Voté','lines':[" \
                  "{'account':'fines','amount':100}," \
                  "{'account':'auction-box:1','amount':-100}]}" }, \
  { "box-loan/1", \
    "{'loan':'box-loan:1','pool':'pool:1','member':1,'guarantor':2,'due':'2025-03-04'," \
    "'principal':80,'price':2,'amount':78,'pays':'kept','steps':'30:100000','term':2," \
    "'term_in':'months','lines':[{'account':'loans','member':1,'of':'box-loan:1','amount':80}," \
    "{'account':'cash','amount':-78}," \
    "{'account':'auction-box:1','member':1,'of':'box-loan:1','amount':-2}]}" }, \
  { "card/1", \
    "{'card':'card:1','member':2,'collector':1,'stake':50,'boxes':31,'kept':1,'rate':0}" }, \
  { "receipt/1", \
    "{'member':2,'total':100,'means':'cash','document':{'type':'receipt','year':2025,'number':3}," \
    "'items':[{'of':'card:1','boxes':2,'amount':100}],'lines':[{'account':'cash','amount':100}," \
    "{'account':'cards','member':2,'of':'card:1','amount':-100}]}" }, \
  { "card-pay/1", "{'card':'card:1','member':2,'amount':50,'fee':50,'closes':true,'lines':[" \
                  "{'account':'cards','member':2,'of':'card:1','amount':100}," \
                  "{'account':'cash','amount':-50},{'account':'income:cards','amount':-50}]}" }
/* clang-format on */
