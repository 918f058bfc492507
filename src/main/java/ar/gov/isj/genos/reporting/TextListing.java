package ar.gov.isj.genos.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list of texts as a file for a spreadsheet, which runs none of them as a formula.
 *
 * @param rows each with as many texts as there are headings
 */
public record TextListing(List<String> headings, List<List<String>> rows) {

  private static final int WIDTH = 22;

  public TextListing {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /** UTF-8 with its mark, semicolons, as a spreadsheet in Argentina reads it. */
  public byte[] csv() {
    return Stream.concat(Stream.of(headings), rows.stream())
        .map(row -> row.stream().map(ListingCsv::text).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  public byte[] xlsx(String sheetName) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "GENOS", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(sheetName);
      write(sheet, 0, headings);
      for (int line = 0; line < rows.size(); line++) {
        write(sheet, line + 1, rows.get(line));
      }
      sheet.range(0, 0, 0, headings.size() - 1).style().bold().fillColor("E4EBF1").set();
      sheet.freezePane(0, 1);
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int line, List<String> texts) {
    for (int column = 0; column < texts.size(); column++) {
      ListingXlsx.text(sheet, line, column, texts.get(column));
      if (line == 0) {
        sheet.width(column, WIDTH);
      }
    }
  }
}
