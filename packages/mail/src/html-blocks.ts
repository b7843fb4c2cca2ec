import { html, type Html } from './html.ts'
import { fonts, hues, paper, roomy } from './look.ts'
import type { Block } from './mail-content.ts'

/** One block of a mail as markup. */
export function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'code':
      return code(block.code)
    case 'paragraph':
      return html`<div
        class="tx"
        style="font-family:${fonts.text};font-size:15px;line-height:23px;color:${paper.ink};${roomy}"
      >
        ${block.text}
      </div>`
    case 'card':
      return card(block.title, block.lines)
    case 'button':
      return button(block)
    case 'people':
      return people(block.people)
    default:
      return block satisfies never
  }
}

/** Two groups for the eye, one word for the clipboard: the gap is a margin, not a space. */
function code(digits: string): Html {
  const half = Math.ceil(digits.length / 2)
  return html`<div
    class="tx"
    style="font-family:${fonts.text};font-size:38px;line-height:46px;font-weight:bold;letter-spacing:6px;color:${paper.ink};${roomy}"
  >
    ${digits.slice(0, half)}<span style="margin-left:14px">${digits.slice(half)}</span>
  </div>`
}

function card(title: string, lines: readonly string[]): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    class="cd"
    style="background:${paper.brassSoft};border-radius:14px"
  >
    <tr>
      <td style="padding:18px 22px">
        <div
          class="tx"
          style="font-family:${fonts.display};font-size:19px;line-height:26px;font-weight:600;color:${paper.ink};${roomy}"
        >
          ${title}
        </div>
        ${lines.map(cardLine)}
      </td>
    </tr>
  </table>`
}

function cardLine(text: string): Html {
  return html`<div
    class="t2"
    style="padding-top:2px;font-family:${fonts.text};font-size:15px;line-height:22px;color:${paper.ink2};${roomy}"
  >
    ${text}
  </div>`
}

function button({ label, url, hint }: Extract<Block, { kind: 'button' }>): Html {
  const below =
    hint === undefined
      ? html``
      : html`<div
          class="t2"
          style="padding-top:10px;font-family:${fonts.text};font-size:14px;line-height:20px;color:${paper.ink2};${roomy}"
        >
          ${hint}
        </div>`
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0">
      <tr>
        <td class="bt" style="background:${paper.bottle};border-radius:9px">
          <a
            href="${url}"
            style="display:inline-block;padding:13px 22px;font-family:${fonts.text};font-size:16px;line-height:20px;font-weight:bold;color:${paper.onBottle};text-decoration:none"
            >${label}</a
          >
        </td>
      </tr>
    </table>
    ${below}`
}

type Listed = Extract<Block, { kind: 'people' }>['people'][number]

function people(all: readonly Listed[]): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    ${all.map(person)}
  </table>`
}

function person({ name, detail }: Listed, index: number): Html {
  const hue = hues[index % hues.length] ?? hues[0]
  const rule = index === 0 ? html`` : html` class="ln"`
  const room = index === 0 ? 'padding:0 0 12px' : `padding:12px 0;border-top:1px solid ${paper.line}`
  return html`<tr>
    <td width="64" ${rule} style="${room}">
      <table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <td
            width="48"
            height="48"
            align="center"
            valign="middle"
            style="width:48px;height:48px;border-radius:24px;background:${hue.ground};color:${hue.ink};font-family:${fonts.text};font-size:17px;font-weight:bold"
          >
            ${initials(name)}
          </td>
        </tr>
      </table>
    </td>
    <td valign="middle" ${rule} style="${room}">
      <div
        class="tx"
        style="font-family:${fonts.display};font-size:18px;line-height:24px;font-weight:600;color:${paper.ink};${roomy}"
      >
        ${name}
      </div>
      <div
        class="t2"
        style="font-family:${fonts.text};font-size:15px;line-height:22px;color:${paper.ink2};${roomy}"
      >
        ${detail}
      </div>
    </td>
  </tr>`
}

function initials(name: string): string {
  const letters = name.split(' ').flatMap((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? [])
  return letters.slice(0, 2).join('').toUpperCase()
}
