import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchPicture, pictureAddress } from '../../../../src/inference/picture/fetch.ts';

const PAGE = 'http://localhost:4321/en/lab/';

describe('the address of a picture', () => {
  test.each(['https://example.org/a.png', ' https://example.org/a ', 'data:image/png;base64,AA=='])(
    '%s will do',
    (text) => {
      expect(pictureAddress(text, PAGE).href).toBe(text.trim());
    },
  );

  test('so will a file of the site itself, though it has no https', () => {
    expect(pictureAddress('http://localhost:4321/a.png', PAGE).pathname).toBe('/a.png');
  });

  test.each([
    '',
    'a.png',
    'http://example.org/a.png',
    'ftp://example.org/',
    'javascript:1',
    'data:text/html,1',
  ])('%s will not', (text) => {
    expect(() => pictureAddress(text, PAGE)).toThrow(expect.objectContaining({ code: 'bad-address' }));
  });
});

describe('what comes from there', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (reply: () => Promise<Response>) => {
    vi.stubGlobal('location', new URL(PAGE));
    vi.stubGlobal('fetch', reply);
    return fetchPicture('https://example.org/a.png');
  };

  test('is the file', async () => {
    const blob = await answer(() => Promise.resolve(new Response('abc')));
    expect(blob.size).toBe(3);
  });

  test('of unknown length stops at the limit, not at its end', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1_000_000));
        if (++sent === 220) controller.close();
      },
    });
    await expect(answer(() => Promise.resolve(new Response(body)))).rejects.toMatchObject({
      code: 'too-heavy',
    });
    expect(sent).toBeLessThan(110);
  });

  test('404, no answer and far too much are failures', async () => {
    await expect(answer(() => Promise.resolve(new Response('', { status: 404 })))).rejects.toMatchObject({
      code: 'http-status',
      values: { file: 'https://example.org/a.png', status: 404 },
    });
    await expect(answer(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      code: 'address-blocked',
      values: { host: 'example.org' },
    });
    const headers = { 'content-length': '200000000' };
    await expect(answer(() => Promise.resolve(new Response('a', { headers })))).rejects.toMatchObject({
      code: 'too-heavy',
    });
  });
});
