import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { Experiment } from './experiment.ts';

/** A folder on disk with these files; `remove` takes it away. */
export function folderWith(files: Readonly<Record<string, Uint8Array | string>>) {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'));
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), data);
  }
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

/** A part of the lab that takes many pictures, as a reader uses it. */
export class Many extends Experiment {
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.lang}/lab/${path}`);
    await expect(this.part).toBeVisible();
  }

  get part(): Locator {
    return this.page.locator('.lab.batch');
  }

  /** What is wrong with the pictures. */
  get alert(): Locator {
    return this.part.locator('.batch-pictures').getByRole('alert');
  }

  get said(): Locator {
    return this.part.locator('.batch-set');
  }

  async take(folder: string): Promise<void> {
    await this.part.locator('input[webkitdirectory]').setInputFiles(folder);
  }

  /** A button whose name starts as the string of that key does. */
  starts(key: string): Locator {
    return this.part.getByRole('button', { name: this.text(key).split('{')[0]! });
  }

  /** Starts, and waits until every picture has been through. */
  async go(): Promise<void> {
    await this.starts('folder.run').click();
    await this.through();
  }

  async through(): Promise<void> {
    await expect(this.starts('folder.run.done')).toBeVisible({ timeout: 90_000 });
  }

  table(key: string): Locator {
    return this.part.getByRole('group', { name: this.text(key) }).getByRole('table');
  }
}
