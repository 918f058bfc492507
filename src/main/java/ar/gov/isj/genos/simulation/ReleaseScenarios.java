package ar.gov.isj.genos.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scenarios that the release brings, beside its rules and tables. */
@Component
final class ReleaseScenarios {

  private static final String FILE = "escenarios.yaml";

  private final List<Scenario> scenarios = new ArrayList<>();

  ReleaseScenarios(@Value("${genos.rulebook}") String folder) {
    for (String root : List.of("decision-tables", "rules")) {
      try (Stream<Path> files = Files.walk(Path.of(folder, root))) {
        for (Path file : files.filter(ReleaseScenarios::scenarios).sorted().toList()) {
          String topic = file.getName(file.getNameCount() - 2).toString();
          scenarios.addAll(ScenarioFile.read(topic, Files.readString(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<Scenario> all() {
    return List.copyOf(scenarios);
  }

  private static boolean scenarios(Path path) {
    return path.endsWith(FILE);
  }
}
