package ar.gov.isj.genos;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** GENOS: biochemical practices authorised on line. */
@SpringBootApplication
public class Genos {

  public static void main(String[] args) {
    SpringApplication.run(Genos.class, args);
  }
}
