import { insertEvent, once } from '@stamtafel/db'
import { can, DomainError, type Locale, type UserActor } from '@stamtafel/domain'
import { createTexts } from '@stamtafel/texts'
import type { Deps } from '../deps.ts'
import { randomSeed } from './random-seed.ts'
import { planEvent, type EventWish } from './plan-event.ts'
import { seeEvent, type SeenEvent } from './see-event.ts'
import { slugOf, suffixFrom } from './slug.ts'

export interface NewEventForm extends EventWish {
  readonly organisationId: string
  readonly name: string
  readonly timeZone: string
  readonly locale: Locale
  /** Whoever repeats a call with its key gets the event of the first one. */
  readonly idempotencyKey?: string | undefined
}

/** Makes a draft from a template, in the event's own language. */
export async function createEvent(
  deps: Pick<Deps, 'db' | 'secrets' | 'publicUrl'>,
  actor: UserActor,
  { idempotencyKey: key, ...form }: NewEventForm,
): Promise<SeenEvent> {
  const { organisationId, name, template, timeZone, locale } = form
  if (!can(actor, 'organisation.see', { organisationId })) {
    throw new DomainError('organisation.not-found', `No organisation ${organisationId} for this actor`)
  }
  if (!can(actor, 'event.create', { organisationId })) {
    throw new DomainError('permission.denied', `event.create in organisation ${organisationId}`)
  }
  const plan = planEvent(form)
  const { t } = createTexts(locale)
  const event = {
    ...plan,
    organisationId,
    name,
    template,
    timeZone,
    locale,
    slug: slugOf(name, suffixFrom(deps.secrets.secret())),
    stageName: t(`template.${template}.stage`),
    loungeName: t(`template.${template}.lounge`),
    talk: plan.talk && { ...plan.talk, title: t(`template.${template}.talk`) },
    speedDate: { ...plan.speedDate, title: t(`template.${template}.speed-date`), seed: randomSeed() },
  }
  const requestHash = deps.secrets.hash(JSON.stringify(form))
  const call = { scope: `create-event.${actor.userId}`, key, requestHash }
  const { answer: eventId } = await once(deps.db, call, (tx) => insertEvent(tx, event))
  return seeEvent(deps, actor, { eventId })
}
