import { htmlLang, type Lang } from '../i18n/languages.ts';
import { fill } from '../i18n/fill.ts';
import type { Hit } from './hits.ts';
import { search } from './search.ts';

const PAUSE = 80; // ms without a key before a search starts

/** Brings a search box to life: answers as the reader types; arrows move between the field and the answers. */
export function searchBox(box: HTMLElement): { input: HTMLInputElement; ask: (query: string) => void } {
  const input = box.querySelector('input')!;
  const status = box.querySelector<HTMLElement>('.status')!;
  const list = box.querySelector('ol')!;
  const lang = box.dataset['lang'] as Lang;
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function ask(query: string) {
    const mine = ++asked;
    if (query.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      list.ariaBusy = 'false';
      return;
    }
    list.ariaBusy = 'true';
    if (list.childElementCount === 0) status.textContent = status.dataset['loading'] ?? '';
    try {
      const hits = await search(query, lang);
      if (mine !== asked) return; // a later query has overtaken this one
      list.replaceChildren(...hits.map(item));
      status.textContent = fill((hits.length ? status.dataset['found'] : status.dataset['none']) ?? '', {
        n: hits.length,
        query,
      });
    } catch {
      if (mine === asked) status.textContent = status.dataset['failed'] ?? '';
    }
    if (mine === asked) list.ariaBusy = 'false';
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(input.value), PAUSE);
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    void ask(input.value).then(() => list.querySelector('a')?.focus());
  });
  box.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const stops = [input, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLInputElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return { input, ask: (query) => void ask(query) };
}

function item(hit: Hit): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  if (hit.lang) li.lang = htmlLang(hit.lang);
  const title = document.createElement('strong');
  title.textContent = hit.title;
  const page = document.createElement('small');
  page.textContent = hit.page === hit.title ? '' : ` ${hit.page}`;
  link.append(title, page);
  if (hit.excerpt !== '') {
    const text = document.createElement('p');
    text.append(...marked(hit.excerpt));
    link.append(text);
  }
  li.append(link);
  return li;
}

/** The excerpt as nodes. Its only markup is <mark>; everything else is text, whatever the index may hold. */
function marked(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const inner = /^<mark>(.*)<\/mark>$/.exec(piece)?.[1];
    const text = document.createTextNode(plain(inner ?? piece));
    if (inner === undefined) return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

/** The text of a piece of HTML. A parser drops the spaces before the first word, hence the point. */
function plain(html: string): string {
  return new DOMParser().parseFromString(`.${html}`, 'text/html').documentElement.textContent.slice(1);
}
