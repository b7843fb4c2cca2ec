/** What is left afterwards: the people met. */
export const after = {
  'after.title': 'The people you met',
  'after.count':
    '{count, plural, =0 {Nobody yet. Whoever you talk with stands here afterwards.} one {# person at {event}. Only you see this list.} other {# people at {event}. Only you see this list.}}',
  'after.where.date': 'Speed date, round {number}',
  'after.where.date.any': 'Speed date',
  'after.empty': 'Nobody yet',
  'after.empty.hint': 'Whoever you talk with in a speed date stands here afterwards.',
  'after.memory': 'We remember who met whom, so that next time you meet someone new.',
} as const
