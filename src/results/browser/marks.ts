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
  const shown = () => marks.filter((mark) => !mark.closest('.off'));
  for (const mark of marks) {
    const words = meaning(mark);
    if (!mark.hasAttribute('href')) mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', words);
    mark.setAttribute('tabindex', '-1');
    const show = () => place(note, mark, words);
    const hide = () => (note.hidden = true);
    mark.addEventListener('pointerenter', show);
    mark.addEventListener('pointerleave', hide);
    mark.addEventListener('focus', show);
    mark.addEventListener('blur', hide);
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      const list = shown();
      const to = list[list.indexOf(mark) + (STEPS[event.key] ?? 0)];
      if (!to || to === mark) return;
      event.preventDefault();
      mark.setAttribute('tabindex', '-1');
      to.setAttribute('tabindex', '0');
      to.focus();
    });
  }

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
  const cell = table.querySelector<HTMLTableCellElement>(`#${CSS.escape(id)}`);
  const row = cell?.closest('tr')?.cells[0];
  const head = table.tHead?.rows[0]?.cells[cell?.cellIndex ?? 0];
  const say = (part: Element | null | undefined) => {
    const copy = part?.cloneNode(true) as Element | undefined;
    copy?.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove());
    return copy?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  };
  return `${say(row)}, ${say(head)}: ${say(cell)}`;
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
