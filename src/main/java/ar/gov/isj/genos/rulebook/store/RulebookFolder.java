package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.TableHeader;
import ar.gov.isj.genos.rulebook.xlsx.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code rules/} and {@code decision-tables/} from a folder. */
final class RulebookFolder {

  private final Path folder;
  private final List<RulebookDefect> defects;
  private final SortedMap<String, String> parts = new TreeMap<>();

  private RulebookFolder(Path folder, List<RulebookDefect> defects) {
    this.folder = folder;
    this.defects = defects;
  }

  /**
   * @param defects where everything that is missing or wrong is added
   * @return what could be read; useless if a defect was added
   */
  static RulebookContent read(Path folder, List<RulebookDefect> defects) {
    RulebookFolder reading = new RulebookFolder(folder, defects);
    try {
      String yaml = trustedHeaders();
      reading.parts.put(RulebookContent.HEADERS, yaml);
      Headers headers = Headers.parse(yaml);
      reading.readTables(headers);
      reading.refuseUnknownTables(headers);
      reading.readRules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RulebookContent(reading.parts);
  }

  private static String trustedHeaders() throws IOException {
    try (InputStream stream = RulebookFolder.class.getResourceAsStream(Headers.RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Falta el recurso " + Headers.RESOURCE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void readTables(Headers headers) throws IOException {
    for (TableHeader header : headers.tables()) {
      String file = "decision-tables/%1$s/%1$s.drl.xlsx".formatted(header.table());
      Path path = folder.resolve(file);
      if (!Files.isRegularFile(path)) {
        defects.add(
            new RulebookDefect(
                file, header.table(), "", "se esperaba esta tabla y el archivo no existe."));
        continue;
      }
      TableReader.read(header, file, Files.readAllBytes(path), defects)
          .ifPresent(
              table -> parts.put(RulebookContent.tablePart(header.table()), table.canonicalText()));
    }
  }

  /** A file under another name would be ignored in silence: that is how a table gets lost. */
  private void refuseUnknownTables(Headers headers) throws IOException {
    for (Path path : filesUnder("decision-tables")) {
      String file = relative(path);
      boolean workbook = file.matches(".*\\.(xlsx|xls|xlsm|xlsb|csv)");
      boolean known =
          headers.tables().stream()
              .anyMatch(
                  header ->
                      file.equals("decision-tables/%1$s/%1$s.drl.xlsx".formatted(header.table())));
      if (workbook && !known && !path.getFileName().toString().startsWith("escenarios")) {
        defects.add(
            new RulebookDefect(
                file, "", "", "no es una tabla de esta versión: quítela o corrija su nombre."));
      }
    }
  }

  private void readRules() throws IOException {
    boolean any = false;
    for (Path path : filesUnder("rules")) {
      String file = relative(path);
      if (file.endsWith(".drl")) {
        any = true;
        readText(path, file);
      }
    }
    if (!any) {
      defects.add(new RulebookDefect("rules", "", "", "se esperaban reglas (*.drl) y no hay."));
    }
    Path messages = folder.resolve(RulebookContent.MESSAGES);
    if (Files.isRegularFile(messages)) {
      readText(messages, RulebookContent.MESSAGES);
    } else {
      defects.add(
          new RulebookDefect(
              RulebookContent.MESSAGES, "", "", "se esperaba este archivo y no existe."));
    }
  }

  private void readText(Path path, String file) throws IOException {
    try {
      parts.put(file, Files.readString(path).replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      defects.add(new RulebookDefect(file, "", "", "se esperaba texto en UTF-8."));
    }
  }

  private List<Path> filesUnder(String name) throws IOException {
    Path root = folder.resolve(name);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
