import type { Person } from './protocol.ts'

/** What people say who have just met over coffee. */
const LINES = [
  'Good morning, has anybody had coffee yet?',
  'Goedemorgen, ik zit in de trein, dus ik luister vooral.',
  'Which talk are you going to later on?',
  'Mijn hond ligt op mijn voeten, dus ik blijf zitten.',
  'We tried that last year, and it took us three weeks.',
  'Does anybody here know a good book about water?',
  'Ik ben nieuw hier, leuk om jullie te zien.',
  'The link from this morning: https://example.org/notes',
  'I would like to hear more about that.',
  'Zullen we straks aan een tafel verder praten?',
] as const

interface ChatterOptions {
  readonly people: readonly Pick<Person, 'say'>[]
  /** Somebody says something so often. */
  readonly everySeconds: number
  /** What there is to be said, if not the usual. */
  readonly lines?: readonly string[]
  readonly complain: (error: unknown) => void
  readonly random?: () => number
}

/** Lets now one and now another say something where they are, until it is stopped. */
export function startChatter(options: ChatterOptions): () => void {
  const { people, everySeconds, lines = LINES, complain, random = Math.random } = options
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]
  const timer = setInterval(() => {
    const person = pick(people)
    const text = pick(lines)
    if (person && text) person.say({ text }).catch(complain)
  }, everySeconds * 1000)
  return () => clearInterval(timer)
}
