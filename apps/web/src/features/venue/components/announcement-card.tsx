import { wordsFor, type Announcement } from '@stamtafel/domain'
import { Megaphone, X } from 'lucide-react'
import { useEffect } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { keep, kept } from '#web/ui/kept.ts'
import { useTexts } from '#web/ui/texts.tsx'

interface AnnouncementCardProps {
  readonly said: Announcement
  readonly onClose: () => void
}

/** A host's words in the reader's language; read aloud once, also over reloads. */
export function AnnouncementCard({ said, onClose }: AnnouncementCardProps) {
  const { t, locale } = useTexts()
  const { text, locale: spoken } = wordsFor(said.texts, locale)
  const name = said.by ?? t('asked.somebody')
  useReadOnce(said.id, t('announcement.read', { name, text }))
  return (
    <section
      aria-label={t('announcement.label')}
      className="pointer-events-auto flex w-full max-w-2xl items-center gap-3 rounded-big border border-brass-line bg-brass-soft py-1.5 pr-1.5 pl-3.5 text-sm leading-snug text-brass-ink shadow-2"
    >
      <Icon of={Megaphone} />
      <p className="min-w-0 flex-1 wrap-anywhere">
        <b className="font-bold">
          {said.by === null ? t('announcement.nobody') : t('announcement.by', { name: said.by })}
        </b>{' '}
        <span lang={spoken === locale ? undefined : spoken}>{text}</span>
      </p>
      <IconButton icon={X} label={t('announcement.close')} onClick={onClose} />
    </section>
  )
}

const READ = 'stamtafel.announcement-read'

function useReadOnce(id: string, sentence: string): void {
  const announce = useAnnounce()
  useEffect(() => {
    if (kept(READ) === id) return
    keep(READ, id)
    announce(sentence)
  }, [announce, id, sentence])
}
