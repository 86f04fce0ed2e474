/** 30 MB: a full-size JPEG of a 60-megapixel camera. */
export const MAX_BYTES = 30 * 1024 * 1024

/** Decoded, a pixel takes four bytes and more: what one upload may ask of the process. */
const MAX_PIXELS = 100_000_000

/** What readers get, by width in pixels. Their heights only keep WebP's limit of 16,383 out of reach. */
export const SIZES = { thumbnail: 400, medium: 900, large: 1920 } as const

type Format = { ext: string; names: readonly string[]; pixels: number }

/** The pictures that are taken, by what their bytes say. A pixel of AVIF takes some ten times as long as another's. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'image/jpeg': { ext: 'jpg', names: ['jpg', 'jpeg', 'jpe', 'jfif'], pixels: MAX_PIXELS },
  'image/png': { ext: 'png', names: ['png'], pixels: MAX_PIXELS },
  'image/webp': { ext: 'webp', names: ['webp'], pixels: MAX_PIXELS },
  'image/avif': { ext: 'avif', names: ['avif'], pixels: 50_000_000 },
}
