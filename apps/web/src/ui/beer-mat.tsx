import type { CSSProperties, ReactNode } from 'react'
import { classes } from './classes.ts'

/** The round paper card on the table that carries what everybody sees. */
export function BeerMat({ diameter, className, children }: BeerMatProps) {
  const style: CSSProperties | undefined = diameter ? { width: diameter, height: diameter } : undefined
  return (
    <div style={style} className={classes('mat', className)}>
      {children}
    </div>
  )
}

interface BeerMatProps {
  readonly diameter?: string
  readonly className?: string
  readonly children: ReactNode
}
