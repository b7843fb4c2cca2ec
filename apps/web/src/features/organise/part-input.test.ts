import { expect, test } from 'vitest'
import { beginInput, followStored, writeInput } from './part-input.ts'

const stored = { title: 'Opening', end: '10:30' }

test('a field that nobody touched here follows what somebody else stores', () => {
  const form = followStored(beginInput(stored), { title: 'Welcome', end: '10:30' })
  expect(form.input).toEqual({ title: 'Welcome', end: '10:30' })
  expect(form.followed).toEqual(['title'])
  expect(form.theirs.title).toBeUndefined()
})

test('what was written here stays, with what somebody else stored beside it', () => {
  const own = writeInput(beginInput(stored), 'title', 'Hello')
  const form = followStored(own, { title: 'Welcome', end: '11:00' })
  expect(form.input).toEqual({ title: 'Hello', end: '11:00' })
  expect(form.theirs).toEqual({ title: 'Welcome' })
  expect(form.followed).toEqual(['end'])
})

test('whoever takes what the other stored is shown it no more', () => {
  const own = followStored(writeInput(beginInput(stored), 'title', 'Hello'), { ...stored, title: 'Welcome' })
  const taken = writeInput(own, 'title', 'Welcome')
  expect(taken.input.title).toBe('Welcome')
  expect(taken.theirs.title).toBeUndefined()
})

test('two who wrote the same do not differ', () => {
  const form = followStored(writeInput(beginInput(stored), 'title', 'Hello'), { ...stored, title: 'Hello' })
  expect(form.input.title).toBe('Hello')
  expect(form.theirs.title).toBeUndefined()
})

test('the other’s later change takes the place of their earlier one', () => {
  const once = followStored(writeInput(beginInput(stored), 'title', 'Hello'), { ...stored, title: 'Welcome' })
  expect(followStored(once, { ...stored, title: 'Good morning' }).theirs).toEqual({ title: 'Good morning' })
  expect(followStored(once, { ...stored, title: 'Hello' }).theirs.title).toBeUndefined()
})

test('where nothing is new the form is the same', () => {
  const form = writeInput(beginInput(stored), 'title', 'Hello')
  expect(followStored(form, { ...stored })).toBe(form)
})
