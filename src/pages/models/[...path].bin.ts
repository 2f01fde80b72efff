import { paths, serve } from './_files.ts';

export const getStaticPaths = () => paths('bin');

export const GET = serve('bin', 'application/octet-stream');
