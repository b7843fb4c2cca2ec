import { VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMedia, useMediaSession } from '../media/index.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useTexts } from '../ui/texts.tsx'
import { useNotice } from '../venue/notice.ts'

/** What stands above a conversation: what the venue has to say, else that picture and sound are away on our side. */
export function useCallNotice(): ReactNode {
  const { t } = useTexts()
  const { status } = useMedia()
  const { restore } = useMediaSession()
  const notice = useNotice()
  if (notice || status !== 'lost') return notice
  return (
    <Banner
      icon={VideoOff}
      title={t('net.media.title')}
      action={
        <Button look="quiet" size="small" onClick={restore}>
          {t('net.now')}
        </Button>
      }
    >
      {t('net.media')}
    </Banner>
  )
}
