/** What is left afterwards: the people met. */
export const after = {
  'after.title': 'The people you met',
  'after.count':
    '{count, plural, =0 {Nobody yet. Whoever you talk with stands here afterwards.} one {# person at {event}. Only you see this list.} other {# people at {event}. Only you see this list.}}',
  'after.mutual':
    '{count, plural, one {With one of them you both said yes: here is how to reach each other.} other {With # of them you both said yes, so here they are.}}',
  'after.both': 'You both said yes',
  'after.also': 'You also met',
  'after.when': 'Speed date at {time}, {duration}',
  'after.when.moment': 'Speed date at {time}',
  'after.empty': 'Nobody yet',
  'after.empty.hint': 'Whoever you talk with in a speed date stands here afterwards.',
  'after.memory': 'We remember who met whom, so that next time you meet someone new.',
  'after.at': '{day} at {time}',
  'after.reveals': 'Everybody’s yes is revealed at the same moment, on {when}.',
  'after.reveals.hint':
    'Until then you can say yes and take it back as you like. They see it only if they say yes too.',
  'after.revealed': 'Everybody’s yes was revealed on {when}.',
  'after.revealed.hint':
    'You can still take a yes back: it then disappears for both of you. A new one can no longer be said. Your notes stay open.',
  'after.save': 'Save {name} as a contact',
  'after.save.all': '{count, plural, one {Save this contact} other {Save # contacts}}',
  'after.save.hint': 'vCard files open in any address book.',
  'after.yours': 'You said yes',
  'after.back': 'Take it back',
  'after.back.title': 'Take back your yes to {name}?',
  'after.back.hint':
    'Neither of you sees how to reach the other here any more, and {name} is not told. You cannot say yes again.',
  'after.back.keep': 'Leave it',
  'after.blocks': 'Not with these people again',
  'after.blocks.hint': 'In the whole organisation, until you lift it. They are not told, either way.',
  'after.blocks.since': 'since {day}',
  'after.lift': 'Lift',
  'after.lift.for': 'Lift for {name}',
  'after.lift.title': 'Lift this for {name}?',
  'after.lift.hint': 'You may be matched and seated together again. They are not told.',
  'after.lift.keep': 'Leave it',
} as const
