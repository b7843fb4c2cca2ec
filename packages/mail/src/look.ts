import { html } from './html.ts'

/** The design's tokens by day; a mail repeats them because it cannot load them. */
export const paper = {
  ground: '#f2f0ea',
  surface: '#fffefb',
  line: '#dcd6ca',
  ink: '#1f1a16',
  ink2: '#564d44',
  ink3: '#6c6258',
  bottle: '#1b4f42',
  onBottle: '#ffffff',
  onBottle2: '#dbe8e1',
  brass: '#e5ab3d',
  brassSoft: '#faeccb',
  seat: '#7fa99b',
} as const

export const fonts = {
  display: html`'Besley Variable',Besley,Rockwell,Georgia,'Times New Roman',serif`,
  text: html`'Figtree Variable',Figtree,'Segoe UI',Helvetica,Arial,sans-serif`,
} as const

/** Soft hues for initials, in turn; they mean nothing. */
export const hues = [
  { ground: '#c9dfd4', ink: '#163f34' },
  { ground: '#f0cbc0', ink: '#6c2118' },
  { ground: '#c9dde0', ink: '#15434b' },
  { ground: '#f5dba2', ink: '#553800' },
  { ground: '#cddcec', ink: '#1e4265' },
  { ground: '#e2d0e0', ink: '#4e2a4c' },
  { ground: '#dfdcae', ink: '#40400a' },
  { ground: '#ecd2b4', ink: '#573213' },
] as const

/** Lets a word longer than the phone is wide break instead of widening the mail. */
export const roomy = 'word-break:break-word;overflow-wrap:anywhere'

/** The same tokens by night, and less margin on a phone, for the programs that read a style sheet. */
export const darkRules = html`
  @media
  (max-width:620px){.w{width:100%!important}.pad{padding-left:20px!important;padding-right:20px!important}.h1{font-size:27px!important;line-height:33px!important}}
  @media
  (prefers-color-scheme:dark){.bg{background:#15110e!important}.sf{background:#1f1915!important}.hd{background:#1c3f36!important}.tx{color:#f6f0e7!important}.t2{color:#cbbfb1!important}.ln{border-color:#3b322a!important}.cd{background:#3a2d15!important}.bt{background:#2c7562!important}}
`
