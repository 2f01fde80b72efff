import { paths, serve } from './_files.ts';

export const getStaticPaths = () => paths('onnx');

export const GET = serve('onnx', 'application/octet-stream');
