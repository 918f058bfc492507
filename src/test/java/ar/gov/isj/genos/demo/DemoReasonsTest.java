package ar.gov.isj.genos.demo;

import ar.gov.isj.genos.support.EveryCentreInReach;
import ar.gov.isj.genos.support.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** On the day on which GENOS is really started. */
@ExtendWith(EveryCentreInReach.class)
@SpringBootTest(properties = {"genos.demo=true", "genos.today=", "genos.data=target/demo-today"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoReasonsTest extends DemoReasons {}
