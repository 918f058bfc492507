package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.members.Aspect;
import ar.gov.isj.genos.members.Statement;
import ar.gov.isj.genos.members.Statement.Recorded;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.ui.EsAr;
import ar.gov.isj.genos.shared.ui.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What was said of an affiliate, in words. */
final class Said {

  private Said() {}

  static Table table(String caption, List<Recorded> said) {
    Table table = new Table(caption, "field", "value", "since", "why", "recorded", "source");
    said.forEach(
        one ->
            table.line(
                List.of(
                    name(one.said().aspect()),
                    value(one.said()),
                    EsAr.date(one.said().from()),
                    Objects.requireNonNullElse(one.said().reason(), "—"),
                    EsAr.dateTime(one.recordedAt()),
                    one.source())));
    return table;
  }

  static String name(Aspect aspect) {
    return text("admin.afiliados.aspect." + aspect.name());
  }

  private static String value(Statement said) {
    String value = said.value();
    if (value == null) {
      return text("admin.afiliados.without");
    }
    return switch (said.aspect()) {
      case MEMBER_SINCE, STUDENT_CERTIFICATE, CONFIRMATION -> EsAr.date(LocalDate.parse(value));
      case FAMILY -> new Cuil(value).formatted();
      case RELATIONSHIP -> word(value);
      default -> said.aspect().programme() ? text("admin.afiliados.enrolled") : value;
    };
  }

  /** As it is written: the code has no accent. */
  static String word(String value) {
    return value.equals("CONYUGE") ? "CÓNYUGE" : value;
  }
}
