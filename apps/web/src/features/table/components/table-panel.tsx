import { loadArea } from '@stamtafel/texts/browser'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { later } from '#web/ui/later.tsx'
import '#web/chat/chat.css'

/** The panel with its words, which most open late or never. */
export const LateTablePanel = later(
  async () => {
    const [{ TablePanel }] = await Promise.all([import('./tabbed-panel.tsx'), loadArea('chat')])
    return TablePanel
  },
  <aside className="chat-panel" aria-busy>
    <Skeleton className="m-4 h-8" />
    <Skeleton className="mx-4 h-8" />
  </aside>,
)
