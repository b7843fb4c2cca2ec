import type { AccountView, EventOverview, PublicEvent } from '@stamtafel/contracts'
import { at } from './samples.ts'

/** A draft as its organiser sees it; change what the test is about. */
export function anOverview(changes: Partial<EventOverview> = {}): EventOverview {
  return {
    id: 'fair',
    slug: 'fair',
    name: 'Samen aan de Waal',
    phase: 'draft',
    startsAt: at(6000),
    endsAt: at(12_000),
    timeZone: 'Europe/Amsterdam',
    registered: 3,
    allowed: ['event.manage'],
    organisationId: 'waalstad',
    url: 'https://stamtafel.test/e/fair',
    sessions: [],
    stages: [{ id: 'main', name: 'Main stage' }],
    tables: [{ id: 'four', number: 4, seats: 4, topic: null }],
    speedDates: [],
    ...changes,
  }
}

/** Somebody who organises at one organisation. */
export function anAccount(changes: Partial<AccountView> = {}): AccountView {
  const membership = {
    organisationId: 'waalstad',
    organisationName: 'Waalstad',
    role: 'owner',
    name: 'Noor van der Kolk',
  } as const
  return { name: 'Noor van der Kolk', email: 'noor@waalstad.example', memberships: [membership], ...changes }
}

/** The event as anybody with the link sees it. */
export function aPublicEvent(changes: Partial<PublicEvent> = {}): PublicEvent {
  return {
    id: 'fair',
    slug: 'fair',
    name: 'Samen aan de Waal',
    organisationName: 'Waalstad',
    locale: 'en',
    startsAt: at(6000),
    endsAt: at(12_000),
    timeZone: 'Europe/Amsterdam',
    doors: 'not-yet',
    sessions: [],
    noticeVersion: '2026-11-24',
    registered: 3,
    tables: 12,
    stages: [],
    speedDate: null,
    ...changes,
  }
}
