import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { numberedSections } from './numbered-sections.ts';
import { parts } from './parts.ts';
import { CASE_SECTIONS, type Section, VAULT_SECTIONS } from './where.ts';
import { useWork } from './work-context.ts';

/** The parts of the work: those of the case on the screen, then those of the vault. */
export function Navigation(): ReactNode {
  const { ui } = useTexts();
  return (
    <nav className="work-nav" aria-label={ui.navigation}>
      <Group sections={CASE_SECTIONS} />
      <hr />
      <Group sections={VAULT_SECTIONS} />
    </nav>
  );
}

function Group({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  const { work } = useTexts();
  const { where, go } = useWork();
  const numbered = numberedSections();
  return sections
    .filter((section) => parts[section] !== undefined)
    .map((section) => (
      <button
        key={section}
        type="button"
        className="nav-part"
        aria-current={section === where.section ? 'page' : undefined}
        aria-keyshortcuts={
          numbered.includes(section) ? `Control+${numbered.indexOf(section) + 1}` : undefined
        }
        onClick={() => go(section)}
      >
        {work.sections[section]}
      </button>
    ));
}
