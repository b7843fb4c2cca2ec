import type { AnnouncementView } from '@stamtafel/contracts'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { HostWords } from '#web/ui/host-words.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { NOTHING, trimmed, type Words } from '../hooks/use-say.ts'
import { OrganiserNav } from './organiser-nav.tsx'
import { SayTo, type Audience } from './say-to.tsx'
import { WordsFields } from './words-fields.tsx'

interface SayPageProps {
  readonly event: { readonly id: string; readonly name: string }
  /** The name under which it is said. */
  readonly by: string
  /** To whom it may be said, everybody first. */
  readonly audiences: readonly [Audience, ...Audience[]]
  readonly said: readonly AnnouncementView[]
  readonly isBusy: boolean
  readonly error: string | undefined
  /** Sends it; what was not sent stays in the fields. */
  readonly onSay: (audience: Audience, words: Words, onSent: () => void) => void
}

const READY = ['later', 'break', 'sound'] as const

/** Words to everybody at an event or in one room of it, in both languages, seen before they are sent. */
export function SayPage({ event, by, audiences, said, isBusy, error, onSay }: SayPageProps) {
  const { t } = useTexts()
  const [key, setKey] = useState(audiences[0].key)
  const [words, setWords] = useState(NOTHING)
  const [isMissing, setIsMissing] = useState(false)
  const chosen = audiences.find((audience) => audience.key === key) ?? audiences[0]
  const change = (changed: Words) => {
    setWords(changed)
    setIsMissing(false)
  }
  const send = () => {
    const wanted = trimmed(words)
    setIsMissing(!wanted)
    if (wanted) onSay(chosen, wanted, () => setWords(NOTHING))
  }
  const fault = isMissing ? t('say.missing') : error
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="say" />}>
      <div>
        <PageTitle page={t('say.of', { event: event.name })}>{t('say.title')}</PageTitle>
        <p className="mt-1 max-w-prose text-ink-2">{t('say.hint')}</p>
      </div>
      <Form onSubmit={send} className="flex flex-col gap-4">
        <SayTo audiences={audiences} chosen={chosen} onChoose={(audience) => setKey(audience.key)} />
        <div className="grid gap-4 md:grid-cols-2">
          <WordsFields words={words} rows={3} onChange={change} />
        </div>
        <fieldset className="flex min-w-0 flex-wrap gap-2">
          <legend className="mb-1.5 text-sm font-strong">{t('say.ready')}</legend>
          {READY.map((ready) => (
            <Button
              key={ready}
              look="quiet"
              size="small"
              className="rounded-full!"
              onClick={() => change({ en: t(`say.ready.${ready}.en`), nl: t(`say.ready.${ready}.nl`) })}
            >
              {t(`say.ready.${ready}`)}
            </Button>
          ))}
        </fieldset>
        <Preview words={words} by={by} isToAll={chosen.group === 'event'} />
        <div role="alert" className="empty:hidden">
          {fault && <FieldError>{fault}</FieldError>}
        </div>
        <SendButton chosen={chosen} isBusy={isBusy} />
      </Form>
      <SaidLately said={said} />
    </OrganiserFrame>
  )
}

function SendButton({ chosen, isBusy }: { readonly chosen: Audience; readonly isBusy: boolean }) {
  const { t } = useTexts()
  const { group, name, people } = chosen
  const isToAll = group === 'event'
  return (
    <div>
      {people !== undefined && (
        <p className="mb-2 text-xs text-ink-3">
          {t(isToAll ? 'say.reach' : 'say.reach.room', { count: people })}
        </p>
      )}
      <Button type="submit" size="large" isWide isBusy={isBusy}>
        {isToAll ? t('say.send') : t('say.send.some', { name })}
      </Button>
    </div>
  )
}

interface PreviewProps {
  readonly words: Words
  readonly by: string
  readonly isToAll: boolean
}

/** Each language as its readers get it. */
function Preview({ words, by, isToAll }: PreviewProps) {
  const { t } = useTexts()
  const locales = (['en', 'nl'] as const).filter((locale) => words[locale].trim() !== '')
  return (
    <section aria-label={t('say.preview')} className="flex flex-col gap-2">
      <h2 className="font-sans! text-sm! font-strong! tracking-normal!">{t('say.preview')}</h2>
      {locales.map((locale) => (
        <HostWords
          key={locale}
          by={isToAll ? `${by}:` : t('say.by.here', { name: by })}
          text={words[locale].trim()}
          lang={locale}
        />
      ))}
      {locales.length < 2 && <p className="text-xs text-ink-3">{t('say.preview.empty')}</p>}
    </section>
  )
}

function SaidLately({ said }: { readonly said: readonly AnnouncementView[] }) {
  const { t, format, locale } = useTexts()
  const nameOf = useNameOf()
  return (
    <Card label={t('say.log')} className="px-4 py-3">
      <h2 className="text-lg!">{t('say.log')}</h2>
      {said.length === 0 ? (
        <p className="text-sm text-ink-3">{t('say.log.none')}</p>
      ) : (
        <ol className="mt-1 flex flex-col gap-1.5 text-sm">
          {said.map(({ id, to, texts, by, at }) => (
            <li key={id} className="flex gap-3">
              <time dateTime={at} className="num flex-none text-ink-3">
                {format.time(at)}
              </time>
              <span className="min-w-0 wrap-anywhere">
                {by !== null && <b className="font-strong">{to.kind === 'event' ? `${by}: ` : `${by} `}</b>}
                {to.kind !== 'event' && (
                  <span className="text-ink-2">{t('say.log.to', { name: nameOf(to) })}: </span>
                )}
                {texts[locale] ?? texts.en ?? texts.nl}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function useNameOf(): (to: AnnouncementView['to']) => string {
  const { t } = useTexts()
  return (to) => {
    if (to.kind === 'event') return t('say.to.event')
    if (to.kind === 'foyer') return t('where.foyer')
    return to.kind === 'table' ? t('place.table.name', { lounge: to.name, number: to.number }) : to.name
  }
}
