package ar.gov.isj.genos.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.reporting.OrderListing.Content;
import ar.gov.isj.genos.reporting.OrderListing.Format;
import ar.gov.isj.genos.reporting.OrderListing.Row;
import ar.gov.isj.genos.reporting.OrderListing.Totals;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What people take away opens in a spreadsheet without running anything, whatever it holds. */
class ListingsAreSafeTest {

  private static final OrderListing LISTING = listing();
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";
  private static final String ALPHABET = DANGEROUS + "aÑ9 ;\",'|!()cmd\u00a0\u0000\u0001\u202e😀";

  private static OrderListing listing() {
    try {
      return new OrderListing();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noTextOfACsvBeginsAFormula() {
    List<String> texts = texts(1_000);
    assertThat(dangerousCells(texts, ListingCsv::text)).isEmpty();
    // The seeded fault: quoting alone, without the apostrophe, would let them through.
    assertThat(dangerousCells(texts, text -> '"' + text.replace("\"", "\"\"") + '"'))
        .hasSizeGreaterThan(300);
  }

  @Test
  void aTextThatIsHarmlessStaysAsItIs() {
    assertThat(ListingCsv.text("ZAPALLO, \"EL\" ÑATO; hijo"))
        .isEqualTo("\"ZAPALLO, \"\"EL\"\" ÑATO; hijo\"");
  }

  @Test
  void amountsStayNumbersBelowZeroToo() {
    assertThat(ListingCsv.amount(Money.of("-1234.50"))).isEqualTo("-1234,50");
    assertThat(ListingCsv.amount(Money.of("0"))).isEqualTo("0,00");
  }

  @Test
  void everyRowOfACsvHasAllItsCells() {
    List<String> texts = texts(600);
    String csv = new String(LISTING.write(content(texts), Format.CSV), StandardCharsets.UTF_8);
    List<List<String>> rows = parse(csv.substring(1));
    assertThat(csv).startsWith("\ufeff\"N° de orden\";");
    assertThat(rows).hasSize(601).allSatisfy(row -> assertThat(row).hasSize(10));
    for (int i = 0; i < texts.size(); i++) {
      assertThat(rows.get(i + 1).get(4)).isIn(texts.get(i), "'" + texts.get(i));
      assertThat(rows.get(i + 1).get(8)).isEqualTo("-67,25");
    }
  }

  @Test
  void noCellOfAWorkbookIsAFormula() throws IOException {
    byte[] xlsx = LISTING.write(content(texts(600)), Format.XLSX);
    String sheet = entry(xlsx, "xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>", "<f ").contains("<v>-67.25</v>");
    assertThat(entry(xlsx, "xl/sharedStrings.xml")).contains("Lugar de atenci");
    assertThat(sheet.split("t=\"s\"", -1)).hasSizeGreaterThan(600 * 4);
  }

  @Test
  void thePdfSaysWhatWasAskedForTheOrdersAndTheTotals() throws IOException {
    byte[] pdf = LISTING.write(content(List.of("ZAPALLO, EMA", "=1+1")), Format.PDF);
    assertThat(PdfText.of(pdf))
        .contains(
            "Registrodeautorizaciones",
            "Desdeel22/05/2020hastael22/06/2020",
            "ZAPALLO,EMA",
            "=1+1",
            "Órdenes:2·anuladas:1",
            "247,25",
            "23/06/202011:03",
            "Página1de1");
    assertThat(LISTING.write(content(List.of()), Format.PDF)).isNotEmpty();
  }

  /** For the eye: {@code -Dgenos.print.folder=...} writes them. */
  @Test
  void listsOfManyPages() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      names.add(
          i % 7 == 0 ? "DE LA BERENJENA Y ZAPALLO ÑANDÚ, MARÍA DE LOS ÁNGELES" : "NABO, BLAS");
    }
    byte[] pdf = LISTING.write(content(names), Format.PDF);
    assertThat(PdfText.pages(pdf)).hasSizeBetween(3, 6);
    String folder = System.getProperty("genos.print.folder");
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, "listado.pdf"), pdf);
      Files.write(Path.of(folder, "listado.xlsx"), LISTING.write(content(names), Format.XLSX));
    }
  }

  private static List<String> dangerousCells(List<String> texts, UnaryOperator<String> written) {
    return texts.stream()
        .map(text -> parse(written.apply(text) + "\r\n").getFirst().getFirst())
        .filter(
            cell -> {
              String shown = cell.replaceAll("^[\\p{Z}\\p{Cc}&&[^\t\r\n]]+", "");
              return !shown.isEmpty() && DANGEROUS.indexOf(shown.charAt(0)) >= 0;
            })
        .toList();
  }

  private static List<String> texts(int count) {
    Random random = new Random(20200622);
    List<String> texts = new ArrayList<>(List.of("=cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1"));
    while (texts.size() < count) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(12);
      int[] alphabet = ALPHABET.codePoints().toArray();
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Content content(List<String> members) {
    List<Row> rows = new ArrayList<>();
    for (String member : members) {
      rows.add(
          new Row(
              596_000 + rows.size(),
              Instant.parse("2020-06-22T13:13:40Z"),
              member.length() > 20 ? "LABORATORIO LA GOTA FELIZ" : member,
              new Cuil("29999999989"),
              member,
              "NORMAL",
              Money.of("180"),
              Money.of("112.75"),
              Money.of("-67.25"),
              rows.size() % 2 == 0 ? null : Instant.parse("2020-06-23T14:03:00Z")));
    }
    return new Content(
        Instant.parse("2020-06-22T13:13:40Z"),
        List.of("Desde el 22/05/2020 hasta el 22/06/2020.", "Anulada: todas."),
        rows,
        new Totals(2, 1, Money.of("180"), Money.of("247.25"), Money.of("67.25")));
  }

  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(cells));
          cells.clear();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }

  private static String entry(byte[] zip, String name) throws IOException {
    Path file = Files.createTempFile("listado", ".xlsx");
    Files.write(file, zip);
    try (ZipFile workbook = new ZipFile(file.toFile())) {
      return new String(
          workbook.getInputStream(workbook.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }
}
