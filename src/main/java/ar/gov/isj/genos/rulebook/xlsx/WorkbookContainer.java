package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Looks at an .xlsx as a zip, before anything inside is read as a workbook. */
final class WorkbookContainer {

  static final int MAX_BYTES = 2 * 1024 * 1024;
  static final int MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
  static final int MAX_PART_BYTES = 32 * 1024 * 1024;
  static final int MAX_ENTRIES = 200;

  /** A part that unpacks to more than this many times its size is made to exhaust who reads it. */
  static final int MAX_RATIO = 50;

  /** Little parts may repeat themselves as much as they like. */
  private static final int RATIO_FROM_BYTES = 100 * 1024;

  private record Forbidden(String part, String what) {}

  private static final List<Forbidden> FORBIDDEN =
      List.of(
          new Forbidden("vbaproject", "macros. Guárdelo como Libro de Excel (.xlsx)"),
          new Forbidden("xl/macrosheets/", "macros. Guárdelo como Libro de Excel (.xlsx)"),
          new Forbidden(
              "externallinks/", "vínculos a otros libros. Quítelos en Datos, Editar vínculos"),
          new Forbidden("embeddings/", "objetos incrustados. Quítelos y vuelva a guardarlo"),
          new Forbidden("connections.xml", "conexiones a datos. Quítelas en Datos, Conexiones"),
          new Forbidden("activex/", "controles. Quítelos y vuelva a guardarlo"),
          new Forbidden("xl/media/", "imágenes. Quítelas y vuelva a guardarlo"));

  /**
   * For the whole program, and each time anew, since any other library may widen it: whoever opens
   * a workbook is bound by no less than is checked here.
   */
  private static void bindTheLibrary() {
    ZipSecureFile.setMinInflateRatio(1.0 / MAX_RATIO);
    ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
    ZipSecureFile.setMaxFileCount(MAX_ENTRIES);
    ZipSecureFile.setMaxTextSize(5L * 1024 * 1024);
  }

  private WorkbookContainer() {}

  /** Stops at what is found first: the rest of such a file is not worth reading. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /** Why the file cannot be taken as a workbook, and what to do, in Spanish; empty if it can. */
  static Optional<String> refusal(byte[] bytes) {
    bindTheLibrary();
    if (bytes.length > MAX_BYTES) {
      return Optional.of(
          "se esperaba un archivo de hasta 2 MB y éste es mayor. Quite lo que no sea de la tabla y"
              + " vuelva a guardarlo");
    }
    Optional<String> kind = FileKind.refusal(bytes);
    if (kind.isPresent()) {
      return kind;
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      checkNames(Collections.list(zip.getEntries()), localEntries(bytes));
      checkContents(zip);
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(
          "se esperaba un libro de Excel (.xlsx) y el archivo está dañado. Ábralo en Excel, guárdelo"
              + " otra vez y vuelva a subirlo");
    }
  }

  /** How many parts there are in a row: a directory that tells of others hides something. */
  private static int localEntries(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int entries = 0;
      byte[] buffer = new byte[8192];
      long unpacked = 0;
      while (zip.getNextEntry() != null && entries <= MAX_ENTRIES) {
        entries++;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          ReadingTime.goOn();
          unpacked += n;
          if (unpacked > MAX_UNPACKED_BYTES) {
            return entries; // Told when the parts are measured one by one.
          }
        }
      }
      return entries;
    }
  }

  private static void checkNames(List<ZipArchiveEntry> entries, int local)
      throws IOException, Refused {
    if (entries.size() > MAX_ENTRIES || local > MAX_ENTRIES) {
      throw new Refused(
          "se esperaba un libro de hasta 200 partes. Copie las filas en el archivo descargado y"
              + " suba ése");
    }
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : entries) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name)
          || name.startsWith("/")
          || name.contains("\\")
          || name.contains(":")
          || List.of(name.split("/", -1)).contains("..")
          || entry.isUnixSymlink()) {
        throw altered();
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new Refused(FileKind.PASSWORD);
      }
      for (Forbidden forbidden : FORBIDDEN) {
        if (name.contains(forbidden.part())) {
          throw new Refused("se esperaba un libro sin " + forbidden.what());
        }
      }
    }
    if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
      throw new Refused(FileKind.NO_WORKBOOK);
    }
  }

  private static Refused altered() {
    return new Refused(
        "las partes del archivo no son las que Excel escribe. Copie las filas en el archivo"
            + " descargado y suba ése");
  }

  private static void checkContents(ZipFile zip) throws IOException, Refused {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    long all = 0;
    for (ZipArchiveEntry entry : entries) {
      byte[] part = unpacked(zip, entry, MAX_UNPACKED_BYTES - all);
      all += part.length;
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.equals("[content_types].xml")) {
        Optional<String> kind = FileKind.ofContentTypes(new String(part, StandardCharsets.UTF_8));
        if (kind.isPresent()) {
          throw new Refused(kind.get());
        }
      }
      if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
        Optional<String> refusal = PartLimits.refusal(part);
        if (refusal.isPresent()) {
          throw new Refused(refusal.get());
        }
      } else if (FileKind.zip(part)) {
        throw altered();
      }
    }
  }

  private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, long left)
      throws IOException, Refused {
    try (InputStream in = zip.getInputStream(entry)) {
      long most = Math.min(MAX_PART_BYTES, left);
      long suspicious =
          Math.max(RATIO_FROM_BYTES, MAX_RATIO * Math.max(1, entry.getCompressedSize()));
      byte[] part = in.readNBytes((int) Math.min(most, suspicious) + 1);
      if (part.length > most) {
        throw new Refused(
            "se esperaba un libro que descomprimido no pase de 50 MB. Quite lo que no sea de la"
                + " tabla y vuelva a guardarlo");
      }
      if (part.length > suspicious) {
        throw new Refused(
            "el archivo está comprimido como ningún libro de Excel. Copie las filas en el archivo"
                + " descargado y suba ése");
      }
      return part;
    }
  }
}
