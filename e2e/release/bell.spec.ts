import { test } from '../fixtures/test.ts'
import { playBell } from '../plays/play-bell.ts'

test('three people in browsers and two simulated ones turn chairs as the house rules say', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  await playBell(
    { stack, owner, crowd, newPerson },
    {
      browsers: [
        { name: 'Noor Haddad', likeness: { hue: 20, pitch: 440 } },
        { name: 'Sipho Dube', likeness: { hue: 140, pitch: 700 } },
        { name: 'Ada King', likeness: { hue: 200, pitch: 1000 } },
      ],
      simulated: [
        { name: 'Tom Prins', likeness: { hue: 260, pitch: 1130 } },
        { name: 'Wietske Bos', likeness: { hue: 320, pitch: 1500 } },
      ],
    },
  )
})
