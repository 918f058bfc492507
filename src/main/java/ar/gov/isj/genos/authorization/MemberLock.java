package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.members.Member.MemberId;

/** Holds an affiliate until the transaction ends; everybody who issues to them waits here. */
@FunctionalInterface
interface MemberLock {

  /**
   * @return false when the registry has no such affiliate
   */
  boolean lock(MemberId member);
}
