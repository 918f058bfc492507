package ar.gov.isj.genos.reporting;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a reader of the PDF can copy out of it. */
final class PdfText {

  private PdfText() {}

  static List<String> pages(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(extractor.getTextFromPage(page));
    }
    reader.close();
    return pages;
  }

  static String of(byte[] pdf) throws IOException {
    return withoutBlanks(String.join("\n", pages(pdf)));
  }

  /** Lines are broken where the paper ends, so only the characters are compared. */
  static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u00a0]", "");
  }
}
