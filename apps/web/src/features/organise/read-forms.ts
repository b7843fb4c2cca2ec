import type { EventChangeForm, EventOverview } from '@stamtafel/contracts'
import { isPossibleSpan, liesWithin, LOCALES, type Span, type SpeedDatePlan } from '@stamtafel/domain'
import type { useTexts } from '#web/ui/texts.tsx'
import { instantIn } from './new-event.ts'
import type { Fields } from './part-input.ts'
import { outcomeOf, readPlan, wholePlan, type PlanInput, type SessionPart } from './parts.ts'

type Speech = Pick<ReturnType<typeof useTexts>, 't' | 'format'>

/** What was read from a form: a sentence for each field that is at fault, or the change if none is. */
interface Read<F extends string> {
  readonly faults: { readonly [K in F]: string | undefined }
  readonly change: EventChangeForm | undefined
}

/** What is filled in about an event. */
export type EventInput = Fields<'name' | 'start' | 'end' | 'timeZone' | 'locale'>

/** Reads the form of an event, as seen now. */
export function readEvent(input: EventInput, now: number, { t }: Speech): Read<'name' | 'start' | 'end'> {
  const { timeZone } = input
  const locale = LOCALES.find((one) => one === input.locale)
  const name = input.name.trim()
  const startsAt = instantIn(timeZone, input.start)
  const endsAt = instantIn(timeZone, input.end)
  const span = startsAt && endsAt ? { startsAt, endsAt } : undefined
  const isShort = span !== undefined && !isPossibleSpan(span, new Date(now))
  const faults = {
    name: name ? undefined : t('organise.name.missing'),
    start: startsAt ? undefined : t('organise.start.missing'),
    end: endsAt ? (isShort ? t('parts.event.short') : undefined) : t('parts.end.missing'),
  }
  const isRight = name !== '' && span !== undefined && !isShort && locale !== undefined
  return {
    faults,
    change: isRight ? { type: 'edit-event', name, ...asTexts(span), timeZone, locale } : undefined,
  }
}

/** What is filled in about a talk; no stage is the empty one. */
export type TalkInput = Fields<'title' | 'start' | 'end' | 'stageId'>

interface Part {
  readonly event: EventOverview
  /** Undefined for a new one. */
  readonly session: SessionPart | undefined
}

/** Reads the form of a talk; one that has begun keeps its start. */
export function readTalk(
  input: TalkInput,
  { event, session }: Part,
  { t, format }: Speech,
): Read<'title' | 'start' | 'end'> {
  const title = input.title.trim()
  const { startsAt, endsAt, span } = timesOf(input, { event, session })
  const isInside = span !== undefined && liesWithin(span, spanOf(event))
  const outside = t('parts.outside', { time: format.time(event.endsAt, event.timeZone) })
  const faults = {
    title: title ? undefined : t('parts.name.missing'),
    start: startsAt ? undefined : t('organise.start.missing'),
    end: endsAt ? (span && !isInside ? outside : undefined) : t('parts.end.missing'),
  }
  const isRight = title !== '' && isInside
  const talk = isRight && { title, ...asTexts(span), stageId: input.stageId || null }
  return { faults, change: talk ? talkChange(talk, session) : undefined }
}

function timesOf({ start, end }: TalkInput, { event, session }: Part) {
  const startsAt =
    session && hasBegun(session) ? new Date(session.startsAt) : instantIn(event.timeZone, start)
  const endsAt = instantIn(event.timeZone, end)
  return { startsAt, endsAt, span: startsAt && endsAt ? { startsAt, endsAt } : undefined }
}

type TalkChange = Omit<Extract<EventChangeForm, { type: 'add-talk' }>, 'type'>

function talkChange(talk: TalkChange, session: SessionPart | undefined): EventChangeForm {
  return session ? { type: 'edit-talk', sessionId: session.id, ...talk } : { type: 'add-talk', ...talk }
}

/** Says whether a talk is on or over. */
export function hasBegun(session: SessionPart | undefined): boolean {
  return session !== undefined && session.phase !== 'scheduled'
}

/** What is filled in about a speed date. */
export type SpeedDateInput = Fields<'title' | 'start'> & PlanInput

/** Reads the form of a speed date as seen now, with what its plan comes to; of its lengths only what they add up to is judged. */
export function readSpeedDate(input: SpeedDateInput, part: Part & { readonly now: number }, speech: Speech) {
  const { event, session } = part
  const { t } = speech
  const title = input.title.trim()
  const startsAt = instantIn(event.timeZone, input.start)
  const plan = wholePlan(readPlan(input))
  const { outcome, span } = spanFor(startsAt, plan)
  const faults = {
    title: title ? undefined : t('parts.name.missing'),
    start: startFault(span, { ...part, isWhole: outcome !== undefined }, speech),
  }
  const isRight = !faults.title && !faults.start && outcome?.isTight === false
  const wish = isRight && startsAt && plan && { title, startsAt: startsAt.toISOString(), ...plan }
  return { faults, outcome, change: wish ? speedDateChange(wish, session) : undefined }
}

type SpeedDateChange = Omit<Extract<EventChangeForm, { type: 'add-speed-date' }>, 'type'>

function speedDateChange(wish: SpeedDateChange, session: SessionPart | undefined): EventChangeForm {
  return session
    ? { type: 'edit-speed-date', sessionId: session.id, ...wish }
    : { type: 'add-speed-date', ...wish }
}

function spanFor(startsAt: Date | undefined, plan: SpeedDatePlan | undefined) {
  if (!startsAt) return { outcome: undefined, span: undefined }
  const outcome = plan && outcomeOf(plan, startsAt)
  return { outcome, span: { startsAt, endsAt: outcome?.endsAt ?? startsAt } }
}

function startFault(
  span: Span | undefined,
  { event, now, isWhole }: { readonly event: EventOverview; readonly now: number; readonly isWhole: boolean },
  { t, format }: Speech,
): string | undefined {
  if (!span) return t('organise.start.missing')
  if (span.startsAt.getTime() < now) return t('parts.date.past')
  if (!isWhole || liesWithin(span, spanOf(event))) return undefined
  return t('parts.outside', { time: format.time(event.endsAt, event.timeZone) })
}

function spanOf({ startsAt, endsAt }: EventOverview): Span {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
}

function asTexts({ startsAt, endsAt }: Span) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}
