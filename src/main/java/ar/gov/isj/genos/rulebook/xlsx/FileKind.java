package ar.gov.isj.genos.rulebook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its bytes, whatever its name says. */
final class FileKind {

  static final String PASSWORD =
      "el archivo está protegido con contraseña. Quítela en Archivo, Información, Proteger libro, y"
          + " vuelva a guardarlo";

  static final String NO_WORKBOOK =
      "se esperaba un libro de Excel (.xlsx) y el archivo no lo es. Suba el que descargó de la"
          + " tabla";

  private static final String SAVE_AS =
      "%s. Ábralo en Excel y guárdelo como Libro de Excel (.xlsx)";

  private FileKind() {}

  /** Empty if it begins as an .xlsx does. */
  static Optional<String> refusal(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.of("el archivo está vacío. Suba el que descargó de la tabla");
    }
    if (zip(bytes)) {
      return Optional.empty();
    }
    if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      // What Office protects by a password is wrapped in the format of before.
      return Optional.of(
          holds(bytes, "EncryptedPackage")
              ? PASSWORD
              : SAVE_AS.formatted("el archivo es de una versión anterior de Excel (.xls)"));
    }
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      return Optional.of(
          "el archivo es un PDF. Suba el libro de Excel (.xlsx) que descargó de la tabla");
    }
    if (text(bytes)) {
      return Optional.of(
          SAVE_AS.formatted("el archivo es un texto (.csv o .html), no un libro de Excel"));
    }
    return Optional.of(NO_WORKBOOK);
  }

  /** Whether the bytes are a zip. */
  static boolean zip(byte[] bytes) {
    return starts(bytes, 'P', 'K', 3, 4);
  }

  /** What a package of Office says of itself; empty if it is a plain workbook. */
  static Optional<String> ofContentTypes(String types) {
    String lower = types.toLowerCase(Locale.ROOT);
    if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
      return Optional.of("se esperaba un libro sin macros. Guárdelo como Libro de Excel (.xlsx)");
    }
    if (lower.contains("sheet.binary")) {
      return Optional.of(SAVE_AS.formatted("el archivo es un libro binario (.xlsb)"));
    }
    return lower.contains("spreadsheetml.sheet.main+xml")
        ? Optional.empty()
        : Optional.of(NO_WORKBOOK);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(byte[] bytes, String word) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return all.contains(
        new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
  }

  private static boolean text(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, 1_000); i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\r\n".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
