import { type ReactNode, useEffect, useState } from 'react';
import type { Events } from '../../../shared/ipc/events.ts';
import { listen } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Names in sight at once. */
const SHOWN = 8;

type Settled = Events['settled'];

/** What became of each file, as it becomes known; the newest above. */
export function GoingBy(): ReactNode {
  const { intake } = useTexts();
  const [{ files, done }, setSettled] = useState<Settled>({ files: [], done: 0 });
  useEffect(
    () =>
      listen('settled', (event) =>
        setSettled((now) => ({
          done: event.done,
          files: [...event.files.toReversed(), ...now.files].slice(0, SHOWN),
        })),
      ),
    [],
  );
  if (done === 0) return null;
  return (
    <section className="stack" aria-label={intake.settled(done)}>
      <p className="small">{intake.settled(done)}</p>
      <ul className="names small">
        {files.map(({ name, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names go by; two files may have one name
          <li key={index}>
            <bdi>{name}</bdi>{' '}
            <span className="soft">{intake.states[status as keyof typeof intake.states]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
