/** The public page of an event, and how one gets a seat at it. */
export const event = {
  'event.by': 'Open to everyone with this link',
  'event.browser': 'In your browser, nothing to install',
  'event.seated':
    '{count, plural, =0 {Nobody has a seat yet} one {# person has a seat} other {# people have a seat}}',
  'event.first': 'The first is yours',
  'event.yours': 'This one is yours',
  'event.agenda': 'What happens',
  'event.agenda.tables': 'Tables to sit down at',
  'event.agenda.tables.hint': '{count, plural, one {# table} other {# tables}}, in and out as you like',
  'event.agenda.date': 'Speed date',
  'event.agenda.date.hint':
    '{rounds, plural, one {# talk} other {# talks}} of {duration}, each with someone else',
  'event.agenda.stage': 'Stage: {name}',
  'event.closed': 'Registration is closed',
  'event.closed.hint': 'Whoever has a seat comes in by the link in their mail.',
  'register.title': 'Save my seat',
  'register.hint': 'Free. You get one mail with your personal link.',
  'register.name': 'Your name',
  'register.name.hint': 'As the others read it, on your seat.',
  'register.email': 'E-mail',
  'register.submit': 'Save my seat',
  'register.name.missing': 'Fill in the name by which people may call you',
  'register.email.missing': 'Fill in your e-mail address, so that your link can reach you',
  'register.email.broken': 'This address misses something, like an @ or its ending',
  'register.sign-in': 'Sign in',
  'notice.title': 'What we keep',
  'notice.registration':
    '{organisation} uses your name and address to let you in, and remembers who met whom so that nobody meets twice. Nothing is recorded, and you may ask to see or erase it all.',
  'sent.title': 'Look in your mail',
  'sent.hint': 'Your personal link went to {email}. It opens {event} in the browser where you use it first.',
  'sent.spam': 'Nothing there? Look in spam too.',
  'sent.other': 'Other address',
  'event.full':
    'All {seats, number} seats are taken. You are {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in line.',
} as const
