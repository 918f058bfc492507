package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bearer tokens of centres. A token is shown once; only its SHA-256 is stored. */
@Service
public class ApiTokens {

  private static final int TOKEN_BYTES = 32;

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
   * A token without its secret.
   *
   * @param revokedAt null while it opens
   */
  public record TokenRecord(UUID id, String name, Instant createdAt, @Nullable Instant revokedAt) {}

  /** A centre's tokens, newest first. */
  public List<TokenRecord> of(CentreId centre) {
    return sql.sql(
            """
            select id, name, created_at, revoked_at from api_token
            where centre_id = ? order by created_at desc, id
            """)
        .param(centre.value())
        .query(
            (row, number) ->
                new TokenRecord(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    instant(row.getObject("revoked_at", OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }

  /**
   * From now on the token opens nothing.
   *
   * @return its name; empty if the centre has no such token or it was revoked before
   */
  public Optional<String> revoke(UUID token, CentreId centre) {
    return sql.sql(
            """
            update api_token set revoked_at = ?
            where id = ? and centre_id = ? and revoked_at is null returning name
            """)
        .params(clock.now().atOffset(ZoneOffset.UTC), token, centre.value())
        .query(String.class)
        .optional();
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
