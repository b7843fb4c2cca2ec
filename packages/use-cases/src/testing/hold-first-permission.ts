import type { FakeMedia } from '@stamtafel/media'

/** Has the first change of what somebody may publish take its time, until it is let go. */
export function holdFirstPermission(media: Pick<FakeMedia, 'setPermissions'>) {
  const late = Promise.withResolvers<void>()
  const setPermissions = media.setPermissions.bind(media)
  let isHeld = false
  media.setPermissions = async (...asked) => {
    if (!isHeld) {
      isHeld = true
      await late.promise
    }
    await setPermissions(...asked)
  }
  return { isHeld: () => isHeld, letGo: late.resolve }
}
