import { parseLandscape, type Landscape } from './landscape.ts';

const FILES = import.meta.glob<string>('../../../models/zoo/*/landscape.csv', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const depth = ({ network }: Landscape) => Number(network.split('-')[1]);

/** The landscapes of the zoo, plain before residual, shallow before deep. A file of another form stops the build and is named. */
export const landscapes: readonly Landscape[] = Object.entries(FILES)
  .map(([file, source]) => {
    try {
      return parseLandscape(source);
    } catch (error) {
      throw new Error(file, { cause: error });
    }
  })
  .sort((a, b) => a.network.split('-')[0]!.localeCompare(b.network.split('-')[0]!) || depth(a) - depth(b));

/** Each file as it is in the zoo, by the network's id. */
export const landscapeFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FILES).map(([file, source]) => [file.split('/').at(-2) ?? '', source]),
);
