package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.reporting.OrderListing.Content;
import ar.gov.isj.genos.reporting.OrderListing.Row;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV for a spreadsheet in Argentina: semicolons, decimal commas, UTF-8 with its mark. A
 * text that a spreadsheet would run as a formula gets an apostrophe in front; amounts stay numbers.
 */
final class ListingCsv {

  private static final String MARK = "\ufeff";
  private static final String END = "\r\n";

  /** Also in full width, which some spreadsheets take for the same. */
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(BusinessClock.ZONE);

  private ListingCsv() {}

  static byte[] bytes(Content content) {
    String head =
        OrderListing.HEADINGS.stream().map(ListingCsv::text).collect(Collectors.joining(";"));
    return Stream.concat(Stream.of(head), content.rows().stream().map(ListingCsv::line))
        .collect(Collectors.joining(END, MARK, END))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Row row) {
    return String.join(
        ";",
        List.of(
            Long.toString(row.number()),
            text(DATE_TIME.format(row.issuedAt())),
            text(row.centre()),
            text(row.cuil().formatted()),
            text(row.member()),
            text(row.plan()),
            amount(row.copay()),
            amount(row.total()),
            amount(row.insurerPays()),
            text(moment(row.cancelledAt()))));
  }

  private static String moment(@Nullable Instant instant) {
    return instant == null ? "" : DATE_TIME.format(instant);
  }

  /** A number, below zero too: it never begins a formula that does more than be that number. */
  static String amount(Money money) {
    return money.toString().replace('.', ',');
  }

  /** Between quotes, harmless to a spreadsheet. */
  static String text(String text) {
    String harmless = startsFormula(text) ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /** Blanks in front do not stop every spreadsheet, so they do not count. */
  private static boolean startsFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (STARTS_FORMULA.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
      if (!blank(text.charAt(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
