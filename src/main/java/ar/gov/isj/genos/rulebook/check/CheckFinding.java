package ar.gov.isj.genos.rulebook.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an analyst should look at before a table goes live.
 *
 * @param sheet name of the sheet, which is the table's
 * @param cell in A1 notation ({@code D17}); empty when it is about no cell
 * @param row key of the row it is about; empty if none
 * @param column id of the column; empty if none
 * @param otherRows keys of the other rows that take part
 * @param message Spanish sentence: what is wrong and, for logic, in which case it shows
 * @param witness a case that shows it; null unless the finding is of logic
 * @param fix what would mend it; null when only a person can tell
 * @param fingerprint 32 hexadecimal digits: the same for as long as the rows it is about say the
 *     same, wherever they are in the table
 */
public record CheckFinding(
    Kind kind,
    String sheet,
    String cell,
    String row,
    String column,
    List<String> otherRows,
    String message,
    @Nullable Witness witness,
    @Nullable Fix fix,
    String fingerprint) {

  /** What is wrong. */
  public enum Kind {
    FILE("Archivo", false),
    STRUCTURE("Estructura", false),
    CELL("Celda", false),
    CONFLICT("Contradicción", true),
    SHADOWED("Fila inalcanzable", true),
    DUPLICATE("Fila repetida", true),
    REDUNDANT("Fila que sobra", true),
    OVERLAP("Superposición", true),
    GAP("Caso sin fila", true),
    PRACTICE("Práctica desconocida", false);

    private final String title;
    private final boolean acceptable;

    Kind(String title, boolean acceptable) {
      this.title = title;
      this.acceptable = acceptable;
    }

    /** In Spanish, for a heading or a filter. */
    public String title() {
      return title;
    }

    /** Whether an analyst may accept it with a reason instead of mending it. */
    public boolean acceptable() {
      return acceptable;
    }
  }

  public CheckFinding {
    otherRows = List.copyOf(otherRows);
  }
}
