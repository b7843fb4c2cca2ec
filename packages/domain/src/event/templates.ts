import { minutesAfter } from '../time.ts'
import type { SpeedDatePlan } from '../speed-date/plan.ts'
import type { EventTemplate } from './event.ts'

/** Everything an event begins with besides its name and start; offsets are minutes after the start. */
export interface EventPlan {
  readonly minutes: number
  readonly tables: readonly { readonly number: number; readonly seats: number }[]
  readonly speedDateAfterMinutes: number
  readonly speedDate: SpeedDatePlan
}

const PLANS: { readonly [T in EventTemplate]: EventPlan } = {
  'online-conference': {
    minutes: 120,
    tables: [4, 4, 4, 4, 6, 6].map((seats, index) => ({ number: index + 1, seats })),
    speedDateAfterMinutes: 15,
    speedDate: { rounds: 4, roundSeconds: 300, breakSeconds: 45, gatherSeconds: 75 },
  },
}

/** The plan of a template; R6 says where its numbers come from. */
export function planOf(template: EventTemplate): EventPlan {
  return PLANS[template]
}

/** When an event of this plan ends, and when its speed date gathers. */
export function timesOf(plan: EventPlan, startsAt: Date): { endsAt: Date; speedDateAt: Date } {
  return {
    endsAt: minutesAfter(startsAt, plan.minutes),
    speedDateAt: minutesAfter(startsAt, plan.speedDateAfterMinutes),
  }
}
