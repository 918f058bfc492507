package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.audit.Auditor;
import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.identity.Role;
import ar.gov.isj.genos.identity.User;
import ar.gov.isj.genos.identity.Users;
import ar.gov.isj.genos.providers.Centre;
import ar.gov.isj.genos.providers.Providers;
import ar.gov.isj.genos.shared.Csv;
import ar.gov.isj.genos.shared.Cuil;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The people of the demonstration at their desks. */
@Component
class DemoActors {

  private final Users users;
  private final Providers providers;

  DemoActors(Users users, Providers providers) {
    this.users = users;
    this.providers = providers;
  }

  /** The one auditor. */
  Auditor auditor() {
    User user =
        Csv.read(DemoRegisters.USERS).stream()
            .filter(row -> row.list("roles").contains(Role.AUDITOR.name()))
            .map(row -> users.find(new Cuil(row.get("cuil"))).orElseThrow())
            .findFirst()
            .orElseThrow();
    return new Auditor(user.id().value(), user.cuil().digits(), user.name(), user.centres());
  }

  /** The first user of each centre. */
  Map<String, Actor> byCentre() {
    Map<String, Actor> actors = new HashMap<>();
    for (Csv.Row row : Csv.read(DemoRegisters.USERS)) {
      User user = users.find(new Cuil(row.get("cuil"))).orElseThrow();
      for (String key : row.list("centres")) {
        Centre centre = providers.centre(DemoRegisters.centreId(key)).orElseThrow();
        actors.putIfAbsent(
            key,
            new Actor(
                user.id().value(),
                user.cuil().digits(),
                centre,
                providers.providerOf(centre.id()).orElseThrow()));
      }
    }
    return actors;
  }
}
