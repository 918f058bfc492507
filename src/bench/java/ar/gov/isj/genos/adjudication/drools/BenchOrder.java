package ar.gov.isj.genos.adjudication.drools;

/** The affiliate and the prescription of a reference case. */
public record BenchOrder(
    String affiliation,
    String credential,
    String plan,
    String sex,
    String relationship,
    String certificate,
    int ageYears,
    int daysAsMember,
    String prescriberType,
    int prescribedDaysAgo,
    boolean prescriberKnown,
    boolean prescriberEnabled,
    boolean diagnosed,
    int practices) {}
