/** A person's signalling connection without picture or sound: enough to be in a room's list. */
export interface EnteredRoom {
  leave(): void
  /** Settles when the connection has ended, whoever ended it. */
  readonly left: Promise<void>
}

/** Enters a media room as a browser would; `url` may be the gate's or LiveKit's own. Fails where the door is shut. */
export async function enterRoom(url: string, token: string): Promise<EnteredRoom> {
  const query = new URLSearchParams({ access_token: token, protocol: '16', sdk: 'js', version: '2.23.0' })
  const socket = new WebSocket(`${url}/rtc?${query}`)
  const left = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve(), { once: true })
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('message', () => resolve(), { once: true })
    socket.addEventListener('close', () => reject(new Error('The room was not entered')), { once: true })
    socket.addEventListener('error', () => reject(new Error('The room was not entered')), { once: true })
  })
  return { left, leave: () => socket.close() }
}
