import { X } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import { ChatWords } from '#web/chat/panel/chat-body.tsx'
import { useEscape } from '#web/chat/panel/use-escape.ts'
import { classes } from '#web/ui/classes.ts'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useWideScreen } from '#web/ui/media-query.ts'
import { useTexts } from '#web/ui/texts.tsx'
import type { PanelTab, TablePanelState } from '../hooks/use-table-panel.ts'
import { PeopleHere, type PeopleHereProps } from './people-here.tsx'
import './panel.css'

interface TablePanelProps {
  readonly panel: TablePanelState
  readonly people: PeopleHereProps
}

const TABS: readonly PanelTab[] = ['chat', 'people']

/** Beside the faces: what is written at the table, or who sits there. */
export function TablePanel({ panel, people }: TablePanelProps) {
  const { t } = useTexts()
  const isWide = useWideScreen()
  const id = useId()
  const { tab = 'chat', chat, show, close } = panel
  useEscape(!isWide, close)
  return (
    <aside className="chat-panel" aria-label={tab === 'chat' ? t('chat.title') : t('here.title')}>
      <header className="panel-tabs">
        <div
          role="tablist"
          tabIndex={-1}
          aria-label={t('here.tabs')}
          className="contents"
          onKeyDown={(event) => step(event, show)}
        >
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}-${one}`}
              aria-selected={one === tab}
              aria-controls={`${id}-panel`}
              tabIndex={one === tab ? 0 : -1}
              className={classes('panel-tab', one === tab && 'panel-tab-on')}
              onClick={() => show(one)}
            >
              {one === 'chat' ? t('chat.title') : t('here.title')}
              {one === 'people' && <small className="num">{people.others.length + 1}</small>}
              {one === 'chat' && chat.hasUnseen && (
                <>
                  <i aria-hidden className="panel-dot" />
                  <span className="sr-only">{t('call.chat.new')}</span>
                </>
              )}
            </button>
          ))}
        </div>
        <IconButton icon={X} label={tab === 'chat' ? t('chat.close') : t('here.close')} onClick={close} />
      </header>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} className="panel-body">
        {tab === 'chat' ? (
          <ChatWords channel={chat.channel} isAsked={chat.isAsked} />
        ) : (
          <PeopleHere {...people} />
        )}
      </div>
    </aside>
  )
}

/** From tab to tab by the arrow keys; what is chosen is shown at once. */
function step(event: KeyboardEvent<HTMLElement>, show: (tab: PanelTab) => void): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  event.preventDefault()
  const tabs = [...event.currentTarget.querySelectorAll('button')]
  const other = tabs.findIndex((tab) => tab.getAttribute('aria-selected') !== 'true')
  const next = TABS[other]
  if (!next) return
  tabs[other]?.focus()
  show(next)
}
