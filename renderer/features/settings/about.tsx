import type { ReactNode } from 'react';
import { useSettings } from '../../app/settings-context.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** NOTICE and LICENSE of the build, put in by the bundler, so that they are read without a network. */
declare const BUNDLED_LICENCES: string;

export function About(): ReactNode {
  const { settings } = useTexts();
  const { tool } = useSettings();
  return (
    <div className="stack">
      <h2>{settings.about}</h2>
      <p>{settings.version(tool.version, tool.build)}</p>
      <h2 id="licences">{settings.licences}</h2>
      <p className="soft">{settings.licencesHint}</p>
      <section
        className="licences"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys
        tabIndex={0}
        aria-labelledby="licences"
        lang="en"
      >
        {BUNDLED_LICENCES}
      </section>
    </div>
  );
}
