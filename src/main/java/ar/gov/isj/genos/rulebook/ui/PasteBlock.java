package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.TableText;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes a block copied from Excel: one row a line, cells apart by tabs, in the table's columns. A
 * line that begins with the key of a row changes that row; any other adds one.
 */
final class PasteBlock extends Div {

  private final TableHeader header;
  private final TextArea block = new TextArea(text("rules.paste.block"));

  PasteBlock(TableHeader header, Consumer<Function<TableText, TableText>> onTaken) {
    this.header = header;
    addClassName("rules-paste");
    block.setWidthFull();
    block.setMinRows(4);
    block.setMaxRows(12);
    block.setHelperText(
        text(
            "rules.paste.columns",
            String.join(" · ", header.columns().stream().map(Column::title).toList())));
    Div refused = new Div();
    refused.addClassName("line-why");
    refused.getElement().setAttribute("role", "alert");
    Button take =
        new Button(
            text("rules.paste.take"),
            _ -> {
              List<List<String>> lines = lines(block.getValue());
              String wrong = wrong(lines);
              refused.setText(wrong);
              if (wrong.isEmpty()) {
                onTaken.accept(table -> over(header, table, lines));
              }
            });
    take.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(take, new Button(text("action.cancel"), _ -> removeFromParent()));
    actions.addClassName("choice");
    add(new Paragraph(text("rules.paste.hint", header.keyPrefix())), block, refused, actions);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    block.focus();
  }

  private String wrong(List<List<String>> lines) {
    if (lines.isEmpty()) {
      return text("rules.paste.nothing");
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).size() > header.columns().size()) {
        return text("rules.paste.too-wide", i + 1, lines.get(i).size(), header.columns().size());
      }
    }
    return "";
  }

  /** A heading line that came along is left out. */
  private List<List<String>> lines(String pasted) {
    List<String> titles = header.columns().stream().map(Column::title).toList();
    return pasted
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split("\t", -1)))
        .filter(cells -> !titles.containsAll(cells))
        .map(this::withKey)
        .toList();
  }

  /** Without the column of keys the first cell is that of the second column. */
  private List<String> withKey(List<String> cells) {
    String first = cells.getFirst().strip();
    if (first.isEmpty() || first.matches(header.keyPrefix() + "-[0-9]+")) {
      return cells;
    }
    List<String> all = new ArrayList<>(cells);
    all.addFirst("");
    return all;
  }

  /** The table with the lines over it. Rows that are new get the next keys. */
  static TableText over(TableHeader header, TableText table, List<List<String>> lines) {
    Map<String, RowText> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(row.key(), row));
    int greatest =
        rows.keySet().stream()
            .map(key -> key.replaceAll("^.*-", ""))
            .filter(digits -> digits.matches("[0-9]{1,8}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    for (List<String> cells : lines) {
      String key = cells.getFirst().strip();
      if (key.isEmpty()) {
        greatest++;
        key = "%s-%04d".formatted(header.keyPrefix(), greatest);
      }
      RowText row = rows.getOrDefault(key, new RowText(key, Map.of()));
      for (int i = 1; i < cells.size(); i++) {
        Column column = header.columns().get(i);
        row = row.with(column.id(), CellWords.canonical(column, cells.get(i)));
      }
      rows.put(key, row);
    }
    return new TableText(table.table(), List.copyOf(rows.values()));
  }
}
