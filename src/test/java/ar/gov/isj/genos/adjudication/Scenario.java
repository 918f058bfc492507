package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.EarlierOrder;
import ar.gov.isj.genos.adjudication.CaseFacts.SuspensionFacts;
import ar.gov.isj.genos.shared.PracticeCode;
import ar.gov.isj.genos.shared.PrescriberType;
import ar.gov.isj.genos.shared.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A scenario as it is written beside a rule or a table: what differs from the manual's case, and
 * exactly what must come of it.
 */
record Scenario(String file, Map<String, Object> yaml) {

  static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (String root : List.of("rules", "decision-tables")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(path -> path.getFileName().toString().equals("escenarios.yaml"))
            .sorted()
            .forEach(path -> scenarios.addAll(read(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return scenarios;
  }

  @SuppressWarnings("unchecked") // a file of this repository: a list of maps
  private static List<Scenario> read(Path path) {
    try {
      List<Map<String, Object>> list = plainYaml().load(Files.readString(path));
      // How long an order may be annulled is no decision about one: simulation tries those.
      return list.stream()
          .filter(map -> !map.containsKey("horas"))
          .map(map -> new Scenario(path.toString(), map))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every scalar is text: 000412 must not become an octal number. */
  private static Yaml plainYaml() {
    LoaderOptions options = new LoaderOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        });
  }

  String name() {
    return file + ": " + text("caso");
  }

  Case facts() {
    Case one = new Case();
    one.today = date("hoy", one.today);
    one.prescribed = date("prescripta", one.today);
    one.birth = date("nacimiento", one.birth);
    one.since = date("afiliado_desde", one.since);
    one.sex = Sex.valueOf(text("sexo", "F"));
    one.plan = text("plan", one.plan);
    one.relationship = text("parentesco", one.relationship);
    one.affiliation = text("afiliacion", one.affiliation);
    one.credential = text("credencial", one.credential);
    one.certificate = yaml.containsKey("certificado_hasta") ? date("certificado_hasta") : null;
    one.prescriberKnown = !text("prescribe", "MD").equals("NADIE");
    one.prescriber =
        one.prescriberKnown ? PrescriberType.valueOf(text("prescribe", "MD")) : PrescriberType.MD;
    one.prescriberUntil = yaml.containsKey("habilitado_hasta") ? date("habilitado_hasta") : null;
    one.prescriberSuspensions = suspension("prescriptor_suspendido");
    one.providerFrom = yaml.containsKey("prestador_desde") ? date("prestador_desde") : null;
    one.providerUntil = yaml.containsKey("prestador_hasta") ? date("prestador_hasta") : null;
    one.centreUntil = yaml.containsKey("centro_hasta") ? date("centro_hasta") : null;
    one.providerSuspensions = suspension("prestador_suspendido");
    one.diagnosis = yaml.containsKey("diagnostico") ? text("diagnostico") : null;
    for (String line : list("practicas")) {
      String[] parts = line.split(" x ", -1);
      one.line(parts[0], parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    }
    for (String past : list("antes")) {
      String[] order = past.split(" de ", 2);
      String[] parts = order[0].split(" (x|el) ", -1);
      one.past(
          parts[0],
          parts.length == 2 ? 1 : Integer.parseInt(parts[1]),
          parts[parts.length - 1],
          order.length == 1 ? 500_000L + one.past.size() : Long.parseLong(order[1]));
    }
    for (String declared : list("declara")) {
      String[] parts = declared.split("=", 2);
      one.declared.put(Datum.valueOf(parts[0]), parts[1]);
    }
    one.programmes.addAll(list("programas"));
    one.network = yaml.containsKey("red") ? text("red") : null;
    one.confirmed = yaml.containsKey("confirmado") ? date("confirmado") : null;
    one.speciality = text("especialidad", one.speciality);
    one.town = text("localidad", one.town);
    one.licence = Integer.parseInt(text("prestador", String.valueOf(one.licence)));
    one.provider = text("prestador_nombre", one.provider);
    one.centreOrders = Integer.parseInt(text("ordenes_del_centro", "0"));
    one.prescriberOrders = Integer.parseInt(text("ordenes_de_quien_prescribe", "0"));
    one.spent = text("gastado_en_el_mes", one.spent);
    one.copaid = text("coseguro_del_mes", one.copaid);
    one.familyCopaid = text("coseguro_de_la_familia", one.familyCopaid);
    one.usedIn = yaml.containsKey("receta_en") ? Long.valueOf(text("receta_en")) : null;
    one.unitValue = new BigDecimal(text("valor_ub", one.unitValue.toPlainString()));
    for (String verdict : list("dictamen")) {
      String[] parts = verdict.split(" x ", 2);
      one.verdicts.add(
          new CaseFacts.VerdictFacts(
              7, new PracticeCode(parts[0]), Integer.parseInt(parts[1]), null));
    }
    for (String order : list("ordenes_previas")) {
      // 596001 hace 30 minutos en Palpalá, misma receta
      String[] parts = order.split(" (hace|minutos en|receta del) ", -1);
      one.earlier.add(
          new EarlierOrder(
              Long.parseLong(parts[0]),
              one.today,
              Integer.parseInt(parts[1]),
              parts[2],
              LocalDate.parse(parts[3]),
              one.prescriber,
              1234));
    }
    return one;
  }

  /** Codes expected on the order as a whole. */
  List<String> order() {
    return list("orden");
  }

  /** Lines expected: {@code 000412 PARCIAL 4: QTY-02}; automatic lines only if they are named. */
  List<String> lines() {
    return list("lineas");
  }

  /** Sentences that must be read somewhere; {000015} stands for that practice's title. */
  List<String> says() {
    return yaml.get("dice") instanceof List<?> list
        ? list.stream().map(sentence -> titled(sentence.toString())).toList()
        : List.of();
  }

  private static String titled(String sentence) {
    return Pattern.compile("\\{(\\d{6})}")
        .matcher(sentence)
        .replaceAll(code -> code.group(1) + " " + Case.practice(code.group(1)).description());
  }

  /** What came out, in the words of {@link #lines}. */
  static String describe(CaseDecision.LineDecision line) {
    String outcome =
        switch (line.outcome()) {
          case Outcome.Authorized ignored -> "AUTORIZADA";
          case Outcome.PartiallyAuthorized partial -> "PARCIAL " + partial.units();
          case Outcome.AuditRequired ignored -> "AUDITORIA";
          case Outcome.DocumentRequired ignored -> "DOCUMENTO";
          case Outcome.Indeterminate ignored -> "INDETERMINADA";
          case Outcome.Rejected ignored -> "RECHAZADA";
        };
    String codes = String.join(" ", codes(line.reasons()));
    return line.practice() + " " + outcome + (codes.isEmpty() ? "" : ": " + codes);
  }

  static TreeSet<String> codes(List<Reason> reasons) {
    TreeSet<String> codes = new TreeSet<>();
    reasons.forEach(reason -> codes.add(reason.code()));
    return codes;
  }

  /** {@code 2020-06-01 a 2020-07-01}, the second day excluded, or only the first day. */
  private @Nullable List<SuspensionFacts> suspension(String key) {
    if (!yaml.containsKey(key)) {
      return null;
    }
    String[] days = text(key).split(" a ", -1);
    return List.of(
        new SuspensionFacts(
            LocalDate.parse(days[0]),
            days.length == 1 ? null : LocalDate.parse(days[1]),
            "Resolución 378-ISJ-2020"));
  }

  private List<String> list(String key) {
    return Arrays.stream(text(key, "").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private LocalDate date(String key, LocalDate otherwise) {
    return yaml.containsKey(key) ? date(key) : otherwise;
  }

  private LocalDate date(String key) {
    return LocalDate.parse(text(key));
  }

  private String text(String key) {
    return String.valueOf(yaml.get(key));
  }

  private String text(String key, String otherwise) {
    return yaml.containsKey(key) ? text(key) : otherwise;
  }
}
