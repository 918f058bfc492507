package ar.gov.isj.genos.members;

import static org.assertj.core.api.Assertions.assertThat;

import ar.gov.isj.genos.support.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A padrón of before affiliates had a history is read as what was said of them. */
class WhatWasKnownBeforeIsCarriedOverTest {

  @Test
  void eachColumnBecomesAStatementWithItsDay() {
    String url = TestDatabase.newDatabase();
    migrate(url, "0140");
    JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    sql.sql(
            """
            insert into member (id, cuil, credential, name, sex, birth_date, plan, relationship,
              affiliation, affiliation_since, affiliation_reason,
              credential_state, credential_since, credential_reason,
              member_since, student_certificate_until, network, family, confirmed_on, version)
            values ('11111111-1111-1111-1111-111111111111', '29999999989', '1100007838512',
              'TRASPASADO, ZENÓN', 'M', '2000-01-15', 'ADHERENTE', 'HIJO',
              'BAJA', '2019-05-01', 'renuncia', 'HABILITADA', '2015-03-01', null,
              '2015-03-01', '2020-12-31', 'Palpalá', '20111111112', '2020-05-01', 3)
            """)
        .update();
    sql.sql(
            """
            insert into member_programme (member_id, programme, since, until) values
              ('11111111-1111-1111-1111-111111111111', 'DIABETES', '2018-01-01', '2019-01-01'),
              ('11111111-1111-1111-1111-111111111111', 'DIABETES', '2019-01-01', null),
              ('11111111-1111-1111-1111-111111111111', 'RENAL', '2018-02-01', '2018-03-01')
            """)
        .update();
    migrate(url, "0160");

    assertThat(said(sql))
        .containsExactlyInAnyOrder(
            "PLAN 2015-03-01 ADHERENTE -",
            "RELATIONSHIP 2015-03-01 HIJO -",
            "MEMBER_SINCE 2015-03-01 2015-03-01 -",
            "AFFILIATION 2015-03-01 ACTIVA -",
            "AFFILIATION 2019-05-01 BAJA renuncia",
            "CREDENTIAL 2015-03-01 HABILITADA -",
            "STUDENT_CERTIFICATE 2015-03-01 2020-12-31 -",
            "NETWORK 2015-03-01 Palpalá -",
            "FAMILY 2015-03-01 20111111112 -",
            "CONFIRMATION 2015-03-01 2020-05-01 -",
            "DIABETES 2018-01-01 INSCRIPTO -",
            "DIABETES 2019-01-01 INSCRIPTO -",
            "RENAL 2018-02-01 INSCRIPTO -",
            "RENAL 2018-03-01 - -");
  }

  private static List<String> said(JdbcClient sql) {
    return sql.sql(
            """
            select aspect || ' ' || valid_from || ' ' || coalesce(value, '-') || ' '
              || coalesce(reason, '-') from member_statement
            """)
        .query(String.class)
        .list();
  }

  private static void migrate(String url, String version) {
    Flyway.configure().dataSource(url, "postgres", "").target(version).load().migrate();
  }
}
