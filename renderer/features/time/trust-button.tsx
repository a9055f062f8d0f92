import { type ReactNode, useCallback, useState } from 'react';
import type { TrustCandidate } from '../../../shared/ipc/calls/time.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { ChooseFile } from '../place/choose-file.tsx';
import { sayTrustWarning } from './doubt-words.ts';
import { Fingerprint } from './fingerprint.tsx';

interface Found {
  readonly path: string;
  readonly certificates: readonly TrustCandidate[];
}

/** Chooses a file of certificates, shows what is in it, and trusts it only after a person compared the numbers. */
export function TrustButton({ look }: Pick<ButtonProps, 'look'>): ReactNode {
  const { time } = useTexts();
  const [found, setFound] = useState<Found | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const read = useCallback(async (path: string) => {
    setFound({ path, certificates: (await call('time.readTrust', { path })).certificates });
  }, []);
  return (
    <>
      <ChooseFile asked={{ file: 'certificate' }} onChosen={read} {...(look === undefined ? {} : { look })}>
        {time.addTrust}
      </ChooseFile>
      {said.length > 0 && (
        <div className="whole">
          <Notice look="good">
            {said.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </Notice>
        </div>
      )}
      <Dialog title={time.compare} isOpen={found !== null} onClose={() => setFound(null)} isWide>
        {found !== null && (
          <Compare
            found={found}
            onBack={() => setFound(null)}
            onTrusted={(lines) => {
              setFound(null);
              setSaid(lines);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

interface CompareProps {
  readonly found: Found;
  readonly onBack: () => void;
  readonly onTrusted: (said: readonly string[]) => void;
}

function Compare({ found, onBack, onTrusted }: CompareProps): ReactNode {
  const { time, ui } = useTexts();
  const lang = useLang();
  const [isCompared, setCompared] = useState(false);
  const fresh = found.certificates.filter(({ isTrusted }) => !isTrusted);
  const trust = useAction(
    useCallback(async () => {
      const fingerprints = fresh.map(({ fingerprint }) => fingerprint);
      const { added, confirmed } = await call('time.trust', { path: found.path, fingerprints });
      onTrusted([time.trustAdded(added), ...(confirmed > 0 ? [time.nowConfirmed(confirmed)] : [])]);
    }, [fresh, found.path, onTrusted, time]),
  );
  return (
    <>
      <p>{time.compareHow}</p>
      <ul className="stack">
        {found.certificates.map((each) => (
          <Certificate key={each.fingerprint} certificate={each} />
        ))}
      </ul>
      <Checkbox isSelected={isCompared} onChange={setCompared}>
        {time.compared}
      </Checkbox>
      {trust.error !== null && <Notice look="wrong">{sayError(trust.error, lang)}</Notice>}
      <div className="row">
        <Button
          look="main"
          onPress={trust.run}
          isDisabled={!isCompared || fresh.length === 0 || trust.isRunning}
        >
          {time.trust}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {ui.cancel}
        </Button>
      </div>
    </>
  );
}

function Certificate({ certificate }: { readonly certificate: TrustCandidate }): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  const { subject, fingerprint, validFrom, validTo, warnings, isTrusted } = certificate;
  const day = (text: string): string => new Date(text).toLocaleDateString(lang);
  return (
    <li className="card">
      <bdi>{subject}</bdi>
      <Fingerprint value={fingerprint} />
      <span className="soft small">
        {isTrusted ? time.alreadyTrusted : time.valid(day(validFrom), day(validTo))}
      </span>
      {warnings.map((warning) => (
        <Notice key={warning} look="advice">
          {sayTrustWarning(warning, lang)}
        </Notice>
      ))}
    </li>
  );
}
