package ar.gov.isj.genos.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatMayBeDeclaredTest {

  @ParameterizedTest
  @CsvSource({
    "AMBITO, INTERNADO, true",
    "AMBITO, internado, false",
    "AMBITO, '', false",
    "FECHA_MUESTRA, 2020-06-20, true",
    "FECHA_MUESTRA, 2020-06-31, false",
    "FECHA_MUESTRA, 20/06/2020, false",
    "FECHA_MUESTRA, 1820-06-20, false",
    "JUSTIFICACION, Son dos pacientes: madre y recién nacido, true",
    "JUSTIFICACION, 'con una\tcolumna', false",
    "JUSTIFICACION, '   ', false"
  })
  void eachDatumTakesWhatItIsAbout(Datum datum, String text, boolean accepted) {
    assertThat(datum.accepts(text)).isEqualTo(accepted);
    assertThat(datum.expected()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"200, true", "201, false"})
  void aTextHasALongestLength(int length, boolean accepted) {
    assertThat(Datum.JUSTIFICACION.accepts("x".repeat(length))).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "FECHA_MUESTRA, 2020-06-20, 20/06/2020",
    "JUSTIFICACION, tal cual, tal cual",
    "AMBITO, INTERNADO, Internado"
  })
  void itIsReadBackInWords(Datum datum, String text, String words) {
    assertThat(datum.shown(text)).isEqualTo(words);
  }
}
