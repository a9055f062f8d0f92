import { type ReactNode, useEffect, useState } from 'react';
import type { CaptureSource } from '../../../shared/ipc/calls/intake.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';
import { toSent, useSaid } from './said.ts';
import type { SummaryOf } from './summary.tsx';

export interface ScreenCaptureProps {
  readonly onClose: () => void;
  readonly onDone: (result: SummaryOf) => void;
}

const DELAYS = ['0', '3', '5', '10'] as const;

/** A picture of a screen or window: chosen, made after a delay, looked at, and only then taken in. */
export function ScreenCapture({ onClose, onDone }: ScreenCaptureProps): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const [sources, setSources] = useState<readonly CaptureSource[]>([]);
  const [delay, setDelay] = useState<(typeof DELAYS)[number]>('3');
  const [taken, setTaken] = useState<OutputOf<'capture.take'> | null>(null);
  const list = useAction(async () => setSources((await call('capture.sources', {})).sources));
  const take = useAction(async (sourceId: string) =>
    setTaken(await call('capture.take', { sourceId, delaySeconds: Number(delay) })),
  );
  const { run } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the question is opened
  useEffect(run, []);
  const close = (): void => {
    void call('capture.drop', {});
    onClose();
  };
  const error = take.error ?? list.error;
  return (
    <Dialog title={intake.capture} isOpen isWide isForm onClose={close}>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {taken === null ? (
        <>
          <p>{intake.captureHow}</p>
          <Select
            label={intake.delay}
            look="bar"
            value={delay}
            onChange={setDelay}
            options={DELAYS.map((value) => ({ value, text: intake.seconds(Number(value)) }))}
          />
          <Sources sources={sources} isDisabled={take.isRunning} onChoose={take.run} />
          <p className="soft small">{intake.windowsScaled}</p>
        </>
      ) : (
        <Taken
          taken={taken}
          onAgain={() => {
            setTaken(null);
            run();
          }}
          onDone={(result) => {
            onDone(result);
            onClose();
          }}
        />
      )}
      <div className="row">
        <Button look="quiet" onPress={close}>
          {intake.captureClose}
        </Button>
      </div>
    </Dialog>
  );
}

interface SourcesProps {
  readonly sources: readonly CaptureSource[];
  readonly isDisabled: boolean;
  readonly onChoose: (sourceId: string) => void;
}

function Sources({ sources, isDisabled, onChoose }: SourcesProps): ReactNode {
  const { intake } = useTexts();
  return (['screen', 'window'] as const).map((kind) => {
    const found = sources.filter((source) => source.kind === kind);
    if (found.length === 0) return null;
    return (
      <section key={kind} className="stack">
        <h3>{kind === 'screen' ? intake.screens : intake.windows}</h3>
        <ul className="cards">
          {found.map(({ id, name, picture }) => (
            <li key={id}>
              <button type="button" className="source" disabled={isDisabled} onClick={() => onChoose(id)}>
                <img src={picture} alt="" />
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

interface TakenProps {
  readonly taken: OutputOf<'capture.take'>;
  readonly onAgain: () => void;
  readonly onDone: (result: SummaryOf) => void;
}

function Taken({ taken, onAgain, onDone }: TakenProps): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const [said] = useSaid();
  const { captureId, picture, width, height, at } = taken;
  const [name, setName] = useState(`screen-${at.slice(0, 19).replaceAll(':', '').replace('T', '-')}`);
  const [url, setUrl] = useState('');
  const keep = useAction(async () => {
    const { previews } = said;
    const sent = toSent({ copyKind: 'original', method: 'pc-screen', previews, url });
    onDone(await call('capture.keep', { ...sent, caseId, captureId, name: `${name.trim()}.png` }));
  });
  return (
    <>
      <img className="capture" src={picture} alt={intake.captureAlt} />
      <p className="soft small">{intake.captureFacts(width, height, new Date(at).toLocaleString(lang))}</p>
      <TextField label={intake.captureName} value={name} onChange={setName} />
      <TextField label={intake.fields.url} value={url} onChange={setUrl} />
      {keep.error !== null && <Notice look="wrong">{sayError(keep.error, lang)}</Notice>}
      <div className="row">
        <Button look="main" onPress={keep.run} isDisabled={keep.isRunning || name.trim() === ''}>
          {intake.captureKeep}
        </Button>
        <Button onPress={onAgain}>{intake.captureAgain}</Button>
      </div>
    </>
  );
}
