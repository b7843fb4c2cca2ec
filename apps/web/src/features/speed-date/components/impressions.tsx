import { Impression } from '#web/people/impression.tsx'
import type { DatePerson } from '../types.ts'

interface ImpressionsProps {
  readonly people: readonly DatePerson[]
  readonly look: 'talk' | 'break'
}

/** Note and yes about each of those one talks or just talked with; in a trio with their names. */
export function Impressions({ people, look }: ImpressionsProps) {
  return people.map((person) => <Impression key={person.id} person={person} look={look} />)
}
