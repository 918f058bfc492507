package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.shared.Cuil;
import ar.gov.isj.genos.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order in the register. Names are those of the moment of issue.
 *
 * @param cancelledAt null while the order holds
 */
public record RegisterRow(
    AuthorizationNumber number,
    Instant issuedAt,
    String centre,
    Cuil cuil,
    String member,
    String plan,
    Money copay,
    Money total,
    Money insurerPays,
    @Nullable Instant cancelledAt) {}
