import { expect, test } from 'vitest'
import { aDetail, aPairing, aPartner, aRound, at, SIPHO } from '#web/testing/samples.ts'
import { pastRounds } from './past-rounds.ts'

const tom = { attendeeId: 'tom', name: 'Tom Prins' }
const instant = (seconds: number) => new Date(at(seconds))
const over = { endsAt: at(0), goodbyeUntil: at(10) }
const first = { number: 1, partners: [tom] }
const met = (number: number, ...names: string[]) => ({ number, names })
const names = (rounds: ReturnType<typeof pastRounds>) =>
  rounds.map(({ number, partners }) => met(number, ...partners.map(({ name }) => name)))

test('a round is over when its goodbye is, although the rows do not say so yet', () => {
  const detail = aDetail({ past: [first], current: [aRound({ number: 2, ...over })] })
  expect(names(pastRounds(detail, instant(9)))).toEqual([met(1, 'Tom Prins')])
  expect(names(pastRounds(detail, instant(10)))).toEqual([met(1, 'Tom Prins'), met(2, SIPHO.name)])
})

test('what the rows have is not counted twice', () => {
  const detail = aDetail({ past: [{ number: 1, partners: [SIPHO] }], current: [aRound({ ...over })] })
  expect(names(pastRounds(detail, instant(20)))).toEqual([met(1, SIPHO.name)])
})

test('whoever had to go was met, and so was who came after them in the same round', () => {
  const deserted = { kind: 'deserted' as const, partner: SIPHO, met: [SIPHO], wantsElse: true }
  const seat = aPairing({ partners: [aPartner(tom)] })
  const current = [aRound({ seat: deserted }), aRound({ id: 'side', isSide: true, seat, ...over })]
  expect(names(pastRounds(aDetail({ current }), instant(20)))).toEqual([met(1, SIPHO.name, tom.name)])
})

test('both who had to go one after the other were met, and nobody who never came', () => {
  const deserted = { kind: 'deserted' as const, partner: SIPHO, met: [tom, SIPHO], wantsElse: false }
  expect(names(pastRounds(aDetail({ current: [aRound({ seat: deserted })] }), instant(20)))).toEqual([
    met(1, tom.name, SIPHO.name),
  ])
  const seat = aPairing({ partners: [aPartner(), aPartner({ ...tom, state: 'left', isMet: false })] })
  expect(names(pastRounds(aDetail({ current: [aRound({ seat, ...over })] }), instant(20)))).toEqual([
    met(1, SIPHO.name),
  ])
})

test('a round that one sat out is one with nobody', () => {
  const detail = aDetail({ past: [first, { number: 2, partners: [] }] })
  expect(names(pastRounds(detail, instant(0)))).toEqual([met(1, 'Tom Prins'), met(2)])
})
