import { describe, expect, test } from 'vitest'
import { allowedTo, can, type Actor, type Role } from './can.ts'

const event = { organisationId: 'westerkade', eventId: 'spring-fair' }
const guest: Actor = attendee('spring-fair')
const neighbour: Actor = attendee('autumn-fair')

describe('managing an event', () => {
  test.for<Role>(['owner', 'admin', 'organiser'])('is for an %s of its organisation', (role) => {
    expect(can(user('westerkade', role), 'event.manage', event)).toBe(true)
  })

  test('is not for a plain member', () => {
    expect(can(user('westerkade', 'member'), 'event.manage', event)).toBe(false)
  })

  test('is not for the owner of another organisation', () => {
    expect(can(user('oosterkade', 'owner'), 'event.manage', event)).toBe(false)
  })

  test('is not for an attendee', () => {
    expect(can(guest, 'event.manage', event)).toBe(false)
  })

  test('is not for somebody unknown', () => {
    expect(can({ kind: 'anonymous' }, 'event.manage', event)).toBe(false)
  })
})

describe('sitting down', () => {
  test('is for an attendee of the event', () => {
    expect(can(guest, 'table.sit', event)).toBe(true)
  })

  test('is not for an attendee of another event', () => {
    expect(can(neighbour, 'table.sit', event)).toBe(false)
  })

  test('is not for an organiser who did not come in as an attendee', () => {
    expect(can(user('westerkade', 'owner'), 'table.sit', event)).toBe(false)
  })
})

test('only a timer tends a speed date', () => {
  expect(can({ kind: 'timer' }, 'speed-date.tend', event)).toBe(true)
  expect(can(user('westerkade', 'owner'), 'speed-date.tend', event)).toBe(false)
})

test('an attendee is told only what an attendee may do', () => {
  expect(allowedTo(guest, event)).toEqual(['venue.enter', 'table.sit', 'speed-date.enter', 'stage.enter'])
})

test('an attendee of another event may do nothing here', () => {
  expect(allowedTo(neighbour, event)).toEqual([])
})

function user(organisationId: string, role: Role): Actor {
  return { kind: 'user', userId: 'olga', memberships: [{ organisationId, personId: 'olga', role }] }
}

function attendee(eventId: string): Actor {
  return { kind: 'attendee', attendeeId: 'noor', personId: 'noor', eventId, organisationId: 'westerkade' }
}
