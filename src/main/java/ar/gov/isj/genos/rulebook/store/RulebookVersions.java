package ar.gov.isj.genos.rulebook.store;

import ar.gov.isj.genos.rulebook.ActiveRulebook;
import ar.gov.isj.genos.rulebook.BrokenRulebook;
import ar.gov.isj.genos.rulebook.Rulebook;
import ar.gov.isj.genos.rulebook.RulebookDefect;
import ar.gov.isj.genos.rulebook.RulebookRef;
import ar.gov.isj.genos.shared.BusinessClock;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Versions of the rulebook in the database. What the release brings becomes a version when it
 * starts, unless the newest version already is just that.
 */
@Service
final class RulebookVersions implements ActiveRulebook {

  /** Any number that nobody else locks: nodes that start together take turns. */
  private static final long START_LOCK = 7_140_001;

  private final JdbcClient jdbc;
  private final RulebookAssembly assembly = new RulebookAssembly();
  private final Map<RulebookRef, Rulebook> known = new ConcurrentHashMap<>();
  private final Rulebook current;

  /**
   * @throws BrokenRulebook if the folder's rules or tables have defects
   */
  RulebookVersions(
      JdbcClient jdbc,
      TransactionOperations transactions,
      BusinessClock clock,
      @Value("${genos.rulebook}") String folder) {
    this.jdbc = jdbc;
    List<RulebookDefect> defects = new ArrayList<>();
    // Not injected as a Path: Spring would look for it in the web server's folder first.
    RulebookContent content = RulebookFolder.read(Path.of(folder), defects);
    // Assembled before it is stored: a broken rulebook never becomes a version.
    assembly.assemble(new RulebookRef(0, content.hash()), content, defects);
    RulebookRef ref = transactions.execute(status -> store(content, clock));
    this.current = assembly.assemble(ref, content, List.of());
    known.put(ref, current);
  }

  @Override
  public Rulebook current() {
    return current;
  }

  @Override
  public Rulebook version(RulebookRef ref) {
    return known.computeIfAbsent(ref, this::rebuild);
  }

  private Rulebook rebuild(RulebookRef ref) {
    byte[] zip =
        jdbc.sql("SELECT content FROM rulebook_version WHERE version = :version AND hash = :hash")
            .param("version", ref.version())
            .param("hash", ref.hash())
            .query(byte[].class)
            .optional()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No existe la versión %d (%s) del reglamento."
                            .formatted(ref.version(), ref.hash())));
    RulebookContent content = RulebookContent.unzip(zip);
    if (!content.hash().equals(ref.hash())) {
      throw new IllegalStateException(
          "El contenido guardado de la versión %d del reglamento no es el original."
              .formatted(ref.version()));
    }
    return assembly.assemble(ref, content, List.of());
  }

  private RulebookRef store(RulebookContent content, BusinessClock clock) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
        .param("lock", START_LOCK)
        .query((row, number) -> number)
        .list();
    Optional<RulebookRef> newest =
        jdbc.sql("SELECT version, hash FROM rulebook_version ORDER BY version DESC LIMIT 1")
            .query(RulebookRef.class)
            .optional();
    String hash = content.hash();
    if (newest.isPresent() && newest.get().hash().equals(hash)) {
      return newest.get();
    }
    RulebookRef ref = new RulebookRef(newest.map(RulebookRef::version).orElse(0) + 1, hash);
    jdbc.sql(
            """
            INSERT INTO rulebook_version (version, hash, content, activated_at)
            VALUES (:version, :hash, :content, :activatedAt)
            """)
        .param("version", ref.version())
        .param("hash", ref.hash())
        .param("content", content.zip())
        .param("activatedAt", clock.now().atOffset(ZoneOffset.UTC))
        .update();
    return ref;
  }
}
