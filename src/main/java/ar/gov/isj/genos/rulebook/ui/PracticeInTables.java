package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Where is a practice mentioned? Every row of every table that names it. */
final class PracticeInTables extends Div {

  private static final int MOST = 30;

  private final Rulebook rulebook;
  private final Div found = new Div();

  PracticeInTables(Rulebook rulebook, Catalog catalog) {
    this.rulebook = rulebook;
    addClassName("rules-find");
    ComboBox<String> box = new ComboBox<>(text("rules.find"));
    box.setPlaceholder(text("rules.find.example"));
    box.setItemsWithFilterConverter(
        query ->
            catalog.search(query.getFilter().orElse(""), MOST).stream()
                .map(Practice::code)
                .map(PracticeCode::value)
                .skip(query.getOffset())
                .limit(query.getLimit()),
        typed -> typed);
    box.setItemLabelGenerator(code -> CellField.named(catalog, code));
    box.setClearButtonVisible(true);
    box.addValueChangeListener(changed -> show(changed.getValue()));
    found.getElement().setAttribute("role", "status");
    add(box, found);
  }

  private void show(@Nullable String code) {
    found.removeAll();
    if (code == null) {
      return;
    }
    RulesTable rows = new RulesTable(text("rules.found", code), "table", "row", "says");
    boolean any = false;
    for (Table table : rulebook.tables()) {
      for (RowText row : TableText.of(table).rows()) {
        if (names(table, row, code)) {
          any = true;
          rows.line(
              TableName.of(table.name()),
              RulesNavigation.link(
                  RulesNavigation.row(table.name(), row.key(), rulebook.ref().version()),
                  row.key()),
              CellWords.sentence(table.header(), row));
        }
      }
    }
    found.add(any ? rows : new Notice(Notice.Kind.INFO, text("rules.found.none", code)));
  }

  private static boolean names(Table table, RowText row, String code) {
    return table.header().columns().stream()
        .filter(column -> column.type() == CellType.CODE)
        .map(Column::id)
        .anyMatch(column -> row.cell(column).equals(code));
  }
}
