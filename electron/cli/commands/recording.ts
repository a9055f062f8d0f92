import type { Command } from 'commander';
import {
  type GivenAnswer,
  givenAnswerSchema,
  type RecorderAnswer,
  recordingDoubt,
  recordingWarning,
} from '../../../shared/domain/recording.ts';
import { answerRecording, listRecordings } from '../../core/recording/answers.ts';
import { type CliContext, printResult, say, type Words } from '../context.ts';
import { oneOf } from '../options.ts';
import { chooseCase, withSession } from '../with-session.ts';

const ANSWERS: Record<GivenAnswer, Words> = {
  yes: { en: 'took part', ko: '대화에 참여함' },
  no: { en: 'took no part', ko: '대화에 참여하지 않음' },
  unknown: { en: 'not known', ko: '모름' },
  later: { en: 'not answered yet', ko: '아직 답하지 않음' },
};

export function registerRecording(program: Command, context: CliContext): void {
  const words = (en: string, ko: string) => say(context, { en, ko });
  const group = program
    .command('recording')
    .description(
      words(
        'recordings: whether the recorder took part in the talk',
        '녹음·영상: 녹음한 사람이 대화에 참여했는지',
      ),
    );
  group
    .command('answer')
    .argument('<item>', words('item id', '증거물 번호(id)'))
    .requiredOption(
      '--took-part <answer>',
      words(
        'did the recorder take part? yes | no | unknown | later',
        '녹음한 사람이 대화에 참여했는지: yes(예) | no(아니오) | unknown(모름) | later(나중에)',
      ),
      oneOf(givenAnswerSchema),
    )
    .description(
      words(
        'answer it, or answer it anew; the log does not hold the answer',
        '답하거나 고쳐 답하기. 답은 이력에 적히지 않음',
      ),
    )
    .action((itemId: string, { tookPart }: { tookPart: GivenAnswer }, own: Command) =>
      withSession(context, own, (session) => {
        answerRecording(session, itemId, tookPart);
        printResult(context, 'recording/1', { itemId, answer: tookPart }, () =>
          line(context, itemId, tookPart),
        );
      }),
    );
  group
    .command('list')
    .description(words('recordings of a case and their answers', '사건의 녹음·영상과 답'))
    .option('--case <id>', words('case', '사건'))
    .action((options: { case?: string }, own: Command) =>
      withSession(context, own, (session) => {
        const recordings = listRecordings(session.db, chooseCase(session, options.case));
        printResult(context, 'recording-list/1', { recordings }, () =>
          recordings.map(({ itemId, answer }) => line(context, itemId, answer)).join('\n'),
        );
      }),
    );
}

function line(context: CliContext, itemId: string, answer: GivenAnswer): string {
  const doubt = recordingDoubt(answer satisfies RecorderAnswer);
  const warning = doubt === null ? '' : `\n  ${recordingWarning(doubt, context.lang)}`;
  return `${itemId}  ${say(context, ANSWERS[answer])}${warning}`;
}
