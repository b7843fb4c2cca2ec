import {
  DomainError,
  DOORS_OPEN_BEFORE,
  isLongEnough,
  laterOf,
  lengthSeconds,
  minutesAfter,
  planOf,
  secondsAfter,
  timesOf,
  type EventTemplate,
  type SpeedDatePlan,
} from '@stamtafel/domain'

const SHORTEST_TALK_MINUTES = 5

/** What an organiser says of a new event's times; what they leave out comes from the template. */
export interface EventWish {
  readonly template: EventTemplate
  readonly startsAt: Date
  readonly speedDate: { readonly [K in keyof SpeedDatePlan]?: SpeedDatePlan[K] | undefined } & {
    readonly startsAt?: Date | undefined
  }
}

/** When everything in a new event is; refuses a speed date whose people could not be told in time, or not let in. */
export function planEvent({ template, startsAt, speedDate }: EventWish) {
  const defaults = planOf(template)
  const times = timesOf(defaults, startsAt)
  const plan = {
    rounds: speedDate.rounds ?? defaults.speedDate.rounds,
    roundSeconds: speedDate.roundSeconds ?? defaults.speedDate.roundSeconds,
    breakSeconds: speedDate.breakSeconds ?? defaults.speedDate.breakSeconds,
    gatherSeconds: speedDate.gatherSeconds ?? defaults.speedDate.gatherSeconds,
  }
  if (!isLongEnough(plan, 1)) {
    throw new DomainError('speed-date.too-short', `${plan.roundSeconds} s and ${plan.breakSeconds} s break`)
  }
  const speedDateAt = speedDate.startsAt ?? times.speedDateAt
  if (speedDateAt < minutesAfter(startsAt, -DOORS_OPEN_BEFORE) || speedDateAt >= times.endsAt) {
    throw new DomainError('request.malformed', 'The speed date begins outside its event')
  }
  const speedDateEndsAt = secondsAfter(speedDateAt, lengthSeconds(plan))
  return {
    startsAt,
    endsAt: laterOf(times.endsAt, speedDateEndsAt),
    talk: talkBefore(times.speedDateAt < speedDateAt ? times.speedDateAt : speedDateAt, startsAt),
    tables: defaults.tables,
    speedDate: { ...plan, startsAt: speedDateAt, endsAt: speedDateEndsAt },
  }
}

/** What is said on the stage before the speed date, where that leaves time for it. */
function talkBefore(endsAt: Date, startsAt: Date) {
  return endsAt < minutesAfter(startsAt, SHORTEST_TALK_MINUTES) ? undefined : { startsAt, endsAt }
}
