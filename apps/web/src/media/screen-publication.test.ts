import { expect, test } from 'vitest'
import { FakeTrack } from './fake-browser.ts'
import type { CapturedScreen } from './screen-capture.ts'
import { createScreenPublication } from './screen-publication.ts'

function captured(name: string): CapturedScreen {
  const [picture] = new FakeTrack(name).asTracks()
  const [sound] = new FakeTrack(`${name} sound`).asTracks()
  if (picture === undefined) throw new Error('It is a track')
  return { picture, sound }
}

function setUp(self = 'noor') {
  const others: string[] = []
  const shown = new Set<MediaStreamTrack>()
  const lost: string[] = []
  let gate: Promise<unknown> = Promise.resolve()
  const screen = createScreenPublication<MediaStreamTrack>(
    {
      async publish(clone) {
        await gate
        shown.add(clone)
        return clone
      },
      unpublish: async (clone) => shown.delete(clone),
      self: () => self,
      others: () => others,
    },
    (fault) => lost.push(fault),
  )
  const names = () => [...shown].map((track) => track.getSettings().deviceId)
  const hold = () => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    gate = promise
    return { go: () => resolve(undefined), fail: () => reject(new Error('no')) }
  }
  return { screen, others, lost, names, shown, hold }
}

test('picture and sound are shown by clones, and taken away whole', async () => {
  const { screen, names, shown } = setUp()
  const slides = captured('slides')
  await screen.follow(slides)
  expect(names()).toEqual(['slides', 'slides sound'])
  const clones = [...shown]
  expect(clones).not.toContain(slides.picture)
  await screen.follow(undefined)
  expect(names()).toEqual([])
  expect(clones).toMatchObject([{ isStopped: true }, { isStopped: true }])
})

test('the last wish counts, however slow the room is', async () => {
  const { screen, names, hold } = setUp()
  const { go } = hold()
  void screen.follow(captured('slides'))
  const settled = screen.follow(undefined)
  go()
  await settled
  expect(names()).toEqual([])
})

test('whoever comes second shows nothing and is told why', async () => {
  const { screen, others, lost, names } = setUp()
  others.push('zoe')
  await screen.follow(captured('slides'))
  await expect.poll(() => lost).toEqual(['taken'])
  expect(names()).toEqual([])
})

test('of two who begin at once the same one goes on for both of them', async () => {
  const [noor, zoe] = [setUp('noor'), setUp('zoe')]
  await Promise.all([noor.screen.follow(captured('slides')), zoe.screen.follow(captured('film'))])
  noor.others.push('zoe')
  zoe.others.push('noor')
  noor.screen.look()
  zoe.screen.look()
  await expect.poll(() => zoe.lost).toEqual(['taken'])
  await zoe.screen.follow(undefined)
  expect([noor.names(), noor.lost, zoe.names()]).toEqual([['slides', 'slides sound'], [], []])
})

test('a room that does not take it says so once, and leaves nothing open', async () => {
  const { screen, lost, hold } = setUp()
  const { fail } = hold()
  const settled = screen.follow(captured('slides'))
  fail()
  await settled
  await expect.poll(() => lost).toEqual(['failed'])
})

test('who leaves the room lets the clones go', async () => {
  const { screen, shown } = setUp()
  await screen.follow(captured('slides'))
  screen.stop()
  expect([...shown]).toMatchObject([{ isStopped: true }, { isStopped: true }])
})
