package ar.gov.isj.genos.rulebook.check;

import java.util.List;
import java.util.Map;

/**
 * A change that would mend a finding, for a person to apply with one click.
 *
 * @param sentence what it does, in Spanish
 * @param changes all of them, or none, are applied
 */
public record Fix(String sentence, List<Change> changes) {

  public Fix {
    changes = List.copyOf(changes);
  }

  /** One change of a table's text. */
  public sealed interface Change {

    /**
     * @param row key
     * @param column id
     * @param text canonical; empty blanks the cell
     */
    record SetCell(String row, String column, String text) implements Change {}

    /**
     * @param row key
     */
    record DeleteRow(String row) implements Change {}

    /**
     * A row whose answers the analyst has still to write.
     *
     * @param cells canonical text by column id, without a key
     */
    record AddRow(Map<String, String> cells) implements Change {}
  }
}
