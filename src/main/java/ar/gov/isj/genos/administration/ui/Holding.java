package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.members.AsOf;
import ar.gov.isj.genos.members.Statement.Recorded;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.ui.Notice;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What holds of an affiliate on a day, out of what was known at the end of another. */
final class Holding extends Section {

  private final Function<AsOf, List<Recorded>> holding;
  private final DatePicker day;
  private final DatePicker known = Fields.day("admin.afiliados.known", null);
  private final Div found = new Div();

  Holding(Function<AsOf, List<Recorded>> holding, LocalDate today) {
    this.holding = holding;
    this.day = Fields.day("admin.afiliados.day", today);
    addClassNames("holding", "entry-wide");
    known.setHelperText(text("admin.afiliados.known.help"));
    known.setClearButtonVisible(true);
    known.setMax(today);
    day.addValueChangeListener(_ -> show());
    known.addValueChangeListener(_ -> show());
    found.getElement().setAttribute("role", "status");
    found.addClassName("found");
    Div asked = new Div(day, known);
    asked.addClassName("filter");
    add(new H2(text("admin.afiliados.asked")), asked, found);
    show();
  }

  private void show() {
    found.removeAll();
    LocalDate of = day.getValue();
    if (of == null || known.isInvalid()) {
      return;
    }
    List<Recorded> said = holding.apply(new AsOf(of, knownAt()));
    found.add(
        said.isEmpty()
            ? new Notice(Notice.Kind.INFO, text("admin.afiliados.nothing"))
            : Said.table(text("admin.afiliados.asked"), said));
  }

  private @Nullable Instant knownAt() {
    return known
        .getOptionalValue()
        .map(last -> last.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1))
        .orElse(null);
  }
}
