package ar.gov.isj.genos.support;

import ar.gov.isj.genos.members.Member;
import ar.gov.isj.genos.members.Member.MemberId;
import ar.gov.isj.genos.shared.Credential;
import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Sex;
import java.time.LocalDate;
import java.util.UUID;

/** Made-up people. */
public final class People {

  private People() {}

  /** A valid CUIL for a made-up document number; the next one when no check digit exists. */
  public static Cuil cuil(int prefix, int document) {
    String ten = "%02d%08d".formatted(prefix, document);
    int digit = Cuil.checkDigit(ten);
    return digit > 9 ? cuil(prefix, document + 1) : new Cuil(ten + digit);
  }

  /** Twenty years old on the manual's day, plan NORMAL, nothing consumed. */
  public static Member member(int document, String name) {
    LocalDate since = LocalDate.of(2015, 3, 1);
    return new Member(
        new MemberId(UUID.randomUUID()),
        cuil(29, document),
        new Credential("12%08d%03d".formatted(document, 1)),
        name,
        Sex.F,
        LocalDate.of(2000, 1, 15),
        "NORMAL",
        "TITULAR",
        "ACTIVA",
        since,
        null,
        "HABILITADA",
        since,
        null,
        since,
        null);
  }
}
