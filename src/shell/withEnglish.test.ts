import { withEnglish, wordsReady } from './withEnglish';

test('English words come when the page is English, once; French ones are there', async () => {
  const load = jest.fn(async () => ({ en: { hello: 'Hello' } }));
  const words = withEnglish({ hello: 'Bonjour' }, load);
  expect(words.fr.hello).toBe('Bonjour');
  await wordsReady('fr');
  expect(load).not.toHaveBeenCalled();
  expect(() => words.en).toThrow('wordsReady');
  await wordsReady('en');
  await wordsReady('en');
  expect(words.en.hello).toBe('Hello');
  expect(load).toHaveBeenCalledTimes(1);
});

test('what does not come is told, and tried again', async () => {
  const load = jest.fn<Promise<{ en: string }>, []>(() => Promise.reject(new Error('Loading chunk 1 failed')));
  const words = withEnglish('Bonjour', load);
  await expect(wordsReady('en')).rejects.toThrow('chunk');
  load.mockResolvedValue({ en: 'Hello' });
  await wordsReady('en');
  expect(words.en).toBe('Hello');
});
