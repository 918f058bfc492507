package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.providers.Centre.CentreId;
import java.util.UUID;

/** A request for audit took a step, on this node or another. Told after the commit. */
public record AuditMoved(
    AuditNumber number, AuditAction action, AuditState state, CentreId centre) {

  /** Of what is told to other nodes. */
  public static final String TOPIC = "audit";

  /** For other nodes: nothing in it says whose request it is. */
  String words() {
    return "%d %s %s %s".formatted(number.value(), action, state, centre.value());
  }

  /**
   * @param words as another node said them
   * @throws IllegalArgumentException if no node of this version said them
   */
  public static AuditMoved of(String words) {
    String[] parts = words.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("Four words expected: " + words);
    }
    return new AuditMoved(
        new AuditNumber(Long.parseLong(parts[0])),
        AuditAction.valueOf(parts[1]),
        AuditState.valueOf(parts[2]),
        new CentreId(UUID.fromString(parts[3])));
  }
}
