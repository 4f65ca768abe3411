/** Where a browser keeps answers of one web for one person, as text. */
export interface AnswerStore {
  /** Undefined: nothing is kept. */
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

const CACHE = 'parvis-reads';

/**
 * In the browser's cache of answers, which holds more than its storage. What it keeps of the same web for somebody else is taken away: a computer may be shared.
 * @param caches of the browser
 * @param webUrl absolute
 */
export function browserAnswers(caches: CacheStorage, webUrl: string, readerId: number): AnswerStore {
  const ofWeb = `${webUrl}/parvis-reads?reader=`;
  const address = `${ofWeb}${readerId}`;
  return {
    async read() {
      const cache = await caches.open(CACHE);
      const [kept, all] = await Promise.all([cache.match(address), cache.keys()]);
      for (const { url } of all) if (url.startsWith(ofWeb) && url !== address) void cache.delete(url);
      return kept?.text();
    },
    async write(text) {
      await (await caches.open(CACHE)).put(address, new Response(text));
    }
  };
}
