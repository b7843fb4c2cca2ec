import { keep, kept } from '#web/ui/kept.ts'

/** More are not at hand at once: they stand for ten minutes, and one goes to places and back. */
const MOST = 12

/** Says whether this device has noted an id under a key; of many the latest are remembered. */
export function isKeptAmong(key: string, id: string): boolean {
  return idsOf(key).includes(id)
}

/** Notes an id on this device. */
export function keepAmong(key: string, id: string): void {
  keep(key, [...idsOf(key).filter((one) => one !== id), id].slice(-MOST).join(' '))
}

function idsOf(key: string): readonly string[] {
  return kept(key)?.split(' ') ?? []
}
