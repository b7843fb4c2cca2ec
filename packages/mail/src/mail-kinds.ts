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
  readonly 'people-met': {
    readonly eventName: string
    readonly name: string
    readonly people: readonly { readonly name: string }[]
    readonly pageUrl: string
  }
}

export type MailKind = keyof MailPayloads
export type MailPayload = MailPayloads[MailKind]
