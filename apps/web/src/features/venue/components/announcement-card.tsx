import { wordsFor, type Announcement } from '@stamtafel/domain'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { HostWords } from '#web/ui/host-words.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { isKeptAmong, keepAmong } from '../kept-among.ts'
import { HostCard } from './host-card.tsx'

interface AnnouncementCardProps {
  readonly said: Announcement
  readonly onClose: () => void
}

/** Whom the words are for, as their reader is told. */
const CIRCLES: { readonly [K in Announcement['to']['kind']]: '' | '.here' | '.you' } = {
  event: '',
  foyer: '.here',
  stage: '.here',
  lounge: '.here',
  table: '.here',
  'speed-date': '.here',
  person: '.you',
}

/** A host's words in the reader's language; read aloud once, also over reloads. */
export function AnnouncementCard({ said, onClose }: AnnouncementCardProps) {
  const { t, locale } = useTexts()
  const { text, locale: spoken } = wordsFor(said.texts, locale)
  const name = said.by ?? t('asked.somebody')
  const circle = CIRCLES[said.to.kind]
  useReadOnce(said.id, t(`announcement.read${circle}`, { name, text }))
  return (
    <HostCard label={t('announcement.label')}>
      <HostWords
        by={said.by === null ? t('announcement.nobody') : t(`announcement.by${circle}`, { name: said.by })}
        text={text}
        lang={spoken === locale ? undefined : spoken}
        action={<IconButton icon={X} label={t('announcement.close')} onClick={onClose} />}
      />
    </HostCard>
  )
}

const READ = 'stamtafel.announcement-read'

function useReadOnce(id: string, sentence: string): void {
  const announce = useAnnounce()
  useEffect(() => {
    if (isKeptAmong(READ, id)) return
    keepAmong(READ, id)
    announce(sentence)
  }, [announce, id, sentence])
}
