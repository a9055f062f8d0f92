/**
 * What a reading keeps in memory. A line or a record may be as long as the file; its text is cut here with the doubt
 * `text-cut`, while its span stays exact, so nothing is lost that the original does not still hold.
 */
export const limits = {
  /** Bytes of one line that are decoded. */
  lineBytes: 1024 * 1024,
  /** UTF-16 units of one record's text. */
  recordText: 1024 * 1024,
  /** Blank lines in a row that may still belong to a message. */
  blankRun: 1000,
  /** Different senders remembered for a file. */
  senders: 65_536,
  /** UTF-16 units of a sender's name. */
  senderName: 256,
  /** Bytes from the start that decide format and encoding. */
  head: 64 * 1024,
  /**
   * Bytes that the first pass reads at least (all of a smaller file). WhatsApp exports end at 40,000 messages, about
   * half of this. A name first seen past it settles nothing: lines that need it keep their
   * doubt.
   */
  survey: 8 * 1024 * 1024,
  /** Bytes decoded at a time. */
  block: 256 * 1024,
} as const;
