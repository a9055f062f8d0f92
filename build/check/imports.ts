// Anchored at the start of a line, so that a comment or a sentence that mentions an import is not one.
const statements = [
  /^[ \t]*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"`]([^'"`]+)['"`]/g,
  /\brequire\(\s*['"`]([^'"`]+)['"`]/g,
  /\bimport\.meta\.resolve\(\s*['"`]([^'"`]+)['"`]/g,
];

/** Every module a source file names, types included: a type from a forbidden layer is a dependency too. */
export function importsOf(source: string): string[] {
  return statements.flatMap((statement) => [...source.matchAll(statement)].map((match) => match[1] ?? ''));
}
