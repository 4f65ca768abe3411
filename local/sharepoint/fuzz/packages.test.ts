import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { test } from 'node:test';
import { buildPackage, zipFiles } from '../model/apps/testing/build-package';
import { openGround } from './ground';

const seed = Number(process.env.FUZZ_SEED ?? 20261201);

/** Packages that are damaged, climb out, explode or never end. */
void test('fuzz: packages', async (suite) => {
  const ground = await openGround();
  const add = (bytes: Uint8Array) => ground.attack("_api/web/tenantappcatalog/add(overwrite=true,url='fuzz.sppkg')", { method: 'POST', body: bytes as Uint8Array<ArrayBuffer> });
  const sound = await buildPackage();

  await suite.test('bytes that were changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = sound.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await add(bytes);
      }),
      { seed, numRuns: 60, endOnFailure: true }
    );
    await ground.inspect();
  });
  await suite.test('packages that were cut', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(sound.length), async (length) => void (await add(sound.slice(0, length)))), { seed, numRuns: 40, endOnFailure: true });
    await ground.inspect();
  });
  for (const path of ['../outside.js', '..\\outside.js', '/outside.js', 'C:\\outside.js', 'a/../../../../outside.js', 'nul\u0000.js']) {
    await suite.test(`an entry named ${JSON.stringify(path)}`, async () => {
      const { status } = await add(await buildPackage({ assets: { [path]: 'x' } }));
      assert.ok(status < 500);
      await ground.inspect();
    });
  }
  await suite.test('an entry that unpacks to a gigabyte', async () => {
    const { status } = await add(await buildPackage({ assets: { 'bomb.js': new Uint8Array(400 * 1024 * 1024) } }));
    assert.ok(status >= 400 && status < 500, String(status));
    await ground.inspect();
  });
  await suite.test('entities that expand without end', async () => {
    const lol = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]><App Name="&j;" ProductID="&j;"/>`;
    const { status } = await add(await buildPackage({ change: { 'AppManifest.xml': lol } }));
    assert.ok(status >= 400 && status < 500, String(status));
    await ground.inspect();
  });
  await suite.test('an entity of a file of the machine', async () => {
    const { text } = await add(await buildPackage({ change: { 'AppManifest.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><App Name="&f;" ProductID="5d1f2c1e-0000-4000-8000-0000000000a1" Version="1.0.0.0"/>' } }));
    assert.ok(!text.includes('root:x:0'));
  });
  for (const [what, xml] of [['no manifest', undefined], ['an empty manifest', ''], ['a manifest without an id', '<App/>'], ['a manifest cut off', '<App Name='], ['a deep manifest', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`]] as const) {
    await suite.test(what, async () => {
      const { status } = await add(await buildPackage({ change: { 'AppManifest.xml': xml } }));
      assert.ok(status >= 400 && status < 500, String(status));
    });
  }
  await suite.test('a zip that is no package', async () => {
    const { status } = await add(await zipFiles([['hello.txt', 'hello']]));
    assert.ok(status >= 400 && status < 500, String(status));
  });
  await suite.test('a sound package still goes in', async () => assert.equal((await add(sound)).status, 200));
  await ground.close();
});
