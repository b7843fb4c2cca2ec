/** One piece of a mail, said once and shown as HTML and as plain text. */
export type Block =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string; readonly hint?: string }
  | {
      readonly kind: 'people'
      readonly people: readonly { readonly name: string; readonly detail: string }[]
    }

/** A mail before it has a form: whole sentences, no markup. */
export interface MailContent {
  readonly subject: string
  /** Who or what the mail is about, above the title. */
  readonly banner: string
  readonly title: string
  readonly lead: string
  readonly blocks: readonly Block[]
  /** Why the reader gets this mail, and what to do if it is not for them. */
  readonly why: string
  readonly sender: string
}
