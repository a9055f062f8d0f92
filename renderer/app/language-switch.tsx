import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Lang } from '../texts/texts.ts';
import { useLang, useTexts } from '../texts/use-texts.ts';
import { useSettings } from './settings-context.ts';

/** Each language names itself, so that it is found by those who cannot read the other. */
export const LANGUAGE_NAMES: Record<Lang, string> = { ko: '한국어', en: 'English' };

export function LanguageSwitch(): ReactNode {
  const lang = useLang();
  const { ui } = useTexts();
  const { change } = useSettings();
  return (
    <ToggleButtonGroup
      aria-label={ui.language}
      className="switch"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[lang]}
      onSelectionChange={([chosen]) => change({ lang: chosen as Lang })}
    >
      {(Object.keys(LANGUAGE_NAMES) as Lang[]).map((each) => (
        <ToggleButton key={each} id={each} className="switch-part">
          <span lang={each}>{LANGUAGE_NAMES[each]}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
