import { useState } from 'react'
import { keep, kept } from '#web/ui/kept.ts'

const KEY = 'stamtafel.stage-layout'

export type Layout = 'speaker' | 'grid'

/** One large or all alike, as chosen on this device. */
export function useLayoutChoice() {
  const [layout, setLayout] = useState<Layout>(() => (kept(KEY) === 'grid' ? 'grid' : 'speaker'))
  return {
    layout,
    change: () => {
      const next = layout === 'grid' ? 'speaker' : 'grid'
      setLayout(next)
      keep(KEY, next === 'grid' ? next : undefined)
    },
  }
}
