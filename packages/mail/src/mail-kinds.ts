/** What each kind of mail carries; plain data, as it lies in the mail's row. */
export interface MailPayloads {
  readonly 'sign-in-code': { readonly code: string; readonly minutes: number }
  readonly 'personal-link': {
    readonly eventName: string
    /** An ISO 8601 instant. */
    readonly startsAt: string
    /** The event's IANA time zone. */
    readonly timeZone: string
    readonly link: string
    readonly organisationName: string
    readonly name: string
  }
  readonly 'second-device-code': { readonly code: string; readonly eventName: string }
  readonly removed: {
    readonly eventName: string
    readonly organisationName: string
    /** The address of whoever answers for the organisation. */
    readonly contact: string
  }
  readonly 'people-met': {
    readonly eventName: string
    readonly name: string
    readonly people: readonly {
      readonly name: string
      /** An ISO 8601 instant. */
      readonly metAt: string
      readonly seconds: number
    }[]
    /** The event's IANA time zone. */
    readonly timeZone: string
    /** Until when a yes can be said, ISO 8601; null where that is over. */
    readonly revealsAt: string | null
    readonly pageUrl: string
  }
}

export type MailKind = keyof MailPayloads
export type MailPayload = MailPayloads[MailKind]
