import { createHmac } from 'node:crypto'
import type { UserActor } from '@stamtafel/domain'
import { describe, expect, test } from 'vitest'
import { createUserFinder } from './find-user.ts'

const secret = 'a secret of the installation, long enough'
const noor: UserActor = { kind: 'user', userId: 'noor', memberships: [] }

describe('the cookie of a session', () => {
  test('tells its user', async () => {
    expect(await finder()(`theme=dark; stamtafel.session_token=${signed('token')}; a=b`)).toBe(noor)
  })

  test.for([
    ['no cookie', undefined],
    ['another cookie', 'theme=dark'],
    ['no signature', 'stamtafel.session_token=token'],
    ['an empty signature', 'stamtafel.session_token=token.'],
    ['a value that cannot be read', 'stamtafel.session_token=%E0%A4%A'],
    ['no token', `stamtafel.session_token=${signed('')}`],
    ['a signature of another token', `stamtafel.session_token=other.${signed('token').split('.')[1]}`],
    ['a signature by another secret', `stamtafel.session_token=${signed('token', 'another secret')}`],
    ['a cookie that may travel without https', `__Secure-stamtafel.session_token=${signed('token')}`],
  ] as const)('with %s asks the database nothing and tells nobody', async ([, header]) => {
    expect(await finder()(header)).toBeUndefined()
  })

  test('counts over https only with the prefix that https gives it', async () => {
    const find = finder('https://stamtafel.test')
    expect(await find(`__Secure-stamtafel.session_token=${signed('token')}`)).toBe(noor)
    expect(await find(`stamtafel.session_token=${signed('token')}`)).toBeUndefined()
  })
})

function finder(publicUrl = 'http://stamtafel.test') {
  return createUserFinder({
    publicUrl,
    secret,
    findUserActor: async ({ token }) => {
      expect(token).toBe('token')
      return noor
    },
  })
}

function signed(token: string, by = secret): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`)
}
