package ar.gov.isj.genos.rulebook.ui;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An editor of one cell, as its column asks; it reads and writes canonical text.
 *
 * @param text what it holds; empty when blank
 * @param show puts canonical text in it; what does not fit the editor is left blank
 */
record CellField(Component component, Supplier<String> text, Consumer<String> show) {

  /** How many practices a search offers. */
  private static final int MOST_PRACTICES = 40;

  static CellField of(Column column, Catalog catalog) {
    return switch (column.type()) {
      case CHOICE -> choice(column);
      case CODE -> code(column, catalog);
      case DATE -> date(column);
      case KEY, INTEGER, DECIMAL, WORDS, DIAGNOSES, TEXT -> typed(column);
    };
  }

  void focus() {
    if (component instanceof Focusable<?> field) {
      field.focus();
    }
  }

  private static CellField choice(Column column) {
    ComboBox<String> box = new ComboBox<>();
    box.setItems(column.values());
    box.setClearButtonVisible(!column.required());
    label(box, column);
    box.setWidthFull();
    return new CellField(
        box,
        () -> box.getValue() == null ? "" : box.getValue(),
        text -> box.setValue(column.values().contains(text) ? text : null));
  }

  private static CellField code(Column column, Catalog catalog) {
    ComboBox<String> box = new ComboBox<>();
    box.setItemsWithFilterConverter(
        query ->
            search(catalog, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()),
        text -> text);
    box.setItemLabelGenerator(code -> code);
    box.setRenderer(new TextRenderer<>(code -> named(catalog, code)));
    box.setClearButtonVisible(!column.required());
    box.setAllowCustomValue(true);
    box.addCustomValueSetListener(
        typed -> box.setValue(CellWords.canonical(column, typed.getDetail())));
    box.getStyle().set("--vaadin-combo-box-overlay-width", "420px");
    label(box, column);
    box.setWidthFull();
    return new CellField(
        box,
        () -> box.getValue() == null ? "" : box.getValue(),
        text -> box.setValue(text.isEmpty() ? null : text));
  }

  private static Stream<String> search(Catalog catalog, String typed) {
    return typed.isBlank()
        ? Stream.empty()
        : catalog.search(typed, MOST_PRACTICES).stream()
            .map(Practice::code)
            .map(PracticeCode::value);
  }

  /** Code and name; a code that nobody knows is shown alone. */
  static String named(Catalog catalog, String code) {
    return PracticeCode.parse(code)
        .flatMap(catalog::find)
        .map(practice -> code + " " + practice.description())
        .orElse(code);
  }

  private static CellField date(Column column) {
    DatePicker picker = EsAr.datePicker("");
    label(picker, column);
    picker.setClearButtonVisible(!column.required());
    picker.setWidthFull();
    return new CellField(
        picker,
        () -> picker.getValue() == null ? "" : picker.getValue().toString(),
        text ->
            picker.setValue(
                !text.isEmpty() && column.read(text) instanceof Column.Reading.Value(LocalDate date)
                    ? date
                    : null));
  }

  private static CellField typed(Column column) {
    TextField field = new TextField();
    label(field, column);
    field.setWidthFull();
    field.setMaxLength(300);
    if (column.type() != CellType.TEXT) {
      field.addThemeName("align-right");
    }
    return new CellField(
        field,
        () -> CellWords.canonical(column, field.getValue()),
        text -> field.setValue(CellWords.shown(column, text)));
  }

  private static void label(Component field, Column column) {
    field.getElement().setAttribute("aria-label", column.title());
    field.getElement().setProperty("accessibleName", column.title());
  }
}
