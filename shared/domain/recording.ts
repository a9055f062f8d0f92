import { z } from 'zod';
import type { Lang } from '../i18n/lang.ts';

/** Whether whoever recorded took part in the talk (통신비밀보호법 3, 4, 14). */
export const recorderAnswerSchema = z.enum(['yes', 'no', 'unknown', 'later', 'not-a-recording']);
export type RecorderAnswer = z.infer<typeof recorderAnswerSchema>;

/** What a person may answer; what is no recording is not asked about. */
export const givenAnswerSchema = recorderAnswerSchema.exclude(['not-a-recording']);
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** `not-a-participant`: maybe an unlawful recording of others. `not-known`: nobody has said yet. */
export type RecordingDoubt = 'not-a-participant' | 'not-known';

export function recordingDoubt(answer: RecorderAnswer): RecordingDoubt | null {
  if (answer === 'no') return 'not-a-participant';
  return answer === 'unknown' || answer === 'later' ? 'not-known' : null;
}

const WARNINGS: Record<RecordingDoubt, Record<Lang, string>> = {
  'not-a-participant': {
    en: 'This may be a recording of a conversation between others. Do not play, copy or file it before a lawyer has decided.',
    ko: '타인 간의 대화 녹음일 수 있습니다. 변호사 확인 전에는 재생·복사·제출하지 마세요.',
  },
  'not-known': {
    en: 'It is not recorded whether the person who recorded took part in the conversation. Answer before it is used.',
    ko: '녹음한 사람이 대화에 참여했는지 기록되지 않았습니다. 쓰기 전에 확인해 적으세요.',
  },
};

export function recordingWarning(doubt: RecordingDoubt, lang: Lang): string {
  return WARNINGS[doubt][lang];
}
