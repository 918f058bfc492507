package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bearer tokens of centres. A token is shown once; only its SHA-256 is stored. */
@Service
public class ApiTokens {

  private static final int TOKEN_BYTES = 32;
  private static final Set<PosixFilePermission> ONLY_OWNER =
      PosixFilePermissions.fromString("rw-------");

  private final JdbcClient sql;
  private final Providers providers;
  private final BusinessClock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient sql, Providers providers, BusinessClock clock) {
    this.sql = sql;
    this.providers = providers;
    this.clock = clock;
  }

  /**
   * A new token of 256 random bits.
   *
   * @param name what stamps show as the issuer
   */
  public String issue(String name, CentreId centre) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = "genos_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    sql.sql(
            """
            insert into api_token (id, hash, name, centre_id, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            hash(token),
            name,
            centre.value(),
            clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /**
   * The token kept in {@code file}, for installations whose start shows it again each time
   * (training). A new one, readable by the owner of the process only, if there is none or it no
   * longer opens {@code centre}.
   */
  public String kept(String name, CentreId centre, Path file) throws IOException {
    if (Files.exists(file)) {
      String token = Files.readString(file).strip();
      if (actor(token).filter(actor -> actor.centre().id().equals(centre)).isPresent()) {
        return token;
      }
      Files.delete(file);
    }
    String token = issue(name, centre);
    Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
    Files.writeString(file, token);
    return token;
  }

  /** Who acts with this token. Empty if it is unknown, revoked, or its centre has no provider. */
  public Optional<Actor> actor(String token) {
    return sql.sql(
            "select id, name, centre_id from api_token where hash = ? and revoked_at is null")
        .param(hash(token))
        .query(
            (row, number) ->
                new Stored(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    new CentreId(row.getObject("centre_id", UUID.class))))
        .optional()
        .flatMap(this::actor);
  }

  private record Stored(UUID id, String name, CentreId centre) {}

  private Optional<Actor> actor(Stored token) {
    return providers
        .centre(token.centre())
        .flatMap(
            centre ->
                providers
                    .providerOf(centre.id())
                    .map(provider -> new Actor(token.id(), token.name(), centre, provider)));
  }

  static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
