import type { Page } from '@playwright/test'
import { expect } from '../fixtures/test.ts'

/** Somebody who reads and writes in the chat of their page. */
export class Writer {
  readonly #page: Page

  constructor({ page }: { readonly page: Page }) {
    this.#page = page
  }

  async openChat(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Chat/ }).click()
    await expect(this.#page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  }

  /** By keys alone, as long as the field has the focus. */
  async write(...texts: readonly string[]): Promise<void> {
    const field = this.#page.getByRole('textbox', { name: 'Message' })
    for (const text of texts) {
      await field.pressSequentially(text)
      await field.press('Enter')
    }
  }

  /** The words that stand there, in their order. */
  words(): Promise<string[]> {
    return this.#page.getByRole('complementary', { name: 'Chat' }).locator('.chat-text').allTextContents()
  }

  /** Presses one thing in the menu of a message, which stands behind three dots beside it. */
  async choose(text: string, item: string): Promise<void> {
    const message = this.#page.locator('.chat-row').filter({ hasText: text })
    await message.hover()
    await message.getByRole('button', { name: /^More about/ }).click()
    await this.#page.getByRole('menuitem', { name: item }).click()
  }

  /** Types something and does not send it. */
  async begin(text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Message' }).pressSequentially(text)
  }

  /** What stands in the field. */
  field() {
    return this.#page.getByRole('textbox', { name: 'Message' })
  }

  /** What the page says of how it stands with what was not sent yet. */
  waiting() {
    return this.#page.getByText('goes out as soon as it can')
  }
}
