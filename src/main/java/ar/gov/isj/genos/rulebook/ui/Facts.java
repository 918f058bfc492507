package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Names and values; what is not known is left out. */
final class Facts extends DescriptionList {

  Facts() {
    addClassName("rules-facts");
  }

  void add(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return;
    }
    Div field = new Div(new Term(text(name)), new Description(value));
    field.addClassName("field");
    add(field);
  }

  static @Nullable String period(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null && until == null) {
      return null;
    }
    return text(
        "rules.period",
        from == null ? "…" : EsAr.date(from),
        until == null ? "…" : EsAr.date(until));
  }
}
