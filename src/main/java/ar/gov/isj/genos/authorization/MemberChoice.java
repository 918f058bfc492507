package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.members.Member.MemberId;

/** Who is meant by what was typed in a filter. */
public sealed interface MemberChoice {

  record Known(MemberId id) implements MemberChoice {}

  /** Well-formed, but nobody has that number: no order can match. */
  record Nobody() implements MemberChoice {}

  record Malformed(String message) implements MemberChoice {}
}
