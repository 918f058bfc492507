package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.reporting.OrderListing.Content;
import ar.gov.isj.genos.reporting.OrderListing.Row;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as a workbook: texts are text cells, never formulas; amounts and moments are numbers. */
final class ListingXlsx {

  private static final int[] WIDTHS = {12, 17, 34, 15, 34, 14, 14, 17, 16, 17};
  private static final String AMOUNT = "#,##0.00";
  private static final String MOMENT = "dd/mm/yyyy hh:mm";

  private static final int COPAY = 6;

  private ListingXlsx() {}

  static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "GENOS", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Órdenes");
      int line = 0;
      for (String filter : content.filters()) {
        text(sheet, line++, 0, filter);
      }
      line++;
      int head = line;
      for (int column = 0; column < WIDTHS.length; column++) {
        text(sheet, head, column, OrderListing.HEADINGS.get(column));
        sheet.width(column, WIDTHS[column]);
      }
      sheet.range(head, 0, head, WIDTHS.length - 1).style().bold().fillColor("E4EBF1").set();
      for (Row row : content.rows()) {
        write(sheet, ++line, row);
      }
      sheet.setAutoFilter(head, 0, line, WIDTHS.length - 1);
      sheet.freezePane(1, head + 1);
      totals(sheet, line + 2, content.totals());
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int line, Row row) {
    sheet.value(line, 0, row.number());
    moment(sheet, line, 1, row.issuedAt());
    text(sheet, line, 2, row.centre());
    text(sheet, line, 3, row.cuil().formatted());
    text(sheet, line, 4, row.member());
    text(sheet, line, 5, row.plan());
    amount(sheet, line, COPAY, row.copay());
    amount(sheet, line, COPAY + 1, row.total());
    amount(sheet, line, COPAY + 2, row.insurerPays());
    if (row.cancelledAt() != null) {
      moment(sheet, line, COPAY + 3, row.cancelledAt());
    }
  }

  private static void totals(Worksheet sheet, int line, OrderListing.Totals totals) {
    text(sheet, line, 0, "Órdenes: " + totals.orders() + " · anuladas: " + totals.cancelled());
    text(sheet, line, COPAY - 1, "Totales");
    amount(sheet, line, COPAY, totals.copay());
    amount(sheet, line, COPAY + 1, totals.total());
    amount(sheet, line, COPAY + 2, totals.insurerPays());
    sheet.range(line, 0, line, COPAY + 2).style().bold().set();
  }

  /** XML has no control characters: they are dropped. */
  static void text(Worksheet sheet, int line, int column, String text) {
    String printable =
        text.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
            .filter(c -> (c & 0xFFFE) != 0xFFFE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    sheet.value(line, column, printable);
  }

  private static void amount(Worksheet sheet, int line, int column, Money money) {
    sheet.value(line, column, money.amountArs());
    sheet.style(line, column).format(AMOUNT).set();
  }

  private static void moment(Worksheet sheet, int line, int column, Instant instant) {
    sheet.value(line, column, instant.atZone(BusinessClock.ZONE).toLocalDateTime());
    sheet.style(line, column).format(MOMENT).set();
  }
}
