import { test } from '../fixtures/test.ts'
import { playBell } from '../plays/play-bell.ts'

test('three people in browsers and two simulated ones turn chairs as the house rules say', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  await playBell({ stack, owner, crowd, newPerson }, 3)
})
