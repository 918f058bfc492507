package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.administration.Change;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Table;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed in an entry, from what to what, by whom and when. */
final class History extends Section {

  History(List<Change> changes) {
    addClassName("history");
    show(changes);
  }

  void show(List<Change> changes) {
    removeAll();
    add(new H2(text("admin.history")));
    if (changes.isEmpty()) {
      Paragraph none = new Paragraph(text("admin.history.none"));
      none.addClassName("secondary");
      add(none);
      return;
    }
    Table table = new Table(text("admin.history"), "when", "who", "field", "before", "after");
    changes.forEach(
        change ->
            table.line(
                List.of(
                    EsAr.dateTime(change.at()),
                    change.who(),
                    text("admin.field." + change.field()),
                    words(change.before()),
                    words(change.after()))));
    add(table);
  }

  private static String words(@Nullable String value) {
    return value == null ? "—" : value;
  }
}
