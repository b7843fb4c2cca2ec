import type { DatePartner } from './talk.ts'

type Known = Pick<DatePartner, 'id' | 'name' | 'state'>

/** What has become of somebody one talks with. */
export interface PartnerNews {
  readonly what: 'gone' | 'hold' | 'back' | 'again'
  readonly name: string
}

/** What is to be said of those one talks with, who were in one state and are in another; of who comes, more is said elsewhere. */
export function partnerNews(before: readonly Known[], after: readonly Known[]): readonly PartnerNews[] {
  return before.flatMap((was) => {
    const is = after.find(({ id }) => id === was.id)
    const what = is === undefined ? 'gone' : is.state === was.state ? undefined : WORDS[is.state]
    const isReturn = what !== 'again' || was.state === 'held' || was.state === 'looking-away'
    return what !== undefined && isReturn ? [{ what, name: was.name }] : []
  })
}

const WORDS = {
  coming: undefined,
  here: 'again',
  held: 'hold',
  'looking-away': 'back',
} as const satisfies Record<DatePartner['state'], PartnerNews['what'] | undefined>
