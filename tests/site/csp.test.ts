import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy, workerPolicy } from '../../src/build/policy.mjs';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const directive = (html: string, name: string): string[] =>
  policyFor(html)
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1) ?? [];

describe('policyFor', () => {
  it('allows nothing inline on a page that has nothing inline', () => {
    const html = page('<script src="/a.js" type="module"></script>');
    expect(directive(html, 'default-src')).toEqual(["'none'"]);
    expect(directive(html, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directive(html, 'style-src-elem')).toEqual(["'self'"]);
    expect(directive(html, 'style-src-attr')).toEqual(["'none'"]);
  });

  it('names inline scripts and styles by their hash, character for character', () => {
    const script = `\nif (1 < 2 && '&amp;') document.write('<b>');\n`;
    const html = page(`<script>${script}</script><style>a > b {}</style>`);
    expect(directive(html, 'script-src')).toContain(hash(script));
    expect(directive(html, 'style-src-elem')).toContain(hash('a > b {}'));
  });

  it('hashes modules and import maps, but not data', () => {
    const html = page(
      '<script type="module">m()</script><script type="importmap">{}</script>' +
        '<script type="application/ld+json">{"a":1}</script><script type="application/json">[]</script>',
    );
    expect(directive(html, 'script-src').slice(2)).toEqual([hash('m()'), hash('{}')]);
  });

  it('hashes style attributes decoded, each once', () => {
    const html = page(
      '<i style="font:&quot;a&quot; &amp; b"></i><svg><g style="x:y"/><g style="x:y"/></svg><b style="x:y"></b>',
    );
    expect(directive(html, 'style-src-attr')).toEqual(["'unsafe-hashes'", hash('font:"a" & b'), hash('x:y')]);
  });

  it('looks into templates and noscript, and past comments and text areas', () => {
    const html = page(
      '<template><p style="t:1"></p><script>t()</script></template><noscript><style>n{}</style></noscript>' +
        '<!-- <p style="c:1"> --><textarea><p style="x:1"></textarea>',
    );
    expect(directive(html, 'style-src-attr')).toEqual(["'unsafe-hashes'", hash('t:1')]);
    expect(directive(html, 'script-src')).toContain(hash('t()'));
    expect(directive(html, 'style-src-elem')).toContain(hash('n{}'));
  });

  it('hashes line ends as the browser reads them', () => {
    expect(directive(page('<script>a\r\nb</script>'), 'script-src')).toContain(hash('a\nb'));
  });

  it('allows other hosts on pages that offer networks of theirs, and on no others', () => {
    const connect = (html: string) =>
      /connect-src ([^;]*)/.exec(policyFor(html, ['https://example.org/a.onnx']))?.[1];
    expect(connect(page('<section class="lab" data-elsewhere="true"></section>'))).toBe(
      "'self' blob: data: https://example.org/a.onnx",
    );
    expect(connect(page('<section class="lab" data-elsewhere="false"></section>'))).toBe(
      "'self' blob: data:",
    );
  });

  it('never says unsafe-inline or unsafe-eval', () => {
    const policies = policyFor(page('<script>a()</script><p style="a:b">')) + workerPolicy();
    expect(policies).not.toMatch(/'unsafe-(inline|eval)'/);
  });
});

describe('withPolicy', () => {
  it('comes first in the head, so that it governs all that follows', () => {
    expect(withPolicy(page('', '<title>a</title>'))).toContain(
      '<head><meta http-equiv="content-security-policy"',
    );
  });

  it('leaves the charset before it: it has to be within the first 1024 bytes', () => {
    expect(withPolicy(page('', '<meta charset="utf-8"><title>a</title>'))).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><title>/,
    );
  });

  it('refuses a page without a head', () => {
    expect(() => withPolicy('<header></header>')).toThrow('without <head>');
  });
});
