/** Somebody who also wants to keep in touch, as an address book takes them. */
export interface Contact {
  readonly name: string
  readonly email: string
}

/** One file with a card for each, as RFC 6350 writes it. */
export function toVCards(contacts: readonly Contact[]): string {
  return contacts.map(toVCard).join('')
}

function toVCard({ name, email }: Contact): string {
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', `FN:${escape(name)}`, `EMAIL:${escape(email)}`, 'END:VCARD']
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** What would end a value is written with a backslash; a line break in a name must not begin a line of its own. */
function escape(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\\,;]/g, (character) => `\\${character}`)
}

const LONGEST_LINE = 75
const encoder = new TextEncoder()

/** A line of more than 75 bytes goes on in the next, behind a space, and never in the middle of a character. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > LONGEST_LINE) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}

/** Hands the cards to the browser as a file; nothing leaves the page. */
export function saveContacts(contacts: readonly Contact[], fileName: string): void {
  const url = URL.createObjectURL(new Blob([toVCards(contacts)], { type: 'text/vcard' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName.replaceAll(/[^\p{L}\p{N} -]+/gu, '').trim() || 'contacts'}.vcf`
  link.click()
  URL.revokeObjectURL(url)
}
