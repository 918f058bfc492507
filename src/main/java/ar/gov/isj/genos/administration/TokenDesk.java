package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.ApiTokens;
import ar.gov.isj.genos.providers.Centre.CentreId;
import ar.gov.isj.genos.trail.TrailEntry.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A centre's API tokens: listed, issued and shown once, revoked. */
@Service
public class TokenDesk {

  private static final int LONGEST_NAME = 60;

  private final ApiTokens tokens;
  private final ChangeLog changes;

  TokenDesk(ApiTokens tokens, ChangeLog changes) {
    this.tokens = tokens;
    this.changes = changes;
  }

  /** How issuing a token ended. */
  public sealed interface Issued {

    /**
     * @param token shown now and never again
     */
    record Shown(String token) implements Issued {}

    record Invalid(FieldProblem problem) implements Issued {}
  }

  /** Newest first, revoked ones too. */
  public List<ApiTokens.TokenRecord> of(CentreId centre) {
    return tokens.of(centre);
  }

  /**
   * @param name what stamps show as the issuer
   */
  @Transactional
  public Issued issue(String name, CentreId centre, Administrator by) {
    List<FieldProblem> problems = new ArrayList<>();
    Words.required("token", "un nombre para el token", name, LONGEST_NAME, problems);
    if (tokens.of(centre).stream()
        .anyMatch(one -> one.revokedAt() == null && one.name().equalsIgnoreCase(name.strip()))) {
      problems.add(
          new FieldProblem("token", "Ya hay un token vigente con ese nombre. Elija otro nombre."));
    }
    if (!problems.isEmpty()) {
      return new Issued.Invalid(problems.getFirst());
    }
    String token = tokens.issue(name.strip(), centre);
    changes.record(
        Change.Kind.CENTRE,
        centre.value(),
        Map.of(),
        Map.of("token", name.strip()),
        Action.TOKEN_ISSUED,
        by);
    return new Issued.Shown(token);
  }

  /** From now on it opens nothing; nothing happens if it was revoked before. */
  @Transactional
  public void revoke(UUID token, CentreId centre, Administrator by) {
    tokens
        .revoke(token, centre)
        .ifPresent(
            name ->
                changes.record(
                    Change.Kind.CENTRE,
                    centre.value(),
                    Map.of("token", name),
                    Map.of("token", ""),
                    Action.TOKEN_REVOKED,
                    by));
  }
}
