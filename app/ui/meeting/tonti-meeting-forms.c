// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-meeting-status.h"

static const TontiFormField open_fields[] = {
  { "day", TONTI_ENTRY_DAY, N_ ("_Day"), NULL, NULL, TRUE },
  { "place", TONTI_ENTRY_TEXT, N_ ("_Place"), NULL, NULL, FALSE },
  { "host", TONTI_ENTRY_TEXT, N_ ("Who _receives the group"), NULL, NULL, FALSE },
  { "keys", TONTI_ENTRY_KEYS, N_ ("The _keys of the box"), NULL, NULL, FALSE },
  { NULL },
};

static const TontiChoice rhythms[] = {
  { "week", N_ ("Every week") },
  { "2-weeks", N_ ("Every two weeks") },
  { "4-weeks", N_ ("Every four weeks") },
  { "month", N_ ("Every month, on the same date") },
  { "day", N_ ("Every day") },
  { NULL, NULL },
};

static const TontiFormField plan_fields[] = {
  { "start", TONTI_ENTRY_DAY, N_ ("_First meeting"), NULL, NULL, TRUE },
  { "count", TONTI_ENTRY_NUMBER, N_ ("_How many meetings"), NULL, NULL, TRUE },
  { "rhythm", TONTI_ENTRY_CHOICE, N_ ("How _often"), NULL, rhythms, TRUE },
  { "place", TONTI_ENTRY_TEXT, N_ ("_Place"), NULL, NULL, FALSE },
  { NULL },
};

static const TontiChoice rests[] = {
  { "stay", N_ ("The other meetings keep their days") },
  { "shift", N_ ("All later meetings move by as many days") },
  { NULL, NULL },
};

static const TontiFormField move_fields[] = {
  { "to", TONTI_ENTRY_DAY, N_ ("_New day"), NULL, NULL, TRUE },
  { "rest", TONTI_ENTRY_CHOICE, N_ ("And the _others?"), NULL, rests, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why"), N_ ("Tabaski, a funeral, rain …"), NULL, TRUE },
  { NULL },
};

static const TontiChoice thens[] = {
  { "shift", N_ ("It is held at the next date, and all later ones one date later") },
  { "skip", N_ ("This date falls out: its lots go to the next meeting, one is added at the end") },
  { NULL, NULL },
};

static const TontiFormField miss_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why it is not held"), N_ ("Magal, Tabaski, a funeral …"),
    NULL, TRUE },
  { "then", TONTI_ENTRY_CHOICE, N_ ("And _then?"), NULL, thens, TRUE },
  { NULL },
};

static const TontiFormField approve_fields[] = {
  { "approved", TONTI_ENTRY_FLAG, N_ ("The group _approves these minutes"), NULL, NULL, FALSE },
  { "objections", TONTI_ENTRY_LINES, N_ ("_Objections"),
    N_ ("Who said what against them; empty when nobody did"), NULL, FALSE },
  { NULL },
};

static const TontiChoice sections[] = {
  { "decisions", N_ ("Decisions") },
  { "news", N_ ("News of the members") },
  { "speeches", N_ ("Speeches") },
  { "other", N_ ("Any other business") },
  { "next-meeting", N_ ("Next meeting") },
  { "filed", N_ ("Minutes signed and filed") },
  { NULL, NULL },
};

static const TontiFormField text_fields[] = {
  { "section", TONTI_ENTRY_CHOICE, N_ ("_Heading"), NULL, sections, TRUE },
  { "text", TONTI_ENTRY_LINES, N_ ("_Text"), NULL, NULL, TRUE },
  { NULL },
};

static void
set_day (TontiForm *form, const char *name, TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];
  if (tonti_day_is_valid (day))
    tonti_form_set_value (form, name, json_string (tonti_day_to_iso (day, iso)));
}

static void
opened_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  gint64 meeting = json_integer_value (json_object_get (answer, "meeting"));
  if (meeting > 0)
    tonti_page_show (GTK_WIDGET (owner), "meetings/%" PRId64, meeting);
}

void
tonti_meeting_forms_open (TontiPage *parent, const TontiMeetingsRow *meeting)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiDay today = tonti_session_get_today (session);
  TontiForm *form = tonti_form_new (session, "meeting.open", _ ("Open the meeting"),
                                    _ ("_Open the meeting"), open_fields);
  if (meeting)
    {
      g_autofree char *title = tonti_meeting_title (session, meeting->meeting);
      g_autofree char *day = tonti_day_format_long (meeting->day, tonti_page_lang ());
      g_autofree char *remark = g_strdup_printf (_ ("%s, planned for %s."), title, day);
      tonti_form_set_fixed (form, "meeting", json_integer (meeting->meeting));
      tonti_form_set_value (form, "place", json_string (meeting->place));
      tonti_form_set_remark (form, remark);
    }
  tonti_form_set_field_visible (form, "keys",
                                tonti_session_get_facts (session)->guard.keys_to_open > 0);
  set_day (form, "day", meeting && meeting->day.number < today.number ? meeting->day : today);
  tonti_form_set_done (form, G_OBJECT (parent), opened_cb, NULL);
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_meeting_forms_plan (TontiPage *parent)
{
  TontiSession *session = tonti_page_get_session (parent);
  const TontiGroup *group = tonti_session_get_group (session);
  TontiForm *form = tonti_form_new (session, "meeting.plan", _ ("Plan meetings"),
                                    _ ("_Plan these meetings"), plan_fields);
  tonti_form_set_value (form, "count", json_integer (12));
  tonti_form_set_value (form, "rhythm", json_string (group->rhythm ? group->rhythm : "month"));
  tonti_form_set_value (form, "place", json_string (group->place ? group->place : ""));
  tonti_form_show (form, GTK_WIDGET (parent));
}

static TontiForm *
make_about (TontiPage *parent, const TontiMeetingsRow *meeting, const char *verb, const char *title,
            const char *accept, const TontiFormField *fields)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiForm *form = tonti_form_new (session, verb, title, accept, fields);
  g_autofree char *name = tonti_meeting_title (session, meeting->meeting);
  g_autofree char *day = tonti_day_format_long (meeting->day, tonti_page_lang ());
  g_autofree char *remark = g_strdup_printf (_ ("%s, planned for %s."), name, day);
  tonti_form_set_fixed (form, "meeting", json_integer (meeting->meeting));
  tonti_form_set_remark (form, remark);
  return form;
}

void
tonti_meeting_forms_move (TontiPage *parent, const TontiMeetingsRow *meeting)
{
  TontiForm *form = make_about (parent, meeting, "meeting.move", _ ("Move a meeting"),
                                _ ("_Move the meeting"), move_fields);
  tonti_form_set_value (form, "rest", json_string ("stay"));
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_meeting_forms_miss (TontiPage *parent, const TontiMeetingsRow *meeting)
{
  TontiForm *form = make_about (parent, meeting, "meeting.miss", _ ("A meeting is not held"),
                                _ ("_Note that it is not held"), miss_fields);
  tonti_form_set_value (form, "then", json_string ("shift"));
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_meeting_forms_approve (TontiPage *parent, gint64 previous)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiForm *form = tonti_form_new (session, "minutes.approve", _ ("Minutes of the last meeting"),
                                    _ ("_Write it into the minutes"), approve_fields);
  g_autofree char *title = tonti_meeting_title (session, previous);
  g_autofree char *remark
      = g_strdup_printf (_ ("%s: the minutes were read. What does the group say?"), title);
  tonti_form_set_remark (form, remark);
  tonti_form_set_value (form, "approved", json_true ());
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_meeting_forms_add_text (TontiPage *parent, gint64 meeting)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiForm *form = tonti_form_new (session, "minutes.add", _ ("Add a text to the minutes"),
                                    _ ("_Add the text"), text_fields);
  tonti_form_set_fixed (form, "meeting", json_integer (meeting));
  tonti_form_set_remark (form, _ ("Money stays as it was closed. A text may be added for seven "
                                  "days; it says who added it and when."));
  tonti_form_set_value (form, "section", json_string ("decisions"));
  tonti_form_show (form, GTK_WIDGET (parent));
}
