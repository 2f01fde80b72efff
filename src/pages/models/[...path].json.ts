import { paths, serve } from './_files.ts';

export const getStaticPaths = () => paths('json');

export const GET = serve('json', 'application/json');
