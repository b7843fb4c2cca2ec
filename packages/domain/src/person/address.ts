/** The form in which two spellings of one e-mail address are equal: trimmed, in lower case, NFC. */
export function normaliseAddress(address: string): string {
  return address.trim().normalize('NFC').toLowerCase()
}
