import { copyAndSay, hasClipboard } from '../../../browser/clipboard.ts';
import { writeLink, type LinkFormat } from '../../../links/share/formats.ts';

/** The page for lecturers: all links of a lesson to be pasted. */

if (hasClipboard())
  for (const line of document.querySelectorAll<HTMLElement>('.copy-links')) {
    line.hidden = false;
    const links = [...(line.parentElement?.querySelectorAll<HTMLAnchorElement>('[data-plan-link]') ?? [])];
    for (const button of line.querySelectorAll<HTMLButtonElement>('button'))
      button.addEventListener('click', () => {
        copyAndSay(button, listOf(links, button.dataset['copyLinks'] as LinkFormat));
      });
  }

/** Links as a list in a format. */
function listOf(links: readonly HTMLAnchorElement[], format: LinkFormat): string {
  const lines = links.map(({ href, textContent }) =>
    writeLink(format, { url: href, title: textContent.trim() }),
  );
  if (format === 'html') return `<ul>\n${lines.map((line) => `  <li>${line}</li>`).join('\n')}\n</ul>`;
  if (format === 'latex')
    return `\\begin{itemize}\n${lines.map((line) => `  \\item ${line}`).join('\n')}\n\\end{itemize}`;
  return lines.map((line) => `- ${line}`).join('\n');
}
