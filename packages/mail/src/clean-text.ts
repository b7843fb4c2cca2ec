const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u
const linkLike = /(?<=:)(?=\/\/)|(?<=\.)(?=\p{L}{2,})|(?<=@)/gu
/** The message formatter unescapes these after the values are in, which would bring back what was cleaned away. */
const escapes = /\\(?=[ux])/gu
const wordJoiner = '\u2060'

/** One line without control characters or direction overrides, so that it can neither end a header nor turn the text after it. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(breaks, ' ')
    .replaceAll(bidiControls, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(escapes, `\\${wordJoiner}`)
}

/** Cuts between characters as people see them and marks the cut. */
function clip(text: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(text)]
  if (characters.length <= most) return text
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}

/** A name that a stranger may have typed: no mail program makes a link of it, and what follows keeps its direction. */
export function personName(name: string): string {
  return isolate(clip(oneLine(name), 80).replaceAll(linkLike, wordJoiner))
}

/** A title that may be written from right to left inside a sentence that is not. */
export function title(text: string): string {
  return isolate(clip(oneLine(text), 200))
}

/** What may stand in a subject: one line, short enough for every mail program's list. */
export function subjectLine(text: string): string {
  return clip(oneLine(text), 120)
}

/** A link as a browser will read it; throws on anything that is not a web page. */
export function webLink(url: string): string {
  const { protocol, href } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') throw new RangeError('A mail links to web pages only')
  return href
}

function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}
