import { bundle } from './bundle.ts';

// npm run bundle: the site of dist/ as one archive in the working folder.
const { file, bytes, files } = bundle('dist', '.');
console.log(`${file}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
