import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { openLine, register } from '../attendee/come-in.ts'
import { mailedLink } from '../attendee/inbox.ts'
import { addressOf } from '../cast.ts'
import { disposeMedia } from '../media/load-media.ts'
import { decideHostActs } from './decide.ts'
import { openDoor } from './door.ts'
import { openEvent, type DemoEvent, type Organiser } from './organiser.ts'
import { DEMO_PARTS } from './parts.ts'
import { createDemoPeople, type DemoPeople } from './people.ts'
import type { DemoSettings } from './settings.ts'
import { DEMO_WORDS } from './words.ts'

const LOOK_EVERY_MS = 1500

/** Opens the event, writes down the visitor's links, and lets people come; answers as soon as the visitor may come. */
export async function playDemo(
  settings: DemoSettings,
  complain: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const line = openLine(settings.url)
  // Whoever has fallen over and is started again goes on with the event in which the visitor is.
  const before = readLinks(settings.linksFile)
  const organiser = await openEvent(line, settings, before?.event)
  const { id, slug } = organiser.event
  const eventUrl = `${settings.url}/e/${slug}`
  const leadsTo = `${settings.url}/organise/${id}/live`
  const closeDoor = await openDoor({ doorUrl: settings.doorUrl, cookies: line.cookies, leadsTo })
  const visitorUrl = before?.visitorUrl ?? (await inviteVisitor(settings, eventUrl))
  writeLinks(settings.linksFile, { visitorUrl, organiserUrl: settings.doorUrl, event: { id, slug } })
  const people = createDemoPeople({ settings, eventUrl, complain })
  void people.comeIn().catch(complain)
  const stopHosting = host(organiser, people, complain)
  return async () => {
    stopHosting()
    closeDoor()
    await people.leave()
    await disposeMedia()
  }
}

/** The visitor registers as anybody does; only the way from the mail to the link is theirs to save. */
async function inviteVisitor({ inboxUrl, language }: DemoSettings, eventUrl: string): Promise<string> {
  const name = DEMO_WORDS[language].visitor
  const email = addressOf('visitor', crypto.randomUUID().slice(0, 8))
  await register(openLine(eventUrl), { eventUrl, name, email, locale: language })
  return mailedLink(inboxUrl, email)
}

interface Links {
  readonly visitorUrl: string
  readonly organiserUrl: string
  readonly event: DemoEvent
}

function readLinks(file: string): Links | undefined {
  if (!existsSync(file)) return undefined
  const links: Links = JSON.parse(readFileSync(file, 'utf8'))
  return links
}

function writeLinks(file: string, links: Links): void {
  writeFileSync(`${file}.new`, JSON.stringify(links), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Looks at the control room now and then, and does what a kind host would. */
function host(organiser: Organiser, people: DemoPeople, complain: (error: unknown) => void): () => void {
  const simulated = DEMO_PARTS.filter(({ takesPart }) => takesPart).length
  let isOver = false
  let isLooking = false
  const look = async () => {
    const sight = await organiser.look()
    for (const act of decideHostActs(sight, { simulated })) await organiser.act(act)
    const ended = sight.speedDates.some(({ phase }) => phase === 'ended')
    if (ended && !isOver) await people.sitAgain()
    isOver = ended
  }
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look()
      .catch(complain)
      .finally(() => (isLooking = false))
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}
