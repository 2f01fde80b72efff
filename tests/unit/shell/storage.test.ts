import { afterEach, expect, test, vi } from 'vitest';
import { recall, remember } from '../../../src/browser/storage.ts';

/** A browser's storage, or one that is full, or closed to the site. */
function storage(refuses = false) {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
}

afterEach(() => void vi.unstubAllGlobals());

test('what is remembered is there, and says how long it lasts', () => {
  const local = storage();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', storage());
  expect(remember('quiz', 'a')).toBe('kept');
  expect(recall('quiz')).toBe('a');
  expect(local.getItem('quiz')).toBe('a');
});

test('where the storage is full, it lasts for the visit and is newer than what was kept', () => {
  const local = storage();
  const full = storage(true);
  vi.stubGlobal('localStorage', { ...full, getItem: () => 'old' });
  vi.stubGlobal('sessionStorage', storage());
  expect(remember('quiz', 'new')).toBe('visit');
  expect(recall('quiz')).toBe('new');
  vi.stubGlobal('localStorage', local);
  expect(remember('quiz', 'newer')).toBe('kept');
  expect(recall('quiz')).toBe('newer');
});

test('where both are closed, it says so and throws nothing', () => {
  vi.stubGlobal('localStorage', storage(true));
  vi.stubGlobal('sessionStorage', storage(true));
  expect(remember('cards', 'a')).toBe('page');
  expect(recall('cards')).toBeNull();
});
