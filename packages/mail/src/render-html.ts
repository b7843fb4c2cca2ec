import { blockHtml } from './html-blocks.ts'
import { html, type Html } from './html.ts'
import { darkRules, fonts, paper, roomy } from './look.ts'
import type { MailContent } from './mail-content.ts'

/** The HTML form: tables and inline styles, because mail programs know little else. */
export function renderHtml(content: MailContent, locale: string): string {
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>${content.subject}</title>
        <style>
          ${darkRules}
        </style>
      </head>
      <body class="bg" style="margin:0;padding:0;background:${paper.ground};-webkit-text-size-adjust:100%">
        <div style="display:none;max-height:0;overflow:hidden">${content.lead}</div>
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          class="bg"
          style="background:${paper.ground}"
        >
          <tr>
            <td align="center" style="padding:28px 12px 40px">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                class="w sf"
                style="width:600px;max-width:600px;background:${paper.surface};border-radius:14px"
              >
                ${head(content)} ${content.blocks.map((block) => row(blockHtml(block)))}
                <tr>
                  <td class="pad" style="padding:0 36px;font-size:26px;line-height:26px">&nbsp;</td>
                </tr>
                <tr>
                  <td
                    class="pad ln t2"
                    style="padding:18px 36px 26px;border-top:1px solid ${paper.line};font-family:${fonts.text};font-size:13px;line-height:20px;color:${paper.ink3};${roomy}"
                  >
                    ${content.why}
                  </td>
                </tr>
              </table>
              <div
                class="t2"
                style="padding-top:16px;font-family:${fonts.text};font-size:13px;line-height:20px;color:${paper.ink3};${roomy}"
              >
                ${content.sender}
              </div>
            </td>
          </tr>
        </table>
      </body>
    </html> `
  return page.markup
}

function head({ banner, title, lead }: MailContent): Html {
  return html`<tr>
    <td class="pad hd" style="background:${paper.bottle};border-radius:14px 14px 0 0;padding:26px 36px 28px">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <td
            style="padding-right:16px;font-family:${fonts.display};font-size:18px;line-height:24px;font-weight:bold;color:${paper.onBottle};${roomy}"
          >
            ${banner}
          </td>
          <td align="right" valign="top" width="120" style="padding-top:5px">${seats()}</td>
        </tr>
      </table>
      <h1
        class="h1"
        style="margin:0;padding-top:22px;font-family:${fonts.display};font-size:34px;line-height:40px;font-weight:600;color:${paper.onBottle};${roomy}"
      >
        ${title}
      </h1>
      <div
        style="padding-top:8px;font-family:${fonts.text};font-size:17px;line-height:25px;color:${paper.onBottle2};${roomy}"
      >
        ${lead}
      </div>
    </td>
  </tr>`
}

/** The mark, lying flat: six seats, and the brass one is yours. */
function seats(): Html {
  const colours = [paper.seat, paper.seat, paper.seat, paper.brass, paper.seat, paper.seat]
  return html`<table role="presentation" aria-hidden="true" cellpadding="0" cellspacing="0" border="0">
    <tr>
      ${colours.map(seat)}
    </tr>
  </table>`
}

function seat(colour: string): Html {
  return html`<td style="padding:0 3px">
    <div style="width:14px;height:14px;line-height:14px;border-radius:7px;background:${colour};font-size:0">
      &nbsp;
    </div>
  </td>`
}

function row(block: Html): Html {
  return html`<tr>
    <td class="pad" style="padding:22px 36px 0">${block}</td>
  </tr>`
}
