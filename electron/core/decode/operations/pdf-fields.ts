import { type PDFDocument, type PDFField, type PDFFont, PDFName, StandardFonts } from 'pdf-lib';

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
  try {
    field.defaultUpdateAppearances(font);
  } catch {
    // Counted as not drawn when its page is flattened.
  }
}
