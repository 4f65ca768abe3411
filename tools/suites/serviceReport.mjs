/** A reporter of Node's runner: a JSON line for each test that failed, with its file, one for each file with the seconds that it took, and one with what came of all. */
export default async function* serviceReport(events) {
  for await (const { type, data } of events) {
    // A block fails with what is in it.
    if (type === 'test:fail' && data.details?.type !== 'suite') {
      const { error } = data.details;
      yield `${JSON.stringify({ failure: { file: data.file ?? data.name, name: data.name, error: String(error?.cause?.stack ?? error?.cause ?? error) } })}\n`;
    }
    if (type !== 'test:summary') continue;
    // Each file has a summary too.
    yield `${JSON.stringify(data.file === undefined ? { counts: data.counts } : { took: { file: data.file, seconds: Math.round(data.duration_ms / 1000) } })}\n`;
  }
}
