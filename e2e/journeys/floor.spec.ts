import { BrowserAttendee } from '../actors/browser-attendee.ts'
import { endByBrowser, withScreen } from '../actors/shown-screen.ts'
import { heardPitch, hueDistance, seenHue } from '../actors/who-is-who.ts'
import { look } from '../fixtures/look.ts'
import { expect, test } from '../fixtures/test.ts'

const NOOR = { hue: 20, pitch: 440 }
const SIPHO = { hue: 140, pitch: 700 }
const SCREEN = { hue: 210, pitch: 1500 }
const HUE_SLACK = 12
const PITCH_SLACK = 15

test('two are taken to somebody who sits alone, and one of them shows a screen to the others', async ({
  stack,
  owner,
  newPerson,
  crowd,
}) => {
  const event = await owner.publishEvent('Open floor')
  const enter = async (name: string, likeness: typeof NOOR) => {
    const context = await newPerson(likeness)
    await withScreen(context, SCREEN)
    return BrowserAttendee.enter(stack, context, { event, name, likeness })
  }
  const noor = await enter('Noor Haddad', NOOR)
  const sipho = await enter('Sipho Dube', SIPHO)

  await test.step('nobody sits anywhere: an empty table is offered, and no promise', async () => {
    await somewhere(noor).click()
    await expect(noor.page.getByRole('heading', { name: 'Shall it be an empty table?' })).toBeVisible()
    await expect(noor.page.getByText(/anybody may join you/)).toBeVisible()
    await look(noor.page, 'somewhere-nobody')
    await noor.page.getByRole('button', { name: 'Stay here' }).click()
  })

  await test.step('beside who sits alone there is a seat for each of them', async () => {
    const ada = await crowd.enter(event, { name: 'Ada de Boer' })
    await ada.sitAt(2)
    await noor.page.getByRole('link', { name: 'Lounges' }).click()
    const table = noor.page.getByRole('button', { name: /^Table 2, .*Ada de Boer/ })
    await table.click()
    await expect(noor.page.getByRole('button', { name: 'Sit down at table 2' })).toBeVisible()
    await look(noor.page, 'lounge-floor')
    await noor.page.getByRole('button', { name: 'List', exact: true }).click()
    await look(noor.page, 'lounge-list')
    for (const one of [noor, sipho]) {
      await somewhere(one).click()
      await expect(one.page.getByRole('heading', { name: 'Table 2' })).toBeVisible()
    }
    await noor.meets(sipho)
    await sipho.meets(noor)
  })

  await test.step('the screen of one is seen and heard by the other, beside the voice', async () => {
    await share(noor).click()
    await seesScreen(sipho, noor)
    await sipho.meets(noor)
    await expect(noor.page.getByText('You are showing your screen')).toBeVisible()
    await look(sipho.page, 'table-screen')
  })

  await test.step('a second one waits, until the browser’s own bar ends the first', async () => {
    await share(sipho).click()
    await expect(sipho.page.getByText(/Noor Haddad is showing a screen/)).toBeVisible()
    await endByBrowser(noor.page)
    await expect(sipho.page.locator(`video[data-screen-of="${noor.attendeeId}"]`)).toHaveCount(0)
    await expect(noor.page.getByText('You are showing your screen')).toHaveCount(0)
    await share(sipho).click()
    const screenOfSipho = `video[data-screen-of="${sipho.attendeeId}"]`
    await expect.poll(() => seenHue(noor.page, screenOfSipho)).toBeDefined()
    await share(sipho, 'Stop sharing').click()
    await expect(noor.page.locator(screenOfSipho)).toHaveCount(0)
    await noor.meets(sipho)
  })

  await test.step('both go on to somebody else, from room to room, and meet again there', async () => {
    const ben = await crowd.enter(event, { name: 'Ben Smit' })
    await ben.sitAt(4)
    for (const one of [noor, sipho]) {
      await one.page.getByRole('button', { name: 'Another table' }).click()
      await expect(one.page.getByRole('heading', { name: 'Table 4' })).toBeVisible()
    }
    await noor.meets(sipho)
    await sipho.meets(noor)
  })
})

function somewhere({ page }: BrowserAttendee) {
  return page.getByRole('button', { name: 'Take me somewhere' })
}

function share({ page }: BrowserAttendee, name = 'Share your screen') {
  return page.getByRole('button', { name }).first()
}

/** Sees the colour of what this one shows, and hears its tone. */
async function seesScreen({ page }: BrowserAttendee, { attendeeId }: BrowserAttendee) {
  const mark = `[data-screen-of="${attendeeId}"]`
  await expect
    .poll(async () => {
      const hue = await seenHue(page, `video${mark}`)
      return hue !== undefined && hueDistance(hue, SCREEN.hue) <= HUE_SLACK
    })
    .toBe(true)
  await expect
    .poll(async () => {
      const pitch = await heardPitch(page, `audio${mark}`)
      return pitch !== undefined && Math.abs(pitch - SCREEN.pitch) <= PITCH_SLACK
    })
    .toBe(true)
}
