export const REGISTRATION_STATES = ['pending', 'waiting-listed', 'accepted', 'declined', 'cancelled'] as const

/** How one becomes an Attendee. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export const CONSENT_PURPOSES = ['privacy-notice'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export const LEGAL_BASES = ['notice', 'consent'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** Codes by mail: five tries within a quarter of an hour. */
export const CODE_ATTEMPTS = 5
export const CODE_MINUTES = 15

export const LOCALES = ['en', 'nl'] as const
export type Locale = (typeof LOCALES)[number]
