import type { AnnouncementView } from '@stamtafel/contracts'
import { LONGEST_ANNOUNCEMENT, type Locale } from '@stamtafel/domain'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { FieldError } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { HostWords } from '#web/ui/host-words.tsx'
import { OrganiserFrame } from '#web/ui/organiser-frame.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { TextArea } from '#web/ui/text-area.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { OrganiserNav } from './organiser-nav.tsx'

/** What is to be said; an empty language is left out. */
export type Words = Readonly<Record<Locale, string>>

interface SayPageProps {
  readonly event: { readonly id: string; readonly name: string }
  /** The name under which it is said. */
  readonly by: string
  /** How many people are here; undefined before it is known. */
  readonly reach: number | undefined
  readonly said: readonly AnnouncementView[]
  readonly isBusy: boolean
  readonly error: string | undefined
  /** Sends it; what was not sent stays in the fields. */
  readonly onSay: (words: Words, onSent: () => void) => void
}

const NOTHING: Words = { en: '', nl: '' }
const READY = ['later', 'break', 'sound'] as const

/** Words to everybody at an event, in both languages, seen before they are sent. */
export function SayPage({ event, by, reach, said, isBusy, error, onSay }: SayPageProps) {
  const { t } = useTexts()
  const [words, setWords] = useState(NOTHING)
  const [isMissing, setIsMissing] = useState(false)
  const change = (part: Partial<Words>) => {
    setWords({ ...words, ...part })
    setIsMissing(false)
  }
  const send = () => {
    const trimmed = { en: words.en.trim(), nl: words.nl.trim() }
    const isEmpty = trimmed.en === '' && trimmed.nl === ''
    setIsMissing(isEmpty)
    if (!isEmpty) onSay(trimmed, () => setWords(NOTHING))
  }
  const fault = isMissing ? t('say.missing') : error
  return (
    <OrganiserFrame home="/" aside={<OrganiserNav eventId={event.id} current="say" />}>
      <div>
        <PageTitle page={t('say.of', { event: event.name })}>{t('say.title')}</PageTitle>
        <p className="mt-1 max-w-prose text-ink-2">{t('say.hint')}</p>
      </div>
      <Form onSubmit={send} className="flex flex-col gap-4">
        <div className="grid gap-4 md:grid-cols-2">
          <WordsField locale="en" words={words} onChange={change} />
          <WordsField locale="nl" words={words} onChange={change} />
        </div>
        <fieldset className="flex min-w-0 flex-wrap gap-2">
          <legend className="mb-1.5 text-sm font-strong">{t('say.ready')}</legend>
          {READY.map((key) => (
            <Button
              key={key}
              look="quiet"
              size="small"
              className="rounded-full!"
              onClick={() => change({ en: t(`say.ready.${key}.en`), nl: t(`say.ready.${key}.nl`) })}
            >
              {t(`say.ready.${key}`)}
            </Button>
          ))}
        </fieldset>
        <Preview words={words} by={by} />
        <div role="alert" className="empty:hidden">
          {fault && <FieldError>{fault}</FieldError>}
        </div>
        <div>
          {reach !== undefined && (
            <p className="mb-2 text-xs text-ink-3">{t('say.reach', { count: reach })}</p>
          )}
          <Button type="submit" size="large" isWide isBusy={isBusy}>
            {t('say.send')}
          </Button>
        </div>
      </Form>
      <SaidLately said={said} />
    </OrganiserFrame>
  )
}

interface WordsFieldProps {
  readonly locale: Locale
  readonly words: Words
  readonly onChange: (part: Partial<Words>) => void
}

function WordsField({ locale, words, onChange }: WordsFieldProps) {
  const { t } = useTexts()
  const text = words[locale]
  return (
    <TextArea
      label={t(`say.${locale}`)}
      hint={t('say.left', { count: LONGEST_ANNOUNCEMENT - text.length })}
      lang={locale}
      rows={3}
      maxLength={LONGEST_ANNOUNCEMENT}
      value={text}
      // One or two sentences: a break of line would be lost in the bar.
      onChange={(value) => onChange({ [locale]: value.replaceAll(/\s*\n\s*/g, ' ') })}
    />
  )
}

/** Each language as its readers get it. */
function Preview({ words, by }: { readonly words: Words; readonly by: string }) {
  const { t } = useTexts()
  const locales = (['en', 'nl'] as const).filter((locale) => words[locale].trim() !== '')
  return (
    <section aria-label={t('say.preview')} className="flex flex-col gap-2">
      <h2 className="font-sans! text-sm! font-strong! tracking-normal!">{t('say.preview')}</h2>
      {locales.map((locale) => (
        <HostWords key={locale} by={`${by}:`} text={words[locale].trim()} lang={locale} />
      ))}
      {locales.length < 2 && <p className="text-xs text-ink-3">{t('say.preview.empty')}</p>}
    </section>
  )
}

function SaidLately({ said }: { readonly said: readonly AnnouncementView[] }) {
  const { t, format, locale } = useTexts()
  return (
    <Card label={t('say.log')} className="px-4 py-3">
      <h2 className="text-lg!">{t('say.log')}</h2>
      {said.length === 0 ? (
        <p className="text-sm text-ink-3">{t('say.log.none')}</p>
      ) : (
        <ol className="mt-1 flex flex-col gap-1.5 text-sm">
          {said.map(({ id, texts, by, at }) => (
            <li key={id} className="flex gap-3">
              <time dateTime={at} className="num flex-none text-ink-3">
                {format.time(at)}
              </time>
              <span className="min-w-0 wrap-anywhere">
                {by !== null && <b className="font-strong">{by}: </b>}
                {texts[locale] ?? texts.en ?? texts.nl}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
