import { comparePaths, isArchivePath } from '../archive/archive-path.ts';
import type { ArchiveSource, SourceFile } from '../archive/source.ts';
import type { Report } from './report.ts';

/**
 * The files of an archive in order, after faults of the container, unsafe names, and names that would fall together on
 * a disk that ignores case, have been reported. Only what can be read as a plain file is returned.
 */
export async function listFiles(source: ArchiveSource, report: Report): Promise<SourceFile[]> {
  const found = await source.list();
  for (const file of found) if (file.fault !== undefined) report.add(file.fault, file.path);
  const files = found.filter((file) => file.fault === undefined || file.fault === 'ZIP_HEADER');
  for (const file of files) if (!isArchivePath(file.path)) report.add('PATH_UNSAFE', file.path);
  reportClashes(files, report);
  return files.sort((a, b) => comparePaths(a.path, b.path));
}

function reportClashes(files: readonly SourceFile[], report: Report): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.toLowerCase();
    if (seen.has(folded)) report.add('PATH_CLASH', path);
    seen.add(folded);
  }
}
