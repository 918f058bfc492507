package ar.gov.isj.genos.audit.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.adjudication.CaseFacts.Consumption;
import ar.gov.isj.genos.audit.AuditLine;
import ar.gov.isj.genos.audit.AuditRequest;
import ar.gov.isj.genos.audit.AuditRow;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the affiliate had before of what is asked now, and what was resolved then. */
final class Background extends Section {

  Background(AuditRequest request, List<AuditRow> earlier) {
    addClassName("background");
    add(new H2(text("audit.consumed")));
    Set<PracticeCode> asked =
        request.lines().stream().map(AuditLine::practice).collect(Collectors.toSet());
    List<Consumption> consumed =
        request.asked().facts().consumption().reversed().stream()
            .filter(past -> asked.contains(past.practice()))
            .toList();
    if (consumed.isEmpty()) {
      add(quiet(text("audit.consumed.none")));
    } else {
      UnorderedList list = new UnorderedList();
      consumed.forEach(past -> list.add(new ListItem(item(past, request))));
      add(list);
    }
    add(new H2(text("audit.earlier")));
    if (earlier.isEmpty()) {
      add(quiet(text("audit.earlier.none")));
    } else {
      UnorderedList list = new UnorderedList();
      earlier.forEach(row -> list.add(item(row)));
      add(list);
    }
  }

  private static String item(Consumption past, AuditRequest request) {
    String description =
        request.lines().stream()
            .filter(line -> line.practice().equals(past.practice()))
            .map(AuditLine::description)
            .findFirst()
            .orElse("");
    String what = past.practice() + " " + description;
    return past.order() == Consumption.HELD
        ? text("audit.consumed.held", EsAr.date(past.date()), past.units(), what)
        : text("audit.consumed.item", EsAr.date(past.date()), past.units(), what, past.order());
  }

  private static ListItem item(AuditRow row) {
    RouterLink open =
        new RouterLink(
            text("audit.earlier.item", row.number(), EsAr.dateTime(row.registeredAt())),
            AuditorView.class,
            AuditView.of(row.number()));
    return new ListItem(open, new com.vaadin.flow.component.Text(" "), StateMark.of(row.state()));
  }

  private static Paragraph quiet(String words) {
    Paragraph quiet = new Paragraph(words);
    quiet.addClassName("secondary");
    return quiet;
  }
}
