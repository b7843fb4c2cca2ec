import { test } from '../fixtures/test.ts'
import { playBell } from '../plays/play-bell.ts'

test('four people meet in two rounds, a fifth makes a pair and a trio of the third, and whoever is lost, hides or goes is told of as the house rules say', async ({
  stack,
  owner,
  crowd,
  newPerson,
}) => {
  await playBell({ stack, owner, crowd, newPerson }, 2)
})
