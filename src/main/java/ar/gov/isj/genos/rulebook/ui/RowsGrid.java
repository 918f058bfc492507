package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.RowText;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.check.CheckFinding;
import ar.gov.isj.genos.rulebook.store.DraftRow;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.editor.Editor;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, lazily drawn; a row is edited in place: Enter or a double click opens it,
 * Enter saves it, Esc leaves it as it was.
 */
final class RowsGrid extends Grid<GridRow> {

  /** Saves a row. */
  interface Saving {
    void save(GridRow row, RowText edited);
  }

  private final TableHeader header;
  private final Map<String, CellField> fields = new HashMap<>();
  private final Map<String, String> findings = new HashMap<>();
  private ListDataProvider<GridRow> rows = new ListDataProvider<>(List.of());
  private String filter = "";
  private @Nullable GridRow focused;
  private @Nullable String focusedColumn;
  private @Nullable GridRow saved;

  /**
   * @param link address of a row's own page, from its key
   */
  RowsGrid(TableHeader header, Function<String, String> link) {
    this.header = header;
    addClassName("rows-grid");
    addThemeVariants(GridVariant.COLUMN_BORDERS);
    setMultiSort(true);
    setColumnReorderingAllowed(true);
    setEmptyStateText(text("rules.rows.none"));
    getElement().setAttribute("aria-label", text("rules.rows.of", header.table()));
    addColumn(row -> text("rules.row." + row.row().status()))
        .setKey("status")
        .setHeader("")
        .setWidth("40px")
        .setFlexGrow(0)
        .setFrozen(true)
        .setTooltipGenerator(row -> text("rules.row.title." + row.row().status()));
    addComponentColumn(row -> new Anchor(link.apply(row.key()), row.key()))
        .setKey(RowText.KEY)
        .setHeader(header.columns().getFirst().title())
        .setComparator(Comparator.comparing(GridRow::key))
        .setWidth("92px")
        .setFlexGrow(0)
        .setFrozen(true);
    for (ar.gov.isj.genos.rulebook.Column column :
        header.columns().subList(1, header.columns().size())) {
      add(column);
    }
    setPartNameGenerator(row -> row.row().status().name().toLowerCase(Locale.ROOT));
    addCellFocusListener(
        event -> {
          focused = event.getItem().orElse(null);
          focusedColumn = event.getColumn().map(Grid.Column::getKey).orElse(null);
        });
  }

  private void add(ar.gov.isj.genos.rulebook.Column column) {
    Grid.Column<GridRow> shown =
        addColumn(row -> CellWords.shown(column, row.cell(column.id())))
            .setKey(column.id())
            .setHeader(column.title())
            .setComparator(Comparator.comparing(row -> sortable(column, row.cell(column.id()))))
            .setResizable(true)
            .setTooltipGenerator(row -> findings.get(row.key() + "/" + column.id()))
            .setPartNameGenerator(
                row -> findings.containsKey(row.key() + "/" + column.id()) ? "defect" : null);
    // A heading is never cut: it says what the cell means.
    String heading = Math.round(column.title().length() * 7.4) + 44 + "px";
    switch (column.type()) {
      case TEXT -> shown.setWidth("260px").setFlexGrow(1);
      case CHOICE -> shown.setWidth("max(132px, " + heading + ")").setFlexGrow(0);
      case INTEGER, DECIMAL ->
          shown
              .setWidth("max(112px, " + heading + ")")
              .setFlexGrow(0)
              .setTextAlign(ColumnTextAlign.END);
      case CODE, DATE, KEY, WORDS, DIAGNOSES ->
          shown.setWidth("max(124px, " + heading + ")").setFlexGrow(0);
    }
  }

  /** Numbers by their value, all else as text; blank first. */
  private static String sortable(ar.gov.isj.genos.rulebook.Column column, String text) {
    boolean number = column.type() == CellType.INTEGER || column.type() == CellType.DECIMAL;
    return number && !text.isEmpty() ? "%20s".formatted(text) : text;
  }

  /** From now on rows may be edited. */
  void editable(Catalog catalog, Saving saving) {
    Editor<GridRow> editor = getEditor();
    Binder<GridRow> binder = new Binder<>();
    editor.setBinder(binder);
    editor.setBuffered(true);
    for (ar.gov.isj.genos.rulebook.Column column :
        header.columns().subList(1, header.columns().size())) {
      CellField field = CellField.of(column, catalog);
      fields.put(column.id(), field);
      getColumnByKey(column.id()).setEditorComponent(field.component());
    }
    editor.addOpenListener(
        event ->
            fields.forEach((column, field) -> field.show().accept(event.getItem().cell(column))));
    editor.addSaveListener(
        event -> {
          saved = event.getItem();
          try {
            saving.save(event.getItem(), event.getItem().edited());
          } finally {
            saved = null;
          }
        });
    addItemDoubleClickListener(
        event ->
            edit(event.getItem(), event.getColumn() == null ? null : event.getColumn().getKey()));
    Shortcuts.addShortcutListener(this, this::enter, Key.ENTER).listenOn(this);
    Shortcuts.addShortcutListener(this, editor::cancel, Key.ESCAPE).listenOn(this);
  }

  private void enter() {
    if (getEditor().isOpen()) {
      save();
    } else if (focused != null) {
      edit(focused, focusedColumn);
    }
  }

  /** Saves the row that is open, if any. */
  void save() {
    if (getEditor().isOpen()) {
      GridRow open = getEditor().getItem();
      fields.forEach((column, field) -> open.type(column, field.text().get()));
      getEditor().save();
    }
  }

  void edit(GridRow row, @Nullable String column) {
    save();
    if (row.row().now() == null) {
      return;
    }
    getEditor().editItem(row);
    CellField field = fields.get(column == null ? "" : column);
    if (field == null) {
      field = fields.get(header.columns().get(1).id());
    }
    if (field != null) {
      field.focus();
    }
  }

  void show(List<DraftRow> all, List<CheckFinding> found) {
    Set<String> marked = new HashSet<>(markedRows());
    Map<String, String> before = Map.copyOf(findings);
    findings.clear();
    found.forEach(
        finding -> findings.putIfAbsent(finding.row() + "/" + finding.column(), finding.message()));
    if (filter.isEmpty() && sameRows(all)) {
      marked.addAll(markedRows());
      renew(all, findings.equals(before) ? Set.of() : marked);
      return;
    }
    rows = new ListDataProvider<>(all.stream().map(GridRow::new).toList());
    setItems(rows);
    narrow(filter);
  }

  private List<String> markedRows() {
    return findings.keySet().stream().map(cell -> cell.substring(0, cell.indexOf('/'))).toList();
  }

  private boolean sameRows(List<DraftRow> all) {
    Collection<GridRow> shown = rows.getItems();
    boolean typing = getEditor().isOpen() && getEditor().getItem() != saved;
    // What somebody types over is what they saw, however the row stands by now.
    if (shown.size() != all.size() || all.isEmpty() || typing) {
      return false;
    }
    Iterator<DraftRow> now = all.iterator();
    return shown.stream().allMatch(row -> row.key().equals(now.next().key()));
  }

  /**
   * Draws again only what changed: the place where somebody reads stays.
   *
   * @param marked keys of rows whose marks may have changed
   */
  private void renew(List<DraftRow> all, Set<String> marked) {
    Iterator<DraftRow> now = all.iterator();
    for (GridRow row : rows.getItems()) {
      DraftRow next = now.next();
      boolean changed = !next.equals(row.row());
      row.stands(next);
      if (changed || marked.contains(row.key())) {
        rows.refreshItem(row);
      }
    }
  }

  /** Shows rows that have {@code typed} in any cell. */
  void narrow(String typed) {
    filter = typed.strip().toLowerCase(Locale.ROOT);
    rows.setFilter(row -> filter.isEmpty() || row.has(filter));
  }

  /** Rows that are shown, of all. */
  int shownRows() {
    return rows.size(new Query<>());
  }

  Optional<GridRow> find(String key) {
    return rows.getItems().stream().filter(row -> row.key().equals(key)).findFirst();
  }

  void goTo(String key) {
    narrow("");
    find(key)
        .ifPresent(
            row -> {
              scrollToItem(row);
              select(row);
            });
  }
}
