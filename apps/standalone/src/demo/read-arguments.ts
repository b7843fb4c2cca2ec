import { parseArgs } from 'node:util'
import { messageOf, Refusal } from '../refusal.ts'

export const DEMO_LANGUAGES = ['en', 'nl'] as const

/** A conference that is played to one visitor. */
export interface DemoWish {
  readonly language: (typeof DEMO_LANGUAGES)[number]
  /** Whether it goes on with the data of the last one. */
  readonly isKept: boolean
}

/** Reads the command line of the launcher: nothing, or that it should be the demo. */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): DemoWish | undefined {
  const { demo, keep, language = spokenIn(env) } = parse(args)
  if (!demo) {
    if (args.length > 0) throw new Refusal('--language and --keep go with --demo: npm start -- --demo')
    return undefined
  }
  const known = DEMO_LANGUAGES.find((one) => one === language)
  if (known === undefined)
    throw new Refusal(`The demo speaks ${DEMO_LANGUAGES.join(' and ')}, not ${language}.`)
  return { language: known, isKept: keep ?? false }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean' }, keep: { type: 'boolean' }, language: { type: 'string' } },
    }).values
  } catch (error) {
    throw new Refusal(messageOf(error))
  }
}

/** The language of the computer where we have it. */
function spokenIn({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('nl') ? 'nl' : 'en'
}
