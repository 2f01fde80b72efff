/** Formulas are copied as TeX, once; what is dragged over in one of two columns is the text of that column. */
export function selection(): void {
  document.addEventListener('copy', (event) => {
    const selected = getSelection();
    const target = event.target instanceof Element ? event.target : null;
    if (!selected || selected.isCollapsed || target?.closest('input, textarea')) return;
    const parts = Array.from({ length: selected.rangeCount }, (_, i) => whole(selected.getRangeAt(i)));
    const copied = parts.map((range) => asText(range));
    if (!event.clipboardData || copied.every((part) => part === null)) return;
    const texts = copied.map((part, i) => part?.text ?? parts[i]!.toString());
    event.clipboardData.setData('text/plain', texts.join('\n'));
    if (copied.length === 1 && copied[0]) event.clipboardData.setData('text/html', copied[0].html);
    event.preventDefault();
  });

  const both = document.querySelector<HTMLElement>('.blocks.both');
  document.addEventListener('pointerdown', ({ target, button }) => {
    if (!both || button !== 0) return;
    const column = target instanceof Element ? target.closest<HTMLElement>('.pair > [lang]') : null;
    const lang = column?.lang.slice(0, 2);
    if (lang) both.dataset['selecting'] = lang;
    else delete both.dataset['selecting'];
  });
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (both && key.toLowerCase() === 'a' && (ctrlKey || metaKey)) delete both.dataset['selecting'];
  });
}

/** A selection that begins or ends within a formula has all of it. */
function whole(range: Range): Range {
  const wide = range.cloneRange();
  const formula = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('.katex-display, .katex');
  const first = formula(range.startContainer);
  const last = formula(range.endContainer);
  if (first) wide.setStartBefore(first);
  if (last) wide.setEndAfter(last);
  return wide;
}

/** What is copied of a range with formulas or of one column of two; null for any other, which the browser copies better. */
function asText(range: Range): { text: string; html: string } | null {
  const copy = range.cloneContents();
  const lang = document.querySelector<HTMLElement>('.both[data-selecting]')?.dataset['selecting'];
  const { commonAncestorContainer: around } = range;
  const inPair = around instanceof Element && around.matches('.pair');
  const columns = inPair ? [...copy.children] : [...copy.querySelectorAll('.pair > [lang]')];
  const column = lang !== undefined && columns.length > 0;
  if (!column && !copy.querySelector('.katex')) return null;
  for (const beside of copy.querySelectorAll('.permalink, .meta, .listing > button, [popover]'))
    beside.remove();
  if (column) for (const one of columns) if (!one.getAttribute('lang')?.startsWith(lang)) one.remove();
  for (const formula of copy.querySelectorAll('.katex')) {
    const tex = formula.querySelector('annotation')?.textContent ?? '';
    const block = formula.closest('.katex-display');
    (block ?? formula).replaceWith(block ? `\n$$${tex}$$\n` : `$${tex}$`);
  }
  const place = document.createElement('div');
  place.className = 'copied';
  place.append(copy);
  document.body.append(place);
  const text = place.innerText.replaceAll(/\n{3,}/g, '\n\n').trim();
  const html = place.innerHTML;
  place.remove();
  return { text, html };
}
