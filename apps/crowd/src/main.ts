import { once } from 'node:events'
import { ApiError } from '@stamtafel/client'
import { startChatter } from './chatter.ts'
import { fillEvent } from './fill-event.ts'
import { disposeMedia } from './media/load-media.ts'
import { readOptions, USAGE, type FillOptions } from './options.ts'
import type { Person } from './protocol.ts'
import { serveChannel } from './serve-channel.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

// Whoever starts this as a child, with a channel to it, tells the people what to do; on a command line they fill an event.
if (process.send) {
  await serveChannel({
    on: (event, hear) => process.on(event, hear),
    once: (event, leave) => process.once(event, leave),
    send: (answer) => process.send?.(answer),
  })
} else {
  process.exitCode = await fill()
}
process.exit()

async function fill(): Promise<number> {
  const options = readOptionsOrSay()
  if (options === undefined) return 1
  try {
    const people = await fillEvent(options, { say })
    say('Everybody is in; stop with Ctrl-C')
    const hush = chatterOf(people, options)
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
    hush()
    await Promise.allSettled(people.map((person) => person.vanish()))
    await disposeMedia()
    return 0
  } catch (error) {
    say(sentenceOf(error))
    return 1
  }
}

/** Who may not say anything just now stays silent. */
function chatterOf(people: readonly Person[], { chatterSeconds: everySeconds }: FillOptions): () => void {
  return everySeconds === 0
    ? () => undefined
    : startChatter({ people, everySeconds, complain: () => undefined })
}

function readOptionsOrSay(): FillOptions | undefined {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    say(`${sentenceOf(error)}\n\n${USAGE}`)
    return undefined
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ApiError && error.status === 0) return 'Nothing answers at the address of the event'
  return error instanceof Error ? error.message : String(error)
}
