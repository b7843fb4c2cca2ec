import type { AttendeeRow } from '@stamtafel/contracts'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Ellipsis } from 'lucide-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Avatar } from '#web/ui/avatar.tsx'
import { Card, Chip } from '#web/ui/card.tsx'
import { classes } from '#web/ui/classes.ts'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'

const ROW_PX = 61
const OVERSCAN = 8
/** So many rows before the end the next page is asked for. */
const NEAR_ROWS = 30

interface AttendeeListProps {
  readonly attendees: readonly AttendeeRow[]
  /** Asks for more of them; undefined where all are here, or where that did not work. */
  readonly onNear: (() => void) | undefined
  readonly hasMore: boolean
  readonly onOpen: (attendee: AttendeeRow) => void
}

/** Those who are registered; of thousands those in sight are in the page. */
export function AttendeeList({ attendees, onNear, hasMore, onOpen }: AttendeeListProps) {
  const list = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => setAbove((list.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count: attendees.length,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => attendees[index]?.attendeeId ?? index,
    overscan: OVERSCAN,
    scrollMargin: above,
  })
  const shown = virtual.getVirtualItems()
  const isNear = (shown.at(-1)?.index ?? 0) >= attendees.length - NEAR_ROWS
  const near = useEffectEvent(() => onNear?.())
  const count = attendees.length
  useEffect(() => {
    if (isNear) near()
  }, [isNear, count])
  return (
    <Card as="div">
      <ul ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ key, index, start }) => {
          const attendee = attendees[index]
          return (
            attendee && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={hasMore ? -1 : count}
                className="absolute inset-x-0 top-0"
                style={{ translate: `0 ${start - above}px` }}
              >
                <AttendeeItem
                  attendee={attendee}
                  isLast={index === count - 1}
                  onOpen={() => onOpen(attendee)}
                />
              </li>
            )
          )
        })}
      </ul>
    </Card>
  )
}

interface AttendeeItemProps {
  readonly attendee: AttendeeRow
  readonly isLast: boolean
  readonly onOpen: () => void
}

function AttendeeItem({ attendee, isLast, onOpen }: AttendeeItemProps) {
  const { t } = useTexts()
  const { attendeeId, name, email, isHere, ban } = attendee
  return (
    <div className={classes('flex items-center gap-3 px-4 py-2.5', !isLast && 'border-b border-line')}>
      <Avatar id={attendeeId} name={name} size={40} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-strong">{name}</p>
        <p className="truncate text-xs text-ink-3">{email}</p>
      </div>
      {ban ? (
        <Chip tone="rug">{t('attendees.removed')}</Chip>
      ) : (
        isHere && <Chip tone="bottle">{t('attendees.here')}</Chip>
      )}
      <IconButton icon={Ellipsis} label={t('attendees.open', { name })} onClick={onOpen} />
    </div>
  )
}
