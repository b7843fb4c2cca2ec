import { expect, test } from 'vitest'
import { assignSlots } from './assign-slots.ts'

test('those who are there first sit by order', () => {
  expect(assignSlots([], ['grace', 'tom'])).toEqual(['grace', 'tom'])
})

test('nobody changes place when somebody leaves', () => {
  expect(assignSlots(['grace', 'tom', 'priya'], ['grace', 'priya'])).toEqual(['grace', undefined, 'priya'])
})

test('who comes late takes the free slot', () => {
  expect(assignSlots(['grace', undefined, 'priya'], ['priya', 'daan', 'grace'])).toEqual([
    'grace',
    'daan',
    'priya',
  ])
})

test('free slots at the end go away', () => {
  expect(assignSlots(['grace', 'tom', 'priya'], ['grace'])).toEqual(['grace'])
})

test('an empty table has no slots', () => {
  expect(assignSlots(['grace'], [])).toEqual([])
})
