const KEY = 'stamtafel.renewed-for'

/** Whether this tab has opened its page anew for that protocol; once is enough, whatever servers come and go. */
export function wasRenewedFor(storage: Storage, protocol: number): boolean {
  return kept(storage).includes(String(protocol))
}

/** Keeps that it is about to, across the reload; false where it has been kept already. */
export function keepRenewal(storage: Storage, protocol: number): boolean {
  if (wasRenewedFor(storage, protocol)) return false
  storage.setItem(KEY, [...kept(storage), protocol].join(' '))
  return true
}

function kept(storage: Storage): readonly string[] {
  return (storage.getItem(KEY) ?? '').split(' ')
}
