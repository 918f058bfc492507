package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.members.Aspect;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants to say of an affiliate.
 *
 * @param value as typed or chosen; {@link #NONE} when from that day on there is none
 * @param from null if it is missing
 */
public record StatementDraft(
    UUID member, Aspect aspect, String value, @Nullable LocalDate from, String reason) {

  /** Value that says that from that day on there is none. */
  public static final String NONE = "NO TIENE";

  /** Nothing said yet. */
  public static StatementDraft fresh(UUID member, LocalDate today) {
    return new StatementDraft(member, Aspect.PLAN, "", today, "");
  }
}
