import type { Line } from '../attendee/come-in.ts'
import { mailedCode, readMails } from '../attendee/inbox.ts'
import type { HostAct, Sight } from './decide.ts'
import { firstChanges, tableChanges, topicChanges } from './furnish.ts'
import type { DemoSettings } from './settings.ts'
import { DEMO_WORDS } from './words.ts'

const EMAIL = 'organiser@demo.example'
const SPEED_DATE_AFTER_MS = 100 * 60_000

export interface DemoEvent {
  readonly id: string
  readonly slug: string
}

/** The demo's organiser, who does everything by the routes that the organisers' pages use. */
export interface Organiser {
  readonly event: DemoEvent
  look(): Promise<Sight>
  act(act: HostAct): Promise<void>
}

/** Names the organisation on the first start, signs in by a mailed code, and publishes an event that begins now unless there is one. */
export async function openEvent(
  line: Line,
  settings: DemoSettings,
  known: DemoEvent | undefined,
): Promise<Organiser> {
  await setUp(line, settings)
  await signIn(line, settings)
  const event = known ?? (await publishEvent(line, settings))
  const { call } = line
  const eventId = event.id
  return {
    event,
    async look() {
      const params = { eventId }
      const [{ stages }, { speedDates }] = await Promise.all([
        call('GET /organise/:eventId/stages', { params }),
        call('GET /organise/:eventId/speed-dates', { params }),
      ])
      return { stages, speedDates }
    },
    act: (act) => press(line, eventId, act),
  }
}

async function setUp({ call }: Line, { setupSecret, language }: DemoSettings): Promise<void> {
  const { isOpen } = await call('GET /setup', {})
  if (!isOpen) return
  const { owner } = DEMO_WORDS[language]
  const body = { secret: setupSecret, organisationName: 'Demo', name: owner, email: EMAIL, locale: language }
  await call('POST /setup', { body })
}

async function signIn({ origin, baseUrl, cookies }: Line, { inboxUrl }: DemoSettings): Promise<void> {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${baseUrl}/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: cookies.header() },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    cookies.store(response)
  }
  const known = (await readMails(inboxUrl, EMAIL)).map(({ id }) => id)
  await post('email-otp/send-verification-otp', { email: EMAIL, type: 'sign-in' })
  await post('sign-in/email-otp', { email: EMAIL, otp: await mailedCode(inboxUrl, EMAIL, known) })
}

async function publishEvent({ call }: Line, { language, speedDate }: DemoSettings) {
  const { memberships } = await call('GET /account', {})
  const organisationId = memberships[0]?.organisationId
  if (organisationId === undefined) throw new Error('The organiser of the demo has no organisation')
  const startsAt = Date.now()
  const draft = await call('POST /organisations/:organisationId/events', {
    params: { organisationId },
    body: {
      template: 'online-conference',
      name: DEMO_WORDS[language].event,
      startsAt: new Date(startsAt).toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: language,
      speedDate: { ...speedDate, startsAt: new Date(startsAt + SPEED_DATE_AFTER_MS).toISOString() },
    },
  })
  const params = { eventId: draft.id }
  const words = DEMO_WORDS[language]
  let event = await call('GET /organise/:eventId', { params })
  for (const changesOf of [firstChanges, tableChanges, topicChanges]) {
    for (const change of changesOf(event, words)) {
      // Each change follows the one before.
      // oxlint-disable-next-line no-await-in-loop
      event = await call('POST /organise/:eventId/changes', {
        params,
        body: { after: event.edition, change },
      })
    }
  }
  return call('POST /organise/:eventId/publication', { params })
}

async function press({ call }: Line, eventId: string, act: HostAct): Promise<void> {
  switch (act.type) {
    case 'start-session':
      await call('POST /organise/:eventId/sessions/:sessionId/commands', {
        params: { eventId, sessionId: act.sessionId },
        body: { type: 'start' },
      })
      return
    case 'invite':
      await call('POST /organise/:eventId/stages/:stageId/people/:attendeeId/commands', {
        params: { eventId, stageId: act.stageId, attendeeId: act.attendeeId },
        body: { type: 'invite' },
      })
      return
    case 'start-speed-date':
      await call('POST /organise/:eventId/speed-dates/:speedDateId/commands', {
        params: { eventId, speedDateId: act.speedDateId },
        body: { after: act.after, command: { type: 'start' } },
      })
  }
}
