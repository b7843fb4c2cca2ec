import { KeyRound, Lock, Wrench } from 'lucide-react'
import { PlainBar } from './bar.tsx'
import { Button } from './button.tsx'
import { LinkButton } from './link.tsx'
import { SeatGlyph } from './seat-glyph.tsx'
import { Disc, StillPage } from './still.tsx'
import { useTexts } from './texts.tsx'

/** No such page: an empty table, and one thing to do. */
export function NotFoundPage({ home }: { home: string }) {
  const { t } = useTexts()
  return (
    <>
      <PlainBar href={home} />
      <StillPage
        title={t('page.none')}
        art={<SeatGlyph seats={6} taken={[]} size={150} isDecoration />}
        actions={<LinkButton href={home}>{t('action.home')}</LinkButton>}
      >
        <p>{t('page.none.hint')}</p>
      </StillPage>
    </>
  )
}

/** Our fault: what is safe first, and the code last, for whoever helps. */
export function FailedPage({ code, message, onAgain }: FailedPageProps) {
  const { t } = useTexts()
  return (
    <>
      <PlainBar href="/" />
      <StillPage
        title={t('page.failed')}
        art={<Disc icon={Wrench} />}
        actions={<Button onClick={onAgain}>{t('action.again')}</Button>}
        note={code && t('page.failed.code', { code })}
      >
        <p>{message ?? t('page.failed.hint')}</p>
      </StillPage>
    </>
  )
}

interface FailedPageProps {
  /** The request's id, if the server gave one. */
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly onAgain: () => void
}

/** A page of the organisation, opened by nobody we know yet. */
export function SignInFirstPage({ signIn }: { signIn: string }) {
  const { t } = useTexts()
  return (
    <>
      <PlainBar href="/" />
      <StillPage
        title={t('page.sign-in')}
        art={<Disc icon={KeyRound} />}
        actions={<LinkButton href={signIn}>{t('register.sign-in')}</LinkButton>}
      >
        <p>{t('page.sign-in.hint')}</p>
      </StillPage>
    </>
  )
}

/** A page that needs another role. */
export function DeniedPage({ home }: { home: string }) {
  const { t } = useTexts()
  return (
    <>
      <PlainBar href={home} />
      <StillPage
        title={t('page.denied')}
        art={<Disc icon={Lock} />}
        actions={<LinkButton href={home}>{t('action.home')}</LinkButton>}
      >
        <p>{t('page.denied.hint')}</p>
      </StillPage>
    </>
  )
}
