import { expect, test } from 'vitest'
import { hueOf } from './colour.ts'
import { paintPerson, wallOf } from './paint-person.ts'
import { createPicture, meanColour } from './picture.ts'

const NOON = new Date('2026-11-24T12:00:00Z')
const noor = { name: 'Noor Haddad', hue: 140, at: NOON }

function painted(
  pose: Parameters<typeof paintPerson>[1],
  [width, height]: readonly [number, number] = [320, 180],
) {
  const picture = createPicture(width, height)
  paintPerson(picture, pose)
  return picture
}

test.for([
  [320, 180],
  [640, 360],
  [160, 90],
] as const)('the wall has the hue of the person, at any size', (size) => {
  for (let second = 0; second < 4; second += 0.25) {
    const picture = painted({ ...noor, at: new Date(NOON.getTime() + second * 1000) }, size)
    expect(hueOf(meanColour(picture, wallOf(picture)))).toBeCloseTo(140, -1)
  }
})

test('something has moved from one frame to the next', () => {
  const after = painted({ ...noor, at: new Date(NOON.getTime() + 66) })
  expect(after.data).not.toEqual(painted(noor).data)
})

test('the name and the clock are in the picture', () => {
  const picture = painted(noor)
  expect(picture.data).not.toEqual(painted({ ...noor, name: 'Sipho Dube' }).data)
  expect(picture.data).not.toEqual(painted({ ...noor, at: new Date('2026-11-24T12:00:04Z') }).data)
})

test('a picture carries half as many colours as it has dots each way', () => {
  expect(painted(noor).data).toHaveLength(320 * 180 * 1.5)
})
