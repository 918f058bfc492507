package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowChange;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.shared.ui.EsAr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as people read and write them: {@code 31/12/2026}, {@code 20,00}. */
final class CellWords {

  private static final Pattern DAY =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

  private CellWords() {}

  /** What is not canonical is shown as it was written. */
  static String shown(Column column, String text) {
    if (text.isEmpty() || !(column.read(text) instanceof Column.Reading.Value(Object value))) {
      return text;
    }
    return switch (value) {
      case LocalDate date -> EsAr.date(date);
      case BigDecimal number -> number.toPlainString().replace('.', ',');
      default -> text;
    };
  }

  /** What was typed or pasted, as canonical text if it can be; otherwise as it was typed. */
  static String canonical(Column column, String typed) {
    String text = typed.replaceAll("\\p{Cntrl}", " ").strip();
    return switch (column.type()) {
      case DATE -> date(text);
      case DECIMAL -> decimal(text);
      case CODE -> text.matches("[0-9]{1,6}") ? "0".repeat(6 - text.length()) + text : text;
      case CHOICE ->
          column.values().stream()
              .filter(value -> value.equalsIgnoreCase(text))
              .findFirst()
              .orElse(text);
      case KEY, WORDS, DIAGNOSES -> text.toUpperCase(Locale.ROOT);
      case INTEGER, TEXT -> text;
    };
  }

  private static String date(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return text;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(day.group(3)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(1)))
          .toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static String decimal(String text) {
    String plain = text.contains(",") ? text.replace(".", "").replace(',', '.') : text;
    if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      return text;
    }
    return new BigDecimal(plain).setScale(2).toPlainString();
  }

  /** What the row says, for a person: {@code Práctica 000865 · Unidades por orden 1}. */
  static String sentence(TableHeader header, RowText row) {
    List<String> parts = new ArrayList<>();
    for (Column column : header.columns()) {
      String text = row.cell(column.id());
      if (!text.isEmpty() && column.role() != Column.Role.KEY) {
        parts.add(column.title() + " " + shown(column, text));
      }
    }
    return String.join(" · ", parts);
  }

  /** What a row of a sheet is called. */
  enum Thing {
    ROW("la fila %s"),
    SCENARIO("la prueba «%s»");

    private final String named;

    Thing(String named) {
      this.named = named;
    }
  }

  /** A change of a row in sentences. */
  static List<String> sentences(TableHeader header, RowChange change) {
    return sentences(header, change, Thing.ROW);
  }

  static List<String> sentences(TableHeader header, RowChange change, Thing thing) {
    String it = thing.named.formatted(change.key());
    List<String> sentences = new ArrayList<>();
    if (change.before() == null) {
      sentences.add(
          "Se agrega %s: %s."
              .formatted(it, sentence(header, Objects.requireNonNull(change.after()))));
      return sentences;
    }
    if (change.after() == null) {
      sentences.add("Se quita %s: %s.".formatted(it, sentence(header, change.before())));
      return sentences;
    }
    for (RowChange.Cell cell : change.cells(header)) {
      Column column = header.columns().get(header.indexOf(cell.column()));
      sentences.add(
          "En %s, «%s» pasa de %s a %s."
              .formatted(
                  it, column.title(), named(column, cell.before()), named(column, cell.after())));
    }
    if (change.moved() && thing == Thing.ROW) {
      sentences.add("La fila %s cambia de lugar.".formatted(change.key()));
    }
    return sentences;
  }

  private static String named(Column column, String text) {
    return text.isEmpty()
        ? column.role() == Column.Role.CONDITION ? "vacía (cualquiera)" : "vacía"
        : "«" + shown(column, text) + "»";
  }
}
