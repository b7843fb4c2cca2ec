import { LockKeyholeOpen, Users } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { DevicesButton } from '#web/call/devices/devices-button.tsx'
import { MoreButtons } from '#web/call/more-buttons.tsx'
import { OwnButtons } from '#web/call/own-buttons.tsx'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { CallBar, CallFrame, LeaveButton } from '#web/ui/call.tsx'
import { Chip } from '#web/ui/card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { later } from '#web/ui/later.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'
import { RoundTable } from './round-table.tsx'
import { useComings } from './use-comings.ts'
import { useSlots } from './use-slots.ts'

/** Seldom there, and then at once: fetched soon after the table. */
export const LateScreenTable = later(
  async () => (await import('./screen-table.tsx')).ScreenTable,
  <div aria-busy className="flex-1" />,
)

interface TableRoomProps {
  readonly table: { readonly number: number; readonly topic?: string | undefined; readonly seats: number }
  readonly you: TilePerson
  /** The others, by seat. */
  readonly others: readonly TilePerson[]
  readonly isMicrophoneOn: boolean
  readonly isCameraOn: boolean
  /** The browser plays no sound before a press. */
  readonly isSoundBlocked?: boolean
  readonly notice?: ReactNode
  /** Beside the faces, while it is open, and what opens its parts. */
  readonly panel?: ReactNode
  readonly chatButton?: ReactNode
  readonly peopleButton?: ReactNode
  /** The screen that is shown at this table, and whose it is. */
  readonly screen?: { readonly by: string; readonly picture: ReactNode } | undefined
  readonly shareButton?: ReactNode
  /** On to other people. */
  readonly anotherButton?: ReactNode
  readonly onMicrophone: (isOn: boolean) => void
  readonly onCamera: (isOn: boolean) => void
  readonly onHear?: () => void
  readonly onLeave: () => void
}

/** Sitting at a table: the others round it, your own buttons below, and the way out. */
export function TableRoom(props: TableRoomProps) {
  const { t } = useTexts()
  const { table, others, notice, isSoundBlocked = false } = props
  const title = t('table.title', { number: table.number })
  const left = table.seats - others.length - 1
  useArrival(table.number, others)
  useComings(others)
  return (
    <CallFrame
      title={table.topic ?? title}
      promise={t('table.never')}
      chip={table.topic && <Chip className="max-md:hidden">{title}</Chip>}
      aside={<Facts left={left} />}
      notice={
        <>
          {notice}
          {isSoundBlocked && (
            <Button look="brass" onClick={props.onHear}>
              {t('call.hear')}
            </Button>
          )}
        </>
      }
      panel={props.panel}
      bar={
        <CallBar
          where={t('table.here', { count: others.length + 1 })}
          end={<LeaveButton label={t('table.stand')} onPress={props.onLeave} />}
        >
          <OwnButtons {...props} />
          {props.chatButton}
          {props.peopleButton}
          <MoreButtons>
            <DevicesButton />
            {props.shareButton}
            {props.anotherButton}
          </MoreButtons>
        </CallBar>
      }
    >
      <Table {...props} hasFreeSeat={left > 0} />
    </CallFrame>
  )
}

/** Round its top, or folded below a screen; the same people keep the same places over both. */
function Table({
  table,
  you,
  others,
  screen,
  hasFreeSeat,
}: TableRoomProps & { readonly hasFreeSeat: boolean }) {
  const slots = useSlots(others)
  const mat = <MatWords number={table.number} topic={table.topic} count={others.length + 1} />
  if (!screen) {
    return (
      <RoundTable you={you} slots={slots} hasFreeSeat={hasFreeSeat}>
        {mat}
      </RoundTable>
    )
  }
  return (
    <>
      <LateScreenTable
        you={you}
        others={slots.filter((person) => person !== undefined)}
        hasFreeSeat={hasFreeSeat}
        sharerId={screen.by}
        screen={screen.picture}
      />
      <div className="mat-line">{mat}</div>
    </>
  )
}

function Facts({ left }: { left: number }) {
  const { t } = useTexts()
  return (
    <span className="flex flex-none items-center gap-2 text-sm text-ink-2">
      <Icon of={left > 0 ? LockKeyholeOpen : Users} size={15} />
      {t('lounge.seats', { count: left })}
    </span>
  )
}

function MatWords({ number, topic, count }: { number: number; topic: string | undefined; count: number }) {
  const { t } = useTexts()
  if (count === 1) {
    return (
      <>
        <p className="scene-words">{t('table.alone.title')}</p>
        <p className="scene-hint">{t('table.alone')}</p>
      </>
    )
  }
  return (
    <>
      <p className="scene-hint font-semibold">{t('table.here', { count })}</p>
      <p className="scene-words">{topic ?? t('table.title', { number })}</p>
    </>
  )
}

/** Says once, on arrival, where one is and with whom. */
function useArrival(number: number, others: readonly TilePerson[]): void {
  const { t, format } = useTexts()
  const [sentence] = useState(() =>
    others.length === 0
      ? t('table.moved.alone', { number })
      : t('table.moved', { number, names: format.list(others.map(({ name }) => name)) }),
  )
  useAnnouncement(sentence, 'assertive')
}
