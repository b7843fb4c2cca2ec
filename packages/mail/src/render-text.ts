import type { Block, MailContent } from './mail-content.ts'

/** The plain-text form: everything that the HTML says, links on lines of their own. */
export function renderText(content: MailContent): string {
  const parts = [
    content.title,
    content.lead,
    ...content.blocks.map(blockText),
    `${'-'.repeat(8)}\n${content.why}\n${content.sender}`,
  ]
  return `${parts.join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.code
    case 'paragraph':
      return block.text
    case 'card':
      return [block.title, ...block.lines].join('\n')
    case 'button':
      return [`${block.label}:`, block.url, ...(block.hint === undefined ? [] : [block.hint])].join('\n')
    case 'people':
      return block.people.map(({ name, detail }) => `- ${name}\n  ${detail}`).join('\n')
    default:
      return block satisfies never
  }
}
