import { useClock, useSecondsUntil } from '#web/ui/clock.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { useRedrawAt } from '#web/ui/use-redraw-at.ts'
import { newsOf, newsTimes, type News } from '../news.ts'

/** What is about to happen or is on, in a sentence that counts down by itself. */
export function NewsSentence(props: Parameters<typeof newsOf>[0]) {
  const { t } = useTexts()
  useRedrawAt(newsTimes(props))
  const news = newsOf(props, useClock()())
  switch (news?.kind) {
    case undefined:
      return null
    case 'gathering':
      return t('foyer.gathering')
    case 'soon':
      return <SoonSentence {...news} />
    case 'speed-date':
      return t('foyer.now')
    case 'talk':
      return t('foyer.talk.now', { title: news.title })
    default:
      return news satisfies never
  }
}

function SoonSentence({ startsAt, title }: Extract<News, { kind: 'soon' }>) {
  const { t, duration } = useTexts()
  const seconds = useSecondsUntil(startsAt)
  if (seconds < 60) return title === undefined ? t('foyer.gathering') : t('foyer.talk.soon', { title })
  const rough = { duration: duration(Math.floor(seconds / 60) * 60) }
  return title === undefined ? t('foyer.next', rough) : t('foyer.talk.next', { title, ...rough })
}
