/** Wide enough for a card of an answer on a dense screen (pixels). */
const LONGEST = 960;
const QUALITY = 0.85;

/** The file is no picture that this browser can read. */
export class NoPictureError extends Error {
  public override readonly name = 'NoPictureError';
}

/**
 * A picture drawn anew in the browser, small enough for a page: what its file says of place, time and camera is left behind.
 * @throws NoPictureError
 */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new NoPictureError('not a picture');
  });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new NoPictureError('no canvas');
  // What is transparent would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new NoPictureError('not drawn'))), 'image/jpeg', QUALITY));
}
