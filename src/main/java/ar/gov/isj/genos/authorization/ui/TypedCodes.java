package ar.gov.isj.genos.authorization.ui;

import ar.gov.isj.genos.catalog.Catalog;
import ar.gov.isj.genos.catalog.Practice;
import ar.gov.isj.genos.shared.PracticeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typed or pasted list of codes ({@code 15, 865 475}), looked up.
 *
 * @param found in the order typed
 * @param unknown as typed
 */
record TypedCodes(List<Practice> found, List<String> unknown) {

  static TypedCodes read(String typed, Catalog catalog) {
    List<Practice> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String word : typed.strip().split("[\\s,;.]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      Optional<Practice> practice = PracticeCode.parse(word).flatMap(catalog::find);
      practice.ifPresentOrElse(found::add, () -> unknown.add(word));
    }
    return new TypedCodes(List.copyOf(found), List.copyOf(unknown));
  }
}
