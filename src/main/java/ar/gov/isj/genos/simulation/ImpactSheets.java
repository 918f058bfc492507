package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.xlsx.PlainSheets;
import ar.gov.isj.genos.shared.BusinessClock;
import ar.gov.isj.genos.shared.Money;
import ar.gov.isj.genos.simulation.ImpactReport.ChangedCase;
import ar.gov.isj.genos.simulation.ImpactReport.Group;
import java.util.ArrayList;
import java.util.List;

/** A result of impact as a workbook: figures, groups, cases. */
public final class ImpactSheets {

  private ImpactSheets() {}

  /**
   * @param draft its title
   */
  public static byte[] xlsx(String draft, ImpactReport report) {
    PlainSheets sheets = new PlainSheets();
    sheets.sheet(
        "Resumen",
        List.of(
            List.of("Dato", "Valor"),
            List.of("Borrador", draft),
            List.of("Desde", report.from()),
            List.of("Hasta", report.until()),
            List.of("Calculado el", report.at().atZone(BusinessClock.ZONE).toLocalDate()),
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
    groups(sheets, "Por fila", "Fila", report.rows());
    groups(sheets, "Por cambio", "Cambio", report.changes());
    groups(sheets, "Por práctica", "Práctica", report.practices());
    groups(sheets, "Por plan", "Plan", report.plans());
    groups(sheets, "Por centro", "Centro", report.centres());
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

  private static void groups(PlainSheets sheets, String name, String what, List<Group> groups) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(what, "Líneas", "Honorarios y gastos", "Coseguro"));
    for (Group group : groups) {
      rows.add(List.of(group.name(), group.lines(), amount(group.fees()), amount(group.copay())));
    }
    sheets.sheet(name, rows);
  }

  private static Number amount(Money money) {
    return money.amountArs();
  }
}
