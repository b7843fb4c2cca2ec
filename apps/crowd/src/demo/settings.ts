/** The languages in which the demo can be played. */
export type DemoLanguage = 'en' | 'nl'

/** What the launcher tells whoever plays the demo. */
export interface DemoSettings {
  readonly url: string
  readonly inboxUrl: string
  /** Names the first organisation, as long as there is none. */
  readonly setupSecret: string
  /** Where this process lets its one visitor be the organiser as well. */
  readonly doorUrl: string
  readonly language: DemoLanguage
  /** Where the links for the visitor are written down. */
  readonly linksFile: string
  readonly speedDate: {
    readonly rounds: number
    readonly roundSeconds: number
    readonly breakSeconds: number
    readonly gatherSeconds: number
  }
}

/** Reads them; what may be left out are the lengths, which rehearsals shorten. */
export function readDemoSettings(env: NodeJS.ProcessEnv): DemoSettings {
  const text = (name: string) => {
    const value = env[name]
    if (!value) throw new Error(`The demo is started by the launcher, which says ${name}`)
    return value
  }
  const seconds = (name: string, usual: number) => {
    const value = Number(env[name] || usual)
    if (!Number.isInteger(value)) throw new Error(`${name} is a number of seconds, not ${env[name]}`)
    return value
  }
  return {
    url: text('PUBLIC_URL'),
    inboxUrl: text('DEMO_INBOX_URL'),
    setupSecret: text('SETUP_SECRET'),
    doorUrl: text('DEMO_ORGANISER_URL'),
    language: env['DEMO_LANGUAGE'] === 'nl' ? 'nl' : 'en',
    linksFile: text('DEMO_LINKS_FILE'),
    speedDate: {
      rounds: 3,
      roundSeconds: seconds('DEMO_ROUND_SECONDS', 60),
      breakSeconds: seconds('DEMO_BREAK_SECONDS', 30),
      gatherSeconds: seconds('DEMO_GATHER_SECONDS', 60),
    },
  }
}
