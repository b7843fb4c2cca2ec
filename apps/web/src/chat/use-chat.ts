import type { ChatChannelKey } from '@stamtafel/domain'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useLive, useLiveMessages } from '#web/live/use-live.ts'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { keep, kept } from '#web/ui/kept.ts'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import { useVenue } from '#web/venue/queries.ts'
import { closeChat } from './open-chats.ts'

/** Foyer, tables, stages and pairings each keep their own. */
const keyOf = (channel: string) => `stamtafel.chat.${channel.replace(/:.*/, '')}`

/** Whether the chat of a place is open beside it, and whether something was said there unseen. */
export interface Chat {
  readonly channel: ChatChannelKey
  readonly isOpen: boolean
  /** Opened by a press just now, so that one wants to type. */
  readonly isAsked: boolean
  readonly hasUnseen: boolean
  readonly button: RefObject<HTMLButtonElement | null>
  readonly toggle: () => void
  /** Opens it, or puts it before what stood in its place. */
  readonly show: () => void
  /** As `close`, with the focus left where it is. */
  readonly hide: () => void
  readonly close: () => void
}

interface ChatOptions {
  /** Somebody here types along: then it opens by itself, and stays open until one closes it (R5). */
  readonly isAlong?: boolean
  /** Something else stands in its place for now. */
  readonly isBehind?: boolean
}

function opensByItself(channel: string, isAlong: boolean, isWide: boolean): boolean {
  return isAlong || (isWide && kept(keyOf(channel)) === 'open')
}

/** The chat of the place where one is; what one chose last is remembered, where there is room beside the faces. */
export function useChat(
  channel: ChatChannelKey,
  { isAlong = false, isBehind = false }: ChatOptions = {},
): Chat {
  const { t } = useTexts()
  const { stream } = useLive()
  const { me } = useVenue()
  const isWide = useWideScreen()
  const button = useRef<HTMLButtonElement>(null)
  const [pressed, setPressed] = useState<{ readonly channel: string; readonly isOpen: boolean }>()
  const [unseenIn, setUnseenIn] = useState<string>()
  const wanted = pressed?.channel === channel ? pressed.isOpen : undefined
  const isOpen = !isBehind && (wanted ?? opensByItself(channel, isAlong, isWide))
  const isAsked = !isBehind && wanted === true
  const hasUnseen = !isOpen && unseenIn === channel
  useLiveMessages((message) => {
    if (message.type !== 'chat.posted' || message.channel !== channel || isOpen) return
    if (message.messages.some(({ author }) => author.attendeeId !== me.attendeeId)) setUnseenIn(channel)
  })
  useAnnouncement(hasUnseen ? t('call.chat.new') : undefined)
  useEffect(() => () => closeChat(stream, channel), [stream, channel])
  const show = (isShown: boolean) => {
    keep(keyOf(channel), isShown ? 'open' : undefined)
    setPressed({ channel, isOpen: isShown })
    setUnseenIn(undefined)
  }
  return {
    channel,
    isOpen,
    isAsked,
    hasUnseen,
    button,
    toggle: () => show(!isOpen),
    show: () => show(true),
    hide: () => show(false),
    close() {
      show(false)
      button.current?.focus()
    },
  }
}
