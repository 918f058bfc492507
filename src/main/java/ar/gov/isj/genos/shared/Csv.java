package ar.gov.isj.genos.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Data files of the release: UTF-8, comma, quotes as in RFC 4180, first line names the columns. */
public final class Csv {

  private Csv() {}

  /**
   * One line of data.
   *
   * @param line number in the file, for messages; the header is line 1
   */
  public record Row(String file, int line, List<String> columns, List<String> cells) {

    /** The cell under {@code column}, blanks stripped. */
    public String get(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("%s: no tiene la columna %s".formatted(file, column));
      }
      return cells.get(index).strip();
    }

    /** Empty for a blank cell. */
    public Optional<String> find(String column) {
      String cell = get(column);
      return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    /** The values of a cell separated by {@code |}. */
    public List<String> list(String column) {
      return find(column).map(cell -> List.of(cell.split("\\s*\\|\\s*"))).orElse(List.of());
    }

    public boolean yes(String column) {
      return switch (get(column)) {
        case "yes" -> true;
        case "no" -> false;
        default ->
            throw new IllegalArgumentException(
                "%s, línea %d, %s: se esperaba yes o no".formatted(file, line, column));
      };
    }
  }

  /** Content of a class path resource. */
  public static String resource(String path) {
    try (InputStream stream = Csv.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("Falta el archivo " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows of a class path resource. */
  public static List<Row> read(String path) {
    return parse(path, resource(path));
  }

  static List<Row> parse(String file, String text) {
    List<List<String>> lines = lines(text);
    List<String> columns = lines.getFirst().stream().map(String::strip).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = lines.get(i);
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s, fila %d: tiene %d celdas y se esperaban %d"
                .formatted(file, i + 1, cells.size(), columns.size()));
      }
      rows.add(new Row(file, i + 1, columns, cells));
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        cell.setLength(0);
        lines.add(List.copyOf(cells));
        cells.clear();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cells.isEmpty() || !cell.isEmpty()) {
      cells.add(cell.toString());
      lines.add(List.copyOf(cells));
    }
    return lines;
  }
}
