import { expect, test } from 'vitest';
import { formulaStyles } from '../../../src/build/formula-styles.mjs';
import { policyFor } from '../../../src/build/policy.mjs';
import { math } from '../../../src/paper/math.ts';

const page = (body: string) => `<html><head></head><body>${body}</body></html>`;
const formula = page(math('\\frac{\\sum_i x_i}{y^2}'));

test('a page of formulas needs no style attribute, and what they said is said by the stylesheet', () => {
  const { css, file, classed } = formulaStyles([formula]);
  const styles = [...formula.matchAll(/ style="([^"]*);"/g)].map(([, style = '']) => style);
  const own = classed(formula, `/_astro/${file}`);
  expect(styles.length).toBeGreaterThan(5);
  for (const style of styles) expect(css).toContain(`{${style.replaceAll(';', '!important;')}!important}`);
  expect(own).not.toContain('style="');
  expect(policyFor(own)).toContain("style-src-attr 'none'");
  expect(own).toContain(`<link rel="stylesheet" href="/_astro/${file}"></head>`);
  // Each part keeps its own measures.
  const said = [...own.matchAll(/<span class="(?:[^"]* )?(k[\da-z]{1,2})"/g)].map(
    ([, name = '']) => new RegExp(`\\.${name}\\{([^}]*)\\}`).exec(css)?.[1],
  );
  expect(said).toEqual(styles.map((style) => `${style.replaceAll(';', '!important;')}!important`));
});

test('other styles, and pages without formulas, stay as they are', () => {
  const other = page('<span style="--x:1"></span><i style="height:1em;"></i>');
  expect(formulaStyles([other, formula]).classed(other, '/a.css')).toBe(other);
});

test('the file is named after what is in it', () => {
  const more = page(math('\\left(\\frac{a}{b}\\right)'));
  expect(formulaStyles([formula]).file).toBe(formulaStyles([formula, formula]).file);
  expect(formulaStyles([formula]).file).not.toBe(formulaStyles([formula, more]).file);
});
