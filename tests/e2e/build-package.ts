import { productionPackage } from '../../local/start/productionPackage';

/** The specs drive what is shipped: built once here, before each worker starts its city. */
export default async function buildPackage(): Promise<void> {
  await productionPackage(process.cwd(), (line) => console.log(line));
}
