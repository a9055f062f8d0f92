import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { CopiesOutside } from './copies-outside.tsx';
import { forgetIsolated, useIsolating } from './isolating.ts';

/** What became of the isolations of this sitting: that they are done, the proof, and who has copies still. */
export function IsolationNotice(): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  const { where, go } = useWork();
  const { waiting, result, error } = useIsolating();
  if (waiting > 0) return <Notice>{isolated.running(waiting)}</Notice>;
  if (error !== null)
    return (
      <Notice look="wrong" title={isolated.failed}>
        {sayError(error, lang)}
      </Notice>
    );
  if (result === null) return null;
  const { items, pieces, remnants, copiesOutside, moreCopies } = result;
  return (
    <Notice look={remnants === 0 ? 'good' : 'wrong'}>
      <div className="row between">
        <span>
          <strong>{isolated.done(items)}</strong>{' '}
          {pieces === 0 ? isolated.notSought : remnants === 0 ? isolated.proven : isolated.left(remnants)}
        </span>
        <span className="row">
          {where.section !== 'isolated' && (
            <Button onPress={() => go('isolated')}>{isolated.toScreen}</Button>
          )}
          <Button look="quiet" onPress={forgetIsolated}>
            {isolated.putAway}
          </Button>
        </span>
      </div>
      <CopiesOutside copies={copiesOutside} more={moreCopies} />
    </Notice>
  );
}
