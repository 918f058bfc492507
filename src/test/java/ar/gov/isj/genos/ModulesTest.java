package ar.gov.isj.genos;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  @Test
  void modulesKeepTheirWalls() {
    ApplicationModules.of(Genos.class).verify();
  }
}
