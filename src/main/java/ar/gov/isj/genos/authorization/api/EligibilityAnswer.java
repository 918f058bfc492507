package ar.gov.isj.genos.authorization.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody's name is told before the affiliate is known to be eligible. */
@Schema(description = "Si el afiliado puede ser atendido; si no, todos los motivos.")
record EligibilityAnswer(
    boolean eligible, @Nullable MemberAnswer member, List<ReasonAnswer> reasons) {}
