package ar.gov.isj.genos.adjudication;

import ar.gov.isj.genos.adjudication.CaseFacts.MemberFacts;
import ar.gov.isj.genos.adjudication.drools.MemberFact;
import ar.gov.isj.genos.rulebook.TableRow;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules say about the affiliate. */
final class MemberReading {

  private MemberReading() {}

  static List<Finding> findings(RowReading reading, MemberFact fact, MemberFacts member) {
    List<Finding> findings = new ArrayList<>(reading.stated(fact));
    for (TableRow row : reading.rows(fact, "estado-afiliatorio")) {
      Map<String, String> data = new HashMap<>();
      if (row.value("dias_afiliado_menor_que") != null) {
        data.put(
            "cobertura_desde",
            Texts.of(member.memberSince().plusDays(row.integer("dias_afiliado_menor_que"))));
      }
      if (member.standing() != null && member.standing().confirmedOn() != null) {
        data.put("confirmado", Texts.of(member.standing().confirmedOn()));
      }
      reading.state(findings, row, data);
    }
    return findings;
  }

  /** Texts about the affiliate by placeholder. */
  static Map<String, String> texts(MemberFacts member, LocalDate date) {
    Map<String, String> texts = new HashMap<>();
    texts.put("plan", member.plan());
    texts.put("parentesco", member.relationship());
    texts.put("edad", String.valueOf(Period.between(member.birthDate(), date).getYears()));
    texts.put("estado", member.affiliation());
    texts.put("estado_desde", Texts.of(member.affiliationSince()));
    texts.put("motivo", reason(member.affiliationReason()));
    texts.put("credencial_estado", credential(member.credentialState()));
    texts.put("credencial_desde", Texts.of(member.credentialSince()));
    texts.put("credencial_motivo", reason(member.credentialReason()));
    texts.put("certificado", certificate(member.studentCertificateUntil(), date));
    return texts;
  }

  private static String reason(@Nullable String reason) {
    return reason == null || reason.isBlank()
        ? "no consta en el padrón"
        : reason.strip().replaceAll("\\.+$", "");
  }

  private static String credential(String state) {
    return switch (state) {
      case "VENCIDA" -> "está vencida";
      case "REEMPLAZADA" -> "fue reemplazada por otra";
      case "INHABILITADA" -> "está inhabilitada";
      default -> "está habilitada";
    };
  }

  private static String certificate(@Nullable LocalDate until, LocalDate date) {
    if (until == null) {
      return "no presentó certificado de alumno regular";
    }
    return until.isBefore(date)
        ? "el certificado de alumno regular venció el " + Texts.of(until)
        : "el certificado de alumno regular vale hasta el " + Texts.of(until);
  }
}
