/** `npm run new:part -- notes`: writes the files of a new web part (docs/adding-a-web-part.md). */
import { partNames } from './newPart/partNames';
import { writePart } from './newPart/writePart';

const [plural, one] = process.argv.slice(2);
try {
  if (!plural) throw new Error('Usage: npm run new:part -- <things> [<thing>], e.g. npm run new:part -- notes');
  const files = writePart(process.cwd(), partNames(plural, one));
  console.log(`${files.map((file) => `  ${file}`).join('\n')}\n\nIt stands on the demo page: npm start. What is yours to say now: docs/adding-a-web-part.md.`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
