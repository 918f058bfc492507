package ar.gov.isj.genos.members;

import java.util.EnumSet;
import java.util.Set;

/** What the padrón says of an affiliate and may change, each with a history of its own. */
public enum Aspect {
  /** NORMAL, ADHERENTE, PMI or DISCAPACIDAD. */
  PLAN,
  /** TITULAR, CONYUGE, HIJO or ADHERENTE. */
  RELATIONSHIP,
  /** ACTIVA, BAJA, SUSPENDIDA or FALLECIDO, with its reason. */
  AFFILIATION,
  /** HABILITADA, INHABILITADA, VENCIDA or REEMPLAZADA, with its reason. */
  CREDENTIAL,
  /** First day of the affiliation that holds then: waiting periods count from it. */
  MEMBER_SINCE,
  /** Last day of a regular-student certificate. */
  STUDENT_CERTIFICATE,
  /** Town whose laboratories alone serve them. */
  NETWORK,
  /** CUIL of the family's titular. */
  FAMILY,
  /** Day on which the padrón last confirmed a person of whom news stopped coming. */
  CONFIRMATION,
  DIABETES,
  RENAL,
  ONCOLOGIA,
  HIV,
  TRASPLANTE,
  MATERNO;

  /** Value of a programme in which the affiliate is enrolled; out of it there is none. */
  public static final String ENROLLED = "INSCRIPTO";

  private static final Set<Aspect> OF_EVERYBODY =
      EnumSet.of(PLAN, RELATIONSHIP, AFFILIATION, CREDENTIAL, MEMBER_SINCE);
  private static final Set<Aspect> PROGRAMMES =
      EnumSet.of(DIABETES, RENAL, ONCOLOGIA, HIV, TRASPLANTE, MATERNO);

  /** Whether every affiliate has one, whatever the day. */
  public boolean ofEverybody() {
    return OF_EVERYBODY.contains(this);
  }

  /** Whether it is an enrolment in the programme of that name. */
  public boolean programme() {
    return PROGRAMMES.contains(this);
  }
}
