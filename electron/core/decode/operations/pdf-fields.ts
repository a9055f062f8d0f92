import {
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFName,
  PDFOptionList,
  PDFTextField,
  StandardFonts,
} from 'pdf-lib';

/**
 * Gives fields that hold a value but no drawing (ISO 32000-1 12.7.2, NeedAppearances) the drawing a reader would make, as far
 * as the standard font reaches. What it cannot draw, such as Hangul, stays without and is counted later.
 */
export async function completeFields(document: PDFDocument): Promise<void> {
  if (!document.catalog.has(PDFName.of('AcroForm'))) return;
  try {
    const fields = document.getForm().getFields().filter(lacksAppearance);
    if (fields.length === 0) return;
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const field of fields) complete(field, font);
    await document.flush();
  } catch {
    // A form that cannot be read keeps the drawings it has.
  }
}

function lacksAppearance(field: PDFField): boolean {
  return field.acroField.getWidgets().some((widget) => !widget.dict.has(PDFName.of('AP')));
}

function complete(field: PDFField, font: PDFFont): void {
  // The library would leave out characters it has no glyph for, without a word.
  if (!canDraw(textOf(field), font)) return;
  try {
    field.defaultUpdateAppearances(font);
  } catch {
    // Counted as not drawn when its page is flattened.
  }
}

function textOf(field: PDFField): string {
  if (field instanceof PDFTextField) return field.getText() ?? '';
  return field instanceof PDFDropdown || field instanceof PDFOptionList ? field.getSelected().join(' ') : '';
}

function canDraw(text: string, font: PDFFont): boolean {
  const known = new Set(font.getCharacterSet());
  return [...text].every((character) => /\s/.test(character) || known.has(character.codePointAt(0)!));
}
