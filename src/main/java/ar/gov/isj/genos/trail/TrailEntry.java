package ar.gov.isj.genos.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, as it is put on record.
 *
 * @param at when, by the business clock
 * @param subject what it was done to, at most 200 characters: an order's number, an affiliate's id;
 *     never a name, a diagnosis or a text somebody typed
 * @param result how it ended, in one or few words: {@code OK}, {@code REFUSED CAN-04}
 */
public record TrailEntry(Instant at, Who who, Action action, String subject, String result) {

  public static final String OK = "OK";

  /** Acts that leave an entry. Names are stored: they may be added, never changed. */
  public enum Action {
    SIGN_IN,
    SIGN_OUT,
    SIGN_IN_THROTTLED,
    SESSION_ENDED,
    PASSWORD_RESET_ASKED,
    PASSWORD_RESET_STARTED,
    PASSWORD_GIVEN,
    PASSWORD_CHANGED,
    CONTACT_CHANGED,
    USER_CREATED,
    USER_ENABLED,
    USER_DISABLED,
    USER_ROLES_SET,
    USER_CENTRES_SET,
    USERS_LISTED,
    REGISTRATION_ASKED,
    REGISTRATION_VERIFIED,
    REGISTRATION_APPROVED,
    REGISTRATION_REJECTED,
    MEMBER_LOOKUP,
    BALANCE_LOOKUP,
    LOOKUPS_PAUSED,
    ACCESS_DENIED,
    TRAIL_SEARCHED,
    TRAIL_EXPORTED,
    VALIDATION,
    ORDER_ISSUED,
    ORDER_VIEWED,
    ORDER_PRINTED,
    ORDER_CANCELLED,
    ORDERS_LISTED,
    AUDIT_REQUESTED,
    AUDIT_TAKEN,
    AUDIT_RELEASED,
    AUDIT_DOCUMENTS_ASKED,
    AUDIT_DOCUMENTS_SUPPLIED,
    AUDIT_SIGNED,
    AUDIT_CONFIRMED,
    AUDIT_ANNULLED,
    AUDIT_VIEWED,
    AUDIT_DOCUMENT_VIEWED,
    RULEBOOK_DRAFT_OPENED,
    RULEBOOK_DRAFT_TAKEN,
    RULEBOOK_DRAFT_UPDATED,
    RULEBOOK_DRAFT_DISCARDED,
    RULEBOOK_TABLE_DOWNLOADED,
    RULEBOOK_TABLE_UPLOADED,
    RULEBOOK_UPLOAD_REFUSED,
    RULEBOOK_SUBMITTED,
    RULEBOOK_WITHDRAWN,
    RULEBOOK_REJECTED,
    RULEBOOK_APPROVED,
    RULEBOOK_STOPPED,
    RULEBOOK_ACTIVATED,
    RULEBOOK_ROLLED_BACK,
    CENTRE_CHANGED,
    PROVIDER_CHANGED,
    PRESCRIBER_CHANGED,
    MEMBER_CHANGED,
    TOKEN_ISSUED,
    TOKEN_REVOKED
  }

  /**
   * @param id of the user or token; null for who could not be known
   * @param label what stamps show: the user's CUIL or the token's name
   * @param centre for which they acted; null for none
   */
  public record Who(@Nullable UUID id, String label, @Nullable UUID centre) {}
}
