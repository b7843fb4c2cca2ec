import { test } from '../fixtures/test.ts'
import { playBell } from '../plays/play-bell.ts'

test('four people meet in two rounds, a fifth makes a pair and a trio of the third, and whoever is lost, hides or goes is told of as the house rules say', async ({
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
      ],
      simulated: [
        { name: 'Ada King', likeness: { hue: 200, pitch: 1000 } },
        { name: 'Tom Prins', likeness: { hue: 260, pitch: 1130 } },
        { name: 'Wietske Bos', likeness: { hue: 320, pitch: 1500 } },
      ],
    },
  )
})
