/** A lone half of a surrogate pair, which file systems allow and UTF-8 does not. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A file's name as it can be stored: unchanged, but for what no text can hold, which is written as its code. */
export function toStorableName(name: string): string {
  return name.replace(LONE_SURROGATE, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}
