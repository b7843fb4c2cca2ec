import type { CSSProperties } from 'react'
import { classes } from './classes.ts'

interface AvatarProps {
  readonly id: string
  readonly name: string
  /** Diameter in pixels; without it the size of what holds it. */
  readonly size?: number
  readonly isYou?: boolean
}

/** Somebody's initials on a hue of their own; the name stands beside it, so it is not read aloud. */
export function Avatar({ id, name, size, isYou = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      style={size ? sized(size) : undefined}
      className={classes('avatar', `hue-${hueOf(id)}`, isYou && 'avatar-you')}
    >
      {initialsOf(name)}
    </span>
  )
}

/** First letters of the first and the last name: `NK` of Noor van der Kolk. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('')
}

/** One of eight hues, always the same for an id; it means nothing. */
export function hueOf(id: string): number {
  let hash = 0
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return (hash % 8) + 1
}

/** The first of somebody's names, by which a host calls them. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}

function sized(size: number): CSSProperties {
  return { '--sz': `${size}px` }
}
