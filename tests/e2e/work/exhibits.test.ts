import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { handsOn } from '../drive.ts';
import { addExhibit, type CourtCase, startCourtCase } from './court-case.ts';

/** The machine may be slow; nothing here is about speed. */
const PATIENT = { timeout: 15_000 };

let court: CourtCase;
beforeAll(async () => {
  court = await startCourtCase();
});
afterAll(() => court.close());

const { press, turnTo } = handsOn(() => court.page);

const checks = () => court.page.locator('.checks').textContent();
const rows = () => court.page.getByRole('grid', { name: 'Exhibits not filed yet, a list' }).getByRole('row');
const titles = async (): Promise<string[]> => {
  const found = await rows().locator('.exhibit-mark, .exhibit-title').allInnerTexts();
  return found.flatMap((mark, at) => (at % 2 === 0 ? [`${mark} ${found[at + 1]}`] : []));
};

/** Types a word as an input method does: parts of it stand in the field before it is whole. */
async function compose(steps: readonly string[]): Promise<void> {
  const devtools = await court.page.context().newCDPSession(court.page);
  for (const text of steps)
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await devtools.send('Input.insertText', { text: steps.at(-1)! });
}

describe('a new exhibit', () => {
  it('is made of what is found by its name, and gets the next number', async () => {
    const { page } = court;
    await turnTo('Exhibits');
    expect(await findBarriers(page)).toEqual([]);
    await press('New exhibit');
    await page.getByLabel('Find by file name').fill('SCREEN-2');
    await page.getByRole('dialog').getByRole('row').filter({ hasText: 'screen-2.png' }).click();
    expect(await page.getByRole('dialog').getByRole('row').count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    await press('Make one exhibit of it');
    await page.getByRole('heading', { name: '갑 제1호증 Screen capture' }).waitFor();
  });
});

describe('the form of an exhibit', () => {
  it('says what a court would miss while it is typed, in the middle of a Korean word too', async () => {
    const { page } = court;
    expect(await checks()).toContain('The author is missing.');
    await page.getByLabel('Author').fill('미상(닉네임 "하늘")');
    expect(await checks()).not.toContain('The author is missing.');
    await page.getByLabel('Fact to be proved').fill('피고가 만남을 요구한 ');
    expect(await checks()).toContain('does not end as one');
    await compose(['ㅅ', '사', '사ㅅ', '사시', '사실']);
    await page.getByText('does not end as one').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Fact to be proved').inputValue()).toBe('피고가 만남을 요구한 사실');
  });

  it('loses nothing that was typed when a person looks at something else', async () => {
    const { page } = court;
    await turnTo('Overview');
    await turnTo('Exhibits');
    await rows().first().click();
    await page.getByText('Some of it is not saved.').waitFor();
    expect(await page.getByLabel('Author').inputValue()).toBe('미상(닉네임 "하늘")');
  });

  it('refuses a number that is taken or is none, says so, and keeps what was typed', async () => {
    const { page } = court;
    await page.getByLabel('Exhibit number').fill('제하나호증');
    await press('Save');
    await page.getByText('"제하나호증" is not an exhibit mark.').waitFor();
    expect(await page.getByLabel('Author').inputValue()).toBe('미상(닉네임 "하늘")');
    await page.getByLabel('Exhibit number').fill('갑 제3호증');
    await press('Save');
    await page.getByRole('heading', { name: '갑 제3호증' }).waitFor();
    await page.getByText('All of it is saved.').waitFor();
  });

  it('holds nothing for the opponent until it is switched on', async () => {
    const { page } = court;
    const box = page.getByRole('checkbox', { name: 'File name: screen-2.png' });
    expect(await box.isChecked()).toBe(false);
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('the real pages', () => {
  it('are drawn, and blurred where a picture stands on them until somebody asks', async () => {
    const { page } = court;
    await press('Make the pages');
    const drawn = page.locator('.pdf-page img').first();
    await drawn.scrollIntoViewIfNeeded();
    await expect
      .poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth), PATIENT)
      .toBe(1240);
    const blur = () => drawn.evaluate((image) => getComputedStyle(image).filter);
    expect(await blur()).toContain('blur');
    await press('Show pictures clearly');
    expect(await blur()).toBe('none');
  });

  it('are confirmed one by one by a person with a name', async () => {
    const { page } = court;
    await press('Begin to check');
    const nothing = page.getByRole('button', { name: 'Nothing of it' });
    await nothing.waitFor();
    expect(await nothing.isDisabled()).toBe(true);
    await page.getByRole('dialog').getByRole('button', { name: 'Show pictures clearly' }).click();
    expect(await findBarriers(page)).toEqual([]);
    await nothing.click();
    expect(await page.getByRole('button', { name: 'Record that all' }).isDisabled()).toBe(true);
    await page.getByLabel('Who looked').fill('Han Areum');
    await page.keyboard.press('Enter');
    await page.getByText(/Han Areum checked it on/).waitFor();
  });
});

describe('the order of exhibits', () => {
  it('follows their menu: up, into the number of another, and out of it', async () => {
    const { page } = court;
    for (const name of ['screen-1.png', 'screen-3.png']) await addExhibit(court, name);
    await turnTo('Exhibits');
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 Screen capture', '갑 제4호증 screen-1.png', '갑 제5호증 screen-3.png']);
    const choose = async (mark: string, action: string) => {
      await press(`Menu of ${mark}`);
      await page.getByRole('menuitem', { name: action }).click();
    };
    await choose('갑 제5호증', 'Move up');
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 Screen capture', '갑 제4호증 screen-3.png', '갑 제5호증 screen-1.png']);
    await choose('갑 제5호증', 'Make it a branch of the one above');
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 Screen capture', '갑 제4호증의 1 screen-3.png', '갑 제4호증의 2 screen-1.png']);
    expect(await findBarriers(page)).toEqual([]);
    await choose('갑 제4호증의 2', 'Take it out of its group');
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 Screen capture', '갑 제4호증 screen-3.png', '갑 제5호증 screen-1.png']);
  });

  it('is changed by the keyboard alone', async () => {
    const { page } = court;
    await rows().first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.drop-line[data-drop-target]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 screen-3.png', '갑 제4호증 Screen capture', '갑 제5호증 screen-1.png']);
  });

  it('is changed by dragging, which is not taken for a file that comes in', async () => {
    const { page } = court;
    await rows()
      .nth(2)
      .dragTo(rows().nth(0), { targetPosition: { x: 60, y: 3 } });
    await expect
      .poll(titles, PATIENT)
      .toEqual(['갑 제3호증 screen-1.png', '갑 제4호증 screen-3.png', '갑 제5호증 Screen capture']);
    expect(await page.getByText('Let go to take the files in').count()).toBe(0);
  });
});

describe('a recording', () => {
  it('asks whether the recorder took part; no is a warning, and asks for the decision of a lawyer', async () => {
    const { page } = court;
    await addExhibit(court, 'call.mp3');
    await turnTo('Exhibits');
    await rows().filter({ hasText: '검갑 제1호증' }).click();
    await page.getByText('No', { exact: true }).click();
    await page.getByText('Do not play, copy or file it before a lawyer has decided.').waitFor();
    await page.getByLabel("A lawyer's decision").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('Make the pages');
    await page
      .getByText("It may record a talk between others. Write down a lawyer's decision first.")
      .waitFor();
  });
});

describe('a filed exhibit', () => {
  it('keeps its day and receipt number, and is changed no more', async () => {
    const { page, caseId } = court;
    await turnTo('Exhibits');
    await page.getByRole('checkbox', { name: 'Select 갑 제3호증' }).check({ force: true });
    await press('Record the filing of 1');
    await page.getByRole('textbox', { name: 'Day of filing' }).fill('yesterday');
    await page.getByText('Write it like 2026-11-24.').waitFor();
    await page.getByRole('textbox', { name: 'Day of filing' }).fill('2026-11-24');
    await page.getByRole('textbox', { name: 'Receipt number' }).fill('2026-0001');
    await press('Record and freeze');
    await page.getByText('Filed 2026-11-24, receipt 2026-0001').waitFor();
    expect(await titles()).toHaveLength(3);
    await press('Open');
    await page.getByText('Filed, so it cannot be changed.').waitFor();
    expect(await page.getByLabel('Author').isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    const { rows } = await call(page, 'exhibit.list', { caseId, from: 0, count: 10 });
    const remove = call(page, 'exhibit.remove', { exhibitId: rows[0]!.exhibitId });
    await expect(remove).rejects.toThrow('EXHIBIT_FROZEN');
  });
});
