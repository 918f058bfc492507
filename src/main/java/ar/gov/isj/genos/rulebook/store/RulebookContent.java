package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.Headers;
import ar.gov.isj.genos.rulebook.Table;
import ar.gov.isj.genos.rulebook.TableText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Everything that makes a rulebook, as text by path: headers, rules, messages and the rows of each
 * table in canonical form. Equal content has an equal hash wherever it was read.
 */
public record RulebookContent(SortedMap<String, String> parts) {

  public static final String HEADERS = "headers.yaml";
  public static final String MESSAGES = "rules/mensajes.properties";

  public RulebookContent {
    parts = new TreeMap<>(parts);
  }

  public static String tablePart(String table) {
    return "decision-tables/" + table + ".tsv";
  }

  /** Empty if there is no such part. */
  public String part(String path) {
    return parts.getOrDefault(path, "");
  }

  /** DRL of the release by path. */
  public SortedMap<String, String> rules() {
    SortedMap<String, String> rules = new TreeMap<>(parts);
    rules.keySet().removeIf(path -> !path.endsWith(".drl"));
    return rules;
  }

  public Headers headers() {
    return Headers.parse(part(HEADERS));
  }

  /** The rows of a table; empty if this content has no such table. */
  public Optional<TableText> table(String name) {
    return headers().tables().stream()
        .filter(header -> header.table().equals(name))
        .findFirst()
        .map(header -> TableText.of(header, part(tablePart(name))));
  }

  /** This content with the rows of some tables replaced. */
  public RulebookContent with(Collection<Table> tables) {
    SortedMap<String, String> changed = new TreeMap<>(parts);
    tables.forEach(table -> changed.put(tablePart(table.name()), table.canonicalText()));
    return new RulebookContent(changed);
  }

  /** SHA-256 of a text, 64 lower-case hexadecimal digits. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256, 64 lower-case hexadecimal digits. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        byte[] text = part.getValue().getBytes(StandardCharsets.UTF_8);
        // Lengths keep "ab"+"c" from being "a"+"bc".
        digest.update((part.getKey() + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static RulebookContent unzip(byte[] bytes) {
    SortedMap<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RulebookContent(parts);
  }
}
