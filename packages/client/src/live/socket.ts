/** As much of a WebSocket as the live stream uses; a browser's, Node's own and that of `ws` all have it. */
export interface Socket {
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void
  addEventListener(
    type: 'close',
    hear: (event: { readonly code: number; readonly reason: string }) => void,
  ): void
  addEventListener(type: 'error', hear: () => void): void
  close(): void
}

export type SocketConstructor = new (
  url: string,
  protocols?: string[],
  options?: { readonly headers: Readonly<Record<string, string>> },
) => Socket
