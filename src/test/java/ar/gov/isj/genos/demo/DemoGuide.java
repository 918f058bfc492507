package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.adjudication.Datum;
import ar.gov.isj.genos.authorization.OrderRequest;
import ar.gov.isj.genos.shared.PrescriberType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of docs/demo.md that tells what to type to see each reason. */
final class DemoGuide {

  private static final Path GUIDE = Path.of("docs", "demo.md");
  private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:[-_][A-Z0-9]+)+)`");
  private static final Pattern DAYS_AGO = Pattern.compile("hace (\\d+) días");

  private DemoGuide() {}

  /** One row, typed as it says. */
  record Line(Set<String> codes, String member, String credential, List<String> cells) {

    OrderRequest request(LocalDate today) {
      String[] licence = cells.get(5).split(" ", -1);
      return new OrderRequest(
          credential,
          date(cells.get(4), today),
          PrescriberType.valueOf(licence[0]),
          Integer.parseInt(licence[1]),
          diagnosis(),
          Stream.of(cells.get(7).split("\\s*,\\s*", -1)).map(PastOrders::line).toList(),
          declared(today));
    }

    private Map<Datum, String> declared(LocalDate today) {
      Map<Datum, String> declared = new EnumMap<>(Datum.class);
      if (cells.size() > 8) {
        for (String one : cells.get(8).split("\\s*,\\s*", -1)) {
          String[] parts = one.split("=", 2);
          Datum datum = Datum.valueOf(parts[0]);
          declared.put(
              datum, datum.kind() == Datum.Kind.DATE ? date(parts[1], today).toString() : parts[1]);
        }
      }
      return declared;
    }

    private @Nullable String diagnosis() {
      return cells.get(6).equals("—") ? null : cells.get(6);
    }

    private static LocalDate date(String text, LocalDate today) {
      Matcher daysAgo = DAYS_AGO.matcher(text);
      return switch (text) {
        case "hoy" -> today;
        case "mañana" -> today.plusDays(1);
        default -> {
          if (!daysAgo.matches()) {
            throw new IllegalArgumentException(text);
          }
          yield today.minusDays(Integer.parseInt(daysAgo.group(1)));
        }
      };
    }

    @Override
    public String toString() {
      return codes + " " + member;
    }
  }

  static List<Line> lines() {
    return lines("| `");
  }

  /** Rows of rules that are in force since 2026; one without a code shows that nothing stops. */
  static List<Line> since2026() {
    return lines("| desde 2026: ");
  }

  /** Rows that stop nothing: the codes are those of what is told besides. */
  static List<Line> toldSince2026() {
    return lines("| se informa desde 2026: ");
  }

  private static List<Line> lines(String start) {
    try (Stream<String> text = Files.lines(GUIDE)) {
      return text.filter(line -> line.startsWith(start)).map(DemoGuide::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    List<String> cells =
        Stream.of(text.substring(1, text.lastIndexOf('|')).split("\\|", -1))
            .map(String::strip)
            .toList();
    Set<String> codes = new TreeSet<>();
    Matcher code = CODE.matcher(cells.getFirst());
    while (code.find()) {
      codes.add(code.group(1));
    }
    return new Line(codes, cells.get(2), cells.get(3), cells);
  }
}
