import { Languages, SunMoon } from 'lucide-react'
import { IconButton } from './icon-button.tsx'
import { Segments } from './segments.tsx'
import { useTexts } from './texts.tsx'
import { currentScheme, showScheme } from './theme/theme.ts'

/** Light or dark; without a press the page follows the system. */
export function ThemeSwitch({ className }: { className?: string }) {
  const { t } = useTexts()
  return (
    <IconButton
      icon={SunMoon}
      label={t('theme.switch')}
      className={className}
      onClick={() => showScheme(currentScheme() === 'dark' ? 'light' : 'dark')}
    />
  )
}

const LANGUAGES = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
] as const

/** The two languages, each in its own words. */
export function LanguageSwitch() {
  const { t, locale, speak } = useTexts()
  return <Segments label={t('language.label')} options={LANGUAGES} value={locale} onChange={speak} />
}

/** The other of the two languages, in its own words, where there is no room for both. */
export function LanguageButton({ className }: { className?: string }) {
  const { locale, speak } = useTexts()
  const other = LANGUAGES.find(({ value }) => value !== locale)
  if (!other) return null
  return (
    <IconButton
      icon={Languages}
      lang={other.lang}
      label={other.label}
      className={className}
      onClick={() => speak(other.value)}
    />
  )
}
