import { NoPictureError, shrinkPicture } from './shrinkPicture';

const drawn: unknown[][] = [];
let sizes: readonly (readonly [number, number])[] = [];

/** jsdom draws nothing: what is asked of the canvas is looked at. */
function given(width: number, height: number): void {
  drawn.length = 0;
  sizes = [];
  Object.assign(globalThis, { createImageBitmap: async () => ({ width, height, close: () => undefined }) });
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation((() => ({
    fillRect: () => undefined,
    drawImage: (...args: unknown[]) => drawn.push(args.slice(1))
  })) as unknown as HTMLCanvasElement['getContext']);
  jest.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function toBlob(this: HTMLCanvasElement, done, type) {
    sizes = [[this.width, this.height]];
    done(new Blob(['drawn'], { type }));
  });
}

afterEach(() => jest.restoreAllMocks());

describe('a picture on its way to the site', () => {
  it.each([
    [4000, 3000, 960, 720],
    [1000, 4000, 240, 960],
    [300, 200, 300, 200],
    [9600, 1, 960, 1]
  ])('of %d × %d is drawn anew as %d × %d, so that nothing else of its file comes along', async (width, height, toWidth, toHeight) => {
    given(width, height);
    const blob = await shrinkPicture(new Blob(['Exif GPS 48.85'], { type: 'image/png' }));
    expect([blob.type, sizes, drawn]).toEqual(['image/jpeg', [[toWidth, toHeight]], [[0, 0, toWidth, toHeight]]]);
  });

  it('that is none is refused', async () => {
    given(1, 1);
    Object.assign(globalThis, { createImageBitmap: async () => Promise.reject(new Error('not decoded')) });
    await expect(shrinkPicture(new Blob(['%PDF']))).rejects.toBeInstanceOf(NoPictureError);
  });
});
