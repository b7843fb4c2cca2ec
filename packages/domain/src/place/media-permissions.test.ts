import { expect, test } from 'vitest'
import { changedPermissions, permissionsIn } from './media-permissions.ts'

test('in a pairing one is seen and heard, at a table one shows a screen as well', () => {
  expect(permissionsIn('pairing', 'audience').sources).toEqual(['camera', 'microphone'])
  expect(permissionsIn('table', 'audience').sources).toContain('screen')
})

test('an audience sees and hears, and nobody learns of it', () => {
  expect(permissionsIn('stage', 'audience')).toEqual({ sources: [], isHidden: true })
  expect(permissionsIn('stage', 'invited')).toEqual({ sources: [], isHidden: true })
})

test('coming down takes away what one is seen by, and hides nobody who was visible', () => {
  expect(changedPermissions('invited', 'on-stage').isHidden).toBe(false)
  expect(changedPermissions('on-stage', 'audience')).toEqual({ sources: [], isHidden: false })
})
