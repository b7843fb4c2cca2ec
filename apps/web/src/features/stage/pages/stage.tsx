import { MediaProvider } from '#web/call/media-provider.tsx'
import { AtStage } from './at-stage.tsx'

/** A stage, for who watches it and for who is on it. */
export function Stage() {
  return (
    <MediaProvider>
      <AtStage />
    </MediaProvider>
  )
}
