import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

export const USAGE = `Fills an event with simulated attendees, until you stop it with Ctrl-C.

  npm run crowd -- --event http://127.0.0.1:4400/e/spring-fair --people 12 --media 2

  --event    the public page of the event
  --people   how many come; 12 unless said otherwise
  --media    how many of them show a picture and hum a tone; none unless said otherwise
  --stage    how many of them, from the first, go to the stage; whoever shows a picture raises a hand, and comes on it when asked
  --chatter  somebody writes something in the chat every so many seconds; nobody unless said otherwise
  --inbox    the page of the local inbox, where the mails with their links arrive; beside the event unless said otherwise
  --links    a file with one personal link a line instead, for an installation that sends real mail
`

/** How an event is to be filled. */
export interface FillOptions {
  readonly eventUrl: string
  readonly people: number
  readonly withMedia: number
  readonly atStage: number
  /** Seconds between two things that are written in the chat; 0 for nothing. */
  readonly chatterSeconds: number
  readonly inboxUrl: string
  /** Where there are some, nobody registers. */
  readonly links: readonly string[]
}

/** Reads the command line; fails with a sentence for the person who wrote it. */
export function readOptions(args: readonly string[]): FillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      event: { type: 'string' },
      people: { type: 'string' },
      media: { type: 'string', default: '0' },
      stage: { type: 'string', default: '0' },
      chatter: { type: 'string', default: '0' },
      inbox: { type: 'string' },
      links: { type: 'string' },
    },
  })
  if (values.event === undefined) throw new Error('Which event? Name its public page with --event')
  if (!URL.canParse(values.event)) throw new Error(`${values.event} is no address of a page`)
  const links = values.links === undefined ? [] : linesOf(values.links)
  const people = countOf('people', values.people ?? String(links.length || 12))
  const withMedia = countOf('media', values.media)
  const atStage = countOf('stage', values.stage)
  if (links.length > 0 && people > links.length) throw new Error(`${people} people need ${people} links`)
  const chatterSeconds = countOf('chatter', values.chatter)
  const inboxUrl = values.inbox ?? besideOf(values.event)
  return { eventUrl: values.event, people, withMedia, atStage, chatterSeconds, inboxUrl, links }
}

function countOf(name: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0) return count
  throw new Error(`--${name} is a number${name === 'chatter' ? '' : ' of people'}, not ${text}`)
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Where the launcher puts the inbox unless that port is taken: the next one, on this computer. */
function besideOf(eventUrl: string): string {
  const { port, protocol } = new URL(eventUrl)
  return `http://127.0.0.1:${Number(port || (protocol === 'https:' ? 443 : 80)) + 1}`
}
