package ar.gov.isj.genos.adjudication.drools;

/** A line of a reference case, flat as the program's own lines are. */
public record BenchLine(
    int position,
    String practice,
    String plan,
    String sex,
    int age,
    String group,
    int requested,
    int used) {}
