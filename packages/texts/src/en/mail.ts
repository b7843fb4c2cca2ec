/** What the mails say, and the files that they and pages hand out; every string is one line, the mail package escapes it after the values are in. */
export const mail = {
  'mail.sentBy': 'Sent by Stamtafel at {host}',
  'mail.uses': '{organisation} uses Stamtafel at {host}',
  'mail.when': '{day} at {time}',
  'mail.zone': '{city} time',

  'mail.code.subject': 'Your code',
  'mail.code.title': 'Your code',
  'mail.code.lead': 'Fill it in on the page that asked for it.',
  'mail.code.use':
    'It works once, for {minutes, plural, one {# minute} other {# minutes}}. Give it to nobody: we never ask for it by phone or by mail.',
  'mail.code.why':
    'You get this mail because someone, probably you, wants to sign in with this address. If you did not ask for a code, you need not do anything.',

  'mail.link.subject': 'Your link to {event}',
  'mail.link.title': 'You are registered',
  'mail.link.lead': '{name}, this is your own way in.',
  'mail.link.organiser': 'with {organisation}',
  'mail.link.button': 'Open the event',
  'mail.link.use':
    'This link is yours alone. It opens the event in the browser where you use it first; anywhere else we mail you a code, so please do not forward it.',
  'mail.link.why':
    'You get this mail because someone, probably you, registered with this address for {event}. If it was not you, you need not do anything: without this mail nobody gets in.',

  'mail.device.subject': 'Your code for {event}',
  'mail.device.title': 'Is this you?',
  'mail.device.lead': 'Your link was opened on another device. This code lets that device in.',
  'mail.device.use':
    'It works once, for {minutes, plural, one {# minute} other {# minutes}}. On your first device nothing changes.',
  'mail.device.why':
    'You get this mail because your personal link to {event} was opened elsewhere. If that was not you, keep the code to yourself and nobody gets in.',

  'mail.removed.subject': 'About {event}',
  'mail.removed.title': 'You can no longer be at {event}',
  'mail.removed.lead': 'A host of {organisation} took you out of the event.',
  'mail.removed.contact': 'If that is a mistake, or you want to know more, write to {address}.',
  'mail.removed.kept':
    'Your link no longer works. This is about this event alone, and other attendees are not told.',
  'mail.removed.why': 'You get this mail because you were registered for {event} with this address.',

  'mail.met.subject': 'You met {count, plural, one {# person} other {# people}} at {event}',
  'mail.met.title': 'You met {count, plural, one {# person} other {# people}}',
  'mail.met.lead': '{name}, {count, plural, one {here is who it was} other {here they are}}.',
  'mail.met.when': 'Speed date at {time}, {duration}',
  'mail.met.button': 'See who you met',
  'mail.met.hint': 'Your notes are on that page. They never go by mail.',
  'mail.met.until': 'You can still say yes until {when}',
  'mail.met.until.hint':
    'On that page, to those you want to keep in touch with. They see it only if they say yes too, everybody at the same moment.',
  'mail.met.why':
    'You get this mail once, because you took part in {event}. Only you see this list. Nobody is told who did not say yes.',

  'calendar.way': '{event}, by {organisation}. The way in: {url}',
} as const
