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
  /** Opens it, or puts it before what stood in its place; who asks for it wants to type. */
  readonly show: (asks: boolean) => void
  /** As `close`, with the focus left where it is. */
  readonly hide: () => void
  readonly close: () => void
}

interface Pressed {
  readonly channel: string
  readonly isOpen: boolean
  readonly asks: boolean
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
  const { stream } = useLive()
  const isWide = useWideScreen()
  const button = useRef<HTMLButtonElement>(null)
  const [pressed, setPressed] = useState<Pressed>()
  const own = pressed?.channel === channel ? pressed : undefined
  const isOpen = !isBehind && (own?.isOpen ?? opensByItself(channel, isAlong, isWide))
  const { hasUnseen, forget } = useUnseen(channel, isOpen)
  useEffect(() => () => closeChat(stream, channel), [stream, channel])
  const show = (isShown: boolean, asks = isShown) => {
    keep(keyOf(channel), isShown ? 'open' : undefined)
    setPressed({ channel, isOpen: isShown, asks })
    if (isShown || isOpen) forget()
  }
  return {
    channel,
    isOpen,
    isAsked: isOpen && own?.asks === true,
    hasUnseen,
    button,
    toggle: () => show(!isOpen),
    show: (asks) => show(true, asks),
    hide: () => show(false),
    close() {
      show(false)
      button.current?.focus()
    },
  }
}

/** Whether somebody else wrote something while the chat was not open; said once. */
function useUnseen(channel: ChatChannelKey, isOpen: boolean) {
  const { t } = useTexts()
  const { me } = useVenue()
  const [unseenIn, setUnseenIn] = useState<string>()
  const hasUnseen = !isOpen && unseenIn === channel
  useLiveMessages((message) => {
    if (message.type !== 'chat.posted' || message.channel !== channel || isOpen) return
    if (message.messages.some(({ author }) => author.attendeeId !== me.attendeeId)) setUnseenIn(channel)
  })
  useAnnouncement(hasUnseen ? t('call.chat.new') : undefined)
  return { hasUnseen, forget: () => setUnseenIn(undefined) }
}
