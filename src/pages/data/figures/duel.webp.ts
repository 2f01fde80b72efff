import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { duel } from '../../../lab/duel/precomputed.ts';

/** The picture of the duel on the home page: the part of a sample that both networks are shown. */
export const GET: APIRoute = async () => {
  const { picture } = await duel('en');
  const { width, height, data } = picture;
  const image = sharp(data, { raw: { width, height, channels: 4 } }).resize(192, 192);
  return new Response(new Uint8Array(await image.webp({ quality: 85 }).toBuffer()), {
    headers: { 'Content-Type': 'image/webp' },
  });
};
