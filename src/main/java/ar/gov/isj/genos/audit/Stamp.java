package ar.gov.isj.genos.audit;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.Cuil;
import java.time.Instant;
import java.util.UUID;

/**
 * Who did something, and when.
 *
 * @param label the user's CUIL or the token's name
 * @param name empty when only the label is known
 */
public record Stamp(UUID id, String label, String name, Instant at) {

  static Stamp of(Actor actor, Instant at) {
    return new Stamp(actor.id(), actor.label(), "", at);
  }

  static Stamp of(Auditor auditor, Instant at) {
    return new Stamp(auditor.id(), auditor.cuil(), auditor.name(), at);
  }

  /** The name, or else the label. */
  public String who() {
    return name.isEmpty() ? label : name;
  }

  /** As {@link #who}, a CUIL as people write it. */
  public String shown() {
    return Cuil.parse(who()).map(Cuil::formatted).orElse(who());
  }
}
