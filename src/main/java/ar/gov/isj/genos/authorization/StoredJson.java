package ar.gov.isj.genos.authorization;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as it is stored, in one canonical form: names sorted, no blanks, decimals as they were
 * given, nothing for null. Two equal values have equal bytes, whatever the settings of the screens
 * or of the API.
 */
@Component
public final class StoredJson {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          // Only what a record is made of: "issuable()" would else be stored as "suable".
          .changeDefaultVisibility(
              visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private final ObjectWriter asciiWriter = mapper.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  public String canonical(Object value) {
    // By way of a tree: a type's own marker ("is", "kind") is sorted among the other names.
    return mapper.writeValueAsString(sorted(mapper.valueToTree(value)));
  }

  /** The canonical form of JSON that came back from the database, where jsonb reorders names. */
  String canonicalOf(String stored) {
    return mapper.writeValueAsString(sorted(mapper.readTree(stored)));
  }

  /** Canonical JSON without what an earlier release did not state. */
  String without(String name, String canonical) {
    JsonNode tree = mapper.readTree(canonical);
    for (JsonNode holder : tree.findParents(name)) {
      ((ObjectNode) holder).remove(name);
    }
    return mapper.writeValueAsString(tree);
  }

  /**
   * ASCII only: what a screen sends may hold NUL or half a surrogate pair, and is kept as it is.
   */
  String ascii(Object value) {
    return asciiWriter.writeValueAsString(value);
  }

  public <T> T read(String stored, Class<T> type) {
    return mapper.readValue(stored, type);
  }

  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
            .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
            .forEach(property -> result.set(property.getKey(), sorted(property.getValue())));
        yield result;
      }
      case ArrayNode array -> {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> result.add(sorted(element)));
        yield result;
      }
      default -> node;
    };
  }
}
