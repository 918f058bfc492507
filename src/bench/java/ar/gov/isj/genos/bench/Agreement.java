package ar.gov.isj.genos.bench;

import java.util.List;

/** Before anything is timed: all contenders decide the same cases alike. */
final class Agreement {

  private Agreement() {}

  /**
   * @return how many cases were compared
   * @throws IllegalStateException at the first difference
   */
  static int check(List<String> names, ReferenceRows rows, List<ReferenceCase> cases) {
    List<Contender> contenders = names.stream().map(name -> Contenders.of(name, rows)).toList();
    for (ReferenceCase one : cases) {
      ReferenceDecision expected = contenders.getFirst().decide(one);
      for (int i = 1; i < names.size(); i++) {
        ReferenceDecision decided = contenders.get(i).decide(one);
        if (!decided.equals(expected)) {
          throw new IllegalStateException(
              "%s: %s%n%s: %s%n%s"
                  .formatted(names.getFirst(), expected, names.get(i), decided, one));
        }
      }
    }
    return cases.size();
  }

  public static void main(String[] args) {
    ReferenceRows rows = ReferenceRows.of(1_500);
    List<ReferenceCase> cases = ReferenceCase.of(7, 1_000, rows.practices(), 10);
    System.out.println(check(List.of(args), rows, cases) + " iguales");
  }
}
