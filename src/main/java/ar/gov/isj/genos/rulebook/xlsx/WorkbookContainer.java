package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at an .xlsx as a zip, before anything inside is read. */
final class WorkbookContainer {

  private static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final long MAX_UNPACKED_BYTES = 100L * 1024 * 1024;
  private static final int MAX_ENTRIES = 200;

  private record Forbidden(String part, String name) {}

  private static final List<Forbidden> FORBIDDEN =
      List.of(
          new Forbidden("vbaproject", "macros"),
          new Forbidden("externallinks/", "vínculos a otros libros"),
          new Forbidden("embeddings/", "objetos incrustados"),
          new Forbidden("connections.xml", "conexiones a datos"),
          new Forbidden("activex/", "controles ActiveX"));

  private WorkbookContainer() {}

  /** Why the file cannot be taken as a workbook, in Spanish; empty if it can. */
  static Optional<String> refusal(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Optional.of("se esperaba un archivo de hasta 10 MB");
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      long unpacked = 0;
      byte[] buffer = new byte[8192];
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        for (Forbidden forbidden : FORBIDDEN) {
          if (name.contains(forbidden.part())) {
            return Optional.of("se esperaba un libro sin " + forbidden.name());
          }
        }
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          unpacked += n;
          if (unpacked > MAX_UNPACKED_BYTES) {
            return Optional.of("se esperaba un libro que descomprimido no pase de 100 MB");
          }
        }
        entries++;
        if (entries > MAX_ENTRIES) {
          return Optional.of("se esperaba un libro con menos de %d partes".formatted(MAX_ENTRIES));
        }
      }
      return entries == 0
          ? Optional.of("se esperaba un libro de Excel (.xlsx) y el archivo no lo es")
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("se esperaba un libro de Excel (.xlsx) y el archivo está dañado");
    }
  }
}
