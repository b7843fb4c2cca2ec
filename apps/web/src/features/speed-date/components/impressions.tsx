import { later } from '#web/ui/later.tsx'
import type { DatePerson } from '../types.ts'

interface ImpressionsProps {
  readonly people: readonly DatePerson[]
  readonly look: 'talk' | 'break'
}

/** It comes after the face of whom it is about. */
export const LateImpression = later(async () => (await import('#web/people/impression.tsx')).Impression)

/** Note and yes about each of those one talks or just talked with; in a trio with their names. */
export function Impressions({ people, look }: ImpressionsProps) {
  return people.map((person) => <LateImpression key={person.id} person={person} look={look} />)
}
