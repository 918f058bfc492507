package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.xlsx.PlainSheets;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.simulation.ImpactReport.ChangedCase;
import ar.gov.isj.genos.simulation.ImpactReport.Group;
import java.util.ArrayList;
import java.util.List;

/** A result of impact as a workbook: figures, groups, cases. */
public final class ImpactSheets {

  private ImpactSheets() {}

  public static byte[] xlsx(ImpactReport report) {
    PlainSheets sheets = new PlainSheets();
    sheets.sheet(
        "Resumen",
        List.of(
            List.of("Dato", "Valor"),
            List.of("Desde", report.from().toString()),
            List.of("Hasta", report.until().toString()),
            List.of("Versión activa", report.active().version()),
            List.of("Contenido probado", report.hash()),
            List.of("Órdenes del período", report.orders()),
            List.of("Líneas del período", report.lines()),
            List.of("Órdenes que cambian", report.changedOrders()),
            List.of("Líneas que cambian", report.changedLines()),
            List.of("Afiliados alcanzados", report.members()),
            List.of("Auditorías de más", report.auditsMore()),
            List.of("Auditorías de menos", report.auditsLess()),
            List.of("Diferencia de honorarios y gastos", amount(report.fees())),
            List.of("Diferencia de coseguro", amount(report.copay()))));
    groups(sheets, "Por fila", report.rows());
    groups(sheets, "Por cambio", report.changes());
    groups(sheets, "Por práctica", report.practices());
    groups(sheets, "Por plan", report.plans());
    groups(sheets, "Por centro", report.centres());
    List<List<Object>> cases = new ArrayList<>();
    cases.add(
        List.of(
            "Orden",
            "Práctica",
            "Plan",
            "Centro",
            "Hoy",
            "Con el borrador",
            "Honorarios y gastos",
            "Coseguro",
            "Filas"));
    for (ChangedCase one : report.cases()) {
      cases.add(
          List.of(
              one.order(),
              one.practice(),
              one.plan(),
              one.centre(),
              one.before(),
              one.after(),
              amount(one.fees()),
              amount(one.copay()),
              String.join(", ", one.rows())));
    }
    sheets.sheet("Casos", cases);
    return sheets.bytes();
  }

  private static void groups(PlainSheets sheets, String name, List<Group> groups) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(name, "Líneas", "Honorarios y gastos", "Coseguro"));
    for (Group group : groups) {
      rows.add(List.of(group.name(), group.lines(), amount(group.fees()), amount(group.copay())));
    }
    sheets.sheet(name, rows);
  }

  private static Number amount(Money money) {
    return money.amountArs();
  }
}
