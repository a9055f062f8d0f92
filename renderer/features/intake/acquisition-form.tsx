import type { ReactNode } from 'react';
import type { AcquisitionSaid } from '../../../shared/ipc/calls/intake.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice, TextField } from '../../ui/fields.tsx';
import { Select } from '../../ui/select.tsx';
import { RECEIVED_FIELDS, useSaid } from './said.ts';

export interface AcquisitionFormProps {
  readonly title: string;
  /** Of what waits; the first few are shown. */
  readonly names: readonly string[];
  /** A paste is a received copy by its nature. */
  readonly isPaste?: boolean;
  readonly mayBeRecording?: boolean;
  readonly isBusy: boolean;
  readonly startLabel?: string;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

const METHODS = [
  'screenshot',
  'scroll-capture',
  'app-capture',
  'export',
  'photo-of-screen',
  'pc-screen',
  'scan',
  'forensic',
  'other',
] as const satisfies readonly AcquisitionSaid['method'][];

const SOURCE_FIELDS = [
  'collector',
  'device',
  'app',
  'account',
  'url',
  'capturedAt',
  'clockOffsetSeconds',
  'place',
  'custodian',
  'notes',
] as const;

const NAMES = 3;

/** What is known of a batch; kept for the next one. Only where it comes from and how it was made must be looked at. */
export function AcquisitionForm(props: AcquisitionFormProps): ReactNode {
  const { intake } = useTexts();
  const { title, names, isPaste = false, isBusy, onStart, onCancel } = props;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <ul className="names">
        {names.slice(0, NAMES).map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {names.length > NAMES && <li className="soft">{intake.andMore(names.length - NAMES)}</li>}
      </ul>
      {!isPaste && <CopyKind />}
      {!isPaste && <Method />}
      {props.mayBeRecording === true && <Recorder />}
      <Previews />
      <Details isPaste={isPaste} />
      <div className="row actions">
        <Button look="main" onPress={onStart} isDisabled={isBusy}>
          {props.startLabel ?? intake.start}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {intake.clear}
        </Button>
      </div>
    </section>
  );
}

function CopyKind(): ReactNode {
  const { intake } = useTexts();
  const [said, say] = useSaid();
  return (
    <Choice
      label={intake.copyKind}
      value={said.copyKind}
      onChange={(copyKind) => say({ copyKind })}
      options={[
        { value: 'original', text: intake.original, hint: intake.originalHint },
        { value: 'received-copy', text: intake.received, hint: intake.receivedHint },
      ]}
    />
  );
}

function Method(): ReactNode {
  const { intake } = useTexts();
  const [said, say] = useSaid();
  return (
    <>
      <Select
        label={intake.method}
        value={said.method}
        onChange={(method) => say({ method })}
        options={METHODS.map((value) => ({ value, text: intake.methods[value] }))}
      />
      {said.method === 'photo-of-screen' && <Field name="secondDevice" />}
      {said.method === 'app-capture' && (
        <Choice
          label={intake.profilesHidden}
          isRow
          value={said.profilesHidden ?? 'unknown'}
          onChange={(profilesHidden) => say({ profilesHidden })}
          options={[
            { value: 'yes', text: intake.answers.yes },
            { value: 'no', text: intake.answers.no },
            { value: 'unknown', text: intake.answers.unknown },
          ]}
        />
      )}
    </>
  );
}

/** Whether a recording may be played and filed at all depends on it; "later" is an answer. */
function Recorder(): ReactNode {
  const { intake } = useTexts();
  const [said, say] = useSaid();
  return (
    <Choice
      label={intake.recorder}
      isRow
      value={said.recorderTookPart ?? 'later'}
      onChange={(recorderTookPart) => say({ recorderTookPart })}
      options={(['yes', 'no', 'unknown', 'later'] as const).map((value) => ({
        value,
        text: intake.answers[value],
      }))}
    />
  );
}

function Previews(): ReactNode {
  const { intake } = useTexts();
  const [said, say] = useSaid();
  return (
    <Choice
      label={intake.previews}
      value={said.previews}
      onChange={(previews) => say({ previews })}
      options={[
        { value: 'later', text: intake.previewsLater, hint: intake.previewsLaterHint },
        { value: 'now', text: intake.previewsNow, hint: intake.previewsNowHint },
        { value: 'never', text: intake.previewsNever, hint: intake.previewsNeverHint },
      ]}
    />
  );
}

function Details({ isPaste }: { readonly isPaste: boolean }): ReactNode {
  const { intake } = useTexts();
  const [said] = useSaid();
  const asksReceived = isPaste || said.copyKind === 'received-copy';
  return (
    <details>
      <summary>{intake.details}</summary>
      <div className="stack">
        <p className="soft small">{intake.detailsHint}</p>
        {asksReceived && RECEIVED_FIELDS.map((name) => <Field key={name} name={name} />)}
        {SOURCE_FIELDS.map((name) => (
          <Field key={name} name={name} />
        ))}
      </div>
    </details>
  );
}

type FieldName = (typeof SOURCE_FIELDS)[number] | (typeof RECEIVED_FIELDS)[number] | 'secondDevice';

function Field({ name }: { readonly name: FieldName }): ReactNode {
  const { intake } = useTexts();
  const [said, say] = useSaid();
  return (
    <TextField
      label={intake.fields[name]}
      value={said[name] ?? ''}
      onChange={(value) => say({ [name]: value })}
    />
  );
}
