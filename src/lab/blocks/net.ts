import type { ModelFile } from '../../inference/manifest.ts';

export interface Net {
  readonly id: string;
  readonly name: string;
  readonly blocks: number;
  /** Its plain twin, with the graph whose blocks can be switched off. */
  readonly plain?: { readonly id: string; readonly graph: ModelFile } | undefined;
}
