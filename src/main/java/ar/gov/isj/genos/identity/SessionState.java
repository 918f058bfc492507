package ar.gov.isj.genos.identity;

import java.time.Instant;

/** How it stands with an open session. */
public sealed interface SessionState {

  /** Nothing to say. */
  record Open() implements SessionState {}

  /**
   * It ends soon.
   *
   * @param inAll its twelve hours are over: working on does not put the end off
   */
  record EndsSoon(Instant at, boolean inAll) implements SessionState {}

  /** It has ended: nothing is served any more. */
  record Ended(Why why) implements SessionState {}

  /** Why a session ended. Names are stored. */
  enum Why {
    /** Nobody worked in it for half an hour. */
    IDLE,
    /** Twelve hours in all. */
    LONG,
    /** The user was disabled, got other roles, or changed his password. */
    REVOKED
  }
}
