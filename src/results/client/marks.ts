/**
 * Lets every mark of a chart say its number, under the pointer or the keyboard: row, column and exact value as the table
 * beneath holds them. Tab reaches one mark, the arrow keys go on from there.
 */
export function speakingMarks(chart: SVGSVGElement, table: HTMLTableElement): void {
  const note = document.createElement('div');
  note.className = 'mark-note';
  note.hidden = true;
  chart.closest('figure')?.append(note);

  const marks = [...chart.querySelectorAll<SVGElement>('.mark[data-cell]')];
  // An image has no parts for a screen reader; a group of images has.
  chart.setAttribute('role', 'group');
  marks.forEach((mark, index) => {
    const words = meaning(table, mark.dataset['cell'] ?? '');
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', words);
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
    const show = () => place(note, mark, words);
    const hide = () => (note.hidden = true);
    mark.addEventListener('pointerenter', show);
    mark.addEventListener('pointerleave', hide);
    mark.addEventListener('focus', show);
    mark.addEventListener('blur', hide);
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide();
      const to = marks[index + (STEPS[event.key] ?? 0)];
      if (!to || to === mark) return;
      event.preventDefault();
      mark.setAttribute('tabindex', '-1');
      to.setAttribute('tabindex', '0');
      to.focus();
    });
  });
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** "ResNet-50, top-1 % ↓: 22.85", read from the table. */
function meaning(table: HTMLTableElement, id: string): string {
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
