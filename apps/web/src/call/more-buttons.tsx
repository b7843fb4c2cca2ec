import { Ellipsis } from 'lucide-react'
import { useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useTexts } from '../ui/texts.tsx'
import './more-buttons.css'

/** Buttons of a bar that one seldom needs: on a phone behind *More*, each with its word, so that the bar is one row. */
export function MoreButtons({ children }: { readonly children: ReactNode }) {
  const { t } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) group.current?.querySelector('button')?.focus()
  }, [isOpen])
  const close = () => {
    if (!isOpen) return
    setIsOpen(false)
    more.current?.focus()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  return (
    <>
      <button
        ref={more}
        type="button"
        aria-label={t('call.more')}
        title={t('call.more')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="call-button more-open"
      >
        <Icon of={Ellipsis} size={20} />
      </button>
      <div
        ref={group}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('call.more')}
        data-open={isOpen || undefined}
        className="more-buttons"
        onBlur={onBlur}
        onClick={close}
        onKeyDown={({ key }) => key === 'Escape' && close()}
      >
        {children}
      </div>
    </>
  )
}
