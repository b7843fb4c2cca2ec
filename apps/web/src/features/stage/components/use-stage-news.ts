import type { StageView } from '@stamtafel/contracts'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '#web/ui/announcer.tsx'
import { useTexts } from '#web/ui/texts.tsx'
import type { TilePerson } from '#web/ui/tile.tsx'

/** Says what happens on a stage as it happens: it goes live, it is over, somebody comes or goes, oneself included. */
export function useStageNews(stage: StageView, people: readonly TilePerson[]): void {
  const { t } = useTexts()
  const announce = useAnnounce()
  const { role } = stage.me
  const phase = stage.current?.phase
  const before = useRef({ role, phase, people })
  useEffect(() => {
    const was = before.current
    before.current = { role, phase, people }
    if (was.phase !== phase && phase === 'live') announce(t('stage.live.now'), 'assertive')
    if (was.phase === 'live' && phase !== 'live') announce(t('stage.over.now'), 'assertive')
    if (was.role !== role) {
      if (role === 'on-stage') announce(t('stage.on.now'), 'assertive')
      else if (was.role === 'on-stage') announce(t('stage.down.now'), 'assertive')
      else if (role === 'raised') announce(t('stage.hand.up'))
      else if (was.role === 'raised' && role === 'audience') announce(t('stage.hand.down'))
    }
    for (const { name } of others(people, was.people)) announce(t('stage.came', { name }))
    for (const { name } of others(was.people, people)) announce(t('stage.went', { name }))
  }, [announce, t, role, phase, people])
}

/** Those among `these` who are not among `those`, but oneself. */
function others(these: readonly TilePerson[], those: readonly TilePerson[]): readonly TilePerson[] {
  return these.filter(({ id, isYou }) => !isYou && !those.some((one) => one.id === id))
}
