import { expect, test } from '@playwright/test';

interface Links {
  links: { path: string; kind: string; title: Record<string, string>; embed?: string }[];
}

test('every address is listed with titles in both languages, and one of each kind leads to its place', async ({
  page,
  request,
}) => {
  const { links } = (await (await request.get('permalinks.json')).json()) as Links;
  expect(new Set(links.map(({ path }) => path)).size).toBe(links.length);
  expect(links.filter(({ title }) => !title['zh'] || !title['en']).map(({ path }) => path)).toEqual([]);
  const kinds = new Map(links.map((link) => [link.kind, link]));
  for (const kind of ['section', 'block', 'figure', 'equation', 'table', 'row', 'cell', 'network', 'term'])
    expect(kinds.has(kind), kind).toBe(true);
  for (const { path, kind } of kinds.values()) {
    expect((await request.get(`en/${path.replace(/#.*/, '')}`)).status(), path).toBe(200);
    const id = path.split('#')[1];
    if (id === undefined || kind === 'layer') continue;
    await page.goto(`zh/${path}`);
    await expect(page.locator(':target'), path).toHaveAttribute('id', id);
  }
});
