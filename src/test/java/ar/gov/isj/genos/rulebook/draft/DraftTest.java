package ar.gov.isj.genos.rulebook.draft;

import ar.gov.isj.genos.support.GenosTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** An application whose rulebook may change: other tests count on the shipped one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@GenosTest
@Import(Authors.class)
@TestPropertySource(properties = {"genos.node=uno", "genos.uploads.per-hour=1000"})
public @interface DraftTest {}
