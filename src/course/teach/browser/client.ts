import { keep, painted } from '../../../results/browser/png.ts';
import { copyAndSay, hasClipboard } from '../../../browser/clipboard.ts';
import { writeLink, type LinkFormat } from '../../../links/share/formats.ts';

/** The page for lecturers: all links of a lesson to be pasted, and its figures as PNG pictures. */

/** How wide a picture is, in pixels. */
const WIDTH = 2100;

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

const list = document.querySelector<HTMLElement>('.slide-pictures');
const status = document.querySelector<HTMLElement>('.slide-status');
for (const button of list?.querySelectorAll<HTMLButtonElement>('[data-png]') ?? []) {
  button.hidden = false;
  button.addEventListener('click', () => void save(button));
}

/** Fetches a figure and lets the reader keep it as a picture; says so where it cannot. */
async function save(button: HTMLButtonElement): Promise<void> {
  const { png = '', name = '' } = button.dataset;
  if (status) status.textContent = '';
  button.disabled = true;
  try {
    const response = await fetch(png).catch(() => undefined);
    if (!response?.ok) {
      say('offline');
      return;
    }
    const { source, height } = sized(await response.text());
    keep(await painted(source, WIDTH, height), name);
  } catch {
    say('failed');
  } finally {
    button.disabled = false;
  }
}

/** A drawing of the width of the picture, and the height that goes with it. */
function sized(text: string): { source: string; height: number } {
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const [, , width = 1, height = 1] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const scaled = Math.round((WIDTH * height) / width);
  drawing.setAttribute('width', `${WIDTH}`);
  drawing.setAttribute('height', `${scaled}`);
  return { source: new XMLSerializer().serializeToString(drawing), height: scaled };
}

function say(what: 'offline' | 'failed'): void {
  if (status) status.textContent = list?.dataset[what] ?? '';
}
