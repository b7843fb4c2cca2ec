import { Check, X } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useNavigate } from '#web/routing/index.ts'
import { useAnnouncement } from '#web/ui/announcer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { IconButton } from '#web/ui/icon-button.tsx'
import { Mark } from '#web/ui/logo.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import { GUIDE_STEPS, type GuideProgress, type GuideStep } from './guide.ts'
import './guide.css'
import { useDemoLanguage } from './use-demo-language.ts'
import { useGuide } from './use-guide.ts'
import { useJoin } from './use-join.ts'
import { useStop, type Stop } from './use-stop.ts'

interface GuideProps {
  readonly organiserUrl: string
}

/** Says what the demo is, what to try next, and walks there; the page stands above it. */
export function Guide({ organiserUrl }: GuideProps) {
  const { t } = useTexts()
  const [isHidden, setIsHidden] = useState(false)
  const guide = useGuide()
  useDemoLanguage()
  if (!isHidden) return <Strip {...guide} organiserUrl={organiserUrl} onHide={() => setIsHidden(true)} />
  return (
    <button type="button" className="guide-opener on-frame" onClick={() => setIsHidden(false)}>
      <Mark size={26} />
      <span className="sr-only">{t('demo.open')}</span>
    </button>
  )
}

interface StripProps extends GuideProps, ReturnType<typeof useGuide> {
  readonly onHide: () => void
}

function Strip({ organiserUrl, progress, step, isWaiting, pass, finish, onHide }: StripProps) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const stop = useStop(step)
  const { title, href }: Stop = isWaiting ? { title: t('demo.waits') } : stop
  const number = step ? GUIDE_STEPS.indexOf(step) + 1 : 0
  useAnnouncement(step && !isWaiting ? t('demo.announce', { number, of: GUIDE_STEPS.length, title }) : title)
  const join = useJoin()
  const show = async () => {
    if (step === 'run') {
      finish(step)
      window.open(organiserUrl, '_blank', 'noopener')
    } else if (href !== undefined) {
      if (step === 'date') await join()
      await navigate({ href })
    }
  }
  const canShow = !isWaiting && (step === 'run' || href !== undefined)
  return (
    <section ref={useRoom()} className="guide on-frame" aria-label={t('demo.label')}>
      <span className="guide-mark">
        <Mark size={34} />
      </span>
      <div className="guide-words">
        <p>{t('demo.played')}</p>
        <h2>{title}</h2>
      </div>
      <Steps progress={progress} current={step} />
      <div className="guide-buttons">
        {canShow && (
          <Button look="brass" onClick={() => void show()}>
            {t('demo.show')}
          </Button>
        )}
        {step && !isWaiting && (
          <Button className="guide-skip" onClick={() => pass(step)}>
            {t('demo.skip')}
          </Button>
        )}
        <IconButton icon={X} label={t('demo.hide')} onClick={onHide} />
      </div>
    </section>
  )
}

interface StepsProps {
  readonly progress: GuideProgress
  readonly current: GuideStep | undefined
}

function Steps({ progress, current }: StepsProps) {
  const { t } = useTexts()
  const stateOf = (step: GuideStep) =>
    progress.done.includes(step) ? 'done' : progress.passed.includes(step) ? 'passed' : undefined
  return (
    <ol className="guide-steps">
      {GUIDE_STEPS.map((step, index) => {
        const state = stateOf(step)
        return (
          <li key={step} data-state={state} aria-current={step === current ? 'step' : undefined}>
            <i className="num" aria-hidden>
              {state === 'done' ? <Icon of={Check} size={13} /> : index + 1}
            </i>
            <span>{t(`demo.step.${step}`)}</span>
            {state && <span className="sr-only">, {t(`demo.state.${state}`)}</span>}
          </li>
        )
      })}
    </ol>
  )
}

/** Gives pages as much room above the strip as it takes, however its words break. */
function useRoom() {
  return useCallback((strip: HTMLElement | null) => {
    const { classList, style } = document.documentElement
    if (!strip) return undefined
    const measure = () => style.setProperty('--guide', `${strip.offsetHeight}px`)
    const observer = new ResizeObserver(measure)
    observer.observe(strip)
    classList.add('guided')
    return () => {
      observer.disconnect()
      classList.remove('guided')
      style.removeProperty('--guide')
    }
  }, [])
}
