import { Fragment } from 'react'

const LINK = /https?:\/\/[^\s<>"]+/giu
/** What ends a sentence rather than an address. */
const CLOSING = /[.,;:!?'”’»…)\]}]+$/u

/** The words of a message, in which addresses of pages can be pressed; nothing is fetched for them. */
export function MessageText({ text }: { readonly text: string }) {
  return splitLinks(text).map(({ at, words, href }) =>
    href === undefined ? (
      <Fragment key={at}>{words}</Fragment>
    ) : (
      <a key={at} href={href} target="_blank" rel="noopener noreferrer nofollow" className="chat-link">
        {words}
      </a>
    ),
  )
}

interface Piece {
  /** Where it stands in the text. */
  readonly at: number
  readonly words: string
  readonly href?: string
}

/** Cuts a text into words and addresses; what only ends a sentence is no part of an address. */
export function splitLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const words = withoutClosing(match[0])
    if (!URL.canParse(words)) continue
    if (match.index > end) pieces.push({ at: end, words: text.slice(end, match.index) })
    pieces.push({ at: match.index, words, href: new URL(words).href })
    end = match.index + words.length
  }
  if (end < text.length) pieces.push({ at: end, words: text.slice(end) })
  return pieces
}

/** A bracket that the address itself opens belongs to it. */
function withoutClosing(address: string): string {
  const bare = address.replace(CLOSING, '')
  const isOpen = bare.lastIndexOf('(') > bare.lastIndexOf(')')
  return isOpen && address.startsWith(`${bare})`) ? `${bare})` : bare
}
