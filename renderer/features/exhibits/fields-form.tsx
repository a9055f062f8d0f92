import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice, TextField } from '../../ui/fields.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { FormProps } from './form-props.ts';

const COPY_KINDS = ['original', 'copy', 'received-copy'] as const;

/** What 민사소송규칙 106 asks of every exhibit. */
export function ExhibitFieldsForm({ shown, change, isFrozen }: FormProps): ReactNode {
  const { exhibits } = useTexts();
  const frozen = { isReadOnly: isFrozen };
  return (
    <section className="card">
      <div className="pair">
        <TextField
          label={exhibits.name}
          value={shown.title}
          onChange={(title) => change({ title })}
          {...frozen}
        />
        <TextField
          label={exhibits.mark}
          hint={exhibits.markHint}
          value={shown.mark}
          onChange={(mark) => change({ mark })}
          {...frozen}
        />
      </div>
      <div className="pair">
        <TextField
          label={exhibits.author}
          hint={exhibits.authorHint}
          value={shown.author}
          onChange={(author) => change({ author })}
          {...frozen}
        />
        <TextField
          label={exhibits.dateMade}
          hint={exhibits.dateMadeHint}
          value={shown.dateMade}
          onChange={(dateMade) => change({ dateMade })}
          {...frozen}
        />
      </div>
      <TextArea
        label={exhibits.fact}
        hint={exhibits.factHint}
        value={shown.fact}
        onChange={(fact) => change({ fact })}
        {...frozen}
      />
      <Choice
        label={exhibits.copyKind}
        value={shown.copyKind}
        onChange={(copyKind) => !isFrozen && change({ copyKind })}
        options={COPY_KINDS.map((value) => ({ value, text: exhibits.copyKinds[value] }))}
      />
      <TextArea
        label={exhibits.remarks}
        rows={2}
        value={shown.remarks}
        onChange={(remarks) => change({ remarks })}
        {...frozen}
      />
    </section>
  );
}
