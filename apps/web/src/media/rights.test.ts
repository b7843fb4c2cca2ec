import { expect, test } from 'vitest'
import { rightsOfRoom, rightsOfToken } from './rights.ts'

const tokenWith = (claims: unknown) => `head.${btoa(JSON.stringify(claims))}.sign`

test('a token says what it grants', () => {
  const speaker = { canPublish: true, canPublishSources: ['camera', 'microphone', 'screen_share'] }
  expect(rightsOfToken(tokenWith({ video: speaker }))).toEqual({ canPublish: true, canShareScreen: true })
  const pair = { canPublish: true, canPublishSources: ['camera', 'microphone'] }
  expect(rightsOfToken(tokenWith({ video: pair }))).toEqual({ canPublish: true, canShareScreen: false })
  const audience = { canPublish: false, canPublishSources: [] }
  expect(rightsOfToken(tokenWith({ video: audience }))).toEqual({ canPublish: false, canShareScreen: false })
})

test('of a token that cannot be read nothing is known, and the room decides', () => {
  for (const token of ['', 'a', 'a.b.c', tokenWith(null), tokenWith({ video: 1 })]) {
    expect(rightsOfToken(token)).toEqual({ canPublish: true, canShareScreen: true })
  }
})

test('a room says it by numbers, and nothing before we are in it', () => {
  expect(rightsOfRoom({ canPublish: true, canPublishSources: [1, 2, 3, 4] })).toMatchObject({
    canShareScreen: true,
  })
  expect(rightsOfRoom({ canPublish: true, canPublishSources: [1, 2] })).toMatchObject({
    canShareScreen: false,
  })
  expect(rightsOfRoom(undefined)).toEqual({ canPublish: false, canShareScreen: false })
})
