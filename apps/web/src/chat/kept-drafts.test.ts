// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createChatKeeper } from './chat-keeper.ts'
import { keptDraft } from './kept-drafts.ts'

beforeEach(() => sessionStorage.clear())

const open = (eventId: string, channel: 'foyer' | `table:${string}` = 'foyer') =>
  keptDraft(eventId, channel, sessionStorage)

test('words that are not sent are there after a reload, in the channel in which they were typed', () => {
  open('fair').write('Half a sent')
  open('fair', 'table:four').write('Something else')
  expect([open('fair').read(), open('fair', 'table:four').read()]).toEqual(['Half a sent', 'Something else'])
})

test('sent words leave nothing behind', () => {
  const draft = open('fair')
  draft.write('Half a sent')
  draft.write('')
  expect([open('fair').read(), sessionStorage.length]).toEqual(['', 0])
})

test('words typed at another event are forgotten', () => {
  open('fair').write('Half a sent')
  open('market')
  expect(open('fair').read()).toBe('')
})

test('where the browser keeps nothing they last as long as the page', () => {
  const broken = new Proxy(sessionStorage, {
    get() {
      throw new Error('Refused')
    },
  })
  const draft = keptDraft('fair', 'foyer', broken)
  draft.write('Half a sent')
  expect(draft.read()).toBe('Half a sent')
  expect(keptDraft('fair', 'foyer', undefined).read()).toBe('')
})

test('words that are not sent go with whoever is shown out of the event', () => {
  const draft = open('fair')
  const keeper = createChatKeeper('foyer', {
    list: async () => ({ messages: [], hasMore: false, removedIds: [] }),
    post: () => Promise.reject(new Error('Nobody writes here')),
    draft,
    refusalOf: () => ({ code: undefined, waitMs: undefined }),
    now: () => new Date(),
    newId: () => 'mine',
  })
  keeper.keepDraft('Half a sent')
  keeper.hear({ type: 'attendee.removed' })
  expect(draft.read()).toBe('')
  keeper.close()
})
