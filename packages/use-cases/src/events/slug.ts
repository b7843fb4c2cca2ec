/** The name of an event as it stands in its link: letters and digits of ASCII, and a suffix that makes it one of a kind. */
export function slugOf(name: string, suffix: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return [plain, suffix].filter((part) => part !== '').join('-')
}

/** Six characters that may stand in a link, out of a random secret. */
export function suffixFrom(secret: string): string {
  return secret
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 6)
}
