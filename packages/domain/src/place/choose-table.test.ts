import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseTable, type TableInSight } from './choose-table.ts'

const people = ['ada', 'ben', 'cor', 'dee', 'eva', 'fay', 'gus', 'hal'] as const
const someone = fc.constantFrom(...people)
const tables: fc.Arbitrary<readonly TableInSight[]> = fc.uniqueArray(
  fc.record({
    tableId: fc.stringMatching(/^[a-z]{1,3}$/),
    seatsLeft: fc.nat({ max: 4 }),
    company: fc.uniqueArray(someone, { maxLength: 5 }).map((ids) => ids.map((personId) => ({ personId }))),
  }),
  { selector: ({ tableId }) => tableId, maxLength: 8 },
)
const met = fc.uniqueArray(someone).map((ids) => new Set<string>(ids))

const countMet = (table: TableInSight, hasMet: ReadonlySet<string>) =>
  table.company.filter(({ personId }) => hasMet.has(personId)).length
const suits = ({ seatsLeft, company }: TableInSight) =>
  seatsLeft > 0 && company.length >= 1 && company.length <= 3

function always(
  check: (chosen: TableInSight | undefined, all: readonly TableInSight[], hasMet: Set<string>) => void,
) {
  fc.assert(
    fc.property(tables, met, (all, hasMet) => check(chooseTable(all, hasMet), all, hasMet)),
    { numRuns: 1000 },
  )
}

describe('somebody who is taken somewhere', () => {
  test('comes to a free seat beside one to three people, wherever there is one', () => {
    always((chosen, all) => {
      expect(chosen !== undefined).toBe(all.some(suits))
      expect(chosen === undefined || suits(chosen)).toBe(true)
    })
  })

  test('meets as few as possible whom they know, and then who sits with the fewest', () => {
    always((chosen, all, hasMet) => {
      if (!chosen) return
      const rank = (table: TableInSight) => countMet(table, hasMet) * 100 + table.company.length
      expect(rank(chosen)).toBe(Math.min(...all.filter(suits).map(rank)))
    })
  })

  test('comes to the same table in whichever order they are looked at', () => {
    always((chosen, all, hasMet) => {
      expect(chooseTable(all.toReversed(), hasMet)).toBe(chosen)
    })
  })

  test('notices nothing of a table that is closed to them: it is as a full one', () => {
    fc.assert(
      fc.property(tables, met, fc.nat(), (all, hasMet, index) => {
        const closed = all.map((table, at) =>
          at === index % all.length ? { ...table, seatsLeft: 0 } : table,
        )
        const without = all.filter((_, at) => at !== index % all.length)
        expect(chooseTable(closed, hasMet)).toBe(chooseTable(without, hasMet))
      }),
    )
  })
})
