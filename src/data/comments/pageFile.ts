import { pathLiteral } from '../connection/pathLiteral';

/** Where REST has a page. @param path server-relative */
export function pageFile(path: string): string {
  return `_api/web/getFileByServerRelativePath(decodedUrl='${pathLiteral(path)}')`;
}
