package ar.gov.isj.genos.reporting;

import ar.gov.isj.genos.reporting.OrderPrint.Affiliate;
import ar.gov.isj.genos.reporting.OrderPrint.Content;
import ar.gov.isj.genos.reporting.OrderPrint.Line;
import ar.gov.isj.genos.reporting.OrderPrint.Place;
import ar.gov.isj.genos.reporting.OrderPrint.Prescriber;
import ar.gov.isj.genos.reporting.OrderPrint.Refusal;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.shared.PracticeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Orders to print, made by hand. */
final class Sample {

  private Sample() {}

  static Content of(List<Line> lines, List<Refusal> refused) {
    Money copay = sum(lines.stream().map(Line::copay).toList());
    Money total = sum(lines.stream().map(Line::total).toList());
    return new Content(
        596067,
        "7F3A-91C2",
        Instant.parse("2020-06-22T13:13:40Z"),
        LocalDate.of(2020, 6, 11),
        new Place("LABORATORIO LA GOTA FELIZ", "San Salvador de Jujuy", 127, "PROBETA CRISTALINA"),
        new Affiliate(
            "AFILIADO DE PRUEBA",
            new Cuil("29999999989"),
            new Credential("1100007838512"),
            20,
            "NORMAL"),
        new Prescriber("MD", 1234, "PRESCRIPTOR DE PRUEBA"),
        "Ámbito: Guardia · Pedido urgente: Sí · Fecha de toma de la muestra: 19/06/2020",
        lines,
        refused,
        copay,
        total,
        total.minus(copay),
        3,
        "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90",
        null);
  }

  /** A short order of an affiliate with any name. */
  static Content called(String name) {
    Content order = of(lines(2), List.of());
    return new Content(
        order.number(),
        order.verification(),
        order.issuedAt(),
        order.prescriptionDate(),
        order.place(),
        new Affiliate(
            name,
            order.affiliate().cuil(),
            order.affiliate().credential(),
            order.affiliate().ageYears(),
            order.affiliate().plan()),
        order.prescriber(),
        order.declared(),
        order.authorized(),
        order.refused(),
        order.copay(),
        order.total(),
        order.insurerPays(),
        order.rulebookVersion(),
        order.rulebookHash(),
        order.cancelled());
  }

  /** As above, annulled on the day after. */
  static Content annulled(List<Line> lines) {
    Content order = of(lines, refusals());
    return new Content(
        order.number(),
        order.verification(),
        order.issuedAt(),
        order.prescriptionDate(),
        order.place(),
        order.affiliate(),
        order.prescriber(),
        order.declared(),
        order.authorized(),
        order.refused(),
        order.copay(),
        order.total(),
        order.insurerPays(),
        order.rulebookVersion(),
        order.rulebookHash(),
        new OrderPrint.Cancelled(
            Instant.parse("2020-06-23T14:03:00Z"),
            "Afiliado equivocado: la orden se cargó a nombre de un homónimo de otra localidad."));
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }

  static Line line(String code, String description, int units, String fees, String expenses) {
    Money total = Money.of(fees).plus(Money.of(expenses));
    return new Line(
        3,
        new PracticeCode(code),
        description,
        0,
        units,
        Money.of(fees),
        Money.of(expenses),
        total,
        Money.of(fees));
  }

  static Line act() {
    return line("000118", "ACTO BIOQUIMICO", 1, "180.00", "0.00");
  }

  /** The manual's example and more of its kind, {@code count} lines in all. */
  static List<Line> lines(int count) {
    List<Line> lines = new ArrayList<>();
    lines.add(act());
    lines.add(line("000003", "ACTO BIOQUIMICO ADMINISTRATIVO POR VALIDACION", 1, "0.00", "26.90"));
    lines.add(
        line(
            "000015",
            "ALBUMINA (EN SANGRE U ORINA) * ALBUMINEMIA/ALBUMINURIA",
            1,
            "0.00",
            "40.35"));
    lines.add(
        line(
            "000858",
            "SCREENING NEONATAL (INCLUYE TSH, FENILALANINA, TRIPSINA INMUNORREACTIVA, BIOTINIDASA,"
                + " GALACTOSEMIA, 17-OH-PROGESTERONA) * PESQUISA NEONATAL AMPLIADA DEL NIÑO RECIÉN"
                + " NACIDO",
            1,
            "0.00",
            "1234.50"));
    for (int i = lines.size(); i < count; i++) {
      lines.add(
          line(
              "%06d".formatted(700 + i),
              "DETERMINACIÓN N° %d EN SUERO".formatted(i),
              1 + i % 3,
              "0.00",
              "80.70"));
    }
    return lines.subList(0, count);
  }

  static List<Refusal> refusals() {
    return List.of(
        new Refusal(
            new PracticeCode("000014"),
            "AGLUTININAS DEL SISTEMA ABO * ABO AGLUTININAS",
            1,
            "◆ Rechazado · requiere auditoría",
            List.of(
                "La práctica requiere auditoría previa según la tabla de prácticas con auditoría."
                    + " La habilita la autorización de un auditor: solicite auditoría con el"
                    + " diagnóstico.")),
        new Refusal(
            new PracticeCode("000865"),
            "TSH * TIROTROFINA PLASMATICA",
            2,
            "■ Rechazado",
            List.of(
                "El afiliado ya tiene 1 unidad autorizada el 03/02/2020 (orden 596012) y el tope es"
                    + " 1 cada 180 días. Podrá pedirla de nuevo desde el 01/08/2020.",
                "La edad del afiliado, 20 años, está fuera del rango que cubre la norma.")));
  }
}
