package ar.gov.isj.genos.simulation;

import ar.gov.isj.genos.rulebook.CellType;
import ar.gov.isj.genos.rulebook.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A column of the sheet of scenarios.
 *
 * @param word what it fills in: {@code hoy}
 * @param title heading that analysts read
 * @param hint how to fill it in
 */
record ScenarioColumn(String word, String title, String hint, CellWriting writing) {

  private static final List<ScenarioColumn> USUAL =
      List.of(
          day("hoy", "Fecha de la orden"),
          of("plan", "Plan", "NORMAL, ADHERENTE, PMI o DISCAPACIDAD", CellWriting.WORD),
          choice("sexo", "Sexo", "F", "M", "X"),
          day("nacimiento", "Nacimiento"),
          of("practicas", "Prácticas pedidas", "000865, 000412 x 2", CellWriting.PRACTICES),
          of("diagnostico", "Diagnóstico", "E28.2 ovario poliquístico", CellWriting.TEXT),
          of(
              "antes",
              "Prácticas anteriores",
              "000865 el 08/01/2026, 000412 x 2 el 15/02/2026",
              CellWriting.HISTORY),
          of(
              "declara",
              "Lo que se declara",
              "MATERIAL=ESPUTO, AMBITO=GUARDIA; fechas aaaa-mm-dd",
              CellWriting.TEXT),
          of(
              "lineas",
              "Debe resultar en cada práctica",
              "000865 AUDITORIA: FRE-01, 000412 PARCIAL 1: QTY-01",
              CellWriting.LINES),
          of("orden", "Debe resultar en la orden", "ORD-02, PRV-01", CellWriting.CODES),
          of("copago", "Coseguro que debe resultar", "1234,50", CellWriting.MONEY),
          of("horas", "Horas para anular", "24", CellWriting.COUNT),
          of(
              Scenario.SAYS,
              "Debe leerse",
              "una oración por renglón (Alt+Enter); {000865} es la práctica",
              CellWriting.SENTENCES));

  private static final List<ScenarioColumn> OTHERS =
      List.of(
          day("prescripta", "Fecha de la receta"),
          choice("parentesco", "Parentesco", "TITULAR", "CONYUGE", "HIJO", "ADHERENTE"),
          choice("afiliacion", "Afiliación", "ACTIVA", "BAJA", "SUSPENDIDA", "FALLECIDO"),
          choice(
              "credencial", "Credencial", "HABILITADA", "INHABILITADA", "VENCIDA", "REEMPLAZADA"),
          day("afiliado_desde", "Afiliado desde"),
          day("certificado_hasta", "Certificado de alumno hasta"),
          of("programas", "Programas del afiliado", "DIABETES, RENAL", CellWriting.TEXT),
          of("red", "Red del afiliado", "nombre de la red", CellWriting.TEXT),
          day("confirmado", "Afiliación confirmada el"),
          choice("prescribe", "Prescribe", "MD", "OD", "OB", "NADIE"),
          of("especialidad", "Especialidad", "ENDOCRINOLOGÍA", CellWriting.TEXT),
          day("habilitado_hasta", "Prescriptor habilitado hasta"),
          days("prescriptor_suspendido", "Prescriptor suspendido", "01/10/2026 a 01/01/2027"),
          of("prestador", "Matrícula del prestador", "127", CellWriting.COUNT),
          of("prestador_nombre", "Nombre del prestador", "como en el registro", CellWriting.TEXT),
          day("prestador_desde", "Prestador desde"),
          day("prestador_hasta", "Prestador hasta"),
          day("centro_hasta", "Centro hasta"),
          days("prestador_suspendido", "Prestador suspendido", "01/10/2026 a 01/01/2027"),
          of("localidad", "Localidad del centro", "Palpalá", CellWriting.TEXT),
          of("ordenes_del_centro", "Órdenes del centro en el mes", "40", CellWriting.COUNT),
          of(
              "ordenes_de_quien_prescribe",
              "Órdenes de quien prescribe en el mes",
              "40",
              CellWriting.COUNT),
          of("gastado_en_el_mes", "Gastado en el mes", "1234,50", CellWriting.MONEY),
          of("coseguro_del_mes", "Coseguro del mes", "1234,50", CellWriting.MONEY),
          of("coseguro_de_la_familia", "Coseguro de la familia", "1234,50", CellWriting.MONEY),
          of("receta_en", "Receta usada en la orden", "596001", CellWriting.COUNT),
          days(
              "ordenes_previas",
              "Órdenes previas del día",
              "596001 hace 30 minutos en Palpalá receta del 20/11/2026"),
          of("dictamen", "Autorizado por auditoría", "000865, 000412 x 2", CellWriting.PRACTICES),
          of("valor_ub", "Valor de la unidad", "26,90", CellWriting.MONEY));

  /** All, those that most scenarios fill in first; a word that has no title is its own. */
  static List<ScenarioColumn> all() {
    List<ScenarioColumn> all = new ArrayList<>(USUAL);
    all.addAll(OTHERS);
    Set<String> rest = new TreeSet<>(ScenarioFacts.WORDS);
    rest.addAll(ScenarioSurroundings.WORDS);
    all.forEach(column -> rest.remove(column.word()));
    rest.forEach(word -> all.add(of(word, word, "", CellWriting.TEXT)));
    return all;
  }

  /** For the header of the sheet. */
  Column column() {
    boolean choice = writing instanceof CellWriting.Choice;
    return new Column(
        word,
        title,
        Column.Role.NOTE,
        choice ? CellType.CHOICE : CellType.TEXT,
        "",
        "",
        false,
        writing instanceof CellWriting.Choice(List<String> values) ? values : List.of(),
        0,
        0,
        "",
        "");
  }

  private static ScenarioColumn of(String word, String title, String hint, CellWriting writing) {
    return new ScenarioColumn(word, title, hint, writing);
  }

  private static ScenarioColumn day(String word, String title) {
    return of(word, title, "dd/mm/aaaa", CellWriting.DAY);
  }

  private static ScenarioColumn days(String word, String title, String hint) {
    return of(word, title, hint, CellWriting.DAYS);
  }

  private static ScenarioColumn choice(String word, String title, String... values) {
    return of(
        word, title, String.join(", ", values), new CellWriting.Choice(Arrays.asList(values)));
  }
}
