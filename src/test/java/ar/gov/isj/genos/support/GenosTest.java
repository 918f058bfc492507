package ar.gov.isj.genos.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real, fresh database; no demo data, the manual's date. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"genos.demo=false", "genos.today=2020-06-22"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Owner.class)
@ExtendWith(EveryCentreInReach.class)
public @interface GenosTest {}
