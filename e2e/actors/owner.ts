import {
  createClient,
  createCookieJar,
  type Api,
  type Call,
  type CookieJar,
  type RequestOf,
} from '@stamtafel/client'
import type { BrowserContext } from '@playwright/test'
import type { Stack } from '../fixtures/stack.ts'
import { codeIn, waitForMail } from './inbox.ts'

type EventRequest = RequestOf<Api['POST /organisations/:organisationId/events']>['body']

const EMAIL = 'olga@westerkade.example'

interface Session {
  readonly call: Call
  readonly cookies: CookieJar
}

/** The owner of an installation, who makes events through the API. */
export class Owner {
  readonly call: Call
  readonly organisationId: string

  readonly #url: string
  readonly #cookies: CookieJar

  private constructor(stack: Pick<Stack, 'url'>, { call, cookies }: Session, organisationId: string) {
    this.call = call
    this.organisationId = organisationId
    this.#url = stack.url
    this.#cookies = cookies
  }

  /** Names the organisation unless it has a name, and signs in by mailed code. */
  static async signIn(stack: Stack): Promise<Owner> {
    const cookies = createCookieJar()
    const call = createClient(`${stack.url}/api`, { origin: stack.url, cookies })
    const secret = stack.setupUrl?.split('#')[1]
    const { isOpen } = await call('GET /setup', {})
    if (isOpen && secret) {
      const body = {
        secret,
        organisationName: 'Westerkade',
        name: 'Olga Vos',
        email: EMAIL,
        locale: 'en',
      } as const
      await call('POST /setup', { body })
    }
    const post = async (path: string, body: object) => {
      const response = await fetch(`${stack.url}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: stack.url, cookie: cookies.header() },
        body: JSON.stringify(body),
      })
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
      cookies.store(response)
    }
    await post('email-otp/send-verification-otp', { email: EMAIL, type: 'sign-in' })
    const mail = await waitForMail(stack, EMAIL)
    await post('sign-in/email-otp', { email: EMAIL, otp: codeIn(mail) })
    const { memberships } = await call('GET /account', {})
    const [membership] = memberships
    if (!membership) throw new Error('The owner belongs to no organisation')
    return new Owner(stack, { call, cookies }, membership.organisationId)
  }

  /** Lets a browser be the owner's as well. */
  async openIn(context: BrowserContext): Promise<void> {
    const pairs = this.#cookies.header().split('; ')
    const cookies = pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url: this.#url }
    })
    await context.addCookies(cookies)
  }

  /** Creates an event that starts now unless told otherwise, and publishes it. */
  async publishEvent(name: string, speedDate: EventRequest['speedDate'] = {}, startsAt = new Date()) {
    const params = { organisationId: this.organisationId }
    const event = await this.call('POST /organisations/:organisationId/events', {
      params,
      body: {
        template: 'online-conference',
        name,
        startsAt: startsAt.toISOString(),
        timeZone: 'Europe/Amsterdam',
        locale: 'en',
        speedDate,
      },
    })
    return this.call('POST /organise/:eventId/publication', { params: { eventId: event.id } })
  }
}
