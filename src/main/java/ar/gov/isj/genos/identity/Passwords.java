package ar.gov.isj.genos.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and compares them. */
@Component
class Passwords {

  private static final int SALT_BYTES = 32;
  private static final int HASH_BYTES = 32;
  private static final int PARALLELISM = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;

  /** No look-alikes (0 O 1 I L): a one-time password is typed from paper. */
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
  private final SecureRandom random = new SecureRandom();

  /** What a password is compared with when there is no such user: the same work, always false. */
  private final String nobodysHash;

  Passwords() {
    nobodysHash = nobodys();
  }

  String hash(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalArgumentException("A password is needed");
    }
    return hash;
  }

  boolean matches(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** Takes as long as {@link #matches}. */
  void matchesNobody(String password) {
    boolean never = encoder.matches(password, nobodysHash);
    if (never) {
      throw new IllegalStateException("Nobody's password was guessed");
    }
  }

  /** A hash whose password nobody knows. */
  String nobodys() {
    byte[] unknown = new byte[32];
    random.nextBytes(unknown);
    return hash(Base64.getEncoder().encodeToString(unknown));
  }

  /** Whether {@code hash} was made at a lower cost than today's. */
  boolean outdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** 20 characters, about 99 bits, in groups of five. */
  String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
