/** What somebody changes on the pre-flight page. */
export interface PreFlightActions {
  readonly onCamera: (isOn: boolean) => void
  readonly onMicrophone: (isOn: boolean) => void
  readonly onSelectCamera: (deviceId: string) => void
  readonly onSelectMicrophone: (deviceId: string) => void
  readonly onPlay: () => void
  readonly onListenFirst: (isListening: boolean) => void
  readonly onSearch: () => void
  /** In, as it stands. */
  readonly onReady: () => void
}
