import type { ReactNode } from 'react';
import type { Settings } from '../../../shared/ipc/calls/app.ts';
import { LANGUAGE_NAMES } from '../../app/language-switch.tsx';
import { useSettings } from '../../app/settings-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Checkbox, Choice } from '../../ui/fields.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
const SIZES = ['100', '125', '150', '200'] as const;
const MINUTES = ['1', '5', '15', '60'] as const;
const LANGUAGES = (['ko', 'en'] as const).map((value) => ({ value, text: LANGUAGE_NAMES[value] }));

/** What holds for everybody who uses this computer. */
export function ThisComputer(): ReactNode {
  const { settings: texts } = useTexts();
  const { settings, change } = useSettings();
  return (
    <div className="stack">
      <Choice
        label={texts.language}
        value={settings.lang ?? 'system'}
        onChange={(lang) => change({ lang: lang === 'system' ? null : lang })}
        options={[{ value: 'system', text: texts.systemLanguage }, ...LANGUAGES]}
      />
      <Choice
        label={texts.theme}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={THEMES.map((value) => ({ value, text: texts.themes[value] }))}
      />
      <Choice
        label={texts.textSize}
        value={String(settings.textSize) as (typeof SIZES)[number]}
        onChange={(size) => change({ textSize: Number(size) as Settings['textSize'] })}
        options={SIZES.map((value) => ({ value, text: `${value} %` }))}
      />
      <Choice
        label={texts.autoLock}
        value={String(settings.autoLockMinutes) as (typeof MINUTES)[number]}
        onChange={(minutes) => change({ autoLockMinutes: Number(minutes) })}
        options={MINUTES.map((value) => ({ value, text: texts.minutes(Number(value)) }))}
      />
      <Checkbox
        isSelected={settings.rememberVaults}
        onChange={(rememberVaults) => change({ rememberVaults })}
      >
        {texts.remember}
      </Checkbox>
    </div>
  );
}
