package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableMerge;
import ar.gov.isj.genos.rulebook.TableMerge.Conflict;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Cells that both sides changed: one is chosen for each, none is chosen for the person. */
final class ConflictChoice extends Div {

  private enum Side {
    MINE,
    THEIRS
  }

  private final Map<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

  /**
   * @param mine how the bringing side is called: «del archivo»
   */
  ConflictChoice(TableHeader header, TableMerge merge, String mine) {
    addClassName("rules-conflicts");
    for (Conflict conflict : merge.conflicts()) {
      RadioButtonGroup<Side> sides = new RadioButtonGroup<>();
      sides.setItems(Side.values());
      sides.setLabel(where(header, conflict));
      sides.setItemLabelGenerator(
          side ->
              side == Side.MINE
                  ? text(
                      "rules.conflict.side", mine, shown(header, conflict, conflict.mine(), true))
                  : text(
                      "rules.conflict.side",
                      text("rules.conflict.now"),
                      shown(header, conflict, conflict.theirs(), false)));
      sides.addValueChangeListener(_ -> sides.setInvalid(false));
      choices.put(conflict.id(), sides);
      add(sides);
    }
  }

  private static String where(TableHeader header, Conflict conflict) {
    return conflict.column().isEmpty()
        ? text("rules.conflict.row", conflict.key())
        : text(
            "rules.conflict.cell",
            conflict.key(),
            column(header, conflict).title(),
            words(column(header, conflict), conflict.base()));
  }

  private static String shown(TableHeader header, Conflict conflict, String value, boolean mine) {
    if (conflict.column().isEmpty()) {
      boolean removes = mine == (conflict.mineRow() == null);
      return text(removes ? "rules.conflict.removes" : "rules.conflict.keeps");
    }
    return words(column(header, conflict), value);
  }

  private static String words(Column column, String value) {
    return value.isEmpty() ? text("rules.blank") : CellWords.shown(column, value);
  }

  private static Column column(TableHeader header, Conflict conflict) {
    return header.columns().get(header.indexOf(conflict.column()));
  }

  /** Whether everything is chosen; what is not is marked. */
  boolean complete() {
    choices.values().stream()
        .filter(sides -> sides.getValue() == null)
        .forEach(
            sides -> {
              sides.setInvalid(true);
              sides.setErrorMessage(text("rules.conflict.choose"));
            });
    return choices.values().stream().noneMatch(sides -> sides.getValue() == null);
  }

  /** Conflicts that the bringing side wins. */
  Set<String> mine() {
    return choices.entrySet().stream()
        .filter(choice -> choice.getValue().getValue() == Side.MINE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
