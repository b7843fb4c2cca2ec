import { useRef, useState } from 'react'
import { useChat } from '#web/chat/use-chat.ts'

/** What stands beside the faces of a table: the chat, who is here, or nothing. */
export type PanelTab = 'chat' | 'people'

/** The panel of a table and the two buttons that open it; pressing the button of what is shown closes it. */
export function useTablePanel(tableId: string) {
  const [isPeople, setIsPeople] = useState(false)
  const chat = useChat(`table:${tableId}`, { isBehind: isPeople })
  const peopleButton = useRef<HTMLButtonElement>(null)
  const tab: PanelTab | undefined = isPeople ? 'people' : chat.isOpen ? 'chat' : undefined
  const show = (next: PanelTab, asks = false) => {
    setIsPeople(next === 'people')
    if (next === 'chat') chat.show(asks)
  }
  const hide = () => {
    setIsPeople(false)
    chat.hide()
  }
  return {
    tab,
    show: (next: PanelTab) => show(next),
    chat: { ...chat, toggle: () => (tab === 'chat' ? chat.toggle() : show('chat', true)) },
    people: {
      button: peopleButton,
      isOpen: isPeople,
      toggle: () => (isPeople ? hide() : show('people')),
    },
    close: () => {
      if (!isPeople) return chat.close()
      hide()
      peopleButton.current?.focus()
    },
  }
}

export type TablePanelState = ReturnType<typeof useTablePanel>
