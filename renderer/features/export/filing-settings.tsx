import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { isDay } from '../exhibits/day.ts';

export interface FilingSettings {
  /** As typed. */
  readonly megabytes: string;
  readonly checkedOn: string;
  readonly confirmations: boolean;
  readonly again: boolean;
}

export function isSize(text: string): boolean {
  const value = Number(text);
  return text.trim() !== '' && value >= 0.1 && value <= 10_000;
}

/** Folded away: right as they are for most, and a setting because the portal changes. */
export function FilingSettingsForm({
  settings,
  onChange,
}: {
  readonly settings: FilingSettings;
  readonly onChange: (settings: FilingSettings) => void;
}): ReactNode {
  const { exporting } = useTexts();
  const put = (part: Partial<FilingSettings>): void => onChange({ ...settings, ...part });
  return (
    <details>
      <summary>{exporting.settings}</summary>
      <div className="stack folded">
        <div className="pair">
          <TextField
            label={exporting.sizeCap}
            value={settings.megabytes}
            onChange={(megabytes) => put({ megabytes })}
            wrong={isSize(settings.megabytes) ? undefined : exporting.sizeCapWrong}
          />
          <TextField
            label={exporting.checkedOn}
            value={settings.checkedOn}
            onChange={(checkedOn) => put({ checkedOn })}
            wrong={isDay(settings.checkedOn) ? undefined : exporting.dayWrong}
          />
        </div>
        <Checkbox isSelected={settings.confirmations} onChange={(confirmations) => put({ confirmations })}>
          {exporting.confirmations}
        </Checkbox>
        <Checkbox isSelected={settings.again} onChange={(again) => put({ again })}>
          {exporting.again}
        </Checkbox>
      </div>
    </details>
  );
}
