import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { ChooseFile } from '../place/choose-file.tsx';
import { SaveTo } from '../place/save-to.tsx';
import { doubtTexts, sayDoubt } from './doubt-words.ts';
import { nextStepOf, type Standing } from './standing.ts';
import { TrustButton } from './trust-button.tsx';

/** What to do now, with one main button; the other ways stand beside it. */
export function NextStep({ standing }: { readonly standing: Standing }): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  const [said, setSaid] = useState<readonly string[]>([]);
  const step = nextStepOf(standing);
  const request = useCallback(
    async (path: string) => {
      const written = await call('time.request', { path });
      setSaid([time.requested(written.request)]);
    },
    [time],
  );
  const read = useCallback(
    async (path: string) => {
      const { genTime, authority, doubts } = await call('time.import', { path });
      const known = doubts.filter((doubt) => doubt in doubtTexts);
      setSaid([
        time.stampedNow(new Date(genTime).toLocaleString(lang), authority),
        ...known.map((doubt) => sayDoubt(doubt, lang)),
      ]);
    },
    [time, lang],
  );
  const print = useCallback(
    async (path: string) => {
      await call('time.printCheckpoint', { path });
      setSaid([time.printed(path)]);
    },
    [time],
  );
  const sentence = step === 'more' ? time.nextStep.more(standing.unconfirmed) : time.nextStep[step];
  return (
    <section className="card" aria-labelledby="time-next">
      <h2 id="time-next">{time.next}</h2>
      <p>{sentence}</p>
      <div className="row">
        {step === 'trust' && <TrustButton look="main" />}
        <SaveTo
          label={time.request}
          look={step === 'begin' || step === 'more' ? 'main' : 'plain'}
          suggested={time.requestName}
          onChosen={request}
        />
        <ChooseFile asked={{ file: 'timestamp' }} look={step === 'answer' ? 'main' : 'plain'} onChosen={read}>
          {time.read}
        </ChooseFile>
        <SaveTo label={time.print} suggested={time.printName} onChosen={print} />
      </div>
      <p className="soft small">{time.requestNote}</p>
      {said.length > 0 && (
        <Notice look="good">
          {said.map((line) => (
            <bdi key={line}>{line}</bdi>
          ))}
        </Notice>
      )}
    </section>
  );
}
