/** The pages of the help, in the order in which a person meets what they are about. */
export const TOPICS = [
  'first-steps',
  'urgent',
  'captures',
  'chat-exports',
  'original',
  'isolation',
  'time',
  'verification',
  'limits',
  'keys',
  'words',
] as const;

export type Topic = (typeof TOPICS)[number];
