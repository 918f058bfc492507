package ar.gov.isj.genos.administration;

import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A user as it is told in the record of changes: nothing about passwords. */
@Component
class UserWords {

  private final Providers providers;

  UserWords(Providers providers) {
    this.providers = providers;
  }

  Map<String, String> of(User user) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("cuil", user.cuil().formatted());
    words.put("name", user.name());
    words.put("email", Objects.requireNonNullElse(user.email(), ""));
    words.put("phone", Objects.requireNonNullElse(user.phone(), ""));
    words.put("enabled", Words.yesNo(user.enabled()));
    words.put(
        "roles",
        user.roles().stream().sorted().map(UserWords::word).collect(Collectors.joining(", ")));
    words.put(
        "centres",
        user.centres().stream()
            .flatMap(id -> providers.centre(id).stream())
            .map(Centre::name)
            .sorted()
            .collect(Collectors.joining(", ")));
    return words;
  }

  private static String word(Role role) {
    return switch (role) {
      case LAB -> "Laboratorio";
      case AUDITOR -> "Auditoría";
      case ANALYST -> "Analista";
      case APPROVER -> "Aprobación";
      case ADMIN -> "Administración";
      case CONTROLLER -> "Contralor";
    };
  }
}
