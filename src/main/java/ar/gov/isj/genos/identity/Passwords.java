package ar.gov.isj.genos.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

  /** In UTF-16 units, which are at most two for each of 128 characters: more is not even hashed. */
  private static final int MAX_LENGTH = 256;

  /**
   * Hashing takes 19 MiB for each at work: many sign-ins at once wait instead of filling memory.
   */
  private static final int AT_ONCE = 8;

  /** No look-alikes (0 O 1 I L): a one-time password is typed from paper. */
  private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final SecureRandom random = new SecureRandom();

  /** What a password is compared with when there is no such user: the same work, always false. */
  private final String nobodysHash;

  Passwords() {
    nobodysHash = nobodys();
  }

  static boolean tooLong(String password) {
    return password.length() > MAX_LENGTH;
  }

  String hash(String password) {
    String hash = atWork(() -> encoder.encode(asOneMeansIt(password)));
    if (hash == null) {
      throw new IllegalArgumentException("A password is needed");
    }
    return hash;
  }

  boolean matches(String password, String hash) {
    return Boolean.TRUE.equals(atWork(() -> encoder.matches(asOneMeansIt(password), hash)));
  }

  /** The same letters, whether the keyboard sends an accent with its letter or after it. */
  private static String asOneMeansIt(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> @Nullable T atWork(Supplier<@Nullable T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** Takes as long as {@link #matches}. */
  void matchesNobody(String password) {
    boolean never = matches(password, nobodysHash);
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
    return random(20).replaceAll("(.{5})(?!$)", "$1-");
  }

  /** 8 characters, about 39 bits: for few tries and few hours. */
  String code() {
    return random(8);
  }

  private String random(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** A one-time password as it was given, however its small letters and dashes were typed. */
  static String asGiven(String typed) {
    String signs = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    return signs.length() == 20 ? signs.replaceAll("(.{5})(?!$)", "$1-") : typed;
  }
}
