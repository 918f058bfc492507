package ar.gov.isj.genos.authorization.api;

import ar.gov.isj.genos.members.Member;
import io.swagger.v3.oas.annotations.media.Schema;

/** The affiliate as the laboratory may see it. */
@Schema(description = "El afiliado.")
public record MemberAnswer(
    @Schema(example = "1100007838512") String credential,
    @Schema(example = "29999999989") String cuil,
    @Schema(description = "Apellido y nombres.") String name,
    @Schema(description = "Edad en años.", example = "20") int age,
    @Schema(example = "NORMAL") String plan) {

  public static MemberAnswer of(Member member, int ageYears) {
    return new MemberAnswer(
        member.credential().digits(),
        member.cuil().digits(),
        member.name(),
        ageYears,
        member.plan());
  }
}
