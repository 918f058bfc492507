package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.Balance.Measure;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says in one sentence what a limit leaves. */
final class BalanceWording {

  private BalanceWording() {}

  /**
   * What is to be said.
   *
   * @param warns whether the row stops nothing
   * @param from when there will be more; null when time frees none
   * @param group name of the norm that several practices share; empty when it is about one
   * @param among whether the practice takes no more of what is left, because it is counted already
   */
  record Counted(
      TableRow row,
      Measure measure,
      int permitted,
      int left,
      int reserved,
      @Nullable String suspendedBy,
      boolean warns,
      @Nullable LocalDate from,
      String group,
      boolean among) {}

  static String sentence(Counted counted) {
    if (counted.measure() == Measure.UNITS_PER_ORDER) {
      return "Hasta " + Texts.units(counted.permitted()) + " por orden.";
    }
    String limit = counted.permitted() + " " + span(counted);
    if (counted.suspendedBy() != null) {
      return "El límite de %s no se aplica por %s.".formatted(limit, counted.suspendedBy());
    }
    boolean unused = counted.left() == counted.permitted();
    StringBuilder text = new StringBuilder();
    text.append(
        unused
            ? "Hasta "
            : switch (counted.left()) {
              case 0 -> "No queda ninguna de ";
              case 1 -> "Queda 1 de ";
              default -> "Quedan " + counted.left() + " de ";
            });
    text.append(limit);
    if (!counted.group().isEmpty()) {
      text.append(" de la norma «").append(counted.group()).append('»');
    }
    if (counted.reserved() > 0) {
      text.append(
          counted.reserved() == 1
              ? ", con 1 reservada por una auditoría pendiente"
              : ", con " + counted.reserved() + " reservadas por auditorías pendientes");
    }
    if (unused) {
      text.append("; todavía no se usó");
    } else if (counted.among()) {
      text.append("; esta práctica ya está entre ellas y puede repetirse");
    } else {
      text.append(later(counted));
    }
    text.append('.');
    if (counted.warns()) {
      text.append(" Si la supera, sólo se avisa.");
    }
    return text.toString();
  }

  private static String later(Counted counted) {
    if (counted.from() == null) {
      return counted.left() == 0 ? "; no se habilita con el tiempo" : "";
    }
    return (counted.left() == 0 ? "; se habilita el " : "; habrá más el ")
        + Texts.of(counted.from());
  }

  private static String span(Counted counted) {
    return switch (counted.measure()) {
      case PRACTICES_OF_THE_YEAR -> "prácticas automáticas este año";
      case DIFFERENT_PRACTICES -> "determinaciones distintas " + window(counted.row());
      case UNITS, UNITS_PER_ORDER -> window(counted.row());
    };
  }

  private static String window(TableRow row) {
    return switch (row.text("ventana")) {
      case "DIA" -> "hoy";
      case "MES" -> "este mes";
      case "TRIMESTRE" -> "este trimestre";
      case "AÑO" -> "este año";
      case "EPISODIO" -> "en este episodio";
      case "VIDA" -> "en la vida";
      default -> "en " + row.integer("dias") + " días";
    };
  }
}
