export { chooseLocale } from './choose-locale.ts'
export { createTexts } from './create-texts.ts'
export type { Formats, Instant } from './formats.ts'
export type { BrowserTextKey, TextKey, Texts, Translate } from './texts.ts'
