package ar.gov.isj.genos.rulebook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Files that are made to exhaust, deceive or run something, each with what has to be said of it.
 */
final class HostileFiles {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String TYPES = "[Content_Types].xml";

  private static final int RUN = 100;

  private final byte[] sound;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  private HostileFiles(byte[] sound) {
    this.sound = sound;
  }

  /** By name: what the refusal has to say. */
  Map<String, String> words() {
    return words;
  }

  byte[] file(String name) {
    return Objects.requireNonNull(files.get(name));
  }

  static HostileFiles of(byte[] sound) {
    HostileFiles all = new HostileFiles(sound);
    all.bombs();
    all.containers();
    all.otherFormats();
    all.active();
    all.xml();
    all.tooMuch();
    all.cut();
    return all;
  }

  private void add(String name, String says, byte[] file) {
    files.put(name, file);
    words.put(name, says);
  }

  private void bombs() {
    byte[] random = new byte[3 * 1024 * 1024];
    new java.util.Random(7).nextBytes(random);
    add("3 MB", "hasta 2 MB", with("docProps/relleno.bin", random));
    add("razón 1:1000", "comprimido como ningún", with("docProps/app2.xml", spaces(20)));
    add("razón 1:60", "comprimido como ningún", with("docProps/a.bin", repeated(random, 400, 6)));
    Map<String, byte[]> many = parts();
    for (int i = 0; i < 5; i++) {
      many.put("docProps/p%d.bin".formatted(i), bulky(11));
    }
    add("55 MB entre varias partes", "50 MB", zip(many));
    add("parte de 33 MB", "50 MB", with(STRINGS, bulky(33)));
    add("zip dentro del zip", "no son las que Excel", with("docProps/otro.bin", sound));
    Map<String, byte[]> entries = parts();
    for (int i = 0; i < 10_001; i++) {
      entries.put("x/%d".formatted(i), new byte[0]);
    }
    add("10.001 partes", "200 partes", zip(entries));
  }

  private void containers() {
    add("dos partes con un nombre", "no son las que Excel", twice(SHEET));
    add("dos partes que difieren en mayúsculas", "no son las que Excel", with("XL/Workbook.xml"));
    add("ruta que sale", "no son las que Excel", with("../../etc/cron.d/x"));
    add("ruta absoluta", "no son las que Excel", with("/etc/passwd"));
    add("ruta de Windows", "no son las que Excel", with("..\\..\\x"));
    add("unidad de Windows", "no son las que Excel", with("C:x"));
    add("enlace simbólico", "no son las que Excel", symlink());
    add("sin libro", "el archivo no lo es", zip(Map.of(TYPES, parts().get(TYPES))));
    add("sin tipos", "el archivo no lo es", without(TYPES));
    add("parte cifrada", "contraseña", encryptedEntry());
    add("directorio que miente", "dañado", lyingDirectory());
  }

  private void otherFormats() {
    add("vacío", "está vacío", new byte[0]);
    add("texto separado por comas", "un texto", text("clave;practica\nFRE-0001;000865\n"));
    add("página", "un texto", text("<html><body><table></table></body></html>"));
    add("PDF", "un PDF", text("%PDF-1.7\n%âãÏÓ\n"));
    add("programa", "el archivo no lo es", new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4});
    add("xls", ".xls", xls());
    add("con contraseña", "contraseña", encrypted());
    add(
        "planilla de OpenDocument",
        "el archivo no lo es",
        zip(Map.of("mimetype", text("application/vnd.oasis.opendocument.spreadsheet"))));
    add(
        "documento de Word",
        "el archivo no lo es",
        typed("spreadsheetml.sheet.main", "wordprocessingml.document.main"));
    add(
        "libro binario",
        ".xlsb",
        typed(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
                .replace("macroEnabled.", "")));
  }

  private void active() {
    add("macros", "macros", with("xl/vbaProject.bin"));
    add(
        "xlsm renombrado",
        "macros",
        typed(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
    add("macros de Excel 4", "macros", with("xl/macrosheets/sheet1.xml"));
    add("vínculo a otro libro", "vínculos", with("xl/externalLinks/externalLink1.xml"));
    add("objeto incrustado", "objetos", with("xl/embeddings/oleObject1.bin"));
    add("conexión a datos", "conexiones", with("xl/connections.xml"));
    add("control ActiveX", "controles", with("xl/activeX/activeX1.xml"));
    add("imagen", "imágenes", with("xl/media/image1.png"));
  }

  private void xml() {
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>";
    add("entidad de un archivo", "entidades", doctype(entity.formatted("file:///etc/passwd")));
    add("entidad de la red", "entidades", doctype(entity.formatted("http://127.0.0.1:9/x")));
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ja\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
    }
    add("mil millones de risas", "entidades", doctype(laughs + "]>"));
    add("DTD vacía", "entidades", doctype("<!DOCTYPE worksheet>"));
    add(
        "DTD en UTF-16",
        "entidades",
        changed(SHEET, xml -> "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w><w/>", true));
    add("muy anidado", "64 niveles", with("docProps/b.xml", nested(10_000)));
    add("XML roto", "no se puede leer", changed(SHEET, xml -> xml.substring(0, xml.length() / 2)));
  }

  private void tooMuch() {
    add(
        "20.001 filas",
        "20.000 filas",
        sheetData("<row r=\"%d\"><c r=\"B%1$d\"><v>%1$d</v></c></row>", PartLimits.MAX_ROWS + 1));
    add("16.384 columnas", "60 columnas", sheetData("<row r=\"%d\"><c r=\"XFD%1$d\"/></row>", 1));
    add(
        "11 hojas",
        "10 hojas",
        changed(
            "xl/workbook.xml",
            xml ->
                xml.replace(
                    "</sheets>",
                    "<sheet name=\"h%d\" sheetId=\"9\"/>".repeat(11).formatted(numbers(11))
                        + "</sheets>")));
    add(
        "mil rangos combinados",
        "500 rangos",
        changed(SHEET, xml -> xml.replace("</mergeCells>", merges(1_000) + "</mergeCells>")));
    add(
        "cien mil estilos",
        "5.000 estilos",
        changed("xl/styles.xml", xml -> xml.replace("</cellXfs>", styles(20_000) + "</cellXfs>")));
  }

  private void cut() {
    for (int i = 1; i < 10; i++) {
      add("cortado al %d0 %%".formatted(i), "", Arrays.copyOf(sound, sound.length * i / 10));
    }
  }

  private static Object[] numbers(int most) {
    Object[] numbers = new Object[most];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  private static String merges(int most) {
    StringBuilder merges = new StringBuilder();
    for (int i = 0; i < most; i++) {
      merges.append("<mergeCell ref=\"C%1$d:D%1$d\"/>".formatted(i + 100));
    }
    return merges.toString();
  }

  private static String styles(int most) {
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < most; i++) {
      styles.append("<xf numFmtId=\"%d\" fontId=\"%d\"/>".formatted(i, Integer.reverse(i) >>> 8));
    }
    return styles.toString();
  }

  private byte[] sheetData(String row, int rows) {
    StringBuilder data = new StringBuilder("<sheetData>");
    for (int i = 0; i < rows; i++) {
      data.append(row.formatted(i + 1));
    }
    return changed(
        SHEET, xml -> xml.replaceFirst("<sheetData>[\\s\\S]*</sheetData>", data + "</sheetData>"));
  }

  private byte[] doctype(String declaration) {
    return changed(SHEET, xml -> xml.replaceFirst("\\?>", "?>" + declaration));
  }

  private byte[] typed(String was, String is) {
    return changed(TYPES, xml -> xml.replace(was, is));
  }

  private byte[] changed(String part, UnaryOperator<String> change) {
    return changed(part, change, false);
  }

  private byte[] changed(String part, UnaryOperator<String> change, boolean wide) {
    Map<String, byte[]> parts = parts();
    String before = new String(parts.get(part), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("Nothing was spoiled in " + part);
    }
    parts.put(part, after.getBytes(wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
    return zip(parts);
  }

  private byte[] with(String part) {
    return with(part, new byte[] {1, 2, 3});
  }

  private byte[] with(String part, byte[] content) {
    Map<String, byte[]> parts = parts();
    parts.put(part, content);
    return zip(parts);
  }

  private byte[] without(String part) {
    Map<String, byte[]> parts = parts();
    parts.remove(part);
    return zip(parts);
  }

  private Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private interface Writing {
    void to(ZipArchiveOutputStream zip) throws IOException;
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    return zip(
        zip -> {
          for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            put(zip, new ZipArchiveEntry(part.getKey()), part.getValue());
          }
        });
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static byte[] zip(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      writing.to(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private byte[] twice(String part) {
    Map<String, byte[]> parts = parts();
    return zip(
        zip -> {
          for (Map.Entry<String, byte[]> one : parts.entrySet()) {
            put(zip, new ZipArchiveEntry(one.getKey()), one.getValue());
          }
          put(zip, new ZipArchiveEntry(part), text("<worksheet/>"));
        });
  }

  private byte[] symlink() {
    Map<String, byte[]> parts = parts();
    return zip(
        zip -> {
          for (Map.Entry<String, byte[]> one : parts.entrySet()) {
            put(zip, new ZipArchiveEntry(one.getKey()), one.getValue());
          }
          ZipArchiveEntry link = new ZipArchiveEntry("docProps/enlace");
          link.setUnixMode(0120777);
          put(zip, link, text("/etc/passwd"));
        });
  }

  /** The bit that says that a part is encrypted, set in its local and its central header. */
  private byte[] encryptedEntry() {
    byte[] bytes = sound.clone();
    for (int i = 0; i + 10 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
        if (bytes[i + 2] == 1 && bytes[i + 3] == 2) {
          bytes[i + 8] |= 1;
        }
      }
    }
    return bytes;
  }

  /** A central directory whose entries lie somewhere else. */
  private byte[] lyingDirectory() {
    byte[] bytes = sound.clone();
    for (int i = 0; i + 46 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 42] ^= 0x11;
      }
    }
    return bytes;
  }

  private static byte[] xls() {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      workbook.createSheet("coseguro");
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] encrypted() {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secreta");
      try (var out = encryptor.getDataStream(files)) {
        out.write(sound);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] nested(int depth) {
    return text(
        String.join("", Collections.nCopies(depth, "<a>"))
            + String.join("", Collections.nCopies(depth, "</a>")));
  }

  private static byte[] spaces(int megabytes) {
    byte[] bytes = new byte[megabytes * 1024 * 1024];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }

  /** Some bytes nobody can compress, over and over: just beyond what is believed. */
  private static byte[] repeated(byte[] random, int size, int megabytes) {
    byte[] bytes = new byte[megabytes * 1024 * 1024];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random[i % size];
    }
    return bytes;
  }

  /** Text that compresses about forty to one, so that only its size can be held against it. */
  private static byte[] bulky(int megabytes) {
    java.util.Random random = new java.util.Random(11);
    byte[] bytes = new byte[megabytes * 1024 * 1024];
    for (int i = 0; i < bytes.length; i += RUN) {
      Arrays.fill(bytes, i, Math.min(bytes.length, i + RUN), (byte) ('a' + random.nextInt(26)));
      bytes[i] = (byte) ('a' + random.nextInt(26));
    }
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
