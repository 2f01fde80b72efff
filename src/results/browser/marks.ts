/** Lets every mark of a chart say its number: row, column and exact value as the table beneath holds them; see speaking. */
export function speakingMarks(chart: SVGSVGElement, table: HTMLTableElement): () => void {
  const marks = [...chart.querySelectorAll<SVGElement>('.mark[data-cell]')];
  return speaking(chart, marks, (mark) => cellWords(table, mark.dataset['cell'] ?? ''));
}

/**
 * Lets marks say what they mean, under the pointer or the keyboard. Tab reaches one mark, the arrow keys go on from there,
 * past those that are hidden. Returns what to call when marks have been hidden or shown.
 */
export function speaking(
  chart: SVGSVGElement,
  marks: readonly SVGElement[],
  meaning: (mark: SVGElement) => string,
): () => void {
  const note = document.createElement('div');
  note.className = 'mark-note';
  note.hidden = true;
  chart.closest('figure')?.append(note);

  // An image has no parts for a screen reader; a group of images has.
  chart.setAttribute('role', 'group');
  const words = new Map(marks.map((mark) => [mark, meaning(mark)]));
  for (const [mark, own] of words) {
    if (!mark.hasAttribute('href')) mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', own);
    mark.setAttribute('tabindex', '-1');
  }
  const shown = () => marks.filter((mark) => !mark.closest('.off'));
  const hide = () => (note.hidden = true);
  // A chart of a thousand marks listens once.
  const on = (name: string, act: (mark: SVGElement, event: Event) => void) =>
    chart.addEventListener(name, (event) => {
      let at = event.target as Element | null;
      while (at && at !== chart && !words.has(at as SVGElement)) at = at.parentElement;
      if (at && at !== chart) act(at as SVGElement, event);
    });
  for (const name of ['pointerover', 'focusin']) on(name, (mark) => place(note, mark, words.get(mark) ?? ''));
  for (const name of ['pointerout', 'focusout']) on(name, hide);
  on('keydown', (mark, event) => {
    const { key } = event as KeyboardEvent;
    if (key === 'Escape') hide();
    const list = shown();
    const to = list[list.indexOf(mark) + (STEPS[key] ?? 0)];
    if (!to || to === mark) return;
    event.preventDefault();
    mark.setAttribute('tabindex', '-1');
    to.setAttribute('tabindex', '0');
    to.focus();
  });

  /** Keeps one mark, and one that is to be seen, within reach of Tab. */
  function settle(): void {
    const stop = marks.find((mark) => mark.getAttribute('tabindex') === '0');
    if (stop && !stop.closest('.off')) return;
    stop?.setAttribute('tabindex', '-1');
    shown()[0]?.setAttribute('tabindex', '0');
  }
  settle();
  return settle;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What a cell of a table holds: "ResNet-50, top-1 % ↓: 22.85". */
function cellWords(table: HTMLTableElement, id: string): string {
  const cell = document.getElementById(id);
  if (!(cell instanceof HTMLTableCellElement) || !table.contains(cell)) return '';
  const row = cell.parentElement?.firstElementChild;
  const head = table.tHead?.rows[0]?.cells[cell.cellIndex];
  return `${textOf(row)}, ${textOf(head)}: ${textOf(cell)}`;
}

/** The texts of heads, which all the cells of a row or column ask for. */
const texts = new WeakMap<Element, string>();

/** What is to be seen of an element's text. */
function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  const known = texts.get(element);
  if (known !== undefined) return known;
  const copy = element.querySelector('.visually-hidden') ? (element.cloneNode(true) as Element) : element;
  if (copy !== element) copy.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove());
  const text = copy.textContent.replaceAll(/\s+/g, ' ').trim();
  texts.set(element, text);
  return text;
}

function place(note: HTMLElement, mark: SVGElement, words: string): void {
  const figure = note.parentElement?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  if (!figure) return;
  note.textContent = words;
  note.hidden = false;
  const left = box.left + box.width / 2 - figure.left - note.offsetWidth / 2;
  note.style.left = `${Math.max(0, Math.min(left, figure.width - note.offsetWidth))}px`;
  note.style.top = `${box.top - figure.top - note.offsetHeight - 6}px`;
}
