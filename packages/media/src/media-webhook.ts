export const MEDIA_WEBHOOK_KINDS = [
  'room-started',
  'room-finished',
  'participant-joined',
  'participant-left',
  'participant-aborted',
  'other',
] as const
export type MediaWebhookKind = (typeof MEDIA_WEBHOOK_KINDS)[number]

/** What the media server says has happened: deduplicate by `id`, trust no order, expect losses. */
export interface MediaWebhook {
  readonly id: string
  readonly kind: MediaWebhookKind
  readonly room?: string
  readonly identity?: string
  /** Which connection of that person: a late `participant-left` of an earlier one says nothing about the present. */
  readonly participantSid?: string
  /** Whole seconds, by the clock of the media server. */
  readonly at: Date
}
