import type { after as source } from '../en/after.ts'

export const after: Record<keyof typeof source, string> = {
  'after.title': 'Wie je sprak',
  'after.count':
    '{count, plural, =0 {Nog niemand. Wie je spreekt, staat hier na afloop.} one {# mens bij {event}. Alleen jij ziet deze lijst.} other {# mensen bij {event}. Alleen jij ziet deze lijst.}}',
  'after.where.date': 'Speeddate, ronde {number}',
  'after.where.date.any': 'Speeddate',
  'after.empty': 'Nog niemand',
  'after.empty.hint': 'Wie je in een speeddate spreekt, staat hier na afloop.',
  'after.memory': 'We onthouden wie wie sprak, zodat je de volgende keer iemand nieuws treft.',
}
